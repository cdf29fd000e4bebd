import { meets } from './figure.ts';
import type { Figure, Found } from './figure.ts';

const shown = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 });
const named = (peers: Figure['peers']): string =>
  Object.entries(peers)
    .map(([peer, value]) => `${peer} ${shown(value)}`)
    .join(', ');

function goalOf({ goal, better, ...rest }: Figure): string {
  if (goal === null) return '';
  const met = meets({ goal, better, ...rest }) ? 'ok' : 'MISSED';
  return `${better === 'less' ? '≤' : '≥'} ${shown(goal)} ${met}`;
}

/** Name, value, goal and peers side by side; below, why a goal is missed and what got worse. */
export function tableOf({ figures, wrong, notes }: Found, worse: readonly string[]): string {
  const rows = figures.map((one) => [
    one.name,
    `${shown(one.value)} ${one.unit}`,
    goalOf(one),
    named(one.peers),
  ]);
  const lines = columns([['figure', 'value', 'goal', 'others'], ...rows]);
  const missed = figures.filter((one) => !meets(one));
  const why = missed.map(({ name, why: reason }) => `  ${name}: ${reason ?? 'no reason is known'}`);
  return [
    ...lines,
    '',
    ...notes,
    ...section(`Goals missed: ${missed.length}`, why),
    ...section(
      'Worse than in the last committed run',
      worse.map((line) => `  ${line}`),
    ),
    ...section(
      'WRONG',
      wrong.map((line) => `  ${line}`),
    ),
    '',
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', `${title}:`, ...lines] : [];

function columns(rows: readonly string[][]): string[] {
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
