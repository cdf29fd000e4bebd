import { rowsOf, str, filled, type Row } from '../../../core/board.ts';
import type {
  CommitmentInput,
  CommitmentOpening,
  DraftInput,
  ImportOpening,
  MemberOpening,
} from '../../../core/calls.ts';
import type { Typed } from '../../../core/answers.ts';
import { ACTIVIDADES_HELP, COMPROMISOS_HELP, INDICADORES_HELP } from '../../../core/help.ts';
import { variablesOf } from '../../../core/derive.ts';
import { IMPORTED } from '../../../core/imported.ts';
import { registeredIn } from '../../../core/origins.ts';
import { RECORDS } from '../../../core/records.ts';
import type { TableKey } from '../../../core/tableKeys.ts';
import { boardOf } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { selectedCommitment, selectedId } from '../selection.ts';
import { draftOf, keepDraft } from './drafts.ts';

/** What the member form opens with: the member that is asked for or selected, if there is one, and who else is seated. */
export function openMember(book: Book, asked?: string): Omit<MemberOpening, 'board'> {
  const members = filled(boardOf(book, ['stl']), 'stl');
  const id = asked ?? selectedId(book, 'stl');
  const member = members.find((row) => str(row, 'id') === id);
  const draft = draftOf<Typed>(book, `integrante ${member ? id : ''}`);
  return { members, ...(member ? { member } : {}), ...(draft ? { draft } : {}) };
}

/** What the commitment form opens with: the commitment that is asked for, or of the selected row, or a new one. */
export function openCommitment(book: Book, asked?: string): Omit<CommitmentOpening, 'board'> {
  const board = boardOf(book, [
    'compromisos',
    'actividades',
    'indicadores',
    'stl',
    'catalogos',
    'mesas',
    'acuerdos',
  ]);
  const { mesas, agreements } = registeredIn(board);
  const wanted = asked ?? selectedCommitment(book);
  const commitment = rowsOf(board, 'compromisos').find((row) => wanted !== '' && str(row, 'id') === wanted);
  const id = commitment ? wanted : '';
  const below = (table: TableKey): Row[] =>
    filled(board, table).filter((row) => id !== '' && str(row, 'compromiso') === id);
  const others = rowsOf(board, 'indicadores').filter((row) => str(row, 'compromiso') !== id);
  const draft = draftOf<CommitmentInput>(book, `compromiso ${id}`);
  return {
    ...(commitment ? { commitment } : {}),
    activities: below('actividades'),
    indicators: below('indicadores'),
    members: filled(board, 'stl').map((row) => ({
      id: str(row, 'id'),
      label: labelOf(row),
      sector: str(row, 'sector'),
    })),
    lists: board.lists,
    tables: {
      compromisos: RECORDS.compromisos,
      actividades: RECORDS.actividades,
      indicadores: RECORDS.indicadores,
    },
    help: { compromisos: COMPROMISOS_HELP, actividades: ACTIVIDADES_HELP, indicadores: INDICADORES_HELP },
    elsewhere: [...variablesOf(others).keys()],
    mesas: [...(mesas ?? [])],
    agreements: [...(agreements ?? [])],
    ...(draft ? { draft } : {}),
  };
}

const labelOf = (row: Row): string =>
  [str(row, 'nombre'), str(row, 'institucion')].filter((part) => part !== '').join(', ');

export function openImport(book: Book): Omit<ImportOpening, 'board'> {
  const board = boardOf(book, ['stl', 'compromisos', 'catalogos']);
  const ids = (table: TableKey): string[] => filled(board, table).map((row) => str(row, 'id'));
  const commitments = ids('compromisos');
  const before = filled(board, 'compromisos').map((row) => str(row, 'anterior'));
  return {
    tables: IMPORTED.map((key) => RECORDS[key]),
    counts: { commitments: commitments.length },
    lists: board.lists,
    members: ids('stl'),
    // the server finds a carried-over commitment by its old ID too
    commitments: [...commitments, ...before.filter((id) => id !== '')],
  };
}

/** @throws Refusal when the draft cannot be kept */
export function saveDraft({ form, id, draft, after }: DraftInput): { ok: true } {
  const workbook = SpreadsheetApp.getActiveSpreadsheet().getId();
  keepDraft({ workbook, form: `${form} ${id}` }, (draft ?? null) as object | null, after);
  return { ok: true };
}
