import { planId } from '../openData.ts';
import { schemaOf } from '../schema.ts';
import type { PublicRecord } from '../shape.ts';
import { atomFeed } from './atom.ts';
import { dataPackageFile } from './datapackage.ts';
import { dictionaryCsv, dictionaryMarkdown } from './dictionary.ts';
import { jsonFile } from './json.ts';
import { pathOf, RESOURCES } from './resources.ts';

/** @returns every file of the open data by its name: the same record makes the same files, to the letter. */
export const dataPackage = (record: PublicRecord): Record<string, string> => ({
  'datapackage.json': dataPackageFile(record),
  'datos.json': jsonFile(record),
  'esquema.json': `${JSON.stringify(schemaOf(record.schema), null, 1)}\n`,
  'diccionario.md': dictionaryMarkdown(record.plan),
  'diccionario.csv': dictionaryCsv(),
  'cortes.atom': atomFeed(record, ''),
  ...Object.fromEntries(RESOURCES.map((resource) => [pathOf(resource), resource.csv(record)])),
});

/** @returns `datos-oax-2016-corte-3.zip` */
export const packageName = (record: PublicRecord): string =>
  `datos-${planId(record).toLowerCase()}${record.cut ? `-corte-${record.cut.number}` : ''}.zip`;
