import { describe, expect, test } from 'vitest';
import { aspectsOf, INSTRUMENTS, type InstrumentKey } from '../../src/core/national/instruments.ts';
import { judgementProblems, JUDGED, PENDING } from '../../src/core/national/judgement.ts';
import { sheetCsv } from '../../src/host/publish.ts';
import { readMarks } from '../../src/view/marks/readMarks.ts';
import type { PublicRecord } from '../../src/view/shape.ts';
import { frozen, publishedCsv } from '../view/published.ts';
import { rich } from '../view/samples.ts';
import { sha } from '../view/sha.ts';
import { Nation, recordOfState } from './desk.ts';

const marksOf = (instrument: InstrumentKey): Record<string, string> =>
  Object.fromEntries(
    aspectsOf(instrument).map(({ key, choices }) => [key, choices?.[0] ?? 'Nadie lo podía consultar antes.']),
  );
const MARKS = marksOf('monitoreo');
const JUDGEMENT = {
  instrument: 'monitoreo' as const,
  marks: MARKS,
  reason: 'Lo dicen sus actividades y su minuta.',
  evaluator: 'Secretaría Técnica',
};

const oaxaca = (number: number, kind: string, before?: PublicRecord): PublicRecord => {
  const record = frozen(rich(), number, before);
  return recordOfState({ ...record, cut: { ...record.cut, kind } as PublicRecord['cut'] & object }, 'OAX');
};

/** A state that published its cut of month six. */
function monitored(): Nation {
  const nation = Nation.ready(['OAX', 'PUE']);
  nation.publishes('OAX', publishedCsv(oaxaca(2, 'Mes 6')));
  nation.call('actualizar');
  return nation;
}

