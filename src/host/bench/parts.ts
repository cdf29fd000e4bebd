import { loadProject } from '../commands/folder.ts';
import { browserFigures } from './browser.ts';
import { bundleFigures } from './bundles.ts';
import { callFigures } from './calls.ts';
import { checkFigures } from './check/compare.ts';
import { fidelityFigures } from './fidelityFigures.ts';
import type { Found } from './figure.ts';
import { nationFigures } from './nation.ts';
import { Comparison } from './peers/compare.ts';
import { peerProjects } from './peers/projects.ts';
import { Plans } from './plans.ts';
import { pageFigures } from './publicPage.ts';

/** How large and how often; commitments have ten activities each. */
export interface Scale {
  small: number;
  large: number;
  /** Boards of those whose rows are drawn as a page. */
  pages: readonly number[];
  /** Times that each computation is repeated, of which the least counts. */
  times: number;
  fuzzed: number;
  seed: number;
}

export const WHOLE: Scale = {
  small: 50,
  large: 500,
  pages: [10, 100, 500],
  times: 9,
  fuzzed: 20_000,
  seed: 20_160_420,
};

/** The same figures of less work, to see that everything is there; without the browser. */
export const QUICK: Scale = { ...WHOLE, small: 4, large: 40, pages: [5, 50], times: 1, fuzzed: 1000 };

export type Part = (scale: Scale) => Promise<Found>;

/** Each part of the run by its name; they share nothing but the built bundles. */
export const PARTS: Readonly<Record<string, Part>> = {
  bundles: ({ times }) => bundleFigures(3 * times),
  check: ({ large, times, fuzzed, seed }) => checkFigures({ commitments: large, times, fuzzed, seed }),
  page: async ({ pages, times }) => pageFigures(await loadProject('microsite'), pages, times),
  national: async ({ times }) => nationFigures(await loadProject('national'), times),
  calls: async ({ small, large }) => {
    const plans = new Plans({ project: await loadProject('board') });
    const comparison = new Comparison(plans, await peerProjects());
    const theirs = comparison.figures({ small, large });
    return callFigures(plans, { small, large }, theirs, comparison.meters(small));
  },
  fidelity: () => fidelityFigures(),
  browser: () => browserFigures(),
};

/** Left out of a quick run. */
export const SLOW_PARTS: readonly string[] = ['browser'];
