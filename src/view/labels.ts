import { isIsoDay, longDate } from '../core/dates.ts';
import { SHAPES } from '../core/shapes.ts';
import type { PublicPlan, PublicRecord } from './shape.ts';

/** How to read the board: the same words on the page and in the tab. */
export const GUIDE: readonly (readonly [term: string, meaning: string])[] = [
  [`${SHAPES['Sin iniciar']} Sin iniciar`, 'Todavía no reporta avance.'],
  [`${SHAPES['En proceso']} En proceso`, 'Reporta avance y aún no termina.'],
  [
    `${SHAPES['Sin evidencia']} Sin evidencia`,
    'Se reporta terminada y nadie puede comprobarlo: no tiene evidencia.',
  ],
  [`${SHAPES.Completa} Completa`, 'Terminada, con descripción final y al menos una evidencia.'],
  [`${SHAPES.Verificada} Verificada`, 'Completa, y la autoridad y la sociedad civil ya lo comprobaron.'],
  [`${SHAPES.Cancelada} Cancelada`, 'Se dejó de hacer; no cuenta en el avance.'],
  ['▲ Atrasada', 'Pasó su último día y no está completa.'],
  ['Avance reportado', 'Lo que dice quien responde.'],
  ['Avance verificado', 'Lo que ya comprobaron la autoridad y la sociedad civil.'],
  [
    'Avance esperado',
    'Lo que tocaría llevar hoy según las fechas del plan. En la página, la raya vertical de cada barra.',
  ],
  ['Cómo se calcula', 'Cada actividad cuenta según su peso y cada compromiso cuenta igual.'],
  [
    'Lo que dice el INAI',
    'Su monitoreo a los seis meses y su evaluación a los doce, junto a lo que informa el tablero. Su rúbrica es una propuesta de este proyecto.',
  ],
  [
    'Los ocho criterios',
    'Lo que el método de los ejercicios locales pide a cada compromiso. Lo que falta se publica tal cual.',
  ],
];

export const LATE = '▲ Atrasada';

/** @returns `1 actividad`, `2 actividades`. */
export const count = (total: number, one: string, many: string): string =>
  `${total} ${total === 1 ? one : many}`;

export const percent = (fraction: number): string => `${Math.round(fraction * 100)} %`;

/** @returns `3 mar 2016`; what is no day is shown as typed. */
export function shortDate(value: unknown): string {
  if (!isIsoDay(value)) return String(value);
  const [day = '', month = '', year = ''] = longDate(value).split(' de ');
  return `${day} ${month.slice(0, 3)} ${year}`;
}

/** @returns `1 feb – 30 abr 2016`, or what there is of it. */
export function span(from: unknown, to: unknown): string {
  if (!from && !to) return 'Sin fechas';
  if (!from) return `hasta el ${shortDate(to)}`;
  if (!to) return `desde el ${shortDate(from)}`;
  const start = shortDate(from);
  const end = shortDate(to);
  return `${start.slice(-5) === end.slice(-5) ? start.slice(0, -5) : start} – ${end}`;
}

/** @returns `1,250,000` or `480,000.50`. */
export function figure(value: number, money = false): string {
  const [whole = '', part = ''] = (money && value % 1 ? value.toFixed(2) : String(value)).split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (part && `.${part}`);
}

export const planName = (plan: PublicPlan): string =>
  plan.iso ? `Plan de Acción Local de ${plan.state}` : 'Plan de acción de gobierno abierto';

export const planTerm = (plan: PublicPlan): string =>
  plan.launch
    ? `Vigente del ${longDate(plan.from)} al ${longDate(plan.to)}`
    : 'Sin fecha de lanzamiento registrada';

/** @returns `Corte 3 (Mes 6) al 1 de octubre de 2016`; a record that is not frozen has only its day. */
export const cutWords = ({ cut, plan }: PublicRecord): string =>
  cut
    ? `Corte ${cut.number}${cut.kind === 'Ordinario' ? '' : ` (${cut.kind})`} al ${longDate(plan.cut)}`
    : `Corte al ${longDate(plan.cut)}`;

/** What was promised and where it stands, in one breath. */
export function inShort({ totals }: PublicRecord): string {
  if (totals.commitments === 0) return 'Todavía no hay compromisos publicados.';
  const promised = count(totals.commitments, 'compromiso', 'compromisos');
  if (totals.activities === 0) {
    return `${promised}. Este plan se publicó sin actividades, así que su avance todavía no puede medirse.`;
  }
  const done = totals.byState.Completa + totals.byState.Verificada;
  const complete = done
    ? count(done, 'ya está completa', 'ya están completas')
    : 'ninguna está completa todavía';
  const late = totals.late ? count(totals.late, 'está atrasada', 'están atrasadas') : 'ninguna está atrasada';
  return `${promised} y ${count(totals.activities, 'actividad', 'actividades')}: ` + `${complete} y ${late}.`;
}
