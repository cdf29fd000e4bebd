import type * as shapes from '../../core/calls.ts';
import { dayIn } from '../../core/dates.ts';
import {
  cellInput,
  commitmentInput,
  draftInput,
  importInput,
  memberInput,
  restoreInput,
  setupInput,
} from '../../core/inputs.ts';
import { TABLE_KEYS, TABLES } from '../../core/tables.ts';
import { configOf, connect, openBook, rangeName, type Book } from '../book.ts';
import { connectLocked, requireKnownVersion, type Finishers } from '../commit.ts';
import { Refusal } from '../refusal.ts';
import { answer, expectInput } from './edge.ts';
import { part } from './load.ts';

export const finishers: Finishers = {
  upgrade: (connection, config) => part('preparar').upgradeBoard(connection, config),
  prepare: (connection, detail) => part('preparar').finishPreparing(connection, detail),
  archive: (book) => void part('archivo').archiveJournal(book),
  publish: (book) => void part('publicar').publishBoard(book),
};

/** For a form: a board that could not be saved afterwards is refused before anything is typed. */
export function openForm(): Book {
  const book = openBook();
  requireKnownVersion(book.config);
  return book;
}

export const openLocked = (): Book => openBook(connectLocked(finishers));

export const factsOf = (book: Book): shapes.BoardFacts => {
  const { state, guarantor, year, zone, launch } = book.config;
  return {
    state: { code: state.code, name: state.name },
    guarantor,
    year,
    zone,
    launch,
    today: dayIn(zone, new Date()),
  };
};

export const abrirPreparar: shapes.Calls['abrirPreparar'] = () =>
  answer(() => {
    const connection = connect();
    const zone = connection.spreadsheet.getSpreadsheetTimeZone();
    const config = configOf(connection);
    return config ? { zone, board: factsOf({ ...connection, config, views: new Map() }) } : { zone };
  });

export const guardarPreparar: shapes.Calls['guardarPreparar'] = (raw) =>
  answer(() => {
    const input = expectInput(setupInput, raw);
    return part('preparar').prepareBoard(input, () => connectLocked(finishers, true));
  });

export const abrirIntegrante: shapes.Calls['abrirIntegrante'] = () =>
  answer(() => {
    const book = openForm();
    return { board: factsOf(book), ...part('abrir').openMember(book) };
  });

export const guardarIntegrante: shapes.Calls['guardarIntegrante'] = (raw) =>
  answer(() => {
    const input = expectInput(memberInput, raw);
    return part('registrar').saveMember(openLocked(), input);
  });

export const abrirCompromiso: shapes.Calls['abrirCompromiso'] = () =>
  answer(() => {
    const book = openForm();
    return { board: factsOf(book), ...part('abrir').openCommitment(book) };
  });

export const guardarCompromiso: shapes.Calls['guardarCompromiso'] = (raw) =>
  answer(() => {
    const input = expectInput(commitmentInput, raw);
    return part('registrar').saveCommitment(openLocked(), input);
  });

export const abrirHistoria: shapes.Calls['abrirHistoria'] = () =>
  answer(() => {
    const book = openBook();
    return { board: factsOf(book), ...part('historia').openHistory(book) };
  });

export const recuperar: shapes.Calls['recuperar'] = (raw) =>
  answer(() => {
    const input = expectInput(restoreInput, raw);
    return part('historia').restore(openLocked(), input);
  });

export const guardarBorrador: shapes.Calls['guardarBorrador'] = (raw) =>
  answer(() => part('abrir').saveDraft(expectInput(draftInput, raw)));

export const revisarEstructura: shapes.Calls['revisarEstructura'] = () =>
  answer(() => ({ findings: part('estructura').structureProblems(openBook()) }));

export const diagnosticar: shapes.Calls['diagnosticar'] = () =>
  answer(() => part('publicar').diagnoseBoard(openBook()));

export const irACelda: shapes.Calls['irACelda'] = (raw) =>
  answer(() => {
    const { tab, a1 } = expectInput(cellInput, raw);
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const key = TABLE_KEYS.find((one) => TABLES[one].tab === tab);
    const sheet =
      spreadsheet.getSheetByName(tab) ?? (key && spreadsheet.getRangeByName(rangeName(key))?.getSheet());
    if (!sheet)
      throw new Refusal(
        'falta-pestana',
        `No se encuentra la pestaña «${tab}».`,
        'Use el menú Tablero PAL ▸ Preparar o reparar tablero.',
      );
    spreadsheet.setActiveSheet(sheet);
    spreadsheet.setActiveRange(sheet.getRange(a1));
    return { ok: true };
  });

export const abrirImportar: shapes.Calls['abrirImportar'] = () =>
  answer(() => {
    const book = openForm();
    return { board: factsOf(book), ...part('abrir').openImport(book) };
  });

export const importar: shapes.Calls['importar'] = (raw) =>
  answer(() => {
    const input = expectInput(importInput, raw);
    return part('importar').importRows(openLocked(), input);
  });

export const abrirPublicar: shapes.Calls['abrirPublicar'] = () =>
  answer(() => {
    const book = openForm();
    return { board: factsOf(book), ...part('publicar').openPublishing(book) };
  });

/** From the menu: the entries of past years go to a tab of their own. */
export const archivarBitacora = (): void => {
  const said = answer(() => {
    const years = part('archivo').archiveJournal(openLocked());
    return years.length > 0
      ? `Se archivó la bitácora de ${years.join(', ')}.`
      : 'No hay años anteriores que archivar.';
  });
  const sentence = typeof said === 'string' ? said : `${said.refused.sentence} ${said.refused.tip}`;
  SpreadsheetApp.getActiveSpreadsheet().toast(sentence, 'Tablero PAL');
};

export const publicar: shapes.Calls['publicar'] = () =>
  answer(() => part('publicar').publishFor(openLocked()));
