import { TABLES } from '../../core/tables.ts';
import type { Workbook } from '../model.ts';
import type { World } from '../world.ts';
import { scriptStore } from '../world/stores.ts';
import { publish } from './actions.ts';

/** The project of `dist/microsite`. */
export const MICROSITE = 'microsite';

/**
 * What a person does on Google so that the web app shows a board: publishes its «Datos abiertos» to the web as CSV, and
 * writes that address into the script property.
 * @returns why it cannot be done; undefined when it is
 */
export function showInMicrosite(world: World, name: string): string | undefined {
  if (!world.deployments.has(MICROSITE)) return 'The project microsite is not built: npm run build.';
  const book = [...world.workbooks.values()].find((one) => one.name === name);
  if (!book) return `--microsite: there is no workbook named ${name}.`;
  const FUENTE = publishOpenData(world, book);
  if (!FUENTE) return `--microsite: ${name} has no tab ${TABLES.datos.tab}.`;
  const store = scriptStore(MICROSITE);
  world.properties.set(store, { ...world.properties.get(store), FUENTE });
  return undefined;
}

/**
 * Publishes the open data of a board to the web as CSV, as a person does on Google.
 * @returns its address; undefined where there is no such tab
 */
export function publishOpenData(world: World, book: Workbook): string | undefined {
  const tab = book.sheets.find((sheet) => sheet.name === TABLES.datos.tab);
  if (!tab) return undefined;
  const known = book.published?.sheetIds ?? [];
  if (!known.includes(tab.id)) publish({ world }, book, [...known, tab.id]);
  return `https://docs.google.com/spreadsheets/d/e/${book.published?.key}/pub?gid=${tab.id}&single=true&output=csv`;
}
