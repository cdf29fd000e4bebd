import { describe, expect, test } from 'vitest';
import type { Typed } from '../../src/core/answers.ts';
import type { FormTable, RecordInput } from '../../src/core/recordCalls.ts';
import { TABLES } from '../../src/core/tables.ts';
import { Desk, USER } from './desk.ts';
import { tableOf } from './tables.ts';

const DAY = '2016-03-01';

/** Three titulares, rules, a session, a mesa, a commitment with an activity at 100 % and an indicator. */
const begun = Desk.once((desk) => {
  const people = [
    ['Ana Ruiz', 'Organismo garante'],
    ['Eva Cruz', 'Sociedad civil'],
    ['Luis Mora', 'Autoridad'],
  ] as const;
  for (const [nombre, sector] of people)
    desk.call('guardarIntegrante', {
      member: { nombre, institucion: `Institución de ${nombre}`, sector, asiento: 'Titular' },
    });
  desk.call('guardarCompromiso', {
    commitment: { titulo: 'Publicar el padrón de uniformes' },
    activities: [
      {
        actividad: 'Reunir los datos',
        producto: 'Base de datos',
        responsable: 'OAX-2016-M01',
        inicio: '01/02/2016',
        fin: '30/06/2016',
        avance: '100',
        final: 'La base está completa.',
      },
    ],
    indicators: [{ variable: 'Padrones publicados', unidad: 'padrones', base: '0', meta: '10' }],
  });
  saved(desk, 'gobernanza', { desde: '01/01/2016', quorum: '2', regla: 'Consenso' });
  saved(desk, 'sesiones', { fecha: '10/02/2016', tipo: 'Instalación' });
  saved(desk, 'mesas', { tema: 'Educación', fecha: '15/02/2016' });
});

function saved(desk: Desk, table: FormTable, record: Typed, more: Partial<RecordInput> = {}): string {
  const answer = desk.call('guardarRegistro', { table, record, ...more });
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.id;
}

const codesOf = (answer: object): string[] =>
  'problems' in answer ? (answer.problems as { code: string }[]).map(({ code }) => code) : [];

const rowOf = (desk: Desk, table: FormTable | 'actividades' | 'indicadores', id: string) =>
  tableOf(desk, table).find((row) => row['id'] === id);

/** A record of each table that has the general form, and the ID that it gets on the begun board. */
const RECORDS: readonly [FormTable, string, Typed, Typed][] = [
  ['actores', 'OAX-2016-O01', { organizacion: 'Observatorio', sector: 'Sociedad civil', convocado: '05/01/2016' }, { convocado: '2016-01-05', revision: 'Correcto' }],
  ['gobernanza', 'OAX-2016-G02', { desde: '01/03/2016', regla: 'Consenso', quorum: '3' }, { quorum: 3 }],
  ['sesiones', 'OAX-2016-S02', { fecha: '20/02/2016', tipo: 'Ordinaria', asiste_garante: '1', asiste_autoridad: '1' }, { fecha: '2016-02-20', asiste_autoridad: 1 }],
  ['acuerdos', 'OAX-2016-S01-A01', { sesion: 'OAX-2016-S01', acuerdo: 'Publicar la agenda', vence: '20/02/2016', responsable: 'OAX-2016-M01' }, { estado: 'Vencido' }],
  ['mesas', 'OAX-2016-T02', { tema: 'Salud', fecha: '16/02/2016', asiste_sociedad: '9', asiste_autoridad: '3' }, { sectores: 'Autoridad y sociedad civil' }],
  ['mediciones', 'OAX-2016-D001', { indicador: 'OAX-2016-C01-I01', fecha: '20/02/2016', valor: '4' }, { valor: 4, fecha: '2016-02-20' }],
  ['evidencias', 'OAX-2016-E001', { de: 'OAX-2016-C01-A01', titulo: 'Base', direccion: 'https://datos.example.mx/base' }, { titulo: 'Base' }],
]; // oxfmt-ignore

