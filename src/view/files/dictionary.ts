import { csv } from '../csv.ts';
import type { ValueKind } from '../kinds.ts';
import { planName } from '../labels.ts';
import type { PublicPlan } from '../shape.ts';
import { pathOf, RESOURCES, type Column, type Resource } from './resources.ts';

/** What a value is, for people. */
export const KIND_WORDS: Readonly<Record<ValueKind, string>> = {
  text: 'texto',
  day: 'fecha (AAAA-MM-DD)',
  number: 'número',
  fraction: 'fracción de 0 a 1',
  count: 'entero desde 0',
  truth: 'verdadero o falso (true, false)',
  texts: 'lista de textos, en JSON',
  criteria: 'lista de criterios, en JSON: clave, cumple y falta',
  states: 'cuenta de cada estado, en JSON',
  planned: 'lista de días y avance esperado, en JSON',
};

const refersTo = ({ refers }: Column): string => refers.map((name) => `${name}.id`).join(', ');

const keyWords = ({ key }: Resource, column: Column): string => (column.key === key ? 'Sí' : '');

/** How to read the files; the same words stand in the package and in the dictionary. */
export const NOTES: readonly string[] = [
  'Las tablas son CSV (RFC 4180) en UTF-8 con marca de orden de bytes, separadas por comas; «datos.json» dice lo mismo en un solo archivo y «esquema.json» es su esquema.',
  'En los CSV, un texto que una hoja de cálculo ejecutaría como fórmula (empieza con =, +, - o @) lleva delante un apóstrofo: quítelo para tener el texto exacto. En «datos.json» los textos están tal cual.',
  'Una celda vacía es un dato que no consta. En «datos.json» los datos vacíos se omiten.',
  'Los ID nunca cambian ni se vuelven a usar.',
  'No se publican nombres, cargos, correos ni teléfonos de personas, ni la evidencia reservada, que solo se cuenta; una verificación puede citar el ID de una evidencia reservada.',
];

const HEAD = ['tabla', 'campo', 'titulo', 'tipo', 'descripcion', 'opciones', 'llave', 'refiere_a'];

/** @returns the data dictionary as CSV: one row for each column of each file. */
export const dictionaryCsv = (): string =>
  csv(
    HEAD,
    RESOURCES.flatMap((resource) =>
      resource.columns.map((column) => [
        resource.name,
        column.key,
        column.label,
        KIND_WORDS[column.kind],
        column.help,
        (column.choices ?? []).join('; '),
        keyWords(resource, column),
        refersTo(column),
      ]),
    ),
  );

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');

function section(resource: Resource): string {
  const rows = resource.columns.map((column) => {
    const more = [
      column.help,
      column.choices ? `Opciones: ${column.choices.join('; ')}.` : '',
      column.key === resource.key ? 'Identifica la fila.' : '',
      column.refers.length > 0 ? `Refiere a ${refersTo(column)}.` : '',
    ].filter((part) => part !== '');
    return `| \`${column.key}\` | ${cell(column.label)} | ${KIND_WORDS[column.kind]} | ${cell(more.join(' '))} |`;
  });
  return [
    `## ${resource.title}`,
    '',
    `\`${pathOf(resource)}\`. ${resource.help}`,
    '',
    '| Campo | Título | Tipo | Descripción |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&');

/** @returns the data dictionary to be read, in Markdown, with how to read the files. */
export const dictionaryMarkdown = (plan: PublicPlan): string =>
  `${[
    `# Diccionario de datos: ${oneLine(planName(plan))} ${plan.year}`,
    NOTES.map((note) => `- ${note}`).join('\n'),
    ...RESOURCES.map(section),
  ].join('\n\n')}\n`;
