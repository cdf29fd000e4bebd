import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/core/board.ts';
import { sealOf, sealProblem } from '../../src/core/markSeal.ts';
import { proposalsFor } from '../../src/core/national/automatic.ts';
import { disagreements } from '../../src/core/national/disagreements.ts';
import { ACHIEVEMENTS, ANSWERS, EARLY_RESULTS } from '../../src/core/national/levels.ts';
import { markFaults } from '../../src/core/national/markRules.ts';
import { FIRST_RUBRIC, markAspects, rubricsOf } from '../../src/core/national/markRubric.ts';
import { reportOf, type SeenActivity, type Subject } from '../../src/core/national/subject.ts';
import { takeMarks } from '../../src/core/operations/takeMarks.ts';
import { evaluated, monitored } from '../view/marksSample.ts';
import { boardOf } from '../view/samples.ts';

const C = 'FED-2019-C01';
const activity = (more: Partial<SeenActivity> & { row?: Row } = {}): SeenActivity => ({
  id: `${C}-A01`,
  responsible: 'Secretaría de Educación',
  state: 'En proceso',
  progress: 0.5,
  late: false,
  evidence: 1,
  ...more,
  row: {
    producto: 'Padrón',
    inicio: '2020-01-01',
    fin: '2020-06-30',
    fin_original: '2020-06-30',
    ...more.row,
  },
});
const WHOLE: Row = {
  id: `${C}-I01`,
  variable: 'Padrones',
  unidad: 'Padrón',
  base: 0,
  meta: 8,
  periodo: '2020',
};
const subject = (more: Partial<Subject> = {}): Subject => ({
  commitment: { id: C, accion: 'Publicar el padrón', autoridad: 'SEP', sociedad: 'Colectivo', valores: 'Transparencia y participación ciudadana' },
  activities: [activity()],
  indicators: [WHOLE],
  from: '2019-12-10',
  to: '2020-12-09',
  pace: 'onTime',
  reported: 0.5,
  ...more,
}); // oxfmt-ignore
const proposed = (key: string, about: Subject): string => proposalsFor([key], about)[0]?.answer ?? '?';
const because = (key: string, about: Subject): string => proposalsFor([key], about)[0]?.because ?? '';

describe('the rubric', () => {
  test('says that it is a proposal of this project, and asks everything that is judged in its words', () => {
    expect(FIRST_RUBRIC.note).toMatch(/^Propuesta de este proyecto, no instrumento oficial/);
    const aspects = [...markAspects('Mes 6'), ...markAspects('Mes 12')];
    for (const { key, group, label, question, help } of aspects) {
      expect(question, key).toMatch(/^¿.{10,}\?$/);
      expect(help, key).toMatch(/\S{3}.*\.$/);
      expect(`${group} ${label}`, key).toMatch(/^\S.* \S/);
    }
    expect(markAspects('Mes 6')).toHaveLength(14);
    expect(markAspects('Mes 12').map(({ key }) => key)).toEqual([
      'logro',
      'plazo',
      'antes',
      'despues',
      'res_transparencia',
      'res_participacion',
      'res_rendicion',
    ]);
  });

  test('its levels are those of the OGP, absence of evidence first', () => {
    expect(ACHIEVEMENTS).toEqual(['Sin evidencia', 'No iniciado', 'Limitado', 'Sustancial', 'Completo']);
    expect(EARLY_RESULTS).toEqual(['Empeoró', 'Sin cambio', 'Marginal', 'Significativo', 'Sobresaliente']);
  });

  test('is published in each version that a mark bears; how an older one asked is not made up', () => {
    const tab = [{ id: 'logro', pregunta: '¿Se cumplió lo prometido?', version: 3 }];
    const rubrics = rubricsOf([{ rubrica: 3 }, { rubrica: 2 }, { rubrica: 1 }, { rubrica: 3 }], tab);
    const asked = rubrics.map(({ version, questions }) => [
      version,
      questions.find(({ key }) => key === 'logro')?.question,
    ]);
    expect(asked).toEqual([
      [1, FIRST_RUBRIC.questions.find(({ key }) => key === 'logro')?.question],
      [2, ''],
      [3, '¿Se cumplió lo prometido?'],
    ]);
  });
});

