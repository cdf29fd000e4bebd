import type { Box, Sheet, Workbook } from '../model.ts';
import { kindOf, Meter } from '../meter.ts';
import type { Kind } from '../meter.ts';
import type { World } from '../world.ts';
import { Args, qualified } from './args.ts';
import { checkAuthorization, checkProtection } from './guard.ts';
import { handlerOf } from './registry.ts';
import { matches, signatureOf } from './signature.ts';
import { NamedRangeThing, RangeListThing, RangeThing, ServiceThing, SheetThing } from './things.ts';
import type { Thing, SpreadsheetThing } from './things.ts';
import type { AuthMode, RunOptions, Selected, UiEvent } from './types.ts';
import { decode, encode, Handles, notImplemented, ScriptError } from './wire.ts';
import type { Value } from './wire.ts';

export const TOO_SLOW = 'Exceeded maximum execution time';
const SIX_MINUTES = 360_000;
const THIRTY_SECONDS = 30_000;

/** One run of a script: what it holds, counts and may do. Every service call passes through `call`. */
export class Execution {
  readonly world: World;
  readonly options: RunOptions;
  readonly authMode: AuthMode;
  readonly limitMs: number;
  readonly handles = new Handles();
  readonly meter: Meter;
  readonly log: string[] = [];
  readonly ui: UiEvent[] = [];
  readonly books = new Set<Workbook>();
  /** True when a call may be answered later: alerts, waiting for a lock, sleeping. */
  readonly patient: boolean;
  readonly answers: (string | { button: string; text: string })[];
  /** Why nothing of this execution reaches the world any more. */
  dead: string | undefined;
  selected: Selected | undefined;
  ask: ((event: UiEvent) => Promise<{ button: string; text: string } | undefined>) | undefined;
  #services = new Map<string, ServiceThing>();
  readonly #slowness: number | undefined;
  #begun: number;

  constructor(world: World, options: RunOptions, patient = false) {
    this.world = world;
    this.options = options;
    this.patient = patient;
    this.#slowness = options.slowness ?? world.slowness;
    this.meter = new Meter(this.#slowness);
    const simple = options.kind === 'open' || options.kind === 'edit';
    this.authMode = options.authMode ?? (simple ? 'LIMITED' : 'FULL');
    this.limitMs = options.timeoutMs ?? (simple ? THIRTY_SECONDS : SIX_MINUTES);
    this.answers = [...(options.answers ?? [])];
    this.selected = options.selection;
    this.#begun = world.now().getTime();
  }

  get user(): string {
    return this.options.user;
  }

  /** The container; undefined in a standalone script. */
  get container(): Workbook | undefined {
    return this.options.workbookId === undefined
      ? undefined
      : this.world.workbooks.get(this.options.workbookId);
  }

  call(name: string, argsJson: string): string | Promise<string> {
    try {
      const result = this.#perform(name, argsJson);
      if (!(result instanceof Promise)) return this.#reply(result);
      return result.then(
        (value) => this.#reply(value),
        (error: unknown) => this.#failure(error),
      );
    } catch (error) {
      return this.#failure(error);
    }
  }

  #reply(value: unknown): string {
    return JSON.stringify({ v: encode(value, this.handles) });
  }