describe('registering a record by its panel', () => {
  test.each(RECORDS)(
    '%s: it gets the ID %s and is in its tab and in the history',
    (table, id, record, stored) => {
      const desk = begun();
      expect(desk.call('guardarRegistro', { table, record })).toEqual({
        ok: true,
        id,
        sentence: expect.stringMatching(/^Se registr(?:ó|aron) .+\.$/) as string,
      });
      expect(rowOf(desk, table, id)).toMatchObject(stored);
      const last = desk.rows('Bitácora').at(-1);
      expect(last?.slice(1, 4)).toEqual([USER, `Registrar en ${TABLES[table].tab}`, id]);
    },
  );

  test.each(RECORDS)(
    '%s: saving takes one trip and at most 16 calls, whatever the board holds',
    (table, _id, record) => {
      const { meter } = begun().ask('guardarRegistro', { table, record, key: 'clave-de-la-prueba' });
      expect(meter).toMatchObject({ trips: 1, reads_after_write: 0 });
      expect(meter.calls).toBeLessThanOrEqual(16);
    },
  );

  test.each(RECORDS)('%s: the same filling sent twice makes no twin', (table, id, record) => {
    const desk = begun();
    const before = tableOf(desk, table).length;
    const input: RecordInput = { table, record, key: 'clave-de-la-prueba' };
    desk.call('guardarRegistro', input);
    expect(desk.call('guardarRegistro', input)).toMatchObject({ ok: true, id });
    expect(tableOf(desk, table)).toHaveLength(before + 1);
  });

  test.each(RECORDS)('%s: changing nothing writes nothing', (table, _id, record) => {
    const desk = begun();
    const id = saved(desk, table, record);
    const entries = desk.rows('Bitácora').length;
    expect(saved(desk, table, {}, { id })).toBe(id);
    expect(desk.rows('Bitácora')).toHaveLength(entries);
  });

  test('what hangs from another record names one of the right kind', () => {
    const desk = begun();
    const wrong: [FormTable, Typed][] = [
      ['acuerdos', { sesion: 'OAX-2016-T01', acuerdo: 'Publicar la agenda' }],
      ['acuerdos', { sesion: 'OAX-2016-S01', acuerdo: 'Publicar', actividades: 'OAX-2016-C01-A01, OAX-2016-C01' }],
      ['acuerdos', { sesion: 'OAX-2016-S01', acuerdo: 'Publicar', responsable: 'OAX-2016-M09' }],
      ['mediciones', { indicador: 'OAX-2016-C01', fecha: '20/02/2016', valor: '4' }],
      ['evidencias', { de: 'OAX-2016-M01', titulo: 'Base' }],
    ]; // oxfmt-ignore
    for (const [table, record] of wrong)
      expect(codesOf(desk.call('guardarRegistro', { table, record })), table).toEqual(['referencia-rota']);
  });

  test('a second person who changes the same field meanwhile is told', () => {
    const desk = begun();
    const seen = { 'OAX-2016-S01': { lugar: '' } };
    saved(desk, 'sesiones', { lugar: 'Sala de plenos' }, { id: 'OAX-2016-S01', seen });
    const late = { table: 'sesiones' as const, id: 'OAX-2016-S01', record: { lugar: 'En línea' }, seen };
    expect(codesOf(desk.call('guardarRegistro', late))).toEqual(['cambio-mientras']);
    expect(rowOf(desk, 'sesiones', 'OAX-2016-S01')).toMatchObject({ lugar: 'Sala de plenos' });
  });

  test('fields of another table are no input', () => {
    const strange = { table: 'sesiones', record: { organizacion: 'x' } } as unknown as RecordInput;
    expect(begun().ask('guardarRegistro', strange).value).toMatchObject({ refused: { code: 'forma' } });
    const other = { table: 'compromisos', record: {} } as unknown as RecordInput;
    expect(begun().ask('guardarRegistro', other).value).toMatchObject({ refused: { code: 'forma' } });
  });
});

