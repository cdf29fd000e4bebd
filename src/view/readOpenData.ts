import { str, type Row } from '../core/board.ts';
import { CRITERIA_KEYS } from '../core/criteriaKeys.ts';
import { isIsoDay } from '../core/dates.ts';
import { ACTIVITY_STATES, CUT_KINDS } from '../core/method.ts';
import { paceOf, type Pace, type Progress } from '../core/progress.ts';
import { groupBy } from './group.ts';
import { KINDS } from './kinds.ts';
import { projector } from './publicFields.ts';
import { publishedIn, type Data, type Published, type Records } from './publishedRecords.ts';
import {
  type ListKey,
  type PastCut,
  type PublicActivity,
  type PublicCommitment,
  type PublicPlan,
  type PublicRecord,
  type PublicRow,
  type PublicVerdict,
  type Totals,
} from './shape.ts';

/** A record, or in one sentence why there is none. */
export type Reading = { record: PublicRecord } | { problem: string };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const day = (value: unknown): string => (isIsoDay(value) ? value : '');
const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
const objects = (value: unknown): Data[] =>
  Array.isArray(value) ? value.filter((one): one is Data => typeof one === 'object' && one !== null) : [];

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}

const PACES: readonly Pace[] = ['none', 'cancelled', 'undated', 'waiting', 'onTime', 'behind'];

const progressIn = (data: Data): Progress => ({
  reported: number(data['avance_reportado']),
  verified: number(data['avance_verificado']),
  expected: number(data['avance_esperado']),
});

function plainRows(records: Records): Record<ListKey, PublicRow[]> {
  const lists = KINDS.map(({ type, list, table }) => {
    const keep = projector(table);
    return [list, (records.get(type) ?? []).map(([id, data]) => ({ id, row: keep(data as Row) }))];
  });
  return Object.fromEntries(lists) as Record<ListKey, PublicRow[]>;
}

function planIn(id: string, data: Data, at: string): PublicPlan {
  const launch = day(data['lanzamiento']);
  const cut = day(data['corte']);
  return {
    // the first schema says it only in the ID
    code: text(data['clave']) || id.replace(/-\d+$/, ''),
    iso: text(data['iso']),
    state: text(data['entidad']),
    guarantor: text(data['garante']),
    year: number(data['ejercicio']),
    launch,
    begun: launch !== '' && launch <= cut,
    from: day(data['inicio']),
    to: day(data['fin']),
    cut,
    at,
    missing: texts(data['falta']),
    ask: text(data['preguntar']),
  };
}

function activityOf({ id, row }: PublicRow, data: Data, moves: readonly PublicRow[]): PublicActivity {
  const progress = number(row['avance']);
  const fin = str(row, 'fin');
  return {
    id,
    row,
    commitment: str(row, 'compromiso'),
    responsible: text(data['responsable_institucion']),
    sector: text(data['responsable_sector']),
    state: oneOf(ACTIVITY_STATES, data['estado']) ?? 'Sin iniciar',
    progress: Math.min(1, Math.max(0, progress)),
    late: data['atrasada'] === true,
    rescheduled:
      fin !== str(row, 'fin_original') &&
      moves.some((move) => str(move.row, 'a') === fin && str(move.row, 'acuerdo') !== ''),
    evidence: number(data['evidencias']),
  };
}

const verdictsIn = (data: Data): PublicVerdict[] =>
  objects(data['criterios']).flatMap((one) => {
    const key = oneOf(CRITERIA_KEYS, one['clave']);
    return key ? [{ key, holds: one['cumple'] === true, lacks: texts(one['falta']) }] : [];
  });

/** An older schema does not say it: it follows from figures and dates. */
const paceIn = (data: Data, activities: readonly PublicActivity[], cut: string): Pace =>
  oneOf(PACES, data['ritmo']) ??
  paceOf(
    progressIn(data),
    activities.map(({ row, state }) => ({ ...row, estado: state })),
    cut,
  );

const commitmentOf = (
  { id, row }: PublicRow,
  data: Data,
  activities: readonly PublicActivity[],
  cut: string,
): PublicCommitment => ({
  id,
  row,
  criteria: verdictsIn(data),
  holds: number(data['cumple']),
  accepted: data['aceptado'] === true,
  missing: texts(data['falta']),
  progress: progressIn(data),
  pace: paceIn(data, activities, cut),
  late: number(data['atrasadas']),
});

