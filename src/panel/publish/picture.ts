import { h } from '../dom.ts';

const NS = 'http://www.w3.org/2000/svg';
type Attributes = Readonly<Record<string, string | number>>;

const shape = (tag: string, attributes: Attributes, text = ''): SVGElement => {
  const element = document.createElementNS(NS, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
};

const INK = '#202124';
const BLUE = '#0b57d0';
const FRAME = '#80868b';

const words = (x: number, y: number, text: string, more: Attributes = {}): SVGElement =>
  shape('text', { x, y, fill: INK, 'font-size': 11, ...more }, text);
const box = (x: number, y: number, width: number, height: number, more: Attributes = {}): SVGElement =>
  shape('rect', { x, y, width, height, rx: 4, fill: '#ffffff', stroke: FRAME, ...more });
/** The one that has to be chosen: framed, so that its colour alone does not say it. */
const chosen = { fill: '#e8f0fe', stroke: BLUE, 'stroke-width': 2.5 };

/** A drawing of ours, with all that it says in words beside it for who cannot see it. */
function picture(height: number, said: string, ...parts: SVGElement[]): HTMLElement {
  const svg = shape('svg', { viewBox: `0 0 260 ${height}`, role: 'img', 'aria-label': said });
  svg.append(box(0.5, 0.5, 259, height - 1, { rx: 8, stroke: '#dadce0' }), ...parts);
  return h('figure', 'picture', svg);
}

/** Where Google's menu has it. */
export const menuPicture = (): HTMLElement =>
  picture(
    118,
    'Dibujo del menú de Google: Archivo, luego Compartir, luego Publicar en la Web.',
    words(14, 22, 'Archivo', { 'font-weight': 700 }),
    words(70, 22, 'Editar'),
    words(118, 22, 'Ver'),
    words(150, 22, 'Insertar'),
    box(10, 30, 108, 78),
    words(20, 50, 'Nuevo'),
    box(12, 58, 104, 20, chosen),
    words(20, 72, 'Compartir  ▸', { 'font-weight': 700 }),
    words(20, 98, 'Descargar  ▸'),
    box(122, 52, 130, 56),
    words(130, 70, 'Compartir con otros'),
    box(124, 78, 126, 24, chosen),
    words(130, 94, 'Publicar en la Web', { 'font-weight': 700 }),
  );

/** What to choose in Google's dialog: the tab and the format. */
export const dialogPicture = (tab: string, format: string): HTMLElement =>
  picture(
    166,
    `Dibujo de la ventana de Google «Publicar en la Web», en «Vínculo»: elija «${tab}» en lugar de «Todo el documento», y «${format}»; después pulse «Publicar».`,
    words(14, 24, 'Publicar en la Web', { 'font-size': 14, 'font-weight': 700 }),
    words(14, 48, 'Vínculo', { fill: BLUE, 'font-weight': 700 }),
    words(78, 48, 'Insertar'),
    shape('rect', { x: 14, y: 53, width: 44, height: 2.5, fill: BLUE }),
    box(14, 64, 232, 24, chosen),
    words(22, 80, tab, { 'font-weight': 700 }),
    words(232, 80, '▾'),
    box(14, 96, 232, 24, chosen),
    words(22, 112, format, { 'font-weight': 700, 'font-size': format.length > 25 ? 9.5 : 11 }),
    words(232, 112, '▾'),
    box(14, 130, 76, 24, { fill: BLUE, stroke: BLUE }),
    words(26, 146, 'Publicar', { fill: '#ffffff', 'font-weight': 700 }),
  );

/** What must not be chosen. */
export const wholePicture = (): HTMLElement =>
  picture(
    52,
    'Dibujo: no elija «Todo el documento».',
    box(14, 14, 232, 24),
    words(22, 30, 'Todo el documento'),
    shape('path', { d: 'M18 26H132', stroke: '#b3143f', 'stroke-width': 2.5 }),
    words(160, 30, '✕ No este', { fill: '#7d0b2d', 'font-weight': 700 }),
  );
