import { STATES, stateOf } from '../../core/states.ts';
import type { PublicRecord } from '../../view/shape.ts';
import { trace } from '../faults/trace.ts';
import { Meter } from '../meter.ts';
import type { MeterReport } from '../meter.ts';
import { World } from '../world.ts';
import type { Json, Outcome, Project } from '../world.ts';
import { publisherAt } from './boards.ts';
import { recordByValue } from './byValue.ts';
import { figure, found } from './figure.ts';
import type { Found } from './figure.ts';
import { sourceCsv } from './openDataCsv.ts';
import { pathFigures } from './path.ts';
import { exponent, memoryOf, timed } from './timing.ts';

const USER = 'enlace@inai.example';
const NOW = '2016-04-21T15:00:00Z';
const COMMITMENTS = 10;
const WRITE = /^(?:Range\.(?:set|clear|copyTo)|Sheet\.(?:append|insert|delete|set)|Properties\.set)/;

const addressOf = (code: string): string =>
  `https://docs.google.com/spreadsheets/d/e/2PACX-1v${code}/pub?gid=7&single=true&output=csv`;

/** Numbers of boards by which growth is fitted: asked, checked and projected by value, as `scale` does up to 2,469. */
const STEPS = [32, 100, 320];

/** INAI's workbook: its update, the next one where nothing is new, and how it grows with the number of states. */
export function nationFigures(project: Project, times: number): Found {
  const fresh = (states: number) => new Update(project, states);
  const turns = <T>(work: () => T): T[] => Array.from({ length: Math.min(times, 3) }, work);
  const first = Math.min(...turns(() => fresh(STATES.length).first()));
  const plan = recordByValue(COMMITMENTS);
  const measured = STEPS.map((boards) => {
    const publishers = Array.from({ length: boards }, (_, index) => publisherAt(plan, index));
    const paths = turns(() => pathFigures(publishers));
    return {
      boards,
      ms: Math.min(...paths.map(({ checkMs, projectMs }) => checkMs + projectMs)),
      held: paths[0]?.heldBytes ?? NaN,
    };
  });
  const whole = fresh(STATES.length);
  const before = whole.beforeWrites(fresh(STATES.length));
  const again = whole.run('actualizar');
  const another = fresh(STATES.length);
  const wrong = [...reads(whole.meter), ...reads(again.meter)];
  return found(
    [
      figure('national.32.calls_before_writes', before.calls, 'calls', { goal: 8 }),
      figure('national.32.before_writes_s', before.modelled_ms / 1000, 's', { goal: 3.2 }),
      figure('national.32.calls', whole.meter.calls, 'calls'),
      figure('national.32.modelled.s', whole.meter.modelled_ms / 1000, 's'),
      figure('national.32.again.writes', again.meter.writes, 'writes', { goal: 0 }),
      figure('national.32.again.calls', again.meter.calls, 'calls'),
      figure('national.32.ms', first, 'ms'),
      figure(
        'national.32.memory',
        memoryOf(() => another.run('actualizar')),
        'MB',
      ),
      ...measured.flatMap(({ boards, ms, held }) => [
        figure(`national.${boards}.computing.ms`, ms, 'ms'),
        figure(`national.${boards}.computing.memory`, held / 1e6, 'MB'),
      ]),
      figure(
        'growth.national',
        exponent(measured.map(({ boards, ms }) => [boards, ms] as const)),
        'exponent',
        { goal: 1.05 },
      ),
    ],
    wrong,
  );
}

const reads = ({ reads_after_write: count }: MeterReport): string[] =>
  count > 0 ? [`actualizar reads ${count} times after it wrote.`] : [];

class Update {
  /** Of the whole first update, once it ran. */
  meter: MeterReport = new Meter().report;
  readonly #world: World;
  readonly #project: Project;
  readonly #book: string;

  constructor(project: Project, states: number) {
    this.#project = project;
    this.#world = new World();
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

  /** @returns how long the first update takes, in milliseconds. */
  first(): number {
    return timed(() => this.must('actualizar')).ms;
  }

  /** What the first update has cost when it comes to its first write: the execution ends there. */
  beforeWrites(fresh: Update): { calls: number; modelled_ms: number } {
    const { result, calls } = trace(() => this.must('actualizar'));
    this.meter = result.meter;
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
