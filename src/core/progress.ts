import { isBlank, num, rowsOf, str, type Board, type Row } from './board.ts';
import { isWebAddress } from './checkField.ts';
import { weightsOf } from './checkWeights.ts';
import { daysBetween } from './dates.ts';
import { groupBy } from './group.ts';
import { VERIFIERS, type ActivityState } from './method.ts';
import { hasLaunched, originalCells, promisedDay } from './originals.ts';
import { agreedEnds, lastDay } from './rescheduling.ts';
import { heldAgreements } from './sessions.ts';
import {
  isConfirmed,
  isVerified,
  judgeVerifications,
  verificationWords,
  type Proof,
} from './verification.ts';
import { fold, isPlaceholder, visible } from './words.ts';

/** What the board holds about one activity, as far as the tables were read. */
export interface Backing {
  evidence?: readonly Row[];
  /** Only where verifications and evidence were both read. */
  proof?: Proof;
  /** IDs of the agreements of sessions that were held. */
  agreements?: ReadonlySet<string>;
}

/** @returns a function that finds what backs an activity; each table is grouped once. */
export function backingsOf(board: Board, today: string): (id: string) => Backing {
  const { evidencias, verificaciones } = board.tables;
  const evidence = evidencias && groupBy(evidencias, 'de');
  const verified = verificaciones && groupBy(verificaciones, 'actividad');
  const named = evidencias?.filter((row) => str(row, 'id') !== '');
  const known = named && new Map(named.map((row) => [str(row, 'id'), row]));
  const agreements = heldAgreements(board, today);
  return (id) => {
    const own = evidence && (evidence.get(id) ?? []);
    return {
      ...(own ? { evidence: own } : {}),
      ...(own && known && verified
        ? { proof: { evidence: own, known, verifications: verified.get(id) ?? [], today } }
        : {}),
      ...(agreements ? { agreements } : {}),
    };
  };
}

/** Evidence counts where anybody can look for it: at a web address, public or not. */
export const isAddressed = (evidence: Row): boolean => isWebAddress(str(evidence, 'direccion'));

/** About three words: what is shorter ("Hecho", "Ya quedó") cannot say what was done; this project's own bound. */
export const FEWEST_LETTERS = 15;

/** Does it say what was done, or only fill the cell? */
export function hasFinal(activity: Row): boolean {
  const said = str(activity, 'final');
  return !isPlaceholder(said) && fold(said).length >= FEWEST_LETTERS;
}

/**
 * "Completa" is earned: all of it done, a final description that says so and at least one evidence with a web address. All done without
 * evidence is "Sin evidencia", a state of its own: OGP (Completion, "No Evidence Available") keeps what is claimed and
 * cannot be seen apart from what was not started. Progress in part stays "En proceso"; the public totals count apart
 * those of them that show no evidence.
 */
function earned(activity: Row): ActivityState {
  const progress = num(activity, 'avance') ?? 0;
  if (progress <= 0) return 'Sin iniciar';
  if (progress < 1) return 'En proceso';
  if ((num(activity, 'evidencias') ?? 0) === 0) return 'Sin evidencia';
  return hasFinal(activity) ? 'Completa' : 'En proceso';
}

/**
 * The state of an activity by its row alone, for rows that `lifeOf` has settled. A stored "Verificada" or "Cancelada"
 * holds only where the row itself allows it.
 * @param activity with `avance` as a fraction and `evidencias` as a count
 */
export function activityState(activity: Row): ActivityState {
  const stored = str(activity, 'estado');
  if (stored === 'Cancelada' && str(activity, 'cancelacion') !== '') return 'Cancelada';
  const state = earned(activity);
  return stored === 'Verificada' && state === 'Completa' ? 'Verificada' : state;
}

export interface Life {
  evidencias: number;
  estado: ActivityState;
  verificacion: string;
}

/**
 * The whole life of an activity, in one place (product.md, "An activity's life"). "Verificada" needs "Completa" and a
 * verification "Cumplida" of authority and one of civil society that stand; "Cancelada" an agreement that exists. What
 * is stored counts only where the table that would tell was not read.
 */
export function lifeOf(activity: Row, backing: Backing = {}): Life {
  const evidencias = backing.evidence
    ? backing.evidence.filter(isAddressed).length
    : (num(activity, 'evidencias') ?? 0);
  const counted: Row = { ...activity, evidencias };
  const judged = backing.proof && judgeVerifications(activity, backing.proof);
  const agreement = str(activity, 'cancelacion');
  const cancelled = backing.agreements
    ? backing.agreements.has(agreement)
    : activityState(activity) === 'Cancelada';
  const state = earned(counted);
  const verified = judged ? isVerified(judged) : activityState(counted) === 'Verificada';
  return {
    evidencias,
    estado: cancelled ? 'Cancelada' : verified && state === 'Completa' ? 'Verificada' : state,
    verificacion: judged ? verificationWords(judged) : str(activity, 'verificacion'),
  };
}

/**
 * Every activity with its life as it is now, whenever its columns were last written. Two that are no columns: `plazo`, the
 * last day that counts, and `vence`, which is that day once it binds: from the launch on.
 */
export function livesOf(board: Board, today: string): Row[] {
  const backing = backingsOf(board, today);
  const isAgreed = agreedEnds(board, today);
  const binds = hasLaunched(board, today);
  return rowsOf(board, 'actividades').map((row) => {
    if (isBlank(row)) return row;
    const kept: Row = { ...row, ...originalCells(row, board, today) };
    const plazo = lastDay(kept, isAgreed?.(kept) ?? false);
    return { ...kept, ...lifeOf(row, backing(str(row, 'id'))), plazo, vence: binds ? plazo : '' };
  });
}

