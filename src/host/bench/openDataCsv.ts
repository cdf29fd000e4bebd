import { TABLES } from '../../core/tables.ts';
import { openData } from '../../view/openData.ts';
import type { PublicRecord } from '../../view/shape.ts';
import { sha } from './byValue.ts';

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** *Datos abiertos* as Google publishes a tab: quotes only where they are needed (RFC 4180). */
export const sourceCsv = (record: PublicRecord): string =>
  [TABLES.datos.fields.map(({ label }) => label), ...openData(record, sha)]
    .map((row) => row.map(quoted).join(','))
    .join('\r\n');