describe('what the method brings', () => {
  test('a requirement is met with a day and a document, and keeps its words', () => {
    const desk = begun();
    const [first] = tableOf(desk, 'pasos');
    const id = String(first?.['id']);
    saved(desk, 'pasos', { hecho: '05/01/2016', documento: 'https://iaip.example.mx/d' }, { id });
    expect(rowOf(desk, 'pasos', id)).toMatchObject({ hecho: '2016-01-05', clave: 'declaracion', paso: 1 });
    const answer = desk.call('guardarRegistro', { table: 'pasos', id, record: { requisito: 'Otra cosa' } });
    expect(codesOf(answer)).toEqual(['requisito-del-metodo']);
  });

  test('a requirement of their own says its step and its words', () => {
    const desk = begun();
    const count = tableOf(desk, 'pasos').length;
    const own = { requisito: 'Convenio con la universidad' };
    expect(codesOf(desk.call('guardarRegistro', { table: 'pasos', record: own }))).toEqual([
      'paso-desconocido',
    ]);
    expect(codesOf(desk.call('guardarRegistro', { table: 'pasos', record: {}, step: '9' }))).toEqual([
      'obligatorio',
      'paso-desconocido',
    ]);
    const id = saved(desk, 'pasos', own, { step: '4' });
    expect(rowOf(desk, 'pasos', id)).toMatchObject({ paso: 4, clave: '', ...own });
    expect(tableOf(desk, 'pasos')).toHaveLength(count + 1);
  });

  test('texts are written into their own rows and no others are made', () => {
    const desk = begun();
    const [first] = tableOf(desk, 'textos');
    saved(desk, 'textos', { texto: 'En Oaxaca…' }, { id: String(first?.['id']) });
    expect(tableOf(desk, 'textos')[0]).toMatchObject({ clave: 'introduccion', texto: 'En Oaxaca…' });
    const answer = desk.call('guardarRegistro', { table: 'textos', record: { texto: 'Uno más' } });
    expect(codesOf(answer)).toEqual(['sin-fila']);
  });
});

describe('what follows from a record', () => {
  test('a measurement becomes the value of its indicator', () => {
    const desk = begun();
    saved(desk, 'mediciones', { indicador: 'OAX-2016-C01-I01', fecha: '20/02/2016', valor: '4' });
    expect(desk.call('ponerAlDia')).toMatchObject({ ok: true });
    expect(rowOf(desk, 'indicadores', 'OAX-2016-C01-I01')).toMatchObject({
      valor: 4,
      medido: '2016-02-20',
      cumplimiento: 0.4,
      tendencia: 'Una medición',
    });
  });

  test('evidence makes its activity complete', () => {
    const desk = begun();
    expect(rowOf(desk, 'actividades', 'OAX-2016-C01-A01')).toMatchObject({ estado: 'Sin evidencia' });
    saved(desk, 'evidencias', {
      de: 'OAX-2016-C01-A01',
      titulo: 'Base',
      direccion: 'https://x.example.mx/b',
    });
    desk.call('ponerAlDia');
    expect(rowOf(desk, 'actividades', 'OAX-2016-C01-A01')).toMatchObject({
      evidencias: 1,
      estado: 'Completa',
    });
  });

  test('attendance and rules say whether a session had quórum, whichever comes last', () => {
    const desk = begun();
    const id = saved(desk, 'sesiones', {
      fecha: '20/02/2016',
      tipo: 'Ordinaria',
      asiste_garante: '1',
      asiste_autoridad: '1',
    });
    desk.call('ponerAlDia');
    expect(rowOf(desk, 'sesiones', id)).toMatchObject({ quorum: 'Sí' });
    saved(desk, 'gobernanza', { quorum: '3' }, { id: 'OAX-2016-G01' });
    desk.call('ponerAlDia');
    expect(rowOf(desk, 'sesiones', id)).toMatchObject({ quorum: 'No' });
  });

  test('being up to date takes no entry in the history', () => {
    const desk = begun();
    desk.call('ponerAlDia');
    const entries = desk.rows('Bitácora').length;
    expect(desk.call('ponerAlDia')).toEqual({ ok: true, changed: 0 });
    desk.book.properties['alDia'] = '';
    expect(desk.call('ponerAlDia')).toEqual({ ok: true, changed: 0 });
    expect(desk.rows('Bitácora')).toHaveLength(entries);
  });
});

