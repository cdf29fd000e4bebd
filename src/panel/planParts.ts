import { longDate } from '../core/dates.ts';
import type { Load } from '../core/planCalendar.ts';
import type { CriteriaRow, CriterionCell } from '../core/planCheck.ts';
import { button, h } from './dom.ts';
import { openPanel } from './server.ts';

/** One commitment: the word and the shape beside each criterion, and why it does not hold. */
export function criteriaOf({ id, title, holds, count: found, agreement, enters }: CriteriaRow): HTMLElement {
  const whole = found === holds.length;
  const state = enters
    ? whole
      ? '● Entra: cumple los ocho'
      : `◆ Entra por el acuerdo ${agreement}`
    : `✕ No entra: cumple ${found} de ${holds.length}`;
  return h(
    'details',
    {},
    h(
      'summary',
      {},
      `${id} · ${title.slice(0, 90)}${title.length > 90 ? '…' : ''}`,
      h('span', `state${enters ? ' holds' : ''}`, state),
    ),
    h(
      'div',
      'inside',
      h('ul', 'eight', ...holds.map(criterion)),
      !whole && button('Completar el compromiso', () => openPanel('mostrarCompromiso', id)),
    ),
  );
}

const criterion = ({ label, holds, lacks }: CriterionCell): HTMLElement =>
  h(
    'li',
    {},
    h('span', holds ? '' : 'lacks', holds ? `● Sí · ${label}` : `✕ Falta · ${label}`),
    lacks.length > 0 &&
      h('ul', 'why', ...lacks.map(({ sentence, tip }) => h('li', {}, `${sentence} `, h('span', 'tip', tip)))),
  );

/** How many activities end in each month, as bars and figures. */
export function loadOf(load: readonly Load[]): HTMLElement[] {
  if (load.length === 0) return [];
  const most = Math.max(...load.map((one) => one.count));
  const line = ({ month, count: number }: Load): HTMLElement => {
    const [, name = '', year = ''] = longDate(month).split(' de ');
    const style = `width:${Math.round((number / most) * 100)}%`;
    return h(
      'li',
      {},
      `${name.slice(0, 3)} ${year}`,
      h('span', { 'aria-hidden': 'true' }, h('i', { style })),
      h('b', {}, String(number)),
    );
  };
  return [h('h2', {}, 'Actividades que terminan en cada mes'), h('ul', 'load', ...load.map(line))];
}
