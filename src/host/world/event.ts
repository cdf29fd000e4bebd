import type { Execution } from './execution.ts';
import { BagThing, EnumName, RangeThing, SpreadsheetThing } from './things.ts';
import type { EventSeed } from './types.ts';

/** The `e` that a trigger's function receives. */
export function eventOf(x: Execution, seed: EventSeed): Record<string, unknown> {
  if (x.options.kind === 'doGet') return requestOf(seed);
  const authMode = new EnumName(`ScriptApp.AuthMode.${x.authMode}`);
  if (seed.clock) return { authMode, ...seed.clock, triggerUid: seed.triggerUid };
  const book = x.container;
  const event: Record<string, unknown> = { authMode };
  if (book) event['source'] = new SpreadsheetThing(book);
  event['user'] = new BagThing('User', { email: x.authMode === 'FULL' ? x.user : '' });
  if (book && seed.range) {
    const { sheetId, row, column, rows, columns } = seed.range;
    const range = new RangeThing(book, sheetId, { row, column, rows, columns });
    range.properties = {
      rowStart: row + 1,
      rowEnd: row + rows,
      columnStart: column + 1,
      columnEnd: column + columns,
    };
    event['range'] = range;
  }
  if (seed.value !== undefined) event['value'] = seed.value;
  if (seed.oldValue !== undefined) event['oldValue'] = seed.oldValue;
  if (seed.triggerUid !== undefined) event['triggerUid'] = seed.triggerUid;
  return event;
}

function requestOf(seed: EventSeed): Record<string, unknown> {
  return {
    queryString: seed.queryString ?? '',
    parameter: seed.parameter ?? {},
    parameters: seed.parameters ?? {},
    contextPath: seed.contextPath ?? '',
    contentLength: seed.contentLength ?? -1,
  };
}