/** In the order in which they came, so that they are written again as they were. */
function statesIn(value: unknown): Totals['byState'] {
  const given = Object.entries(Object(value) as Data).filter(([key]) => oneOf(ACTIVITY_STATES, key));
  const counted = given.map(([key, total]) => [key, number(total)] as const);
  const blank = ACTIVITY_STATES.filter((state) => !given.some(([key]) => key === state));
  return Object.fromEntries([...counted, ...blank.map((state) => [state, 0] as const)]) as Totals['byState'];
}

function totalsIn(data: Data, lists: Record<ListKey, PublicRow[]>, pace: Pace): Totals {
  return {
    commitments: number(data['compromisos']),
    accepted: number(data['compromisos_aceptados']),
    activities: number(data['actividades']),
    byState: statesIn(data['estados']),
    late: number(data['atrasadas']),
    unproven: number(data['avance_sin_evidencia']),
    indicators: lists.indicators.length,
    evidence: number(data['evidencias_publicas']),
    withheld: number(data['evidencias_reservadas']),
    progress: progressIn(data),
    pace,
    planned: objects(data['planeado']).map((one) => ({
      day: day(one['dia']),
      expected: number(one['esperado']),
    })),
  };
}

const cutOf = (data: Data): PastCut => ({
  number: number(data['numero']),
  kind: oneOf(CUT_KINDS, data['tipo']) ?? 'Ordinario',
  date: day(data['fecha']),
  digest: text(data['huella']),
  changes: texts(data['cambios']),
  reported: number(data['avance_reportado']),
  verified: number(data['avance_verificado']),
});

/** @returns the record that was published; undefined where its plan, or the day of its cut, is missing. */
export function recordOf({ records, meta }: Published): PublicRecord | undefined {
  const [plan] = records.get('plan') ?? [];
  if (!plan) return undefined;
  const [id, data] = plan;
  const about = planIn(id, data, text(meta['generado']));
  if (about.cut === '') return undefined;
  const lists = plainRows(records);
  const dataAt = (type: string, at: number): Data => records.get(type)?.[at]?.[1] ?? {};
  const moves = groupBy(lists.moves, ({ row }) => str(row, 'actividad'));
  const activities = lists.activities.map((one, at) =>
    activityOf(one, dataAt('activity', at), moves.get(one.id) ?? []),
  );
  const of = groupBy(activities, ({ commitment }) => commitment);
  const cuts = (records.get('cut') ?? []).map(([, cut]) => cutOf(cut));
  const last = meta['corte'] === undefined ? undefined : cuts.pop();
  return {
    schema: number(meta['version']),
    plan: about,
    ...lists,
    members: lists.members.map((one, at) => ({
      ...one,
      seated: dataAt('member', at)['en_funciones'] === true,
    })),
    commitments: lists.commitments.map((one, at) =>
      commitmentOf(one, dataAt('commitment', at), of.get(one.id) ?? [], about.cut),
    ),
    activities,
    evaluations: lists.evaluations.map((one, at) => ({
      ...one,
      differs: texts(dataAt('evaluation', at)['diferencias']),
    })),
    totals: totalsIn(data, lists, paceIn(data, activities, about.cut)),
    ...(last ? { cut: presentOf(last) } : {}),
    cuts,
  };
}

const presentOf = ({
  reported: _reported,
  verified: _verified,
  ...cut
}: PastCut): PublicRecord['cut'] & object => cut;

/**
 * The published tab «Datos abiertos» as the record that it was made from. Of an older schema what it has is read, and the
 * rest is blank; two facts that are not published follow from those that are (`begun`, `rescheduled`).
 * @param csv as it was fetched, whatever it is
 * @param digest of a text, in hexadecimal
 */
export function readOpenData(csv: string, digest: (text: string) => string): Reading {
  const arrived = publishedIn(csv, digest);
  if ('problem' in arrived) return arrived;
  const record = recordOf(arrived);
  return record
    ? { record }
    : { problem: 'A los datos les falta el registro del plan, o el día de su corte.' };
}
