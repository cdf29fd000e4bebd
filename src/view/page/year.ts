import { str } from '../../core/board.ts';
import { addMonths, daysBetween, isIsoDay } from '../../core/dates.ts';
import { PLAN_MONTHS } from '../../core/method.ts';
import { SHAPES } from '../../core/shapes.ts';
import type { PublicActivity, PublicRecord } from '../shape.ts';

/** The twelve months over which a plan is drawn, and the day of the cut on them. */
export interface Year {
  from: string;
  days: number;
  today: number;
}

/** Ten units a month. */
const WIDE = 10 * PLAN_MONTHS;

/** A plan that is not launched is drawn from the first date that it has. */
export function yearOf({ plan, activities }: Pick<PublicRecord, 'plan' | 'activities'>): Year {
  const starts = activities.map(({ row }) => str(row, 'inicio')).filter(isIsoDay);
  const first = starts.reduce((least, day) => (day < least ? day : least), plan.cut);
  const from = plan.from || first;
  const days = Math.max(1, daysBetween(from, addMonths(from, PLAN_MONTHS)));
  const year = { from, days, today: 0 };
  return { ...year, today: place(year, plan.cut) };
}

/** Where a day stands on the drawing; before and after the year at its ends. */
function place({ from, days }: Pick<Year, 'from' | 'days'>, day: string): number {
  return Math.round(Math.min(1, Math.max(0, daysBetween(from, day) / days)) * WIDE);
}

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** The months above a calendar; the dates in words say the same. */
export function months({ from }: Year): string {
  const first = Number(from.slice(5, 7)) - 1;
  const names = Array.from({ length: PLAN_MONTHS }, (_, at) => MONTHS[(first + at) % 12]);
  return `<p class="months" aria-hidden="true">${names.map((name) => `<span>${name}</span>`).join('')}</p>`;
}

const drawing = (kind: string, content: string): string =>
  `<svg class="${kind}" viewBox="0 0 ${WIDE} 9" preserveAspectRatio="none" aria-hidden="true">${content}</svg>`;

/** When an activity takes place: what was planned, what was moved, how far it is, and today. */
export function activityYear({ row, progress }: PublicActivity, year: Year): string {
  const { inicio, fin, fin_original: first } = row;
  if (!isIsoDay(inicio) || !isIsoDay(fin) || fin < inicio) return '';
  const [from, to] = [place(year, inicio), place(year, fin)];
  const length = Math.max(1, to - from);
  const done = Math.round(length * progress);
  return drawing(
    'yr',
    `<path class="p" d="M${from} 4h${length}"/>` +
      (done ? `<path class="d" d="M${from} 4h${done}"/>` : '') +
      (isIsoDay(first) && first !== fin ? `<path class="o" d="M${place(year, first)} 1v7"/>` : '') +
      `<path class="t" d="M${year.today} 0v9"/>`,
  );
}

const percent = (at: number): string => `${Math.round((at / WIDE) * 100)}%`;

/**
 * A commitment's year in one line: from its first day to its last, and at the end of each activity the shape of its state.
 * It has no view box: its letters keep their form however wide it is.
 */
export function commitmentYear(activities: readonly PublicActivity[], year: Year): string {
  const dated = activities.filter(({ row }) => isIsoDay(row['inicio']) && isIsoDay(row['fin']));
  if (dated.length === 0) return '';
  const starts = dated.map(({ row }) => place(year, str(row, 'inicio')));
  const ends = dated.map(({ row, state }) => ({ x: place(year, str(row, 'fin')), mark: SHAPES[state] }));
  ends.sort((a, b) => a.x - b.x);
  const from = Math.min(...starts);
  const to = ends[ends.length - 1]?.x ?? from;
  const today = percent(year.today);
  return (
    '<svg class="strip" aria-hidden="true">' +
    `<line class="p" x1="${percent(from)}" x2="${percent(Math.max(from + 1, to))}" y1="50%" y2="50%"/>` +
    `<line class="t" x1="${today}" x2="${today}" y2="100%"/>` +
    `<text y="78%" x="${ends.map(({ x }) => percent(x)).join(' ')}">${ends.map(({ mark }) => mark).join('')}</text></svg>`
  );
}
