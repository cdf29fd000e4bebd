import { TABLES } from '../../../core/tables.ts';
import { rangeName } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { Refusal } from '../../refusal.ts';

export interface PublicRanges {
  board: GoogleAppsScript.Spreadsheet.Range;
  data: GoogleAppsScript.Spreadsheet.Range;
}

/** @throws where one of the two public tabs is gone */
export function publicRanges({ spreadsheet }: Book): PublicRanges {
  const board = spreadsheet.getRangeByName(rangeName('publico'));
  const data = spreadsheet.getRangeByName(rangeName('datos'));
  if (!board || !data) {
    const missing = TABLES[board ? 'datos' : 'publico'].tab;
    throw new Refusal(
      'falta-pestana',
      `No se encuentra la pestaña «${missing}».`,
      'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
    );
  }
  return { board, data };
}
