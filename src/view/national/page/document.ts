import { longDate } from '../../../core/dates.ts';
import { anchor, escape, inline, list } from '../../html.ts';
import { count, GUIDE, percent } from '../../labels.ts';
import { groupBy } from '../../group.ts';
import { tile } from '../../page/overview.ts';
import { section } from '../../page/parts.ts';
import { navOf, shell, type Assets } from '../../page/shell.ts';
import { bar } from '../../page/svg.ts';
import type { Data } from '../../publishedRecords.ts';
import { MAP_LEGEND } from '../map.ts';
import type { Nation } from '../nation.ts';
import { NATION_SCHEMA } from '../nationKinds.ts';
import { stateCard } from './card.ts';
import { tileMap } from './map.ts';
import { figureOf, hasCopy, isMeasured, markOf, noticesOf, said } from './state.ts';
import { stateTools } from './tools.ts';

const NAME = 'Tablero nacional de gobierno abierto local';

const sum = (states: readonly Data[], key: string): number =>
  states.reduce((total, state) => total + (figureOf(state, key) ?? 0), 0);

/** States that changed a cut after it was published are named before anything else is told. */
function rewritten(states: readonly Data[]): string {
  const named = states.flatMap((state) =>
    noticesOf(state).map(
      (line) =>
        `<a href="#${anchor(said(state, 'id'))}">${escape(said(state, 'entidad'))}</a>: ${inline(line)}`,
    ),
  );
  return named.length > 0
    ? `<div class="miss" id="reescritos"><b>▲ Cambiaron lo que ya habían publicado</b>${list(named)}</div>`
    : '';
}

function overview(states: readonly Data[]): string {
  const known = states.filter(hasCopy);
  const behind = states.filter((state) => markOf(state) === '▲').length;
  const lead =
    known.length === 0
      ? 'Todavía no se ha tomado lo que publica ninguna entidad.'
      : `${known.length} de ${states.length} entidades publican su tablero. ` +
        `${behind === 0 ? 'Ninguna va' : count(behind, 'va', 'van')} por debajo de lo que su calendario espera.`;
  return (
    `<p class="lead">${lead}</p><dl class="tiles">` +
    tile(known.length, 'entidad con datos', 'entidades con datos') +
    tile(sum(known, 'compromisos'), 'compromiso', 'compromisos') +
    tile(sum(known, 'actividades'), 'actividad', 'actividades') +
    tile(sum(known, 'atrasadas'), '▲ actividad atrasada', '▲ actividades atrasadas') +
    tile(sum(known, 'avance_sin_evidencia'), '△ con avance y sin evidencia') +
    `</dl>${rewritten(states)}`
  );
}

function comparison(states: readonly Data[]): string {
  const entry = (state: Data): string => {
    const [reported = 0, verified = 0, expected = 0] = [
      'avance_reportado',
      'avance_verificado',
      'avance_esperado',
    ].map((key) => figureOf(state, key));
    const late = figureOf(state, 'atrasadas') ?? 0;
    return (
      `<a href="#${anchor(said(state, 'id'))}">${escape(said(state, 'entidad'))}</a>` +
      `<span class="m">${percent(reported)} reportado · ${percent(verified)} verificado · ${percent(expected)} esperado` +
      `${late > 0 ? ` · <span class="late">▲ ${count(late, 'atrasada', 'atrasadas')}</span>` : ''}</span>` +
      bar({ reported, verified, expected })
    );
  };
  const measured = states.filter(isMeasured);
  if (measured.length === 0)
    return '<p>Ninguna entidad publica todavía actividades con fechas que comparar.</p>';
  return (
    '<p class="m">Cada entidad contra su propio calendario, al día de su corte. En cada barra: lo reportado, sobre ello lo verificado, y una raya vertical donde debería ir.</p>' +
    list(measured.map(entry), ' class="toc bars"', 'ol')
  );
}

function cards({ day, lists }: Nation, states: readonly Data[]): string {
  const own = groupBy(lists['compromisos'] ?? [], (one) => said(one, 'id').slice(0, 3));
  return (
    stateTools(states) +
    states.map((state) => stateCard(state, own.get(said(state, 'id')) ?? [], day)).join('')
  );
}

/** How to read it, in the words of a board's page where it says the same. */
const TERMS: readonly string[] = ['Avance reportado', 'Avance verificado', 'Cómo se calcula'];

const guide = (): string =>
  '<dl class="cols guide">' +
  [
    ...MAP_LEGEND.map((line): [string, string] => [line.slice(0, 1), `${line.slice(2)}.`]),
    ...GUIDE.filter(([term]) => TERMS.includes(term)),
    [
      'Avance esperado',
      'Lo que tocaba llevar el día del corte según las fechas originales del plan.',
    ] as const,
    [
      'Copia',
      'El INAI toma todo lo que publica una entidad, o nada. Mientras una no responde o publica algo que no se sostiene, se muestra su última copia buena, con su día.',
    ] as const,
    [
      'Cambiaron lo que ya habían publicado',
      'Un corte se congela con una huella. Si vuelve con otra huella, o ya no se publica, se dice aquí y no se borra.',
    ] as const,
  ]
    .map(([term, meaning]) => `<div><dt>${term}</dt><dd>${meaning}</dd></div>`)
    .join('') +
  '</dl>';

const PARTS: readonly (readonly [id: string, label: string])[] = [
  ['mapa', 'Mapa'],
  ['comparacion', 'Comparación'],
  ['entidades', 'Entidades'],
  ['leer', 'Cómo leerlo'],
];

/** @returns the national page: one file that asks nobody for anything and is complete without its script. */
export function nationPage(nation: Nation, assets: Assets): string {
  const states = nation.lists['entidades'] ?? [];
  const day = nation.day === '' ? 'Sin datos todavía' : `Datos tomados hasta el ${longDate(nation.day)}`;
  return shell(
    {
      title: NAME,
      head: `<p>Ejercicios locales de gobierno abierto</p><h1>${NAME}</h1><p>INAI, con lo que publican los organismos garantes de las entidades</p><p>${day}</p>`,
      nav: navOf(PARTS),
      main:
        section('resumen', 'En resumen', overview(states)) +
        section('mapa', 'Las entidades en el mapa', tileMap(states)) +
        section('comparacion', 'Reportado, verificado y esperado', comparison(states)) +
        section('entidades', 'Entidad por entidad', cards(nation, states)) +
        section('leer', 'Cómo leer este tablero', guide()),
      footer: `<p>Estos datos son los mismos de la pestaña «Datos nacionales» del INAI (esquema nacional, versión ${NATION_SCHEMA}). Lo que dice cada entidad lo registró su organismo garante. Esta página no guarda ni pide datos de quien la lee.</p>`,
    },
    assets,
  );
}