  #failure(error: unknown): string {
    if (error instanceof ScriptError)
      return JSON.stringify({ e: { name: error.name, message: error.message } });
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return JSON.stringify({ e: { name: 'HostError', message } });
  }

  #perform(name: string, argsJson: string): unknown {
    if (name === 'host.now') return this.#clock();
    const [cls = '', method = ''] = name.split('.');
    if (cls === 'console' || cls === 'Logger') this.#checkAlive();
    const [id, ...rest] = JSON.parse(argsJson) as [number, ...unknown[]];
    const args = new Args(
      `${qualified(cls)}.${method}`,
      // without a tag the text says all
      argsJson.includes('"$":') ? rest.map((value) => decode(value, this.handles)) : (rest as Value[]),
    );
    const self = id === 0 ? this.#service(cls) : this.handles.thing(id);
    const kind = kindOf(cls, method);
    this.#checkAlive();
    this.meter.call(kind);
    if (kind !== 'free') this.#injectFault();
    const handler = handlerOf(cls, method);
    if (!handler) throw notImplemented(`${cls}.${method}`);
    this.#checkCall(cls, method, args);
    this.#account(kind, self, method);
    // a call in which the time runs out has no effect
    this.#checkAlive();
    const result = handler(this, self, args);
    if (kind === 'write' || kind === 'insertSheet') this.#touch(self);
    return result;
  }

  #service(cls: string): ServiceThing {
    const known = this.#services.get(cls) ?? new ServiceThing(cls);
    this.#services.set(cls, known);
    return known;
  }

  /** What the script's clock says: a stopped one stands still, unless the service was asked to be slow. */
  #clock(): number {
    const runs = !this.world.isStopped || this.#slowness !== undefined;
    return this.world.now().getTime() + (runs ? Math.floor(this.meter.report.modelled_ms) : 0);
  }

  #checkAlive(): void {
    this.checkTime();
    if (this.dead !== undefined) throw new ScriptError(this.dead);
  }

  /** Waiting, computing, and what the service calls cost by the model. */
  get elapsed(): number {
    return this.world.now().getTime() - this.#begun + this.meter.report.modelled_ms;
  }

  /** Google ends an execution that takes too long, whatever it does. */
  checkTime(): void {
    if (this.dead === undefined && this.elapsed > this.limitMs) this.dead = TOO_SLOW;
  }

  #injectFault(): void {
    const { failAt, failMode = 'exception' } = this.options;
    if (failAt === undefined || this.meter.report.calls !== failAt || failMode === 'lock') return;
    if (failMode === 'killed') this.dead = `The execution was killed at service call ${failAt}.`;
    throw new ScriptError(
      this.dead ??
        `Service Spreadsheets failed while accessing document with id ${this.options.workbookId ?? ''}.`,
    );
  }

  get locksRefused(): boolean {
    const { failAt = 1, failMode } = this.options;
    return failMode === 'lock' && this.meter.report.calls >= failAt;
  }

  #checkCall(cls: string, method: string, args: Args): void {
    const signature = signatureOf(cls, method);
    if (!signature) return;
    checkAuthorization(this, cls, method);
    if (!matches(args, method, signature)) throw args.invalid();
  }

  #account(kind: Kind, self: Thing, method: string): void {
    if (kind === 'read') this.meter.read(keyOf(self), cellsOf(self));
    if (kind === 'open' || kind === 'insertSheet') this.meter.trip();
    if (kind === 'flush') this.meter.commit();
    if (kind !== 'write') return;
    for (const { book, box } of boxesOf(self)) checkProtection(book, box, this.user);
    // a filter is one thing, however many cells it stands on
    this.meter.write(keyOf(self), method === 'createFilter' ? 1 : cellsOf(self));
  }

  #touch(self: Thing): void {
    const book = bookOf(self);
    if (book) this.changed(book);
  }

  changed(book: Workbook): void {
    book.revision += 1;
    this.books.add(book);
  }

  /** Shows what was written: at a flush and at the end. */
  publish(): void {
    for (const book of this.books) this.world.notify(book);
    this.books.clear();
  }

  sheet(book: Workbook, sheetId: number): Sheet {
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new ScriptError(`Sheet ${sheetId} not found`);
    return sheet;
  }

  activeSheet(book: Workbook): Sheet {
    const chosen = book.sheets.find(({ id }) => id === this.selected?.sheetId);
    const first = chosen ?? book.sheets.find(({ hidden }) => !hidden) ?? book.sheets[0];
    if (!first) throw new ScriptError('The spreadsheet has no sheets.');
    return first;
  }
}

function bookOf(self: Thing): Workbook | undefined {
  if (self instanceof RangeListThing) return self.ranges[0]?.book;
  return 'book' in self ? (self as SpreadsheetThing).book : undefined;
}

function boxesOf(self: Thing): { book: Workbook; box: Box }[] {
  if (self instanceof RangeThing) return [{ book: self.book, box: self.box }];
  if (self instanceof RangeListThing) return self.ranges.flatMap(boxesOf);
  return [];
}

function keyOf(self: Thing): string {
  if (self instanceof RangeThing || self instanceof SheetThing) return `${self.book.id} ${self.sheetId}`;
  if (self instanceof RangeListThing && self.ranges[0]) return keyOf(self.ranges[0]);
  if (self instanceof NamedRangeThing) return `${self.book.id} ${self.named.box.sheetId}`;
  return bookOf(self)?.id ?? self.cls;
}

function cellsOf(self: Thing): number {
  if (self instanceof RangeThing) return self.area.rows * self.area.columns;
  if (self instanceof RangeListThing) return self.ranges.reduce((sum, range) => sum + cellsOf(range), 0);
  return 1;
}