describe('the monitoring of month six', () => {
  test('opens by itself with the cut of month six, one row a commitment, what the data show filled and explained', () => {
    const nation = monitored();
    const rows = nation.rows('Monitoreo (6 meses)');
    const record = oaxaca(2, 'Mes 6');
    expect(rows.map(({ id }) => id)).toEqual(record.commitments.map(({ id }) => id));
    expect(rows[0]).toMatchObject({
      entidad: 'Oaxaca',
      corte: 'Corte 2 (Mes 6) al 15 de mayo de 2020',
      reportado: record.commitments[0]?.progress.reported,
      estado: PENDING,
      especifico: '',
      razon: '',
    });
    const said = String(rows[0]?.['automatico']);
    expect(said).toMatch(
      /^Específico: Dice qué se hará; tiene \d+ actividad(?:es)?, \d+ con producto\. Propuesta: Sí\.$/m,
    );
    expect(said).toMatch(/^Medible: Tiene \d+ indicador(?:es)?, \d+ con las cuatro partes\. Propuesta: /m);
    expect(said).toMatch(/^Indicadores con unidad: \d+ de \d+ indicador(?:es)? dicen unidad de medida\./m);
    expect(said).toMatch(/^Avance a los seis meses: .+ Propuesta: /m);
    expect(said).toMatch(/^Criterios del método: \d de 8 cumplidos\.$/m);
    // month six of Puebla has not come
    expect(rows.every(({ id }) => String(id).startsWith('OAX-'))).toBe(true);
  });

  test('opens once: neither another update nor a later cut changes a row of it', () => {
    const nation = monitored();
    nation.call('guardarJuicio', { id: 'OAX-2019-C01', ...JUDGEMENT });
    const before = nation.rows('Monitoreo (6 meses)');
    expect(nation.measured('actualizar').meter.writes).toBe(0);
    nation.publishes('OAX', publishedCsv(oaxaca(3, 'Ordinario', oaxaca(2, 'Mes 6'))));
    nation.call('actualizar');
    expect(nation.rows('Monitoreo (6 meses)')).toEqual(before);
  });

  test('keeps the judgement of a person, with reason, name, date and the version of the rubric', () => {
    const nation = monitored();
    expect(nation.call('abrirInstrumento', { instrument: 'monitoreo' })).toMatchObject({ version: 1 });
    nation.call('guardarJuicio', { id: 'OAX-2019-C01', ...JUDGEMENT });
    expect(nation.rows('Monitoreo (6 meses)')[0]).toMatchObject({
      ...MARKS,
      razon: JUDGEMENT.reason,
      evaluador: 'Secretaría Técnica',
      valorado: 43967,
      rubrica: 1,
      estado: JUDGED,
    });
    expect(nation.rows('Monitoreo (6 meses)')[1]).toMatchObject({ estado: PENDING, rubrica: '' });
    // progress says nothing of quality or relevance
    expect(nation.rows('Bitácora').at(-1)?.['operacion']).toBe('Monitoreo (6 meses): OAX-2019-C01');
  });

  test('a question that INAI changes makes a new version: what is judged before keeps the old one', () => {
    const nation = monitored();
    nation.call('guardarJuicio', { id: 'OAX-2019-C01', ...JUDGEMENT });
    const rubric = nation.rows('Rúbrica');
    expect([...new Set(rubric.map(({ origen }) => origen))]).toEqual(['Propuesta de este proyecto']);
    const sheet = nation.sheet('Rúbrica');
    const column = (sheet.rows[0] ?? []).findIndex((cell) => cell?.value === 'rubrica.pregunta');
    (sheet.rows[3] ?? [])[column] = { value: '¿Se puede contar?' };
    expect(nation.call('abrirInstrumento', { instrument: 'monitoreo' })).toMatchObject({
      version: 2,
      questions: { medible: '¿Se puede contar?' },
    });
    nation.call('guardarJuicio', { id: 'OAX-2019-C02', ...JUDGEMENT });
    expect(
      nation
        .rows('Monitoreo (6 meses)')
        .slice(0, 2)
        .map(({ rubrica }) => rubrica),
    ).toEqual([1, 2]);
    expect(nation.rows('Rúbrica')[1]).toMatchObject({ origen: 'Cambiada por INAI', version: 2 });
    nation.call('guardarJuicio', { id: 'OAX-2019-C02', ...JUDGEMENT });
    expect(nation.rows('Monitoreo (6 meses)')[1]).toMatchObject({ rubrica: 2 });
  });

  test('a judgement that lacks anything is not saved, and all that it lacks is said at once', () => {
    const nation = monitored();
    const { value } = nation.run('guardarJuicio', [
      {
        instrument: 'monitoreo',
        id: 'OAX-2019-C01',
        marks: { medible: 'Quizá' },
        reason: 'ok',
        evaluator: '',
      },
    ]);
    const { problems } = value as unknown as { problems: { field: string; sentence: string }[] };
    expect(problems.map(({ field }) => field)).toEqual([
      ...aspectsOf('monitoreo').map(({ key }) => key),
      'reason',
      'evaluator',
    ]);
    expect(problems[0]?.sentence).toBe('Específico: elija Sí, En parte o No.');
    expect(nation.rows('Monitoreo (6 meses)')[0]).toMatchObject({ estado: PENDING });
    expect(judgementProblems('monitoreo', JUDGEMENT)).toEqual([]);
    const gone = nation.run('guardarJuicio', [{ id: 'OAX-2019-C99', ...JUDGEMENT } as never]).value;
    expect(JSON.stringify(gone)).toContain('ya no está en «Monitoreo (6 meses)»');
  });

  test('who deletes its tab, or Entidades, gets both back with all that the Bitácora knows', () => {
    const nation = monitored();
    nation.call('guardarJuicio', {
      id: 'OAX-2019-C01',
      ...JUDGEMENT,
      reason: '=IMPORTXML("x") <b>no</b> se sostiene',
    });
    const before = ['Monitoreo (6 meses)', 'Entidades', 'Compromisos'].map((tab) => nation.rows(tab));
    for (const tab of ['Monitoreo (6 meses)', 'Entidades']) {
      const gone = nation.sheet(tab);
      nation.book.sheets = nation.book.sheets.filter((sheet) => sheet !== gone);
      nation.book.namedRanges = nation.book.namedRanges.filter(({ box }) => box.sheetId !== gone.id);
    }
    expect(nation.call('guardarPreparar').made.sort()).toEqual(['Entidades', 'Monitoreo (6 meses)']);
    expect(['Monitoreo (6 meses)', 'Entidades', 'Compromisos'].map((tab) => nation.rows(tab))).toEqual(
      before,
    );
    expect(nation.measured('actualizar').meter.writes).toBe(0);
  });
});

