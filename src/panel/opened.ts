import type { Row, Value } from '../core/board.ts';
import type { Typed } from '../core/answers.ts';
import type { Controls } from './form.ts';

/** One record of a form. */
export interface Opened {
  /** As the board has it; without an ID when it is new. */
  stored: Typed;
  /** As the form shows it: what was stored, under what a draft says. */
  typed: Typed;
  /** What a draft saw of the fields that it changes. */
  seen?: Typed | undefined;
}

export type Seen = Record<string, Typed>;

const idOf = ({ id }: Typed): string => String(id ?? '');

export const openedOf = (stored: Typed = {}, draft?: Typed, seen?: Seen): Opened => ({
  stored,
  typed: { ...stored, ...draft },
  seen: seen?.[idOf(stored)],
});

/** The records below a commitment; one that went away meanwhile is new again, so that nothing typed is lost. */
export function openedBelow(rows: readonly Row[], drafts: readonly Typed[] = [], seen?: Seen): Opened[] {
  const own = rows.filter(idOf);
  const added = drafts.filter((draft) => !own.some((row) => idOf(row) === idOf(draft)));
  return [
    ...own.map((row) =>
      openedOf(
        row,
        drafts.find((draft) => idOf(draft) === idOf(row)),
        seen,
      ),
    ),
    ...added.map(({ id: _, ...typed }) => openedOf({}, typed)).filter(({ typed }) => Object.keys(typed)[0]),
  ];
}

/** @returns what is sent of a record: all when it is new, else what was changed; `seen` gets what stood there. */
export function changesOf(controls: Controls, { stored, seen: earlier }: Opened, seen: Seen): Typed {
  const id = idOf(stored);
  const sent: Record<string, Value> = {};
  const saw: Record<string, Value> = {};
  for (const [key, one] of controls) {
    const before = stored[key] ?? '';
    const now = one.read();
    if (id && now === before) continue;
    sent[key] = now;
    if (!one.settled()) saw[key] = earlier?.[key] ?? before;
  }
  if (id && Object.keys(saw)[0]) seen[id] = saw;
  return sent;
}

/** No number, wherever it is written. The same for every try of one saving, so that a repeated one makes no twin. */
export const newKey = (): string => `f${crypto.getRandomValues(new Uint32Array(4)).join('')}`;
