import { INSTRUMENT_KEYS, INSTRUMENTS, type InstrumentKey } from '../../core/national/instruments.ts';
import type { PublicRecord } from '../shape.ts';

/** @returns the instrument of an exercise, as it is remembered once it has opened: `2016 Mes 6`. */
const openingOf = (record: PublicRecord, instrument: InstrumentKey): string =>
  `${record.plan.year} ${INSTRUMENTS[instrument].cut}`;

/**
 * @param opened what has opened already
 * @returns the instruments whose cut has come, by the one that a state shows now or by an earlier one, and what to remember
 */
export function due(
  record: PublicRecord,
  opened: readonly string[],
): { instrument: InstrumentKey; opening: string }[] {
  const kinds = [...record.cuts, ...(record.cut ? [record.cut] : [])].map(({ kind }) => kind);
  return INSTRUMENT_KEYS.map((instrument) => ({ instrument, opening: openingOf(record, instrument) })).filter(
    ({ instrument, opening }) => kinds.includes(INSTRUMENTS[instrument].cut) && !opened.includes(opening),
  );
}
