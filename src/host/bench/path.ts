import { getHeapStatistics } from 'node:v8';
import { str, type Row } from '../../core/board.ts';
import { COPY_CELLS } from '../../core/national/tables.ts';
import { heard } from '../../view/national/entity.ts';
import { entitiesOf, nationalRows } from '../../view/national/project.ts';
import { PACKING } from '../packing.ts';
import { NOW, type Publisher } from './boards.ts';
import { cpuMs } from './cpu.ts';

/** What the pure part of an update takes, by value and without any spreadsheet; processor time in milliseconds. */
export interface PathFigures {
  boards: number;
  /** From the CSV to the cells of Entidades: read, check every record, digest, pack. */
  checkMs: number;
  /** From the cells back to records, and from those to the rows of every tab. */
  projectMs: number;
  /** Rows of every tab. */
  rows: number;
  /** Characters of the packed copies, and of the longest one. */
  copies: number;
  longestCopy: number;
  /** What all of it holds at the end, in bytes; garbage is left out where the process may collect it. */
  heldBytes: number;
}

const heldNow = (): number => {
  globalThis.gc?.();
  return getHeapStatistics().used_heap_size;
};

const MOMENT = { today: NOW.toISOString().slice(0, 10), instant: NOW.toISOString() };

const copyOf = (row: Row): number =>
  Array.from({ length: COPY_CELLS }, (_, at) => str(row, `copia${at + 1}`).length).reduce((a, b) => a + b);

function checked({ code, name, address, csv }: Publisher): Row {
  const row: Row = { id: code, entidad: name, direccion: address };
  return { ...row, ...heard(row, address, { status: 200, text: csv }, MOMENT, PACKING) };
}

/** @throws where a board was not taken: then there is nothing to measure */
export function pathFigures(publishers: readonly Publisher[]): PathFigures {
  // the engine first learns the way, as it has not in a fresh process
  nationalRows(entitiesOf(publishers.slice(0, 16).map(checked), PACKING));
  const before = heldNow();
  const begun = cpuMs();
  const rows = publishers.map(checked);
  const middle = cpuMs();
  const entities = entitiesOf(rows, PACKING);
  const tabs = nationalRows(entities);
  const end = cpuMs();
  const missing = entities.find(({ record }) => !record);
  if (missing) throw new Error(`${str(missing.row, 'id')} was not taken: ${str(missing.row, 'problema')}`);
  const heldBytes = heldNow() - before;
  const copies = rows.map(copyOf);
  return {
    boards: publishers.length,
    checkMs: middle - begun,
    projectMs: end - middle,
    rows: Object.values(tabs).reduce((sum, list) => sum + list.length, 0),
    copies: copies.reduce((sum, one) => sum + one, 0),
    longestCopy: Math.max(...copies),
    heldBytes,
  };
}
