import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/core/board.ts';
import { reportOf } from '../../src/core/national/subject.ts';
import { FIRST_RUBRIC } from '../../src/core/national/markRubric.ts';
import { MARKS_SCHEMA } from '../../src/view/marks/format.ts';
import { markFrom } from '../../src/view/marks/markFrom.ts';
import { publishMarks } from '../../src/view/marks/publishMarks.ts';
import { readMarks } from '../../src/view/marks/readMarks.ts';
import { subjectOf } from '../../src/view/marks/subject.ts';
import { renderPage } from '../../src/view/page.ts';
import { publicTab } from '../../src/view/publicTab.ts';
import { STRINGS } from '../hostile/strings.ts';
import { EVALUATED, evaluated, MONITORED, marksCsv, monitored } from './marksSample.ts';
import { described } from './published.ts';
import { csvOf, sha } from './sha.ts';
import { thirdCut } from './whole.ts';

const ABOUT = { rubrics: [FIRST_RUBRIC], institution: 'INAI', at: '2020-05-13T10:00:00.000Z' };
const rowsFor = (marks: Row[]): (readonly string[])[] => {
  const made = publishMarks({ marks, ...ABOUT }, sha);
  return 'rows' in made ? made.rows : [];
};
const problem = (csv: string, prefix = ''): string => {
  const read = readMarks(csv, sha, { prefix });
  return 'problem' in read ? read.problem : '';
};

describe('what INAI publishes', () => {
  test('is read to the letter, with the rubric of every version', () => {
    const marks = [MONITORED, EVALUATED, monitored('OAX-2016-C01')];
    const read = readMarks(marksCsv(marks), sha);
    expect(read).toEqual({ marks, rubrics: [FIRST_RUBRIC], institution: 'INAI', at: ABOUT.at });
  });

  test('has no column that is not of a mark: who evaluates stays in its workbook', () => {
    const csv = csvOf(rowsFor([{ ...EVALUATED, evaluador: 'Ana Ruiz', notas: 'privadas' }]));
    expect(csv).not.toContain('Ana Ruiz');
    expect(csv).not.toContain('privadas');
  });

  test('is all of it, or none and what is wrong with each', () => {
    const made = publishMarks(
      { marks: [EVALUATED, evaluated('FED-2019-C02', { razon: '' }), EVALUATED], ...ABOUT },
      sha,
    );
    expect(made).toEqual({
      unpublished: [
        { id: 'FED-2019-C02-N12', faults: ['Razón: falta.'] },
        { id: 'FED-2019-C01-N12', faults: ['Hay más de una nota con el ID FED-2019-C01-N12.'] },
      ],
    });
  });

  test('of hostile texts each stays a text', () => {
    const marks = STRINGS.filter((text) => text.trim() !== '' && text.length <= 3000)
      .map((text, at) => evaluated(`FED-2019-C${String(at + 10)}`, { antes: text, despues: text }))
      .filter((mark) => rowsFor([mark]).length > 0);
    expect(marks.length).toBeGreaterThan(10);
    const read = readMarks(marksCsv(marks), sha);
    expect('marks' in read && read.marks).toEqual(marks);
  });
});

