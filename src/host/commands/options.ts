import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

/** Shown as one sentence; the process ends with 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

export function readOptions(
  args: string[],
  options: Options,
): { values: Record<string, string | boolean>; rest: string[] } {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values: values as Record<string, string | boolean>, rest: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** @returns how many times slower than usual the service is to be; undefined when nothing was asked. */
export function slownessOption(values: Record<string, string | boolean>): number | undefined {
  const text = textOption(values, 'slowness');
  if (text === undefined) return undefined;
  const slowness = Number(text);
  if (text.trim() !== '' && Number.isFinite(slowness) && slowness > 0) return slowness;
  throw new UsageError('--slowness needs a number above 0, for example 50.');
}

export function textOption(values: Record<string, string | boolean>, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** @returns every value of an option that may come several times. */
export function listOption(values: Record<string, unknown>, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** @throws UsageError when it is no date */
export function momentOption(values: Record<string, string | boolean>, name: string): Date | undefined {
  const text = textOption(values, name);
  if (text === undefined) return undefined;
  const date = new Date(text);
  if (!Number.isNaN(date.getTime())) return date;
  throw new UsageError(`--${name} needs an ISO date, not "${text}".`);
}

/** @throws UsageError when it is no whole number from `least` to `most` */
export function countOption(
  values: Record<string, string | boolean>,
  name: string,
  [least, most]: readonly [number, number],
): number {
  const text = textOption(values, name) ?? '';
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= least && count <= most) return count;
  throw new UsageError(`--${name} needs a whole number from ${least} to ${most}.`);
}
