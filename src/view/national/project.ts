import { num, str, type Row, type Value } from '../../core/board.ts';
import { daysBetween, isIsoDay } from '../../core/dates.ts';
import { STEPS } from '../../core/method.ts';
import { paceWords } from '../../core/shapes.ts';
import type { NationalKey } from '../../core/tableKeys.ts';
import { groupBy } from '../group.ts';
import type { PublicRecord, PublicRow } from '../shape.ts';
import { copyIn, type Packing } from './copies.ts';
import { rejectsIn } from './entity.ts';

/** A row of Entidades with its last good copy. */
export interface Entity {
  row: Row;
  record: PublicRecord | undefined;
}

/** The tabs that are written from the copies. */
export const WRITTEN = [
  'resumen',
  'compromisosMx',
  'actividadesMx',
  'indicadoresMx',
  'pasosMx',
  'evidenciasMx',
  'rechazos',
] as const satisfies readonly NationalKey[];
export type Written = (typeof WRITTEN)[number];

/** @returns the states with their copies; of a row that somebody copied, the first one counts. */
export const entitiesOf = (rows: readonly Row[], packing: Packing): Entity[] =>
  firstOfEach(rows).map((row) => ({ row, record: copyIn(row, packing) }));

/** @returns the rows that have a code, each code once. */
export function firstOfEach(rows: readonly Row[]): Row[] {
  const seen = new Set(['']);
  return rows.filter((row) => !seen.has(str(row, 'id')) && seen.add(str(row, 'id')));
}

const yes = (holds: boolean): string => (holds ? 'Sí' : 'No');

interface Step {
  number: number;
  met: boolean;
  day: string;
}

/** The six steps by their requirements, as the state publishes them; a step is met when all of its requirements are. */
function stepsIn({ steps }: PublicRecord): Step[] {
  return STEPS.map(({ number }) => {
    const own = steps.filter(({ row }) => num(row, 'paso') === number);
    const days = own.map(({ row }) => str(row, 'hecho')).filter(isIsoDay);
    const met = own.length > 0 && own.every(({ row }) => str(row, 'estado') === 'Cumplido');
    return { number, met, day: met ? (days.sort().pop() ?? '') : '' };
  });
}

/** @returns the last step up to which all are met; 0 for none. */
export function stepReached(record: PublicRecord): number {
  const open = stepsIn(record).find(({ met }) => !met);
  return open ? open.number - 1 : STEPS.length;
}

const doneOn = ({ steps }: PublicRecord, key: string): string => {
  const found = steps.find(({ row }) => str(row, 'clave') === key);
  return found && isIsoDay(found.row['hecho']) ? found.row['hecho'] : '';
};

const between = (from: string, to: string): Value => (from && to ? daysBetween(from, to) : '');

function summaryOf({ row, record }: Entity): Row {
  const avisos = [str(row, 'avisos'), str(row, 'problema')].filter((line) => line !== '').join('\n');
  const about: Row = {
    id: str(row, 'id'),
    entidad: str(row, 'entidad'),
    estado: str(row, 'estado'),
    respuesta: str(row, 'respuesta'),
    avisos,
  };
  if (!record) return about;
  const { plan, totals } = record;
  const steps = stepsIn(record);
  const paso = stepReached(record);
  const declaracion = doneOn(record, 'declaracion');
  const stl = steps.find(({ number }) => number === 3)?.day ?? '';
  return {
    ...about,
    paso,
    paso_titulo: STEPS.find(({ number }) => number === paso)?.title ?? 'Ninguno todavía',
    declaracion,
    stl,
    pal: plan.launch,
    dias_stl: between(declaracion, stl),
    dias_pal: between(stl, plan.launch),
    compromisos: totals.commitments,
    aceptados: totals.accepted,
    actividades: totals.activities,
    reportado: totals.progress.reported,
    verificado: totals.progress.verified,
    esperado: totals.progress.expected,
    ritmo: paceWords(totals.pace, totals.progress.reported, totals.progress.expected),
    atrasadas: totals.late,
    sin_evidencia: totals.unproven,
    corte: str(row, 'corte'),
    fecha: plan.cut,
  };
}

type Head = Readonly<Record<'entidad' | 'corte', string>>;

/** Columns of one table as they are published, by their own names. */
const plain =
  (list: 'indicators' | 'steps' | 'evidence', keys: string) =>
  (record: PublicRecord, head: Head): Row[] =>
    record[list].map(({ id, row }: PublicRow) => ({
      ...head,
      ...Object.fromEntries(keys.split(' ').map((key) => [key, row[key] ?? ''])),
      id,
    }));

function commitmentRows(record: PublicRecord, head: Head): Row[] {
  const activities = groupBy(record.activities, ({ commitment }) => commitment);
  return record.commitments.map(({ id, row, holds, accepted, progress, pace, late }) => ({
    ...head,
    id,
    titulo: str(row, 'titulo'),
    tema: str(row, 'tema'),
    autoridad: str(row, 'autoridad'),
    sociedad: str(row, 'sociedad'),
    potencial: str(row, 'potencial'),
    cumple: holds,
    aceptado: yes(accepted),
    actividades: activities.get(id)?.length ?? 0,
    reportado: progress.reported,
    verificado: progress.verified,
    esperado: progress.expected,
    ritmo: paceWords(pace, progress.reported, progress.expected),
    atrasadas: late,
  }));
}

const activityRows = (record: PublicRecord, head: Head): Row[] =>
  record.activities.map((one) => ({
    ...head,
    id: one.id,
    compromiso: one.commitment,
    actividad: str(one.row, 'actividad'),
    producto: str(one.row, 'producto'),
    responsable: one.responsible,
    sector: one.sector,
    inicio: str(one.row, 'inicio'),
    fin: str(one.row, 'fin'),
    fin_original: str(one.row, 'fin_original'),
    avance: one.progress,
    estado: one.state,
    atrasada: yes(one.late),
    evidencias: one.evidence,
  }));

const LISTS: Readonly<
  Record<Exclude<Written, 'resumen' | 'rechazos'>, (record: PublicRecord, head: Head) => Row[]>
> = {
  compromisosMx: commitmentRows,
  actividadesMx: activityRows,
  indicadoresMx: plain(
    'indicators',
    'compromiso variable unidad base meta periodo tipo valor medido cumplimiento tendencia',
  ),
  pasosMx: plain('steps', 'paso requisito vence hecho documento estado'),
  evidenciasMx: plain('evidence', 'de fecha tipo titulo direccion enlace'),
};

const rejectRows = ({ row }: Entity): Row[] =>
  rejectsIn(row).map(({ record, field, sentence }) => ({
    id: str(row, 'id'),
    entidad: str(row, 'entidad'),
    registro: record,
    campo: field,
    motivo: sentence,
    desde: str(row, 'desde'),
  }));

/** Every tab across the states, from their last good copies and from what is known of their answers. */
export function nationalRows(entities: readonly Entity[]): Record<Written, Row[]> {
  const lists = Object.entries(LISTS).map(([key, rowsOf]) => [
    key,
    entities.flatMap(({ row, record }) =>
      record ? rowsOf(record, { entidad: str(row, 'entidad'), corte: record.plan.cut }) : [],
    ),
  ]);
  return {
    ...(Object.fromEntries(lists) as Record<keyof typeof LISTS, Row[]>),
    resumen: entities.map(summaryOf),
    rechazos: entities.flatMap(rejectRows),
  };
}
