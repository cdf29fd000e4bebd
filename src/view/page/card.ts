import { str } from '../../core/board.ts';
import { CRITERIA_LABELS } from '../../core/criteriaKeys.ts';
import { fieldOf } from '../../core/tables.ts';
import { escape, idAttribute, inline, link, list, says } from '../html.ts';
import { paceWords } from '../../core/shapes.ts';
import { count, figure } from '../labels.ts';
import type { PublicCommitment, PublicVerdict } from '../shape.ts';
import { activityList, askLink } from './activity.ts';
import type { Hanging } from './hanging.ts';
import { marks } from './marks.ts';
import { evidenceList, figures, gaps, indicatorItem } from './parts.ts';
import { bar } from './svg.ts';

const FACTS = [
  'problema',
  'linea_base',
  'accion',
  'objetivo',
  'antes',
  'despues',
  'beneficiarios',
  'fondo',
  'asignado',
  'ejercido',
  'fuente_gasto',
  'anterior',
];

function facts({ row }: PublicCommitment): string {
  const shown = FACTS.filter((key) => says(row, key)).map((key) => {
    const value = row[key];
    const term = `<dt>${fieldOf('compromisos', key).label}</dt>`;
    if (key === 'fuente_gasto') return `${term}<dd>${link(String(value), '')}</dd>`;
    return `${term}<dd>${typeof value === 'number' ? `$${figure(value, true)}` : escape(String(value))}</dd>`;
  });
  return shown.length ? `<dl class="facts">${shown.join('')}</dl>` : '';
}

function answers({ row }: PublicCommitment): string {
  const who = ['autoridad', 'sociedad'].filter((key) => says(row, key)).map((key) => inline(str(row, key)));
  return who.length ? `<p class="who">Responde: ${who.join(', junto con ')}</p>` : '';
}

/** In a very large plan the sentences stay in the open data. */
function criteria({ row, criteria: all, holds, accepted }: PublicCommitment, rich: boolean): string {
  const met = all.filter((one) => one.holds).map((one) => CRITERIA_LABELS[one.key]);
  const lacking = all.filter((one) => !one.holds);
  const gap = ({ key, lacks }: PublicVerdict): string =>
    `<dt>${CRITERIA_LABELS[key]}</dt><dd>${escape(lacks.join(' '))}</dd>`;
  const title = `<h4>Cumple ${holds} de ${all.length} criterios</h4>`;
  if (!rich)
    return (
      title +
      (lacking.length ? `<p>Le faltan: ${lacking.map(({ key }) => CRITERIA_LABELS[key]).join(', ')}</p>` : '')
    );
  return (
    `${title}<p>${met.join(', ')}</p>` +
    (accepted && lacking.length
      ? `<p>El Secretariado lo aceptó por acuerdo ${inline(str(row, 'acuerdo'))}.</p>`
      : '') +
    (lacking.length
      ? `<details><summary>Qué le falta en cada criterio</summary><dl>${lacking.map(gap).join('')}</dl></details>`
      : '')
  );
}

/** In a very large plan the style shows the ID, of which the article has one already. */
function about({ id, row }: PublicCommitment, rich: boolean): string {
  const theme = says(row, 'tema') ? `<span class="tema">${inline(str(row, 'tema'))}</span>` : '';
  const parts = [rich ? inline(id) : '', theme].filter(Boolean);
  return parts.length ? `<p class="m">${parts.join(' · ')}</p>` : '';
}

/** Everything about one commitment, under its own deep link. */
export function card(commitment: PublicCommitment, hanging: Hanging): string {
  const { id, row, progress, pace } = commitment;
  const activities = hanging.activities.get(id) ?? [];
  const indicators = hanging.indicators.get(id) ?? [];
  const evidence = evidenceList(hanging.evidence.get(id));
  const measured = (one: string) => hanging.measurements.get(one) ?? [];
  return (
    `<article${idAttribute(id)}>${about(commitment, hanging.rich)}<h3>${escape(str(row, 'titulo'))}</h3>` +
    answers(commitment) +
    (activities.length
      ? `<p><b${pace === 'behind' ? ' class="late"' : ''}>${paceWords(pace, progress.reported, progress.expected)}</b></p>` +
        `${hanging.rich ? bar(progress) : ''}<p class="m">${figures(progress)}</p>`
      : '') +
    marks(hanging.evaluations.get(id), hanging.rich) +
    gaps('Lo que falta', commitment.missing) +
    facts(commitment) +
    criteria(commitment, hanging.rich) +
    (activities.length
      ? `<h4>${count(activities.length, 'actividad', 'actividades')}</h4>${activityList(activities, str(row, 'autoridad'), hanging)}`
      : '') +
    (indicators.length
      ? `<h4>Indicadores</h4>${list(
          indicators.map((one) => indicatorItem(one, measured(one.id), hanging.evidence.get(one.id))),
          ' class="ind"',
        )}`
      : '') +
    (evidence ? `<h4>Evidencia del compromiso</h4>${evidence}` : '') +
    (hanging.rich ? '' : askLink(hanging.ask, id)) +
    '</article>'
  );
}