/** What an activity still lacks, in words: first to be complete, then to be verified. */
export function lacksOf(activity: Row, backing: Backing = {}): { complete: string[]; verified: string[] } {
  const life = lifeOf(activity, backing);
  if (life.estado === 'Cancelada' || life.estado === 'Verificada') return { complete: [], verified: [] };
  const complete: string[] = [];
  if ((num(activity, 'avance') ?? 0) < 1) complete.push('avance de 100 %');
  if (!visible(str(activity, 'final'))) complete.push('descripción final');
  else if (!hasFinal(activity)) complete.push(`descripción final de al menos ${FEWEST_LETTERS} letras`);
  if (life.evidencias === 0) complete.push('una evidencia con dirección');
  const judged = backing.proof ? judgeVerifications(activity, backing.proof) : [];
  const verified = VERIFIERS.filter((sector) => !isConfirmed(judged, sector)).map(
    (sector) => `verificación de ${sector.toLowerCase()}`,
  );
  return { complete, verified };
}

export const isOpen = (activity: Row): boolean =>
  !['Completa', 'Verificada', 'Cancelada'].includes(activityState(activity));

/** The last day that counts, of a row that `livesOf` settled; of another one the day that was promised. */
export const dueDay = (activity: Row): string => str(activity, 'plazo') || promisedDay(activity, 'fin');

/** Of a row that `livesOf` settled: its end is another than the one that was promised, and was agreed. */
export const isRescheduled = (activity: Row): boolean =>
  str(activity, 'plazo') !== '' &&
  str(activity, 'plazo') === str(activity, 'fin') &&
  str(activity, 'fin') !== str(activity, 'fin_original');

/**
 * Of a row that `livesOf` settled: the last day that was agreed for it has passed and it is not complete; a day that was
 * only typed is no agreement, and before the launch none binds.
 */
export function isLate(activity: Row, today: string): boolean {
  const end = str(activity, 'vence');
  return end !== '' && end < today && isOpen(activity);
}

/**
 * The part of an activity that the calendar expects on a day: from 0 before it starts to 1 on its last day. It is
 * measured against the original dates: to move or blank one, agreed or not, keeps no plan from being behind.
 */
export function expectedOf(activity: Row, today: string): number {
  const [from, to] = [promisedDay(activity, 'inicio'), promisedDay(activity, 'fin')];
  if (from === '' || to === '') return 0;
  // its start was not kept, and it was moved whole beyond the end that was promised
  if (to < from) return to !== activity['fin'] && today > to ? 1 : 0;
  if (today < from) return 0;
  return Math.min(1, (daysBetween(from, today) + 1) / (daysBetween(from, to) + 1));
}

/** What was cancelled by agreement is no longer part of the plan. */
const isCounted = (activity: Row): boolean => activityState(activity) !== 'Cancelada';

export interface Progress {
  /** Fractions from 0 to 1, weighted; reported is what the responsible claims. */
  reported: number;
  verified: number;
  expected: number;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * Progress of one commitment on a day, by the weights of its activities, or in equal parts while those do not add up to
 * 100 %; cancelled ones do not count.
 */
export function progressOf(activities: readonly Row[], today: string): Progress {
  const counted = activities.filter(isCounted);
  const weights = weightsOf(counted);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (counted.length === 0) return { reported: 0, verified: 0, expected: 0 };
  // they may add up to a little less or more than the whole
  const mean = (part: (row: Row) => number): number =>
    counted.reduce((sum, row, index) => sum + part(row) * (weights[index] ?? 0), 0) / total;
  return {
    reported: mean((row) => clamp(num(row, 'avance') ?? 0)),
    verified: mean((row) => (activityState(row) === 'Verificada' ? 1 : 0)),
    expected: mean((row) => expectedOf(row, today)),
  };
}

/** Against the calendar: `none` has no activities, of `cancelled` none is left, `undated` has none with both dates. */
export type Pace = 'none' | 'cancelled' | 'undated' | 'waiting' | 'onTime' | 'behind';

/** @returns how the reported progress stands against the calendar. */
export function paceOf(progress: Progress, activities: readonly Row[], today: string): Pace {
  if (activities.length === 0) return 'none';
  const counted = activities.filter(isCounted);
  if (counted.length === 0) return 'cancelled';
  const starts = counted
    .filter((row) => promisedDay(row, 'fin') !== '')
    .map((row) => promisedDay(row, 'inicio'))
    .filter((day) => day !== '');
  if (starts.length === 0) return 'undated';
  if (Math.round(progress.reported * 100) < Math.round(progress.expected * 100)) return 'behind';
  return progress.reported > 0 || starts.some((day) => day <= today) ? 'onTime' : 'waiting';
}

/**
 * The plan as a whole: every commitment counts the same. One without activities counts as a promise of which nothing was
 * done; one whose activities were all cancelled by agreement is left out, as they are within a commitment: nobody is to
 * do anything of it any more.
 * @param byCommitment the activities of each commitment
 */
export function planProgress(byCommitment: readonly (readonly Row[])[], today: string): Progress {
  const counted = byCommitment
    .filter((activities) => activities.length === 0 || activities.some(isCounted))
    .map((activities) => progressOf(activities, today));
  const mean = (part: (progress: Progress) => number): number =>
    counted.length === 0 ? 0 : counted.reduce((sum, one) => sum + part(one), 0) / counted.length;
  return {
    reported: mean((p) => p.reported),
    verified: mean((p) => p.verified),
    expected: mean((p) => p.expected),
  };
}
