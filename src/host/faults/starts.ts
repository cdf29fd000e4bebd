import type { CellDraft, Sheet } from '../model.ts';
import { columnOf, filledRows } from './cells.ts';
import type { Bench, Stage, Step } from './stage.ts';
import { editCell } from '../world/grid.ts';

/** Makes a workbook, from another one or from nothing. */
export type Maker<B extends string> = (base: (name: B) => Stage, bench: Bench) => Stage;

/** The workbooks of a program with which its operations begin, each made once from the one before it. */
export class Starts<B extends string = string> {
  /** What somebody does after a fault; each succeeds by itself on a workbook. */
  readonly next: Readonly<Record<string, Step>>;
  readonly #bench: Bench;
  readonly #makers: Readonly<Record<B, Maker<B>>>;
  readonly #made = new Map<string, Stage>();

  constructor(bench: Bench, makers: Readonly<Record<B, Maker<B>>>, next: Readonly<Record<string, Step>>) {
    this.#bench = bench;
    this.#makers = makers;
    this.next = next;
  }

  /** @returns a copy */
  get(name: B): Stage {
    const made = this.#made.get(name) ?? this.#makers[name]((base) => this.get(base), this.#bench);
    this.#made.set(name, made);
    return made.copy();
  }
}

/** Few blank rows at the end: cheap to copy, and what is added soon needs new rows. */
export function trimmed(stage: Stage): Stage {
  trimTabs(stage.book.sheets, 5);
  return stage;
}

/** Leaves so many blank rows at the end of each tab. */
export function trimTabs(sheets: readonly Sheet[], blank: number): void {
  for (const sheet of sheets) {
    const last = Math.max(2, ...filledRows(sheet));
    sheet.rowCount = last + blank;
    sheet.rows.length = Math.min(sheet.rows.length, sheet.rowCount);
  }
}

export function cellAt(sheet: Sheet, row: number, field: string): CellDraft {
  return editCell(sheet, row, columnOf(sheet, field));
}
