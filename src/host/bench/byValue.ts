import { createHash } from 'node:crypto';
import { apply, type Board, type Moment } from '../../core/board.ts';
import type { ImportInput } from '../../core/calls.ts';
import { importPlan } from '../../core/operations/importPlan.ts';
import { RECORD_KEYS } from '../../core/tableKeys.ts';
import { readSetup } from '../../core/setup.ts';
import { freeze, thaw } from '../../view/frozen.ts';
import { publicRecord } from '../../view/record.ts';
import type { PublicRecord } from '../../view/shape.ts';
import { generatedPlan } from '../generated.ts';
import { EACH } from './plans.ts';

export const TODAY = '2016-04-20';
const AT = '2016-04-20T15:00:00.000Z';
export const MOMENT: Moment = { today: TODAY, instant: AT, user: 'personal@organismo.example' };

export const sha = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The generated plan of so many commitments as the pure operations make it, without any spreadsheet. */
export function boardByValue(commitments: number): Board {
  const { setup, tables } = generatedPlan(commitments, EACH, new Date(AT));
  const asked = readSetup(setup);
  if ('problems' in asked) throw new Error(JSON.stringify(asked.problems));
  const blank: Board = {
    config: asked.config,
    tables: Object.fromEntries(RECORD_KEYS.map((key) => [key, []])),
    lists: {},
    roster: [],
    counters: {},
  };
  return tables.reduce((board, table) => {
    const result = importPlan(board, table as ImportInput, MOMENT);
    if ('problems' in result) throw new Error(`${table.table}: ${JSON.stringify(result.problems[0])}`);
    return { ...board, tables: apply(board.tables, result.changes) };
  }, blank);
}

/** What a first cut of that plan publishes, as every reader gets it. */
export function recordByValue(commitments: number): PublicRecord {
  const drawn = publicRecord(boardByValue(commitments), TODAY, AT);
  const cut = { number: 1, kind: 'Ordinario' as const, date: TODAY, digest: '', changes: [] };
  const content = freeze({ ...drawn, cut, cuts: [] });
  const record = thaw({ content, digest: sha(content) });
  if (!record) throw new Error('The record was not frozen.');
  return record;
}
