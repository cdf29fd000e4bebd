import { str, type Row } from '../core/board.ts';
import { countHolding, entersPlan, judge } from '../core/criteria.ts';
import { isIsoDay } from '../core/dates.ts';
import { elsewhereOf } from '../core/derive.ts';
import { isLate, progressOf, type Progress } from '../core/progress.ts';
import { projector } from './publicFields.ts';
import type { Pace, PublicCommitment } from './shape.ts';
import { rows, type Source } from './source.ts';

/** The gaps that a reader must see without opening anything; the rest is beside each criterion. */
const PLAIN_GAPS = ['accion', 'autoridad', 'sociedad', 'problema', 'actividades', 'indicadores'];

/** @returns how the reported progress stands against the calendar. */
export function paceOf(progress: Progress, activities: readonly Row[], today: string): Pace {
  if (activities.length === 0) return 'none';
  const dated = activities.filter((row) => isIsoDay(row['inicio']) && isIsoDay(row['fin']));
  if (dated.length === 0) return 'undated';
  if (Math.round(progress.reported * 100) < Math.round(progress.expected * 100)) return 'behind';
  return progress.reported > 0 || dated.some((row) => str(row, 'inicio') <= today) ? 'onTime' : 'waiting';
}

export function commitmentsOf(source: Source): PublicCommitment[] {
  const keep = projector('compromisos');
  return rows(source.board, 'compromisos').map((commitment) => {
    const id = str(commitment, 'id');
    const activities = source.byCommitment.get(id) ?? [];
    const indicators = source.indicators.get(id) ?? [];
    const elsewhere = elsewhereOf(source.variables, id, indicators);
    const verdicts = judge({ commitment, activities, indicators, elsewhere, config: source.board.config });
    const progress = progressOf(activities, source.today);
    const gaps = verdicts
      .flatMap((verdict) => verdict.lacks)
      .filter((lack) => PLAIN_GAPS.includes(lack.field))
      .map((lack) => lack.sentence);
    const isProven = [commitment, ...activities].some((row) => source.proven.has(str(row, 'id')));
    if (progress.reported > 0 && !isProven) gaps.push('Reporta avance sin evidencia pública.');
    return {
      id,
      row: keep(commitment),
      criteria: verdicts.map((one) => ({ ...one, lacks: one.lacks.map((lack) => lack.sentence) })),
      holds: countHolding(verdicts),
      accepted: entersPlan(commitment, verdicts),
      missing: [...new Set(gaps)],
      progress,
      pace: paceOf(progress, activities, source.today),
      late: activities.filter((row) => isLate(row, source.today)).length,
    };
  });
}
