import type { StateShown } from '../../core/national/calls.ts';
import { TILES } from '../../core/national/states.ts';

const SIZE = 26;
const GAP = 2;
const NS = 'http://www.w3.org/2000/svg';

const FILLS: Readonly<Record<string, string>> = {
  '●': '#1e5b4f',
  '►': '#7d5c10',
  '▲': '#8a1538',
  '○': '#5f5f61',
  '◇': '#5f5f61',
};

function shape(tag: string, attributes: Readonly<Record<string, string | number>>, text = ''): Element {
  const element = document.createElementNS(NS, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
}

/** The 32 states as tiles, about where they lie; each says its state by its mark, and all of it is in the list below too. */
export function tileMap(states: readonly StateShown[]): Element {
  const places = Object.values(TILES);
  const [columns, rows] = [0, 1].map((axis) => Math.max(...places.map((place) => place[axis] ?? 0)) + 1);
  const step = SIZE + GAP;
  const svg = shape('svg', {
    viewBox: `0 0 ${(columns ?? 0) * step} ${(rows ?? 0) * step}`,
    role: 'img',
    'aria-label': 'Mapa de las 32 entidades por el estado de sus datos; la lista de abajo dice lo mismo.',
    style: 'width:100%;height:auto',
  });
  for (const { code, name, answer } of states) {
    const [column, row] = TILES[code] ?? [];
    if (column === undefined || row === undefined) continue;
    const mark = answer.charAt(0) || '◇';
    const tile = shape('g', { transform: `translate(${column * step} ${row * step})` });
    const words = { x: SIZE / 2, 'text-anchor': 'middle', fill: '#fff', 'font-size': 9 };
    tile.append(
      shape('title', {}, `${name}: ${answer || 'Por consultar'}`),
      shape('rect', { width: SIZE, height: SIZE, rx: 3, fill: FILLS[mark] ?? '#5f5f61' }),
      shape('text', { ...words, y: 11 }, code),
      shape('text', { ...words, y: 22 }, mark),
    );
    svg.append(tile);
  }
  return svg;
}
