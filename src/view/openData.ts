import { withItself } from './frozen.ts';
import type { PastCut, PublicActivity, PublicCommitment, PublicRecord } from './shape.ts';

/** One row of the tab "Datos abiertos": type, id, JSON. */
export type OpenRow = readonly [type: string, id: string, json: string];

/** A cell holds 50,000 characters; the rest is left for the mark of text. */
export const CELL_LIMIT = 49_000;

const round = (fraction: number): number => Math.round(fraction * 1e4) / 1e4;

const commitmentData = ({
  row,
  criteria,
  holds,
  accepted,
  missing,
  progress,
  late,
}: PublicCommitment): object => ({
  ...row,
  cumple: holds,
  aceptado: accepted,
  criterios: criteria.map((one) => ({ clave: one.key, cumple: one.holds, falta: one.lacks })),
  falta: missing,
  avance_reportado: round(progress.reported),
  avance_verificado: round(progress.verified),
  avance_esperado: round(progress.expected),
  atrasadas: late,
});

const activityData = ({ row, responsible, state, late, evidence }: PublicActivity): object => ({
  ...row,
  responsable_institucion: responsible,
  estado: state,
  atrasada: late,
  evidencias: evidence,
});

function planData({ plan, totals }: PublicRecord): object {
  return {
    iso: plan.iso,
    entidad: plan.state,
    garante: plan.guarantor,
    ejercicio: plan.year,
    lanzamiento: plan.launch,
    inicio: plan.from,
    fin: plan.to,
    corte: plan.cut,
    falta: plan.missing,
    compromisos: totals.commitments,
    compromisos_aceptados: totals.accepted,
    actividades: totals.activities,
    estados: totals.byState,
    atrasadas: totals.late,
    avance_sin_evidencia: totals.unproven,
    evidencias_publicas: totals.evidence,
    evidencias_reservadas: totals.withheld,
    avance_reportado: round(totals.progress.reported),
    avance_verificado: round(totals.progress.verified),
    avance_esperado: round(totals.progress.expected),
  };
}

/** @returns the records, without the row that describes them. */
function recordRows(record: PublicRecord): OpenRow[] {
  const line = (type: string, id: string, data: object): OpenRow => [type, id, JSON.stringify(data)];
  return [
    line('plan', `${record.plan.code}-${record.plan.year}`, planData(record)),
    ...record.members.map((one) => line('member', one.id, { ...one.row, en_funciones: one.seated })),
    ...record.commitments.map((one) => line('commitment', one.id, commitmentData(one))),
    ...record.activities.map((one) => line('activity', one.id, activityData(one))),
    ...record.indicators.map((one) => line('indicator', one.id, one.row)),
    ...record.evidence.map((one) => line('evidence', one.id, one.row)),
    ...withItself(record).map((one) => line('cut', cutId(record, one), cutData(one))),
  ];
}

const cutId = ({ plan }: PublicRecord, { number }: PastCut): string =>
  `${plan.code}-${plan.year}-K${String(number).padStart(2, '0')}`;

const cutData = ({ number, kind, date, digest, reported, verified }: PastCut): object => ({
  numero: number,
  tipo: kind,
  fecha: date,
  huella: digest,
  avance_reportado: round(reported),
  avance_verificado: round(verified),
});

/** @returns the text whose digest tells whether all records arrived as they were published; `meta` is not in it. */
export const digestInput = (rows: readonly OpenRow[]): string =>
  rows
    .filter(([type]) => type !== 'meta')
    .map((row) => row.join('\t'))
    .join('\n');

/**
 * Every record as a row, the first of which describes the others.
 * @param digest of a text, in hexadecimal
 */
export function openData(record: PublicRecord, digest: (text: string) => string): OpenRow[] {
  const rows = recordRows(record);
  const { plan } = record;
  const meta = {
    esquema: 'tablero-pal',
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
  return [['meta', `${plan.code}-${plan.year}`, JSON.stringify(meta)], ...rows];
}

/** @returns the IDs of the records that do not fit in a cell. */
export const tooLong = (rows: readonly OpenRow[]): string[] =>
  rows.filter(([, , json]) => json.length > CELL_LIMIT).map(([, id]) => id);
