import type { Value } from '../core/board.ts';

/**
 * What a spreadsheet would run, also after characters that nobody sees or in full width (OWASP, CSV Injection); a line
 * break or a tab at the beginning may hide it.
 */
const ACTIVE = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}"]*[=+\-@＝＋－＠])/u;

/** @returns the text with an apostrophe in sight where a spreadsheet would run it. */
export const harmless = (text: string): string => (ACTIVE.test(text) ? `'${text}` : text);

const field = (value: Value): string =>
  typeof value === 'string' ? `"${harmless(value).replace(/"/g, '""')}"` : String(value);

/** Without it Excel takes UTF-8 for Windows-1252. */
const MARK = '\uFEFF';

/** @returns a table as CSV (RFC 4180), as Excel in Mexico opens it by a double click: UTF-8 with its mark, commas. */
export const csv = (head: readonly string[], rows: readonly (readonly Value[])[]): string =>
  MARK + [head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