describe('the automatic part', () => {
  test.each([
    ['especifico', subject(), 'Sí'],
    ['especifico', subject({ activities: [activity({ row: { producto: '' } })] }), 'En parte'],
    ['especifico', subject({ commitment: {}, activities: [] }), 'No'],
    ['medible', subject(), 'Sí'],
    ['medible', subject({ indicators: [WHOLE, { ...WHOLE, periodo: '' }] }), 'En parte'],
    ['medible', subject({ indicators: [] }), 'No'],
    ['atribuible', subject(), 'Sí'],
    ['atribuible', subject({ activities: [activity({ responsible: '' })] }), 'En parte'],
    ['atribuible', subject({ commitment: {}, activities: [] }), 'No'],
    ['acotado', subject(), 'Sí'],
    ['acotado', subject({ activities: [activity({ row: { fin: '2021-03-01' } })] }), 'No'],
    ['acotado', subject({ activities: [] }), 'No'],
    ['relevante', subject(), 'Sí'],
    ['relevante', subject({ commitment: { valores: 'Innovación' } }), ''],
    ['ind_valor', subject({ indicators: [WHOLE, { ...WHOLE, base: '' }] }), 'Algunos'],
    ['ind_unidad', subject({ indicators: [{ ...WHOLE, unidad: '' }] }), 'Ninguno'],
    ['ind_periodo', subject({ indicators: [] }), 'Sin indicadores'],
    ['transparencia', subject(), 'Sí'],
    ['rendicion', subject(), ''],
    ['potencial', subject(), ''],
    ['avance', subject(), 'Conforme al calendario'],
    ['avance', subject({ activities: [activity({ late: true })] }), 'Con atraso'],
    ['avance', subject({ activities: [activity({ state: 'Sin iniciar', progress: 0 })] }), 'No iniciado'],
    ['avance', subject({ activities: [activity({ state: 'Verificada', progress: 1 })] }), 'Terminado'],
    ['avance', subject({ activities: [activity({ state: 'Sin evidencia', progress: 1 })] }), 'Conforme al calendario'],
    ['avance', subject({ activities: [] }), ''],
    ['plazo', subject({ activities: [activity({ state: 'Completa', progress: 1 })] }), 'En tiempo'],
    ['plazo', subject({ activities: [activity({ state: 'Completa', row: { fin: '2020-08-31' } })] }), 'Fuera de tiempo'],
    ['plazo', subject(), 'No se cumplió'],
    ['res_transparencia', subject({ indicators: [{ ...WHOLE, valor: 8 }] }), ''],
  ] as const)('%s', (key, about, answer) => {
    expect(proposed(key, about)).toBe(answer);
    expect(because(key, about)).toMatch(/\S.*[.»]$/);
  }); // oxfmt-ignore

  test('names the indicators that lack a part', () => {
    expect(
      because('ind_valor', subject({ indicators: [WHOLE, { ...WHOLE, id: `${C}-I02`, meta: '' }] })),
    ).toBe(`1 de 2 indicadores dicen línea base y meta. Sin ella: ${C}-I02.`);
  });

  test('achievement is never derived from a percentage', () => {
    const levels = [0.1, 0.5, 0.99, 1].flatMap((progress) =>
      (['En proceso', 'Completa', 'Verificada'] as const).map((state) =>
        proposed('logro', subject({ reported: progress, activities: [activity({ progress, state })] })),
      ),
    );
    expect(new Set(levels)).toEqual(new Set(['']));
    expect(because('logro', subject())).toBe(
      'De 1 actividad: 1 En proceso; evidencias: 1. El nivel lo juzga una persona: no se deriva de un porcentaje.',
    );
  });

  test('only what nobody has to weigh is proposed: nothing begun, or nothing to be seen', () => {
    const about = (one: Partial<SeenActivity>): string =>
      proposed('logro', subject({ activities: [activity(one)] }));
    expect(about({ state: 'Sin iniciar', progress: 0, evidence: 0 })).toBe('No iniciado');
    expect(about({ state: 'En proceso', progress: 0.9, evidence: 0 })).toBe('Sin evidencia');
  });

  test('has something to say of every question', () => {
    const keys = ANSWERS.map(({ key }) => key);
    expect(proposalsFor(keys, subject()).map(({ key }) => key)).toEqual(keys);
  });
});

