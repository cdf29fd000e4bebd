import type { Cell as NativeCell, CellStyle, CellValue } from 'hucre';
import type { Cell, Scalar, Style, TextLook, TextRun } from '../model.ts';
import { DEFAULT_FONT, decodeStyle, encodeFont, encodeStyle, isDateFormat } from './style.ts';

/** Excel refuses longer cells; Sheets allows 50,000. */
const MOST_CHARACTERS = 32_767;
const MOST_FORMULA = 8_000;
/** How Google draws a link that nobody painted otherwise. */
const LINK_COLOR = '#1155cc';
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

const ILLEGAL = /[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** `_x0041_` is how xlsx escapes a character: as plain text it would come back as `A`. */
const LOOKS_ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;

export function visibleText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(ILLEGAL, '\ufffd')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(LOOKS_ESCAPED, '-');
  if (clean.length <= MOST_CHARACTERS) return clean;
  return clean.slice(0, MOST_CHARACTERS).replace(/[\ud800-\udbff]$/, '');
}

function encodeValue(value: Scalar | undefined): Scalar | undefined {
  return typeof value === 'string' ? visibleText(value) : value;
}

/** A formula that Excel could not parse makes it call the whole file damaged. */
function isPortable(formula: string): boolean {
  const body = formula
    .slice(1)
    .replace(/"(?:[^"]|"")*"/g, '')
    .replace(/'(?:[^']|'')*'/g, '');
  if (!/^=/.test(formula) || formula.length > MOST_FORMULA || /["';{}\\]|\s$/.test(body)) return false;
  if (visibleText(formula) !== formula) return false;
  let depth = 0;
  for (const sign of body) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  if (depth !== 0) return false;
  return /^[-+]?[\w.$!:()%"^&<>=,*/+\- áéíóúñÁÉÍÓÚÑ]+$/.test(body) && !/[-+*/^&<>=,(]$/.test(body);
}

/** How a cell looks, in the words of xlsx. */
interface Look {
  native: CellStyle | undefined;
  /** Reading it gives the same look again. */
  isWhole: boolean;
}

/** A workbook has few looks, and a program that is left running meets many workbooks. */
const MOST_LOOKS = 20_000;
const PLAIN = {};
const looks = new WeakMap<object, Map<string, Look>>();

/** Kept per style: those of a workbook are replaced and never changed, and many cells share one. */
function lookOf(style: Style | undefined, numberFormat: string | undefined): Look {
  const byFormat = looks.get(style ?? PLAIN) ?? new Map<string, Look>();
  looks.set(style ?? PLAIN, byFormat);
  const key = numberFormat ?? '';
  const known = byFormat.get(key);
  if (known) return known;
  const native = encodeStyle(style, numberFormat);
  const wanted = { ...(style ? { style } : {}), ...(numberFormat === undefined ? {} : { numberFormat }) };
  const look = { native, isWhole: canonical(decodeStyle(native)) === canonical(wanted) };
  byFormat.set(key, look);
  return look;
}

export function encodeCell(cell: Cell): Partial<NativeCell> {
  const native: Partial<NativeCell> = {};
  const value = encodeValue(cell.value);
  if (cell.formula !== undefined && isPortable(cell.formula)) {
    native.formula = cell.formula.slice(1);
    if (value !== undefined) native.formulaResult = value;
  } else if (value !== undefined) native.value = value;
  else if (cell.formula !== undefined) native.value = visibleText(cell.formula);
  const style = lookOf(cell.style, cell.numberFormat).native;
  if (style) native.style = style;
  if (cell.runs && typeof cell.value === 'string') Object.assign(native, encodeRuns(cell, cell.runs));
  if (cell.note) native.comment = { text: visibleText(cell.note) };
  return native;
}

/** A cell of a file has one link for all of its text: where there are several, none is true of the whole. */
function encodeRuns({ value, style }: Cell, runs: readonly TextRun[]): Partial<NativeCell> {
  const text = String(value ?? '');
  const [linked, ...others] = runs.flatMap(({ link }) => link ?? []);
  const font = (run: TextRun): TextLook => ({
    ...style,
    ...(run.link === undefined ? {} : { underline: true, fontColor: LINK_COLOR }),
    ...run.look,
  });
  return {
    richText: runs.map((run) => ({
      text: visibleText(text.slice(run.start, run.end)),
      font: encodeFont(font(run)) ?? DEFAULT_FONT,
    })),
    ...(linked === undefined || others.length > 0 ? {} : { hyperlink: { target: visibleText(linked) } }),
  };
}

/** Whether it is plain to see that the cell comes back as it is; false = one has to look. */
export function comesBack(cell: Cell, native: Partial<NativeCell>): boolean {
  const { value, formula, note, runs, style, numberFormat } = cell;
  if (formula !== undefined || note !== undefined || runs !== undefined || numberFormat === '') return false;
  if (!lookOf(style, numberFormat).isWhole) return false;
  if (value === undefined || typeof value === 'boolean') return true;
  if (typeof value === 'string') return value !== '' && native.value === value;
  return Number.isFinite(value) && decodeValue(value, numberFormat) === value;
}

function decodeValue(value: CellValue | undefined, format: string | undefined): Scalar | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (value instanceof Date) return serialOf(value.getTime() - EPOCH);
  if (typeof value === 'number' && isDateFormat(format)) return Math.round(shifted(value) * DAY) / DAY;
  return value;
}

/** The library reads the two days around Excel's 29 February 1900 as one. */
function shifted(serial: number): number {
  return serial >= 60 && serial < 61 ? serial - 1 : serial;
}

/** Below 61 the library follows Excel's calendar, which has a 29 February 1900. */
function serialOf(elapsed: number): number {
  const serial = elapsed / DAY;
  return serial < 61 ? Math.round(elapsed - DAY) / DAY : serial;
}

const decoded = new Map<string, ReturnType<typeof decodeStyle>>();

/** Cells of one look share its style. */
function styleOf(native: CellStyle | undefined): ReturnType<typeof decodeStyle> {
  if (!native) return PLAIN;
  const key = JSON.stringify(native);
  const known = decoded.get(key) ?? decodeStyle(native);
  if (decoded.size > MOST_LOOKS) decoded.clear();
  decoded.set(key, known);
  return known;
}

export function decodeCell(native: Partial<NativeCell> | undefined, plain?: CellValue): Cell | undefined {
  const { style, numberFormat } = styleOf(native?.style);
  const rich = native?.richText?.map((run) => run.text).join('');
  const raw = rich ?? native?.formulaResult ?? native?.value ?? plain;
  const value = decodeValue(raw, numberFormat);
  const link = typeof value === 'string' ? native?.hyperlink?.target : undefined;
  const cell: Cell = {
    ...(value === undefined ? {} : { value }),
    ...(native?.formula ? { formula: `=${native.formula}` } : {}),
    ...(native?.comment?.text ? { note: native.comment.text } : {}),
    ...(numberFormat ? { numberFormat } : {}),
    ...(style ? { style } : {}),
    ...(link ? { runs: [{ start: 0, end: String(value).length, link }] } : {}),
  };
  return Object.keys(cell).length > 0 ? cell : undefined;
}

const texts = new Map<string, string>();

/** Text that is equal exactly when two plain values are, whatever the order of their keys. */
export function canonical(value: unknown): string {
  const plain = JSON.stringify(value) ?? '';
  const known = texts.get(plain) ?? sortedText(value);
  if (texts.size > MOST_LOOKS) texts.clear();
  texts.set(plain, known);
  return known;
}

function sortedText(value: unknown): string {
  const sorted = (_key: string, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner;
  return JSON.stringify(value, sorted) ?? '';
}
