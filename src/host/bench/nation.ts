import { STATES, stateOf } from '../../core/states.ts';
import type { PublicRecord } from '../../view/shape.ts';
import { trace } from '../faults/trace.ts';
import { World } from '../world.ts';
import type { Json, Outcome, Project } from '../world.ts';
import { recordByValue } from './byValue.ts';
import { figure, found } from './figure.ts';
import type { Found } from './figure.ts';
import { sourceCsv } from './openDataCsv.ts';
import { exponent, timed } from './timing.ts';

const USER = 'enlace@inai.example';
const NOW = '2016-04-21T15:00:00Z';
const COMMITMENTS = 10;
const WRITE = /^(?:Range\.(?:set|clear|copyTo)|Sheet\.(?:append|insert|delete|set)|Properties\.set)/;

const addressOf = (code: string): string =>
  `https://docs.google.com/spreadsheets/d/e/2PACX-1v${code}/pub?gid=7&single=true&output=csv`;

/** INAI's workbook, and how its update grows with the number of states; each publishes ten commitments of ten activities. */
export function nationFigures(project: Project, guest: string | undefined): Found {
  const national = (states: number) => new Update(project, guest, states);
  const measured = [8, 16, 32].map((states) => [states, national(states).first()] as const);
  const first = national(STATES.length);
  const before = first.beforeWrites(national(STATES.length));
  const again = first.run('actualizar');
  const wrong = again.error ? [`actualizar: ${again.error.message}`] : [];
  return found(
    [
      figure('national.32.calls_before_writes', before.calls, 'calls', { goal: 8 }),
      figure('national.32.before_writes_s', before.modelled_ms / 1000, 's', { goal: 3.2 }),
      figure('national.32.again.writes', again.meter.writes, 'writes', { goal: 0 }),
      figure('national.32.again.calls', again.meter.calls, 'calls'),
      figure('national.32.ms', measured.at(-1)?.[1].ms ?? NaN, 'ms'),
      figure('growth.national', exponent(measured.map(([states, one]) => [states, one.ms])), 'exponent', {
        goal: 1.05,
      }),
    ],
    wrong,
  );
}

class Update {
  readonly #world: World;
  readonly #project: Project;
  readonly #book: string;

  constructor(project: Project, guest: string | undefined, states: number) {
    this.#project = project;
    this.#world = new World(guest === undefined ? {} : { guest });
    this.#world.setNow(new Date(NOW));
    this.#book = this.#world.createWorkbook({ name: 'INAI', owner: USER, project: project.name }).id;
    const codes = STATES.slice(0, states).map(({ code }) => code);
    const web = new Map(codes.map((code) => [addressOf(code), sourceCsv(ofState(code))]));
    this.#world.web = ({ url }) => {
      const body = web.get(url);
      const headers = { 'Content-Type': 'text/csv; charset=utf-8' };
      return body === undefined ? undefined : { status: 200, headers, body };
    };
    this.must('guardarPreparar');
    this.must('guardarDirecciones', {
      addresses: Object.fromEntries(codes.map((code) => [code, addressOf(code)])),
    });
  }

  run(entry: string, args: Json[] = [], more: { failAt?: number } = {}): Outcome {
    return this.#world.run({
      project: this.#project,
      workbookId: this.#book,
      user: USER,
      entry,
      args,
      kind: 'call',
      ...more,
    });
  }

  must(entry: string, ...args: Json[]): Outcome {
    const outcome = this.run(entry, args);
    const { value, error } = outcome;
    if (error || !(value && typeof value === 'object' && 'ok' in value))
      throw new Error(`${entry}: ${JSON.stringify(error ?? value)}`);
    return outcome;
  }

  first(): { ms: number } {
    return timed(() => this.must('actualizar'));
  }

  /** What the first update has cost when it comes to its first write: the execution ends there. */
  beforeWrites(fresh: Update): { calls: number; modelled_ms: number } {
    const { calls } = trace(() => this.must('actualizar'));
    const at = calls.findIndex((call) => WRITE.test(call));
    return { calls: at, modelled_ms: fresh.run('actualizar', [], { failAt: at + 1 }).meter.modelled_ms };
  }
}

let sample: PublicRecord | undefined;

/** The record of the generated plan as a state would have published it. */
function ofState(code: string): PublicRecord {
  sample ??= recordByValue(COMMITMENTS);
  const { plan } = sample;
  const head = `${plan.code}-${plan.year}`;
  const moved = JSON.parse(JSON.stringify(sample).replaceAll(head, `${code}-${plan.year}`)) as PublicRecord;
  return {
    ...moved,
    plan: { ...moved.plan, code, iso: `MX-${code}`, state: stateOf(code)?.name ?? code },
  };
}
