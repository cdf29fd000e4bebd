import { READ_ALL } from '../../core/tables.ts';
import { TABLE_KEYS } from '../../core/tableKeys.ts';
import { Boards } from '../faults/boards.ts';
import { calling, saidYes } from '../faults/stage.ts';
import type { Bench, Stage, Step } from '../faults/stage.ts';
import type { MeterReport } from '../meter.ts';
import { figure, found, together } from './figure.ts';
import type { Figure, Found } from './figure.ts';
import * as operations from './operations.ts';
import type { Measured } from './operations.ts';
import { emptyStage } from './plans.ts';
import type { Plans } from './plans.ts';

export interface Sizes {
  /** Commitments of ten activities. */
  small: number;
  large: number;
}

/**
 * Each operation on a board of the usual size and on one of ten times its rows.
 * @param compared the registration beside others, whose cost on the small board is `peers`
 */
export function callFigures(
  plans: Plans,
  sizes: Sizes,
  compared: Found,
  peers: Record<string, MeterReport>,
): Found {
  const run = new Run(plans, sizes);
  const figures = [
    ...setUpFigures(run, plans.bench),
    ...run.both(operations.MEMBER, { calls: 16, trips: 1, seconds: 0.45 }),
    ...run.both(operations.COMMITMENT, { calls: 24, trips: 3, seconds: 0.95, why: ROOM_WHY, peers }),
    ...run.both(operations.PROGRESS, { calls: 16, trips: 1 }),
    ...run.both(operations.EDIT, { calls: 12, trips: 1 }),
    ...run.both(operations.EDIT_PROGRESS, { calls: 12, trips: 2, why: EDIT_WHY }),
    ...run.both(operations.EDIT_COMMITMENT, { calls: 12, trips: 1, why: CRITERIA_WHY }),
    ...pasteFigures(run),
    ...diagnosisFigures(run),
    ...run.both(operations.PUBLISH, { why: SLICES_WHY }),
    figure('reads_after_write', run.readsAfterWrite, 'reads', { goal: 0 }),
  ];
  return together([found(figures, run.wrong), compared]);
}

const EDIT_WHY =
  'lock, properties and place of the cell take 9 calls, a read 2 a table, the entry and its marks 5, each block written 2';
const CRITERIA_WHY =
  'the eight criteria of a commitment follow from its activities and indicators, so that three tables are read';
const ROOM_WHY = 'a tab that has no blank rows left gets some: five calls, whatever the size';
const SLICES_WHY =
  'a large plan is written in blocks of rows, so that it can go on in a next execution: seven layers of looks for each';
const PASTE_WHY = 'as many as one pasted row: a new commitment is judged by three tables';
const SETUP_WHY =
  'each tab needs insertSheet, its ranges (2), columns, copied formats, rules, protection (3), words, name and number: 12; colours, widths and hidden columns come on top, and three charts take 52 calls';
const DIAGNOSIS_WHY = 'three more calls for each tab that has findings say where a click leads';

interface Goals {
  calls?: number;
  trips?: number;
  /** Modelled. */
  seconds?: number;
  why?: string;
  peers?: Record<string, MeterReport>;
}

class Run {
  readonly wrong: string[] = [];
  readsAfterWrite = 0;
  readonly #plans: Plans;
  readonly sizes: Sizes;

  constructor(plans: Plans, sizes: Sizes) {
    this.#plans = plans;
    this.sizes = sizes;
  }

  at(commitments: number, { name, step }: Measured): MeterReport {
    const planned = this.#plans.of(commitments);
    return this.once(name, planned.stage, step(planned));
  }

  once(name: string, stage: Stage, step: Step): MeterReport {
    const { value, error, meter } = stage.run(step);
    if (error || (step.kind === 'call' && name !== 'diagnosis' && !saidYes(value)))
      this.wrong.push(`${name}: ${JSON.stringify(error ?? value)}`);
    if (meter.reads_after_write > 0) this.wrong.push(`${name} reads after it wrote.`);
    this.readsAfterWrite += meter.reads_after_write;
    return meter;
  }

