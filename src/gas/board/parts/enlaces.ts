import { str, type Board } from '../../../core/board.ts';
import { checkSharedDocuments } from '../../../core/evidenceRules.ts';
import {
  earlyEvidence,
  linkChanges,
  linkProblem,
  LINK_TABLES,
  linkTargets,
  type LinkTarget,
} from '../../../core/linkTargets.ts';
import { judgeAnswer, type Judgement } from '../../../core/links.ts';
import type { LinkFinding, LinksDone, LinksOpening } from '../../../core/linksCalls.ts';
import { LINK_STATES, type LinkState } from '../../../core/method.ts';
import { boardOf, momentOf, read } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { commit } from '../../commit.ts';
import { askAddresses } from './askAddresses.ts';
import { findingsOf } from './findings.ts';

export { saveAddresses } from './direcciones.ts';

/** What one call asks for, so that the panel can tell how far it is. */
const BATCH = 50;

/** What a row says of the last time, in a sentence. */
const SAID: Readonly<Record<LinkState, string>> = {
  Responde: 'Se pudo ver.',
  'No responde': 'No respondió.',
  Privado: 'Pidió permiso o iniciar sesión.',
  Redirige: 'Mandó a otra dirección.',
  'Sin https': 'Respondió sin conexión segura.',
};

const addressesOf = (targets: readonly LinkTarget[]): string[] => [
  ...new Set(targets.map(({ address }) => address)),
];

export function openLinks(book: Book): Omit<LinksOpening, 'board'> {
  const board = boardOf(book, LINK_TABLES);
  const targets = linkTargets(board);
  const rows = read(book, 'evidencias').rows;
  const known = targets.filter(({ table, index }) => table === 'evidencias' && stateIn(board, index) !== '');
  const judgements = new Map<LinkTarget, Judgement>();
  for (const one of known) {
    const state = stateIn(board, one.index) || 'No responde';
    judgements.set(one, { state, sentence: SAID[state], tip: '' });
  }
  const days = rows.map((row) => str(row, 'comprobado')).filter((day) => day !== '');
  return {
    total: addressesOf(targets).length,
    known: linkFindings(book, known, (one) => judgements.get(one)),
    checked: days.sort().pop() ?? '',
    doubts: findingsOf(book, [...earlyEvidence(board), ...checkSharedDocuments(board)]),
  };
}

function stateIn(board: Board, index: number): LinkState | '' {
  const said = str(board.tables.evidencias?.[index] ?? {}, 'enlace');
  return LINK_STATES.find((state) => state === said) ?? '';
}

function linkFindings(
  book: Book,
  targets: readonly LinkTarget[],
  judgementOf: (target: LinkTarget) => Judgement | undefined,
): LinkFinding[] {
  const judged = targets.flatMap((target) => {
    const judgement = judgementOf(target);
    return judgement ? [{ target, judgement }] : [];
  });
  const findings = findingsOf(
    book,
    judged.map(({ target, judgement }) => linkProblem(target, judgement)),
  );
  return judged.flatMap(({ target, judgement }, index): LinkFinding[] => {
    const finding = findings[index];
    if (!finding) return [];
    return [{ ...finding, state: judgement.state, address: target.address, tab: finding.cell?.tab ?? '' }];
  });
}

/**
 * Asks for the next addresses of the board and writes what was found into the rows of the evidence. Nobody waits for
 * the web with the lock taken: it is taken once all have answered, and rows that changed meanwhile keep what they say.
 */
export function checkLinks(look: Book, from: number, lock: () => Book): LinksDone {
  const targets = linkTargets(boardOf(look, LINK_TABLES));
  const addresses = addressesOf(targets);
  const batch = addresses.slice(from, from + BATCH);
  const answers = askAddresses(batch);
  const judgements = new Map(
    [...answers].map(([address, answer]): [string, Judgement] => [address, judgeAnswer(address, answer)]),
  );
  const found = linkFindings(look, targets, ({ address }) => judgements.get(address));
  const book = lock();
  const moment = momentOf(book.config);
  const changes = linkChanges(boardOf(book, ['evidencias', 'actividades']), judgements, moment.today);
  commit(book, { changes, ids: [], label: 'Comprobar enlaces' }, moment);
  const first = batch.findIndex((address) => !judgements.has(address));
  const next = from + (first < 0 ? batch.length : first);
  return { ok: true, total: addresses.length, found, ...(next < addresses.length ? { next } : {}) };
}
