import { str, type Board } from '../core/board.ts';
import { planWindow } from '../core/checkRow.ts';
import { ACTIVITY_STATES } from '../core/method.ts';
import { hasLaunched } from '../core/originals.ts';
import { activityState, isLate, isRescheduled, paceOf, planProgress } from '../core/progress.ts';
import { FEDERAL } from '../core/states.ts';
import { checkCouncil } from '../core/council.ts';
import { isSeated } from '../core/stl.ts';
import { commitmentsOf } from './commitments.ts';
import { projector } from './publicFields.ts';
import {
  SCHEMA,
  type PublicActivity,
  type PublicCommitment,
  type PublicPlan,
  type PublicRecord,
  type Totals,
} from './shape.ts';
import { isPublic, rows, sourceOf, type Source } from './source.ts';

function activitiesOf(source: Source): PublicActivity[] {
  const keep = projector('actividades');
  const institutions = new Map(
    rows(source.board, 'stl').map((row) => [str(row, 'id'), str(row, 'institucion')]),
  );
  return source.activities.map((row) => ({
    id: str(row, 'id'),
    row: keep(row),
    commitment: str(row, 'compromiso'),
    responsible: institutions.get(str(row, 'responsable')) ?? '',
    state: activityState(row),
    progress: typeof row['avance'] === 'number' ? Math.min(1, Math.max(0, row['avance'])) : 0,
    late: isLate(row, source.today),
    rescheduled: isRescheduled(row),
    evidence: row['evidencias'] as number,
  }));
}

function planOf(source: Source, at: string): PublicPlan {
  const { board, today } = source;
  const { state, guarantor, year } = board.config;
  const plan = planWindow(board.config);
  const missing = checkCouncil(rows(board, 'stl'), today).map((problem) => problem.sentence);
  if (!plan.launched) missing.unshift('No consta la fecha del lanzamiento público.');
  if (source.activities.length === 0) missing.unshift('Este plan se publicó sin actividades.');
  if (rows(board, 'compromisos').length === 0) missing.unshift('Este plan se publicó sin compromisos.');
  return {
    code: state.code,
    iso: state.code === FEDERAL.code ? '' : `MX-${state.code}`,
    state: state.name,
    guarantor,
    year,
    launch: plan.launched ? plan.from : '',
    begun: hasLaunched(board, today),
    from: plan.launched ? plan.from : '',
    to: plan.launched ? plan.to : '',
    cut: today,
    at,
    missing,
  };
}

function totalsOf(
  source: Source,
  commitments: readonly PublicCommitment[],
  activities: readonly PublicActivity[],
): Omit<Totals, 'indicators' | 'evidence' | 'withheld'> {
  const byState = Object.fromEntries(
    ACTIVITY_STATES.map((state) => [state, activities.filter((one) => one.state === state).length]),
  ) as Totals['byState'];
  const progress = planProgress(
    commitments.map(({ id }) => source.byCommitment.get(id) ?? []),
    source.today,
  );
  return {
    commitments: commitments.length,
    accepted: commitments.filter((commitment) => commitment.accepted).length,
    activities: activities.length,
    byState,
    late: activities.filter((activity) => activity.late).length,
    unproven: activities.filter(
      ({ progress, evidence, state }) => progress > 0 && evidence === 0 && state !== 'Cancelada',
    ).length,
    progress,
    pace: paceOf(progress, source.activities, source.today),
  };
}

/**
 * What the public may know of a board on a day.
 * @param today the day of the cut in the state's time zone
 * @param at the instant of publication
 */
export function publicRecord(board: Board, today: string, at: string): PublicRecord {
  const source = sourceOf(board, today);
  const keep = {
    member: projector('stl'),
    indicator: projector('indicadores'),
    evidence: projector('evidencias'),
  };
  const commitments = commitmentsOf(source);
  const activities = activitiesOf(source);
  const indicators = rows(board, 'indicadores');
  const evidence = rows(board, 'evidencias');
  const shown = evidence.filter(isPublic);
  return {
    schema: SCHEMA,
    plan: planOf(source, at),
    members: rows(board, 'stl').map((row) => ({
      id: str(row, 'id'),
      row: keep.member(row),
      seated: isSeated(row, today),
    })),
    commitments,
    activities,
    indicators: indicators.map((row) => ({
      id: str(row, 'id'),
      row: keep.indicator(row),
      commitment: str(row, 'compromiso'),
    })),
    evidence: shown.map((row) => ({ id: str(row, 'id'), row: keep.evidence(row), of: str(row, 'de') })),
    totals: {
      ...totalsOf(source, commitments, activities),
      indicators: indicators.length,
      evidence: shown.length,
      withheld: evidence.length - shown.length,
    },
    cuts: [],
  };
}
