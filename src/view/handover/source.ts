import { rowsOf, filled, type Board, type Config, type Row, type Value } from '../../core/board.ts';
import { readCuts } from '../../core/cuts.ts';
import { activityState, progressOf } from '../../core/progress.ts';
import { agreementState } from '../../core/sessions.ts';
import { isSeated } from '../../core/stl.ts';
import type { RecordKey } from '../../core/tableKeys.ts';
import { commitmentsOf } from '../commitments.ts';
import { projector } from '../publicFields.ts';
import { isPublic, sourceOf } from '../source.ts';
import { documentsOf } from './documents.ts';
import { toldHistory, type Told } from './history.ts';

export interface LeftCommitment {
  row: Row;
  reported: number;
  verified: number;
  /** Criteria that it does not meet, in sentences; also where the STL accepted it by an agreement. */
  lacks: readonly string[];
}

/** What the next administration has to know: institutions and records, never the names or contacts of persons. */
export interface HandoverSource {
  config: Config;
  today: string;
  at: string;
  accounts: boolean;
  members: readonly Row[];
  commitments: readonly LeftCommitment[];
  /** Each with its state as of today. */
  activities: readonly Row[];
  indicators: readonly Row[];
  sessions: readonly Row[];
  agreements: readonly Row[];
  /** All of it, public or not: who keeps the board must find it; then every other document that has an address. */
  evidence: readonly Row[];
  verifications: readonly Row[];
  reschedulings: readonly Row[];
  cuts: readonly Row[];
  history: readonly Told[];
}

/** @param journal rows of the Bitácora, oldest first */
export function handoverSource(
  board: Board,
  journal: readonly Row[],
  moment: { today: string; instant: string },
  accounts: boolean,
): HandoverSource {
  const { today } = moment;
  const source = sourceOf(board, today);
  const kept = (table: RecordKey, also: (row: Row) => Row = () => ({})): Row[] => {
    const keep = projector(table);
    return filled(board, table).map((row): Record<string, Value> => ({ ...keep(row), ...also(row) }));
  };
  const keepActivity = projector('actividades');
  return {
    config: board.config,
    today,
    at: moment.instant,
    accounts,
    members: kept('stl', (row) => ({ enfunciones: isSeated(row, today) })),
    commitments: commitmentsOf(source).map(({ id, row, criteria }) => {
      const { reported, verified } = progressOf(source.byCommitment.get(id) ?? [], today);
      const lacks = [...new Set(criteria.flatMap((one) => one.lacks))];
      return { row, reported, verified, lacks };
    }),
    activities: source.activities.map((row) => ({
      ...keepActivity(row),
      plazo: row['plazo'] ?? '',
      evidencias: row['evidencias'] ?? 0,
      estado: activityState(row),
    })),
    indicators: kept('indicadores'),
    sessions: kept('sesiones'),
    agreements: kept('acuerdos', (row) => ({ estado: agreementState(row, today) })),
    evidence: [
      ...kept('evidencias', (row) => ({ publica: isPublic(row) ? 'Sí' : 'No' })),
      ...documentsOf(board),
    ],
    verifications: kept('verificaciones'),
    reschedulings: kept('reprogramaciones'),
    cuts: readCuts(rowsOf(board, 'cortes')).map((cut) => ({
      numero: cut.number,
      tipo: cut.kind,
      fecha: cut.date,
      cambios: cut.changes,
      huella: cut.digest,
    })),
    history: toldHistory(journal, accounts),
  };
}
