import { unseenRows } from '../filter.ts';
import { chartSize, chartSvg } from '../chart/svg.ts';
import type { Cell, Chart, Protection, Sheet, Validation, Workbook } from '../model.ts';
import type { BookView, PageCell, PageChart, PageRule, SheetView } from './api.ts';
import { conditionalStyle, todaySerial } from './conditional.ts';
import type { RowMemo } from './conditional.ts';
import { displayText, editText } from './display.ts';
import { filterView } from './filters.ts';
import { parseSpan } from '../xlsx/a1.ts';

interface Known {
  revision: number;
  day: number;
  rows: string[];
  since: number[];
  rules: PageRule[];
}

export function bookView(book: Workbook): BookView {
  return {
    id: book.id,
    name: book.name,
    revision: book.revision,
    owner: book.owner,
    tabs: book.sheets.map(({ id, name, hidden, tabColor }) => ({
      id,
      name,
      hidden,
      ...(tabColor ? { tabColor } : {}),
      published: book.published?.sheetIds.includes(id) ?? false,
    })),
    ...(book.published ? { published: { key: book.published.key } } : {}),
  };
}

export function mayEdit(book: Workbook, protection: Protection, user: string): boolean {
  return protection.warningOnly || user === book.owner || protection.editors.includes(user);
}

/** Remembers when each row last changed, so that a window which already has the sheet gets only what is new. */
export class Snapshots {
  readonly #known = new Map<string, Known>();

  view(book: Workbook, sheet: Sheet, user: string, since: number, now: Date): SheetView {
    const known = this.#refresh(book, sheet, now);
    const rows: SheetView['rows'] = {};
    known.rows.forEach((text, index) => {
      if ((known.since[index] ?? 0) > since) rows[index] = JSON.parse(text || '[]') as (PageCell | null)[];
    });
    const { id, name, rowCount, columnCount, frozenRows, frozenColumns, merges } = sheet;
    const filter = filterView(sheet);
    const { columnWidths, rowHeights, hiddenColumns } = sheet;
    return {
      ...{ id, name, rowCount, columnCount, frozenRows, frozenColumns, merges },
      ...{ columnWidths, rowHeights, hiddenRows: unseenRows(sheet), hiddenColumns },
      revision: book.revision,
      protections: sheet.protections.map((protection) => ({
        box: protection.box,
        whole: protection.type === 'SHEET',
        warningOnly: protection.warningOnly,
        unprotected: protection.unprotected,
        description: protection.description,
        mayEdit: mayEdit(book, protection, user),
      })),
      validations: known.rules,
      charts: (sheet.charts ?? []).map((chart) => pageChart(book, chart)),
      ...(filter ? { filter } : {}),
      rows,
    };
  }

  #refresh(book: Workbook, sheet: Sheet, now: Date): Known {
    const key = `${book.id} ${sheet.id}`;
    const day = todaySerial(now, book.timeZone);
    const before = this.#known.get(key);
    if (before?.revision === book.revision && before.day === day) return before;
    const rules = new Rules(book);
    const rows = Array.from(sheet.rows, (cells, row) => rowText(book, sheet, cells ?? [], row, day, rules));
    while ((before?.rows.length ?? 0) > rows.length) rows.push('');
    const since = rows.map((text, index) => {
      const same = before !== undefined && (before.rows[index] ?? '') === text;
      return same ? (before.since[index] ?? 0) : book.revision;
    });
    const known = { revision: book.revision, day, rows, since, rules: rules.list };
    this.#known.set(key, known);
    return known;
  }
}

function pageChart(book: Workbook, chart: Chart): PageChart {
  const { id, row, column, offsetX, offsetY } = chart;
  return { id, row, column, offsetX, offsetY, ...chartSize(chart), svg: chartSvg(book, chart) };
}

function rowText(
  book: Workbook,
  sheet: Sheet,
  cells: (Cell | undefined)[],
  row: number,
  day: number,
  rules: Rules,
): string {
  const width = sheet.conditionalRules.length > 0 ? Math.min(sheet.columnCount, 60) : 0;
  const length = Math.max(cells.length, cells.length > 0 ? width : 0);
  const memo: RowMemo = new Map();
  const shown = Array.from({ length }, (_, column) => {
    const cell = cells[column];
    const extra = conditionalStyle(sheet, row, column, day, memo);
    return cell || extra ? pageCell(book, cell ?? {}, extra, rules) : null;
  });
  while (shown.length > 0 && shown.at(-1) === null) shown.pop();
  return shown.length > 0 ? JSON.stringify(shown) : '';
}

function pageCell(book: Workbook, cell: Cell, extra: Cell['style'], rules: Rules): PageCell {
  const text = displayText(cell, book);
  const edit = editText(cell, book);
  const rule = cell.validation && rules.place(cell.validation);
  return {
    ...(text ? { text } : {}),
    ...(edit === text ? {} : { edit }),
    ...(cell.note ? { note: cell.note } : {}),
    ...(cell.style || extra ? { style: { ...cell.style, ...extra } } : {}),
    ...(rule === undefined ? {} : { rule }),
    ...(typeof cell.value === 'number' ? { kind: 'number' as const } : {}),
    ...(typeof cell.value === 'boolean' ? { kind: 'boolean' as const, checked: cell.value } : {}),
  };
}

class Rules {
  readonly list: PageRule[] = [];
  readonly #book: Workbook;
  readonly #places = new Map<string, number>();

  constructor(book: Workbook) {
    this.#book = book;
  }

  place(validation: Validation): number {
    const key = JSON.stringify(validation);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.list.push(this.#describe(validation)) - 1;
    this.#places.set(key, place);
    return place;
  }

  #describe({ criteria, values, allowInvalid, helpText }: Validation): PageRule {
    const options = this.#options(criteria, values);
    return {
      checkbox: criteria === 'CHECKBOX',
      strict: !allowInvalid,
      ...(options ? { options } : {}),
      ...(helpText ? { help: helpText } : {}),
    };
  }

  #options(criteria: string, [first]: Validation['values']): string[] | undefined {
    if (criteria === 'VALUE_IN_LIST' && Array.isArray(first)) return first.map(String);
    if (criteria !== 'VALUE_IN_RANGE' || typeof first !== 'string') return undefined;
    const [, quoted, plain, span = ''] = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)$/.exec(first) ?? [];
    const name = quoted?.replaceAll("''", "'") ?? plain;
    const sheet = this.#book.sheets.find((each) => each.name === name) ?? this.#book.sheets[0];
    const box = parseSpan(span);
    if (!sheet || !box) return undefined;
    const rows = sheet.rows.slice(box.row, box.rowEnd);
    const texts = rows.flatMap((row) =>
      Array.from(row?.slice(box.column, box.columnEnd) ?? [], (cell) =>
        cell ? displayText(cell, this.#book) : '',
      ),
    );
    return [...new Set(texts)].filter((text) => text !== '');
  }
}
