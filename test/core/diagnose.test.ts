import { REQUIREMENTS } from '../../src/core/requirements.ts';
import { describe, expect, test } from 'vitest';
import { apply, type Board, type CutMark, type Row, type Tables } from '../../src/core/board.ts';
import { planWindow } from '../../src/core/checkRow.ts';
import { addDays } from '../../src/core/dates.ts';
import { diagnose } from '../../src/core/diagnose.ts';
import { LEVELS } from '../../src/core/problems.ts';
import { configLines, summaryChanges } from '../../src/core/inicio.ts';
import { summaryLines } from '../../src/core/summary.ts';
import {
  activity,
  boardOf,
  codes,
  commitment,
  CONFIG,
  council,
  indicator,
  member,
  mesa,
  MOMENT,
  rules,
} from './samples.ts';

const FULL: Tables = {
  stl: council(),
  gobernanza: [rules()],
  mesas: [mesa()],
  compromisos: [commitment()],
  actividades: [activity()],
  indicadores: [indicator()],
};
const at = (tables: Tables = {}): Board => boardOf({ ...FULL, ...tables });
const next = (board: Board): string => diagnose(board, MOMENT).next;
const only = (board: Board): string[] => codes(diagnose(board, MOMENT).problems);

describe('the diagnosis', () => {
  test('of a plan of which everything is said finds nothing', () => {
    expect(diagnose(at(), MOMENT)).toEqual({
      problems: [],
      counts: { members: 6, commitments: 1, activities: 1, indicators: 1, ready: 1 },
      next: 'Todo está al día: actualice el avance y publique el tablero.',
    });
  });

  test('passes over blank rows', () => {
    const blank: Row[] = [{}, { id: '', titulo: ' ' }];
    const board = at({
      stl: [...blank, ...council()],
      compromisos: [...blank, commitment()],
      actividades: [...blank, activity()],
    });
    expect(diagnose(board, MOMENT)).toEqual(diagnose(at(), MOMENT));
  });

  test.each<[string, Tables, string[]]>([
    ['two equal IDs', { actividades: [activity(), activity()] }, ['id-repetido', 'id-repetido']],
    ['a row without an ID', { indicadores: [indicator(), indicator({ id: '' })] }, ['sin-id']],
    [
      'a reference to nothing',
      { actividades: [activity({ responsable: 'OAX-2016-M99' })] },
      ['referencia-rota'],
    ],
    [
      'an impossible day',
      { stl: [{ ...council()[0], eleccion: '30/02/2016' }, ...council().slice(1)] },
      ['fecha-imposible'],
    ],
    [
      'a telephone in a public text',
      { compromisos: [commitment({ tema: 'Tel. 9511234567' })] },
      ['dato-personal'],
    ],
    ['weights that do not add up', { actividades: [activity({ peso: 0.4 })] }, ['pesos']],
    ['a titular without suplente', { stl: council().slice(0, 5) }, ['sin-suplente']],
    ['a line outside the Agenda', {}, ['fuera-de-catalogo']],
    [
      'a commitment that says no licence',
      { compromisos: [commitment({ licencia: '' })] },
      ['criterio-replicable'],
    ],
    [
      'a commitment accepted by agreement',
      { compromisos: [commitment({ licencia: '', acuerdo: 'STL/03' })] },
      [],
    ],
    [
      'a mesa that is only named',
      { compromisos: [commitment({ mesa: 'Mesa de educación' })] },
      ['mesa-sin-registro'],
    ],
    [
      'a mesa that does not exist',
      { compromisos: [commitment({ mesa: 'OAX-2016-T09' })] },
      ['referencia-rota'],
    ],
    [
      'a mesa whose attendance says otherwise',
      { mesas: [mesa({ asiste_sociedad: 0 })] },
      ['criterio-incluyente', 'mesa-contradice'],
    ],
    [
      'a mesa without attendance',
      { mesas: [mesa({ asiste_sociedad: '', asiste_autoridad: '' })] },
      ['criterio-incluyente', 'mesa-contradice'],
    ],
    [
      'what nobody wrote of a mesa and its attendance says',
      { compromisos: [commitment({ mesa_sectores: '' })] },
      [],
    ],
    [
      'an acceptance without a number',
      { compromisos: [commitment({ acuerdo: 'sí' })] },
      ['acuerdo-sin-numero'],
    ],
    [
      'an acceptance by an agreement that is not there',
      { compromisos: [commitment({ acuerdo: 'OAX-2016-S01-A01' })] },
      ['referencia-rota'],
    ],
    ['no activities', { actividades: [] }, ['criterio-concreto']],
    [
      'a second titular',
      { stl: [...council(), member({ id: 'OAX-2016-M07', nombre: 'Otra', institucion: 'SEGOB' })] },
      ['sin-suplente'],
    ],
  ])('names %s', (title, tables, expected) => {
    const lists = title.includes('Agenda') ? { agenda: ['Otra línea'] } : {};
    expect(only({ ...at(tables), lists })).toEqual(expected);
  });

  test('says the gravest first, each with a sentence, what to do and where', () => {
    const { problems } = diagnose(
      {
        ...at({
          stl: council().slice(1),
          compromisos: [commitment({ titulo: 'okokok', accion: 'ana@oax.gob.mx', agenda: 'Otra' })],
          actividades: [activity({ compromiso: 'OAX-2016-C09' }), activity({ fin: '2016-04-01' })],
        }),
        lists: { agenda: ['Una'] },
      },
      MOMENT,
    );
    const levels = problems.map(({ level }) => LEVELS.indexOf(level));
    expect(levels).toEqual([...levels].sort());
    expect(new Set(levels).size).toBe(5);
    for (const { sentence, tip, where } of problems) {
      expect(sentence).toMatch(/[.!?]$/);
      expect(tip).not.toBe('');
      expect(where.table).not.toBe('');
    }
  });

  test('a criterion points at the cell that it lacks, or at the title', () => {
    const { problems } = diagnose(
      at({ compromisos: [commitment({ licencia: '' })], actividades: [] }),
      MOMENT,
    );
    expect(problems.map(({ where }) => [where.id, where.index, where.field])).toEqual([
      ['OAX-2016-C01', 0, 'titulo'],
      ['OAX-2016-C01', 0, 'licencia'],
    ]);
  });
});

