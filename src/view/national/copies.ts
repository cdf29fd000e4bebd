import { str, type Row } from '../../core/board.ts';
import { COPY_CELLS, COPY_PIECE } from '../../core/national/tables.ts';
import { freeze, thaw } from '../frozen.ts';
import type { PublicRecord } from '../shape.ts';

/** How a text is made small and back again; where it runs decides by what. */
export interface Packing {
  pack: (text: string) => string;
  /** @throws where it is not what `pack` made */
  unpack: (packed: string) => string;
  /** SHA-256 in hexadecimal. */
  digest: (text: string) => string;
}

const KEYS = Array.from({ length: COPY_CELLS }, (_, at) => `copia${at + 1}`);

/** What a copy is told apart by: it changes with anything that a state publishes, but the instant of publishing. */
export const contentOf = (record: PublicRecord): string =>
  freeze({ ...record, plan: { ...record.plan, at: '' } });

/** The last good copy of what a state published, in the cells of its row; undefined where it does not fit. */
export function copyCells(record: PublicRecord, huella: string, { pack }: Packing): Row | undefined {
  // the digest of a cut is not part of what it froze
  const packed = pack(`${record.cut?.digest ?? ''}\n${freeze(record)}`);
  if (packed.length > COPY_CELLS * COPY_PIECE) return undefined;
  const cells = KEYS.map((key, at) => [key, packed.slice(at * COPY_PIECE, (at + 1) * COPY_PIECE)]);
  return { huella, ...Object.fromEntries(cells) };
}

/** @returns the last good copy of a state; undefined while there is none, or where somebody broke it. */
export function copyIn(row: Row, { unpack }: Packing): PublicRecord | undefined {
  const packed = KEYS.map((key) => str(row, key)).join('');
  if (packed === '') return undefined;
  try {
    const text = unpack(packed);
    const end = text.indexOf('\n');
    return thaw({ content: text.slice(end + 1), digest: text.slice(0, end) });
  } catch {
    return undefined;
  }
}
