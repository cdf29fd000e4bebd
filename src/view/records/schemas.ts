import type { RecordColumn } from './column.ts';
import { RECORD_TABLES, REJECTS } from './tables.ts';

/** One column as `bq load --schema` and `bq mk --table` take it. */
export interface BigQueryField {
  name: string;
  type: RecordColumn['type'];
  mode: 'REQUIRED' | 'NULLABLE' | 'REPEATED';
  description: string;
}

const ALL = [...RECORD_TABLES, REJECTS];

/** BigQuery keeps so much of a description. */
const MOST_DESCRIPTION = 1024;

const fieldOf = ({ name, type, repeated, required, description }: RecordColumn): BigQueryField => ({
  name,
  type,
  mode: repeated ? 'REPEATED' : required ? 'REQUIRED' : 'NULLABLE',
  description: description.slice(0, MOST_DESCRIPTION),
});

/** @returns by table, its columns for BigQuery. */
export const bigQuerySchemas = (): Record<string, BigQueryField[]> =>
  Object.fromEntries(ALL.map(({ name, columns }) => [name, columns.map(fieldOf)]));

const DUCK_TYPES: Readonly<Record<RecordColumn['type'], string>> = {
  STRING: 'VARCHAR',
  DATE: 'DATE',
  TIMESTAMP: 'TIMESTAMPTZ',
  FLOAT: 'DOUBLE',
  INTEGER: 'BIGINT',
  BOOLEAN: 'BOOLEAN',
};

const duckColumn = ({ name, type, repeated }: RecordColumn): string =>
  `${name}: '${DUCK_TYPES[type]}${repeated ? '[]' : ''}'`;

/** @returns a script for DuckDB, run in the folder of the files: one table a file, typed also where a file is empty. */
export const duckScript = (): string =>
  [
    '-- Carga los registros publicados: duckdb datos.duckdb < cargar.duckdb.sql',
    '-- BigQuery tiene esta función; con ella comparacion.sql dice lo mismo en los dos.',
    "CREATE OR REPLACE MACRO unix_date(dia) AS date_diff('day', DATE '1970-01-01', dia);",
    ...ALL.map(
      ({ name, columns }) =>
        `CREATE OR REPLACE TABLE ${name} AS SELECT * FROM read_json('${name}.ndjson', format = 'newline_delimited', columns = {${columns.map(duckColumn).join(', ')}});`,
    ),
    '',
  ].join('\n');
