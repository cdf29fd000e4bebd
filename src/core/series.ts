import { num, str, type Row } from './board.ts';
import { hasCome } from './dates.ts';
import type { TRENDS } from './method.ts';

export type Trend = (typeof TRENDS)[number];

const NO_MEASUREMENTS: Trend = 'Sin mediciones';

export interface Measurement {
  day: string;
  value: number;
  source: string;
}

/** The dated measurements of one indicator until a day, oldest first; of two on one day the later row counts. */
export function seriesOf(measurements: readonly Row[], today: string): Measurement[] {
  const byDay = new Map<string, Measurement>();
  for (const row of measurements) {
    const value = num(row, 'valor');
    const day = row['fecha'];
    if (value !== undefined && hasCome(day, today))
      byDay.set(day, { day, value, source: str(row, 'fuente') });
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/**
 * How far the last value has come from the baseline to the target: 0 at the baseline, 1 at the target, never outside.
 * @returns '' where baseline, target or value is missing, or the target is the baseline
 */
export function towardsTarget(indicator: Row): number | '' {
  const [base, target, value] = [num(indicator, 'base'), num(indicator, 'meta'), num(indicator, 'valor')];
  if (base === undefined || target === undefined || value === undefined || base === target) return '';
  return Math.round(Math.min(1, Math.max(0, (value - base) / (target - base))) * 10_000) / 10_000;
}

/**
 * The last two measurements against the direction from baseline to target, also beyond the target. Where the target is
 * the baseline, or there is no baseline, nearer to the target is better.
 * @returns '' where there is no target to tell which way is better
 */
export function trendOf(indicator: Row, series: readonly Measurement[]): Trend | '' {
  const [before, last] = series.slice(-2);
  if (!before) return NO_MEASUREMENTS;
  if (!last) return 'Una medición';
  if (last.value === before.value) return 'Sin cambio';
  const [base, target] = [num(indicator, 'base'), num(indicator, 'meta')];
  if (target === undefined) return '';
  const gain =
    base === undefined || base === target
      ? Math.abs(before.value - target) - Math.abs(last.value - target)
      : (last.value - before.value) * Math.sign(target - base);
  if (gain === 0) return 'Sin cambio';
  return gain > 0 ? 'Mejora' : 'Empeora';
}

/** @returns the last measurements in one line, `12 → 40 → 55`; '' while there are none. */
export const seriesWords = (series: readonly Measurement[], most = 5): string =>
  series
    .slice(-most)
    .map(({ value }) => value.toLocaleString('es-MX'))
    .join(' → ');

/** The computed columns of an indicator; the series rules over a value typed by hand. */
export function seriesCells(indicator: Row, measurements: readonly Row[], today: string): Row {
  const series = seriesOf(measurements, today);
  const moved = movedCells(indicator, series[series.length - 1]);
  return {
    ...moved,
    cumplimiento: towardsTarget({ ...indicator, ...moved }),
    tendencia: trendOf(indicator, series),
  };
}

/** The value that the series gives; it goes with the last measurement, where the trend tells that it came from one. */
function movedCells(indicator: Row, last: Measurement | undefined): Row {
  if (last) return { valor: last.value, medido: last.day, ...(last.source ? { fuente: last.source } : {}) };
  return ['', NO_MEASUREMENTS].includes(str(indicator, 'tendencia')) ? {} : { valor: '', medido: '' };
}
