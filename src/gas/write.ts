import type { Change, Row, Value } from '../core/board.ts';
import { apply, str } from '../core/board.ts';
import { fieldOf } from '../core/tables.ts';
import { MARK } from './board/mark.ts';
import { Refusal } from './refusal.ts';
import { cellOf, HEAD_ROWS, type View } from './view.ts';

/** Something that is written at once, whatever happens before or after. */
export interface Writing {
  cells: number;
  write: () => void;
}

/** Rows of a block that is the whole of a tab. */
export const ALL_ROWS = 1_000_000;

/** A block of cells of one tab, by position among the data rows and columns of its range. */
interface Block {
  row: number;
  column: number;
  cells: unknown[][];
}

/**
 * Writes the changes of one table: calls depend on how many blocks change, not on how many rows there are.
 * @returns the table as it is then, without reading it
 */
export function writeTable(view: View, changes: readonly Change[]): View {
  const blocks = [...setBlocks(view, changes), ...appendBlocks(view, changes)];
  grow(view, blocks);
  for (const { row, column, cells } of blocks) {
    view.range.offset(HEAD_ROWS + row, column, cells.length, cells[0]?.length ?? 1).setValues(cells);
  }
  return viewAfter(view, changes, blocks);
}

function viewAfter(view: View, changes: readonly Change[], blocks: readonly Block[]): View {
  const values = [...view.values];
  for (const { row, column, cells } of blocks) {
    cells.forEach((line, down) => {
      const whole = [...(values[HEAD_ROWS + row + down] ?? [])];
      line.forEach((cell, right) => (whole[column + right] = plain(cell)));
      values[HEAD_ROWS + row + down] = whole;
    });
  }
  const rows = apply({ [view.table]: view.rows }, changes)[view.table] ?? [];
  return { ...view, values, rows: [...rows], height: Math.max(view.height, values.length) };
}

/** Without the apostrophe that kept it text. */
const plain = (cell: unknown): unknown =>
  typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;

/** A full tab grows to the next hundred rows, so that the next savings find room and slices end where a whole would. */
const ROOM = 100;

const grow = ({ range, height }: View, blocks: readonly Block[]): void =>
  void makeRoom(
    range,
    height,
    Math.max(0, ...blocks.map((block) => HEAD_ROWS + block.row + block.cells.length)),
  );

/**
 * Adds rows to a tab of `height` rows that needs more.
 * @returns how many it has then
 */
export function makeRoom(range: View['range'], height: number, needed: number): number {
  if (needed <= height) return height;
  const added = Math.ceil(needed / ROOM) * ROOM - height;
  range.getSheet().insertRowsAfter(height, added);
  // whether Google hands formats down to new rows is not written anywhere; text must stay text in them
  const last = range.offset(height - 1, 0, 1);
  last.copyTo(range.offset(height, 0, added), { formatOnly: true });
  return height + added;
}

/** Runs of neighbouring columns for which `wanted` holds: [first, last]. */
function runs(columns: readonly string[], wanted: (key: string) => boolean): [number, number][] {
  const found: [number, number][] = [];
  columns.forEach((key, index) => {
    if (!key || !wanted(key)) return;
    const last = found[found.length - 1];
    if (last && last[1] === index - 1) last[1] = index;
    else found.push([index, index]);
  });
  return found;
}

function appendBlocks(view: View, changes: readonly Change[]): Block[] {
  const rows = changes.flatMap((change) => (change.kind === 'append' ? change.rows : []));
  if (rows.length === 0) return [];
  return runs(view.columns, () => true).map(([first, last]) => ({
    row: view.rows.length,
    column: first,
    cells: rows.map((row) => view.columns.slice(first, last + 1).map((key) => cellOf(row[key]))),
  }));
}

/** Asked before anything is written: a change that has nowhere to go must not be half done. */
export function requireColumnsFor(view: View, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.kind === 'append') requireColumns(view, change.rows);
    else if (change.kind === 'set') requireColumns(view, [change.cells]);
  }
}

function requireColumns(view: View, rows: readonly Row[]): void {
  for (const row of rows) {
    for (const [key, value] of Object.entries(row)) {
      if (value === '' || view.columns.includes(key)) continue;
      const { label } = fieldOf(view.table, key);
      throw new Refusal(
        'falta-columna',
        `Falta la columna «${label}»; no se guardó nada.`,
        'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
      );
    }
  }
}

function setBlocks(view: View, changes: readonly Change[]): Block[] {
  const cells = new Map<number, Map<string, Value>>();
  for (const change of changes) {
    if (change.kind !== 'set') continue;
    const at = positionOf(view, change);
    if (at < 0) continue;
    const row = cells.get(at) ?? new Map<string, Value>();
    for (const [key, value] of Object.entries(change.cells)) row.set(key, value);
    cells.set(at, row);
  }
  const computed = (key: string): boolean => fieldOf(view.table, key).computed === true;
  const [only] = cells;
  if (only && cells.size === 1) return rowBlocks(view, cells, only[0], computed);
  return [...computedBlocks(view, cells, computed), ...typedBlocks(view, cells, (key) => !computed(key))];
}

