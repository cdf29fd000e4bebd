import { COPY_CELLS, COPY_PIECE } from '../../core/national/tables.ts';
import type { NationFigures } from './national.ts';
import type { PathFigures } from './path.ts';

/** Google's published limits, as far as an update meets them. */
export const LIMITS = {
  workbookCells: 10_000_000,
  executionMs: 360_000,
  fetchesADay: 20_000,
  fetchesADayWorkspace: 100_000,
  responseBytes: 50 * 1024 * 1024,
  propertyBytes: 9 * 1024,
} as const;

/** A code of five letters or digits, and a comma. */
const CODE_BYTES = 6;

/** Where a limit is met, going on in a straight line from what was measured: computed, and not run. */
export interface Projection {
  limit: string;
  allowed: number;
  /** What one board takes of it. */
  each: number;
  /** So many boards are still within it; of what one board alone may be, so many times its plan. */
  reach: number;
  of: 'boards' | 'times the plan';
}

const within = (
  limit: string,
  allowed: number,
  { each, fixed = 0 }: { each: number; fixed?: number },
  of: Projection['of'] = 'boards',
): Projection => ({
  limit,
  allowed,
  each: Math.round(each * 100) / 100,
  reach: Math.floor((allowed - fixed) / each),
  of,
});

/** A straight line through two sizes: what each board adds, and what is there without any. */
function lineOf<T extends { boards: number }>(
  [low, high]: readonly [T, T],
  value: (one: T) => number,
): { each: number; fixed: number } {
  const each = (value(high) - value(low)) / (high.boards - low.boards);
  return { each, fixed: value(low) - each * low.boards };
}

/** What an execution takes of its six minutes: its service calls by the published model and what it computed here. */
export const tookMs = ({ modelledMs, scriptMs }: { modelledMs: number; scriptMs: number }): number =>
  modelledMs + scriptMs;

/**
 * @param pair two sizes at which an update came to its end, in however many executions
 * @param path of the larger one
 */
export function projections(pair: readonly [NationFigures, NationFigures], path: PathFigures): Projection[] {
  const [, large] = pair;
  const cells = lineOf(pair, ({ gridCells }) => gridCells);
  const asked = lineOf(pair, ({ executions: [first] }) => first?.beforeWrite?.modelledMs ?? 0);
  const whole = lineOf(pair, ({ executions }) => executions.reduce((sum, one) => sum + tookMs(one), 0));
  const response = { each: large.fetchedBytes / large.boards };
  return [
    within('cells of a workbook', LIMITS.workbookCells, cells),
    within('ms of one execution: to ask, before the first write', LIMITS.executionMs, asked),
    within('ms of one execution: all of a first update', LIMITS.executionMs, whole),
    within('requests a day', LIMITS.fetchesADay, { each: 1 }),
    within('requests a day, Workspace', LIMITS.fetchesADayWorkspace, { each: 1 }),
    within('bytes of the property that keeps who is still to be asked', LIMITS.propertyBytes, {
      each: CODE_BYTES,
    }),
    within('bytes of one response', LIMITS.responseBytes, response, 'times the plan'),
    within(
      'characters of the cells of one copy',
      COPY_CELLS * COPY_PIECE,
      { each: path.longestCopy },
      'times the plan',
    ),
  ];
}
