import { str, type Row } from '../board.ts';
import { choice, computed, id, long, number, text, type Field } from '../fields.ts';
import { YES_NO } from '../method.ts';
import { ANSWERS, MARK_MOMENTS, type MarkMoment } from './levels.ts';
import { QUESTIONS } from './questions.ts';

/** One question as it is asked: its key and choices are the code's, its words and whether it is asked are INAI's. */
export interface Question {
  key: string;
  moment: MarkMoment;
  question: string;
  help: string;
  choices: readonly string[];
  asked: boolean;
}

/** What INAI asks of every commitment; marks keep its version. */
export interface Rubric {
  version: number;
  /** What it is and whose. */
  note: string;
  questions: readonly Question[];
}

/** INAI's own sheet is not public: whoever reads a mark must know by which questions it came about. */
export const RUBRIC_NOTE =
  'Propuesta de este proyecto, no instrumento oficial del INAI: se basa en los «Seis pasos» de 2016, los kits 05 y 08 (INAI/PNUD) y los glosarios de la Alianza para el Gobierno Abierto. El INAI puede corregirla en esta pestaña.';

/** The rubric that the program brings. */
export const FIRST_RUBRIC: Rubric = {
  version: 1,
  note: RUBRIC_NOTE,
  questions: ANSWERS.map(({ key, moment, choices }) => {
    const [question, help] = QUESTIONS[key] ?? ['', ''];
    return { key, moment, question, help, choices, asked: true };
  }),
};

/** Columns of the tab in which INAI edits it: question, help and whether it is asked. */
export const RUBRIC_FIELDS: readonly Field[] = [
  id('id', 'Clave'),
  choice('momento', 'Momento', { ...computed, choices: MARK_MOMENTS }),
  long('pregunta', 'Pregunta', { max: 500 }),
  long('ayuda', 'Cómo se contesta', { max: 1000 }),
  text('opciones', 'Respuestas', { ...computed, max: 500 }),
  choice('se_pregunta', '¿Se pregunta?', { choices: YES_NO }),
  number('version', 'Versión', computed),
];

/** @returns a rubric as the rows of its tab */
export const rubricRows = ({ questions, version }: Rubric): Row[] =>
  questions.map(({ key, moment, question, help, choices, asked }) => ({
    id: key,
    momento: moment,
    pregunta: question,
    ayuda: help,
    opciones: choices.join(' · '),
    se_pregunta: asked ? 'Sí' : 'No',
    version,
  }));

const wordsOf = ({ questions }: Rubric): string =>
  JSON.stringify(questions.map(({ key, question, help, asked }) => [key, question, help, asked]));

/**
 * The rubric as its tab says it. A question whose row is gone or blank keeps its first words; where anything differs from
 * the last version that was used, this is the next one.
 * @param last the version that marks bear until now
 */
export function rubricFrom(rows: readonly Row[], last: Rubric = FIRST_RUBRIC): Rubric {
  const questions = FIRST_RUBRIC.questions.map((first): Question => {
    const row = rows.find((one) => str(one, 'id') === first.key) ?? {};
    return {
      ...first,
      question: str(row, 'pregunta').trim() || first.question,
      help: str(row, 'ayuda').trim() || first.help,
      asked: str(row, 'se_pregunta') !== 'No',
    };
  });
  const now: Rubric = { ...last, questions };
  return wordsOf(now) === wordsOf(last) ? last : { ...now, version: last.version + 1 };
}

/** @returns what is asked at a moment */
export const askedAt = ({ questions }: Rubric, moment: string): Question[] =>
  questions.filter((one) => one.asked && one.moment === moment);
