import { describe, expect, test } from 'vitest';
import type { Row, Tables } from '../../src/core/board.ts';
import { checkCouncilLife } from '../../src/core/councilRules.ts';
import { diagnose } from '../../src/core/diagnose.ts';
import { checkSharedDocuments } from '../../src/core/evidenceRules.ts';
import { registerRecord } from '../../src/core/operations/record.ts';
import type { FormTable, RecordInput } from '../../src/core/recordCalls.ts';
import { checkRecord } from '../../src/core/activityRules.ts';
import type { RecordKey } from '../../src/core/tableKeys.ts';
import { activity, boardOf, codes, council, done, member, MOMENT, refused } from './samples.ts';

const TODAY = MOMENT.today;
const session = (more: Row = {}): Row => ({ id: 'OAX-2016-S01', fecha: '2016-05-10', ...more });

/** Codes of what is wrong with a record beside these tables; today is 15 June 2016. */
const wrong = (table: RecordKey, row: Row, tables: Tables = {}): string[] =>
  checkRecord(table, row, boardOf(tables), TODAY).map(
    ({ code, level, where }) => `${level} ${code} ${where.field}`,
  );

describe('a session and a mesa', () => {
  test.each<[string, RecordKey, Row, string[]]>([
    ['twenty people', 'sesiones', { asiste_garante: 20 }, []],
    ['200 of a sector', 'sesiones', { asiste_sociedad: 200 }, []],
    ['201 of a sector', 'sesiones', { asiste_sociedad: 201 }, ['error asistencia asiste_sociedad']],
    ['half a person', 'sesiones', { asiste_autoridad: 1.5 }, ['error asistencia asiste_autoridad']],
    ['fewer than none', 'mesas', { asiste_autoridad: -1 }, ['error asistencia asiste_autoridad']],
    ['2,000 in a mesa', 'mesas', { asiste_sociedad: 2000 }, []],
    ['2,001 in a mesa', 'mesas', { asiste_sociedad: 2001 }, ['error asistencia asiste_sociedad']],
    ['a mesa today', 'mesas', { fecha: TODAY, asiste_sociedad: 9 }, []],
    ['a mesa of tomorrow', 'mesas', { fecha: '2016-06-16', asiste_sociedad: 9 }, ['error asistencia-futura fecha']],
    ['a session of tomorrow', 'sesiones', { fecha: '2016-06-16', asiste_garante: 1 }, ['error asistencia-futura fecha']],
    ['a session that is only called', 'sesiones', { fecha: '2016-06-16' }, []],
    ['one of tomorrow to which nobody came', 'mesas', { fecha: '2016-06-16', asiste_sociedad: 0 }, []],
  ])('%s', (_title, table, row, expected) => {
    expect(wrong(table, row)).toEqual(expected);
  }); // oxfmt-ignore
});

describe('the quórum is a number of seats', () => {
  const impossible = ['error quorum-imposible quorum'];
  const roster = (count: number): Row[] =>
    Array.from({ length: count }, (_, index) => member({ id: `OAX-2016-M0${index + 1}` }));
  test.each<[string, Row['x'], Tables, string[]]>([
    ['none is given', '', {}, []],
    ['two of the three that the method asks for', 2, {}, []],
    ['three before anybody is registered', 3, {}, []],
    ['four before anybody is registered', 4, {}, impossible],
    ['zero', 0, {}, impossible],
    ['two and a half', 2.5, {}, impossible],
    ['one', 1, {}, ['aviso quorum-de-uno quorum']],
    ['four of three titulares with their suplentes', 4, { stl: council() }, impossible],
    ['five of five titulares', 5, { stl: roster(5) }, []],
    ['five when two of five have left', 5, { stl: roster(5).map((row, at) => (at < 2 ? { ...row, hasta: '2016-01-01' } : row)) }, impossible],
  ])('%s', (_title, quorum, tables, expected) => {
    expect(wrong('gobernanza', { quorum: quorum ?? '' }, tables)).toEqual(expected);
  }); // oxfmt-ignore

  test('where the council was not read, the roster bounds it', () => {
    const ids = ['OAX-2016-M01', 'OAX-2016-M02', 'OAX-2016-M03', 'OAX-2016-M04', ''];
    const { stl: _stl, ...tables } = boardOf().tables;
    const board = { ...boardOf(), tables, roster: ids };
    const of = (quorum: number): string[] => codes(checkRecord('gobernanza', { quorum }, board, TODAY));
    expect([of(4), of(5)]).toEqual([[], ['quorum-imposible']]);
  });
});

