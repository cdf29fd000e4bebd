import type { Row } from '../../core/board.ts';
import { replay } from '../../core/history.ts';
import { formerRows, isTold, knownRows, type ToldKey } from '../../core/national/knownRows.ts';
import { reviewTyped, type Touched } from '../../core/national/typed.ts';
import { fieldOf, TABLES } from '../../core/tables.ts';
import type { TableKey } from '../../core/tableKeys.ts';
import { archivedRows } from '../../gas/board/parts/archives.ts';
import { toast } from '../../gas/board/show.ts';
import { openBook, PROPERTY, rangeName, read } from '../../gas/book.ts';
import type { Book, Connection } from '../../gas/connection.ts';
import { commit, journalRowsIn } from '../../gas/commit.ts';
import {
  beforeOf,
  inRange,
  labelOf,
  noteChanges,
  notesAfter,
  typedBy,
  writeNotes,
  type Edited,
} from '../../gas/typed.ts';
import { cellOf, HEAD_ROWS, type View } from '../../gas/view.ts';
import { entitiesOf, nationalRows, WRITTEN, type Entity, type Written } from '../../view/national/project.ts';
import { mapGrid } from '../../view/national/map.ts';
import { momentOf } from '../book.ts';
import { PACKING } from '../packing.ts';
import { tabsOf } from '../tabs.ts';
import { mapWriting } from '../writeMap.ts';
import { markingOf, marksRows } from './publishJudgements.ts';
import { writeAgain } from '../writeTables.ts';

/**
 * What follows from typing in the national workbook: in the tabs that people share with the program it is checked,
 * noted and remembered, and what the program writes says again what it said.
 */
export function reviewEdit(connection: Connection, typed: Edited): void {
  const tabs = JSON.parse(connection.stored[PROPERTY.tabs] || '{}') as Record<string, TableKey>;
  const table = tabs[String(typed.sheetId)];
  if (!table || table === 'bitacora') return;
  if (table === 'mapa') drawAgain(openBook(connection));
  else if (table === 'notas')
    plainAgain(openBook(connection), table, typed, (book) => marksRows(markingOf(book)));
  else if (table === 'datosMx')
    plainAgain(openBook(connection), table, typed, (book) => tabsOf(copiesIn(book)).datosMx);
  else if (typed.rowEnd <= HEAD_ROWS) return;
  else if (isTold(table)) reviewRows(openBook(connection), table, typed);
  else if (isWritten(table) && typed.column < TABLES[table].fields.length)
    putBack(openBook(connection), table, typed);
}

const isWritten = (table: TableKey): table is Written => (WRITTEN as readonly string[]).includes(table);

const GIVEN_BACK =
  'Eso lo escribe el libro: se devolvió lo que decía. Las direcciones se escriben en «Entidades», las preguntas en «Rúbrica» y las valoraciones en los paneles del menú.';

function reviewRows(book: Book, table: ToldKey, typed: Edited): void {
  const view = read(book, table);
  const edited = inRange(view, typed);
  const fields = view.columns.slice(edited.column, edited.columnEnd).filter((key) => key !== '');
  if (fields.length === 0) return;
  const first = Math.max(0, edited.row - HEAD_ROWS);
  const end = Math.min(edited.rowEnd - HEAD_ROWS, Math.max(view.rows.length, first + 1));
  const rows = Array.from({ length: end - first }, (_, index) => first + index);
  const reviewed = reviewTyped(
    table,
    view.rows,
    touchedBy(book, view, { rows, fields, before: edited.before }),
  );
  const notes = reviewed.noted ? undefined : view.range.offset(HEAD_ROWS + first, 0, rows.length);
  const before = notes?.getNotes() ?? [];
  const after = notesAfter(view, before, reviewed.problems, first);
  const said = noteChanges(view, before, after, first, reviewed.changes);
  const changes = [...reviewed.changes, ...said];
  const outcome = { changes, ids: reviewed.ids, label: labelOf(table, view, edited) };
  const also = (): void => {
    if (said.length > 0 && notes) writeNotes(notes, before, after);
  };
  commit(book, outcome, momentOf(book, typedBy('')), {}, { also });
  if (reviewed.restored) toast(GIVEN_BACK);
}

interface Cells {
  rows: number[];
  fields: string[];
  before: string | undefined;
}

/** Google tells what a single cell said; of more, the Bitácora is asked where they are not people's own. */
function touchedBy(book: Book, { table, rows: all }: View, { rows, fields, before }: Cells): Touched {
  const [only] = fields;
  if (before !== undefined && only && fields.length === 1)
    return { rows, fields, before: beforeOf(fieldOf(table, only).kind, before) };
  if (!isTold(table) || !fields.some((key) => fieldOf(table, key).computed)) return { rows, fields };
  const told = replay([...archivedRows(book.spreadsheet, book.config), ...journalRowsIn(book)]);
  return { rows, fields, former: formerRows(table, all, rows, knownRows(table, told)) };
}

const copiesIn = (book: Book): Entity[] => entitiesOf(read(book, 'entidades').rows, PACKING);

/** Where the tab has rows of its own; what somebody wrote below them stays there. */
function putBack(book: Book, table: Written, { row }: Edited): void {
  const rows = nationalRows(copiesIn(book))[table];
  if (row - HEAD_ROWS >= rows.length) return;
  writeAgain(book, table, rows);
  toast(GIVEN_BACK);
}

function drawAgain(book: Book): void {
  mapWriting(book, mapGrid(nationalRows(copiesIn(book)).resumen)).write();
  toast(GIVEN_BACK);
}

/** A tab that others read: a single cell says what Google tells that it said; of more, all of it is made again. */
function plainAgain(
  book: Book,
  table: 'notas' | 'datosMx',
  { row, column, before }: Edited,
  rowsOf: (book: Book) => readonly Row[],
): void {
  if (column >= TABLES[table].fields.length) return;
  const tab = book.spreadsheet.getRangeByName(rangeName(table));
  if (before === undefined) writeAgain(book, table, rowsOf(book));
  else tab?.offset(row, column, 1, 1).setValue(cellOf(before));
  toast(GIVEN_BACK);
}
