import { rowsOf, str, filled, type Board, type Moment, type Row } from '../core/board.ts';
import { readAskAddress } from '../core/askAddress.ts';
import { planWindow } from '../core/checkRow.ts';
import { plannedByMonth } from '../core/charts.ts';
import { ADDRESS_ROWS } from '../core/config.ts';
import { checkCouncil } from '../core/council.ts';
import { valueOf } from '../core/inicio.ts';
import { ACTIVITY_STATES } from '../core/method.ts';
import { hasLaunched } from '../core/originals.ts';
import { activityState, isLate, isRescheduled, paceOf, planProgress } from '../core/progress.ts';
import { FEDERAL } from '../core/states.ts';
import { stepsOf } from '../core/steps.ts';
import { isSeated } from '../core/stl.ts';
import { commitmentsOf } from './commitments.ts';
import { evaluationsOf } from './evaluations.ts';
import { publishedProgress } from './fraction.ts';
import { KINDS } from './kinds.ts';
import { projector } from './publicFields.ts';
import {
  SCHEMA,
  type ListKey,
  type PublicActivity,
  type PublicCommitment,
  type PublicPlan,
  type PublicRecord,
  type PublicRow,
  type Totals,
} from './shape.ts';
import { isPublic, sourceOf, type Source } from './source.ts';

function activitiesOf(source: Source): PublicActivity[] {
  const keep = projector('actividades');
  const members = new Map(filled(source.board, 'stl').map((row) => [str(row, 'id'), row]));
  return source.activities.map((row) => {
    const responsible = members.get(str(row, 'responsable')) ?? {};
    return {
      id: str(row, 'id'),
      row: keep(row),
      commitment: str(row, 'compromiso'),
      responsible: str(responsible, 'institucion'),
      sector: str(responsible, 'sector'),
      state: activityState(row),
      progress: typeof row['avance'] === 'number' ? Math.min(1, Math.max(0, row['avance'])) : 0,
      late: isLate(row, source.today),
      rescheduled: isRescheduled(row),
      evidence: row['evidencias'] as number,
    };
  });
}

function planOf(source: Source, at: string): PublicPlan {
  const { board, today } = source;
  const { state, guarantor, year } = board.config;
  const plan = planWindow(board.config);
  const missing = checkCouncil(filled(board, 'stl'), today).map((problem) => problem.sentence);
  if (!plan.launched) missing.unshift('No consta la fecha del lanzamiento público.');
  if (source.activities.length === 0) missing.unshift('Este plan se publicó sin actividades.');
  if (filled(board, 'compromisos').length === 0) missing.unshift('Este plan se publicó sin compromisos.');
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
    ask: askedAt(board),
  };
}

/** Only an address that can take the ID of an activity is of use. */
function askedAt(board: Board): string {
  const read = readAskAddress(valueOf(rowsOf(board, 'inicio'), ADDRESS_ROWS.ask));
  return 'address' in read ? read.address : '';
}

function totalsOf(
  source: Source,
  commitments: readonly PublicCommitment[],
  activities: readonly PublicActivity[],
): Omit<Totals, 'indicators' | 'evidence' | 'withheld'> {
  const byState = Object.fromEntries(
    ACTIVITY_STATES.map((state) => [state, activities.filter((one) => one.state === state).length]),
  ) as Totals['byState'];
  const branches = commitments.map(({ id }) => source.byCommitment.get(id) ?? []);
  const progress = planProgress(branches, source.today);
  return {
    commitments: commitments.length,
    accepted: commitments.filter((commitment) => commitment.accepted).length,
    activities: activities.length,
    byState,
    late: activities.filter((activity) => activity.late).length,
    unproven: activities.filter(
      ({ progress, evidence, state }) => progress > 0 && evidence === 0 && state !== 'Cancelada',
    ).length,
    progress: publishedProgress(progress),
    pace: paceOf(progress, source.activities, source.today),
    planned: plannedByMonth(source.board, branches),
  };
}

/** Requirements as they are on the day, whenever their rows were last computed. */
function stepRows(board: Board, moment: Moment): Row[] {
  return stepsOf(board, moment).flatMap(({ requirements }) =>
    requirements.map(({ row, state, due, done, document }) => ({
      ...row,
      estado: state,
      vence: due,
      hecho: done,
      documento: document,
    })),
  );
}

type Plain = Record<ListKey, PublicRow[]>;

/** The records of each kind with their published columns and nothing else. */
function plainLists(board: Board, moment: Moment): Plain {
  const lists = KINDS.map(({ list, table }) => {
    const keep = projector(table);
    const all = table === 'pasos' ? stepRows(board, moment) : filled(board, table);
    const shown = table === 'evidencias' ? all.filter(isPublic) : all;
    return [list, shown.map((row) => ({ id: str(row, 'id'), row: keep(row) }))];
  });
  return Object.fromEntries(lists) as Plain;
}

/**
 * What the public may know of a board on a day.
 * @param today the day of the cut in the state's time zone
 * @param at the instant of publication
 */
export function publicRecord(board: Board, today: string, at: string): PublicRecord {
  const source = sourceOf(board, today);
  const commitments = commitmentsOf(source);
  const activities = activitiesOf(source);
  const lists = plainLists(board, { today, instant: at, user: '' });
  const members = filled(board, 'stl');
  return {
    schema: SCHEMA,
    plan: planOf(source, at),
    ...lists,
    members: lists.members.map((one, index) => ({ ...one, seated: isSeated(members[index] ?? {}, today) })),
    commitments,
    activities,
    evaluations: evaluationsOf(source, commitments, activities),
    totals: {
      ...totalsOf(source, commitments, activities),
      indicators: lists.indicators.length,
      evidence: lists.evidence.length,
      withheld: filled(board, 'evidencias').length - lists.evidence.length,
    },
    cuts: [],
  };
}