/** The board with the rows of Pasos that are still open: those after a step, without some. */
function stepped(board: Board, done = 0, without: readonly string[] = []): Board {
  const pasos = REQUIREMENTS.filter(({ step, key }) => step > done && !without.includes(key)).map(
    ({ key, step, title }, index): Row => ({
      id: `OAX-2016-P${10 + index}`,
      clave: key,
      paso: step,
      requisito: title,
    }),
  );
  return { ...board, tables: { ...board.tables, pasos } };
}

describe('the next step', () => {
  test('what is overdue comes before the six steps, the oldest by its words', () => {
    const late = activity({ fin: '2016-06-10' });
    const agreement = {
      id: 'OAX-2016-S01-A01',
      sesion: 'OAX-2016-S01',
      acuerdo: 'Convocar',
      vence: '2016-06-01',
    };
    const sesiones = [{ id: 'OAX-2016-S01', fecha: '2016-05-01', tipo: 'Ordinaria' }];
    const one = at({ actividades: [late], sesiones, acuerdos: [agreement] });
    expect(next(one)).toBe(
      'Venció la actividad “Publicar el padrón de beneficiarios” (C01-A01). Actualice su avance o reprográmela con un acuerdo. ' +
        'Venció el acuerdo “Convocar” (S01-A01). Anote si se cumplió, o llévelo a la próxima sesión.',
    );
    const more = at({ actividades: [late, activity({ id: 'OAX-2016-C01-A02', fin: '2016-06-01' })] });
    expect(next(more)).toMatch(/^Vencieron 2 actividades; la más antigua es “.*” \(C01-A02\)\. /);
    // before the launch its dates are no promise yet
    expect(next({ ...more, config: { ...CONFIG, launch: '' } })).not.toContain('Vencieron');
    // a launch that is blanked takes no promise back, and a day that was only typed puts nothing off
    expect(next({ ...more, config: { ...CONFIG, launch: '', begun: '2016-05-01' } })).toContain('Vencieron');
    const moved = activity({ fin: '2016-09-30', fin_original: '2016-06-10' });
    expect(next(at({ actividades: [moved] }))).toContain('Venció la actividad');
  });

  test.each<[string, Board, RegExp]>([
    ['commitments', boardOf({ stl: council() }), /^Registre los compromisos/],
    [
      'data that contradict each other',
      at({ actividades: [activity(), activity()] }),
      /^Corrija los datos que se contradicen/,
    ],
    [
      'personal data',
      at({ compromisos: [commitment({ tema: 'ana@oax.gob.mx' })], actividades: [] }),
      /^Quite los datos personales/,
    ],
    ['the declaration', stepped(at()), /^Paso 1 · Arranque del ejercicio: .*«Declaración conjunta»\.$/],
    [
      'the members',
      stepped(at({ stl: [], actividades: [activity({ responsable: '' })] }), 2),
      /^Paso 3 · .*: Registre a los integrantes del STL\.$/,
    ],
    [
      'a titular of each sector',
      stepped(at({ stl: council().slice(0, 4) }), 2),
      /^Paso 3 · .*: Autoridad: no hay titular\.$/,
    ],
    ['activities', at({ actividades: [] }), /^Ningún compromiso tiene actividades/],
    [
      'the commitments',
      stepped(at({ compromisos: [commitment(), commitment({ id: 'OAX-2016-C02' })] }), 3, ['mesas']),
      /^Paso 4 · .*: Complete los compromisos: 1 de 2 pueden entrar al plan\.$/,
    ],
    ['the microsite', stepped(at(), 5), /^Paso 6 · .*«Micrositio en el portal del organismo garante»\.$/],
    ['publishing', at(), /^Todo está al día/],
  ])('after what comes before it: %s', (_title, board, expected) => {
    expect(next(board)).toMatch(expected);
  });
});