/** What a person types in the first blank row, from a field on. */
const TYPED: readonly [FormTable, string, string[], string, Typed][] = [
  ['actores', 'organizacion', ['Observatorio', 'Sociedad civil'], 'OAX-2016-O01', { revision: 'Correcto' }],
  ['gobernanza', 'desde', ['01/03/2016', 'Consenso', '3'], 'OAX-2016-G02', { revision: 'Correcto' }],
  ['sesiones', 'fecha', ['20/02/2016', 'Ordinaria', 'Sala', '', '1', '1', '1'], 'OAX-2016-S02', { quorum: 'Sí' }],
  ['acuerdos', 'sesion', ['OAX-2016-S01', 'Publicar la agenda', 'OAX-2016-M01', '20/02/2016'], 'OAX-2016-S01-A01', { estado: 'Vencido', revision: 'Correcto' }],
  ['mesas', 'fecha', ['16/02/2016', 'Salud', 'Rosa Paz', '1', '9', '0'], 'OAX-2016-T02', { sectores: 'Solo sociedad civil' }],
  ['mediciones', 'indicador', ['OAX-2016-C01-I01', '20/02/2016', '4'], 'OAX-2016-D001', { revision: 'Correcto' }],
  ['evidencias', 'de', ['OAX-2016-S01', '10/02/2016', 'Minuta', 'Minuta', 'https://x.example.mx/m', 'Sí'], 'OAX-2016-E001', { revision: 'Correcto' }],
  ['pasos', 'requisito', ['Convenio con la universidad'], 'OAX-2016-P24', { revision: 'Correcto' }],
]; // oxfmt-ignore

/** What is wrong in one cell of such a row, and what its note says. */
const WRONG: readonly [FormTable, string, string, string][] = [
  ['actores', 'sector', 'Iglesia', 'no está en la lista'],
  ['gobernanza', 'quorum', '9', 'no es un número de asientos'],
  ['sesiones', 'asiste_garante', '999', 'no puede ser el número de personas'],
  ['acuerdos', 'vence', '01/02/2016', 'es anterior a la sesión'],
  ['acuerdos', 'actividades', 'OAX-2016-C07-A01', 'no existe en el tablero'],
  ['mesas', 'fecha', '16/02/2017', 'todavía no llega'],
  ['mediciones', 'indicador', 'OAX-2016-C01-I09', 'no existe en el tablero'],
  ['evidencias', 'de', 'OAX-2016-S09', 'no existe en el tablero'],
];

function typed(desk: Desk, table: FormTable): string {
  const [, field, cells, id] = TYPED.find(([key]) => key === table) ?? [];
  const { tab } = TABLES[table];
  const { edit } = desk.type(tab, desk.at(tab, field ?? '', tableOf(desk, table).length + 1), [cells ?? []]);
  if (edit?.error) throw new Error(edit.error.message);
  return id ?? '';
}

describe('typing a record in the grid', () => {
  test.each(TYPED)('%s: the row gets its ID and what is computed', (table, _field, _cells, id, computed) => {
    const desk = begun();
    typed(desk, table);
    expect(rowOf(desk, table, id)).toMatchObject(computed);
  });

  test.each(WRONG)(
    '%s: %s with %j is noted on its cell, and no more once it is right',
    (table, field, text, says) => {
      const desk = begun();
      const id = typed(desk, table);
      const { tab } = TABLES[table];
      const nth = tableOf(desk, table).findIndex((row) => row['id'] === id) + 1;
      const at = desk.at(tab, field, nth);
      const note = (): string => desk.cell(tab, at).note ?? '';
      const before = String(desk.cell(tab, at).value ?? '');
      expect(note()).toBe('');
      const { refused } = desk.type(tab, at, text);
      expect(refused).toEqual([]);
      expect(note()).toContain(says);
      desk.type(tab, at, /^\d{5}$/.test(before) ? '20/02/2016' : before);
      expect(note()).toBe('');
    },
  );

  test('a measurement typed in the grid moves its indicator, and one taken away moves it back', () => {
    const desk = begun();
    typed(desk, 'mediciones');
    expect(rowOf(desk, 'indicadores', 'OAX-2016-C01-I01')).toMatchObject({ valor: 4, cumplimiento: 0.4 });
    desk.type('Mediciones', desk.at('Mediciones', 'valor', 1), '10');
    expect(rowOf(desk, 'indicadores', 'OAX-2016-C01-I01')).toMatchObject({ valor: 10, cumplimiento: 1 });
  });

  test('who came to a mesa, typed in the grid, moves the commitment that came from it', () => {
    const desk = begun();
    const origin = { mesa: 'OAX-2016-T01', autoridad: 'Secretaría de Finanzas', sociedad: 'Observatorio', beneficiarios: 'Familias de 570 municipios', porque_incluyente: 'Lo acordaron familias y Finanzas en la mesa.' };
    desk.call('guardarCompromiso', { id: 'OAX-2016-C01', commitment: origin, activities: [], indicators: [] });
    const holding = () => Number(tableOf(desk, 'compromisos')[0]?.['criterios']);
    const before = holding();
    for (const field of ['asiste_sociedad', 'asiste_autoridad']) desk.type('Mesas', desk.at('Mesas', field, 1), '5');
    expect(holding()).toBe(before + 1);
  }); // oxfmt-ignore

  test('another quórum judges the sessions again', () => {
    const desk = begun();
    const id = typed(desk, 'sesiones');
    desk.type('Gobernanza', desk.at('Gobernanza', 'desde', 1), '01/03/2016');
    expect(rowOf(desk, 'sesiones', id)).toMatchObject({ quorum: 'Sin regla' });
  });

  test('evidence that leaves an activity for a session no longer counts for it', () => {
    const desk = begun();
    const activity = () => rowOf(desk, 'actividades', 'OAX-2016-C01-A01');
    typed(desk, 'evidencias');
    const at = desk.at('Evidencias', 'de', 1);
    desk.type('Evidencias', at, 'OAX-2016-C01-A01');
    expect(activity()).toMatchObject({ evidencias: 1, estado: 'Completa' });
    desk.type('Evidencias', at, 'OAX-2016-S01');
    expect(activity()).toMatchObject({ evidencias: 0, estado: 'Sin evidencia' });
  });
});

