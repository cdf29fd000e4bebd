import { dataIn, type Data } from '../publishedRecords.ts';
import type { OpenRow } from '../openData.ts';
import { NATION_KINDS } from './nationKinds.ts';

/** The national records as whoever reads them has them: page and files are made from what is published. */
export interface Nation {
  /** The last day on which a state was heard; '' before any was. */
  day: string;
  /** By resource (`entidades`, `compromisos`…), in the order in which they are published. */
  lists: Readonly<Record<string, readonly Data[]>>;
}

/** @param rows of «Datos nacionales», without its head */
export function nationIn(rows: readonly OpenRow[]): Nation {
  const resources = new Map(NATION_KINDS.map(({ type, resource }) => [type, resource]));
  const lists: Record<string, Data[]> = Object.fromEntries(
    NATION_KINDS.map(({ resource }) => [resource, []]),
  );
  let day = '';
  for (const [type, , json] of rows) {
    const data = dataIn(json) ?? {};
    if (type === 'meta' && typeof data['generado'] === 'string') day = data['generado'];
    lists[resources.get(type) ?? '']?.push(data);
  }
  return { day, lists };
}
