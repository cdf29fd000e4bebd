import { str, type Change, type Value } from '../core/board.ts';
import { addDays } from '../core/dates.ts';
import type { Problem } from '../core/problems.ts';
import { TABLES } from '../core/tables.ts';
import type { TableKey } from '../core/tableKeys.ts';
import { MARK } from './board/mark.ts';
import type { View } from './view.ts';

export interface Edited {
  sheetId: number;
  /** 0-based, end exclusive, among the rows and columns of the sheet. */
  row: number;
  rowEnd: number;
  column: number;
  columnEnd: number;
  /** Of a single cell, as Google tells it. */
  before?: string;
}

export const typedBy = (user: string): string => `edición directa${user ? ` · ${user}` : ''}`;

/** A column inserted before the first is no part of the named range. */
export function inRange({ range }: View, typed: Edited): Edited {
  const first = range.getColumn() - 1;
  const at = (column: number): number => Math.max(0, column - first);
  return { ...typed, column: at(typed.column), columnEnd: at(typed.columnEnd) };
}

/** Google tells the old value as text: a day as its number, counted from 30 December 1899. */
export function beforeOf(kind: string, old: string): Value {
  const figure = Number(old);
  if (kind === 'date' && Number.isFinite(figure)) return addDays('1899-12-30', Math.floor(figure));
  return ['number', 'money', 'percent'].includes(kind) && Number.isFinite(figure) ? figure : old;
}

export function labelOf(table: TableKey, view: View, edited: Edited): string {
  const tab = TABLES[table].tab;
  const field = TABLES[table].fields.find(({ key }) => key === view.columns[edited.column]);
  const single = edited.rowEnd - edited.row === 1 && edited.columnEnd - edited.column === 1;
  return single && field ? `Edición directa en ${tab}: ${field.label}` : `Edición directa en ${tab}`;
}

export function notesAfter(
  view: View,
  before: readonly string[][],
  problems: readonly Problem[],
  first: number,
): string[][] {
  const ours = new Map<string, string[]>();
  for (const { where, sentence, tip } of problems) {
    const key = `${(where.index ?? first) - first}/${view.columns.indexOf(where.field ?? 'id')}`;
    ours.set(key, [...(ours.get(key) ?? []), `${sentence} ${tip}`]);
  }
  return before.map((line, row) =>
    line.map((note, column) => {
      const theirs = note.split(MARK)[0]?.trimEnd() ?? '';
      const found = ours.get(`${row}/${column}`);
      if (!found || !view.columns[column]) return note.includes(MARK) ? theirs : note;
      return `${theirs}${theirs ? '\n\n' : ''}${MARK}${found.join('\n')}`;
    }),
  );
}

/** The notes of each row that change, for the journal: an interrupted edit is finished with them. */
export function noteChanges(
  view: View,
  before: readonly string[][],
  after: readonly string[][],
  first: number,
  named: readonly Change[],
): Change[] {
  return after.flatMap((line, row): Change[] => {
    const index = first + row;
    const notes: Record<string, string> = {};
    line.forEach((note, column) => {
      const key = view.columns[column];
      if (key && note !== before[row]?.[column]) notes[key] = note;
    });
    if (Object.keys(notes).length === 0) return [];
    const given = named.find((change) => change.kind === 'set' && change.id === '' && change.index === index);
    const id = given?.kind === 'set' ? String(given.cells['id']) : str(view.rows[index] ?? {}, 'id');
    return [{ kind: 'note', table: view.table, id, index, notes }];
  });
}

/** Only the block of cells whose notes change: a note costs as much as a value. */
export function writeNotes(
  block: View['range'],
  before: readonly string[][],
  after: readonly string[][],
): void {
  const differ = after.flatMap((line, row) =>
    line.flatMap((note, column) => (note === before[row]?.[column] ? [] : [[row, column] as const])),
  );
  const top = differ[0]?.[0] ?? 0;
  const bottom = differ[differ.length - 1]?.[0] ?? top;
  const columns = differ.map(([, column]) => column);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  block
    .offset(top, left, bottom - top + 1, right - left + 1)
    .setNotes(after.slice(top, bottom + 1).map((line) => line.slice(left, right + 1)));
}
