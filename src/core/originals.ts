import { str, type Board, type Config, type Row } from './board.ts';
import { hasCome, isIsoDay } from './dates.ts';

/** The dates of an activity that are promised at the launch, each with the column that keeps what was promised. */
export const PROMISED = { inicio: 'inicio_original', fin: 'fin_original' } as const;
export type Promised = keyof typeof PROMISED;

const counts = ({ launch }: Config, today: string): boolean => hasCome(launch, today);

/**
 * The plan has begun: from this day its dates are a promise to the public (step 5). A launch that is blanked or put off
 * afterwards takes no promise back: the configuration and the frozen baseline remember it.
 */
export const hasLaunched = ({ config, cuts = [] }: Pick<Board, 'config' | 'cuts'>, today: string): boolean =>
  counts(config, today) || isIsoDay(config.begun) || cuts.some(({ kind }) => kind === 'Lanzamiento');

/** @returns the configuration to be kept in place of another, with the launch that had counted until then. */
export function rememberLaunch(before: Config, after: Config, today: string): Config {
  const begun =
    before.begun ?? (before.launch !== after.launch && counts(before, today) ? before.launch : '');
  return begun ? { ...after, begun } : after;
}

/** An original date follows the present one until the launch, and stays from then on (product.md: "the original date stays beside it"). */
export function originalDay(
  activity: Row,
  key: Promised,
  board: Pick<Board, 'config' | 'cuts'>,
  today: string,
): string {
  const stored = str(activity, PROMISED[key]);
  if (stored !== '' && (hasLaunched(board, today) || !isIsoDay(stored))) return stored;
  return isIsoDay(activity[key]) ? activity[key] : '';
}

/** The computed columns that keep what was promised. */
export const originalCells = (
  activity: Row,
  board: Pick<Board, 'config' | 'cuts'>,
  today: string,
): Record<(typeof PROMISED)[Promised], string> => ({
  inicio_original: originalDay(activity, 'inicio', board, today),
  fin_original: originalDay(activity, 'fin', board, today),
});

/** The day that was promised, or the present one where none was: what moves afterwards makes nothing due later. */
export function promisedDay(activity: Row, key: Promised): string {
  const day = [activity[PROMISED[key]], activity[key]].find(isIsoDay);
  return day ?? '';
}
