import { percent } from '../labels.ts';

/** @returns the fraction as ten blocks and its number: `█████░░░░░ 50 %`. */
export function blocks(fraction: number): string {
  const full = fraction > 0 ? Math.max(1, Math.floor(fraction * 10 + 1e-9)) : 0;
  return `${'█'.repeat(full)}${'░'.repeat(10 - full)} ${percent(fraction)}`;
}
