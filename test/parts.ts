import type { Reporter, TestModule } from 'vitest/node';

const partOf = (path: string): string => /\/test\/([^/]+)\//.exec(path)?.[1] ?? 'the rest';

/** At the end of a run, the seconds of each part: what its files took, one beside another, to load and to run. */
export class Parts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const seconds = new Map<string, number>();
    for (const one of modules) {
      const { collectDuration, duration } = one.diagnostic();
      const part = partOf(one.moduleId);
      seconds.set(part, (seconds.get(part) ?? 0) + (collectDuration + duration) / 1000);
    }
    const told = [...seconds].sort(([, a], [, b]) => b - a);
    if (told.length < 2) return;
    console.log(`      Parts  ${told.map(([part, sum]) => `${part} ${sum.toFixed(0)} s`).join(', ')}`);
  }
}