describe('an agreement comes after its session', () => {
  const tables = { sesiones: [session()] };
  test.each<[string, Row, Tables, string[]]>([
    ['due the same day', { vence: '2016-05-10' }, tables, []],
    ['due before', { vence: '2016-05-09' }, tables, ['error antes-de-la-sesion vence']],
    ['done before', { cumplido: '2016-05-09' }, tables, ['error antes-de-la-sesion cumplido']],
    ['done today', { cumplido: TODAY }, tables, []],
    ['done tomorrow', { cumplido: '2016-06-16' }, tables, ['error fecha-futura cumplido']],
    ['due before, sessions not read', { vence: '2016-05-09' }, {}, []],
    ['due before, of a session without a day', { vence: '2016-05-09' }, { sesiones: [session({ fecha: '' })] }, []],
  ])('%s', (_title, row, beside, expected) => {
    expect(wrong('acuerdos', { sesion: 'OAX-2016-S01', ...row }, beside)).toEqual(expected);
  }); // oxfmt-ignore
});

describe('what proves and what measures has its day', () => {
  test.each<[string, RecordKey, Row, string[]]>([
    ['evidence of the first day', 'evidencias', { fecha: '2016-05-01' }, []],
    ['evidence of the day before', 'evidencias', { fecha: '2016-04-30' }, ['aviso evidencia-anterior fecha']],
    ['evidence of another activity', 'evidencias', { fecha: '2016-04-30', de: 'OAX-2016-C09-A01' }, []],
    ['a measurement of today', 'mediciones', { fecha: TODAY }, []],
    ['a measurement of tomorrow', 'mediciones', { fecha: '2016-06-16' }, ['error fecha-futura fecha']],
    ['an actor of today', 'actores', { convocado: TODAY, asistio: TODAY, sumado: TODAY }, []],
    ['an actor of tomorrow', 'actores', { convocado: '2016-06-16', asistio: '2016-06-16', sumado: '2016-06-16' }, ['error fecha-futura convocado', 'error fecha-futura asistio', 'error fecha-futura sumado']],
  ])('%s', (_title, table, row, expected) => {
    expect(wrong(table, { de: 'OAX-2016-C01-A01', ...row }, { actividades: [activity()] })).toEqual(expected);
  }); // oxfmt-ignore

  const proof = (address: string, de: string): Row => ({ id: 'OAX-2016-E001', de, direccion: address });

  test('one document that backs several records is told once, with the records', () => {
    const same = ['https://x.mx/acta', 'http://X.mx/acta/', ' https://x.mx/acta#p2'];
    const rows = same.map((address, index) => proof(address, `OAX-2016-C01-A0${index + 1}`));
    const [found, ...more] = checkSharedDocuments(boardOf({ evidencias: rows }));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: 'documento-repetido',
      level: 'aviso',
      sentence:
        'Un mismo documento respalda 3 registros: OAX-2016-C01-A01, OAX-2016-C01-A02, OAX-2016-C01-A03.',
    });
    expect(checkSharedDocuments(boardOf({ evidencias: rows.slice(0, 2) }))).toMatchObject([
      { sentence: 'Un mismo documento respalda 2 registros: OAX-2016-C01-A01, OAX-2016-C01-A02.' },
    ]);
    expect(checkSharedDocuments(boardOf({ evidencias: rows.slice(0, 1) }))).toEqual([]);
  });

  test('the same record proved three times by it, and evidence without an address, are not told', () => {
    const again = [1, 2, 3].map(() => proof('https://x.mx/acta', 'OAX-2016-C01-A01'));
    const blank = [1, 2, 3].map((index) => proof('', `OAX-2016-C01-A0${index}`));
    expect(checkSharedDocuments(boardOf({ evidencias: [...again, ...blank] }))).toEqual([]);
  });

  test('eight records are named and the others counted', () => {
    const rows = Array.from({ length: 11 }, (_, index) => proof('https://x.mx/a', `OAX-2016-S${index + 10}`));
    expect(checkSharedDocuments(boardOf({ evidencias: rows }))[0]?.sentence).toMatch(/S10, .*S17 y 3 más\.$/);
  });
});