describe('what is not taken', () => {
  const csv = marksCsv([MONITORED, EVALUATED]);
  const rows = rowsFor([MONITORED, EVALUATED]);
  const changed = (at: number, json: object): string =>
    csvOf(
      described(
        rows.map((row, index) => (index === at ? [row[0] ?? '', row[1] ?? '', JSON.stringify(json)] : row)),
        (meta) => meta,
      ),
    );

  test.each([
    ['nothing at all', '', 'Llegó vacío.'],
    ['a login page', '<!doctype html><title>Iniciar sesión</title>', 'En lugar de datos llegó una página web.'],
    ['the open data of a board', csvOf(described([['meta', 'x', '{"esquema":"tablero-pal","version":4}']], (meta) => meta)), 'Lo que llegó no dice de qué esquema son los datos.'],
    ['another table', 'a,b,c\r\n1,2,3', 'Lo que llegó no son las notas que publica el INAI.'],
    ['half of it', csv.slice(0, csv.length / 2), 'Los datos llegaron cortados.'],
    ['all but the last', csvOf(rows.slice(0, -1)), 'Llegaron 2 registros de 3.'],
    ['one that was changed on the way', csv.replace('12 de 570', '570 de 570'), 'Lo que llegó no es lo que se publicó: su huella no corresponde.'],
    ['a newer version', csvOf(described(rows, (meta) => ({ ...meta, version: MARKS_SCHEMA + 1 }))), 'Los datos son de la versión 2 del esquema y este tablero entiende hasta la 1: hay que actualizar el complemento.'],
    ['a mark without reason', changed(3, { ...EVALUATED, razon: '' }), 'La nota FED-2019-C01-N12 no está bien: Razón: falta.'],
    ['a level that is none', changed(3, { ...EVALUATED, logro: '<b>' }), 'La nota FED-2019-C01-N12 no está bien: Nivel de logro: «<b>» no es una de las respuestas.'],
    ['a mark under another ID', changed(3, { ...EVALUATED, id: 'FED-2019-C02-N12' }), 'La nota FED-2019-C01-N12 dice otro ID en su contenido.'],
    ['an object for a text', changed(3, { ...EVALUATED, razon: { a: 1 } }), 'La nota FED-2019-C01-N12 no está bien: Razón: no es un texto.'],
  ])('%s', (_name, text, sentence) => {
    expect(problem(text)).toBe(sentence);
  }); // oxfmt-ignore

  test('a mark that is wrong keeps only its own board from taking it', () => {
    const text = changed(3, { ...EVALUATED, razon: '' });
    expect(problem(text, 'OAX-2016')).toBe('');
    expect(problem(text, 'FED-2019')).toContain('Razón: falta.');
  });
});

describe('a judgement of INAI’s workbook', () => {
  test('is published as a mark without who judged', () => {
    const { compromiso, fecha, momento: _m, institucion: _i, ...said } = EVALUATED;
    const judged = {
      ...said,
      id: compromiso ?? '',
      corte: 'Corte 3 (Mes 12) al 10 de mayo de 2020',
      valorado: fecha ?? '',
      evaluador: 'Ana Ruiz',
      titulo: 'Publicar',
      estado: '● Valorado',
    };
    const mark = markFrom(judged, 'Mes 12', 'Secretaría Técnica de Gobierno Abierto del INAI');
    const filled = (row: Row): Row =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
    expect(filled(mark)).toEqual(filled(EVALUATED));
    expect(rowsFor([mark])).toHaveLength(3);
  });
});

describe('a commitment of a cut, as the rubric looks at it', () => {
  test('has its activities, its indicators and what the cut said', () => {
    const subject = subjectOf(thirdCut(), 'FED-2019-C01');
    expect(subject?.activities.map(({ id }) => id)).toContain('FED-2019-C01-A01');
    expect(subject?.indicators.length).toBeGreaterThan(0);
    expect(subject && reportOf(subject)).toMatchObject({ r_avance: 0.6 });
    expect(subjectOf(thirdCut(), 'FED-2019-C99')).toBeUndefined();
  });
});

describe('INAI’s marks in public', () => {
  const record = thirdCut();
  const html = renderPage(record);

  test('stand beside the self-report of each commitment, with reason, day, cut and rubric', () => {
    expect(html).toContain('<h4>Lo que dice el INAI</h4>');
    expect(html).toContain('Evaluación a los doce meses: limitado');
    expect(html).toContain('Se publicó el padrón de 12 municipios de los 570 prometidos.');
    expect(html).toContain('12 may 2020, sobre el corte 3; rúbrica versión 1');
  });

  test('where they do not agree the page and the tab say so in words', () => {
    const words =
      'El tablero reportaba terminadas todas sus actividades; el INAI valora el logro como «Limitado».';
    expect(html).toContain(words);
    expect(html).toContain('No coincide con lo que informa el tablero');
    const cells = publicTab(record).cells.flat().join('\n');
    expect(cells).toContain(words);
    expect(cells).toContain('Evaluación a los doce meses');
  });

  test('a row that INAI did not publish, or that it withdrew, is not among them', () => {
    expect(record.evaluations.map(({ id }) => id)).toEqual(['FED-2019-C01-N06', 'FED-2019-C01-N12']);
  });
});
