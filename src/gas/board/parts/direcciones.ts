import { rowsOf, str, type Board, type Change } from '../../../core/board.ts';
import type { Addressed, Addresses, AddressesSaved, AddressInput } from '../../../core/addressCalls.ts';
import { readAskAddress, type AddressFault } from '../../../core/askAddress.ts';
import { ADDRESS_ROWS } from '../../../core/config.ts';
import { addressLines, inicioRow, valueOf } from '../../../core/inicio.ts';
import { judgeAnswer } from '../../../core/links.ts';
import { readPublished } from '../../../core/publishedAddress.ts';
import { boardOf, momentOf } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { commit } from '../../commit.ts';
import { askAddresses } from './askAddresses.ts';
import { noteOnAddress } from './inicio.ts';
import { addressesIn, pageRow } from './publicAddresses.ts';
import { gidsOf } from './publicGids.ts';

const ADDRESSED: readonly Addressed[] = ['page', 'data', 'ask'];

type Read = { next: Addresses } | { faults: Partial<Record<Addressed, AddressFault>> };

/** What was pasted, each by its own rule; both of Google's are of one document. */
function readAll(book: Book, before: Addresses, input: AddressInput): Read {
  const next = { ...before };
  const faults: Partial<Record<Addressed, AddressFault>> = {};
  const gids = input.page === undefined && input.data === undefined ? undefined : gidsOf(book);
  for (const key of ADDRESSED) {
    const typed = input[key];
    if (typed === undefined) continue;
    const beside = key === 'data' ? next.page : input.data === undefined ? before.data : '';
    const read = key === 'ask' || !gids ? readAskAddress(typed) : readPublished(typed, key, gids, beside);
    if ('fault' in read) faults[key] = read.fault;
    else next[key] = read.address;
  }
  return Object.keys(faults).length > 0 ? { faults } : { next };
}

/**
 * Keeps the addresses that were pasted, as one entry of the journal, once each has been asked whether it answers. Nobody
 * waits for the web with the lock taken.
 */
export function saveAddresses(
  look: Book,
  input: AddressInput,
  lock: () => Book,
): AddressesSaved | { faults: Partial<Record<Addressed, AddressFault>> } {
  const before = addressesIn(boardOf(look, ['pasos', 'inicio']));
  const read = readAll(look, before, input);
  if ('faults' in read) return read;
  const asked = ADDRESSED.filter((key) => input[key] !== undefined && read.next[key] !== '');
  const doubts = doubtsOf(asked, read.next);
  const book = lock();
  const moment = momentOf(book.config);
  const board = boardOf(book, ['pasos', 'inicio']);
  const now = { ...addressesIn(board), ...pick(read.next, input) };
  const changes = changesFor(board, now);
  const noted = input.ask === undefined ? undefined : noteOnAddress(book, '');
  const outcome = {
    changes: [...changes, ...(noted?.changes ?? [])],
    ids: [],
    label: 'Direcciones de lo publicado',
  };
  commit(book, outcome, moment, {}, noted ? { also: noted.write } : {});
  const sentence =
    changes.length === 0 ? 'Ya estaban guardadas.' : 'Se guardaron las direcciones en el tablero.';
  return { ok: true, addresses: now, doubts, sentence };
}

const pick = (next: Addresses, input: AddressInput): Partial<Addresses> =>
  Object.fromEntries(ADDRESSED.filter((key) => input[key] !== undefined).map((key) => [key, next[key]]));

/** The ID of a form is asked about as the form would be: with one in its place. */
function doubtsOf(asked: readonly Addressed[], next: Addresses): AddressesSaved['doubts'] {
  const seen = (key: Addressed): string => next[key].split('{ID}').join('ID');
  const answers = askAddresses([...new Set(asked.map(seen))]);
  return asked.flatMap((of) => {
    const answer = answers.get(seen(of));
    if (!answer) return [];
    const { state, sentence } = judgeAnswer(seen(of), answer);
    if (state === 'Responde' || state === 'Redirige') return [];
    const tip =
      of === 'ask'
        ? 'Abra el vínculo en una ventana privada: cualquiera debe poder responder.'
        : 'Google tarda unos minutos en publicar. Ábrala en una ventana privada: si pide iniciar sesión, solo la ve su organización.';
    return [{ of, sentence, tip }];
  });
}

function changesFor(board: Board, { page, data, ask }: Addresses): Change[] {
  const step = pageRow(board);
  const index = rowsOf(board, 'pasos').findIndex((row) => row === step);
  const changes: Change[] = [];
  if (step && str(step, 'documento').trim() !== page)
    changes.push({ kind: 'set', table: 'pasos', id: str(step, 'id'), index, cells: { documento: page } });
  const inicio = rowsOf(board, 'inicio');
  const wanted: Readonly<Record<string, string>> = { [ADDRESS_ROWS.data]: data, [ADDRESS_ROWS.ask]: ask };
  for (const line of addressLines(inicio)) {
    const [id] = line;
    const valor = wanted[id] ?? '';
    const at = inicio.findIndex((row) => str(row, 'id') === id);
    if (valueOf(inicio, id) === valor) continue;
    changes.push(
      at < 0
        ? { kind: 'append', table: 'inicio', rows: [{ ...inicioRow(line), valor }] }
        : { kind: 'set', table: 'inicio', id, index: at, cells: { valor } },
    );
  }
  return changes;
}
