import { isIsoDay } from '../../../core/dates.ts';
import { MAP_LEGEND } from '../map.ts';
import type { Data } from '../../publishedRecords.ts';

/** @returns a text of what is published; '' for none */
export const said = (data: Data, key: string): string => {
  const value = data[key];
  return typeof value === 'string' ? value : '';
};

export const figureOf = (data: Data, key: string): number | undefined => {
  const value = data[key];
  return typeof value === 'number' ? value : undefined;
};

/** @returns what was rewritten or taken back after it was published, in sentences */
export function noticesOf(data: Data): string[] {
  const lines = data['avisos'];
  return Array.isArray(lines) ? lines.filter((line): line is string => typeof line === 'string') : [];
}

/** Its data were taken at least once. */
export const hasCopy = (state: Data): boolean => isIsoDay(state['copia']);

const MARKS: readonly string[] = MAP_LEGEND.map((line) => line.charAt(0));
const UNKNOWN = '◇';

/** @returns the mark by which a state or a commitment stands against its calendar */
export function markOf(data: Data): string {
  const mark = said(data, 'ritmo').charAt(0);
  return MARKS.includes(mark) ? mark : UNKNOWN;
}

/** @returns whether there is anything to measure */
export const isMeasured = (data: Data): boolean => markOf(data) !== UNKNOWN;
