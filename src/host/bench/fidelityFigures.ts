import { fidelityOf } from './fidelity.ts';
import type { Known, Verdict } from './fidelity.ts';
import { figure, found } from './figure.ts';
import type { Found } from './figure.ts';
import { ROOT } from './sources.ts';

const GRADES: readonly Known[] = ['V', 'G', 'D', 'S'];

/** How much of what is known of Apps Script the local host does as Google does. */
export async function fidelityFigures(): Promise<Found> {
  const { counts, wrong } = await fidelityOf(ROOT);
  const total = (verdict: Verdict): number => GRADES.reduce((sum, grade) => sum + counts[grade][verdict], 0);
  return found(
    [
      figure('fidelity.right', total('right'), 'facts', { better: 'more' }),
      figure('fidelity.wrong', total('wrong'), 'facts', { goal: 0 }),
      figure('fidelity.missing', total('missing'), 'facts'),
    ],
    wrong.map((fact) => `The local host differs from Google: ${fact}`),
  );
}
