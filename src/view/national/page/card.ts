import { daysBetween, isIsoDay } from '../../../core/dates.ts';
import { STEPS } from '../../../core/method.ts';
import { escape, idAttribute, inline, link, list } from '../../html.ts';
import { count, figure, percent, shortDate } from '../../labels.ts';
import { meter } from '../../page/overview.ts';
import { gaps } from '../../page/parts.ts';
import type { Data } from '../../publishedRecords.ts';
import { figureOf, hasCopy, isMeasured, markOf, noticesOf, said } from './state.ts';

const days = (number: number | undefined, from: string): string =>
  number === undefined ? '' : ` (${count(number, 'día', 'días')} ${from})`;

const dated = (state: Data, key: string, more = ''): string =>
  isIsoDay(state[key]) ? shortDate(state[key]) + more : 'Sin fecha';

const fact = (label: string, value: string): string => `<dt>${label}</dt><dd>${value}</dd>`;

function stepOf(state: Data): string {
  const step = figureOf(state, 'paso') ?? 0;
  return `${step > 0 ? `${step} de ${STEPS.length}: ` : ''}${inline(said(state, 'paso_titulo'))}`;
}

const facts = (state: Data): string =>
  '<dl class="facts">' +
  fact('Paso alcanzado', stepOf(state)) +
  fact('Declaración', dated(state, 'declaracion')) +
  fact('Secretariado', dated(state, 'stl', days(figureOf(state, 'dias_stl'), 'desde la declaración'))) +
  fact('Plan presentado', dated(state, 'pal', days(figureOf(state, 'dias_pal'), 'desde el Secretariado'))) +
  fact('Actividades', countsOf(state)) +
  '</dl>';

function countsOf(state: Data): string {
  const [all = 0, late = 0, unproven = 0] = ['actividades', 'atrasadas', 'avance_sin_evidencia'].map((key) =>
    figureOf(state, key),
  );
  if (all === 0) return 'Ninguna publicada';
  return [
    figure(all),
    late > 0 ? `<span class="late">▲ ${count(late, 'atrasada', 'atrasadas')}</span>` : '0 atrasadas',
    `${figure(unproven)} con avance y sin evidencia`,
  ].join(' · ');
}

/** How fresh what is shown is: of which day it is, and how many days before the newest. */
export function ageOf(state: Data, day: string): string {
  const copy = said(state, 'copia');
  const age = isIsoDay(day) ? daysBetween(copy, day) : 0;
  return `copia del ${shortDate(copy)}${age > 0 ? `, ${count(age, 'día', 'días')} antes que la más reciente` : ''}`;
}

function standing(state: Data, day: string): string {
  const since = isIsoDay(state['sin_respuesta_desde'])
    ? `<span class="late">▲ ${inline(said(state, 'respuesta'))} desde el ${shortDate(state['sin_respuesta_desde'])}</span>`
    : '';
  const cut = said(state, 'corte');
  return [inline(cut), ageOf(state, day), since].filter((part) => part !== '').join(' · ');
}

const links = (state: Data): string =>
  list(
    [
      link(said(state, 'pagina'), `La página de ${said(state, 'entidad')}`),
      link(said(state, 'direccion'), `Los datos de ${said(state, 'entidad')}`),
    ].filter((_, at) => said(state, at === 0 ? 'pagina' : 'direccion') !== ''),
    ' class="ev"',
  );

function commitment(one: Data): string {
  const late = figureOf(one, 'atrasadas') ?? 0;
  const pace = said(one, 'ritmo');
  const reported = isMeasured(one) ? `${percent(figureOf(one, 'avance_reportado') ?? 0)} reportado · ` : '';
  return (
    `<span${idAttribute(said(one, 'id'))}>${inline(said(one, 'titulo'))}</span> <span class="m">${reported}` +
    `<span${markOf(one) === '▲' ? ' class="late"' : ''}>${escape(pace)}</span>` +
    `${late > 0 ? ` · <span class="late">▲ ${count(late, 'atrasada', 'atrasadas')}</span>` : ''}</span>`
  );
}

const commitmentList = (own: readonly Data[]): string =>
  own.length > 0
    ? `<details><summary>${count(own.length, 'compromiso', 'compromisos')}</summary>${list(own.map(commitment), ' class="own"')}</details>`
    : '<p class="m">Sin compromisos publicados.</p>';

/** One state: how it stands, how fresh that is, and what it promised. */
export function stateCard(state: Data, own: readonly Data[], day: string): string {
  const name = `<h3>${inline(said(state, 'entidad'))}</h3>`;
  const late = figureOf(state, 'atrasadas') ?? 0;
  const open = `<article${idAttribute(said(state, 'id'))} data-p="${markOf(state)}" data-l="${late}" data-r="${figureOf(state, 'avance_reportado') ?? 0}">`;
  if (!hasCopy(state))
    return `${open}${name}<p>◇ Sin datos: ${inline(said(state, 'respuesta') || 'Por consultar').toLowerCase()}.</p></article>`;
  const bars = isMeasured(state)
    ? meter('Avance reportado', figureOf(state, 'avance_reportado') ?? 0, 'r') +
      meter('Avance verificado', figureOf(state, 'avance_verificado') ?? 0, 'v') +
      meter('Esperado al corte', figureOf(state, 'avance_esperado') ?? 0, 'x')
    : '';
  const pace = `<p><b${markOf(state) === '▲' ? ' class="late"' : ''}>${escape(said(state, 'ritmo'))}</b></p>`;
  return (
    `${open}${name}<p class="m">${standing(state, day)}</p>` +
    `${gaps('▲ Cambió lo que ya había publicado', noticesOf(state))}${pace}${bars}${facts(state)}` +
    `${links(state)}${commitmentList(own)}</article>`
  );
}
