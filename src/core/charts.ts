import { rowsOf, str, filled, type Board, type Moment, type Row, type Value } from './board.ts';
import { planWindow } from './checkRow.ts';
import { addDays, addMonths, isIsoDay, longDate } from './dates.ts';
import { branchesOf } from './derive.ts';
import { ACTIVITY_STATES } from './method.ts';
import { activityState, planProgress, progressOf, type Progress } from './progress.ts';

/** A plan without dates could ask for any number of months. */
const MOST_MONTHS = 36;

const rounded = (part: number): number => Math.round(part * 10_000) / 10_000;

/**
 * First days of the months of the plan: its year, and on to its last cut where that came later, as the one of month 12 does;
 * before the launch, from the first to the last activity.
 */
function monthsOf(board: Board): string[] {
  const plan = planWindow(board.config);
  const days = rowsOf(board, 'actividades')
    .flatMap((row) => [row['inicio'], row['fin']])
    .filter(isIsoDay)
    .sort();
  const cuts = (board.cuts ?? []).map(({ day }) => day).filter(isIsoDay);
  const end = [plan.to, ...cuts].sort().pop();
  const [first, last] = plan.launched ? [plan.from, end] : [days[0], days[days.length - 1]];
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  let month = `${first.slice(0, 7)}-01`;
  while (month <= last && months.length < MOST_MONTHS) {
    months.push(month);
    month = addMonths(month, 1);
  }
  return months;
}

const endOf = (month: string): string => addDays(addMonths(month, 1), -1);

/**
 * @param branches the activities of each commitment, as they live
 * @returns what the calendar expects at the end of each month of the plan, from its first day on
 */
export function plannedByMonth(
  board: Board,
  branches: readonly (readonly Row[])[],
): { day: string; expected: number }[] {
  const months = monthsOf(board);
  const [first] = months;
  if (!first) return [];
  const ends = months.map((month) => ({
    day: endOf(month),
    expected: rounded(planProgress(branches, endOf(month)).expected),
  }));
  return [{ day: first, expected: 0 }, ...ends];
}

/** @returns `abr 2016` */
function monthName(day: string): string {
  const [, month = '', year = ''] = longDate(day).split(' de ');
  return `${month.slice(0, 3)} ${year}`;
}

/**
 * The rows of the tab Gráficas: months (what the calendar expects at the end of each; what the last cut until then
 * reported and verified, and in this month what is so today), commitments and states side by side. Fractions from 0 to 1.
 * Months before the first cut and after today have no figures of their own.
 */
export function chartRows(board: Board, moment: Pick<Moment, 'today'>): Row[] {
  const branches = branchesOf(board, moment.today);
  const commitments = filled(board, 'compromisos');
  const activities = filled(board, 'actividades');
  const of = (row: Row) => branches.activities.get(str(row, 'id')) ?? [];
  const sorted = [...(board.cuts ?? [])].sort((a, b) => (a.day < b.day ? -1 : 1));
  const planOn = (day: string): Progress => planProgress(commitments.map(of), day);
  const now = planOn(moment.today);
  const realAt = (first: string, end: string): Pick<Progress, 'reported' | 'verified'> | undefined => {
    if (first > moment.today) return undefined;
    return end >= moment.today ? now : sorted.filter(({ day }) => day <= end).pop();
  };
  const months = monthsOf(board).map((first): Row => {
    const end = endOf(first);
    const known = realAt(first, end);
    const { expected } = planOn(end);
    return {
      mes: monthName(first),
      planeado: rounded(expected),
      reportado: known ? rounded(known.reported) : '',
      verificado: known ? rounded(known.verified) : '',
    };
  });
  const byCommitment = commitments.map((row): Row => {
    const { reported, verified } = progressOf(of(row), moment.today);
    return { compromiso: str(row, 'id'), c_reportado: rounded(reported), c_verificado: rounded(verified) };
  });
  const byState = ACTIVITY_STATES.map((state): Row => {
    const actividades = activities.filter((row) => activityState(row) === state).length;
    return { estado: state, actividades };
  });
  const height = Math.max(months.length, byCommitment.length, byState.length);
  return Array.from({ length: height }, (_, index) => ({
    ...blank,
    ...months[index],
    ...byCommitment[index],
    ...byState[index],
  }));
}

const blank: Readonly<Record<string, Value>> = {
  mes: '',
  planeado: '',
  reportado: '',
  verificado: '',
  compromiso: '',
  c_reportado: '',
  c_verificado: '',
  estado: '',
  actividades: '',
};