describe('a final description says what was done', () => {
  test.each<[string, Row, string[]]>([
    ['a few words', { avance: 1, final: 'Padrón publicado' }, []],
    ['hardly two words', { avance: 1, final: 'Ya quedó' }, ['falta final-corta final']],
    ['hardly two words, and it is not finished', { avance: 0.5, final: 'Ya casi' }, []],
    ['none yet', { avance: 1 }, []],
  ])('%s', (_title, row, expected) => {
    expect(wrong('actividades', activity(row))).toEqual(expected);
  });
});

describe('only a session that was held moves or cancels anything', () => {
  const agreement: Row = { id: 'OAX-2016-S01-A01', sesion: 'OAX-2016-S01', actividades: 'OAX-2016-C01-A01' };
  const move: Row = { actividad: 'OAX-2016-C01-A01', a: '2016-09-30', motivo: 'Faltan datos', acuerdo: 'OAX-2016-S01-A01' };
  const cancelled = activity({ cancelacion: 'OAX-2016-S01-A01' });
  test.each<[string, RecordKey, Row, Row | undefined, string[]]>([
    ['a rescheduling agreed today', 'reprogramaciones', move, session({ fecha: TODAY }), []],
    ['a rescheduling to be agreed tomorrow', 'reprogramaciones', move, session({ fecha: '2016-06-16' }), ['error acuerdo-por-tomar acuerdo']],
    ['a rescheduling agreed on no day', 'reprogramaciones', move, session({ fecha: '' }), ['error acuerdo-por-tomar acuerdo']],
    ['a rescheduling of tomorrow', 'reprogramaciones', { ...move, fecha: '2016-06-16' }, session(), ['error fecha-futura fecha']],
    ['a rescheduling of what its agreement does not name', 'reprogramaciones', { ...move, actividad: 'OAX-2016-C01-A02' }, session(), ['aviso acuerdo-sin-actividad acuerdo']],
    ['cancelled by an agreement that does not name it', 'actividades', { ...cancelled, id: 'OAX-2016-C01-A02' }, session(), ['aviso acuerdo-sin-actividad cancelacion']],
    ['a rescheduling, sessions not read', 'reprogramaciones', move, undefined, []],
    ['cancelled today', 'actividades', cancelled, session({ fecha: TODAY }), []],
    ['to be cancelled tomorrow', 'actividades', cancelled, session({ fecha: '2016-06-16' }), ['error acuerdo-por-tomar cancelacion']],
  ])('%s', (_title, table, row, held, expected) => {
    expect(wrong(table, row, { acuerdos: [agreement], ...(held ? { sesiones: [held] } : {}) })).toEqual(expected);
  });
}); // oxfmt-ignore

describe('a verification looks at what can be seen, in its time', () => {
  const proof = (id: string, de: string, direccion = 'https://x.mx/acta'): Row => ({ id, de, direccion });
  const tables: Tables = {
    actividades: [activity({ inicio: '2016-05-20', inicio_original: '2016-05-01' })],
    evidencias: [
      proof('OAX-2016-E001', 'OAX-2016-C01-A01'),
      proof('OAX-2016-E002', 'OAX-2016-C01'),
      proof('OAX-2016-E003', 'OAX-2016-C01-A02'),
      proof('OAX-2016-E004', 'OAX-2016-C01-A01', 'oficio 123'),
    ],
  };
  const check = (more: Row): Row => ({
    actividad: 'OAX-2016-C01-A01',
    veredicto: 'Cumplida',
    fecha: '2016-05-12',
    evidencia: 'OAX-2016-E001',
    ...more,
  });
  test.each<[string, Row, Tables, string[]]>([
    ['of the activity, after it was to begin', {}, tables, []],
    ['on the first day', { fecha: '2016-05-01' }, tables, []],
    ['before it was to begin', { fecha: '2016-04-30' }, tables, ['error antes-del-inicio fecha']],
    ['today', { fecha: TODAY }, tables, []],
    ['tomorrow', { fecha: '2016-06-16' }, tables, ['error fecha-futura fecha']],
    ['of its commitment', { evidencia: 'OAX-2016-E002' }, tables, []],
    ['of another activity', { evidencia: 'OAX-2016-E003' }, tables, ['error evidencia-ajena evidencia']],
    ['that has no address', { evidencia: 'OAX-2016-E004' }, tables, ['error evidencia-sin-direccion evidencia']],
    ['none, of what is not done', { veredicto: 'No cumplida', evidencia: '' }, tables, []],
    ['of another activity, and evidence was not read', { evidencia: 'OAX-2016-E003' }, { actividades: tables.actividades ?? [], evidencias: [] }, []],
    ['what was verified was erased', { huella: '', vigencia: 'Vigente' }, tables, ['falta verificacion-borrada vigencia']],
    ['what was verified is not there yet', { huella: '', vigencia: 'No cuenta: falta la fecha' }, tables, []],
  ])('%s', (_title, row, beside, expected) => {
    expect(wrong('verificaciones', check(row), beside)).toEqual(expected);
  }); // oxfmt-ignore
});

