import type { Row } from '../core/board.ts';
import type { Progress } from '../core/progress.ts';
import { published, publishedProgress } from './fraction.ts';
import { withItself } from './frozen.ts';
import { KINDS, type RecordKind } from './kinds.ts';
import { schemaOf } from './schema.ts';
import type {
  PastCut,
  PublicActivity,
  PublicCommitment,
  PublicEvaluation,
  PublicMember,
  PublicRecord,
} from './shape.ts';

/** One row of the tab "Datos abiertos": type, id, JSON. */
export type OpenRow = readonly [type: string, id: string, json: string];

/** What is published of one record: its filled columns, and what the board computes for the public. */
export type Datum = Readonly<Record<string, unknown>>;

/** A cell holds 50,000 characters; the rest is left for the mark of text. */
export const CELL_LIMIT = 49_000;

const progressData = (progress: Progress): Datum => {
  const { reported, verified, expected } = publishedProgress(progress);
  return { avance_reportado: reported, avance_verificado: verified, avance_esperado: expected };
};

const commitmentData = (one: PublicCommitment): Datum => ({
  cumple: one.holds,
  aceptado: one.accepted,
  criterios: one.criteria.map(({ key, holds, lacks }) => ({ clave: key, cumple: holds, falta: lacks })),
  falta: one.missing,
  ...progressData(one.progress),
  ritmo: one.pace,
  atrasadas: one.late,
});

const activityData = (one: PublicActivity): Datum => ({
  responsable_institucion: one.responsible,
  responsable_sector: one.sector,
  estado: one.state,
  atrasada: one.late,
  evidencias: one.evidence,
});

/** What is computed of each kind that has something computed. */
const COMPUTED: Readonly<Record<string, (one: never) => Datum>> = {
  member: ({ seated }: PublicMember) => ({ en_funciones: seated }),
  commitment: commitmentData,
  activity: activityData,
  evaluation: ({ differs }: PublicEvaluation) => ({ diferencias: differs }),
};

/** Blank columns are a third of a record: they are left out. */
const filled = (row: Row): Datum =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));

/** @returns the records of one kind as they are published. */
export function dataOf(record: PublicRecord, { type, list }: RecordKind): Datum[] {
  const more = COMPUTED[type];
  return record[list].map((one) => ({ id: one.id, ...filled(one.row), ...more?.(one as never) }));
}

export function planData({ plan, totals }: PublicRecord): Datum {
  return {
    iso: plan.iso,
    entidad: plan.state,
    clave: plan.code,
    garante: plan.guarantor,
    ejercicio: plan.year,
    lanzamiento: plan.launch,
    inicio: plan.from,
    fin: plan.to,
    corte: plan.cut,
    preguntar: plan.ask,
    falta: plan.missing,
    compromisos: totals.commitments,
    compromisos_aceptados: totals.accepted,
    actividades: totals.activities,
    estados: totals.byState,
    avance_sin_evidencia: totals.unproven,
    indicadores: totals.indicators,
    evidencias_publicas: totals.evidence,
    evidencias_reservadas: totals.withheld,
    planeado: totals.planned.map(({ day, expected }) => ({ dia: day, esperado: expected })),
    ...progressData(totals.progress),
    ritmo: totals.pace,
    atrasadas: totals.late,
  };
}

export const cutData = ({ number, kind, date, digest, changes, reported, verified }: PastCut): Datum => ({
  numero: number,
  tipo: kind,
  fecha: date,
  huella: digest,
  cambios: changes,
  avance_reportado: published(reported),
  avance_verificado: published(verified),
});

export const planId = ({ plan }: PublicRecord): string => `${plan.code}-${plan.year}`;

export const cutIdOf = (record: PublicRecord, { number }: Pick<PastCut, 'number'>): string =>
  `${planId(record)}-K${String(number).padStart(2, '0')}`;

/** @returns the records, without the row that describes them. */
function recordRows(record: PublicRecord): OpenRow[] {
  const line = (type: string, id: string, data: object): OpenRow => [type, id, JSON.stringify(data)];
  return [
    line('schema', `tablero-pal-${record.schema}`, schemaOf(record.schema)),
    line('plan', planId(record), planData(record)),
    ...KINDS.flatMap((kind) => dataOf(record, kind).map((one) => line(kind.type, String(one['id']), one))),
    ...withItself(record).map((one) => line('cut', cutIdOf(record, one), cutData(one))),
  ];
}

/** @returns the text whose digest tells whether all records arrived as they were published; `meta` is not in it. */
export const digestInput = (rows: readonly (readonly string[])[]): string =>
  rows
    .filter(([type]) => type !== 'meta')
    .map((row) => row.join('\t'))
    .join('\n');

export const FORMAT = 'tablero-pal';

/**
 * Every record as a row, the first of which describes the others.
 * @param digest of a text, in hexadecimal
 */
export function openData(record: PublicRecord, digest: (text: string) => string): OpenRow[] {
  const rows = recordRows(record);
  const { plan } = record;
  const meta = {
    esquema: FORMAT,
    version: record.schema,
    iso: plan.iso,
    entidad: plan.state,
    ejercicio: plan.year,
    generado: plan.at,
    registros: rows.length,
    digest: digest(digestInput(rows)),
    ...(record.cut
      ? { corte: record.cut.number, tipo_corte: record.cut.kind, huella_corte: record.cut.digest }
      : {}),
  };
  return [['meta', planId(record), JSON.stringify(meta)], ...rows];
}

/** @returns the IDs of the records that do not fit in a cell. */
export const tooLong = (rows: readonly OpenRow[]): string[] =>
  rows.filter(([, , json]) => json.length > CELL_LIMIT).map(([, id]) => id);
