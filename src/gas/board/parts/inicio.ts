import { str, type Change, type Config, type Row } from '../../../core/board.ts';
import { readAskAddress } from '../../../core/askAddress.ts';
import { ADDRESS_ROWS, CONFIG_ROWS, shortDay, textOfConfig } from '../../../core/config.ts';
import { marksFrom } from '../../../core/cutMarks.ts';
import { configLines, summaryChanges, valueOf } from '../../../core/inicio.ts';
import { takenFrom } from '../../../core/launchDay.ts';
import { momentOf, PROPERTY, read } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { commit } from '../../commit.ts';
import { HEAD_ROWS, type View } from '../../view.ts';
import { MARK } from '../mark.ts';

/** Which rows were touched, by position, and what a single cell said before. */
export interface TouchedLines {
  from: number;
  to: number;
  before: string | undefined;
}

/** What is typed in Inicio stays as it is; the board takes over what may be corrected there (launchDay.ts). */
export function reviewInicio(book: Book, touched: TouchedLines, user: (name: string) => string): void {
  const view = read(book, 'inicio');
  const moment = momentOf(book.config);
  const { config, note } = takenFrom(
    book.config,
    view.rows,
    marksFrom(book.stored[PROPERTY.cuts] ?? ''),
    moment.today,
  );
  const notes = [noteOnLaunch(view, note), noteOnAsk(view, touched)];
  const changes = [
    ...typedLines(view.rows, book.config, touched),
    // the day on which the plan ends follows from the launch
    ...summaryChanges(view.rows, configLines(config)).filter(isEnd),
    ...notes.flatMap((noted) => noted.changes),
  ];
  const kept =
    textOfConfig(config) === textOfConfig(book.config) ? {} : { [PROPERTY.config]: textOfConfig(config) };
  const ids = changes.flatMap((change) => (change.kind === 'typed' ? [change.id] : []));
  const outcome = { changes, ids, label: 'Edición directa en Inicio' };
  commit(book, outcome, { ...moment, user: user(moment.user) }, kept, {
    also: () => notes.forEach(({ write }) => write()),
  });
}

/** Only where it was touched: an edit elsewhere costs no look at it. */
function noteOnAsk(view: View, { from, to }: TouchedLines): Noted {
  const at = view.rows.findIndex((row) => str(row, 'id') === ADDRESS_ROWS.ask);
  if (at < from || at >= to) return NOTHING;
  const asked = readAskAddress(valueOf(view.rows, ADDRESS_ROWS.ask));
  return noteOn(view, ADDRESS_ROWS.ask, 'fault' in asked ? `${asked.fault.sentence} ${asked.fault.tip}` : '');
}

const isEnd = (change: Change): boolean => change.kind === 'set' && change.id === 'termino';

/** What people may correct in Inicio, and what the board knows of it. */
const OPEN: Readonly<Record<string, (config: Config) => string>> = {
  [CONFIG_ROWS.guarantor]: ({ guarantor }) => guarantor,
  [CONFIG_ROWS.launch]: ({ launch }) => shortDay(launch),
  // of several cells at once nobody knows what stood there
  [ADDRESS_ROWS.ask]: () => '',
  [ADDRESS_ROWS.data]: () => '',
  [ADDRESS_ROWS.marks]: () => '',
};

function typedLines(rows: readonly Row[], config: Config, { from, to, before }: TouchedLines): Change[] {
  return rows.flatMap((row, index): Change[] => {
    const id = str(row, 'id');
    const known = OPEN[id];
    if (!known || index < from || index >= to) return [];
    const was = before ?? known(config);
    const valor = row['valor'] ?? '';
    return String(valor) === was
      ? []
      : [{ kind: 'typed', table: 'inicio', id, index, cells: { valor }, before: { valor: was } }];
  });
}

/** Our note on the cell of the address at which citizens ask. */
export const noteOnAddress = (book: Book, sentence: string): Noted =>
  noteOn(read(book, 'inicio'), ADDRESS_ROWS.ask, sentence);

interface Noted {
  changes: Change[];
  write: () => void;
}
const NOTHING: Noted = { changes: [], write: () => undefined };

/** Our note on the cell of the launch. */
export const noteOnLaunch = (view: View, sentence: string): Noted =>
  noteOn(view, CONFIG_ROWS.launch, sentence);

/** Our note on the cell of a row, beside what a person wrote there: '' takes it away. */
export function noteOn(view: View, id: string, sentence: string): Noted {
  const index = view.rows.findIndex((row) => str(row, 'id') === id);
  const column = view.columns.indexOf('valor');
  if (index < 0 || column < 0) return NOTHING;
  const cell = view.range.offset(HEAD_ROWS + index, column, 1, 1);
  const before = cell.getNote();
  const theirs = before.split(MARK)[0]?.trimEnd() ?? '';
  const after =
    sentence === '' ? theirs : [theirs, MARK + sentence].filter((part) => part !== '').join('\n\n');
  if (after === before || (sentence === '' && !before.includes(MARK))) return NOTHING;
  return {
    changes: [{ kind: 'note', table: 'inicio', id, index, notes: { valor: after } }],
    write: () => void cell.setNote(after),
  };
}