describe('the life of the Secretariado', () => {
  const rules = (more: Row = {}): Row => ({
    id: 'OAX-2016-G01',
    desde: '2016-03-01',
    quorum: 2,
    facilitador: 'Rosa Paz',
    elegido: '2016-03-02',
    documento: 'https://x.mx/reglas',
    agenda: 'https://x.mx/agenda',
    ...more,
  });
  const mesa = (fecha: string): Row => ({ id: 'OAX-2016-T01', tema: 'Agua', fecha });
  const told = (tables: Tables): string[] =>
    checkCouncilLife(boardOf(tables), TODAY).map(({ code, level }) => `${level} ${code}`);
  const all = (level: string): string[] =>
    ['facilitador', 'gobernanza', 'agenda'].map((what) => `${level} mesa-sin-${what}`);

  test.each<[string, Tables, string[]]>([
    ['nothing yet', {}, []],
    ['rules and then a mesa', { gobernanza: [rules()], mesas: [mesa('2016-03-02')] }, []],
    ['rules and no mesa', { gobernanza: [rules({ documento: '' })] }, []],
    ['a mesa and no rules', { mesas: [mesa('2016-03-02')] }, all('falta')],
    ['a mesa before the rules', { gobernanza: [rules()], mesas: [mesa('2016-02-29')] }, all('aviso')],
    ['a mesa before the facilitator', { gobernanza: [rules()], mesas: [mesa('2016-03-01')] }, ['aviso mesa-sin-facilitador']],
    ['a mesa without a day, with rules', { gobernanza: [rules()], mesas: [mesa('')] }, []],
    ['an agenda that is missing', { gobernanza: [rules({ agenda: '' })], mesas: [mesa('2016-04-01')] }, ['falta mesa-sin-agenda']],
    ['an agenda in the rules after', { gobernanza: [rules({ agenda: '' }), rules({ desde: '2016-05-01' })], mesas: [mesa('2016-04-01')] }, ['aviso mesa-sin-agenda']],
  ])('%s', (_title, tables, expected) => {
    expect(told(tables)).toEqual(expected);
  }); // oxfmt-ignore

  test.each<[string, Row, Row[], string[]]>([
    ['two of two', { asiste_garante: 1, asiste_sociedad: 1 }, [rules()], []],
    ['one of two', { asiste_garante: 1 }, [rules()], ['aviso sesion-sin-quorum']],
    ['nobody wrote who came', {}, [rules()], ['falta sesion-sin-lista']],
    ['no rule was in force', { asiste_garante: 3 }, [], ['falta sesion-sin-regla']],
    ['it is today', { fecha: TODAY }, [rules()], []],
  ])('a session: %s', (_title, row, gobernanza, expected) => {
    expect(told({ sesiones: [session(row)], gobernanza })).toEqual(expected);
  });

  test.each<[string, Row, string[]]>([
    ['overdue', { vence: '2016-06-14' }, ['aviso acuerdo-vencido']],
    ['due today', { vence: TODAY }, []],
    ['kept late', { vence: '2016-06-14', cumplido: TODAY }, []],
    ['without a day', {}, []],
  ])('an agreement: %s', (_title, row, expected) => {
    expect(told({ acuerdos: [{ id: 'OAX-2016-S01-A01', ...row }] })).toEqual(expected);
  });

  test('the diagnosis tells all of it, each with what to do', () => {
    const tables = {
      mesas: [mesa('2016-03-02')],
      sesiones: [session()],
      acuerdos: [
        { id: 'OAX-2016-S01-A01', sesion: 'OAX-2016-S01', acuerdo: 'Publicar', vence: '2016-06-01' },
      ],
    };
    const { problems } = diagnose(boardOf(tables), MOMENT);
    const found = codes(problems);
    for (const code of ['mesa-sin-facilitador', 'sesion-sin-lista', 'acuerdo-vencido'])
      expect(found).toContain(code);
    expect(problems.find(({ code }) => code === 'acuerdo-vencido')).toMatchObject({
      where: { table: 'acuerdos', id: 'OAX-2016-S01-A01', field: 'vence' },
      sentence: 'OAX-2016-S01-A01: el acuerdo venció el 1 de junio de 2016 y sigue pendiente.',
    });
    for (const { tip } of problems) expect(tip).toMatch(/\.$/);
  });
});

