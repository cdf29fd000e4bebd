import { parseRecords } from '../view/readCsv.ts';

/** Reads what people have: a CSV of any of the usual kinds, or cells copied from a spreadsheet. */

export interface Sheet {
  header: string[];
  rows: string[][];
  /** Position of each row in the file, the header being 1; blank rows are passed over. */
  numbers: number[];
  delimiter: string;
  /** A quote was opened and never closed, so that the rest of the file became one cell. */
  unclosed: boolean;
}

const DELIMITERS = ['\t', ';', ',', '|'];
const SAMPLE = 65_536;
const SAMPLE_ROWS = 20;

/** UTF-16 and UTF-8 by their marks, UTF-8 when it is well formed, otherwise what Excel writes in Mexico. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A workbook is a zip file, or the older binary one; neither is text. */
export const isWorkbook = ([a, b, c, d]: Uint8Array): boolean =>
  (a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);

/** @returns the delimiter that cuts the first rows most evenly, and among those the one that makes most columns. */
export function guessDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE);
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const { records } = parseRecords(sample, delimiter);
    const rows = records.filter((record) => !isBlankRecord(record)).slice(0, SAMPLE_ROWS);
    const width = rows[0]?.length ?? 0;
    if (width < 2) continue;
    const even = rows.filter((row) => row.length === width).length / rows.length;
    const score = even * 1000 + width;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

const isBlankRecord = (record: readonly string[]): boolean => record.every((cell) => cell.trim() === '');

/** Reads a whole table; every row gets the width of the widest, so that nothing is lost in silence. */
export function readSheet(raw: string): Sheet {
  const marked = raw.replace(/^\uFEFF/, '');
  const told = /^sep=(.)\r?\n/i.exec(marked);
  const text = told ? marked.slice(told[0].length) : marked;
  const delimiter = told?.[1] ?? guessDelimiter(text);
  const { records, unclosed } = parseRecords(text, delimiter);
  const first = records.findIndex((record) => !isBlankRecord(record));
  const width = records.reduce((most, record) => Math.max(most, lastFilled(record)), 0);
  const pad = (record: readonly string[]): string[] =>
    Array.from({ length: width }, (_, index) => record[index] ?? '');
  const numbered = records
    .map((record, index) => ({ record, number: index + 1 }))
    .filter(({ record }, index) => index > first && !isBlankRecord(record));
  return {
    header: pad(records[first] ?? []).map((cell) => cell.trim()),
    rows: numbered.map(({ record }) => pad(record)),
    numbers: numbered.map(({ number }) => number),
    delimiter,
    unclosed,
  };
}

function lastFilled(record: readonly string[]): number {
  let length = record.length;
  while (length > 0 && record[length - 1]?.trim() === '') length -= 1;
  return length;
}
