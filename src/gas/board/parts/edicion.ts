import { isBlank, isRecordTable, str, type Row } from '../../../core/board.ts';
import { replay } from '../../../core/history.ts';
import { idPattern } from '../../../core/ids.ts';
import { rememberedLists } from '../../../core/lists.ts';
import { reviewEdit, type Touched } from '../../../core/operations/directEdit.ts';
import { lostIds, ownIds } from '../../../core/recover.ts';
import { fieldOf, TABLES } from '../../../core/tables.ts';
import type { RecordKey, TableKey } from '../../../core/tableKeys.ts';
import { boardOf, momentOf, openBook, PROPERTY, read } from '../../book.ts';
import type { Book, Connection } from '../../connection.ts';
import { commit, journalRowsIn } from '../../commit.ts';
import { overdue } from '../../overdue.ts';
import {
  beforeOf,
  inRange,
  labelOf,
  noteChanges,
  notesAfter,
  typedBy,
  writeNotes,
  type Edited,
} from '../../typed.ts';
import { HEAD_ROWS, type View } from '../../view.ts';
import { archivedRows } from './archives.ts';
import { reviewInicio } from './inicio.ts';

/** What an activity's evidence moves. */
const COUNTED: TableKey[] = ['actividades', 'indicadores', 'compromisos', 'verificaciones'];

/** What tells whether a date was moved rightly. */
const AGREED: TableKey[] = ['reprogramaciones', 'acuerdos', 'sesiones'];

/** What an agreement moves. */
const AGREEING: TableKey[] = ['acuerdos', 'reprogramaciones', 'compromisos', 'actividades', 'indicadores'];

/** The other tables that follow from a table, or that say whether it is right. */
const WITH: Partial<Record<RecordKey, TableKey[]>> = {
  actividades: ['compromisos', 'indicadores', ...AGREED],
  indicadores: ['compromisos', 'actividades'],
  compromisos: ['actividades', 'indicadores'],
  evidencias: COUNTED,
  verificaciones: ['actividades', 'compromisos', 'evidencias'],
  reprogramaciones: ['actividades', 'acuerdos', 'sesiones', 'compromisos'],
  mediciones: ['indicadores'],
  mesas: ['compromisos', 'actividades', 'indicadores'],
  sesiones: ['gobernanza', ...AGREEING],
  gobernanza: ['stl', 'sesiones'],
  acuerdos: ['sesiones', ...AGREEING],
};

/** Checks what was typed or pasted: one read a table, notes, IDs and computed columns; never what the person typed. */
export function reviewTyped(connection: Connection, edited: Edited): void {
  const tabs = JSON.parse(connection.stored[PROPERTY.tabs] || '{}') as Record<string, TableKey>;
  const table = tabs[String(edited.sheetId)];
  if (!table || edited.rowEnd <= HEAD_ROWS) return;
  if (table === 'inicio') reviewLines(openBook(connection), edited);
  else if (table === 'catalogos') reviewLists(openBook(connection));
  else if (isRecordTable(table)) reviewRecords(openBook(connection), table, edited);
}

function reviewLines(book: Book, typed: Edited): void {
  const view = read(book, 'inicio');
  const edited = inRange(view, typed);
  const column = view.columns.indexOf('valor');
  const there = edited.column <= column && column < edited.columnEnd;
  const from = Math.max(0, edited.row - HEAD_ROWS);
  const to = there ? edited.rowEnd - HEAD_ROWS : from;
  reviewInicio(book, { from, to, before: edited.before }, typedBy);
}

/** The lists have no IDs: they are remembered as they are now. */
function reviewLists(book: Book): void {
  const moment = momentOf(book.config);
  const changes = [rememberedLists(read(book, 'catalogos').rows)];
  const outcome = { changes, ids: [], label: `Edición directa en ${TABLES.catalogos.tab}` };
  commit(book, outcome, { ...moment, user: typedBy(moment.user) });
}

function reviewRecords(book: Book, table: RecordKey, typed: Edited): void {
  const view = read(book, table);
  const edited = inRange(view, typed);
  const moment = momentOf(book.config);
  const first = Math.max(0, edited.row - HEAD_ROWS);
  const last = Math.min(edited.rowEnd - HEAD_ROWS, Math.max(view.rows.length, first + 1));
  const rows = new Set(Array.from({ length: last - first }, (_, index) => first + index));
  const board = boardOf(book, [table, ...neededWith(view, table, rows, edited)]);
  const touched = touchedBy(book, view, table, rows, edited);
  const reviewed = reviewEdit(board, table, touched, moment);
  const notes = reviewed.noted ? undefined : view.range.offset(HEAD_ROWS + first, 0, rows.size);
  const before = notes?.getNotes() ?? [];
  const after = notesAfter(view, before, reviewed.problems, first);
  const said = noteChanges(view, before, after, first, reviewed.changes);
  const late = overdue(book, board, reviewed.changes, moment);
  const outcome = {
    changes: [...reviewed.changes, ...late.changes, ...said],
    ids: reviewed.ids,
    label: labelOf(table, view, edited),
  };
  const also = (): void => {
    if (said.length > 0 && notes) writeNotes(notes, before, after);
  };
  commit(book, outcome, { ...moment, user: typedBy(moment.user) }, late.settled, { also });
  if (reviewed.restored)
    book.spreadsheet.toast(
      'Esa columna la escribe el tablero: se devolvió lo que decía. Use los paneles del menú.',
      'Tablero PAL',
    );
}

