import { rowsOf, str, type Board, type Moment, type Row, type Value } from '../board.ts';
import { knownOf } from '../checkRow.ts';
import { computerOf } from '../computers.ts';
import type { Replayed } from '../history.ts';
import { ownIds } from '../recover.ts';
import { TABLES } from '../tables.ts';
import { RECORD_KEYS, type RecordKey } from '../tableKeys.ts';
import { rippleChanges, rowProblems } from './refresh.ts';
import type { Result } from './result.ts';

/** A record that the journal knows and its tab has no more. */
export interface Gone {
  id: string;
  /** What it was called. */
  says: string;
}

const HEADS = ['titulo', 'actividad', 'variable', 'nombre', 'organizacion', 'acuerdo', 'tema', 'institucion'];

/** @returns the records of a table that somebody took out, the latest ones first; an ID that was pasted was never the board's. */
export function goneFrom(board: Board, table: RecordKey, history: Replayed): Gone[] {
  const rows = rowsOf(board, table);
  const own = ownIds(board.config, table);
  const there = new Set(rows.map((row) => str(row, 'id')));
  return [...(history.get(table) ?? [])]
    .filter(([id]) => own(id) && !there.has(id))
    .map(([id, row]) => ({ id, says: HEADS.map((key) => str(row, key)).find((text) => text !== '') ?? '' }))
    .reverse();
}

/** Puts a record back as a new row, under its own ID and as the journal knows it; every table of records must have been read. */
export function bringBack(
  board: Board,
  { table, id }: { table: RecordKey; id: string },
  history: Replayed,
  moment: Moment,
): Result {
  const rows = rowsOf(board, table);
  const known = history.get(table)?.get(id);
  if (!known || !ownIds(board.config, table)(id) || rows.some((row) => str(row, 'id') === id))
    return { problems: [notGone(table, id)] };
  const { fields } = TABLES[table];
  const row = Object.fromEntries(fields.map(({ key }): [string, Value] => [key, known[key] ?? '']));
  const withRow = (one: Row): Board => ({ ...board, tables: { ...board.tables, [table]: [...rows, one] } });
  const found = rowProblems(
    table,
    row,
    withRow(row),
    knownOf(withRow(row), RECORD_KEYS),
    rows.length,
    moment.today,
  );
  const whole = { ...row, ...computerOf(withRow(row), table, moment)(row, found) };
  return {
    changes: [{ kind: 'append', table, rows: [whole] }, ...rippleChanges(withRow(whole), table, moment)],
    ids: [id],
    label: `Traer de vuelta ${id}`,
  };
}

const notGone = (table: RecordKey, id: string) => ({
  code: 'no-falta',
  level: 'error' as const,
  where: { table, id },
  sentence: `${id.slice(0, 60)} ya está en el tablero, o la Bitácora no lo conoce.`,
  tip: 'Cierre el panel y vuelva a abrirlo.',
});
