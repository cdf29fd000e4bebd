import { str, type Row } from '../../core/board.ts';
import type { PublicRow } from '../shape.ts';
import type { Link } from './line.ts';

/** Only what a browser opens as a page; anything else that stands in an address is shown as text. */
const OPENS = /^https?:\/\/[^\s<>"]+$/i;

/** @returns where it leads; '' where it cannot be opened */
export const opening = (address: string): string => (OPENS.test(address.trim()) ? address.trim() : '');

/** The document of a field, named as the tab names it; none where the field is blank. */
export const documentLink = (row: Row, field: string, name: string): Link[] => {
  const address = str(row, field).trim();
  const url = opening(address);
  return address === '' ? [] : [{ text: url ? name : `${name}: ${address}`, url }];
};

export const evidenceLinks = (evidence: readonly PublicRow[] = []): Link[] =>
  evidence.map(({ row }) => {
    const address = str(row, 'direccion').trim();
    const url = opening(address);
    const title = str(row, 'titulo').trim() || address || str(row, 'id');
    return { text: url || !address || address === title ? title : `${title}: ${address}`, url };
  });

/** Where a citizen asks about one record. */
export const askLinks = (address: string, id: string): Link[] =>
  address && id ? [{ text: 'Preguntar', url: address.split('{ID}').join(encodeURIComponent(id)) }] : [];

/** A cell of links, and where in its text each one is: offsets in UTF-16 units, the end exclusive. */
export interface LinkedCell {
  text: string;
  links: { from: number; to: number; url: string }[];
}

const MARK = { open: '↗ ', closed: '◇ ' };
/** A cell that took the room of twenty rows would hide the row below. */
const MOST_LINKS = 20;

/** One link a line. Every line begins with a mark, so that no text can begin a formula. */
export function linkedCell(links: readonly Link[] = []): LinkedCell {
  const cell: LinkedCell = { text: '', links: [] };
  for (const { text, url } of links.slice(0, MOST_LINKS)) {
    const lead = (cell.text && '\n') + (url ? MARK.open : MARK.closed);
    const from = cell.text.length + lead.length;
    cell.text += lead + text;
    if (url) cell.links.push({ from, to: from + text.length, url });
  }
  if (links.length > MOST_LINKS) cell.text += `\n… y ${links.length - MOST_LINKS} más en los datos abiertos`;
  return cell;
}
