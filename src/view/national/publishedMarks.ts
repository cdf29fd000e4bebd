import { str, type Row } from '../../core/board.ts';
import { INSTRUMENT_KEYS, INSTRUMENTS } from '../../core/national/instruments.ts';
import { rubricsOf } from '../../core/national/markRubric.ts';
import type { Judgements } from '../../core/national/publication.ts';
import { askedSoFar } from '../../core/national/rubric.ts';
import { markFrom } from '../marks/markFrom.ts';
import { publishMarks } from '../marks/publishMarks.ts';

export interface Marking {
  judgements: Judgements;
  /** Rows of the tab Rúbrica. */
  rubric: readonly Row[];
  institution: string;
}

/**
 * What the boards fetch of INAI's judgements: those that were published and not judged again since.
 * @param digest SHA-256 of a text, in hexadecimal
 * @returns the rows of the tab (`type`, `id`, `json`), none before the first publication; or what is wrong with each mark
 */
export function publishedMarks(
  { judgements, rubric, institution }: Marking,
  digest: (text: string) => string,
): { rows: Row[] } | { unpublished: { id: string; faults: string[] }[] } {
  const days = new Set<string>();
  const marks = INSTRUMENT_KEYS.flatMap((instrument) =>
    judgements[instrument].flatMap((row) => {
      const day = str(row, 'publicada');
      if (day === '') return [];
      days.add(day);
      return [markFrom(row, INSTRUMENTS[instrument].cut, institution)];
    }),
  );
  const at = [...days].sort().pop();
  if (at === undefined) return { rows: [] };
  const rubrics = rubricsOf(marks, askedSoFar(rubric));
  const made = publishMarks({ marks, rubrics, institution, at }, digest);
  return 'rows' in made ? { rows: made.rows.map(([type, id, json]) => ({ type, id, json })) } : made;
}
