import type { BoardFacts } from '../../core/answers.ts';
import type * as shapes from '../../core/calls.ts';
import { marksFrom } from '../../core/cutMarks.ts';
import { dayIn } from '../../core/dates.ts';
import {
  bringBackInput,
  cellInput,
  commitmentInput,
  draftInput,
  importInput,
  memberInput,
  oneAsked,
  restoreInput,
  setupInput,
} from '../../core/inputs.ts';
import { isLaunched } from '../../core/launchDay.ts';
import { publishInput } from '../../core/planInputs.ts';
import { TABLES } from '../../core/tables.ts';
import { TABLE_KEYS } from '../../core/tableKeys.ts';
import { configOf, connect, openBook, PROPERTY, rangeName } from '../book.ts';
import type { Book, Finishers } from '../connection.ts';
import {
  connectLocked,
  finishMended,
  finishOpen,
  isOutdated,
  requireKnownVersion,
  restOf,
} from '../commit.ts';
import { Pending, Refusal } from '../refusal.ts';
import { answer, expectInput } from './edge.ts';
import { part } from './load.ts';

export const finishers: Finishers = {
  upgrade: (connection, config) => part('preparar').upgradeBoard(connection, config),
  prepare: (connection, detail) => part('preparar').finishPreparing(connection, detail),
  archive: (book) => part('archivo').archiveJournal(book, true),
  publish: (book, key) => part('publicar').finishPublishing(book, key, part('terminar').finishChanges),
  follow: (book, detail) => part('alDia').finishFollowing(book, detail, part('terminar').finishChanges),
  changes: (book, detail) => part('terminar').finishChanges(book, detail),
  slices: (...entry) => part('terminar').writeSlices(...entry),
};

/**
 * A board that needs it is brought up to date before anybody looks at it.
 * @throws Pending when a saving that did not fit in one execution is half written: half a board says nothing true
 */
export function openToLook(): Book {
  const found = openBook();
  const book = isOutdated(found, found.config) ? openLocked() : found;
  const [, done, total] =
    /^(?:cambio|publicar|resumir) \S+ (\d+)\/(\d+)$/.exec(book.stored[PROPERTY.open] ?? '') ?? [];
  if (total)
    throw new Pending(
      'Se está terminando un guardado anterior.',
      { done: Number(done), total: Number(total), unit: 'cambios' },
      true,
    );
  return book;
}

/** For a form: a board that could not be saved afterwards is refused before anything is typed. */
export function openForm(): Book {
  const book = openToLook();
  requireKnownVersion(book.config);
  return book;
}

export const openLocked = (): Book => openBook(connectLocked(finishers));

export const factsOf = (book: Book): BoardFacts => {
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
    if (!config) return { zone };
    const launched = isLaunched(marksFrom(connection.stored[PROPERTY.cuts] ?? ''));
    const board = factsOf({ ...connection, config, views: new Map() });
    return { zone, board, ...(launched ? { launched } : {}) };
  });

export const guardarPreparar: shapes.Calls['guardarPreparar'] = (raw) =>
  answer(() => {
    const input = expectInput(setupInput, raw);
    let open = '';
    const done = part('preparar').prepareBoard(input, () => {
      const connection = connectLocked(finishers, 'mending');
      open = restOf(connection.stored[PROPERTY.open]);
      return connection;
    });
    if (open !== '') finishMended(finishers, open);
    return done;
  });

export const abrirIntegrante: shapes.Calls['abrirIntegrante'] = (raw) =>
  answer(() => {
    const { id } = expectInput(oneAsked, raw ?? {});
    const book = openForm();
    return { board: factsOf(book), ...part('abrir').openMember(book, id) };
  });

export const guardarIntegrante: shapes.Calls['guardarIntegrante'] = (raw) =>
  answer(() => {
    const input = expectInput(memberInput, raw);
    return part('registrar').saveMember(openLocked(), input);
  });

export const abrirCompromiso: shapes.Calls['abrirCompromiso'] = (raw) =>
  answer(() => {
    const { id } = expectInput(oneAsked, raw ?? {});
    const book = openForm();
    return { board: factsOf(book), ...part('abrir').openCommitment(book, id) };
  });

export const guardarCompromiso: shapes.Calls['guardarCompromiso'] = (raw) =>
  answer(() => {
    const input = expectInput(commitmentInput, raw);
    return part('registrar').saveCommitment(openLocked(), input);
  });

export const abrirHistoria: shapes.Calls['abrirHistoria'] = () =>
  answer(() => {
    const book = openToLook();
    return { board: factsOf(book), ...part('historia').openHistory(book) };
  });

export const recuperar: shapes.Calls['recuperar'] = (raw) =>
  answer(() => {
    const input = expectInput(restoreInput, raw);
    return part('historia').restore(openLocked(), input);
  });

export const traerDeVuelta: shapes.Calls['traerDeVuelta'] = (raw) =>
  answer(() => {
    const input = expectInput(bringBackInput, raw);
    return part('historia').bringRecordBack(openLocked(), input);
  });

export const guardarBorrador: shapes.Calls['guardarBorrador'] = (raw) =>
  answer(() => part('abrir').saveDraft(expectInput(draftInput, raw)));

export const revisarEstructura: shapes.Calls['revisarEstructura'] = () =>
  answer(() => {
    const book = openToLook();
    const findings = part('estructura').structureProblems(book);
    return { findings: [...findings, ...part('publicar').cutFindings(book)] };
  });

export const diagnosticar: shapes.Calls['diagnosticar'] = () =>
  answer(() => part('publicar').diagnoseBoard(openToLook()));

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
        'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
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

export const abrirArchivo: shapes.Calls['abrirArchivo'] = () =>
  answer(() => {
    const book = openForm();
    return { board: factsOf(book), ...part('archivo').openArchive(book) };
  });

export const archivar: shapes.Calls['archivar'] = () =>
  answer(() => {
    part('archivo').archiveJournal(openLocked());
    return { ok: true };
  });

export const publicar: shapes.Calls['publicar'] = (raw) =>
  answer(() => {
    const asked = raw === undefined || raw === null ? {} : expectInput(publishInput, raw);
    return part('publicar').publishFor(openLocked(), asked);
  });

export const continuar: shapes.Calls['continuar'] = () =>
  answer(() => {
    finishOpen(finishers);
    return { ok: true };
  });