describe('what keeps a mark from being published or taken', () => {
  const wrong = (mark: Row): string[] => markFaults(mark, [FIRST_RUBRIC]);

  test('nothing, where every question of its moment has its answer, its reason, institution and day', () => {
    expect(wrong(monitored(C))).toEqual([]);
    expect(wrong(evaluated(C))).toEqual([]);
  });

  test.each([
    [monitored(C, { razon: ' ' }), 'Razón: falta.'],
    [monitored(C, { institucion: '' }), 'Institución que evalúa: falta.'],
    [monitored(C, { fecha: '2020-02-30' }), 'Fecha de la evaluación: «2020-02-30» no es una fecha.'],
    [monitored(C, { potencial: '' }), 'Potencial de resultados: falta la respuesta.'],
    [monitored(C, { potencial: 'Enorme' }), 'Potencial de resultados: «Enorme» no es una de las respuestas.'],
    [monitored(C, { logro: 'Completo' }), 'Nivel de logro: no se pregunta en Mes 6.'],
    [evaluated(C, { id: `${C}-N06` }), `ID: «${C}-N06» no es el de una nota de ${C}.`],
    [evaluated(C, { compromiso: 'otro' }), 'Compromiso: «otro» no es el ID de un compromiso.'],
    [evaluated(C, { rubrica: 7 }), 'Rúbrica: no se publica la versión con que se evaluó.'],
    [evaluated(C, { r_avance: 1.5 }), 'Avance que reportaba el corte: «1.5» no puede ser.'],
    [evaluated(C, { corte: 0 }), 'Corte evaluado: «0» no puede ser.'],
    [evaluated(C, { despues: 'x'.repeat(3001) }), 'Cómo quedó después: pasa de 3,000 caracteres.'],
    [evaluated(C, { razon: 'Pregunte a ana@inai.example' }), 'Razón: parece contener un correo electrónico.'],
  ])('is said in a sentence', (mark, sentence) => {
    expect(wrong(mark)).toContain(sentence);
  });
});