describe('what the form opens with', () => {
  test('the record of the selected row, when its tab is in front; another by its ID; a new one by none', () => {
    const desk = begun();
    const open = (id?: string, tab = 'Sesiones') => {
      const selection = { sheetId: desk.sheet(tab).id, row: 2, column: 1 };
      const { value } = desk.run(
        'abrirRegistro',
        [{ table: 'sesiones', ...(id === undefined ? {} : { id }) }],
        { selection },
      );
      return (value as { record?: { id: string } }).record?.id;
    };
    expect([open(), open(''), open('OAX-2016-S01', 'Mesas'), open(undefined, 'Mesas')]).toEqual([
      'OAX-2016-S01',
      undefined,
      'OAX-2016-S01',
      undefined,
    ]);
  });

  test('evidence may be of anything that the board holds, by kind', () => {
    const { groups, lists, around } = begun().call('abrirRegistro', { table: 'evidencias', id: '' });
    expect(groups.map(({ title, choices }) => [title, choices.length])).toEqual([
      ['Una actividad', 1],
      ['Un indicador', 1],
      ['Una sesión', 1],
      ['Un acuerdo', 0],
      ['Una mesa', 1],
      ['Un compromiso', 1],
      ['Un requisito de un paso', 23],
    ]);
    expect(groups[0]?.choices).toEqual([['OAX-2016-C01-A01', 'C01-A01 · Reunir los datos']]);
    expect(lists['evidencia']).toContain('Minuta');
    expect(around.actividades).toEqual([{ id: 'OAX-2016-C01-A01', inicio: '2016-02-01' }]);
  });

  test('an agreement offers sessions, members and activities by name; opening writes nothing', () => {
    const desk = begun();
    const { value, meter } = desk.ask('abrirRegistro', { table: 'acuerdos', id: '' });
    expect(value).toMatchObject({
      choices: {
        sesion: [['OAX-2016-S01', 'S01 · 10/02/2016 Instalación']],
        responsable: [
          ['OAX-2016-M01', 'M01 · Ana Ruiz, Institución de Ana Ruiz'],
          ['OAX-2016-M02', 'M02 · Eva Cruz, Institución de Eva Cruz'],
          ['OAX-2016-M03', 'M03 · Luis Mora, Institución de Luis Mora'],
        ],
        actividades: [['OAX-2016-C01-A01', 'C01-A01 · Reunir los datos']],
      },
      board: { today: DAY },
    });
    expect(meter.writes).toBe(0);
  });

  test('a draft is kept for each table and for each record', () => {
    const desk = begun();
    const draft = { table: 'sesiones', record: { lugar: 'Sala' } };
    desk.call('guardarBorrador', { form: 'registro', id: 'sesiones', draft });
    expect(desk.call('abrirRegistro', { table: 'sesiones', id: '' })).toMatchObject({ draft });
    expect(desk.call('abrirRegistro', { table: 'mesas', id: '' })).not.toHaveProperty('draft');
    expect(desk.call('abrirRegistro', { table: 'sesiones', id: 'OAX-2016-S01' })).not.toHaveProperty('draft');
  });
});
