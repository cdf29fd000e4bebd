import { str, type Change, type Row } from '../board.ts';
import { INSTRUMENT_KEYS, type InstrumentKey } from './instruments.ts';
import { JUDGED } from './judgement.ts';

/** The instruments with their rows. */
export type Judgements = Readonly<Record<InstrumentKey, readonly Row[]>>;

export const isUnpublished = (row: Row): boolean =>
  str(row, 'estado') === JUDGED && str(row, 'publicada') === '';

/**
 * Publishing is an act of its own: what was judged, or judged again, since the last time becomes public on this day.
 * @param today ISO day
 */
export const publication = (judgements: Judgements, today: string): Change[] =>
  INSTRUMENT_KEYS.flatMap((table) =>
    judgements[table]
      .filter(isUnpublished)
      .map((row): Change => ({ kind: 'set', table, id: str(row, 'id'), cells: { publicada: today } })),
  );

/** Whether a change set is a publication, told by what it changes: an interrupted one is finished from its entry. */
export const isPublication = (changes: readonly Change[]): boolean =>
  changes.some((change) => change.kind === 'set' && str(change.cells, 'publicada') !== '');
