import { TILES } from '../../../core/national/states.ts';
import { anchor, escape, list } from '../../html.ts';
import { percent } from '../../labels.ts';
import type { Data } from '../../publishedRecords.ts';
import { MAP_LEGEND } from '../map.ts';
import { figureOf, isMeasured, markOf, said } from './state.ts';

/** Units of the drawing. */
const SIZE = 28;
const STEP = 30;

const CLASSES: Readonly<Record<string, string>> = { '●': 'ok', '▲': 'bad', '○': 'yet' };

const [COLUMNS = 0, ROWS = 0] = [0, 1].map(
  (axis) => Math.max(...Object.values(TILES).map((at) => at[axis] ?? 0)) + 1,
);

function tile(state: Data): string {
  const id = said(state, 'id');
  const at = TILES[id];
  if (!at) return '';
  const mark = markOf(state);
  const words = isMeasured(state)
    ? `${mark} ${Math.round((figureOf(state, 'avance_reportado') ?? 0) * 100)}`
    : mark;
  return (
    `<g class="${CLASSES[mark] ?? 'none'}" data-of="${anchor(id)}" transform="translate(${at[0] * STEP} ${at[1] * STEP})">` +
    `<rect width="${SIZE}" height="${SIZE}" rx="3"/><text x="14" y="12">${escape(id)}</text><text x="14" y="23">${words}</text></g>`
  );
}

const entry = (state: Data): string => {
  const reported = isMeasured(state) ? ` (${percent(figureOf(state, 'avance_reportado') ?? 0)})` : '';
  return `<a href="#${anchor(said(state, 'id'))}">${escape(said(state, 'entidad'))}</a>${reported}`;
};

/** The states where they lie, by their progress against their own calendar; the same in words below the drawing. */
export const tileMap = (states: readonly Data[]): string =>
  `<figure class="map"><svg viewBox="0 0 ${COLUMNS * STEP - 2} ${ROWS * STEP - 2}" role="img" ` +
  'aria-label="Mapa de mosaicos de las 32 entidades. La lista que sigue dice lo mismo.">' +
  `${states.map(tile).join('')}</svg>` +
  '<figcaption>Cada mosaico dice su clave, su figura y el avance que reporta, en puntos de 100.</figcaption></figure>' +
  '<dl class="marks">' +
  MAP_LEGEND.map((meaning) => {
    const own = states.filter((state) => markOf(state) === meaning.charAt(0));
    const names = own.length > 0 ? list(own.map(entry)) : '<p>Ninguna</p>';
    return `<div><dt>${meaning} (${own.length})</dt><dd>${names}</dd></div>`;
  }).join('') +
  '</dl>';
