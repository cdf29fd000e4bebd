import { str, type Row, type Value } from '../../core/board.ts';
import { ANSWERS } from '../../core/national/levels.ts';
import { MARK_FIELDS } from '../../core/national/markFields.ts';
import { markFaults } from '../../core/national/markRules.ts';
import type { Rubric } from '../../core/national/markRubric.ts';
import { publishedIn, type Data, type Reader } from '../publishedRecords.ts';
import { MARKS_FORMAT, TYPES } from './format.ts';

/** What INAI published; whole, or in one sentence why it is not taken. */
export type MarksReading =
  | { marks: Row[]; rubrics: Rubric[]; institution: string; at: string }
  | { problem: string };

export const READER: Reader = {
  name: 'este tablero',
  update: 'actualizar el complemento',
  format: MARKS_FORMAT,
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Columns of a mark and nothing else; what is not a value of a cell is left for the check to name. */
const markOf = (data: Data): Row =>
  Object.fromEntries(MARK_FIELDS.map(({ key }) => [key, (data[key] ?? '') as Value]));

function rubricOf(data: Data): Rubric {
  const said = Array.isArray(data['preguntas']) ? (data['preguntas'] as (Data | null)[]) : [];
  return {
    version: Number(data['version']),
    note: text(data['nota']),
    questions: ANSWERS.map(({ key, moment, choices }) => ({
      key,
      moment,
      question: text(said.find((one) => one?.['clave'] === key)?.['pregunta']),
      choices,
    })),
  };
}

/** Which marks are looked at, and who reads. */
export interface Wanted {
  /** `OAX-2016`: those of one board; all where it is left out. What is wrong with those of others is no matter here. */
  prefix?: string;
  reader?: Reader;
}

/**
 * @param csv as it was fetched, whatever it is
 * @param digest SHA-256 of a text, in hexadecimal
 */
export function readMarks(
  csv: string,
  digest: (text: string) => string,
  { prefix = '', reader = READER }: Wanted = {},
): MarksReading {
  const arrived = publishedIn(csv, digest, reader);
  if ('problem' in arrived) return arrived;
  const { meta, records } = arrived;
  const rubrics = (records.get(TYPES.rubric) ?? []).map(([, data]) => rubricOf(data));
  const marks: Row[] = [];
  const seen = new Set<string>();
  for (const [id, data] of records.get(TYPES.mark) ?? []) {
    if (prefix !== '' && !id.startsWith(`${prefix}-`)) continue;
    const mark = markOf(data);
    const name = id.slice(0, 40);
    if (str(mark, 'id') !== id) return { problem: `La nota ${name} dice otro ID en su contenido.` };
    if (seen.has(id)) return { problem: `La nota ${name} viene dos veces.` };
    seen.add(id);
    const [fault] = markFaults(mark, rubrics);
    if (fault) return { problem: `La nota ${name} no está bien: ${fault}` };
    marks.push(mark);
  }
  return { marks, rubrics, institution: text(meta['institucion']), at: text(meta['generado']) };
}
