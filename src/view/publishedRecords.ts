import { digestInput, FORMAT } from './openData.ts';
import { parseRecords } from './readCsv.ts';
import { SCHEMA } from './shape.ts';

export type Data = Readonly<Record<string, unknown>>;

/** By type, in the order in which they came; of each its ID and its data. */
export type Records = ReadonlyMap<string, readonly (readonly [id: string, data: Data])[]>;

/** What arrived whole, and as it was published; what it says is still to be judged. */
export interface Published {
  /** The description of the others. */
  meta: Data;
  records: Records;
}

/** What is published in this way, and the newest version that is understood. */
export interface Format {
  name: string;
  version: number;
  /** Said of what is something else. */
  other: string;
}

const BOARD: Format = {
  name: FORMAT,
  version: SCHEMA,
  other: 'Lo que llegó no es la pestaña «Datos abiertos» de un tablero.',
};

/** Who reads, for whom it is told that what arrived is too new. */
export interface Reader {
  name: string;
  update: string;
  /** What is read; the open data of a board where it is left out. */
  format?: Format;
}

const PAGE: Reader = { name: 'esta página', update: 'actualizarla' };

/** @returns why data of a newer schema are not read */
export const tooNew = (version: number, { name, update, format = BOARD }: Reader): string =>
  `Los datos son de la versión ${version} del esquema y ${name} entiende hasta la ${format.version}: hay que ${update}.`;

/** @returns the object that a cell holds; undefined where it holds none. */
export function dataIn(json: string): Data | undefined {
  try {
    const data: unknown = JSON.parse(json);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Data) : undefined;
  } catch {
    return undefined;
  }
}

/** What arrived, before any of it is believed. */
function rowsIn(csv: string, { other }: Format): string[][] | string {
  const plain = csv.replace(/^\uFEFF/, '');
  if (plain.trim() === '') return 'Llegó vacío.';
  if (/^\s*</.test(plain)) return 'En lugar de datos llegó una página web.';
  const { records, unclosed } = parseRecords(plain, ',');
  const [head = [], ...rows] = records;
  if (head.slice(0, 3).join() !== 'type,id,json') return other;
  if (unclosed) return 'Los datos llegaron cortados.';
  return rows.map((row) => row.slice(0, 3)).filter((row) => row.some((cell) => cell !== ''));
}

/** Why rows that came with this description are not to be shown; '' where nothing is wrong. */
function wrongIn(
  meta: Data,
  rows: readonly string[][],
  digest: (text: string) => string,
  reader: Reader,
): string {
  const version = meta['version'];
  const { format = BOARD } = reader;
  if (typeof version !== 'number' || meta['esquema'] !== format.name)
    return 'Lo que llegó no dice de qué esquema son los datos.';
  if (version > format.version) return tooNew(version, reader);
  const wanted = Number(meta['registros']);
  if (rows.length !== wanted) return `Llegaron ${rows.length} registros de ${wanted}.`;
  return meta['digest'] === digest(digestInput(rows))
    ? ''
    : 'Lo que llegó no es lo que se publicó: su huella no corresponde.';
}

/**
 * @param csv of the published tab as it was fetched, whatever it is
 * @param digest of a text, in hexadecimal
 */
export function publishedIn(
  csv: string,
  digest: (text: string) => string,
  reader: Reader = PAGE,
): Published | { problem: string } {
  const rows = rowsIn(csv, reader.format ?? BOARD);
  if (typeof rows === 'string') return { problem: rows };
  const [first, ...rest] = rows;
  const meta = first?.[0] === 'meta' ? dataIn(first[2] ?? '') : undefined;
  if (!meta) return { problem: 'Lo que llegó no dice de qué esquema son los datos.' };
  const problem = wrongIn(meta, rest, digest, reader);
  if (problem) return { problem };
  const records = new Map<string, (readonly [string, Data])[]>();
  for (const [type = '', id = '', json = ''] of rest) {
    const data = dataIn(json);
    if (!data) return { problem: `El registro ${id} no se entiende.` };
    const known = records.get(type);
    if (known) known.push([id, data]);
    else records.set(type, [[id, data]]);
  }
  return { meta, records };
}