describe('what was judged', () => {
  const PUBLISHED = 'Valoraciones publicadas';
  const csvOf = (nation: Nation): string => sheetCsv(nation.book, nation.sheet(PUBLISHED));
  const read = (nation: Nation) => readMarks(csvOf(nation), sha);

  /** Two judgements of month six, published a day later. */
  function published(): Nation {
    const nation = monitored();
    for (const id of ['OAX-2019-C01', 'OAX-2019-C02']) nation.call('guardarJuicio', { id, ...JUDGEMENT });
    nation.later(1);
    nation.call('publicarJuicios');
    return nation;
  }

  test('becomes public when somebody says so, whole, with its rubric and without who judged', () => {
    const nation = monitored();
    nation.call('guardarJuicio', { id: 'OAX-2019-C01', ...JUDGEMENT });
    expect(csvOf(nation)).toBe('type,id,json');
    nation.call('guardarJuicio', { id: 'OAX-2019-C02', ...JUDGEMENT });
    nation.later(1);
    const { value, meter } = nation.measured('publicarJuicios');
    expect(value.sentence).toBe(`Se publicaron 2 valoraciones en «${PUBLISHED}».`);
    expect(meter.reads_after_write).toBe(0);
    expect(nation.rows('Monitoreo (6 meses)')[0]).toMatchObject({ publicada: 43968 });
    expect(csvOf(nation)).not.toContain('Secretaría Técnica');
    const said = read(nation);
    expect(said).toMatchObject({
      institution: 'INAI',
      at: '2020-05-17',
      rubrics: [{ version: 1 }],
      marks: [
        { ...MARKS, id: 'OAX-2019-C01-N06', corte: 2, fecha: '2020-05-16', rubrica: 1, institucion: 'INAI' },
        { id: 'OAX-2019-C02-N06' },
      ],
    });
    // what the cut said stands beside the marks
    const shown = oaxaca(2, 'Mes 6').activities.filter(({ commitment }) => commitment === 'OAX-2019-C01');
    expect(said).toMatchObject({ marks: [{ r_actividades: shown.length }, {}] });
    expect(nation.rows('Bitácora').at(-1)?.['operacion']).toBe('Publicar 2 valoraciones');
    expect(nation.measured('publicarJuicios').meter.writes).toBe(0);
  });

  test('and judged again stays public as it was until it is published again', () => {
    const nation = published();
    const before = csvOf(nation);
    nation.call('guardarJuicio', { id: 'OAX-2019-C01', ...JUDGEMENT, marks: { ...MARKS, medible: 'No' } });
    expect(csvOf(nation)).toBe(before);
    expect(nation.call('publicarJuicios').sentence).toBe(`Se publicó 1 valoración en «${PUBLISHED}».`);
    expect(read(nation)).toMatchObject({ marks: [{ medible: 'No' }, { medible: 'Sí' }] });
  });

  test('keeps the question under which it was judged, also when INAI has edited it since', () => {
    const nation = published();
    const sheet = nation.sheet('Rúbrica');
    const column = (sheet.rows[0] ?? []).findIndex((cell) => cell?.value === 'rubrica.pregunta');
    (sheet.rows[3] ?? [])[column] = { value: '¿Se puede contar?' };
    nation.call('guardarJuicio', { id: 'OAX-2019-C02', ...JUDGEMENT });
    nation.call('publicarJuicios');
    const said = read(nation);
    if ('problem' in said) throw new Error(said.problem);
    expect(said.rubrics.map(({ version }) => version)).toEqual([1, 2]);
    const asked = said.rubrics.map(
      ({ questions }) => questions.find(({ key }) => key === 'medible')?.question,
    );
    expect(asked).toEqual(['¿Puede comprobarse si se cumplió?', '¿Se puede contar?']);
  });

  test('names nobody’s telephone or address: a judgement that does is not saved', () => {
    const { value } = monitored().run('guardarJuicio', [
      { id: 'OAX-2019-C01', ...JUDGEMENT, reason: 'Lo confirma la enlace en enlace@ejemplo.gob.mx.' },
    ]);
    expect(JSON.stringify(value)).toContain('Parece contener');
  });

  test('comes back, equal, when its tab is deleted', () => {
    const nation = published();
    const before = csvOf(nation);
    const gone = nation.sheet(PUBLISHED);
    nation.book.sheets = nation.book.sheets.filter((sheet) => sheet !== gone);
    nation.book.namedRanges = nation.book.namedRanges.filter(({ box }) => box.sheetId !== gone.id);
    expect(nation.call('guardarPreparar').made).toEqual([PUBLISHED]);
    expect(csvOf(nation)).toBe(before);
  });
});