function touchedBy(
  book: Book,
  view: View,
  table: RecordKey,
  rows: ReadonlySet<number>,
  edited: Edited,
): Touched {
  const fields = view.columns.slice(edited.column, edited.columnEnd).filter((key) => key !== '');
  const [only] = fields;
  if (edited.before === undefined || fields.length !== 1 || !only) {
    const ours = fields.some((key) => key !== 'revision' && fieldOf(table, key).computed);
    return ours ? { rows, fields, former: formerOf(book, view, table, rows) } : { rows, fields };
  }
  const { kind } = fieldOf(table, only);
  return { rows, fields, before: beforeOf(kind, edited.before) };
}

/** What the journal knows of the rows whose IDs or computed columns were typed over: Google tells it of single cells only. */
function formerOf(
  book: Book,
  view: View,
  table: RecordKey,
  rows: ReadonlySet<number>,
): ReadonlyMap<number, Row> {
  const history = replay([...archivedRows(book.spreadsheet, book.config), ...journalRowsIn(book)]);
  const isOwn = ownIds(book.config, table);
  const idOf = (index: number): string => str(view.rows[index] ?? {}, 'id');
  const nameless = [...rows].filter((index) => !isBlank(view.rows[index] ?? {}) && !isOwn(idOf(index)));
  const ids = lostIds(table, view.rows, nameless, history, false);
  return new Map(
    [...rows].flatMap((index): [number, Row][] => {
      const known = history.get(table)?.get(ids.get(index) ?? idOf(index));
      return known ? [[index, known]] : [];
    }),
  );
}

/** Progress moves its commitment and dates its criteria; where it is not said, a field needs all that follows from its table. */
function neededWith(view: View, table: RecordKey, rows: ReadonlySet<number>, edited: Edited): TableKey[] {
  const keys = view.columns.slice(edited.column, edited.columnEnd).filter((key) => key !== '');
  const whole = WITH[table] ?? [];
  if (table === 'stl' || [...rows].some((index) => str(view.rows[index] ?? {}, 'id') === '')) return whole;
  if (table === 'evidencias')
    return keys.every((key) => BY_FIELD.evidencias?.[key]) ? [] : neededForEvidence(view, edited, rows);
  const needed = new Set(keys.flatMap((key) => BY_FIELD[table]?.[key] ?? whole));
  const verified = [...rows].some((index) => str(view.rows[index] ?? {}, 'verificacion') !== '');
  if (table !== 'actividades' || !keys.some((key) => VERIFIED.includes(key))) return [...needed];
  return verified
    ? [...new Set([...needed, 'compromisos', 'evidencias', 'verificaciones'] as const)]
    : [...needed];
}

/** What a verification looked at, and the day before which there is none. */
const VERIFIED = ['actividad', 'producto', 'final', 'avance', 'inicio'];

const BY_FIELD: Partial<Record<RecordKey, Readonly<Record<string, TableKey[]>>>> = {
  evidencias: { tipo: [] },
  compromisos: {
    mesa: ['actividades', 'indicadores', 'mesas'],
    acuerdo: ['actividades', 'indicadores', 'acuerdos'],
  },
  actividades: {
    informe: [],
    final: [],
    avance: ['compromisos'],
    peso: ['compromisos'],
    cancelacion: ['compromisos', 'acuerdos', 'sesiones'],
    inicio: ['compromisos', 'indicadores'],
    fin: ['compromisos', 'indicadores', ...AGREED],
  },
  mesas: { fecha: [], tema: [], facilitador: [], problema: [], minuta: [] },
  sesiones: {
    tipo: [],
    lugar: [],
    asuntos: [],
    minuta: [],
    asiste_garante: ['gobernanza'],
    asiste_sociedad: ['gobernanza'],
    asiste_autoridad: ['gobernanza'],
  },
};

/** The tables that hold what the rows say they are of; what they were of before counts too, where it is not known. */
function neededForEvidence(view: View, edited: Edited, rows: ReadonlySet<number>): TableKey[] {
  const among = fieldOf('evidencias', 'de').among ?? [];
  const moved = view.columns.slice(edited.column, edited.columnEnd).includes('de');
  const ids = [...rows].map((index) => str(view.rows[index] ?? {}, 'de'));
  if (moved) ids.push(edited.before ?? '');
  const named = new Set<TableKey>(
    ids.flatMap((id) => among.filter((one) => new RegExp(`\\d{4}${idPattern(one)}$`).test(id))),
  );
  const counts = COUNTED.some((one) => named.has(one)) || (moved && edited.before === undefined);
  return [...new Set([...(counts ? COUNTED : []), ...named])];
}
