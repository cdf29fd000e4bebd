import { str } from '../core/board.ts';
import type { NationOpening } from '../core/national/calls.ts';
import { read } from '../gas/book.ts';
import type { Book } from '../gas/connection.ts';
import type { OpenRow } from '../view/openData.ts';
import { entitiesOf, type Entity } from '../view/national/project.ts';
import { PACKING } from './packing.ts';
import { openRowsOf } from './tabs.ts';

const entitiesIn = (book: Book): Entity[] => entitiesOf(read(book, 'entidades').rows, PACKING);

/** What is published of the states, in short. */
export function openNation(book: Book): NationOpening {
  const entities = entitiesIn(book);
  const copies = entities.filter(({ record }) => record);
  const names = (those: readonly Entity[]): string[] => those.map(({ row }) => str(row, 'entidad'));
  return {
    total: entities.length,
    copies: copies.length,
    day:
      copies
        .map(({ row }) => str(row, 'respuesta'))
        .sort()
        .pop() ?? '',
    stale: names(copies.filter(({ row }) => str(row, 'desde') !== '')),
    rewrote: names(entities.filter(({ row }) => str(row, 'avisos') !== '')),
  };
}

/** The national records from the copies themselves, whatever somebody did to the tab that shows them. */
export const nationOf = (book: Book): { rows: OpenRow[] } => ({ rows: openRowsOf(entitiesIn(book)) });
