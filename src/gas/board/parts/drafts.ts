import { savedAs, type Book } from '../../book.ts';

/** What somebody was writing, kept per person and workbook: a property holds 9 KB, so a draft takes several. */
const PIECE = 4000;
const MOST_PIECES = 40;

const nameOf = (workbook: string, form: string, index: number): string =>
  `borrador ${workbook} ${form} ${index}`;

/** Keeps a draft, or forgets it (`undefined`). A draft over 160,000 characters is not kept. */
export function keepDraft(workbook: string, form: string, draft: unknown): boolean {
  const properties = PropertiesService.getUserProperties();
  const text = draft === undefined || draft === null ? '' : JSON.stringify(draft);
  const pieces = Math.ceil(text.length / PIECE);
  if (pieces > MOST_PIECES) return false;
  const stored = properties.getProperties();
  const wanted: Record<string, string> = {};
  for (let index = 0; index < pieces; index += 1)
    wanted[nameOf(workbook, form, index)] = text.slice(index * PIECE, (index + 1) * PIECE);
  for (let index = pieces; nameOf(workbook, form, index) in stored; index += 1) {
    // an empty piece ends the draft; deleting would be a call each
    wanted[nameOf(workbook, form, index)] = '';
  }
  if (Object.keys(wanted).length > 0) properties.setProperties(wanted);
  return true;
}

/** @returns the draft; undefined when there is none, it cannot be read, or it was saved meanwhile. */
export function draftOf<T extends object>(book: Book, form: string): T | undefined {
  const workbook = book.spreadsheet.getId();
  const stored = PropertiesService.getUserProperties().getProperties();
  let text = '';
  for (let index = 0; stored[nameOf(workbook, form, index)]; index += 1)
    text += stored[nameOf(workbook, form, index)];
  try {
    const draft = text ? (JSON.parse(text) as T & { key?: string }) : undefined;
    return draft && !savedAs(book, draft.key) ? draft : undefined;
  } catch {
    return undefined;
  }
}
