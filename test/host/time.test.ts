import { describe, expect, test } from 'vitest';
import type { Outcome, World } from '../../src/host/world.ts';
import { answer, COLLEAGUE, createWorld, OWNER, project } from './engine.ts';

const SCOPES = ['spreadsheets.currentonly', 'script.scriptapp'].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
);

/** The world begins on Tuesday 10 March 2026 at 12:00 in Mexico City. */
const CODE = `
  function note(e) {
    SpreadsheetApp.getActiveSheet().appendRow([Utilities.formatDate(new Date(), 'America/Mexico_City', 'yyyy-MM-dd HH:mm'), JSON.stringify(e)]);
  }
  function fails() { throw new Error('no'); }
  function make(script) { return (0, eval)(script); }`;

function desk(): {
  world: World;
  board: ReturnType<typeof project>;
  call: (script: string, user?: string) => Outcome;
  advance: (iso: string) => string[];
} {
  const { world, workbookId } = createWorld();
  const board = project(CODE, { oauthScopes: SCOPES });
  const call = (script: string, user = OWNER) =>
    world.run({ project: board, workbookId, user, entry: 'make', args: [script], kind: 'call' });
  const advance = (iso: string) => {
    const { runs } = world.advanceTo(new Date(iso), [board]);
    return runs.map(({ at, trigger }) => `${at.slice(0, 16)} ${trigger.handler}`);
  };
  return { world, board, call, advance };
}

const made = (how: string, handler = 'note') =>
  `ScriptApp.newTrigger('${handler}').timeBased().${how}.create().getUniqueId()`;

