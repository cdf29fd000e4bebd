import { str } from '../../../core/board.ts';
import { CONFIG_ROWS, configFrom, configText, textOfConfig } from '../../../core/config.ts';
import { dayIn } from '../../../core/dates.ts';
import { configLines, summaryChanges } from '../../../core/inicio.ts';
import { withTyped } from '../../../core/originals.ts';
import { momentOf, PROPERTY, read, type Book } from '../../book.ts';
import { commit } from '../../commit.ts';
import { HEAD_ROWS, type View } from '../../view.ts';
import { MARK } from '../mark.ts';

/** The guarantor's name and the launch may be corrected in Inicio; state and year are part of every ID. */
export function reviewInicio(book: Book): void {
  const view = read(book, 'inicio');
  const typed = configFrom(configText(view.rows));
  const launch = view.rows.findIndex((row) => str(row, 'id') === CONFIG_ROWS.launch);
  const text = str(view.rows[launch] ?? {}, 'valor').trim();
  const unreadable = text !== '' && typed?.launch === '';
  noteLaunch(view, launch, unreadable ? text : '');
  if (!typed || unreadable) return;
  const config = withTyped(book.config, typed, dayIn(book.config.zone, new Date()));
  if (textOfConfig(config) === textOfConfig(book.config)) return;
  // the day on which the plan ends follows from the launch; what was typed stays as it is
  const changes = summaryChanges(view.rows, configLines(config)).filter(
    (change) => change.kind === 'set' && change.id === 'termino',
  );
  const kept = { [PROPERTY.config]: textOfConfig(config) };
  const outcome = { changes, ids: [], label: 'Edición directa en Inicio' };
  if (changes.length > 0) commit(book, outcome, momentOf(config), kept);
  else book.properties.setProperties(kept);
}

function noteLaunch(view: View, row: number, wrong: string): void {
  const column = view.columns.indexOf('valor');
  if (row < 0 || column < 0) return;
  const cell = view.range.offset(HEAD_ROWS + row, column, 1, 1);
  const before = cell.getNote();
  const theirs = before.split(MARK)[0]?.trimEnd() ?? '';
  const sentence = `${MARK}«${wrong.slice(0, 40)}» no es una fecha con día, mes y año: el plan sigue contando como antes. Escriba, por ejemplo, 25/08/2016.`;
  const after = wrong ? [theirs, sentence].filter((part) => part !== '').join('\n\n') : theirs;
  if (after !== before && (wrong || before.includes(MARK))) cell.setNote(after);
}