describe('the summary of Inicio', () => {
  const board = at({
    actividades: [
      activity({ avance: 1, evidencias: 1, final: 'Quedó publicado.', peso: 0.5 }),
      activity({ id: 'OAX-2016-C01-A02', avance: 1, peso: 0.3 }),
      activity({ id: 'OAX-2016-C01-A03', avance: 0.5, fin: '2016-05-31', peso: 0.2 }),
    ],
    evidencias: [
      { id: 'OAX-2016-E001', de: 'OAX-2016-C01-A01', titulo: 'Acta', direccion: 'https://x.mx/a' },
    ],
  });
  const said = Object.fromEntries(
    summaryLines(board, MOMENT).map(([id, , value, note]) => [id, [value, note]]),
  );

  test('says how far the plan is', () => {
    expect(said['integrantes']?.[0]).toBe('6');
    expect(said['listos']?.[0]).toBe('1 de 1');
    expect(said['actividades']).toEqual(['3', '1 completa, 0 verificadas, 1 en proceso, 1 sin evidencia.']);
    expect(said['atrasadas']?.[0]).toBe('1');
    expect(said['reportado']?.[0]).toBe('90 %');
    expect(said['verificado']?.[0]).toBe('0 %');
    expect(said['esperado']?.[0]).toBe('50 % · ● Al día con el calendario');
    expect(said['dias']?.[0]).toBe('319 días');
    expect(said['corte6']?.[0]).toBe('○ Faltan 139 días');
    expect(said['paso4']?.[0]).toBe('○ Pendiente · 0 de 0');
    expect(said['impiden']?.[0]).toBe('0');
    expect(said['actualizado']?.[0]).toBe('15/06/2016, 10:00');
  });

  test.each<[string, Row[], string]>([
    [
      'a point behind is behind, as everywhere',
      [activity({ avance: 0.36 })],
      '37 % · ▲ 1 punto por debajo de lo esperado',
    ],
    ['nothing to compare', [], '0 % · ◇ Sin actividades'],
    ['nothing begun', [activity({ inicio: '2016-07-01' })], '0 % · ○ Aún no empieza'],
  ])('compares the plan with the calendar: %s', (_what, actividades, words) => {
    const lines = summaryLines(at({ actividades }), MOMENT);
    expect(lines.find(([id]) => id === 'esperado')?.[2]).toBe(words);
  });

  test('counts only actors that were called, came or joined', () => {
    const actores = ['2016-06-15', '2016-06-16'].map((day, index) => ({
      id: `OAX-2016-O0${index}`,
      organizacion: 'Observatorio',
      sector: 'Sociedad civil',
      convocado: day,
      asistio: day,
      sumado: day,
    }));
    const lines = summaryLines(at({ actores }), MOMENT);
    expect(lines.find(([id]) => id === 'actores')?.slice(2, 4)).toEqual([
      '1 convocado, 1 asistió, 1 se sumó',
      'Se sumaron: 1 de sociedad civil, 0 de la autoridad. Crecimiento: 1 desde la primera convocatoria (15/06/2016), sobre 0 que ya estaban.',
    ]);
  });

  const lineOf = (one: Board, id: string, today = MOMENT.today) => {
    const lines = summaryLines(one, { ...MOMENT, today });
    return { ...lines.find(([key]) => key === id), at: lines.findIndex(([key]) => key === id) };
  };

  test('shows the twelve months of the exercise beside the year of the plan, and the cuts of both halves below it', () => {
    const pasos = [{ id: 'OAX-2016-P01', clave: 'declaracion', paso: 1, requisito: 'Declaración conjunta', hecho: '2016-01-15' }];
    const declared = at({ pasos });
    expect(lineOf(declared, 'doceMeses')).toMatchObject({
      2: '15/01/2016 a 14/01/2017',
      3: 'Desde la Declaración conjunta, para los seis pasos: quedan 213 días.',
      4: '2017-01-14',
    });
    expect(lineOf(board, 'doceMeses')).toMatchObject({ 2: '', 3: expect.stringContaining('Declaración conjunta') });
    const places = ['doceMeses', 'dias', 'corte6', 'corte12'].map((id) => lineOf(declared, id).at);
    expect(places).toEqual([1, 2, 3, 4]);
    const unlaunched = { ...declared, config: { ...CONFIG, launch: '' } };
    expect(lineOf(unlaunched, 'corte6')).toMatchObject({ 2: '', 3: expect.stringContaining('desde el lanzamiento'), at: 3 });
  }); // oxfmt-ignore

  test('counts down to the cuts of month 6 and 12, and says when one came late', () => {
    const value = (today: string, cuts: CutMark[] = []) => lineOf({ ...board, cuts }, 'corte6', today)[2];
    expect(lineOf(board, 'corte6')[3]).toContain('desde el 25/10/2016');
    expect(['2016-10-31', '2016-11-01', '2016-11-02'].map((day) => value(day))).toEqual([
      '○ Falta 1 día',
      '► Vence hoy',
      '▲ Venció hace 1 día',
    ]);
    expect(value('2016-11-05')).toBe('▲ Venció hace 4 días');
    const own = at({ pasos: [{ id: 'OAX-2016-P20', clave: 'mes6', paso: 6, vence: '2016-11-15' }] });
    expect(lineOf(own, 'corte6', '2016-11-05')).toMatchObject({ 2: '○ Faltan 10 días', 4: '2016-11-15' });
    const cut = (day: string): CutMark => ({ number: 3, kind: 'Mes 6', day, reported: 0, verified: 0 });
    expect(value('2016-12-01', [cut('2016-11-01')])).toBe('✔ Publicado: corte 3');
    expect(value('2016-12-01', [cut('2016-11-09')])).toBe('✔ Publicado: corte 3, con 8 días de atraso');
  });

  test('says of the last day of a year that it is today', () => {
    const { to } = planWindow(CONFIG);
    const dayBefore = addDays(to, -1);
    expect([dayBefore, to, addDays(to, 1)].map((day) => lineOf(board, 'dias', day)[2])).toEqual(['1 día', 'Hoy es el último', 'Terminó hace 1 día']);
    const pasos = [{ id: 'OAX-2016-P01', clave: 'declaracion', paso: 1, requisito: 'Declaración conjunta', hecho: '2016-01-15' }];
    const left = (day: string) => lineOf(at({ pasos }), 'doceMeses', day)[3]?.split(': ')[1];
    expect([left('2017-01-13'), left('2017-01-14')]).toEqual(['queda 1 día.', 'hoy es el último día.']);
  }); // oxfmt-ignore

  test('names what each step still lacks, what is overdue among it, and what to do first', () => {
    const pasos = REQUIREMENTS.filter(({ step }) => step === 1).map(({ key, step, title }, index) => ({
      id: `OAX-2016-P0${index + 1}`,
      clave: key,
      paso: step,
      requisito: title,
      ...(key.startsWith('firma') ? { hecho: '2016-01-15', quien: 'Quien corresponde' } : {}),
      ...(key === 'firma_sociedad' ? { quien: '' } : {}),
      ...(key === 'declaracion' ? { vence: '2016-01-31' } : {}),
    }));
    expect(lineOf(at({ pasos }), 'paso1')).toMatchObject({
      2: '▲ Vencido · 2 de 4',
      3: 'Falta: Declaración conjunta (vencido); Firma de la representación ciudadana. Escriba en Pasos el día en que se cumplió «Declaración conjunta».',
    });
    // where all of it is overdue, the state says it
    expect(lineOf(at({ pasos }), 'paso1', '2017-01-02')[3]).not.toContain('vencido');
  });

  test('says how many actors joined since the first call', () => {
    const actor = (id: string, sector: string, more: Row) => ({ id, organizacion: id, sector, ...more });
    const actores = [
      actor('OAX-2016-O01', 'Sociedad civil', { convocado: '2016-02-01', asistio: '2016-02-05', sumado: '2016-02-10' }),
      actor('OAX-2016-O02', 'Autoridad', { sumado: '2016-01-15' }),
    ];
    expect(lineOf(at({ actores }), 'actores')).toMatchObject({
      2: '1 convocado, 1 asistió, 2 se sumaron',
      3: 'Se sumaron: 1 de sociedad civil, 1 de la autoridad. Crecimiento: 1 desde la primera convocatoria (01/02/2016), sobre 1 que ya estaba.',
    });
  }); // oxfmt-ignore

  test('says what the board is about and when the plan ends', () => {
    const lines = Object.fromEntries(configLines(CONFIG).map(([id, , value]) => [id, value]));
    expect(lines).toMatchObject({
      entidad: 'OAX · Oaxaca',
      ejercicio: '2016',
      lanzamiento: '01/05/2016',
      termino: '30/04/2017',
    });
    const before = Object.fromEntries(
      configLines({ ...CONFIG, launch: '' }).map(([id, , value]) => [id, value]),
    );
    expect([before['lanzamiento'], before['termino']]).toEqual(['', '']);
  });

  test('is written once, keeps the rows of the staff, and writes only what changed', () => {
    const lines = [...configLines(CONFIG), ...summaryLines(board, MOMENT)];
    const own = [{ id: '', concepto: 'Nota nuestra', valor: 'x', nota: '' }];
    const first = summaryChanges(own, lines);
    const after = apply({ inicio: own }, first).inicio ?? [];
    expect(after).toHaveLength(lines.length + 1);
    expect(after[0]).toEqual(own[0]);
    expect(summaryChanges(after, lines)).toEqual([]);
    const damaged = after.map((row) =>
      row['id'] === 'compromisos' ? { ...row, valor: '99', concepto: '' } : row,
    );
    expect(summaryChanges(damaged, lines)).toEqual([
      { kind: 'set', table: 'inicio', id: 'compromisos', cells: { concepto: 'Compromisos', valor: '1' } },
    ]);
  });
});
