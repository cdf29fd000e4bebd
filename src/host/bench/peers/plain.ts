import { sheetOf } from '../../faults/cells.ts';
import { Stage, USER } from '../../faults/stage.ts';
import type { Sheet, Workbook } from '../../model.ts';
import { createSheet, createWorkbook } from '../../world/create.ts';
import type { Planned } from '../plans.ts';

/** Tabs that the registration reads or writes. */
export const TABS = ['STL', 'Compromisos', 'Actividades', 'Indicadores', 'Bitácora'] as const;

/** A workbook as people make it by hand: a head of field names in the first row, and below it the very rows of a board. */
export function plainStage({ stage }: Planned): Stage {
  const book: Workbook = createWorkbook({ name: 'Hecho a mano', owner: USER });
  book.sheets = TABS.map((tab, index) => plainSheet(index + 1, sheetOf(stage.book, tab)));
  return new Stage(stage.bench, book);
}

function plainSheet(id: number, { name, rows, columnCount }: Sheet): Sheet {
  const [keys = [], , ...below] = rows;
  const head = keys.map((cell) => ({ value: String(cell?.value ?? '').replace(/^.*\./, '') }));
  const filled = below
    .map((row) => (row ?? []).map((cell) => (cell?.value === undefined ? undefined : { value: cell.value })))
    .filter((row) => row.some((cell) => cell !== undefined && cell.value !== ''));
  const sheet = createSheet(id, name, filled.length + 200, columnCount);
  sheet.rows = [head, ...filled];
  return sheet;
}

/** @returns IDs of the first column, below the head. */
export const idsIn = (stage: Stage, tab: string): string[] =>
  sheetOf(stage.book, tab)
    .rows.slice(1)
    .flatMap((row) => {
      const id = row?.[0]?.value;
      return typeof id === 'string' && id !== '' ? [id] : [];
    });
