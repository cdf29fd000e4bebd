import { randomBytes } from 'node:crypto';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Workbook } from './model.ts';
import { decodeWorkbook } from './xlsx/decode.ts';
import { encodeWorkbook } from './xlsx/encode.ts';

/**
 * What xlsx knows is written in its own words, so that Excel and LibreOffice show it; the rest travels as text in
 * a sheet that they do not show. When both speak of the same thing and differ, somebody edited the visible one: it wins.
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  return writeXlsx(encodeWorkbook(workbook));
}

export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const native = await readXlsx(bytes, { readStyles: true });
  return decodeWorkbook(native, {
    id: randomBytes(33).toString('base64url'),
    name: native.properties?.title || 'Libro sin título',
    locale: 'es_MX',
    timeZone: 'America/Mexico_City',
    owner: 'personal@organismo.example',
    metadata: [],
    properties: {},
    nextId: 1,
    revision: 0,
  });
}
