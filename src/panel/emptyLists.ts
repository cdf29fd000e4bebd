import type { Field } from '../core/fields.ts';
import type { TableKey } from '../core/tableKeys.ts';
import { button } from './dom.ts';
import { openPanel } from './server.ts';

/** What to register, the panel that does, and what its button calls it. */
type First = readonly [what: string, menu: string, label: string];

const COMMITMENT = ['mostrarCompromiso', 'compromiso'] as const;

/** What has to be registered before a list can offer it, and where. */
const FIRST: Readonly<Partial<Record<TableKey, First>>> = {
  stl: ['a los integrantes del STL', 'mostrarIntegrante', 'integrante'],
  sesiones: ['la sesión', 'mostrarSesion', 'sesión'],
  acuerdos: ['el acuerdo', 'mostrarAcuerdo', 'acuerdo'],
  mesas: ['la mesa', 'mostrarMesa', 'mesa'],
  compromisos: ['el compromiso', ...COMMITMENT],
  actividades: ['un compromiso con sus actividades', ...COMMITMENT],
  indicadores: ['un compromiso con su indicador', ...COMMITMENT],
};

const firstDo = (what: string): string => `Primero registre ${what}.`;

/** @returns what stands below a list that has nothing to offer: a sentence, and the way to what is missing. */
export function nothingYet(table: TableKey | undefined): (Node | string)[] {
  const first = table && FIRST[table];
  if (!first) return [];
  const [what, menu, label] = first;
  const say = `${firstDo(what)} Lo que escribió aquí se conserva. `;
  return [say, button(`Registrar ${label}`, () => openPanel(menu, 'nuevo'))];
}

export function emptyList({ key, to, among, catalog }: Field): (Node | string)[] {
  if (catalog) return ['La lista está vacía: complétela en la pestaña Catálogos.'];
  if (key === 'de') return ['Elija primero qué respalda.'];
  if (key === 'evidencia') return ['Primero agregue evidencia a esta actividad y guárdela.'];
  if (key === 'suple_a') return [firstDo('al titular de su sector')];
  return nothingYet(to ?? among?.[0]);
}
