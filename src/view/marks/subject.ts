import { str } from '../../core/board.ts';
import type { Subject } from '../../core/national/subject.ts';
import type { PublicRecord } from '../shape.ts';

/** @returns a commitment of a published cut as INAI's rubric looks at it; undefined where the cut has none of that ID */
export function subjectOf(record: PublicRecord, id: string): Subject | undefined {
  const commitment = record.commitments.find((one) => one.id === id);
  if (!commitment) return undefined;
  return {
    commitment: commitment.row,
    activities: record.activities.filter((one) => one.commitment === id),
    indicators: record.indicators.flatMap(({ row }) => (str(row, 'compromiso') === id ? [row] : [])),
    from: record.plan.from,
    to: record.plan.to,
    pace: commitment.pace,
    reported: commitment.progress.reported,
  };
}
