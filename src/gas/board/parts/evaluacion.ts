import { apply, rowsOf, str, type Board, type Change, type Moment } from '../../../core/board.ts';
import { ADDRESS_ROWS } from '../../../core/config.ts';
import { prefixOf } from '../../../core/ids.ts';
import { addressLines, inicioRow, valueOf } from '../../../core/inicio.ts';
import { asked, unaskable } from '../../../core/links.ts';
import type {
  MarkShown,
  MarksFault,
  MarksInput,
  MarksOpening,
  MarksTaken,
} from '../../../core/marksCalls.ts';
import { takeMarks, type Taken } from '../../../core/operations/takeMarks.ts';
import { READ_ALL } from '../../../core/tables.ts';
import { readMarks } from '../../../view/marks/readMarks.ts';
import { publicRecord } from '../../../view/record.ts';
import { boardOf, momentOf } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { commit } from '../../commit.ts';
import { digest } from './digest.ts';

const READ = [...READ_ALL, 'inicio'] as const;

export function openMarks(book: Book): Omit<MarksOpening, 'board'> {
  const board = boardOf(book, READ);
  return {
    address: valueOf(rowsOf(board, 'inicio'), ADDRESS_ROWS.marks),
    marks: shownIn(board, momentOf(book.config)),
  };
}

/** What the tab says, with where the report of today disagrees. */
function shownIn(board: Board, { today, instant }: Moment): MarkShown[] {
  const { evaluations } = publicRecord(board, today, instant);
  const differs = new Map(evaluations.map((one) => [one.id, one.differs]));
  return rowsOf(board, 'evaluaciones')
    .filter((row) => str(row, 'id') !== '')
    .map((row) => ({
      id: str(row, 'id'),
      commitment: str(row, 'compromiso'),
      moment: str(row, 'momento'),
      date: str(row, 'fecha'),
      level: str(row, 'logro') || str(row, 'avance'),
      differs: differs.get(str(row, 'id')) ?? [],
      withdrawn: str(row, 'retirada') !== '',
    }));
}

const fault = (code: string, sentence: string, tip: string): MarksFault => ({
  fault: { code, sentence, tip },
});

const TELL = 'No se cambió nada. Avise al INAI, o intente más tarde.';
const COPY = 'Pida al INAI la dirección del CSV de sus notas, y péguela completa: https://…';

/** One request, whatever comes of it. */
function fetched(address: string): { text: string } | MarksFault {
  try {
    const response = UrlFetchApp.fetch(asked(address), { muteHttpExceptions: true });
    const status = response.getResponseCode();
    if (status === 200) return { text: response.getContentText('UTF-8') };
    return fault('no-responde', `El sitio no entrega las notas (${status}).`, TELL);
  } catch (error) {
    console.error(error);
    return fault('no-responde', 'No se pudo llegar al sitio.', TELL);
  }
}

/**
 * Brings what INAI publishes of this board into its tab: all of it, or nothing and why. Nobody waits for the web with
 * the lock taken.
 */
export function bringMarks(look: Book, input: MarksInput, lock: () => Book): MarksTaken | MarksFault {
  const address = input.address.trim();
  const wrong = unaskable(address);
  if (!/^https:\/\//i.test(address) || wrong)
    return fault('direccion', wrong?.sentence ?? 'La dirección no empieza con https://.', COPY);
  const answer = fetched(address);
  if ('fault' in answer) return answer;
  const read = readMarks(answer.text, digest, { prefix: prefixOf(look.config) });
  if ('problem' in read) return fault('no-son-notas', read.problem, TELL);
  const book = lock();
  const moment = momentOf(book.config);
  const board = boardOf(book, READ);
  const taken = takeMarks(board, read.marks, moment.today);
  const changes = [...taken.changes, ...addressChanges(board, address)];
  if (changes.length > 0) commit(book, { ...taken, changes }, moment);
  const after = { ...board, tables: apply(board.tables, changes) };
  return answerOf(taken, address, shownIn(after, moment));
}

function answerOf(taken: Taken, address: string, marks: MarkShown[]): MarksTaken {
  const { added, changed, withdrawn, unknown } = taken;
  return {
    ok: true,
    address,
    marks,
    added: added.length,
    changed: changed.length,
    withdrawn: withdrawn.length,
    unknown,
    sentence: sentenceOf(taken),
  };
}

const notes = (total: number, one: string, many: string): string =>
  total === 0 ? '' : `${total.toLocaleString('es-MX')} ${total === 1 ? one : many}`;

function sentenceOf({ added, changed, withdrawn, unknown, total }: Taken): string {
  const done = [
    notes(added.length, 'nota nueva', 'notas nuevas'),
    notes(changed.length, 'que cambió', 'que cambiaron'),
    notes(withdrawn.length, 'que el INAI retiró', 'que el INAI retiró'),
  ].filter((part) => part !== '');
  const missing =
    unknown.length > 0
      ? ` Se dejaron fuera las de compromisos que este tablero no tiene: ${unknown.slice(0, 10).join(', ')}${unknown.length > 10 ? '…' : ''}.`
      : '';
  if (total === 0 && done.length === 0) return 'El INAI todavía no publica notas de este tablero.';
  return `${done.length > 0 ? `Se trajo la evaluación: ${done.join(', ')}.` : 'Sin cambios: ya estaba como la publica el INAI.'}${missing}`;
}

function addressChanges(board: Board, address: string): Change[] {
  const inicio = rowsOf(board, 'inicio');
  if (valueOf(inicio, ADDRESS_ROWS.marks) === address) return [];
  const at = inicio.findIndex((row) => str(row, 'id') === ADDRESS_ROWS.marks);
  const cells = { valor: address };
  if (at >= 0) return [{ kind: 'set', table: 'inicio', id: ADDRESS_ROWS.marks, index: at, cells }];
  const line = addressLines(inicio).find(([id]) => id === ADDRESS_ROWS.marks);
  return line ? [{ kind: 'append', table: 'inicio', rows: [{ ...inicioRow(line), ...cells }] }] : [];
}