describe('time-driven triggers', () => {
  // D: clock-trigger-builder#atHour, in the time zone of the script unless inTimezone says another
  test('run once for each day that passes, at their hour, in order', () => {
    const { world, call, advance } = desk();
    call(made('everyDays(1).atHour(8)'));
    call(made("everyDays(1).atHour(7).inTimezone('America/Tijuana')", 'fails'));
    expect(advance('2026-03-12T18:00:00Z')).toEqual([
      '2026-03-11T14:00 note',
      '2026-03-11T14:00 fails',
      '2026-03-12T14:00 note',
      '2026-03-12T14:00 fails',
    ]);
    expect(world.now().toISOString()).toBe('2026-03-12T18:00:00.000Z');
    const rows = [...world.workbooks.values()][0]?.sheets[0]?.rows ?? [];
    expect(rows).toHaveLength(2);
  });

  // D: clock-trigger-builder
  test.each([
    ['everyDays(3).atHour(8)', ['03-11', '03-14', '03-17']],
    ['everyWeeks(1).onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8)', ['03-16']],
    ['onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(8)', ['03-13']],
    ['onMonthDay(15).atHour(8)', ['03-15']],
    ['atDate(2026, 3, 12)', ['03-12']],
    ['at(new Date(Date.UTC(2026, 2, 13, 20)))', ['03-13']],
    ['after(3600000)', ['03-10']],
    ['everyHours(6)', ['03-11', '03-12', '03-13', '03-14', '03-15', '03-16', '03-17']],
  ])('by %s', (how, days) => {
    const { call, advance } = desk();
    expect(answer(call(made(how)))).toMatch(/^[0-9a-f-]{36}$/);
    const ran = advance('2026-03-17T18:00:00Z').map((run) => run.slice(5, 10));
    if (how.startsWith('everyHours')) expect(ran.slice(1)).toEqual(days);
    else expect(ran).toEqual(days);
    // what was for once does not come again
    if (/^(at|after)/.test(how)) expect(advance('2027-03-17T18:00:00Z')).toEqual([]);
  });

  test('know when the clocks change', () => {
    const { call, advance } = desk();
    call(made("everyDays(1).atHour(8).inTimezone('America/Tijuana')"));
    advance('2026-10-31T18:00:00Z');
    expect(advance('2026-11-02T18:00:00Z')).toEqual(['2026-11-01T16:00 note', '2026-11-02T16:00 note']);
  });

  // D: events guide, time-driven; auth guide: installable triggers run as their creator, with FULL
  test('are told the moment, and run as who made them', () => {
    const { world, call, advance } = desk();
    call("ScriptApp.newTrigger('note').timeBased().everyDays(1).atHour(8).create()", COLLEAGUE);
    advance('2026-03-11T18:00:00Z');
    const event = JSON.parse(
      String([...world.workbooks.values()][0]?.sheets[0]?.rows[0]?.[1]?.value),
    ) as object;
    expect(event).toEqual({
      authMode: 'FULL',
      'day-of-month': 11,
      'day-of-week': 3,
      hour: 14,
      minute: 0,
      month: 3,
      second: 0,
      timezone: 'UTC',
      'week-of-year': 10,
      year: 2026,
      triggerUid: world.triggers[0]?.id,
    });
    expect(world.triggers[0]?.user).toBe(COLLEAGUE);
  });

  test('end with an error without stopping the others, and the results say so', () => {
    const { world, board, call } = desk();
    call(made('everyDays(1).atHour(8)', 'fails'));
    call(made('everyDays(1).atHour(9)'));
    const { runs } = world.advanceTo(new Date('2026-03-11T18:00:00Z'), [board]);
    expect(runs.map(({ outcome }) => outcome.error?.message)).toEqual(['no', undefined]);
  });

  test('stop at four hundred executions, and go on from there', () => {
    const { world, board, call } = desk();
    call(made('everyDays(1).atHour(8)', 'make'));
    const far = new Date('2027-06-10T18:00:00Z');
    const first = world.advanceTo(far, [board]);
    expect([first.runs.length, first.isCut, first.now.slice(0, 10)]).toEqual([400, true, '2027-04-14']);
    const second = world.advanceTo(far, [board]);
    expect([second.runs.length, second.isCut, second.now.slice(0, 10)]).toEqual([57, false, '2027-06-10']);
  });

  // 161, D: only those of the current user; each workbook's bound script is a project of its own
  test('are listed to who made them, in the workbook where they were made, and can be deleted', () => {
    const { world, call, advance, board } = desk();
    call(made('everyDays(1).atHour(8)'));
    const list =
      'ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), t.getEventType().name(), t.getTriggerSource().name()])';
    expect(answer(call(list))).toEqual([['note', 'CLOCK', 'CLOCK']]);
    expect(answer(call(list, COLLEAGUE))).toEqual([]);
    const { id } = world.createWorkbook({ name: 'Otro', owner: OWNER });
    const other = world.run({
      project: board,
      workbookId: id,
      user: OWNER,
      entry: 'make',
      args: [list],
      kind: 'call',
    });
    expect(answer(other)).toEqual([]);
    call('ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t))');
    expect(advance('2026-04-10T18:00:00Z')).toEqual([]);
  });

  // D: quotas guide, 20 triggers a user and script; the text is quoted from production (S)
  test('are twenty at most', () => {
    const { call } = desk();
    const one = made('everyDays(1)');
    expect(answer(call(`for (let i = 0; i < 20; i++) ${one}; ScriptApp.getProjectTriggers().length`))).toBe(
      20,
    );
    expect(answer(call(one))).toBe(
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });

  test.each([
    // D: clock-trigger-builder#atHour: "Frequency is required if you are using atHour() or nearMinute()"
    'atHour(8)',
    // D: #everyMinutes: 1, 5, 10, 15 or 30
    'everyMinutes(7)',
    // D: #inTimezone: an invalid time zone throws
    "everyDays(1).inTimezone('Marte/Olimpo')",
    'everyDays(1).atHour(24)',
  ])('cannot be made with %s', (how) => {
    const { world, call } = desk();
    expect(call(made(how)).error?.name).toBe('Exception');
    expect(world.triggers).toEqual([]);
  });

  test('need their scope, and no simple trigger may make one', () => {
    const { world, workbookId } = createWorld();
    const code = `function onOpen() { ScriptApp.newTrigger('onOpen'); }`;
    const few = project(code, { oauthScopes: SCOPES.slice(0, 1) });
    const run = { workbookId, user: OWNER, entry: 'onOpen', args: [] };
    expect(world.run({ ...run, project: few, kind: 'call' }).error?.message).toContain(
      'Specified permissions are not sufficient to call ScriptApp.newTrigger.',
    );
    const simple = world.run({
      ...run,
      project: project(code, { oauthScopes: SCOPES }),
      kind: 'open',
      event: {},
    });
    expect(simple.error?.message).toContain('You do not have permission to call ScriptApp.newTrigger.');
  });
});
