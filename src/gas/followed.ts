import { dayIn } from '../core/dates.ts';
import { TABLES } from '../core/tables.ts';
import { PROPERTY, rangeName } from './book.ts';
import type { Book } from './connection.ts';
import { Refusal } from './refusal.ts';

export function journalSheet({ spreadsheet }: Pick<Book, 'spreadsheet'>): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet =
    spreadsheet.getSheetByName(TABLES.bitacora.tab) ??
    spreadsheet.getRangeByName(rangeName('bitacora'))?.getSheet();
  if (sheet) return sheet;
  throw new Refusal(
    'falta-pestana',
    'No se encuentra la pestaña «Bitácora»; no se guardó nada.',
    'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
  );
}

/** Rows of the Bitácora, its head among them. */
export const journalLength = (book: Book): number => journalSheet(book).getLastRow();

/**
 * The mark of what is due: the day, and how long the Bitácora was, when all that follows from the board was computed last.
 * Whatever is saved or typed since then is in the Bitácora, so that no saving has to say that something is due, and who
 * closes a panel before its second call loses nothing.
 */
export const followedMark = (today: string, length: number): Record<string, string> => ({
  [PROPERTY.followed]: `${today} ${length}`,
});

/** @returns whether nothing was saved and no day has begun since all that follows from the board was computed. */
export function isFollowed(book: Book): boolean {
  const { open, followed } = PROPERTY;
  const today = dayIn(book.config.zone, new Date());
  const known = book.stored[followed] ?? '';
  if ((book.stored[open] ?? '') !== '' || !known.startsWith(`${today} `)) return false;
  return known === followedMark(today, journalLength(book))[followed];
}
