import { str } from '../../core/board.ts';
import { ACTIVITY_STATES } from '../../core/method.ts';
import { paceWords, SHAPES } from '../../core/shapes.ts';
import { anchor, escape, inline, list } from '../html.ts';
import { count, inShort, percent, shortDate } from '../labels.ts';
import { withItself } from '../frozen.ts';
import type { PublicCommitment, PublicRecord } from '../shape.ts';
import type { Hanging } from './hanging.ts';
import { gaps } from './parts.ts';
import { single } from './svg.ts';
import { commitmentYear, months } from './year.ts';

const meter = (label: string, fraction: number, kind: string): string =>
  `<div class="meter"><span>${label}</span>${single(kind, fraction)}<b>${percent(fraction)}</b></div>`;

const tile = (label: string, value: number): string => `<div><dt>${label}</dt><dd>${value}</dd></div>`;

/** What was promised, what is done and what is late, before anything else. */
export function overview(record: PublicRecord): string {
  const { totals } = record;
  const lead = `<p class="lead">${escape(inShort(record))}</p>`;
  const tiles =
    '<dl class="tiles">' +
    tile('compromisos', totals.commitments) +
    tile('actividades', totals.activities) +
    (totals.activities
      ? tile('▲ atrasadas', totals.late) + tile('△ con avance y sin evidencia', totals.unproven)
      : '') +
    tile('compromisos que cumplen los criterios o tienen acuerdo', totals.accepted) +
    '</dl>';
  const missing = gaps('Lo que le falta al plan', record.plan.missing);
  if (totals.activities === 0) return lead + tiles + missing;
  const { reported, verified, expected } = totals.progress;
  return (
    lead +
    tiles +
    `<div class="box"><p><b${totals.pace === 'behind' ? ' class="late"' : ''}>${paceWords(totals.pace, reported, expected)}</b></p>` +
    meter('Avance reportado', reported, 'r') +
    meter('Avance verificado', verified, 'v') +
    meter('Esperado hoy', expected, 'x') +
    overTime(record) +
    '<h3>Actividades por estado</h3>' +
    list(
      ACTIVITY_STATES.map((state) => `${SHAPES[state]} ${state}: <b>${totals.byState[state]}</b>`),
      ' class="states"',
    ) +
    `</div>${missing}`
  );
}

/** Planned against real over the year, where there is a past to draw. */
function overTime(record: PublicRecord): string {
  const { planned } = record.totals;
  const [first] = planned;
  const last = planned[planned.length - 1];
  const cuts = withItself(record).filter(
    ({ date }) => first && last && date >= first.day && date <= last.day,
  );
  if (!first || !last || cuts.length === 0) return '';
  const span = Date.parse(last.day) - Date.parse(first.day);
  const x = (day: string): number => Math.round(((Date.parse(day) - Date.parse(first.day)) / span) * 300);
  const y = (fraction: number): number => Math.round((1 - fraction) * 90) + 5;
  const line = (kind: string, points: readonly (readonly [number, number])[]): string =>
    `<path class="${kind}" d="M${points.map(([across, down]) => `${across} ${down}`).join('L')}"/>`;
  const real = (kind: string, of: (cut: (typeof cuts)[number]) => number): string => {
    const points = cuts.map((cut) => [x(cut.date), y(of(cut))] as const);
    const dots = points.map(
      ([across, down]) => `<circle class="${kind}" cx="${across}" cy="${down}" r="3"/>`,
    );
    return (points.length > 1 ? line(kind, points) : '') + dots.join('');
  };
  const { number, date, reported, verified } = cuts[cuts.length - 1] ?? {
    number: 0,
    date: '',
    reported: 0,
    verified: 0,
  };
  const words = `En el corte ${number}, del ${shortDate(date)}, el plan llevaba ${percent(reported)} reportado y ${percent(verified)} verificado; se esperaba ${percent(record.totals.progress.expected)}.`;
  return (
    '<figure><svg class="time" viewBox="0 0 300 100" aria-hidden="true"><path class="g" d="M0 5H300M0 50H300M0 95H300"/>' +
    line(
      'x',
      planned.map((point) => [x(point.day), y(point.expected)] as const),
    ) +
    real('r', (cut) => cut.reported) +
    real('v', (cut) => cut.verified) +
    `</svg><figcaption>Planeado (línea punteada) y real en cada corte. ${words}</figcaption></figure>`
  );
}

function entry({ id, row, progress, pace, late }: PublicCommitment, hanging: Hanging): string {
  const state =
    pace === 'none'
      ? paceWords(pace, 0, 0)
      : `${percent(progress.reported)} reportado${late ? ` · <span class="late">▲ ${count(late, 'atrasada', 'atrasadas')}</span>` : ''}`;
  return (
    `<a href="#${anchor(id)}">${inline(str(row, 'titulo'))}</a><span class="m">${state}</span>` +
    commitmentYear(hanging.activities.get(id) ?? [], hanging.year)
  );
}

/** Every commitment in one line, over the months of the plan. */
export const calendar = (record: PublicRecord, hanging: Hanging): string =>
  record.commitments.length
    ? `<p class="m">Cada figura es el fin de una actividad, con su estado; la raya vertical es el día del corte.</p>${months(hanging.year)}` +
      list(
        record.commitments.map((one) => entry(one, hanging)),
        ' class="toc"',
        'ol',
      )
    : '';
