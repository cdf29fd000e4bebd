import { num, str, type Row } from '../../../core/board.ts';
import type { Block } from '../../plan/blocks.ts';
import type { Series } from '../../plan/figure.ts';

/** From dark to light; each bar has an outline and its figure. */
export const FILLS = ['1E5B4F', '6FA796', 'BFDCD3', 'F1EEE6', 'FFFFFF'] as const;

export const fillOf = (at: number): string => FILLS[at] ?? 'FFFFFF';

/** So many bars, one below the other, leave half a page for something else. */
const MOST_BARS = 24;

export type Bars = Omit<Extract<Block, { kind: 'chart' }>, 'kind'>;

/** @returns the chart, in as many pieces as it needs to be read; nothing where it has no bars */
export function chart({ caption, labels, series, ...more }: Bars): Block[] {
  const most = more.stacked ? MOST_BARS : Math.floor(MOST_BARS / series.length);
  const pieces = Math.ceil(labels.length / most);
  const size = Math.ceil(labels.length / pieces);
  return Array.from({ length: pieces }, (_, at) => {
    const [from, to] = [at * size, (at + 1) * size];
    return {
      kind: 'chart',
      caption: pieces > 1 ? `${caption} (${at + 1} de ${pieces})` : caption,
      labels: labels.slice(from, to),
      series: series.map((one) => ({ ...one, values: one.values.slice(from, to) })),
      ...more,
    } as const;
  });
}

const PROGRESS = [
  ['reportado', 'Reportado', '1E5B4F'],
  ['verificado', 'Verificado', 'BFDCD3'],
  ['esperado', 'Esperado', 'FFFFFF'],
] as const;

/** Reported, verified and expected, side by side. @param rows with those three columns, as parts of 1 */
export const progressChart = (
  caption: string,
  rows: readonly Row[],
  label: (row: Row) => string,
  keys: readonly string[] = ['reportado', 'verificado', 'esperado'],
): Block[] =>
  chart({
    caption,
    unit: 'percent',
    labels: rows.map(label),
    series: PROGRESS.filter(([key]) => keys.includes(key)).map(([key, name, fill]): Series => ({
      name,
      fill,
      values: rows.map((row) => num(row, key)),
    })),
  });

export const idOf = (row: Row): string => str(row, 'id');
