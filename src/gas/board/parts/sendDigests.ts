import { noticeOf, noticeText, type Notice } from '../../../core/notices.ts';
import type { Digest } from '../../../core/reminders.ts';
import type { Book } from '../../connection.ts';
import { isLate } from '../../pace.ts';

/** A property a mailbox, by the ID of its first reader: what was last sent (core/notices.ts). */
export const NOTICE = 'aviso:';

export interface Sent {
  /** Mails that the Bitácora does not tell of yet, those of an interrupted day among them. */
  told: number;
  /** For the Bitácora, without addresses; '' where there is nothing to tell. */
  label: string;
  /** Properties to keep with the entry that tells of them. */
  kept: Record<string, string>;
}

/**
 * Each mailbox is marked before the mail leaves: whoever it fails on, or is interrupted at, waits for the next digest,
 * for nobody can say whether that mail left. Past the quota or the time of this execution people stay unmarked, and
 * are written to the next day.
 * @param toldOn the last day of which the board tells, for an entry that was finished later cleared no marks; '' = none
 */
export function sendAll(
  book: Book,
  due: readonly Digest[],
  before: ReadonlyMap<string, Notice>,
  today: string,
  toldOn: string,
): Sent {
  const untold = new Map([...before].filter(([, notice]) => notice.untold && notice.day > toldOn));
  const quota = due.length > 0 ? MailApp.getRemainingDailyQuota() : 0;
  const failed: string[] = [];
  for (const digest of due.slice(0, Math.max(0, quota))) {
    if (isLate()) break;
    const { to, subject, text, html } = digest;
    const [member] = digest.members;
    const notice = noticeOf(digest, today);
    book.properties.setProperty(NOTICE + member, noticeText(notice));
    try {
      MailApp.sendEmail(to, subject, text, { htmlBody: html, name: 'Tablero PAL' });
      untold.set(member, notice);
    } catch (error) {
      if (isOverQuota(error)) {
        const last = before.get(member);
        book.properties.setProperty(NOTICE + member, last ? noticeText(last) : '');
        break;
      }
      failed.push(member);
      untold.delete(member);
    }
  }
  return {
    told: untold.size,
    label: labelOf(untold.size, failed),
    kept: Object.fromEntries(
      [
        ...untold.entries(),
        ...due.filter(({ members }) => failed.includes(members[0])).map(marked(today)),
      ].map(([member, notice]) => [NOTICE + member, noticeText({ ...notice, untold: false })]),
    ),
  };
}

const marked =
  (today: string) =>
  (digest: Digest): [string, Notice] => [digest.members[0], noticeOf(digest, today)];

const isOverQuota = (error: unknown): boolean =>
  /too many times|quota|cuota|limit exceeded/i.test(error instanceof Error ? error.message : '');

function labelOf(sent: number, failed: readonly string[]): string {
  const parts = [
    sent > 0 ? (sent === 1 ? '1 enviado' : `${sent} enviados`) : '',
    failed.length > 0 ? `no se pudo enviar a ${failed.join(', ')}` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `Recordatorios: ${parts.join('; ')}` : '';
}
