import { str, type Row } from '../core/board.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** @returns the text as it reads, inert in an element or a quoted attribute. */
export const escape = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '') : text;

/** What a person wrote, inside a sentence: its direction does not spill over the rest. */
export const inline = (text: string): string => `<bdi>${escape(text)}</bdi>`;

/** What a person wrote, as a block of its own. */
export const block = (tag: string, text: string): string => `<${tag} dir="auto">${escape(text)}</${tag}>`;

/** What a link may lead to. */
export const ADDRESS = /^https?:\/\/[^\s<>"'`\\]+$/i;

/** A link only where the address can be nothing but a web address; otherwise its text. */
export function link(address: string, text: string): string {
  const shown = inline(text || address);
  if (!ADDRESS.test(address.trim())) return text && address ? `${shown} (${inline(address)})` : shown;
  // in print the address follows the words of a link, where it is not itself the words
  return `<a${text ? '' : ' class="u"'} href="${escape(address.trim())}" rel="noopener nofollow ugc" target="_blank">${shown}</a>`;
}

/** The deep link of a record: its ID, which survives every edit. */
export const anchor = (id: string): string => id.replace(/[^\p{L}\d_.-]+/gu, '_');

export const idAttribute = (id: string): string => (id ? ` id="${anchor(id)}"` : '');

export const list = (items: readonly string[], attributes = '', tag = 'ul'): string =>
  items.length ? `<${tag}${attributes}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>` : '';

export const says = (row: Row, key: string): boolean => str(row, key).trim() !== '';
