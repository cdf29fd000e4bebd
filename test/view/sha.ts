import { createHash } from 'node:crypto';

export const sha = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** As Google publishes a tab: quotes only where they are needed (RFC 4180). */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  [['type', 'id', 'json'], ...rows]
    .map((row) =>
      row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
    )
    .join('\r\n');
