import { rowsOf, str, filled, type Board, type Row } from './board.ts';
import { groupBy } from './group.ts';
import type { Level, Problem } from './problems.ts';
import type { RecordKey } from './tableKeys.ts';

export type Report = (
  level: Level,
  code: string,
  at: readonly [table: RecordKey, row: Row, field: string],
  sentence: string,
  tip: string,
) => void;

/** What the checks of the whole plan look at, and where they say what they find. */
export interface Plan {
  board: Board;
  commitments: readonly Row[];
  activities: readonly Row[];
  indicators: readonly Row[];
  activitiesOf: ReadonlyMap<string, readonly Row[]>;
  indicatorsOf: ReadonlyMap<string, readonly Row[]>;
  report: Report;
}

export function planOf(board: Board, problems: Problem[]): Plan {
  const positions = new Map<Row, number>();
  for (const table of ['compromisos', 'actividades', 'indicadores'] as const)
    rowsOf(board, table).forEach((row, index) => positions.set(row, index));
  const [activities, indicators] = [filled(board, 'actividades'), filled(board, 'indicadores')];
  return {
    board,
    commitments: filled(board, 'compromisos'),
    activities,
    indicators,
    activitiesOf: groupBy(activities, 'compromiso'),
    indicatorsOf: groupBy(indicators, 'compromiso'),
    report: (level, code, [table, row, field], sentence, tip) => {
      const id = str(row, 'id');
      const index = positions.get(row);
      const where = { table, field, ...(id ? { id } : {}), ...(index === undefined ? {} : { index }) };
      problems.push({ code, level, where, sentence: id ? `${id} · ${sentence}` : sentence, tip });
    },
  };
}
