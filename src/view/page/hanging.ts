import { str } from '../../core/board.ts';
import { groupBy } from '../group.ts';
import type { PublicActivity, PublicEvaluation, PublicRecord, PublicRow } from '../shape.ts';
import { yearOf, type Year } from './year.ts';

/** What hangs from each record, by its ID. */
export interface Hanging {
  activities: ReadonlyMap<string, PublicActivity[]>;
  indicators: ReadonlyMap<string, PublicRow[]>;
  measurements: ReadonlyMap<string, PublicRow[]>;
  evidence: ReadonlyMap<string, PublicRow[]>;
  verifications: ReadonlyMap<string, PublicRow[]>;
  moves: ReadonlyMap<string, PublicRow[]>;
  questions: ReadonlyMap<string, PublicRow[]>;
  evaluations: ReadonlyMap<string, PublicEvaluation[]>;
  /** Address at which citizens ask. */
  ask: string;
  /** Each activity has its own calendar and its own way to ask; a very large plan has them for each commitment. */
  rich: boolean;
  year: Year;
}

/** A plan of more activities than this is shown more tersely: it has to reach an old phone. */
const MANY = 300;

const by =
  (key: string) =>
  ({ row }: PublicRow): string =>
    str(row, key);

export const hangingOf = (record: PublicRecord): Hanging => ({
  activities: groupBy(record.activities, (one) => one.commitment),
  indicators: groupBy(record.indicators, by('compromiso')),
  measurements: groupBy(
    [...record.measurements].sort((a, b) => (str(a.row, 'fecha') < str(b.row, 'fecha') ? -1 : 1)),
    by('indicador'),
  ),
  evidence: groupBy(record.evidence, by('de')),
  verifications: groupBy(record.verifications, by('actividad')),
  moves: groupBy(record.moves, by('actividad')),
  questions: groupBy(record.questions, by('actividad')),
  evaluations: groupBy(record.evaluations, by('compromiso')),
  ask: record.plan.ask,
  rich: record.activities.length <= MANY,
  year: yearOf(record),
});
