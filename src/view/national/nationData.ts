import { str, type Row } from '../../core/board.ts';
import { isIsoDay } from '../../core/dates.ts';
import { published } from '../fraction.ts';
import { CELL_LIMIT, digestInput, type OpenRow } from '../openData.ts';
import { ADDRESS } from '../html.ts';
import { objectOf } from '../schema.ts';
import { NATION_FORMAT, NATION_KINDS, NATION_SCHEMA, type Column, type NationKind } from './nationKinds.ts';
import type { Entity, Written } from './project.ts';
import { SOURCES } from './arrived.ts';

type Datum = Readonly<Record<string, unknown>>;

/** The page that a state itself gives: the microsite of step 6, or the web app that its data come from. */
function pageOf({ row, record }: Entity): string {
  const site = record?.steps.find((step) => str(step.row, 'clave') === 'micrositio');
  const own = str(site?.row ?? {}, 'documento').trim();
  if (ADDRESS.test(own)) return own;
  return str(row, 'fuente') === SOURCES.app ? str(row, 'tomada').replace(/[?&]formato=json$/, '') : '';
}

/** What of a state is public beside its summary; what was wrong with its data is said to the state alone. */
function beside(entity: Entity): Datum {
  const { row, record } = entity;
  return {
    iso: `MX-${str(row, 'id')}`,
    respuesta: str(row, 'estado').replace(/^\S+ /, ''),
    sin_respuesta_desde: isIsoDay(row['desde']) ? row['desde'] : '',
    copia: record ? str(row, 'respuesta') : '',
    direccion: record ? str(row, 'tomada') : '',
    pagina: pageOf(entity),
    avisos: str(row, 'avisos')
      .split('\n')
      .filter((line) => line !== ''),
  };
}

function valueOf({ kind }: Column, value: unknown): unknown {
  if (kind === 'fraction' && typeof value === 'number') return published(value);
  return kind === 'truth' && typeof value === 'string' ? value === 'Sí' : value;
}

const isBlank = (value: unknown): boolean => value === undefined || value === '';

const dataOf = ({ columns }: NationKind, row: Row, more: Datum = {}): Datum =>
  Object.fromEntries(
    columns.flatMap((one) => {
      const value = more[one.key] ?? valueOf(one, row[one.from]);
      return isBlank(value) || (Array.isArray(value) && value.length === 0) ? [] : [[one.key, value]];
    }),
  );

/** A record that does not fit in a cell has its longest texts cut; whole they are where the state publishes them. */
function jsonOf(data: Datum, most = 8000): string {
  const json = JSON.stringify(data);
  if (json.length <= CELL_LIMIT) return json;
  const cut = (value: unknown): unknown =>
    typeof value === 'string' && value.length > most ? `${value.slice(0, most).trimEnd()}…` : value;
  return jsonOf(Object.fromEntries(Object.entries(data).map(([key, value]) => [key, cut(value)])), most / 2);
}

/**
 * Every national record as a row of «Datos nacionales» (type, id, JSON), the first of which describes the others. The same
 * copies make the same rows, whenever they are made.
 * @param entities as they are in Entidades; none of them asked yet, there is nothing to publish
 * @param tabs what the tabs show of them (`nationalRows`)
 * @param digest SHA-256 of a text, in hexadecimal
 */
export function nationRows(
  entities: readonly Entity[],
  tabs: Readonly<Record<Written, readonly Row[]>>,
  digest: (text: string) => string,
): OpenRow[] {
  if (entities.every(({ row }) => str(row, 'estado') === '')) return [];
  const known = new Map(entities.map((entity) => [str(entity.row, 'id'), entity]));
  const lines = NATION_KINDS.flatMap((kind) =>
    tabs[kind.table as Written].map((row): OpenRow => {
      const id = str(row, 'id');
      const entity = kind.type === 'entity' ? known.get(id) : undefined;
      return [kind.type, id, jsonOf(dataOf(kind, row, entity && beside(entity)))];
    }),
  );
  const rows: OpenRow[] = [
    ['schema', `${NATION_FORMAT.name}-${NATION_SCHEMA}`, JSON.stringify(nationSchema())],
    ...lines,
  ];
  const copies = entities.filter(({ record }) => record);
  const days = copies.map(({ row }) => str(row, 'respuesta')).filter(isIsoDay);
  const meta = {
    esquema: NATION_FORMAT.name,
    version: NATION_SCHEMA,
    // the last day on which a state was heard: an instant would change what nobody changed
    generado: days.sort().pop() ?? '',
    entidades: copies.length,
    registros: rows.length,
    digest: digest(digestInput(rows)),
  };
  return [['meta', NATION_FORMAT.name, JSON.stringify(meta)], ...rows];
}

/** @returns the JSON Schema (2020-12) of the national records, as `datos-nacionales.json` holds them. */
export function nationSchema(): Datum {
  const lists = NATION_KINDS.map(({ resource, title, columns }) => [
    resource,
    { title, type: 'array', items: objectOf(title, columns, ['id']) },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:${NATION_FORMAT.name}:esquema:${NATION_SCHEMA}`,
    title: 'Tablero nacional de los Planes de Acción Local',
    type: 'object',
    properties: {
      esquema: { const: NATION_FORMAT.name },
      version: { const: NATION_SCHEMA },
      generado: { type: 'string', pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' },
      ...Object.fromEntries(lists),
    },
    required: ['esquema', 'version', 'generado', ...NATION_KINDS.map(({ resource }) => resource)],
    additionalProperties: false,
  };
}
