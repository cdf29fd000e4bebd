import type { Cell as NativeCell, CellValue, Sheet as NativeSheet, Workbook as NativeWorkbook } from 'hucre';
import type { Box, Cell, Sheet, Validation, Workbook } from '../model.ts';
import { parseSpan } from './a1.ts';
import { canonical, decodeCell } from './cells.ts';
import { decodeExtra, HIDDEN_SHEET } from './extra.ts';
import type { Extra, ExtraSheet } from './extra.ts';
import { decodeLayout, encodeLayout } from './layout.ts';
import type { Layout } from './layout.ts';
import { decodeRule, decodeValidation } from './rules.ts';

const LAYOUT_KEYS = [
  'hidden',
  'tabColor',
  'frozenRows',
  'frozenColumns',
  'hiddenGridlines',
  'columnWidths',
  'rowHeights',
  'hiddenRows',
  'hiddenColumns',
  'merges',
] as const satisfies (keyof Layout)[];

export function decodeWorkbook(
  native: NativeWorkbook,
  fresh: Omit<Workbook, 'sheets' | 'namedRanges'>,
): Workbook {
  const store = native.sheets.find((sheet) => sheet.name === HIDDEN_SHEET);
  const extra = store && decodeExtra(store.rows);
  const base = extra?.workbook ?? fresh;
  let nextId = base.nextId;
  const byTab = new Map<string, Sheet>();
  for (const sheet of native.sheets) {
    if (sheet === store) continue;
    const known = extra?.sheets.find((each) => each.visible === sheet.name);
    byTab.set(sheet.name, known ? knownSheet(sheet, known) : foreignSheet(sheet, nextId));
    if (!known) nextId += 1;
  }
  return { ...base, nextId, sheets: [...byTab.values()], namedRanges: decodeNames(native, extra, byTab) };
}

function readCells(native: NativeSheet, each: (row: number, column: number, cell: Cell) => void): void {
  const visit = (r: number, c: number, cell: NativeCell | undefined, plain: CellValue | undefined) => {
    const decoded = decodeCell(cell, plain);
    if (decoded) each(r, c, decoded);
  };
  native.rows.forEach((row, r) =>
    row.forEach((value, c) => visit(r, c, native.cells?.get(`${r},${c}`), value)),
  );
  for (const [key, cell] of native.cells ?? []) {
    const [r = 0, c = 0] = key.split(',').map(Number);
    if (r >= native.rows.length || c >= (native.rows[r]?.length ?? 0)) visit(r, c, cell, undefined);
  }
}

function put(rows: Sheet['rows'], row: number, column: number, cell: Cell): void {
  (rows[row] ??= [])[column] = cell;
}

function dense(rows: Sheet['rows']): Sheet['rows'] {
  return Array.from(rows, (row) => Array.from(row ?? []));
}

/** A cell that the file cannot hold as it is comes back whole, unless somebody has changed what is seen. */
function knownSheet(native: NativeSheet, { sheet, autoHeights, cells, validations }: ExtraSheet): Sheet {
  const rows: Sheet['rows'] = [];
  const left = new Map(Object.entries(cells));
  readCells(native, (r, c, cell) => {
    const hidden = left.get(`${r},${c}`);
    left.delete(`${r},${c}`);
    put(rows, r, c, hidden && hidden.seen === canonical(cell) ? { ...hidden.cell } : cell);
  });
  for (const [key, { cell, seen }] of left) {
    const [r = 0, c = 0] = key.split(',').map(Number);
    if (seen === canonical(undefined)) put(rows, r, c, { ...cell });
  }
  for (const { what, spans } of validations) applyValidation(rows, spans, what, sheet);
  const width = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  return {
    ...sheet,
    ...changedLayout(native, sheet, autoHeights ?? {}),
    rowCount: Math.max(sheet.rowCount, rows.length),
    columnCount: Math.max(sheet.columnCount, width),
    rows: dense(rows),
  };
}

function changedLayout(
  native: NativeSheet,
  sheet: Omit<Sheet, 'rows'>,
  autoHeights: Record<number, number>,
): Partial<Layout> {
  const now = decodeLayout(native, sheet.id);
  for (const [row, pixels] of Object.entries(autoHeights)) {
    if (now.rowHeights[Number(row)] === pixels) delete now.rowHeights[Number(row)];
  }
  const before = decodeLayout(encodeLayout({ ...sheet, rows: [] }), sheet.id);
  const changed = LAYOUT_KEYS.filter((key) => canonical(now[key]) !== canonical(before[key]));
  return Object.fromEntries(changed.map((key) => [key, now[key]]));
}

function applyValidation(
  rows: Sheet['rows'],
  spans: string[],
  what: Validation,
  limits: Pick<Sheet, 'rowCount' | 'columnCount'>,
): void {
  for (const text of spans) {
    const span = parseSpan(text);
    if (!span) continue;
    const rowEnd = Math.min(span.rowEnd ?? limits.rowCount, limits.rowCount);
    const columnEnd = Math.min(span.columnEnd ?? limits.columnCount, limits.columnCount);
    for (let r = span.row; r < rowEnd; r += 1) {
      for (let c = span.column; c < columnEnd; c += 1) {
        put(rows, r, c, { ...rows[r]?.[c], validation: what });
      }
    }
  }
}

function foreignSheet(native: NativeSheet, id: number): Sheet {
  const rows: Sheet['rows'] = [];
  readCells(native, (r, c, cell) => put(rows, r, c, cell));
  const size = {
    rowCount: Math.max(1000, rows.length),
    columnCount: rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 26),
  };
  for (const rule of native.dataValidations ?? []) {
    const what = decodeValidation(rule);
    if (what) applyValidation(rows, rule.range.split(' '), what, size);
  }
  return {
    id,
    name: native.name,
    ...size,
    rows: dense(rows),
    ...decodeLayout(native, id),
    conditionalRules: (native.conditionalRules ?? []).flatMap((rule) => decodeRule(rule, id) ?? []),
    protections: [],
  };
}

function decodeNames(
  native: NativeWorkbook,
  extra: Extra | undefined,
  byTab: Map<string, Sheet>,
): Workbook['namedRanges'] {
  const current = new Map((native.namedRanges ?? []).map(({ name, range }) => [name, range]));
  const kept = (extra?.namedRanges ?? []).flatMap(({ name, box, seen }) => {
    const range = current.get(name);
    current.delete(name);
    if (seen === undefined || range === seen) return [{ name, box }];
    const parsed = range === undefined ? undefined : parseReference(range, byTab);
    return parsed ? [{ name, box: parsed }] : [];
  });
  const added = [...current].flatMap(([name, range]) => {
    const box = name.startsWith('_xlnm.') ? undefined : parseReference(range, byTab);
    return box ? [{ name, box }] : [];
  });
  return [...kept, ...added];
}

function parseReference(text: string, byTab: Map<string, Sheet>): Box | undefined {
  const [, quoted, plain, span = ''] = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text) ?? [];
  const sheet = byTab.get(quoted?.replaceAll("''", "'") ?? plain ?? '');
  const parsed = parseSpan(span);
  return sheet && parsed ? { sheetId: sheet.id, ...parsed } : undefined;
}
