import type { Cell as NativeCell, DataValidation, NamedRange, WriteOptions, WriteSheet } from 'hucre';
import type { Cell, Sheet, Workbook } from '../model.ts';
import { spanText } from './a1.ts';
import { canonical, comesBack, decodeCell, encodeCell } from './cells.ts';
import { encodeExtra, HiddenLists, quoteSheet, visibleNames } from './extra.ts';
import type { Extra, ExtraSheet } from './extra.ts';
import { encodeLayout, wrappedHeights } from './layout.ts';
import { locking, protect } from './protect.ts';
import { groupCells } from './regions.ts';
import { encodeRule, encodeValidation } from './rules.ts';
import { DEFAULT_FONT } from './style.ts';

export function encodeWorkbook(workbook: Workbook): WriteOptions {
  const { sheets, namedRanges, ...rest } = workbook;
  const visible = visibleNames(sheets.map((sheet) => sheet.name));
  const lists = new HiddenLists();
  const extras: ExtraSheet[] = [];
  const natives = sheets.map((sheet, index) => {
    const encoded = encodeSheet(sheet, visible[index] ?? sheet.name, lists);
    extras.push(encoded.extra);
    return encoded.native;
  });
  const names = encodeNames(namedRanges, sheets, visible);
  const extra: Extra = { workbook: rest, namedRanges: names.extra, sheets: extras };
  const firstVisible = sheets.findIndex((sheet) => !sheet.hidden);
  return {
    sheets: [...natives, encodeExtra(extra, lists)],
    namedRanges: names.native,
    defaultFont: DEFAULT_FONT,
    activeSheet: Math.max(0, firstVisible),
  };
}

function encodeSheet(
  sheet: Sheet,
  visible: string,
  lists: HiddenLists,
): { native: WriteSheet; extra: ExtraSheet } {
  const lock = locking(sheet);
  const { cells, hidden } = encodeCells(sheet, lock);
  const validations = groupCells(sheet.rows, (cell) => cell.validation);
  const { rows: _rows, ...meta } = sheet;
  const autoHeights = wrappedHeights(sheet);
  return {
    native: {
      name: visible,
      rows: [],
      cells,
      ...encodeLayout({ ...sheet, rowHeights: { ...sheet.rowHeights, ...autoHeights } }),
      ...(lock ? protect(sheet, cells, lock) : {}),
      ...(sheet.filter ? { autoFilter: { range: spanText(closed(sheet, sheet.filter)) } } : {}),
      dataValidations: nativeValidations(validations, lists),
      conditionalRules: sheet.conditionalRules.flatMap((rule, index) => encodeRule(rule, index + 1) ?? []),
    },
    extra: { visible, sheet: meta, autoHeights, validations, cells: hidden },
  };
}

function encodeCells(sheet: Sheet, lock: ReturnType<typeof locking>) {
  const cells = new Map<string, Partial<NativeCell>>();
  const hidden: ExtraSheet['cells'] = {};
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!cell) return;
      const { validation: _validation, ...content } = cell;
      const native = encodeCell(content);
      if (!comesBack(content, native)) {
        const seen = canonical(decodeCell(native));
        if (seen !== canonical(comparable(content))) hidden[`${r},${c}`] = { cell: content, seen };
      }
      if (lock && !lock(r, c)) native.style = { ...native.style, protection: { locked: false } };
      if (Object.keys(native).length > 0) cells.set(`${r},${c}`, native);
    }),
  );
  return { cells, hidden };
}

function comparable(cell: Cell): Cell | undefined {
  return Object.keys(cell).length > 0 ? cell : undefined;
}

function nativeValidations(groups: ExtraSheet['validations'], lists: HiddenLists): DataValidation[] {
  return groups.flatMap(({ what, spans }) => encodeValidation(what, spans, lists) ?? []);
}

function closed(sheet: Sheet, box: NonNullable<Sheet['filter']>) {
  return { ...box, rowEnd: box.rowEnd ?? sheet.rowCount, columnEnd: box.columnEnd ?? sheet.columnCount };
}

function encodeNames(named: Workbook['namedRanges'], sheets: Sheet[], visible: string[]) {
  const native: NamedRange[] = [];
  const extra: Extra['namedRanges'] = named.map(({ name, box }) => {
    const at = sheets.findIndex((sheet) => sheet.id === box.sheetId);
    if (at < 0 || !isExcelName(name)) return { name, box };
    const seen = `${quoteSheet(visible[at] ?? '')}!${spanText(box, '$')}`;
    native.push({ name, range: seen });
    return { name, box, seen };
  });
  return { native, extra };
}

function isExcelName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Z]{1,3}\d+|[RC]|R\d*C\d*)$/i.test(name);
}
