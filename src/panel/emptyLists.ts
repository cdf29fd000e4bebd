import type { Field } from '../core/fields.ts';
import type { TableKey } from '../core/records.ts';
import { button } from './dom.ts';
import { openPanel } from './server.ts';

type First = readonly [sentence: string, menu: string, label: string];

const COMMITMENT = ['mostrarCompromiso', 'Registrar compromiso'] as const;

/** What has to be registered before a list can offer it, and where. */
const FIRST: Readonly<Partial<Record<TableKey, First>>> = {
  stl: ['Primero registre a los integrantes del STL.', 'mostrarIntegrante', 'Registrar integrante'],
  sesiones: ['Primero registre la sesión.', 'mostrarSesion', 'Registrar sesión'],
  acuerdos: ['Primero registre el acuerdo.', 'mostrarAcuerdo', 'Registrar acuerdo'],
  mesas: ['Primero registre la mesa.', 'mostrarMesa', 'Registrar mesa'],
  compromisos: ['Primero registre el compromiso.', ...COMMITMENT],
  actividades: ['Primero registre un compromiso con sus actividades.', ...COMMITMENT],
  indicadores: ['Primero registre un compromiso con su indicador.', ...COMMITMENT],
};

const KEPT = 'Lo que escribió aquí se conserva.';

/** @returns what stands below a list that has nothing to offer: a sentence, and the way to what is missing. */
export function nothingYet(table: TableKey | undefined): (Node | string)[] {
  const first = table && FIRST[table];
  if (!first) return [];
  const [sentence, menu, label] = first;
  return [`${sentence} ${KEPT} `, button(label, () => openPanel(menu, 'nuevo'))];
}

export function emptyList({ key, to, among, catalog }: Field): (Node | string)[] {
  if (catalog) return ['La lista está vacía: complétela en la pestaña Catálogos.'];
  if (key === 'de') return ['Elija primero qué respalda.'];
  if (key === 'evidencia') return ['Primero agregue evidencia a esta actividad y guárdela.'];
  if (key === 'suple_a') return ['Primero registre al titular de su sector.'];
  return nothingYet(to ?? among?.[0]);
}
