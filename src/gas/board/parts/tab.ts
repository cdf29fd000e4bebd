import type { Table } from '../../../core/table.ts';
import { rangeName } from '../../book.ts';
import type { Spreadsheet } from '../../connection.ts';
import { HEAD_ROWS, letters } from '../../view.ts';
import { colourOf, headCount, isOurs, rulesOf, runsOf, tintedFields } from './layout.ts';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** All ranges of a tab come with two calls, however many they are. */
export function rangesAt(sheet: Sheet, places: readonly string[]): Range[] {
  const [only] = places;
  if (only === undefined) return [];
  return places.length === 1 ? [sheet.getRange(only)] : sheet.getRangeList([...places]).getRanges();
}

/** Black on white would be invisible when the white words of a template were kept: the colour fills the whole head. */
export function paintHead(table: Table, sheet: Sheet, width: number, rows = headCount(table)): void {
  sheet.setTabColor(colourOf(table));
  sheet.getRange(1, 1, rows, width).setBackground(colourOf(table));
}

/** @param others rules that people made, which stay */
export function paintRules(
  table: Table,
  sheet: Sheet,
  letter: (field: string) => string,
  others: readonly GoogleAppsScript.Spreadsheet.ConditionalFormatRule[],
): void {
  const tinted = tintedFields(table);
  if (tinted.length === 0) return;
  const ranges = rangesAt(
    sheet,
    tinted.map((field) => `${letter(field)}${HEAD_ROWS + 1}:${letter(field)}`),
  );
  const column = (field: string): Range => ranges[tinted.indexOf(field)] ?? sheet.getRange(HEAD_ROWS + 1, 1);
  const kept = others.filter((rule) => !isOurs(rule));
  sheet.setConditionalFormatRules([...kept, ...rulesOf(table, column, letter)]);
}

/** The whole columns, so that the range goes on to the last row however many are added. */
export function nameTab(spreadsheet: Spreadsheet, table: Table, sheet: Sheet, width: number): void {
  spreadsheet.setNamedRange(rangeName(table.key), sheet.getRange(`A:${letters(width - 1)}`));
}

/**
 * A warning, not a wall: other staff run the same scripts, and a wall would stop those too.
 * @param columns field of each column; '' where the column is a person's own
 */
export function protectTab(table: Table, sheet: Sheet, columns: readonly string[]): void {
  const protection = sheet.protect().setWarningOnly(true);
  // over the columns beside Inicio stand its charts: set-up leaves them protected, and so does a second one
  const ours = table.key === 'inicio' ? columns.slice(0, reachOf(columns)) : columns;
  if (!table.locked) protection.setUnprotectedRanges(rangesAt(sheet, openPlaces(table, ours)));
}

/** @returns how many columns there are up to the last one that is ours */
export const reachOf = (columns: readonly string[]): number =>
  columns.length - [...columns].reverse().findIndex((key) => key !== '');

/** Where people type. */
export function openPlaces(table: Table, columns: readonly string[]): string[] {
  if (table.locked) return [];
  const computed = (key: string): boolean =>
    table.fields.some((field) => field.key === key && field.computed === true);
  return runsOf(columns, (a, b) => computed(a) === computed(b))
    .filter((run) => !computed(columns[run.first] ?? ''))
    .map((run) => `${letters(run.first)}${HEAD_ROWS + 1}:${letters(run.first + run.count - 1)}`);
}
