import type { SetupDone, SetupInput } from '../../../core/calls.ts';
import type { Unsaved } from '../../../core/answers.ts';
import type { Config } from '../../../core/board.ts';
import { configFrom } from '../../../core/config.ts';
import { dayIn } from '../../../core/dates.ts';
import { marksFrom } from '../../../core/cutMarks.ts';
import { readCuts } from '../../../core/cuts.ts';
import { frozenLaunch, isLaunched } from '../../../core/launchDay.ts';
import { VERSION } from '../../../core/migrations.ts';
import { rememberLaunch } from '../../../core/originals.ts';
import { readSetup } from '../../../core/setup.ts';
import { configOf, PROPERTY, rangeName, typedConfig } from '../../book.ts';
import type { Connection } from '../../connection.ts';
import { viewOf } from '../../view.ts';
import { makeBoard } from './makeBoard.ts';

/** Makes or mends the board as the form asks; `connect` takes the lock once the form is known to be right. */
export function prepareBoard(input: SetupInput, connect: () => Connection): SetupDone | Unsaved {
  const asked = readSetup(input);
  if ('problems' in asked) return asked;
  const connection = connect();
  const known = configOf(connection);
  // state and year are part of every ID that was given, and the baseline has the day of the launch
  const config = known
    ? rememberLaunch(
        known,
        {
          ...asked.config,
          // the repair is where people are sent when what they typed there was not taken over
          guarantor: typedConfig(connection.spreadsheet)?.guarantor || asked.config.guarantor,
          state: known.state,
          year: known.year,
          launch: launchedDay(connection, known) ?? asked.config.launch,
        },
        dayIn(known.zone, new Date()),
      )
    : asked.config;
  const { spreadsheet } = connection;
  if (spreadsheet.getSpreadsheetTimeZone() !== config.zone) spreadsheet.setSpreadsheetTimeZone(config.zone);
  const { made, repaired } = makeBoard(connection, config, known?.version ?? (known ? 1 : VERSION));
  return { ok: true, made, repaired, sentence: sentenceOf(made.length, repaired.length) };
}

/** @returns the day of a plan that was launched in its panel; in a copied file, which has no properties, its baseline has it. */
function launchedDay(connection: Connection, config: Config): string | undefined {
  const marks = connection.stored[PROPERTY.cuts];
  if (marks) return isLaunched(marksFrom(marks)) ? config.launch : undefined;
  const range = connection.spreadsheet.getRangeByName(rangeName('cortes'));
  return range
    ? frozenLaunch(readCuts(viewOf('cortes', range, range.getValues(), config.zone).rows))
    : undefined;
}

/** Does an interrupted preparation again. */
export function finishPreparing(connection: Connection, detail: string): void {
  const config = configFrom(detail);
  const before = configOf(connection);
  if (config) makeBoard(connection, config, before ? (before.version ?? 1) : VERSION);
}

/** Brings a board of an older version to this one, as one journaled change. */
export function upgradeBoard(connection: Connection, config: Config): void {
  const launch = launchedDay(connection, config) ?? config.launch;
  makeBoard(connection, { ...config, launch, version: VERSION }, config.version ?? 1);
}

function sentenceOf(made: number, repaired: number): string {
  if (made === 0 && repaired === 0) return 'El tablero está en orden: no hubo nada que reparar.';
  const parts = [
    made > 0 ? `Pestañas creadas: ${made}` : '',
    repaired > 0 ? `Reparaciones: ${repaired}` : '',
  ];
  return `${parts.filter((part) => part !== '').join('. ')}.`;
}
