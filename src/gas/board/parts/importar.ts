import { apply, type Board } from '../../../core/board.ts';
import type { ImportDone, ImportInput, Unsaved } from '../../../core/calls.ts';
import { importPlan } from '../../../core/operations/importPlan.ts';
import { textOfConfig } from '../../../core/config.ts';
import type { DataDone } from '../../../core/dataCalls.ts';
import { summaryChanges } from '../../../core/inicio.ts';
import { summaryLines } from '../../../core/summary.ts';
import { READ_ALL, TABLES } from '../../../core/tables.ts';
import { visible } from '../../../core/words.ts';
import { dataInput } from '../../../view/back/input.ts';
import { restoreData } from '../../../view/back/restore.ts';
import { boardOf, momentOf, PROPERTY, read, savedAs, type Book } from '../../book.ts';
import { commit } from '../../commit.ts';
import { expectInput } from '../edge.ts';

/** Adds all rows, or none and every problem; the same import sent again is not done twice. */
export function importRows(book: Book, input: ImportInput): ImportDone | Unsaved {
  if (savedAs(book, input.key)) return done(input, input.rows.filter(isFilled).length);
  const moment = momentOf(book.config);
  const board = boardOf(book, READ_ALL);
  const result = importPlan(board, input, moment);
  if ('problems' in result) return result;
  const after: Board = { ...board, tables: apply(board.tables, result.changes) };
  const summary = summaryChanges(read(book, 'inicio').rows, summaryLines(after, moment));
  commit(book, { ...result, changes: [...result.changes, ...summary] }, moment, {}, { key: input.key });
  return done(input, result.ids.length);
}

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => visible(cell) !== '');

const done = ({ table }: ImportInput, added: number): ImportDone => ({
  ok: true,
  added,
  sentence: `Se agregaron ${added} filas a ${TABLES[table].tab}.`,
});

/** Makes an empty board again from its published data, all of it or nothing; sent again, it is not done twice. */
export function bringData(raw: unknown, open: () => Book): DataDone | Unsaved {
  const { key, data } = expectInput(dataInput, raw);
  const book = open();
  const added = Object.values(data.rows).reduce((sum, rows) => sum + rows.length, 0);
  const sentence = `Se trajeron ${added.toLocaleString('es-MX')} registros de los datos publicados.`;
  if (savedAs(book, key)) return { ok: true, added, sentence };
  const moment = momentOf(book.config);
  const before = boardOf(book, [...READ_ALL, 'inicio']);
  const result = restoreData(before, data, moment);
  if ('problems' in result) return result;
  const { config } = result;
  const after: Board = { ...before, config, tables: apply(before.tables, result.changes) };
  const summary = summaryChanges(after.tables.inicio ?? [], summaryLines(after, moment));
  const outcome = { ...result, changes: [...result.changes, ...summary] };
  commit(book, outcome, moment, { [PROPERTY.config]: textOfConfig(config) }, { key });
  return { ok: true, added, sentence };
}
