import { str, filled } from '../core/board.ts';
import { countHolding, entersPlan, judge } from '../core/criteria.ts';
import { elsewhereOf } from '../core/derive.ts';
import { withSectors } from '../core/origins.ts';
import { isLate, paceOf, progressOf } from '../core/progress.ts';
import { publishedProgress } from './fraction.ts';
import { projector } from './publicFields.ts';
import type { PublicCommitment } from './shape.ts';
import type { Source } from './source.ts';

/** The gaps that a reader must see without opening anything; the rest is beside each criterion. */
const PLAIN_GAPS = ['accion', 'autoridad', 'sociedad', 'problema', 'actividades', 'indicadores'];

export function commitmentsOf(source: Source): PublicCommitment[] {
  const keep = projector('compromisos');
  return filled(source.board, 'compromisos').map((commitment) => {
    const id = str(commitment, 'id');
    const activities = source.byCommitment.get(id) ?? [];
    const indicators = source.indicators.get(id) ?? [];
    const elsewhere = elsewhereOf(source.variables, id, indicators);
    const { registered } = source;
    const proposal = {
      commitment,
      activities,
      indicators,
      elsewhere,
      config: source.board.config,
      registered,
    };
    const verdicts = judge(proposal);
    const progress = progressOf(activities, source.today);
    const gaps = verdicts
      .flatMap((verdict) => verdict.lacks)
      .filter((lack) => PLAIN_GAPS.includes(lack.field))
      .map((lack) => lack.sentence);
    const isProven = [commitment, ...activities].some((row) => source.proven.has(str(row, 'id')));
    if (progress.reported > 0 && !isProven) gaps.push('Reporta avance sin evidencia pública.');
    return {
      id,
      row: keep(withSectors(commitment, registered)),
      criteria: verdicts.map((one) => ({ ...one, lacks: one.lacks.map((lack) => lack.sentence) })),
      holds: countHolding(verdicts),
      accepted: entersPlan(proposal, verdicts),
      missing: [...new Set(gaps)],
      progress: publishedProgress(progress),
      pace: paceOf(progress, activities, source.today),
      late: activities.filter((row) => isLate(row, source.today)).length,
    };
  });
}
