import type { ValueKind } from '../kinds.ts';
import { planName } from '../labels.ts';
import { planId } from '../openData.ts';
import type { PublicRecord } from '../shape.ts';
import { NOTES } from './dictionary.ts';
import { pathOf, RESOURCES, type Column, type Resource } from './resources.ts';

type Descriptor = Readonly<Record<string, unknown>>;

/** Types of Table Schema (v1). */
const TYPES: Readonly<Record<ValueKind, Descriptor>> = {
  text: { type: 'string' },
  day: { type: 'date' },
  number: { type: 'number' },
  fraction: { type: 'number', constraints: { minimum: 0, maximum: 1 } },
  count: { type: 'integer', constraints: { minimum: 0 } },
  truth: { type: 'boolean' },
  texts: { type: 'array' },
  criteria: { type: 'array' },
  states: { type: 'object' },
  planned: { type: 'array' },
};

function fieldOf({ key }: Resource, column: Column): Descriptor {
  const { constraints = {}, ...type } = TYPES[column.kind] as { constraints?: object };
  const limits = {
    ...constraints,
    ...(column.key === key ? { required: true, unique: true } : {}),
    ...(column.choices ? { enum: column.choices } : {}),
  };
  return {
    name: column.key,
    title: column.label,
    ...(column.help ? { description: column.help } : {}),
    ...type,
    ...(Object.keys(limits).length > 0 ? { constraints: limits } : {}),
  };
}

/** A table that refers to itself is named by an empty text, as the specification asks. */
function foreignKeys({ name, columns }: Resource): Descriptor[] {
  return columns
    .filter(({ strict }) => strict)
    .map(({ key, refers: [target = ''] }) => ({
      fields: key,
      reference: { resource: target === name ? '' : target, fields: 'id' },
    }));
}

function resourceOf(resource: Resource): Descriptor {
  const keys = foreignKeys(resource);
  return {
    profile: 'tabular-data-resource',
    name: resource.name,
    path: pathOf(resource),
    title: resource.title,
    description: resource.help,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', doubleQuote: true, quoteChar: '"', lineTerminator: '\r\n', header: true },
    schema: {
      fields: resource.columns.map((column) => fieldOf(resource, column)),
      primaryKey: resource.key,
      ...(keys.length > 0 ? { foreignKeys: keys } : {}),
      missingValues: [''],
    },
  };
}

/**
 * The descriptor of a Tabular Data Package (Frictionless, v1): `datapackage.json`. Its version is that of the schema and
 * the number of the cut (`3.2.0`; `3.0.0` before the first). No licence is stated: the board does not know one.
 */
export function dataPackageFile(record: PublicRecord): string {
  const { plan, cut } = record;
  const published = plan.guarantor.trim() || planName(plan);
  const descriptor = {
    profile: 'tabular-data-package',
    name: `tablero-pal-${planId(record).toLowerCase()}`,
    id: `urn:tablero-pal:${planId(record)}`,
    title: `${planName(plan)} ${plan.year}: datos abiertos`,
    description: NOTES.join('\n\n'),
    version: `${record.schema}.${cut?.number ?? 0}.0`,
    created: plan.at,
    keywords: ['gobierno abierto', 'plan de acción local', plan.state],
    contributors: [{ title: published, role: 'publisher' }],
    sources: [{ title: `Tablero de seguimiento de ${published}` }],
    resources: RESOURCES.map(resourceOf),
  };
  return `${JSON.stringify(descriptor, null, 1)}\n`;
}
