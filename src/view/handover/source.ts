import { str, type Board, type Config, type Row, type Value } from '../../core/board.ts';
import { activityState, progressOf } from '../../core/progress.ts';
import { agreementState } from '../../core/sessions.ts';
import { isSeated } from '../../core/stl.ts';
import type { RecordKey } from '../../core/tables.ts';
import { commitmentsOf } from '../commitments.ts';
import { projector } from '../publicFields.ts';
import { isPublic, rows, sourceOf } from '../source.ts';

/** One saving, as the history tells it; who and what exactly only where they were asked for. */
export interface Event {
  at: string;
  what: string;
  records: string;
  who?: string;
  details?: string;
}

export interface LeftCommitment {
  row: Row;
  reported: number;
  verified: number;
  /** Criteria that it does not meet and no agreement stands for, in sentences. */
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
  /** All of it, public or not: who keeps the board must find it. */
  evidence: readonly Row[];
  history: readonly Event[];
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
    return rows(board, table).map((row): Record<string, Value> => ({ ...keep(row), ...also(row) }));
  };
  const keepActivity = projector('actividades');
  return {
    config: board.config,
    today,
    at: moment.instant,
    accounts,
    members: kept('stl', (row) => ({ enfunciones: isSeated(row, today) })),
    commitments: commitmentsOf(source).map(({ id, row, criteria, accepted }) => {
      const { reported, verified } = progressOf(source.byCommitment.get(id) ?? [], today);
      const lacks = accepted ? [] : [...new Set(criteria.flatMap((one) => one.lacks))];
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
    evidence: kept('evidencias', (row) => ({ publica: isPublic(row) ? 'Sí' : 'No' })),
    history: eventsOf(journal, accounts),
  };
}

/** A long operation goes on in further rows, which say nothing of their own. */
const eventsOf = (journal: readonly Row[], accounts: boolean): Event[] =>
  journal
    .filter((row) => str(row, 'registro') + str(row, 'resumen') !== '')
    .map((row) => ({
      at: str(row, 'fecha'),
      what: str(row, 'operacion'),
      records: str(row, 'registro'),
      ...(accounts ? { who: str(row, 'quien'), details: str(row, 'resumen') } : {}),
    }));
