import { str, type Row } from '../board.ts';
import { ANSWERS, answersOf, type MarkMoment } from './levels.ts';
import { QUESTIONS, TOLD } from './questions.ts';

/** One question as it is asked: its key and choices are the code's, its words are INAI's. */
export interface Question {
  key: string;
  moment: MarkMoment;
  /** '' where it is not known how an older version asked it. */
  question: string;
  choices: readonly string[];
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
  'Propuesta de este proyecto, no instrumento oficial del INAI: se basa en los «Seis pasos» de 2016, los kits 05 y 08 (INAI/PNUD) y los glosarios de la Alianza para el Gobierno Abierto. El INAI puede corregirla en su libro.';

/** The rubric that the program brings. */
export const FIRST_RUBRIC: Rubric = {
  version: 1,
  note: RUBRIC_NOTE,
  questions: ANSWERS.map(({ key, moment, choices }) => ({
    key,
    moment,
    question: QUESTIONS[key]?.question ?? '',
    choices,
  })),
};

const versionIn = (row: Row): number => Number(row['version']) || 1;

/**
 * The rubric in every version that marks bear, as the tab in which INAI edits it tells.
 * @param rows of that tab: `id` (key of the question), `pregunta`, and the `version` since which it is asked so
 */
export function rubricsOf(marks: readonly Row[], rows: readonly Row[]): Rubric[] {
  const versions = [...new Set(marks.map((mark) => Number(mark['rubrica'])))].sort((a, b) => a - b);
  return versions.map((version) => ({
    version,
    note: RUBRIC_NOTE,
    questions: FIRST_RUBRIC.questions.map((first) => {
      const row = rows.find((one) => str(one, 'id') === first.key);
      if (!row) return first;
      const asked = versionIn(row) <= version ? str(row, 'pregunta').trim() : '';
      return { ...first, question: asked || (version === 1 ? first.question : '') };
    }),
  }));
}

/** One thing to judge, as a form and a tab ask it; without choices it is told in words. */
export interface MarkAspect {
  key: string;
  group: string;
  label: string;
  question: string;
  /** How it is answered, and where the question comes from. */
  help: string;
  choices?: readonly string[];
}

/** @returns everything that is judged of a commitment at a moment, in the order in which it is asked */
export function markAspects(moment: MarkMoment): MarkAspect[] {
  const chosen = answersOf(moment).map(({ key, label, choices }): MarkAspect => ({
    key,
    label,
    choices,
    ...(QUESTIONS[key] ?? { group: '', question: '', help: '' }),
  }));
  return moment === 'Mes 12' ? [...chosen.slice(0, 2), ...TOLD, ...chosen.slice(2)] : chosen;
}
