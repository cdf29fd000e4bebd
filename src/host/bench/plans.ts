import { columnOf, filledRows, sheetOf } from '../faults/cells.ts';
import { calling, Stage, USER } from '../faults/stage.ts';
import type { Bench } from '../faults/stage.ts';
import { generatedPlan } from '../generated.ts';
import type { GeneratedPlan } from '../generated.ts';
import type { Json } from '../world.ts';
import { createWorkbook } from '../world/create.ts';

export const EACH = 10;

/** A board of the built add-on in the middle of the year of a generated plan: ten activities a commitment. */
export interface Planned {
  plan: GeneratedPlan;
  /** Head of its IDs: `FED-2015`. */
  prefix: string;
  stage: Stage;
}

/** Boards by size; each is made once, through the calls of the panels, and copied after that. */
export class Plans {
  readonly bench: Bench;
  readonly #made = new Map<number, Planned>();

  constructor(bench: Bench) {
    this.bench = bench;
  }

  /** @returns a copy of the board of so many commitments */
  of(commitments: number): Planned {
    const made = this.#made.get(commitments) ?? make(this.bench, commitments);
    this.#made.set(commitments, made);
    return { ...made, stage: made.stage.copy() };
  }
}

function make(bench: Bench, commitments: number): Planned {
  const stage = emptyStage(bench);
  const plan = generatedPlan(commitments, EACH, stage.world.now());
  stage.must(calling('guardarPreparar', plan.setup));
  for (const { table, columns, rows } of plan.tables)
    stage.must(calling('importar', { table, columns, rows } as Json));
  stage.must(calling('ponerAlDia'));
  return { plan, prefix: `${plan.setup.state}-${plan.setup.year}`, stage };
}

export const emptyStage = (bench: Bench): Stage =>
  new Stage(bench, createWorkbook({ name: 'Medición', owner: USER }));

/** Where a person types: a field of the first record, or of the first blank row. */
export function place(
  stage: Stage,
  tab: string,
  field: string,
  which: 'first' | 'new',
): { row: number; column: number } {
  const sheet = sheetOf(stage.book, tab);
  return {
    row: which === 'first' ? 2 : Math.max(1, ...filledRows(sheet)) + 1,
    column: columnOf(sheet, field),
  };
}
