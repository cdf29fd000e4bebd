import { pieces } from '../../../core/journal.ts';
import { PROPERTY, savedAs } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { Refusal } from '../../refusal.ts';

/** What somebody was writing, kept per person and workbook: a property holds 9 KB, so a draft takes several. */
const PIECE = 4000;
/** Letters beyond those of Western Europe take three bytes each. */
const WIDE_PIECE = 2600;
const WIDE = /[^\0-\u07ff]/;
const MOST_PIECES = 40;

/** What the board has to know of a draft; the rest is the panel's. */
interface Draft {
  /** Of the form filling. */
  key?: string;
  /** `panel.turn`: which open panel wrote it. */
  by?: string;
  /** ISO instant of its writing. */
  at?: string;
}

/** Two panels that register two things at once have a draft each. */
interface Slot {
  number: number;
  pieces: number;
  draft: Draft | undefined;
}

interface Place {
  workbook: string;
  form: string;
}

const nameOf = ({ workbook, form }: Place, slot: number, piece: number): string =>
  `borrador ${workbook} ${form} ${slot === 0 ? '' : `+${slot} `}${piece}`;

/**
 * Keeps a draft, or forgets it (null).
 * @param after which one the panel began with, or forgets
 * @throws Refusal when it is over 160,000 characters, or another panel went on with the same draft
 */
export function keepDraft(place: Place, draft: Draft | null, after: string | undefined): void {
  const properties = PropertiesService.getUserProperties();
  const stored = properties.getProperties();
  const slots = slotsIn(stored, place);
  const wanted: Record<string, string> = {};
  if (draft) {
    const slot = slotFor(slots, draft, after);
    const text = JSON.stringify({ ...draft, at: new Date().toISOString() });
    writeSlot(wanted, place, slot, text);
  } else {
    for (const slot of slots) if (!after || slot.draft?.by === after) writeSlot(wanted, place, slot, '');
  }
  if (Object.keys(wanted).length > 0) properties.setProperties(wanted);
}

function writeSlot(wanted: Record<string, string>, place: Place, slot: Slot, text: string): void {
  const parts = pieces(text, WIDE.test(text) ? WIDE_PIECE : PIECE);
  if (parts.length > MOST_PIECES) {
    throw new Refusal(
      'borrador',
      'El borrador es demasiado largo para guardarse solo.',
      'Guarde el compromiso y continúe después.',
    );
  }
  for (let index = 0; index < Math.max(parts.length, slot.pieces); index += 1) {
    // an empty piece ends the draft; deleting would be a call each
    wanted[nameOf(place, slot.number, index)] = parts[index] ?? '';
  }
}

/** The one of this filling, else one that nobody needs any more. */
function slotFor(slots: readonly Slot[], draft: Draft, after: string | undefined): Slot {
  const own = slots.find((slot) => slot.draft && slot.draft.key === draft.key);
  if (own) {
    const there = own.draft?.by ?? '';
    if (there === '' || there === after || panelOf(there) === panelOf(draft.by)) return own;
    throw new Refusal(
      'otro-panel',
      'Otro panel suyo sigue este mismo borrador: guarde aquí para no perder lo escrito.',
      'Deje abierto uno solo de los dos.',
    );
  }
  const free = slots.find((slot) => !slot.draft);
  if (free) return free;
  const stored = {
    [PROPERTY.saved]: PropertiesService.getDocumentProperties().getProperty(PROPERTY.saved) ?? '[]',
  };
  const done = slots.find((slot) => slot.draft && isSaved({ stored }, slot.draft));
  return done ?? { number: slots.length, pieces: 0, draft: undefined };
}

const panelOf = (by = ''): string => by.split('.')[0] ?? '';

/** Was it saved, with all that it says? */
function isSaved(book: Pick<Book, 'stored'>, { key, at = '' }: Draft): boolean {
  const saved = savedAs(book, key);
  return saved !== undefined && (saved.at === '' || at <= saved.at);
}

function slotsIn(stored: Readonly<Record<string, string>>, place: Place): Slot[] {
  const slots: Slot[] = [];
  for (let number = 0; nameOf(place, number, 0) in stored; number += 1) {
    let [pieces, text] = [0, ''];
    for (; nameOf(place, number, pieces) in stored; pieces += 1)
      text += stored[nameOf(place, number, pieces)];
    slots.push({ number, pieces, draft: parsed(text) });
  }
  return slots;
}

function parsed(text: string): Draft | undefined {
  try {
    return text ? (JSON.parse(text) as Draft) : undefined;
  } catch {
    return undefined;
  }
}

/** @returns the newest draft of this form that was not saved meanwhile. */
export function draftOf<T extends object>(book: Book, form: string): T | undefined {
  const stored = PropertiesService.getUserProperties().getProperties();
  const drafts = slotsIn(stored, { workbook: book.spreadsheet.getId(), form })
    .flatMap(({ draft }) => (draft && !isSaved(book, draft) ? [draft] : []))
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1));
  return drafts[0] as T | undefined;
}
