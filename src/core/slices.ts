import type { Change } from './board.ts';
import { TABLES } from './tables.ts';

/** Some of a change set, and the step at which what is left begins. */
export interface Slice {
  changes: Change[];
  end: number;
}

/** A row that is added is one step of a change set; any other change is one. */
const lengthOf = (change: Change): number => (change.kind === 'append' ? change.rows.length : 1);

export const stepsOf = (changes: readonly Change[]): number =>
  changes.reduce((sum, change) => sum + lengthOf(change), 0);

/** Notes are written for the whole row. */
const NOTE_CELLS = 15;

/** Cells that one step writes, about: an added row is written whole. */
function cellsOf(change: Change): number {
  if (change.kind === 'append') return TABLES[change.table].fields.length;
  if (change.kind === 'set') return Object.keys(change.cells).length;
  return change.kind === 'note' ? NOTE_CELLS : 0;
}

/**
 * The next slice of a change set, in its order.
 * @param from the first step that is not done
 * @param room in cells; one step is taken even where it does not fit, so that there is always an advance
 */
export function sliceOf(changes: readonly Change[], from: number, room: number): Slice {
  const taken: Change[] = [];
  let begins = 0;
  let end = from;
  let left = room;
  for (const change of changes) {
    const length = lengthOf(change);
    const skip = Math.max(0, from - begins);
    begins += length;
    if (skip >= length) continue;
    const price = cellsOf(change);
    const fits = price === 0 ? length : Math.floor(left / price);
    const steps = Math.min(length - skip, Math.max(fits, end === from ? 1 : 0));
    if (steps <= 0) break;
    taken.push(
      change.kind === 'append' ? { ...change, rows: change.rows.slice(skip, skip + steps) } : change,
    );
    end += steps;
    left -= steps * price;
    if (steps < length - skip) break;
  }
  return { changes: taken, end };
}

export const sizeOf = (changes: readonly Change[]): number =>
  changes.reduce((sum, change) => sum + lengthOf(change) * cellsOf(change), 0);

/** How far a change set has come, for people: in rows where it mostly adds rows. */
export interface Progress {
  done: number;
  total: number;
  unit: 'filas' | 'cambios' | 'partes';
}

export function progressOf(changes: readonly Change[], end: number): Progress {
  const steps = stepsOf(changes);
  let done = 0;
  let rows = 0;
  let begins = 0;
  for (const change of changes) {
    const length = lengthOf(change);
    if (change.kind === 'append') {
      rows += length;
      done += Math.min(length, Math.max(0, end - begins));
    }
    begins += length;
  }
  return rows * 2 > steps
    ? { done, total: rows, unit: 'filas' }
    : { done: end, total: steps, unit: 'cambios' };
}

const figure = (number: number): string => number.toLocaleString('es-MX');

export const sayProgress = ({ done, total, unit }: Progress): string =>
  `${figure(done)} de ${figure(total)} ${unit}`;
