import { num, str, type Row } from '../../../core/board.ts';
import { daysBetween, isIsoDay } from '../../../core/dates.ts';
import { count, percent, shortDate } from '../../labels.ts';

/** @returns the day, or a dash where there is none */
export const dayIn = (row: Row, key: string): string => (isIsoDay(row[key]) ? shortDate(row[key]) : '—');

export const percentIn = (row: Row, key: string): string => {
  const value = num(row, key);
  return value === undefined ? '—' : percent(value);
};

export const numberIn = (row: Row, key: string): string => {
  const value = num(row, key);
  return value === undefined ? '—' : String(value);
};

/** @returns `12 días`; '' where the row has no such day */
export const ageOf = (row: Row, key: string, today: string): string => {
  const day = row[key];
  return isIsoDay(day) ? count(Math.max(0, daysBetween(day, today)), 'día', 'días') : '';
};

export const linesIn = (row: Row, key: string): string[] =>
  str(row, key)
    .split('\n')
    .filter((line) => line.trim() !== '');
