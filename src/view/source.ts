import { isBlank, str, filled, type Board, type Row } from '../core/board.ts';
import { variablesOf } from '../core/derive.ts';
import { isAddressed, livesOf } from '../core/progress.ts';
import { registeredIn, type Registered } from '../core/origins.ts';
import { groupBy } from './group.ts';

/** A board made ready to be projected; activities live as they do now, whenever their columns were last written. */
export interface Source {
  board: Board;
  today: string;
  activities: readonly Row[];
  byCommitment: ReadonlyMap<string, Row[]>;
  indicators: ReadonlyMap<string, Row[]>;
  /** Folded variable of an indicator → commitments that use it. */
  variables: ReadonlyMap<string, ReadonlySet<string>>;
  /** Mesas and agreements that commitments may name. */
  registered: Registered;
  /** IDs with public evidence. */
  proven: ReadonlySet<string>;
}

export const isPublic = (evidence: Row): boolean => str(evidence, 'publica') === 'Sí';

export function sourceOf(board: Board, today: string): Source {
  const addressed = filled(board, 'evidencias').filter(isAddressed);
  const activities = livesOf(board, today).filter((row) => !isBlank(row));
  const indicators = filled(board, 'indicadores');
  const commitmentOf = (row: Row): string => str(row, 'compromiso');
  return {
    board,
    today,
    activities,
    byCommitment: groupBy<Row>(activities, commitmentOf),
    indicators: groupBy(indicators, commitmentOf),
    variables: variablesOf(indicators),
    registered: registeredIn(board),
    proven: new Set(addressed.filter(isPublic).map((row) => str(row, 'de'))),
  };
}
