import { str, type Row } from '../../../core/board.ts';
import type { OwnWord } from '../../../core/national/disagreements.ts';
import type { InstrumentKey } from '../../../core/national/instruments.ts';
import { reportOf } from '../../../core/national/subject.ts';
import type { PublicCommitment, PublicRecord } from '../../shape.ts';
import { nationalRows, type Entity } from '../project.ts';

/** For whom and when a report is made. */
export interface Asking {
  /** Day in INAI's time zone, and the instant. */
  today: string;
  at: string;
  /** Whoever judged is named. */
  names: boolean;
}

/** Rows of the instruments, of the exercise that each state publishes now. */
export type Judged = Readonly<Record<InstrumentKey, readonly Row[]>>;

/** What the tabs of INAI's workbook hold, read once. */
export interface Read {
  entities: readonly Entity[];
  judged: Judged;
  rubric: readonly Row[];
}

interface Shared extends Asking {
  judged: Judged;
  /** Rows of the tab Rechazos. */
  rejects: readonly Row[];
  /** Questions as INAI asks them, with their version. */
  rubric: readonly Row[];
}

/** What the report of one state is drawn from; no record while there is no good copy. */
export interface StateSource extends Shared {
  /** Its row of Entidades without the copy, and of Tablero nacional. */
  entity: Row;
  summary: Row;
  record?: PublicRecord;
}

/** What the national report is drawn from. */
export interface NationSource extends Shared {
  entities: readonly Row[];
  summary: readonly Row[];
  /** What each state says itself of a commitment that INAI judged, by its ID. */
  own: Readonly<Record<string, OwnWord>>;
}

const TOLD =
  'id entidad estado problema desde fuente corte fecha respuesta registros esquema avisos abiertos direccion'.split(
    ' ',
  );

/** The cells of Entidades that can be read; copies are not words. */
const toldOf = (row: Row): Row => Object.fromEntries(TOLD.map((key) => [key, row[key] ?? '']));

/** An instrument keeps the commitments of past exercises too; a state without a copy has nothing to compare with. */
function ofNow(rows: readonly Row[], entities: readonly Entity[]): Row[] {
  const heads = entities.map(({ row, record }) =>
    record ? `${str(row, 'id')}-${record.plan.year}-` : `${str(row, 'id')}-`,
  );
  return rows.filter((row) => heads.some((head) => str(row, 'id').startsWith(head)));
}

const unnamed = (row: Row): Row => ({ ...row, evaluador: '' });

/** Persons are named only when asked: a report may be published. */
function judgedOf({ judged, entities }: Read, { names }: Asking): Judged {
  const of = (key: InstrumentKey): Row[] => {
    const rows = ofNow(judged[key], entities);
    return names ? rows : rows.map(unnamed);
  };
  return { monitoreo: of('monitoreo'), evaluacion: of('evaluacion') };
}

/** @returns what the state itself reports of a commitment now */
export const ownWord = (commitment: PublicCommitment, { activities }: PublicRecord): OwnWord => ({
  potential: str(commitment.row, 'potencial'),
  met: commitment.criteria.filter(({ holds }) => holds).map(({ key }) => key),
  now: reportOf({
    activities: activities.filter((one) => one.commitment === commitment.id),
    reported: commitment.progress.reported,
  }),
});

/** @param code of the state; undefined where the workbook has no such row */
export function stateSource(found: Read, code: string, asking: Asking): StateSource | undefined {
  const entity = found.entities.find(({ row }) => str(row, 'id') === code);
  if (!entity) return undefined;
  const { resumen, rechazos } = nationalRows([entity]);
  return {
    ...asking,
    judged: judgedOf({ ...found, entities: [entity] }, asking),
    rubric: found.rubric,
    rejects: rechazos,
    entity: toldOf(entity.row),
    summary: resumen[0] ?? {},
    ...(entity.record ? { record: entity.record } : {}),
  };
}

export function nationSource(found: Read, asking: Asking): NationSource {
  const { resumen, rechazos } = nationalRows(found.entities);
  const judged = judgedOf(found, asking);
  const ids = new Set(Object.values(judged).flatMap((rows) => rows.map((row) => str(row, 'id'))));
  const own = found.entities.flatMap(({ record }) =>
    (record?.commitments ?? [])
      .filter(({ id }) => ids.has(id))
      .map((one): [string, OwnWord] => [one.id, ownWord(one, record as PublicRecord)]),
  );
  return {
    ...asking,
    judged,
    rubric: found.rubric,
    rejects: rechazos,
    entities: found.entities.map(({ row }) => toldOf(row)),
    summary: resumen,
    own: Object.fromEntries(own),
  };
}
