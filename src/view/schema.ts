import type { Field } from '../core/fields.ts';
import { CUT, KINDS, PLAN, type Computed, type RecordKind, type ValueKind } from './kinds.ts';
import { publicFields } from './publicFields.ts';

type Schema = Readonly<Record<string, unknown>>;

const VALUES: Readonly<Record<ValueKind, Schema>> = {
  text: { type: 'string' },
  day: { type: 'string', format: 'date' },
  number: { type: 'number' },
  fraction: { type: 'number', minimum: 0, maximum: 1 },
  count: { type: 'integer', minimum: 0 },
  truth: { type: 'boolean' },
  texts: { type: 'array', items: { type: 'string' } },
  planned: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        dia: { type: 'string', format: 'date' },
        esperado: { type: 'number', minimum: 0, maximum: 1 },
      },
      required: ['dia', 'esperado'],
    },
  },
  states: { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } },
  criteria: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        clave: { type: 'string' },
        cumple: { type: 'boolean' },
        falta: { type: 'array', items: { type: 'string' } },
      },
      required: ['clave', 'cumple', 'falta'],
    },
  },
};

/** @returns what a column of a table is, once published. */
export function kindOf({ kind }: Field): ValueKind {
  if (kind === 'date') return 'day';
  return kind === 'number' || kind === 'money' || kind === 'percent' ? 'number' : 'text';
}

export interface Property {
  key: string;
  label: string;
  kind: ValueKind;
  /** Of a column; the dictionary takes the words of a computed value from its definition. */
  help?: string;
  /** Of a column of choices. */
  choices?: readonly string[];
}

/** @returns everything that is published of one kind of record, columns first. */
export const propertiesOf = ({ table, computed }: RecordKind): Property[] => [
  ...publicFields(table)
    .filter(({ key }) => !computed.some((one) => one.key === key))
    .map((field): Property => {
      const { key, label, choices } = field;
      return { key, label, kind: kindOf(field), ...(choices ? { choices } : {}) };
    }),
  ...computed,
];

/** @returns the schema of a record with these values, blank ones left out. */
export function objectOf(
  title: string,
  properties: readonly (Property | Computed)[],
  required: readonly string[],
): Schema {
  const entries = properties.map(({ key, label, kind, ...rest }) => {
    const choices = 'choices' in rest && rest.choices ? { enum: rest.choices } : {};
    return [key, { title: label, ...VALUES[kind], ...choices }];
  });
  return {
    title,
    type: 'object',
    properties: Object.fromEntries(entries),
    required,
    additionalProperties: false,
  };
}

const keys = (computed: readonly Computed[]): string[] => computed.map(({ key }) => key);

/** A plan that is not launched has no days yet. */
const BLANK: readonly string[] = ['lanzamiento', 'inicio', 'fin'];
const orBlank = ({ format: _format, ...schema }: Schema): Schema => ({
  ...schema,
  pattern: '^(\\d{4}-\\d{2}-\\d{2})?$',
});

/**
 * @returns the JSON Schema (2020-12) of the published data, as `datos.json` holds them: one list for each kind of record.
 * Blank columns are left out of a record, so that only its ID and what is computed are required.
 */
export function schemaOf(version: number): Schema {
  const plan = objectOf('Plan', PLAN, keys(PLAN)) as { properties: Record<string, Schema> };
  for (const key of BLANK) plan.properties[key] = orBlank(plan.properties[key] ?? {});
  const lists = KINDS.map((kind) => [
    kind.resource,
    {
      title: kind.title,
      type: 'array',
      items: objectOf(kind.title, propertiesOf(kind), ['id', ...keys(kind.computed)]),
    },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:tablero-pal:esquema:${version}`,
    title: 'Tablero de seguimiento de un Plan de Acción Local',
    type: 'object',
    properties: {
      esquema: { const: 'tablero-pal' },
      version: { const: version },
      generado: { type: 'string', format: 'date-time' },
      plan,
      ...Object.fromEntries(lists),
      cortes: {
        title: 'Cortes',
        type: 'array',
        items: objectOf('Corte', [ID, ...CUT], ['id', ...keys(CUT)]),
      },
    },
    required: ['esquema', 'version', 'generado', 'plan', ...KINDS.map(({ resource }) => resource), 'cortes'],
    additionalProperties: false,
  };
}

const ID: Property = { key: 'id', label: 'ID', kind: 'text' };
