import type { Examined } from './examine.ts';

export interface Report {
  operations: Examined[];
  cases: number;
  failures: number;
}

export function reportOf(operations: Examined[]): Report {
  const sum = (count: (one: Examined) => number): number =>
    operations.reduce((total, one) => total + count(one), 0);
  return {
    operations,
    cases: sum(({ cases }) => cases),
    failures: sum(({ failures }) => failures.length),
  };
}

/** Reports of shares of the same operations as one. */
export function merged(reports: readonly Report[]): Report {
  const [first, ...others] = reports;
  if (!first) return reportOf([]);
  const operations = first.operations.map((one) => {
    const parts = [
      one,
      ...others.flatMap((report) => report.operations.filter(({ name }) => name === one.name)),
    ];
    const sum = (count: (part: Examined) => number): number =>
      parts.reduce((total, part) => total + count(part), 0);
    return {
      ...one,
      locks: sum(({ locks }) => locks),
      cases: sum(({ cases }) => cases),
      failures: parts.flatMap(({ failures }) => failures).sort((a, b) => a.k - b.k),
      seconds: Math.max(...parts.map(({ seconds }) => seconds)),
    };
  });
  return reportOf(operations);
}

const MOST_SHOWN = 6;

export function tableOf({ operations, cases, failures }: Report): string {
  const line = (...[name, ...numbers]: [string, ...(string | number)[]]): string =>
    name.padEnd(30) + numbers.map((number) => String(number).padStart(9)).join('');
  const lines = [line('operation', 'calls', 'cases', 'failures', 'seconds')];
  for (const one of operations) {
    lines.push(line(one.name, one.calls, one.cases, one.failures.length, one.seconds.toFixed(1)));
    for (const { k, mode, call, next, difference } of one.failures.slice(0, MOST_SHOWN))
      lines.push(`    ${mode} at ${k} (${call}), then ${next}: ${difference}`);
    if (one.failures.length > MOST_SHOWN) lines.push('    … (all of them with --json)');
  }
  return [...lines, line('', '', cases, failures), ''].join('\n');
}
