import { str, type Row } from '../../core/board.ts';
import { MARK_FIELDS } from '../../core/national/markFields.ts';
import { markFaults } from '../../core/national/markRules.ts';
import type { Rubric } from '../../core/national/markRubric.ts';
import { CELL_LIMIT, digestInput, type OpenRow } from '../openData.ts';
import { MARKS_FORMAT, MARKS_SCHEMA, TYPES } from './format.ts';

/** What INAI publishes of its marks. */
export interface Published {
  /** In the columns of `MARK_FIELDS`; any other column, such as who evaluated, stays in INAI's workbook. */
  marks: readonly Row[];
  /** Every version that a mark bears. */
  rubrics: readonly Rubric[];
  institution: string;
  /** Instant of publication. */
  at: string;
}

/** Why a mark is not published, one sentence for each fault. */
export interface Unpublished {
  id: string;
  faults: string[];
}

const line = (type: string, id: string, data: object): OpenRow => [type, id, JSON.stringify(data)];

const rubricData = ({ version, note, questions }: Rubric): object => ({
  version,
  nota: note,
  preguntas: questions.map(({ key, moment, question, choices }) => ({
    clave: key,
    momento: moment,
    pregunta: question,
    opciones: choices,
  })),
});

const markData = (mark: Row): object =>
  Object.fromEntries(
    MARK_FIELDS.filter(({ key }) => str(mark, key) !== '').map(({ key }) => [key, mark[key]]),
  );

const twice = (marks: readonly Row[]): Unpublished[] => {
  const seen = new Set<string>();
  return marks.flatMap((mark) => {
    const id = str(mark, 'id');
    if (!seen.has(id)) return seen.add(id) && [];
    return [{ id, faults: [`Hay más de una nota con el ID ${id}.`] }];
  });
};

/**
 * INAI's marks as the rows of a tab to publish as CSV (header `type,id,json`), the first of which describes the others: all
 * of them, or none and what is wrong with each.
 * @param digest SHA-256 of a text, in hexadecimal
 */
export function publishMarks(
  { marks, rubrics, institution, at }: Published,
  digest: (text: string) => string,
): { rows: OpenRow[] } | { unpublished: Unpublished[] } {
  const wrong = marks
    .map((mark) => ({ id: str(mark, 'id'), faults: markFaults(mark, rubrics) }))
    .filter(({ faults }) => faults.length > 0);
  const unpublished = [...wrong, ...twice(marks)];
  if (unpublished.length > 0) return { unpublished };
  const rows = [
    ...rubrics.map((one) => line(TYPES.rubric, `rubrica-${one.version}`, rubricData(one))),
    ...marks.map((mark) => line(TYPES.mark, str(mark, 'id'), markData(mark))),
  ];
  const long = rows.filter(([, , json]) => json.length > CELL_LIMIT);
  if (long.length > 0)
    return {
      unpublished: long.map(([, id]) => ({ id, faults: ['No cabe en una celda: acorte sus textos.'] })),
    };
  const meta = {
    esquema: MARKS_FORMAT.name,
    version: MARKS_SCHEMA,
    institucion: institution,
    generado: at,
    registros: rows.length,
    digest: digest(digestInput(rows)),
  };
  return { rows: [line('meta', MARKS_FORMAT.name, meta), ...rows] };
}