  /** Calls, trips and modelled time; and that ten times the rows take no more calls. */
  both(measured: Measured, { calls, trips, seconds, why, peers = {} }: Goals = {}): Figure[] {
    const { name } = measured;
    const [few, many] = [this.at(this.sizes.small, measured), this.at(this.sizes.large, measured)];
    const explained = (value: number, goal: number | undefined) => ({
      goal: goal ?? null,
      ...(why !== undefined && goal !== undefined && value > goal ? { why } : {}),
    });
    return [
      figure(`calls.${name}`, few.calls, 'calls', {
        ...explained(few.calls, calls),
        peers: valuesOf(peers, (one) => one.calls),
      }),
      figure(`trips.${name}`, few.trips, 'trips', {
        ...explained(few.trips, trips),
        peers: valuesOf(peers, (one) => one.trips),
      }),
      figure(`modelled.${name}.s`, few.modelled_ms / 1000, 's', {
        goal: seconds ?? null,
        peers: valuesOf(peers, (one) => one.modelled_ms / 1000),
      }),
      figure(`calls.${name}.10x`, many.calls, 'calls', explained(many.calls, few.calls)),
      figure(`trips.${name}.10x`, many.trips, 'trips', explained(many.trips, few.trips)),
      figure(`modelled.${name}.10x.s`, many.modelled_ms / 1000, 's'),
    ];
  }
}

const valuesOf = (
  peers: Record<string, MeterReport>,
  value: (one: MeterReport) => number,
): Record<string, number> =>
  Object.fromEntries(Object.entries(peers).map(([name, one]) => [name, value(one)]));

/** Most calls for each tab. */
const CALLS_A_TAB = 11;

function setUpFigures(run: Run, bench: Bench): Figure[] {
  const tabs = TABLE_KEYS.length;
  const input = {
    state: 'OAX',
    guarantor: 'Organismo de prueba',
    year: 2016,
    zone: 'America/Mexico_City',
    launch: '',
  };
  const setup = run.once('setup', emptyStage(bench), calling('guardarPreparar', input));
  const again = run.at(run.sizes.small, operations.SETUP_AGAIN);
  const tenfold = run.at(run.sizes.large, operations.SETUP_AGAIN);
  const boards = new Boards(bench);
  const damaged = run.once('setup.damaged', boards.get('damaged'), calling('guardarPreparar', input));
  return [
    figure('calls.setup', setup.calls, 'calls', { goal: CALLS_A_TAB * tabs, why: SETUP_WHY }),
    figure('calls.setup.per_tab', setup.calls / tabs, 'calls', { goal: CALLS_A_TAB, why: SETUP_WHY }),
    figure('trips.setup', setup.trips, 'trips'),
    figure('modelled.setup.s', setup.modelled_ms / 1000, 's'),
    figure('calls.setup.again', again.calls, 'calls'),
    figure('calls.setup.again.writes', again.writes, 'writes', { goal: 0 }),
    figure('calls.setup.again.10x', tenfold.calls, 'calls', { goal: again.calls }),
    figure('calls.setup.damaged', damaged.calls, 'calls'),
    figure('modelled.setup.damaged.s', damaged.modelled_ms / 1000, 's'),
  ];
}

/** Google hands over a paste as one edit: it must cost what one pasted row costs. */
function pasteFigures(run: Run): Figure[] {
  const one = run.at(run.sizes.small, operations.PASTE_ONE);
  const thousand = run.at(run.sizes.small, operations.PASTE);
  const tenfold = run.at(run.sizes.large, operations.PASTE);
  return [
    figure('calls.paste1000', thousand.calls, 'calls', { goal: one.calls }),
    figure('trips.paste1000', thousand.trips, 'trips', { goal: one.trips, why: PASTE_WHY }),
    figure('modelled.paste1000.s', thousand.modelled_ms / 1000, 's'),
    figure('calls.paste1000.10x', tenfold.calls, 'calls', { goal: thousand.calls }),
    figure('trips.paste1000.10x', tenfold.trips, 'trips', { goal: thousand.trips }),
  ];
}

/** Tables of records, the lists, Inicio and the cuts. */
const DIAGNOSED = READ_ALL.length + 2;

function diagnosisFigures(run: Run): Figure[] {
  const few = run.at(run.sizes.small, operations.DIAGNOSIS);
  const many = run.at(run.sizes.large, operations.DIAGNOSIS);
  const most = 2 * DIAGNOSED + 6;
  const why = many.calls > most ? { why: DIAGNOSIS_WHY } : {};
  return [
    figure('calls.diagnosis', many.calls, 'calls', { goal: most, ...why }),
    figure('trips.diagnosis', many.trips, 'trips', { goal: DIAGNOSED }),
    figure('diagnosis.s_per_table', many.modelled_ms / 1000 / DIAGNOSED, 's', { goal: 0.25 }),
    figure('calls.diagnosis.tenth', few.calls, 'calls', { goal: many.calls }),
  ];
}
