import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const now = (): number => Number(process.hrtime.bigint()) / 1e6;

/** @returns what the work gave and how long it took, in milliseconds. */
export function timed<T>(work: () => T): { value: T; ms: number } {
  const start = now();
  const value = work();
  return { value, ms: now() - start };
}

/** So many at a stretch, or what one work leaves to be collected would be counted for the next. */
const STRETCH = 4;

/**
 * The least of several times of each work, in milliseconds: whatever else the machine does meanwhile only adds. They take
 * turns, so that it adds to all alike.
 */
export function leastTimes(times: number, works: readonly (() => unknown)[]): number[] {
  const least = works.map(() => Infinity);
  for (let turn = 0; turn < times; turn += STRETCH)
    works.forEach((work, at) => {
      for (let again = 0; again < STRETCH; again += 1)
        least[at] = Math.min(least[at] ?? Infinity, timed(work).ms);
    });
  return least;
}

/** The exponent by which time grows with size: the slope of the line through the logarithms. */
export function exponent(points: readonly (readonly [size: number, ms: number])[]): number {
  const logs = points.map(([size, ms]) => [Math.log(size), Math.log(ms)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

const MEGABYTE = 1_048_576;

/** @returns megabytes of heap that the work still holds or has left to be collected when it ends. */
export function memoryOf(work: () => unknown): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  // alive until it is counted
  const held = [work()];
  return held.length * Math.max(0, (process.memoryUsage().heapUsed - before) / MEGABYTE);
}

function collect(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