describe('where the report and the mark do not say the same', () => {
  const own = { potential: 'Modesto', met: [], now: {} };

  test.each([
    [evaluated(C), ['El tablero reportaba terminadas todas sus actividades; el INAI valora el logro como «Limitado».', 'El tablero reportaba terminadas todas sus actividades; el INAI dice que no se cumplió.']],
    [evaluated(C, { logro: 'Sin evidencia', plazo: 'Fuera de tiempo' }), ['El tablero reportaba terminadas todas sus actividades; el INAI no encontró evidencia.']],
    [evaluated(C, { logro: 'Completo', plazo: 'En tiempo' }), []],
    [evaluated(C, { r_terminadas: 2, r_avance: 0.5 }), []],
    [evaluated(C, { r_terminadas: 2, r_avance: 0.5, logro: 'No iniciado' }), ['El tablero reportaba un avance de 50 %; el INAI lo valora como «No iniciado».']],
    [evaluated(C, { r_terminadas: 2, logro: 'Completo' }), ['El tablero reportaba terminadas 2 de 4 actividades; el INAI valora el logro como «Completo».']],
    [monitored(C), ['El tablero no reportaba actividades atrasadas; el INAI valora su avance como «Con atraso».']],
    [monitored(C, { avance: 'Conforme al calendario' }), []],
    [monitored(C, { avance: 'Conforme al calendario', potencial: 'No claro' }), ['El tablero le ve un potencial «Modesto»; el INAI, «No claro».']],
  ])('is told in words', (mark, sentences) => {
    expect(disagreements(mark, own)).toEqual(sentences);
  }); // oxfmt-ignore

  test('a criterion that the board gives as met and INAI does not is told', () => {
    const mark = monitored(C, { avance: 'Conforme al calendario', medible: 'No' });
    expect(disagreements(mark, { ...own, met: ['medible'] })).toEqual([
      'El tablero dice que cumple el criterio «medible»; el INAI, que no es medible.',
    ]);
  });

  test('a mark that does not keep what its cut said is compared with the report of today', () => {
    const bare = evaluated(C, { plazo: 'Fuera de tiempo', r_actividades: '', r_terminadas: '', r_atrasadas: '', r_avance: '' });
    const now = reportOf({ activities: [activity({ state: 'Completa', progress: 1 }), activity({ state: 'Cancelada' })], reported: 1 });
    expect(now).toEqual({ r_actividades: 1, r_terminadas: 1, r_atrasadas: 0, r_avance: 1 });
    expect(disagreements(bare, { ...own, now })).toHaveLength(1);
  }); // oxfmt-ignore
});

describe('the marks that a board takes', () => {
  const board = (evaluaciones: Row[] = []) => boardOf({ compromisos: [{ id: C }], evaluaciones });
  const rowsAfter = (taken: ReturnType<typeof takeMarks>): Row[] =>
    taken.changes.flatMap((change) => (change.kind === 'append' ? [...change.rows] : []));

  test('are its own, with their seal; those of others and of commitments that it lacks stay out', () => {
    const taken = takeMarks(
      board(),
      [evaluated(C), evaluated('OAX-2019-C01'), evaluated('FED-2018-C01'), evaluated('FED-2019-C09')],
      '2020-06-01',
    );
    expect(taken).toMatchObject({ added: [`${C}-N12`], unknown: ['FED-2019-C09-N12'], total: 2 });
    const [row = {}] = rowsAfter(taken);
    expect(sealProblem(row)).toBeUndefined();
    expect(sealProblem({ ...row, logro: 'Completo' })?.code).toBe('evaluacion-ajena');
  });

  test('again without a change nothing is written', () => {
    const rows = rowsAfter(takeMarks(board(), [evaluated(C), monitored(C)], '2020-06-01'));
    expect(takeMarks(board(rows), [monitored(C), evaluated(C)], '2020-06-02').changes).toEqual([]);
  });

  test('one that changed is set, one that somebody changed is put back, one that INAI withdrew is marked with the day', () => {
    const [mark = {}] = rowsAfter(takeMarks(board(), [evaluated(C)], '2020-06-01'));
    const forged = { ...mark, logro: 'Completo' };
    expect(takeMarks(board([forged]), [evaluated(C)], '2020-06-02').changes).toMatchObject([
      { kind: 'set', cells: { logro: 'Limitado' } },
    ]);
    const better = evaluated(C, { logro: 'Sustancial' });
    expect(takeMarks(board([mark]), [better], '2020-06-02').changes).toMatchObject([
      { cells: { logro: 'Sustancial', sello: sealOf(better) } },
    ]);
    const gone = takeMarks(board([mark]), [], '2020-06-02');
    expect(gone).toMatchObject({ withdrawn: [`${C}-N12`], changes: [{ cells: { retirada: '2020-06-02' } }] });
    const back = takeMarks(board([{ ...mark, retirada: '2020-06-02' }]), [evaluated(C)], '2020-06-03');
    expect(back.changes).toMatchObject([{ cells: { retirada: '' } }]);
  });
});
