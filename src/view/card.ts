import { str, type Value } from '../core/board.ts';
import { CRITERIA_LABELS } from '../core/criteriaKeys.ts';
import { PROMISED, type Promised } from '../core/originals.ts';
import { fieldOf } from '../core/tables.ts';
import { paceWords, SHAPES } from '../core/shapes.ts';
import { block, escape, idAttribute, inline, link, list, says } from './html.ts';
import { count, figure, LATE, percent, span } from './labels.ts';
import { bar, evidenceList, figures, gaps, indicatorItem } from './parts.ts';
import type {
  PublicActivity,
  PublicCommitment,
  PublicEvidence,
  PublicIndicator,
  PublicVerdict,
} from './shape.ts';

export interface Hanging {
  activities: ReadonlyMap<string, PublicActivity[]>;
  indicators: ReadonlyMap<string, PublicIndicator[]>;
  evidence: ReadonlyMap<string, PublicEvidence[]>;
}

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
];

function facts({ row }: PublicCommitment): string {
  const shown = FACTS.filter((key) => says(row, key)).map((key) => {
    const value = row[key];
    const term = `<dt>${fieldOf('compromisos', key).label}</dt>`;
    if (key === 'fuente_gasto') return `${term}<dd>${link(String(value), '')}</dd>`;
    return term + block('dd', typeof value === 'number' ? `$${figure(value, true)}` : String(value));
  });
  return shown.length ? `<dl class="facts">${shown.join('')}</dl>` : '';
}

function answers({ row }: PublicCommitment): string {
  const who = ['autoridad', 'sociedad'].filter((key) => says(row, key)).map((key) => inline(str(row, key)));
  return who.length ? `<p>Responde: ${who.join(', junto con ')}</p>` : '';
}

function criteria({ row, criteria: all, holds, accepted }: PublicCommitment): string {
  const met = all.filter((one) => one.holds).map((one) => CRITERIA_LABELS[one.key]);
  const lacking = all.filter((one) => !one.holds);
  const gap = ({ key, lacks }: PublicVerdict): string =>
    `<dt>${CRITERIA_LABELS[key]}</dt><dd>${escape(lacks.join(' '))}</dd>`;
  return (
    `<h4>Cumple ${holds} de ${all.length} criterios</h4><p>${met.join(', ')}</p>` +
    (accepted && lacking.length
      ? `<p>El Secretariado lo aceptó por acuerdo ${inline(str(row, 'acuerdo'))}.</p>`
      : '') +
    (lacking.length
      ? `<details><summary>Qué le falta en cada criterio</summary><dl>${lacking.map(gap).join('')}</dl></details>`
      : '')
  );
}

function activityItem(activity: PublicActivity, usual: string, { evidence }: Hanging): string {
  const { id, row, responsible, state, progress, late } = activity;
  const who = responsible ? inline(responsible) : 'sin responsable';
  const first = (key: Promised): Value => (row[key] === row[PROMISED[key]] ? '' : (row[PROMISED[key]] ?? ''));
  const before = [first('inicio'), first('fin')] as const;
  const when = span(row['inicio'], row['fin']);
  return (
    `<li${idAttribute(id)}><p class="s"><b data-s="${SHAPES[state]}">${state}</b>${percent(progress)}` +
    (late ? ` <b class="late">${LATE}</b>` : '') +
    `</p>${block('p', str(row, 'actividad'))}` +
    (says(row, 'producto') ? `<p class="m">Producto: ${inline(str(row, 'producto'))}</p>` : '') +
    `<p class="m">${escape(when)}` +
    (before.some((day) => day !== '') ? ` (antes, ${escape(span(...before))})` : '') +
    `${responsible && responsible === usual ? '' : ` · ${who}`}</p>` +
    (says(row, 'final') ? `<p class="m">Resultado: ${inline(str(row, 'final'))}</p>` : '') +
    `${evidenceList(evidence.get(id))}</li>`
  );
}

/** @param usual who answers for the commitment; named again only where it is somebody else */
export function activityList(activities: readonly PublicActivity[], usual: string, hanging: Hanging): string {
  const items = activities.map((one) => activityItem(one, usual, hanging)).join('');
  const note = activities.some((one) => usual && one.responsible === usual)
    ? `<p class="m">Responde ${inline(usual)}, salvo donde se indica.</p>`
    : '';
  return `${note}<ol class="acts">${items}</ol>`;
}

/** Everything about one commitment, under its own deep link. */
export function card(commitment: PublicCommitment, hanging: Hanging): string {
  const { id, row, progress, pace } = commitment;
  const activities = hanging.activities.get(id) ?? [];
  const indicators = hanging.indicators.get(id) ?? [];
  const evidence = evidenceList(hanging.evidence.get(id));
  return (
    `<article${idAttribute(id)}><p class="m">${inline(id)}` +
    (says(row, 'tema') ? ` · ${inline(str(row, 'tema'))}` : '') +
    `</p>${block('h3', str(row, 'titulo'))}` +
    answers(commitment) +
    (activities.length
      ? `<p><b${pace === 'behind' ? ' class="late"' : ''}>${paceWords(pace, progress.reported, progress.expected)}</b></p>` +
        `${bar(progress)}<p class="m">${figures(progress)}</p>`
      : '') +
    gaps('Lo que falta', commitment.missing) +
    facts(commitment) +
    criteria(commitment) +
    (activities.length
      ? `<h4>${count(activities.length, 'actividad', 'actividades')}</h4>${activityList(activities, str(row, 'autoridad'), hanging)}`
      : '') +
    (indicators.length
      ? `<h4>Indicadores</h4>${list(
          indicators.map((one) => indicatorItem(one, hanging.evidence.get(one.id))),
          ' class="ind"',
        )}`
      : '') +
    (evidence ? `<h4>Evidencia del compromiso</h4>${evidence}` : '') +
    '</article>'
  );
}
