import { rowsOfCsv } from '../hostile/csv.ts';

interface Field {
  name: string;
  type: string;
  constraints?: { required?: boolean; unique?: boolean; enum?: string[]; minimum?: number; maximum?: number };
}

export interface Resource {
  name: string;
  path: string;
  schema: {
    fields: Field[];
    primaryKey: string;
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
}

export interface Package {
  resources: Resource[];
}

const name = { type: 'string', pattern: '^([-a-z0-9._/])+$' };
const title = { type: 'string' };

/**
 * The rules of the profile `tabular-data-package` of Frictionless v1
 * (specs.frictionlessdata.io/schemas/tabular-data-package.json), as far as this product uses its properties.
 */
export const PROFILE = {
  type: 'object',
  required: ['resources', 'profile'],
  properties: {
    profile: { enum: ['tabular-data-package'] },
    name,
    id: { type: 'string' },
    title,
    description: { type: 'string' },
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    created: { type: 'string', format: 'date-time' },
    keywords: { type: 'array', minItems: 1, items: { type: 'string' } },
    contributors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['title'],
        properties: {
          title,
          role: { enum: ['publisher', 'author', 'maintainer', 'wrangler', 'contributor'] },
        },
      },
    },
    sources: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['title'], properties: { title: { type: 'string', minLength: 1 } } },
    },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path', 'schema', 'profile'],
        properties: {
          profile: { enum: ['tabular-data-resource'] },
          name,
          path: { type: 'string', pattern: '^(?!/)(?!.*\\.\\.)' },
          title,
          description: { type: 'string' },
          format: { type: 'string' },
          mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
          encoding: { type: 'string' },
          dialect: {
            type: 'object',
            required: ['delimiter', 'doubleQuote'],
            properties: {
              delimiter: { type: 'string' },
              doubleQuote: { type: 'boolean' },
              lineTerminator: { type: 'string' },
              quoteChar: { type: 'string' },
              header: { type: 'boolean' },
            },
            additionalProperties: false,
          },
          schema: {
            type: 'object',
            required: ['fields'],
            properties: {
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name', 'type'],
                  properties: {
                    name: { type: 'string' },
                    title,
                    description: { type: 'string' },
                    type: {
                      enum: ['string', 'number', 'integer', 'boolean', 'date', 'array', 'object'],
                    },
                    constraints: { type: 'object' },
                  },
                  additionalProperties: false,
                },
              },
              primaryKey: { type: 'string' },
              foreignKeys: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['fields', 'reference'],
                  properties: {
                    fields: { type: 'string' },
                    reference: {
                      type: 'object',
                      required: ['resource', 'fields'],
                      properties: { resource: { type: 'string' }, fields: { type: 'string' } },
                    },
                  },
                },
              },
              missingValues: { type: 'array', minItems: 1, items: { type: 'string' } },
            },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
} as const;

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** How Table Schema (v1) reads a cell of each type. */
const READS: Readonly<Record<string, (cell: string) => boolean>> = {
  string: () => true,
  number: (cell) => /^-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(cell),
  integer: (cell) => /^-?\d+$/.test(cell),
  boolean: (cell) => ['true', 'false'].includes(cell),
  date: (cell) => /^\d{4}-\d\d-\d\d$/.test(cell) && !Number.isNaN(Date.parse(cell)),
  array: (cell) => Array.isArray(json(cell)),
  object: (cell) => {
    const value = json(cell);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  },
};

function wrongCell({ type, constraints = {} }: Field, cell: string): boolean {
  if (cell === '') return constraints.required === true;
  if (!READS[type]?.(cell)) return true;
  if (constraints.enum && !constraints.enum.includes(cell)) return true;
  const { minimum = -Infinity, maximum = Infinity } = constraints;
  return (type === 'number' || type === 'integer') && (Number(cell) < minimum || Number(cell) > maximum);
}

/** What of the tables of a package is not as its descriptor says, cell by cell, key by key. */
export function wrongIn(descriptor: Package, files: Readonly<Record<string, string>>): string[] {
  const tables = new Map(
    descriptor.resources.map(({ name: of, path }) => [
      of,
      rowsOfCsv((files[path] ?? '').replace('\uFEFF', '')),
    ]),
  );
  const column = (resource: string, field: string): string[] => {
    const [head = [], ...rows] = tables.get(resource) ?? [];
    return rows.filter((row) => row.length > 1).map((row) => row[head.indexOf(field)] ?? '');
  };
  return descriptor.resources.flatMap(({ name: of, schema }) => {
    const names = schema.fields.map((field) => field.name);
    const head = tables.get(of)?.[0];
    if (JSON.stringify(head) !== JSON.stringify(names)) return [`${of}: head ${String(head)}`];
    const cells = schema.fields.flatMap((field) =>
      column(of, field.name)
        .filter((cell) => wrongCell(field, cell))
        .map((cell) => `${of}.${field.name}: ${cell}`),
    );
    const keys = column(of, schema.primaryKey);
    const twice = keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${of}: ${key} twice`);
    const loose = (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
      const there = new Set(column(reference.resource || of, reference.fields));
      return column(of, fields)
        .filter((cell) => cell !== '' && !there.has(cell))
        .map((cell) => `${of}.${fields}: ${cell} is nowhere`);
    });
    return [...cells, ...twice, ...loose];
  });
}