/**
 * Our notes of an interrupted edit, one block a table whatever its rows; what people wrote on those cells stays.
 * @returns what is left to do once everything has been read
 */
export function notesToWrite(view: View, changes: readonly Change[]): () => void {
  const said = new Map<number, Map<number, string>>();
  for (const change of changes) {
    if (change.kind !== 'note') continue;
    const at = positionOf(view, change);
    if (at < 0) continue;
    const line = said.get(at) ?? new Map<number, string>();
    for (const [key, note] of Object.entries(change.notes)) line.set(view.columns.indexOf(key), note);
    line.delete(-1);
    if (line.size > 0) said.set(at, line);
  }
  if (said.size === 0) return () => undefined;
  const [first, last] = [Math.min(...said.keys()), Math.max(...said.keys())];
  const columns = [...said.values()].flatMap((line) => [...line.keys()]);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const block = view.range.offset(HEAD_ROWS + first, left, last - first + 1, right - left + 1);
  const notes = block.getNotes();
  for (const [at, line] of said) {
    const there = notes[at - first];
    for (const [column, note] of line)
      if (there) there[column - left] = withOurs(there[column - left] ?? '', note);
  }
  return () => void block.setNotes(notes);
}

/** Ours begins with its mark, below what a person wrote; both may have changed meanwhile. */
function withOurs(there: string, wanted: string): string {
  const [theirs = ''] = there.split(MARK);
  const at = wanted.indexOf(MARK);
  return [theirs.trimEnd(), at < 0 ? '' : wanted.slice(at)].filter((part) => part !== '').join('\n\n');
}

function positionOf(view: View, change: { id: string; index?: number }): number {
  const { index, id } = change;
  // a row that only now gets its ID is still blank in what was read
  if (index !== undefined && ['', id].includes(str(view.rows[index] ?? {}, 'id'))) return index;
  return id === '' ? (index ?? -1) : view.rows.findIndex((row) => str(row, 'id') === id);
}

type Cells = ReadonlyMap<number, ReadonlyMap<string, Value>>;

/** Computed columns are ours: one block spans all rows that change, with the others as they were read. */
function computedBlocks(view: View, cells: Cells, wanted: (key: string) => boolean): Block[] {
  const touched = new Set([...cells.values()].flatMap((row) => [...row.keys()].filter(wanted)));
  return runs(view.columns, (key) => touched.has(key)).map(([first, last]) => {
    const keys = view.columns.slice(first, last + 1);
    const rows = [...cells].filter(([, row]) => keys.some((key) => row.has(key))).map(([index]) => index);
    const from = Math.min(...rows);
    const block: unknown[][] = [];
    for (let index = from; index <= Math.max(...rows); index += 1) {
      block.push(keys.map((key, offset) => mixed(view, cells, index, key, first + offset)));
    }
    return { row: from, column: first, cells: block };
  });
}

function mixed(view: View, cells: Cells, index: number, key: string, column: number): unknown {
  const changed = cells.get(index)?.get(key);
  if (changed !== undefined) return cellOf(changed);
  const before = view.values[HEAD_ROWS + index]?.[column] ?? '';
  return typeof before === 'string' ? cellOf(before) : before;
}

/** A single row: what was typed and what follows from it is one block, where only computed columns stand between. */
function rowBlocks(view: View, cells: Cells, index: number, computed: (key: string) => boolean): Block[] {
  const changed = (key: string): boolean => cells.get(index)?.has(key) === true;
  return runs(view.columns, (key) => changed(key) || computed(key))
    .map(([first, last]): [number, number] => {
      const keys = view.columns.slice(first, last + 1);
      const ours = keys.map(changed);
      return [first + ours.indexOf(true), first + ours.lastIndexOf(true)];
    })
    .filter(([first, last]) => last >= first && changed(view.columns[first] ?? ''))
    .map(([first, last]) => ({
      row: index,
      column: first,
      cells: [
        view.columns
          .slice(first, last + 1)
          .map((key, offset) => mixed(view, cells, index, key, first + offset)),
      ],
    }));
}

/** What people type is written cell by cell where it changed; equal runs of neighbouring rows make one block. */
function typedBlocks(view: View, cells: Cells, wanted: (key: string) => boolean): Block[] {
  const blocks: Block[] = [];
  for (const [index, row] of [...cells].sort(([a], [b]) => a - b)) {
    for (const [first, last] of runs(view.columns, (key) => wanted(key) && row.has(key))) {
      const line = view.columns.slice(first, last + 1).map((key) => cellOf(row.get(key)));
      const above = blocks.find(
        (block) =>
          block.column === first &&
          block.cells[0]?.length === line.length &&
          block.row + block.cells.length === index,
      );
      if (above) above.cells.push(line);
      else blocks.push({ row: index, column: first, cells: [line] });
    }
  }
  return blocks;
}
