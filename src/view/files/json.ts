import { withItself } from '../frozen.ts';
import { KINDS } from '../kinds.ts';
import { cutData, cutIdOf, dataOf, FORMAT, planData, type Datum } from '../openData.ts';
import type { PublicRecord } from '../shape.ts';

/** @returns the frozen cuts as they are published, oldest first. */
export const cutsOf = (record: PublicRecord): Datum[] =>
  withItself(record).map((one) => ({ id: cutIdOf(record, one), ...cutData(one) }));

/**
 * All that is published, of the shape that `schemaOf` describes: one list for each kind of record, every text to the
 * letter, blank columns left out.
 */
export function dataFile(record: PublicRecord): Datum {
  return {
    esquema: FORMAT,
    version: record.schema,
    generado: record.plan.at,
    plan: planData(record),
    ...Object.fromEntries(KINDS.map((kind) => [kind.resource, dataOf(record, kind)])),
    cortes: cutsOf(record),
  };
}

/** @returns `datos.json`: JSON in UTF-8 without blanks between. */
export const jsonFile = (record: PublicRecord): string => `${JSON.stringify(dataFile(record))}\n`;
