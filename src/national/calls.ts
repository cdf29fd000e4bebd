import type { NationalCalls } from '../core/national/calls.ts';
import { refusedAddress } from '../core/national/addresses.ts';
import {
  addressesInput,
  dailyInput,
  instrumentInput,
  judgementInput,
  reportInput,
  updateInput,
} from '../core/national/inputs.ts';
import { str, type Change } from '../core/board.ts';
import { finishChanges, writeSlices } from '../gas/board/parts/terminar.ts';
import { answer, expectInput } from '../gas/board/edge.ts';
import { PROPERTY, read } from '../gas/book.ts';
import { commit, connectLocked, finishMended, finishOpen, restOf } from '../gas/commit.ts';
import type { Finishers } from '../gas/connection.ts';
import { Refusal } from '../gas/refusal.ts';
import { momentOf, openLocked, openToLook, queueOf } from './book.ts';
import { isDaily, saveDaily, unwatched } from './daily.ts';
import { finishNational } from './finish.ts';
import { gather } from './gather.ts';
import { part } from './load.ts';
import { nationOf, openNation } from './publish.ts';
import { shownOf } from './shown.ts';

const nothing = (): void => undefined;

export const finishers: Finishers = {
  upgrade: (connection) => void part('preparar').prepareNation(connection),
  prepare: (connection) => void part('preparar').prepareNation(connection),
  changes: (book, detail) => finishNational(book, detail, finishChanges),
  slices: writeSlices,
  archive: (book) => part('archivo').archiveJournal(book, true),
  // a national workbook opens no such entries
  publish: nothing,
  follow: nothing,
};

export const guardarPreparar: NationalCalls['guardarPreparar'] = () =>
  answer(() => {
    const connection = connectLocked(finishers, 'mending');
    const open = restOf(connection.stored[PROPERTY.open]);
    const prepared = part('preparar').prepareNation(connection);
    if (open !== '') finishMended(finishers, open);
    return prepared;
  });

export const abrirActualizar: NationalCalls['abrirActualizar'] = () =>
  answer(() => ({ states: shownOf(read(openToLook(), 'entidades').rows), daily: isDaily() }));

export const actualizar: NationalCalls['actualizar'] = (raw) =>
  answer(() => {
    const input = expectInput(updateInput, raw ?? {});
    return gather(openLocked(finishers), input);
  });

export const guardarDirecciones: NationalCalls['guardarDirecciones'] = (raw) =>
  answer(() => {
    const { addresses } = expectInput(addressesInput, raw);
    for (const [code, address] of Object.entries(addresses)) {
      const refused = address.trim() === '' ? '' : refusedAddress(address.trim());
      if (refused)
        throw new Refusal(
          'direccion',
          `${code}: ${refused}`,
          'No se guardó ninguna; corrija esa y vuelva a guardar.',
        );
    }
    const book = openLocked(finishers);
    const changes = read(book, 'entidades').rows.flatMap((row): Change[] => {
      const direccion = addresses[str(row, 'id')]?.trim();
      if (direccion === undefined || direccion === str(row, 'direccion')) return [];
      return [{ kind: 'set', table: 'entidades', id: str(row, 'id'), cells: { direccion } }];
    });
    const ids = changes.map((change) => (change.kind === 'set' ? change.id : ''));
    commit(book, { changes, ids, label: 'Direcciones de las entidades' }, momentOf(book));
    const count = changes.length === 1 ? '1 dirección' : `${changes.length} direcciones`;
    return { ok: true, sentence: `${changes.length === 1 ? 'Se guardó' : 'Se guardaron'} ${count}.` };
  });

export const guardarDiario: NationalCalls['guardarDiario'] = (raw) =>
  answer(() => {
    const { on } = expectInput(dailyInput, raw);
    return saveDaily(on, openToLook().config.zone);
  });

export const abrirInstrumento: NationalCalls['abrirInstrumento'] = (raw) =>
  answer(() => {
    const { instrument } = expectInput(instrumentInput, raw);
    return part('valorar').openInstrument(openToLook(), instrument);
  });

export const guardarJuicio: NationalCalls['guardarJuicio'] = (raw) =>
  answer(() => {
    const input = expectInput(judgementInput, raw);
    return part('valorar').saveJudgement(openLocked(finishers), input);
  });

export const abrirNacional: NationalCalls['abrirNacional'] = () => answer(() => openNation(openToLook()));

export const descargarNacional: NationalCalls['descargarNacional'] = () =>
  answer(() => nationOf(openToLook()));

export const abrirInforme: NationalCalls['abrirInforme'] = (raw) =>
  answer(() => {
    const input = expectInput(reportInput, raw);
    return part('informes').openReport(openToLook(), input);
  });

export const abrirArchivo: NationalCalls['abrirArchivo'] = () =>
  answer(() => part('archivo').openArchive(openToLook()));

export const archivar: NationalCalls['archivar'] = () =>
  answer(() => {
    part('archivo').archiveJournal(openLocked(finishers));
    return { ok: true };
  });

export const publicarJuicios: NationalCalls['publicarJuicios'] = () =>
  answer(() => part('valorar').publishJudgements(openLocked(finishers)));

export const continuar: NationalCalls['continuar'] = () =>
  answer(() => {
    finishOpen(finishers);
    return { ok: true };
  });

/** Time-driven, every day: all states. */
export const diario = (): void =>
  unwatched(() => gather(openLocked(finishers), {}, 'cada día').left.length > 0);

/** Time-driven, once: those for which there was no time, or all where nobody could be asked. */
export const seguir = (): void =>
  unwatched(() => {
    const book = openLocked(finishers);
    const only = queueOf(book);
    return gather(book, only.length > 0 ? { only } : {}, 'cada día').left.length > 0;
  });
