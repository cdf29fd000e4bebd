import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Who says so: seen on live Google, asserted there by a test-suite, documented, quoted by several repositories. */
export type Known = 'V' | 'G' | 'D' | 'S';
export type Verdict = 'right' | 'wrong' | 'missing';

/** How the local host stands to what is known of Apps Script; missing is what needs a method that it lacks. */
export interface Fidelity {
  counts: Record<Known, Record<Verdict, number>>;
  /** What each fact that is wrong, or is missing, says. */
  wrong: string[];
  missing: string[];
}

/**
 * The report of every fact of `test/host/fidelity`, a table of the tests, which is built for it.
 * @param root folder of the repository, with `dist/host/guest.js` built
 */
export async function fidelityOf(root: string): Promise<Fidelity> {
  const { build } = await import('esbuild');
  const folder = await mkdtemp(path.join(tmpdir(), 'fidelity-'));
  try {
    const outfile = path.join(folder, 'judge.mjs');
    const entryPoints = [path.join(root, 'test/host/fidelity/judge.ts')];
    await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' });
    const judge = (await import(pathToFileURL(outfile).href)) as { fidelity(guest: string): Fidelity };
    return judge.fidelity(path.join(root, 'dist/host/guest.js'));
  } finally {
    await rm(folder, { recursive: true });
  }
}
