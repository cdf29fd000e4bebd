import { together } from '../bench/figure.ts';
import type { Found } from '../bench/figure.ts';
import { lastFigures, worsened } from '../bench/lastRun.ts';
import { PARTS, QUICK, SLOW_PARTS, WHOLE } from '../bench/parts.ts';
import { tableOf } from '../bench/table.ts';
import { readOptions, textOption, UsageError } from './options.ts';

const USAGE = `Usage: bench [--json] [--quick] [--only ${Object.keys(PARTS).join('|')}]`;
const OPTIONS = {
  json: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  only: { type: 'string', default: '' },
} as const;

/** Measures everything that the project promises numbers for; ends with 1 when a result is wrong, never for a time. */
export async function benchCommand(args: string[]): Promise<void> {
  const { values, rest } = readOptions(args, OPTIONS);
  const only = textOption(values, 'only') ?? '';
  const quick = values['quick'] === true;
  const names = Object.keys(PARTS).filter((name) =>
    only === '' ? !(quick && SLOW_PARTS.includes(name)) : name === only,
  );
  if (rest.length > 0 || names.length === 0) throw new UsageError(USAGE);
  const all: Found[] = [];
  for (const name of names) {
    process.stderr.write(`${name}…\n`);
    const part = await PARTS[name]?.(quick ? QUICK : WHOLE);
    if (part) all.push(part);
  }
  const result = together(all);
  const { figures, wrong, notes } = result;
  process.stdout.write(
    values['json'] === true
      ? `${JSON.stringify({ figures, wrong, notes }, undefined, 2)}\n`
      : tableOf(result, quick ? [] : worsened(figures, await lastFigures())),
  );
  for (const line of wrong) process.stderr.write(`WRONG: ${line}\n`);
  if (wrong.length > 0) process.exitCode = 1;
}
