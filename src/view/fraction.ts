import type { Progress } from '../core/progress.ts';

/** @returns a fraction as it is published: four decimals, so that whoever reads the data rounds to the same percent. */
export const published = (fraction: number): number => Math.round(fraction * 1e4) / 1e4;

export const publishedProgress = ({ reported, verified, expected }: Progress): Progress => ({
  reported: published(reported),
  verified: published(verified),
  expected: published(expected),
});
