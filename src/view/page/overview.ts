import { str } from '../../core/board.ts';
import { ACTIVITY_STATES } from '../../core/method.ts';
import { paceWords, SHAPES } from '../../core/shapes.ts';
import { anchor, escape, inline, list } from '../html.ts';
import { count, figure, inShort, percent } from '../labels.ts';
import type { PublicCommitment, PublicRecord } from '../shape.ts';
import type { Hanging } from './hanging.ts';
import { overTime } from './overTime.ts';
import { gaps, short } from './parts.ts';
import { single } from './svg.ts';
import { commitmentYear, months } from './year.ts';

export const meter = (label: string, fraction: number, kind: string): string =>
  `<div class="meter"><span>${label}</span>${single(kind, fraction)}<b>${percent(fraction)}</b></div>`;

export const tile = (value: number, one: string, more = one): string =>
  `<div><dt>${value === 1 ? one : more}</dt><dd>${figure(value)}</dd></div>`;

/** What was promised, what is done and what is late, before anything else. */
export function overview(record: PublicRecord): string {
  const { totals } = record;
  const lead = `<p class="lead">${escape(inShort(record))}</p>`;
  const tiles =
    '<dl class="tiles">' +
    tile(totals.commitments, 'compromiso', 'compromisos') +
    tile(totals.activities, 'actividad', 'actividades') +
    (totals.activities
      ? tile(totals.late, '▲ atrasada', '▲ atrasadas') + tile(totals.unproven, '△ con avance y sin evidencia')
      : '') +
    tile(
      totals.accepted,
      'compromiso que cumple los criterios o tiene acuerdo',
      'compromisos que cumplen los criterios o tienen acuerdo',
    ) +
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

function entry({ id, row, progress, pace, late }: PublicCommitment, hanging: Hanging): string {
  const title = str(row, 'titulo');
  const state =
    pace === 'none'
      ? paceWords(pace, 0, 0)
      : `${percent(progress.reported)} reportado${late ? ` · <span class="late">▲ ${count(late, 'atrasada', 'atrasadas')}</span>` : ''}`;
  return (
    `<a href="#${anchor(id)}">${inline(hanging.rich ? title : short(title))}</a><span class="m">${state}</span>` +
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
