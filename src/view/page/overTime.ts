import { withItself } from '../frozen.ts';
import { percent, shortDate } from '../labels.ts';
import type { PastCut, PublicRecord } from '../shape.ts';

/** Units of the drawing; its words stand around it, so that they keep their size on a phone. */
const WIDE = 300;
const HIGH = 90;
const MARGIN = 5;

interface Place {
  x: number;
  y: number;
}

const line = (kind: string, points: readonly Place[]): string =>
  points.length > 1 ? `<path class="${kind}" d="M${points.map(({ x, y }) => `${x} ${y}`).join('L')}"/>` : '';

/** What was verified is a square: it is told from what was reported without its colour. */
const dot = (kind: 'r' | 'v', { x, y }: Place): string =>
  kind === 'r'
    ? `<circle class="r" cx="${x}" cy="${y}" r="3"/>`
    : `<rect class="v" x="${x - 3}" y="${y - 3}" width="6" height="6"/>`;

const LEGEND = [
  ['r', '●', 'Reportado'],
  ['v', '■', 'Verificado'],
  ['x', '┅', 'Planeado'],
] as const;

const legend = (): string =>
  LEGEND.map(([kind, mark, label]) => `<span><b class="k ${kind}">${mark}</b> ${label}</span>`).join('');

/** The same in words, for who does not see the drawing. */
const inWords = ({ number, date, reported, verified }: PastCut, expected: number): string =>
  `En el corte ${number}, del ${shortDate(date)}, el plan llevaba ${percent(reported)} reportado y ` +
  `${percent(verified)} verificado; se esperaba ${percent(expected)}.`;

/** Planned against real over the year, where there is a past to draw. */
export function overTime(record: PublicRecord): string {
  const { planned, progress } = record.totals;
  const [first] = planned;
  const last = planned[planned.length - 1];
  if (!first || !last) return '';
  const cuts = withItself(record).filter(({ date }) => date >= first.day && date <= last.day);
  const latest = cuts[cuts.length - 1];
  if (!latest) return '';
  const span = Math.max(1, Date.parse(last.day) - Date.parse(first.day));
  const at = (day: string, fraction: number): Place => ({
    x: Math.round(((Date.parse(day) - Date.parse(first.day)) / span) * WIDE),
    y: Math.round((1 - fraction) * HIGH) + MARGIN,
  });
  const real = (kind: 'r' | 'v', of: (cut: PastCut) => number): string => {
    const points = cuts.map((cut) => at(cut.date, of(cut)));
    return line(kind, points) + points.map((point) => dot(kind, point)).join('');
  };
  const ends = [first, last].map(({ day }) => `<span>${shortDate(day)}</span>`).join('');
  return (
    `<figure><p class="m">Avance del plan de 0 a 100 %, planeado y en cada corte</p>` +
    `<svg class="time" viewBox="0 0 ${WIDE} ${HIGH + 2 * MARGIN}" aria-hidden="true"><path class="g" d="M0 5H300M0 50H300M0 95H300"/>` +
    line(
      'x',
      planned.map(({ day, expected }) => at(day, expected)),
    ) +
    real('r', ({ reported }) => reported) +
    real('v', ({ verified }) => verified) +
    `</svg><p class="ends m">${ends}</p><p class="legend" aria-hidden="true">${legend()}</p>` +
    `<figcaption>${inWords(latest, progress.expected)}</figcaption></figure>`
  );
}
