import { str, type Change, type Row, type Value } from '../board.ts';
import type { CommitmentInput, MemberInput } from '../calls.ts';
import type { Typed } from '../answers.ts';
import type { RecordInput } from '../recordCalls.ts';
import { formFields, readRecord } from '../forms.ts';
import { RECORDS } from '../records.ts';
import type { RecordKey } from '../tableKeys.ts';
import { isEmpty, type Below } from './commitment.ts';

type Seen = Record<string, Typed>;

/**
 * A form that is sent again after its answer was lost, perhaps with more in it, as an edit of what it saved.
 * @param saved every change that was saved of this filling
 * @returns undefined when it says nothing that was not saved
 */
export function memberAgain(
  input: MemberInput,
  id: string,
  saved: readonly Change[],
): (MemberInput & { id: string }) | undefined {
  const seen = { ...input.seen };
  const member = sinceSaved('stl', input.member, id, saved, seen);
  return Object.keys(member).length > 0 ? { id, member, seen } : undefined;
}

/** As `memberAgain`, for a record of any table. */
export function recordAgain(
  input: RecordInput,
  id: string,
  saved: readonly Change[],
): (RecordInput & { id: string }) | undefined {
  const seen = { ...input.seen };
  const record = sinceSaved(input.table, input.record, id, saved, seen);
  return Object.keys(record).length > 0 ? { table: input.table, id, record, seen } : undefined;
}

/** As `memberAgain`; new activities and indicators are those that were saved, by their words or else by their order. */
export function commitmentAgain(
  input: CommitmentInput,
  id: string,
  saved: readonly Change[],
): (CommitmentInput & { id: string }) | undefined {
  const seen = { ...input.seen };
  const commitment = sinceSaved('compromisos', input.commitment, id, saved, seen);
  const below = (table: Below, typed: readonly Typed[]): Typed[] =>
    namedAgain(table, typed, saved)
      .map((one) => {
        const known = String(one['id'] ?? '');
        return known ? { id: known, ...sinceSaved(table, one, known, saved, seen) } : one;
      })
      .filter((one) => Object.keys(one).some((key) => key !== 'id'));
  const activities = below('actividades', input.activities);
  const indicators = below('indicadores', input.indicators);
  const nothing = Object.keys(commitment).length + activities.length + indicators.length === 0;
  return nothing ? undefined : { id, commitment, activities, indicators, seen };
}

/** The fields that say something else than what was saved; `seen` gets what was, so that nobody else's words are lost. */
function sinceSaved(table: RecordKey, typed: Typed, id: string, saved: readonly Change[], seen: Seen): Typed {
  const before = savedCells(table, id, saved);
  const { row } = readRecord(RECORDS[table], typed);
  const sent: Record<string, Value> = {};
  for (const { key } of formFields(RECORDS[table])) {
    const now = typed[key];
    if (now === undefined || before[key] === row[key]) continue;
    sent[key] = now;
    const saw = before[key];
    if (saw !== undefined) seen[id] = { ...seen[id], [key]: saw };
  }
  return sent;
}

function savedCells(table: RecordKey, id: string, saved: readonly Change[]): Row {
  const cells: Record<string, Value> = {};
  for (const change of saved) {
    if (change.table !== table) continue;
    if (change.kind === 'append')
      Object.assign(
        cells,
        change.rows.find((row) => str(row, 'id') === id),
      );
    else if (change.kind === 'set' && change.id === id) Object.assign(cells, change.cells);
  }
  return cells;
}

/** Those without an ID get the ID under which they were saved. */
function namedAgain(table: Below, typed: readonly Typed[], saved: readonly Change[]): Typed[] {
  const left = saved.flatMap((change) =>
    change.kind === 'append' && change.table === table ? [...change.rows] : [],
  );
  const isFresh = (one: Typed): boolean => !one['id'] && !isEmpty(one);
  const take = (at: number): string => (at < 0 ? '' : str(left.splice(at, 1)[0] ?? {}, 'id'));
  const equal = typed.map((one) => {
    if (!isFresh(one)) return '';
    const { row } = readRecord(RECORDS[table], one);
    const keys = Object.keys(one).filter((key) => key !== 'compromiso');
    return take(left.findIndex((known) => keys.every((key) => known[key] === row[key])));
  });
  return typed.map((one, index) => {
    if (!isFresh(one)) return one;
    const id = equal[index] || take(left.length > 0 ? 0 : -1);
    return id ? { ...one, id } : one;
  });
}
