import { TABLES } from '../../core/tables.ts';
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
  const tab = book.sheets.find((sheet) => sheet.name === TABLES.datos.tab);
  if (!tab) return `--microsite: ${name} has no tab ${TABLES.datos.tab}.`;
  const { key } = publish({ world }, book, [...new Set([...(book.published?.sheetIds ?? []), tab.id])]);
  const store = scriptStore(MICROSITE);
  const FUENTE = `https://docs.google.com/spreadsheets/d/e/${key}/pub?gid=${tab.id}&single=true&output=csv`;
  world.properties.set(store, { ...world.properties.get(store), FUENTE });
  return undefined;
}
