import { columnOf, sheetOf } from '../../faults/cells.ts';
import { calling } from '../../faults/stage.ts';
import type { Stage } from '../../faults/stage.ts';
import type { MeterReport } from '../../meter.ts';
import type { Json, Project } from '../../world.ts';
import { figure, found } from '../figure.ts';
import type { Figure, Found } from '../figure.ts';
import { COMMITMENT, MEMBER, registration } from '../operations.ts';
import type { Planned, Plans } from '../plans.ts';
import { idsIn, plainStage } from './plain.ts';
import { NOT_ON_NPM } from './projects.ts';
import type { PeerName } from './projects.ts';

type Peers<T> = Record<PeerName, T>;
const each = <T>(make: (name: PeerName) => T): Peers<T> => ({
  sheetquery: make('sheetquery'),
  'row by row': make('row by row'),
});

/** The registration of a commitment with ten activities and an indicator, by this project and by what people use. */
export class Comparison {
  readonly #plans: Plans;
  readonly #projects: Peers<Project>;

  constructor(plans: Plans, projects: Peers<Project>) {
    this.#plans = plans;
    this.#projects = projects;
  }

  /** What the peers cost on the rows of a board of so many commitments. */
  meters(commitments: number): Peers<MeterReport> {
    return each((name) => {
      const planned = this.#plans.of(commitments);
      const outcome = this.#peer(name, plainStage(planned), planned);
      if (outcome.error) throw new Error(`${name}: ${outcome.error.message}`);
      return outcome.meter;
    });
  }

  #peer(name: PeerName, stage: Stage, planned: Planned, failAt?: number) {
    return stage.world.run({
      project: this.#projects[name],
      workbookId: stage.book.id,
      user: 'personal@organismo.example',
      entry: 'registrar',
      args: [registration(planned) as Json],
      kind: 'call',
      ...(failAt === undefined ? {} : { failAt, failMode: 'killed' }),
    });
  }

  /** @param sizes commitments stored: of the faults, and of the cost */
  figures({ small, large }: { small: number; large: number }): Found {
    const theirs = this.meters(large);
    const planned = this.#plans.of(large);
    const ours = planned.stage.run(COMMITMENT.step(planned)).meter;
    const row = (name: string, unit: string, value: (meter: MeterReport) => number): Figure =>
      figure(`registration.${name}`, value(ours), unit, { peers: each((peer) => value(theirs[peer])) });
    const half = each((name) => this.#halfOfPeer(name, small));
    const left = this.#halfOfOurs(small);
    return found(
      [
        row('calls', 'calls', ({ calls }) => calls),
        row('trips', 'trips', ({ trips }) => trips),
        row('cells_read', 'cells', ({ cellsRead }) => cellsRead),
        row('cells_written', 'cells', ({ cellsWritten }) => cellsWritten),
        row('modelled.s', 's', ({ modelled_ms }) => modelled_ms / 1000),
        figure('registration.half_after_fault', left, 'of the calls', {
          goal: 0,
          peers: half,
          why: 'service calls at which a killed execution leaves some of the rows, once somebody has saved something else; peers neither lock, check nor keep a history',
        }),
      ],
      left > 0 ? [`A registration was left half at ${left} of its calls.`] : [],
      [
        `Not compared, because npm does not carry them: ${NOT_ON_NPM.join(', ')}.`,
        'A row that appendRow writes counts as one cell, for all alike; cells read are those of the whole ranges that were asked for.',
      ],
    );
  }

  #halfOfPeer(name: PeerName, commitments: number): number {
    const planned = this.#plans.of(commitments);
    const before = rowsIn(plainStage(planned), idsIn);
    const { calls } = this.#peer(name, plainStage(planned), planned).meter;
    return count(calls, (failAt) => {
      const stage = plainStage(planned);
      this.#peer(name, stage, planned, failAt);
      return isHalf(before, rowsIn(stage, idsIn));
    });
  }

  /** What was left open is finished by whatever is saved next. */
  #halfOfOurs(commitments: number): number {
    const planned = this.#plans.of(commitments);
    const before = rowsIn(planned.stage, boardIds);
    const { calls } = planned.stage.copy().run(COMMITMENT.step(planned)).meter;
    return count(calls, (failAt) => {
      const stage = planned.stage.copy();
      stage.run(COMMITMENT.step(planned), { failAt, failMode: 'killed' });
      stage.must(MEMBER.step(planned));
      stage.must(calling('ponerAlDia'));
      return isHalf(before, rowsIn(stage, boardIds));
    });
  }
}

const count = (calls: number, wrong: (failAt: number) => boolean): number =>
  Array.from({ length: calls }, (_, index) => wrong(index + 1)).filter(Boolean).length;

/** Commitments, activities and indicators. */
type Rows = readonly [number, number, number];

const rowsIn = (stage: Stage, ids: (stage: Stage, tab: string) => string[]): Rows => [
  ids(stage, 'Compromisos').length,
  ids(stage, 'Actividades').length,
  ids(stage, 'Indicadores').length,
];

const isHalf = (before: Rows, after: Rows): boolean => {
  const added = after.map((rows, index) => rows - (before[index] ?? 0)).join();
  return added !== '0,0,0' && added !== '1,10,1';
};

function boardIds({ book }: Stage, tab: string): string[] {
  const sheet = sheetOf(book, tab);
  const column = columnOf(sheet, 'id');
  return sheet.rows.slice(2).flatMap((row) => {
    const id = row?.[column]?.value;
    return typeof id === 'string' && id !== '' ? [id] : [];
  });
}
