import { str, type Board, type Moment } from '../../../core/board.ts';
import { calendarDays, calendarName, calendarText } from '../../../core/calendar.ts';
import { computed } from '../../../core/follow.ts';
import type { Line } from '../../../core/inicio.ts';
import { dueToday, noticeFrom, type Notice } from '../../../core/notices.ts';
import { asking, digests, isWorkday, sampleDigest } from '../../../core/reminders.ts';
import type { RemindersInput, RemindersOpening, RemindersPreview } from '../../../core/remindersCalls.ts';
import { READ_ALL } from '../../../core/tables.ts';
import { boardOf, momentOf, read } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { Refusal } from '../../refusal.ts';
import { readFollowing, writeFollowing } from './alDia.ts';
import { NOTICE, sendAll } from './sendDigests.ts';

type Trigger = GoogleAppsScript.Script.Trigger;

const HANDLER = 'diario';
const HOUR = 7;
/** Property: the account that turned reminders on last. */
const ACCOUNT = 'recordatorios';

const account = (): string => Session.getEffectiveUser().getEmail();

/** Google lists only those of the account that asks. */
const ownTriggers = (): Trigger[] =>
  ScriptApp.getProjectTriggers().filter((one) => one.getHandlerFunction() === HANDLER);

/** Did a daily trigger of this very account ring? Anybody who opens a panel can call the function. */
export const isOwnTrigger = (uid: unknown): boolean =>
  typeof uid === 'string' && uid !== '' && ownTriggers().some((one) => one.getUniqueId() === uid);

/** The board as it is on this day: what depends on the date may have been computed on another. */
const boardOn = (book: Book, moment: Moment): Board => computed(boardOf(book, READ_ALL), moment).board;

const noticesOf = ({ stored }: Book): Map<string, Notice> =>
  new Map(
    Object.entries(stored)
      .filter(([key, value]) => key.startsWith(NOTICE) && value !== '')
      .map(([key, value]) => [key.slice(NOTICE.length), noticeFrom(value)]),
  );

export function openReminders(book: Book): Omit<RemindersOpening, 'board'> {
  const moment = momentOf(book.config);
  const board = boardOn(book, moment);
  const asked = asking(board, moment).map((row) => str(row, 'id'));
  const wanting = (board.tables.stl ?? []).filter((row) => str(row, 'avisos') === 'Sí');
  return {
    on: ownTriggers().length > 0,
    by: book.stored[ACCOUNT] ?? '',
    me: account(),
    asked: asked.length,
    mute: wanting
      .filter((row) => str(row, 'id') !== '' && !asked.includes(str(row, 'id')))
      .map((row) => str(row, 'nombre') || str(row, 'id')),
    workday: isWorkday(board, moment.today),
    calendar: {
      name: calendarName(board),
      text: calendarText(board, moment),
      days: calendarDays(board, moment).length,
    },
  };
}

export function previewReminders(book: Book): RemindersPreview {
  const moment = momentOf(book.config);
  const board = boardOn(book, moment);
  const all = digests(board, moment, book.spreadsheet.getUrl());
  const now = isWorkday(board, moment.today) ? dueToday(all, noticesOf(book), moment.today) : [];
  const names = new Map((board.tables.stl ?? []).map((row) => [str(row, 'id'), str(row, 'nombre')]));
  return {
    digests: all.map((one) => ({
      names: one.members.map((id) => names.get(id) || id),
      subject: one.subject,
      text: one.text,
      today: now.includes(one),
    })),
  };
}

/**
 * Makes this account's own daily trigger, exactly one, or takes it away. The account is named only while it rings: after
 * the trigger is made, and until before it goes. One that rings without being named names itself (`runDaily`).
 */
export function saveReminders(
  book: Book,
  { on }: RemindersInput,
): { ok: true; on: boolean; sentence: string } {
  const own = ownTriggers();
  const me = account();
  const by = book.stored[ACCOUNT] ?? '';
  if (!on && by === me) book.properties.setProperty(ACCOUNT, '');
  for (const extra of own.slice(on ? 1 : 0)) ScriptApp.deleteTrigger(extra);
  if (on && own.length === 0)
    ScriptApp.newTrigger(HANDLER).timeBased().everyDays(1).atHour(HOUR).inTimezone(book.config.zone).create();
  if (on && by !== me) book.properties.setProperty(ACCOUNT, me);
  return {
    ok: true,
    on,
    sentence: on
      ? 'Listo: cada día hábil, entre las 7 y las 8 de la mañana, se enviarán los recordatorios desde esta cuenta.'
      : 'Listo: esta cuenta ya no envía recordatorios.',
  };
}

/** To the account itself and nobody else: its own digest where it is a member's, or what everybody is told. */
export function sendTrial(book: Book): { ok: true; sentence: string } {
  const moment = momentOf(book.config);
  const board = boardOn(book, moment);
  const me = account();
  const url = book.spreadsheet.getUrl();
  const own = digests(board, moment, url).find(({ to }) => to.toLowerCase() === me.toLowerCase());
  const { subject, text, html } = own ?? sampleDigest(board, moment, url);
  if (me === '' || MailApp.getRemainingDailyQuota() < 1)
    throw new Refusal(
      'sin-cuota',
      'Esta cuenta ya no puede enviar correos hoy.',
      'Google los limita por día: intente mañana.',
    );
  MailApp.sendEmail(me, `[Prueba] ${subject}`, text, { htmlBody: html, name: 'Tablero PAL' });
  return { ok: true, sentence: `Se envió una prueba a ${me}.` };
}

/**
 * What happens every day: what depends on the date is computed again, and who asked for it is written to. The mail goes
 * first and the board after it: who was written to is marked before each mail, so that a fault anywhere leaves the
 * board as it was and nobody is written to twice; what was not sent is sent the next working day.
 */
export function runDaily(book: Book): { ok: true } {
  const me = account();
  if (!book.stored[ACCOUNT]) book.properties.setProperty(ACCOUNT, me);
  const moment: Moment = { ...momentOf(book.config), user: `cada día · ${me}` };
  const found = readFollowing(book, moment);
  const { board, changes } = found;
  const inicio = read(book, 'inicio').rows;
  const notices = noticesOf(book);
  const all = isWorkday(board, moment.today) ? digests(board, moment, book.spreadsheet.getUrl()) : [];
  const due = dueToday(all, notices, moment.today);
  const last = inicio.find((row) => str(row, 'id') === SENT);
  const sent = sendAll(book, due, notices, moment.today, str(last ?? {}, 'fecha'));
  const labels = [changes.length > 0 || sent.label === '' ? 'Cálculo del día' : '', sent.label];
  const label = labels.filter((part) => part !== '').join('. ');
  const done = sent.told > 0 ? [sentLine(sent.told, moment.today)] : [];
  writeFollowing(book, moment, found, {
    label,
    ...(sent.label === '' ? {} : { done }),
    kept: sent.kept,
  });
  return { ok: true };
}

/** The row of Inicio that tells of them. */
const SENT = 'recordatorios';

const sentLine = (count: number, today: string): Line => [
  SENT,
  'Recordatorios',
  count === 1 ? '1 enviado' : `${count} enviados`,
  'Los más recientes, a quienes los pidieron en la pestaña STL.',
  today,
];
