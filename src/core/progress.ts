import { num, str, type Row } from './board.ts';
import { weightsOf } from './checkRow.ts';
import { daysBetween, isIsoDay } from './dates.ts';
import type { ActivityState } from './method.ts';
import { visible } from './words.ts';

/**
 * "Completa" is earned: all of it done, a final description and evidence with an address. All done without evidence is
 * "Sin evidencia", a state of its own (OGP, Completion).
 * @param activity with `avance` as a fraction and `evidencias` as a count
 */
export function activityState(activity: Row): ActivityState {
  const kept = str(activity, 'estado');
  if (kept === 'Cancelada' || kept === 'Verificada') return kept;
  const progress = num(activity, 'avance') ?? 0;
  if (progress <= 0) return 'Sin iniciar';
  if (progress < 1) return 'En proceso';
  if ((num(activity, 'evidencias') ?? 0) === 0) return 'Sin evidencia';
  return visible(str(activity, 'final')) ? 'Completa' : 'En proceso';
}

export const isOpen = (activity: Row): boolean =>
  !['Completa', 'Verificada', 'Cancelada'].includes(activityState(activity));

/** Its last day has passed and it is not complete. */
export function isLate(activity: Row, today: string): boolean {
  const end = activity['fin'];
  return isIsoDay(end) && end < today && isOpen(activity);
}

/** The part of an activity that the calendar expects on a day: from 0 before it starts to 1 on its last day. */
export function expectedOf(activity: Row, today: string): number {
  const { inicio: from, fin: to } = activity;
  if (!isIsoDay(from) || !isIsoDay(to) || to < from || today < from) return 0;
  return Math.min(1, (daysBetween(from, today) + 1) / (daysBetween(from, to) + 1));
}

export interface Progress {
  /** Fractions from 0 to 1, weighted; reported is what the responsible claims. */
  reported: number;
  verified: number;
  expected: number;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Progress of one commitment on a day, by the weights of its activities; cancelled ones do not count. */
export function progressOf(activities: readonly Row[], today: string): Progress {
  const counted = activities.filter((row) => activityState(row) !== 'Cancelada');
  const weights = weightsOf(counted);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return { reported: 0, verified: 0, expected: 0 };
  const mean = (part: (row: Row) => number): number =>
    counted.reduce((sum, row, index) => sum + part(row) * (weights[index] ?? 0), 0) / total;
  return {
    reported: mean((row) => clamp(num(row, 'avance') ?? 0)),
    verified: mean((row) => (activityState(row) === 'Verificada' ? 1 : 0)),
    expected: mean((row) => expectedOf(row, today)),
  };
}

/** The plan as a whole: every commitment counts the same. */
export function planProgress(byCommitment: readonly Progress[]): Progress {
  const mean = (part: (progress: Progress) => number): number =>
    byCommitment.length === 0
      ? 0
      : byCommitment.reduce((sum, one) => sum + part(one), 0) / byCommitment.length;
  return {
    reported: mean((p) => p.reported),
    verified: mean((p) => p.verified),
    expected: mean((p) => p.expected),
  };
}
