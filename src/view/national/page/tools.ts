import { escape } from '../../html.ts';
import type { Data } from '../../publishedRecords.ts';
import { MAP_LEGEND } from '../map.ts';
import { select } from '../../page/tools.ts';
import { said } from './state.ts';

const option = (value: string, label: string): string =>
  `<option value="${escape(value)}">${escape(label)}</option>`;

const ORDERS = [
  ['avance', 'Menor avance primero'],
  ['atraso', 'Más atrasadas primero'],
] as const;

/** Stands there from the start, so that nothing moves when the script wakes it; without a script it is not shown. */
export const stateTools = (states: readonly Data[]): string =>
  '<form class="tools" role="search" aria-label="Buscar y filtrar entidades">' +
  '<label>Buscar<input type="search" name="buscar" autocomplete="off"></label>' +
  select(
    'entidad',
    'Entidad',
    'Todas',
    states.map((state) => option(said(state, 'id'), said(state, 'entidad'))).join(''),
  ) +
  select(
    'ritmo',
    'Contra su calendario',
    'Todas',
    MAP_LEGEND.map((line) => option(line.charAt(0), line)).join(''),
  ) +
  select('orden', 'Orden', 'Por nombre', ORDERS.map(([value, label]) => option(value, label)).join('')) +
  '<label><input type="checkbox" name="atrasadas" value="1"> Solo con atrasos</label>' +
  '<label><input type="checkbox" name="avisos" value="1"> Solo con cortes cambiados</label>' +
  '<button type="submit" name="ir">Ver resultados</button><button type="button" name="quitar">Quitar filtros</button><button type="button" name="imprimir">Imprimir</button>' +
  '<p role="status"></p></form>';