describe('registering a record', () => {
  const register = (table: FormTable, record: RecordInput['record'], tables: Tables = {}, more = {}) =>
    registerRecord(boardOf({ [table]: [], ...tables }), { table, record, ...more }, MOMENT);

  test('it is numbered within its table, or under the record that it hangs from', () => {
    const first = register('acuerdos', { sesion: 'OAX-2016-S03', acuerdo: 'Publicar' });
    expect(done(first).ids).toEqual(['OAX-2016-S03-A01']);
    const next = register('mesas', { tema: 'Agua' }, { mesas: [{ id: 'OAX-2016-T07', tema: 'x' }] });
    expect(done(next).ids).toEqual(['OAX-2016-T08']);
  });

  test('every problem is told at once and nothing changes', () => {
    const found = refused(
      register('sesiones', {
        fecha: '30/02/2016',
        tipo: 'Fiesta',
        asiste_garante: 'diez',
        asiste_sociedad: '-1',
        minuta: 'x',
      }),
    );
    expect(found.map(({ where, code }) => `${where.field} ${code}`).sort()).toEqual([
      'asiste_garante numero-ilegible',
      'asiste_sociedad asistencia',
      'fecha fecha-imposible',
      'minuta url-invalido',
      'tipo opcion-desconocida',
    ]);
  });

  test('the form asks for what the grid leaves for later', () => {
    expect(codes(refused(register('sesiones', { fecha: '01/05/2016' })))).toEqual(['obligatorio']);
  });

  test('an agreement stays with its session, for its ID says so', () => {
    const acuerdos = [{ id: 'OAX-2016-S01-A01', sesion: 'OAX-2016-S01', acuerdo: 'Publicar' }];
    const more = { id: 'OAX-2016-S01-A01' };
    const found = refused(register('acuerdos', { sesion: 'OAX-2016-S02' }, { acuerdos }, more));
    expect(codes(found)).toEqual(['otro-origen']);
    const { changes } = done(register('acuerdos', { cumplido: '01/06/2016' }, { acuerdos }, more));
    expect(changes).toMatchObject([{ kind: 'set', cells: { cumplido: '2016-06-01', estado: 'Cumplido' } }]);
  });

  test('what follows is computed where its table was read', () => {
    const actividades = [
      activity({ avance: 1, final: 'Quedó hecho y publicado.', estado: 'Sin evidencia', evidencias: 0 }),
    ];
    const record = { de: 'OAX-2016-C01-A01', titulo: 'Acta', direccion: 'https://x.mx/a' };
    const { changes } = done(
      register('evidencias', record, { actividades, compromisos: [{ id: 'OAX-2016-C01', titulo: 'x' }] }),
    );
    expect(changes[0]).toMatchObject({ kind: 'append', table: 'evidencias' });
    expect(changes[1]).toMatchObject({ table: 'actividades', cells: { evidencias: 1, estado: 'Completa' } });
  });

  test('a record that is no longer there is not made again', () => {
    expect(codes(refused(register('mesas', { tema: 'Agua' }, {}, { id: 'OAX-2016-T01' })))).toEqual([
      'no-existe',
    ]);
  });
});
