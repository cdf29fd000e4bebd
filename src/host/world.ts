/**
 * The outside world of the local Apps Script: workbooks, people, clock, mail, web, properties, cache, locks,
 * triggers. Everything is plain data in memory; persistence is somebody else's.
 *
 *   const world = new World({ now?: () => Date, guest?: string });   // guest: path of guest.js
 *   const book = world.createWorkbook({ name, owner });              // es_MX, America/Mexico_City, one tab
 *   world.addWorkbook(book)                                          // one read from a file
 *   world.run({ project, workbookId, user, entry, args, kind })      // Outcome, synchronous
 *   await world.runInWorker(options, ask)                            // same, in a worker: really interleaved
 *   world.type({ project?, workbookId, sheetId, row, column, values, user })  // what a person types; fires onEdit
 *   world.onOpen({ project, workbookId, user, authMode? })           // runs onOpen; the menus are in Outcome.ui
 *   world.menu(workbookId)                                           // the menus the last onOpen left
 *   world.changed(book)                                              // call after changing a workbook by hand
 *   world.subscribe((change) => …)                                   // returns the unsubscriber
 *   world.setNow(date | undefined), world.now(), world.advance(ms)  // frozen clock; Utilities.sleep in run() moves it
 *   world.slowness = 50                                              // a bad day at Google
 *   world.web, world.serviceUrl, world.activeUser, world.outboxChanged // the server replaces these functions
 *   world.advanceTo(date, [project])                                 // lets time pass: runs the triggers that became due
 *   world.outbox, world.properties, world.cache, world.locks, world.triggers
 */
import { guestPath, runGuest } from './run.ts';
import type { GuestStart } from './run.ts';
import { runInThread } from './run-worker.ts';
import type { Workbook } from './model.ts';
import { createWorkbook } from './world/create.ts';
import type { NewWorkbook } from './world/create.ts';
import type { CacheEntry } from './world/cache.ts';
import { advanceTo } from './world/alarm.ts';
import type { Advance } from './world/alarm.ts';
import { eventOf } from './world/event.ts';
import { Execution } from './world/execution.ts';
import { illegalArgument } from './world/illegal.ts';
import { typeInto } from './world/typing.ts';
import type { Typing } from './world/typing.ts';
import type {
  Ask,
  AuthMode,
  Change,
  Failure,
  Json,
  Mail,
  Outcome,
  Project,
  RunOptions,
  Trigger,
  Typed,
  UiEvent,
  Web,
} from './world/types.ts';
import { serviceUrlOf } from './world/web-app.ts';
import type { Deployment } from './world/web-app.ts';
import { encode } from './world/wire.ts';

export type {
  Json,
  Manifest,
  Project,
  AuthMode,
  Kind,
  RunOptions,
  Selected,
  EventSeed,
  UiEvent,
  MenuItem,
  Failure,
  Outcome,
  WebOutput,
  Mail,
  MailPart,
  WebRequest,
  WebResponse,
  Web,
  Ask,
  Trigger,
  Refusal,
  Typed,
  Change,
} from './world/types.ts';
export type { Advance, AlarmRun } from './world/alarm.ts';
export type { NewWorkbook } from './world/create.ts';
export { createSheet, createWorkbook } from './world/create.ts';
export type { Typing } from './world/typing.ts';

export interface WorldOptions {
  now?: () => Date;
  /** Path of the built guest.js; default: beside this module. */
  guest?: string;
  random?: () => number;
}

type MenuEvent = Extract<UiEvent, { type: 'menu' }>;

export class World {
  readonly workbooks = new Map<string, Workbook>();
  /** Script and user properties by store; document properties are in the workbook. */
  readonly properties = new Map<string, Record<string, string>>();
  readonly cache = new Map<string, Map<string, CacheEntry>>();
  readonly locks = new Map<string, object>();
  readonly triggers: Trigger[] = [];
  readonly outbox: Mail[] = [];
  /** Web apps by the id in their address; `deploy` adds one. */
  readonly deployments = new Map<string, Deployment>();
  readonly menus = new Map<string, MenuEvent[]>();
  readonly random: () => number;
  /** Who answers UrlFetchApp; the server sets it. */
  web: Web = () => undefined;
  /** Address of the project's web app; null = not deployed. */
  serviceUrl: (x: Execution) => string | null = (x) => serviceUrlOf(this, x);
  /** E-mail of who is at the keyboard when a script runs as somebody else. */
  activeUser: (x: Execution) => string = (x) =>
    x.options.visitor ?? (x.options.kind === 'trigger' ? '' : x.user);
  outboxChanged: () => void = () => undefined;
  /** A bad day at Google: everything takes so many times longer (RunOptions.slowness). */
  slowness: number | undefined;
  readonly #guest: string;
  readonly #real: () => Date;
  #frozen: number | undefined;
  #ahead = 0;
  #listeners = new Set<(change: Change) => void>();

