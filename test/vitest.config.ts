import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { Parts } from './parts.ts';

/** These take the longest, in this order: a long one that begins last leaves a core idle. */
const LONGEST = [
  'source',
  'browser/twelveMonths',
  'board/faults',
  'browser/',
  'hostile/screens',
  'board/slow',
  'board/',
];

/** Without the times of an earlier run, as after a fresh checkout, vitest would go by the size of the files. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.findIndex((part) => moduleId.includes(`/test/${part}`));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

/** The stylesheet and scripts of a page as the build made them: tests of `src/view` draw the page that people get. */
const assetsOf = (page: string): string =>
  readFileSync(new URL(`../dist/host/${page}-assets.json`, import.meta.url), 'utf8');

export default defineConfig({
  define: { PAGE_ASSETS: assetsOf('page'), NATION_ASSETS: assetsOf('nation') },
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', new Parts()],
    globalSetup: ['test/browser/unpack.ts'],
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // a busy machine draws a panel later than the second that polling waits by itself
    expect: { poll: { timeout: 15_000 } },
    // two cores: a browser and the host at once are enough
    maxWorkers: 2,
    isolate: false,
    execArgv: [
      // a whole board of cells dies young at each execution: a larger nursery halves what collecting them costs
      '--max-semi-space-size=64',
      // and so does the script: what V8 optimizes in an execution is thrown away with it
      '--interrupt-budget=1500000',
    ],
  },
});
