import type { Progress } from '../../core/progress.ts';

const part = (fraction: number): number => Math.round(Math.min(1, Math.max(0, fraction)) * 100);

const line = (kind: string, fraction: number): string =>
  part(fraction) > 0 ? `<path class="${kind}" d="M0 2h${part(fraction)}"/>` : '';

/** Reported, verified and expected in one bar; the words beside it say the same. */
export const bar = ({ reported, verified, expected }: Progress): string =>
  '<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">' +
  `${line('r', reported)}${line('v', verified)}<path class="e" d="M${part(expected)} 0v4"/></svg>`;

/** One figure as a bar of its own. */
export const single = (kind: string, fraction: number): string =>
  `<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">${line(kind, fraction)}</svg>`;