  constructor(options: WorldOptions = {}) {
    this.#guest = guestPath(options.guest);
    this.#real = options.now ?? (() => new Date());
    this.random = options.random ?? Math.random;
  }

  now(): Date {
    return new Date((this.#frozen ?? this.#real().getTime()) + this.#ahead);
  }

  get isStopped(): boolean {
    return this.#frozen !== undefined;
  }

  /** Stops the clock there; undefined lets it run again. */
  setNow(date: Date | undefined): void {
    this.#frozen = date?.getTime();
    this.#ahead = 0;
  }

  advance(ms: number): null {
    this.#ahead += ms;
    return null;
  }

  createWorkbook(options: NewWorkbook): Workbook {
    return this.addWorkbook(createWorkbook(options));
  }

  addWorkbook(book: Workbook): Workbook {
    this.workbooks.set(book.id, book);
    return book;
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  notify(workbook: Workbook): void {
    const change = { workbookId: workbook.id, revision: workbook.revision, workbook };
    for (const listener of this.#listeners) listener(change);
  }

  /** After a change that no script and no typing made. */
  changed(workbook: Workbook): void {
    workbook.revision += 1;
    this.notify(workbook);
  }

  run(options: RunOptions): Outcome {
    const x = new Execution(this, options);
    const illegal = illegalArgument(options.args);
    if (illegal) return outcome(x, { error: illegal });
    const before = process.env['TZ'];
    process.env['TZ'] = options.project.manifest.timeZone;
    try {
      return this.#end(
        x,
        runGuest(this.#guest, (method, args) => x.call(method, args) as string, this.#start(x)),
      );
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  }

  /** The process must already be in the script's time zone (process.env.TZ). */
  async runInWorker(options: RunOptions, ask?: Ask, worker?: URL): Promise<Outcome> {
    const x = new Execution(this, options, true);
    x.ask = ask;
    const illegal = illegalArgument(options.args);
    if (illegal) return outcome(x, { error: illegal });
    return this.#end(x, await runInThread(x, this.#guest, this.#start(x), worker));
  }

  #start(x: Execution): GuestStart {
    const { project, kind, entry, args, event } = x.options;
    const given = event ? [encode(eventOf(x, event), x.handles)] : args;
    return {
      code: project.code,
      kind,
      entry,
      args: given,
      timeoutMs: x.limitMs,
      fileName: `${project.name}/Code.js`,
    };
  }

  #end(x: Execution, json: string): Outcome {
    x.meter.commit();
    x.checkTime();
    for (const [key, holder] of this.locks) if (holder === x) this.locks.delete(key);
    x.publish();
    const result = JSON.parse(json) as { value?: Json; error?: Failure };
    return outcome(x, x.dead === undefined ? result : { error: { name: 'Exception', message: x.dead } });
  }

  /**
   * Lets time pass: the clock goes there, and every time-driven trigger that became due runs on the way.
   * `projects` are the scripts by name; a trigger of another project does not run.
   */
  advanceTo(to: Date, projects: readonly Project[]): Advance {
    return advanceTo(this, to, { projectOf: (name) => projects.find((project) => project.name === name) });
  }

  /** Cells a person types or pastes, 0-based; fires the project's onEdit. */
  type(typing: Typing): Typed {
    return typeInto(this, typing);
  }

  /** Leaves the menus that onOpen built. */
  onOpen(options: { project: Project; workbookId: string; user: string; authMode?: AuthMode }): Outcome {
    const result = this.run({ ...options, kind: 'open', entry: 'onOpen', args: [], event: {} });
    this.menus.set(
      options.workbookId,
      result.ui.filter((event) => event.type === 'menu'),
    );
    return result;
  }

  menu(workbookId: string): MenuEvent[] {
    return this.menus.get(workbookId) ?? [];
  }
}

function outcome(x: Execution, result: { value?: Json; error?: Failure }): Outcome {
  return { ...result, meter: x.meter.report, log: x.log, ui: x.ui };
}
