import { csv } from '../csv.ts';
import { table } from '../files/csv.ts';
import { KIND_WORDS } from '../files/dictionary.ts';
import type { Nation } from './nation.ts';
import { nationSchema } from './nationData.ts';
import { NATION_FORMAT, NATION_KINDS, NATION_SCHEMA } from './nationKinds.ts';

/** @returns `datos-nacionales.json`: one list for each kind of record, blank columns left out. */
export const nationJson = ({ day, lists }: Nation): string =>
  `${JSON.stringify({ esquema: NATION_FORMAT.name, version: NATION_SCHEMA, generado: day, ...lists })}\n`;

const HEAD = ['tabla', 'campo', 'titulo', 'tipo', 'descripcion'];

const dictionary = (): string =>
  csv(
    HEAD,
    NATION_KINDS.flatMap(({ resource, columns }) =>
      columns.map(({ key, label, kind, help }) => [resource, key, label, KIND_WORDS[kind], help]),
    ),
  );

/** @returns every file of the national open data by its name: the same records make the same files, to the letter. */
export const nationPackage = (nation: Nation): Record<string, string> => ({
  'datos-nacionales.json': nationJson(nation),
  'esquema.json': `${JSON.stringify(nationSchema(), null, 1)}\n`,
  'diccionario.csv': dictionary(),
  ...Object.fromEntries(
    NATION_KINDS.map(({ resource, columns }) => [
      `tablas/${resource}.csv`,
      table(
        columns.map(({ key }) => key),
        nation.lists[resource] ?? [],
      ),
    ]),
  ),
});
