import { growthOf } from './fit.ts';
import { projections, tookMs, type Projection } from './limits.ts';
import type { NationFigures } from './national.ts';
import type { PathFigures } from './path.ts';
import type { RecordsFigures } from './records.ts';

/** What was measured, by part and size. */
export interface Measured {
  path: PathFigures[];
  records: RecordsFigures[];
  update: NationFigures[];
}

/** What was measured, in figures to be read; bytes in millions, time in seconds. */
export interface ScaleReport {
  /** By value, without a spreadsheet. */
  path: Record<string, number>[];
  /** Exponents with which computing grows: by value in its two parts and in all, and of an update's first execution. */
  growth: Partial<Record<'check' | 'project' | 'all' | 'first_execution', number>>;
  records: Record<string, number>[];
  /** The built add-on in the local spreadsheet. */
  update: Record<string, number | string>[];
  /** Computed from the two largest updates that came to their end. */
  limits: Projection[];
}

const millions = (bytes: number): number => Math.round(bytes / 1e5) / 10;
const seconds = (ms: number): number => Math.round(ms / 10) / 100;

const pathLine = (one: PathFigures): Record<string, number> => ({
  boards: one.boards,
  check_s: seconds(one.checkMs),
  project_s: seconds(one.projectMs),
  rows: one.rows,
  copies_mb: millions(one.copies),
  longest_copy: one.longestCopy,
  held_mb: millions(one.heldBytes),
});

const recordsLine = (one: RecordsFigures): Record<string, number> => ({
  boards: one.boards,
  lines: one.lines,
  mb: millions(one.bytes),
  s: seconds(one.ms),
  peak_heap_mb: millions(one.peakHeap),
});

function updateLine(one: NationFigures): Record<string, number | string> {
  const { executions } = one;
  const [first] = executions;
  const sum = (value: (execution: (typeof executions)[number]) => number): number =>
    executions.reduce((total, execution) => total + value(execution), 0);
  return {
    boards: one.boards,
    taken: one.taken,
    fetched_mb: millions(one.fetchedBytes),
    calls_before_write: first?.beforeWrite?.calls ?? 0,
    modelled_before_write_s: seconds(first?.beforeWrite?.modelledMs ?? 0),
    executions: executions.length,
    calls: sum(({ calls }) => calls),
    cells_written: sum(({ cellsWritten }) => cellsWritten),
    modelled_s: seconds(sum(({ modelledMs }) => modelledMs)),
    computing_s: seconds(sum(({ scriptMs }) => scriptMs)),
    longest_execution_s: seconds(Math.max(...executions.map(tookMs))),
    peak_heap_mb: millions(Math.max(...executions.map(({ peakHeap }) => peakHeap))),
    workbook_cells: one.gridCells,
    journal_cells: one.journalCells,
    longest_cell: one.longestCell,
    ended: one.ended,
  };
}

/** @returns nothing for fewer than two sizes, which show no growth */
function grown<T extends { boards: number }>(list: readonly T[], value: (one: T) => number): number[] {
  const exponent = growthOf(list.map((one) => ({ size: one.boards, value: value(one) })));
  return list.length > 1 ? [Math.round(exponent * 1000) / 1000] : [];
}

/** @returns the figures of every size, how the computing grows, and where limits are met */
export function scaleReport({ path, records, update }: Measured): ScaleReport {
  const growth = {
    check: grown(path, ({ checkMs }) => checkMs),
    project: grown(path, ({ projectMs }) => projectMs),
    all: grown(path, ({ checkMs, projectMs }) => checkMs + projectMs),
    first_execution: grown(update, ({ executions: [first] }) => first?.scriptMs ?? 0),
  };
  const [low, high] = update.filter(({ ended }) => ended === '').slice(-2);
  const last = path[path.length - 1];
  return {
    path: path.map(pathLine),
    growth: Object.fromEntries(
      Object.entries(growth).flatMap(([name, found]) => found.map((one) => [name, one])),
    ),
    records: records.map(recordsLine),
    update: update.map(updateLine),
    limits: low && high && last ? projections([low, high], last) : [],
  };
}
