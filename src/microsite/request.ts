import { KINDS } from '../view/kinds.ts';
import { VIEWS, type View } from '../view/page/document.ts';

export const FORMATS = ['pagina', 'json', 'csv', 'atom'] as const;
export type Format = (typeof FORMATS)[number];

/** Tables that can be asked for as CSV, by the name of their file. */
export const TABLES: readonly string[] = ['plan', ...KINDS.map(({ resource }) => resource), 'cortes'];

export interface Asked {
  format: Format;
  /** Only this part of the page. */
  view?: View;
  /** Only the commitment of this ID, or of this ID of an activity; '' for all. */
  id: string;
  table: string;
}

/** Of a parameter that comes several times, the first counts; one that is no text is none. */
function parameterOf(event: unknown, name: string): string {
  const { parameter } = (event ?? {}) as { parameter?: unknown };
  const value = Object(parameter)[name] as unknown;
  return typeof value === 'string' ? value.trim() : '';
}

const known = <T extends string>(names: readonly T[], asked: string): T | undefined =>
  names.find((name) => name === asked.toLowerCase());

/**
 * What the address asks for. Who asks for a part of the page that there is not gets the page; who asks for a file that there
 * is not is told which there are.
 */
export function requestOf(event: unknown): Asked | { problem: string } {
  const [format, view, table, id] = ['formato', 'vista', 'tabla', 'ficha'].map((name) =>
    parameterOf(event, name),
  ) as [string, string, string, string];
  const wanted = known(FORMATS, format || 'pagina');
  if (!wanted) return { problem: `Ese formato no existe. Los que hay: ${FORMATS.slice(1).join(', ')}.` };
  const file = known(TABLES, table || 'compromisos');
  if (wanted === 'csv' && !file)
    return { problem: `Esa tabla no existe. Las que hay: ${TABLES.join(', ')}.` };
  const part = known(VIEWS, view);
  return { format: wanted, ...(part ? { view: part } : {}), id, table: file ?? 'compromisos' };
}