describe('the evaluation of month twelve', () => {
  const tab = INSTRUMENTS.evaluacion.tab;

  function evaluated(): Nation {
    const nation = monitored();
    nation.publishes('OAX', publishedCsv(oaxaca(3, 'Mes 12', oaxaca(2, 'Mes 6'))));
    nation.call('actualizar');
    return nation;
  }

  test('opens by itself with its cut, beside the monitoring that stays as it was', () => {
    const before = monitored().rows('Monitoreo (6 meses)');
    const nation = evaluated();
    expect(nation.rows('Monitoreo (6 meses)')).toEqual(before);
    const rows = nation.rows(tab);
    expect(rows.map(({ id }) => id)).toEqual(oaxaca(3, 'Mes 12').commitments.map(({ id }) => id));
    expect(rows[0]).toMatchObject({
      corte: 'Corte 3 (Mes 12) al 15 de mayo de 2020',
      estado: PENDING,
      logro: '',
    });
    const said = String(rows[0]?.['automatico']);
    expect(said).toMatch(/^Nivel de logro: De \d+ actividad(?:es)?: .+; evidencias: \d+\./m);
    expect(said).toMatch(/^Cumplido en tiempo: /m);
    expect(said).toMatch(/^Lo que se quería cambiar: antes, .+; después, .+\.$/m);
    expect(nation.measured('actualizar').meter.writes).toBe(0);
  });

  test('derives no level from a percentage: it is blank until a person says it, with what was before and after', () => {
    const nation = evaluated();
    const input = { ...JUDGEMENT, instrument: 'evaluacion' as const, marks: marksOf('evaluacion') };
    const lacking = nation.run('guardarJuicio', [
      { ...input, id: 'OAX-2019-C01', marks: { ...input.marks, logro: '80 %', antes: 'nada' } } as never,
    ]).value as unknown as { problems: { field: string; sentence: string }[] };
    expect(lacking.problems).toEqual([
      {
        field: 'logro',
        sentence: 'Nivel de logro: elija Sin evidencia, No iniciado, Limitado, Sustancial o Completo.',
      },
      { field: 'antes', sentence: 'Antes: dígalo en una o dos frases.' },
    ]);
    nation.call('guardarJuicio', { ...input, id: 'OAX-2019-C01' });
    const [first, second] = nation.rows(tab);
    expect(first).toMatchObject({ ...input.marks, logro: 'Sin evidencia', estado: JUDGED, rubrica: 1 });
    expect(second).toMatchObject({ estado: PENDING, logro: '', plazo: '', antes: '' });
    expect(nation.rows('Monitoreo (6 meses)')[0]).toMatchObject({ estado: PENDING });
  });

  test('opens together with the monitoring where month six was never read', () => {
    const nation = Nation.ready(['OAX']);
    nation.publishes('OAX', publishedCsv(oaxaca(3, 'Mes 12', oaxaca(2, 'Mes 6'))));
    expect(nation.call('actualizar').written).toEqual(
      expect.arrayContaining([tab, 'Monitoreo (6 meses)']) as string[],
    );
    // of which cut the data are is written beside them
    expect(nation.rows('Monitoreo (6 meses)')[0]).toMatchObject({
      corte: 'Corte 3 (Mes 12) al 15 de mayo de 2020',
    });
  });
});
