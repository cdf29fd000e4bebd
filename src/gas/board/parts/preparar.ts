import type { SetupDone, SetupInput, Unsaved } from '../../../core/calls.ts';
import { configFrom } from '../../../core/config.ts';
import { readSetup } from '../../../core/setup.ts';
import { configOf, type Connection } from '../../book.ts';
import { makeBoard } from './makeBoard.ts';

/** Makes or mends the board as the form asks; `connect` takes the lock once the form is known to be right. */
export function prepareBoard(input: SetupInput, connect: () => Connection): SetupDone | Unsaved {
  const asked = readSetup(input);
  if ('problems' in asked) return asked;
  const connection = connect();
  const known = configOf(connection);
  // state and year are part of every ID that was given
  const config = known ? { ...asked.config, state: known.state, year: known.year } : asked.config;
  const { spreadsheet } = connection;
  if (spreadsheet.getSpreadsheetTimeZone() !== config.zone) spreadsheet.setSpreadsheetTimeZone(config.zone);
  const { made, repaired } = makeBoard(connection, config);
  return { ok: true, made, repaired, sentence: sentenceOf(made.length, repaired.length) };
}

/** Does an interrupted preparation again. */
export function finishPreparing(connection: Connection, detail: string): void {
  const config = configFrom(detail);
  if (config) makeBoard(connection, config);
}

function sentenceOf(made: number, repaired: number): string {
  if (made === 0 && repaired === 0) return 'El tablero está en orden: no hubo nada que reparar.';
  const parts = [
    made > 0 ? `Pestañas creadas: ${made}` : '',
    repaired > 0 ? `Reparaciones: ${repaired}` : '',
  ];
  return `${parts.filter((part) => part !== '').join('. ')}.`;
}
