import { str, type Change, type Row } from './board.ts';
import type { Replayed } from './history.ts';
import { TABLES } from './tables.ts';

/** INAI/PNUD, KIT-05: what makes a commitment relevant; offered as lines until the board has its own. */
const AGENDA = [
  'Transparencia y acceso a la información',
  'Participación ciudadana',
  'Rendición de cuentas',
  'Innovación social',
  'Innovación tecnológica',
];

const EVIDENCE = [
  'Minuta',
  'Lista de asistencia',
  'Documento',
  'Página de internet',
  'Datos abiertos',
  'Fotografía',
  'Video',
  'Oficio',
  'Norma publicada',
];

/** The first content of Catálogos; staff may edit it. */
export const firstLists = (): Row[] =>
  Array.from({ length: Math.max(AGENDA.length, EVIDENCE.length) }, (_, index) => ({
    agenda: AGENDA[index] ?? '',
    evidencia: EVIDENCE[index] ?? '',
    inhabiles: '',
  }));

/** The lists have no rows of their own in the journal: they are remembered together, each in one cell. */
const LISTS = 'listas';

const KEYS = TABLES.catalogos.fields.map(({ key }) => key);

/** @returns what Catálogos says now, to be remembered after an edit in its tab. */
export function rememberedLists(rows: readonly Row[]): Change {
  const cells = KEYS.map((key) => [
    key,
    rows
      .map((row) => str(row, key))
      .filter((entry) => entry !== '')
      .join('\n'),
  ]);
  return { kind: 'typed', table: 'catalogos', id: LISTS, index: 0, cells: Object.fromEntries(cells) };
}

/** @returns the rows of Catálogos as they were last remembered; undefined where nobody ever edited them. */
export function knownLists(history: Replayed): Row[] | undefined {
  const known = history.get('catalogos')?.get(LISTS);
  if (!known) return undefined;
  const lists = KEYS.map((key) => str(known, key).split('\n'));
  return Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, index) =>
    Object.fromEntries(KEYS.map((key, at) => [key, lists[at]?.[index] ?? ''])),
  );
}

/** @returns the lists of deleted columns, back in their rows. */
export function listsBack(rows: readonly Row[], lost: readonly string[], history: Replayed): Change[] {
  if (lost.length === 0) return [];
  const wanted = (knownLists(history) ?? firstLists()).map((row) =>
    Object.fromEntries(lost.filter((key) => str(row, key) !== '').map((key) => [key, row[key] ?? ''])),
  );
  const changes = wanted
    .slice(0, rows.length)
    .flatMap((cells, index): Change[] =>
      Object.keys(cells).length > 0 ? [{ kind: 'set', table: 'catalogos', id: '', index, cells }] : [],
    );
  const more = wanted.slice(rows.length);
  return more.length > 0 ? [...changes, { kind: 'append', table: 'catalogos', rows: more }] : changes;
}
