/** Letting time pass: the clock goes from one due trigger to the next, and each runs as its creator. */
import type { World } from '../world.ts';
import { endOfDay, isWithinDay, nextDue } from './schedule.ts';
import type { Json, Outcome, Project, Trigger } from './types.ts';

/** More executions than any test or person needs; a mistake ends here. */
export const MOST_RUNS = 400;
const MONDAY_FIRST = [7, 1, 2, 3, 4, 5, 6];
const WEEK = 7 * 86_400_000;

export interface AlarmRun {
  /** ISO. */
  at: string;
  trigger: Trigger;
  outcome: Outcome;
}

export interface Advance {
  runs: AlarmRun[];
  /** ISO, where the clock is. */
  now: string;
  /** MOST_RUNS were reached: the clock stays at the last of them, and advancing again goes on from there. */
  isCut: boolean;
}

export interface AlarmOptions {
  /** The project of a trigger, by its name; undefined = it is not here, and its triggers do not run. */
  projectOf: (name: string) => Project | undefined;
  most?: number;
}

/** Every time-driven trigger that is due until then, in order; see `alarms`. */
export function advanceTo(world: World, to: Date, options: AlarmOptions): Advance {
  const steps = alarms(world, to, options);
  const runs: AlarmRun[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { runs, now: world.now().toISOString(), isCut: step.value };
    runs.push(step.value);
  }
}

/**
 * One execution at a time; the caller may do something else between two. The clock moves to each due moment, never
 * back, and at the end to `to`. A trigger by minutes or hours runs once a local day: time passes in leaps here.
 * Gives back whether the limit of runs was reached.
 */
export function* alarms(world: World, to: Date, options: AlarmOptions): Generator<AlarmRun, boolean> {
  const { projectOf, most = MOST_RUNS } = options;
  for (let count = 0; ; count += 1) {
    const next = firstDue(world, projectOf);
    if (!next || next.due > to.getTime()) break;
    if (count === most) return true;
    moveTo(world, next.due);
    yield ring(world, next);
  }
  moveTo(world, to.getTime());
  return false;
}

interface Due {
  trigger: Trigger;
  project: Project;
  due: number;
}

function firstDue(world: World, projectOf: AlarmOptions['projectOf']): Due | undefined {
  let first: Due | undefined;
  for (const trigger of world.triggers) {
    const project = projectOf(trigger.project);
    const isGone = trigger.workbookId !== null && !world.workbooks.has(trigger.workbookId);
    if (trigger.eventType !== 'CLOCK' || !trigger.schedule || !project || isGone) continue;
    const zone = project.manifest.timeZone;
    const created = Date.parse(trigger.created);
    const last = trigger.last === undefined ? created : Date.parse(trigger.last);
    const leaps = trigger.last !== undefined && isWithinDay(trigger.schedule);
    const since = leaps ? endOfDay(last, trigger.schedule.inTimezone ?? zone) : last;
    const due = nextDue(trigger.schedule, { created, since, zone });
    if (due !== undefined && (!first || due < first.due)) first = { trigger, project, due };
  }
  return first;
}

function moveTo(world: World, moment: number): void {
  const ahead = moment - world.now().getTime();
  if (ahead > 0) world.advance(ahead);
}

function ring(world: World, { trigger, project, due }: Due): AlarmRun {
  // before it runs: what ends the process meanwhile must not make it run twice
  trigger.last = new Date(due).toISOString();
  const at = world.now();
  const outcome = world.run({
    project,
    ...(trigger.workbookId === null ? {} : { workbookId: trigger.workbookId }),
    user: trigger.user,
    entry: trigger.handler,
    args: [],
    kind: 'trigger',
    event: { triggerUid: trigger.id, clock: clockEvent(at) },
  });
  return { at: at.toISOString(), trigger, outcome };
}

/** D (events guide, time-driven): in UTC unless the trigger says otherwise; Monday is day 1. */
function clockEvent(at: Date): Record<string, Json> {
  const year = at.getUTCFullYear();
  return {
    'day-of-month': at.getUTCDate(),
    'day-of-week': MONDAY_FIRST[at.getUTCDay()] ?? 1,
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    month: at.getUTCMonth() + 1,
    second: at.getUTCSeconds(),
    timezone: 'UTC',
    'week-of-year': Math.floor((at.getTime() - Date.UTC(year, 0, 1)) / WEEK) + 1,
    year,
  };
}
