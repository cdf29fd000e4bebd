import type { Workbook } from '../model.ts';
import { World } from '../world.ts';
import { copyBook } from './cells.ts';
import type { Json, Outcome, Project, RunOptions, Typing } from '../world.ts';

export const USER = 'personal@organismo.example';
const NOW = new Date('2016-04-20T15:00:00Z');

/** The built add-on and the guest that runs it. */
export interface Bench {
  project: Project;
  guest?: string;
}

/** One execution, still without its fault. */
export type Step = Pick<RunOptions, 'entry' | 'args' | 'kind' | 'selection' | 'event' | 'slowness'>;
export type Fault = Required<Pick<RunOptions, 'failAt' | 'failMode'>>;

export const calling = (entry: string, ...args: Json[]): Step => ({ entry, args, kind: 'call' });

/** A workbook in a world of its own; the same start and the same steps end alike, for clock and chance stand still. */
export class Stage {
  readonly bench: Bench;
  readonly book: Workbook;
  readonly world: World;

  constructor(bench: Bench, book: Workbook, world: World = stillWorld(bench)) {
    this.bench = bench;
    this.world = world;
    this.book = world.addWorkbook(book);
  }

  copy(): Stage {
    const stage = new Stage(this.bench, copyBook(this.book));
    const { properties, cache, triggers, outbox } = this.world;
    for (const [key, store] of properties) stage.world.properties.set(key, { ...store });
    for (const [key, store] of cache) stage.world.cache.set(key, structuredClone(store));
    stage.world.triggers.push(...structuredClone(triggers));
    stage.world.outbox.push(...structuredClone(outbox));
    stage.world.web = this.world.web;
    return stage;
  }

  run(step: Step, fault?: Fault): Outcome {
    return this.world.run({ ...this.#options(), ...step, ...fault });
  }

  /** @throws when it is refused or has problems: a prepared board must be what it says */
  must(step: Step): this {
    const { value, error } = this.run(step);
    if (!saidYes(value)) throw new Error(`${step.entry}: ${JSON.stringify(error ?? value)}`);
    return this;
  }

  /** Writes what a person types, as Google does by itself, and returns the onEdit that would follow. */
  type(tab: string, at: { row: number; column: number }, values: string[][]): Step {
    const sheet = this.book.sheets.find(({ name }) => name === tab);
    if (!sheet) throw new Error(`There is no tab ${tab}.`);
    const recorder = new Recorder();
    recorder.setNow(NOW);
    recorder.addWorkbook(this.book);
    const typing: Typing = {
      project: this.bench.project,
      workbookId: this.book.id,
      sheetId: sheet.id,
      ...at,
      values,
      user: USER,
    };
    const { refused } = recorder.type(typing);
    if (refused.length > 0 || !recorder.last) throw new Error(`${tab}: ${JSON.stringify(refused)}`);
    const { entry, args, kind, selection, event } = recorder.last;
    return { entry, args, kind, ...(selection && { selection }), ...(event && { event }) };
  }

  #options(): Pick<RunOptions, 'project' | 'workbookId' | 'user' | 'timeoutMs'> {
    return { project: this.bench.project, workbookId: this.book.id, user: USER, timeoutMs: Infinity };
  }
}

/** The same on a bad day at Google. */
export const slowly = (slowness: number, step: Step): Step => ({ ...step, slowness });

/** It is in the Bitácora, and the next execution goes on with it. */
export const goesOn = (value: Json | undefined): boolean =>
  typeof value === 'object' && value !== null && 'pending' in value;

export const saidYes = (value: Json | undefined): boolean =>
  typeof value === 'object' && value !== null && 'ok' in value && value['ok'] === true;

function stillWorld({ guest }: Bench): World {
  let seed = 1;
  // Park and Miller's generator
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const world = new World({ random, ...(guest === undefined ? {} : { guest }) });
  world.setNow(NOW);
  return world;
}

/** Types, but keeps the execution that would follow for later. */
class Recorder extends World {
  last: RunOptions | undefined;

  override run(options: RunOptions): Outcome {
    this.last = options;
    const meter = { calls: 0, reads: 0, writes: 0, trips: 0, modelled_ms: 0 };
    return { meter: { ...meter, reads_after_write: 0, cellsRead: 0, cellsWritten: 0 }, log: [], ui: [] };
  }
}
