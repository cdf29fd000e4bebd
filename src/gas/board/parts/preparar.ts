import type { SetupDone, SetupInput, Unsaved } from '../../../core/calls.ts';
import type { Config } from '../../../core/board.ts';
import { configFrom } from '../../../core/config.ts';
import { dayIn } from '../../../core/dates.ts';
import { VERSION } from '../../../core/migrations.ts';
import { rememberLaunch } from '../../../core/originals.ts';
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
  const config = known
    ? rememberLaunch(
        known,
        { ...asked.config, state: known.state, year: known.year },
        dayIn(known.zone, new Date()),
      )
    : asked.config;
  const { spreadsheet } = connection;
  if (spreadsheet.getSpreadsheetTimeZone() !== config.zone) spreadsheet.setSpreadsheetTimeZone(config.zone);
  const { made, repaired } = makeBoard(connection, config, known?.version ?? (known ? 1 : VERSION));
  return { ok: true, made, repaired, sentence: sentenceOf(made.length, repaired.length) };
}

/** Does an interrupted preparation again. */
export function finishPreparing(connection: Connection, detail: string): void {
  const config = configFrom(detail);
  const before = configOf(connection);
  if (config) makeBoard(connection, config, before ? (before.version ?? 1) : VERSION);
}

/** Brings a board of an older version to this one, as one journaled change. */
export function upgradeBoard(connection: Connection, config: Config): void {
  makeBoard(connection, { ...config, version: VERSION }, config.version ?? 1);
}

function sentenceOf(made: number, repaired: number): string {
  if (made === 0 && repaired === 0) return 'El tablero está en orden: no hubo nada que reparar.';
  const parts = [
    made > 0 ? `Pestañas creadas: ${made}` : '',
    repaired > 0 ? `Reparaciones: ${repaired}` : '',
  ];
  return `${parts.filter((part) => part !== '').join('. ')}.`;
}
