import type { PublicRecord } from '../view/shape.ts';

/**
 * A record of one commitment only, for a link that leads to it: within Google's frames what stands after # is not seen.
 * @param id of a commitment, or of one of its activities
 * @returns undefined where there is none of that ID
 */
export function onlyOf(record: PublicRecord, id: string): PublicRecord | undefined {
  const of = record.activities.find((one) => one.id === id)?.commitment ?? id;
  const commitments = record.commitments.filter((one) => one.id === of);
  return commitments.length === 0
    ? undefined
    : { ...record, commitments, activities: record.activities.filter(({ commitment }) => commitment === of) };
}
