import type { Moment } from '../core/board.ts';
import { dayIn } from '../core/dates.ts';
import { openBook, PROPERTY } from '../gas/book.ts';
import type { Book, Finishers } from '../gas/connection.ts';
import { connectLocked } from '../gas/commit.ts';
import { Pending } from '../gas/refusal.ts';

/** Property: codes of the states for which there was no time yet, with commas between. */
export const QUEUE = 'porConsultar';

export const queueOf = ({ stored }: Pick<Book, 'stored'>): string[] =>
  (stored[QUEUE] ?? '').split(',').filter((code) => code !== '');

export const openLocked = (finishers: Finishers): Book => openBook(connectLocked(finishers));

/** @throws Pending while an update is half written: half of it says nothing true */
export function openToLook(): Book {
  const book = openBook();
  const [, done, total] = /^cambio \S+ (\d+)\/(\d+)$/.exec(book.stored[PROPERTY.open] ?? '') ?? [];
  if (!total) return book;
  const progress = { done: Number(done), total: Number(total), unit: 'partes' } as const;
  throw new Pending('Se está terminando una actualización anterior.', progress, true);
}

/** Who did it is not asked: that would take one more permission, and nothing here depends on it. */
export function momentOf({ config }: Pick<Book, 'config'>, user = ''): Moment {
  const now = new Date();
  return { today: dayIn(config.zone, now), instant: now.toISOString(), user };
}
