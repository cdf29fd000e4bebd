import type { ArchiveOpening } from '../core/archiveCalls.ts';
import { button, count, h, put, type Child } from './dom.ts';
import { app, during, hush, voice } from './page.ts';

type Opening = Omit<ArchiveOpening, 'board'>;

/** What differs between the panels of a board and of INAI's workbook. */
export interface Archiving {
  about: string;
  archive: () => Promise<unknown>;
  /** Shown once it is done. */
  done: (sentence: string) => void | Promise<void>;
  /** Where there is nothing to archive. */
  rest?: () => Child;
}

/** What of the Bitácora may be moved, by year, and the button that does it. */
export const showArchive =
  ({ about, archive, done, rest }: Archiving) =>
  ({ waiting, staying }: Opening): void => {
    hush();
    const send = async (): Promise<void> => {
      await archive();
      await done(`Se archivó la Bitácora de ${waiting.map(({ year }) => year).join(', ')}.`);
    };
    const press = button('Archivar', () => void during(press, 'Archivando…', send), 'main');
    const none = waiting.length === 0;
    put(
      app,
      h('p', {}, about),
      none
        ? h('p', 'note', `Nada que archivar: ${count(staying, 'movimiento', 'movimientos')} de este año.`)
        : h('ul', {}, ...waiting.map(({ year, entries }) => h('li', {}, says(year, entries)))),
      none && rest?.(),
      h('footer', {}, voice, !none && press),
    );
  };

const says = (year: string, entries: number): string =>
  `${year}: ${count(entries, 'movimiento pasará', 'movimientos pasarán')} a la pestaña «Bitácora ${year}».`;
