import { str, type Row, type Value } from '../core/board.ts';
import type { ImportOpening } from '../core/calls.ts';
import type { BoardFacts } from '../core/answers.ts';
import { checkRow, type Known } from '../core/checkRow.ts';
import type { Field } from '../core/fields.ts';
import { firstPerField, readRecord } from '../core/forms.ts';
import { blocksSaving, type Problem } from '../core/problems.ts';
import { checkMember } from '../core/stl.ts';
import type { Table } from '../core/table.ts';
import { visible } from '../core/words.ts';
import { configOf } from './board.ts';
import type { Sheet } from './csv.ts';
import { h } from './dom.ts';
import { shown } from './form.ts';

export const SHOWN = 100;

/** A row as it will be stored, with its problems. */
export interface Checked {
  row: Row;
  /** What this panel found, which keeps the row from being sent; the server may know more. */
  own: Problem[];
  problems: Problem[];
}

/** Rows checked before the page may draw and answer again. */
const BATCH = 400;

/**
 * Checks each row with the functions with which the server will check it again.
 * @param tell gets the number of rows done, for a table of more than one batch; what it answers says whether to go on
 */
export async function checkSheet(
  opening: ImportOpening,
  table: Table,
  columns: readonly string[],
  { rows, numbers }: Sheet,
  tell: (done: number) => boolean,
): Promise<Checked[] | undefined> {
  const ids = { stl: new Set(opening.members), compromisos: new Set(opening.commitments) };
  const known: Known = { config: configOf(opening.board), ids, lists: opening.lists };
  const earlier: Row[] = [];
  const checked: Checked[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index > 0 && index % BATCH === 0) {
      if (!tell(index)) return undefined;
      await new Promise((resolve) => setTimeout(resolve));
    }
    const typed: Record<string, Value> = {};
    columns.forEach((key, column) => key && (typed[key] = cells[column] ?? ''));
    const { row, problems } = readRecord(table, typed, index);
    problems.push(...checkRow(table, row, known, index));
    if (table.key === 'stl' && str(row, 'asiento'))
      problems.push(...checkMember(row, earlier, opening.board.today, index));
    earlier.push({ ...row, id: `fila ${numbers[index] ?? index + 1}` });
    const own = firstPerField(problems).filter((one) => isFor(one, row, columns));
    checked.push({ row, own, problems: own });
  }
  return checked;
}

const IS_ID = /^[A-Z]{3}-\d{4}-/;

/** The server finds a commitment by number or title too; a column that is missing is said once, not in every row. */
const isFor = ({ code, where }: Problem, row: Row, columns: readonly string[]): boolean =>
  code === 'referencia-rota'
    ? IS_ID.test(str(row, where.field ?? ''))
    : code !== 'obligatorio' || columns.includes(where.field ?? '');

export const isBad = (problems: readonly Problem[]): boolean => problems.some(blocksSaving);

/** The first hundred rows (or those with errors) as they will be stored, each with its problems. */
export function previewTable(
  { board }: ImportOpening,
  table: Table,
  columns: readonly string[],
  sheet: Sheet,
  checked: readonly Checked[],
  onlyBad: boolean,
): HTMLElement {
  const used = columns.flatMap((key, column) => {
    const field = table.fields.find((one) => one.key === key);
    return field ? [{ field, column }] : [];
  });
  const chosen = checked
    .map((one, index) => ({ ...one, index, cells: sheet.rows[index] ?? [] }))
    .filter(({ problems }) => !onlyBad || isBad(problems))
    .slice(0, SHOWN);
  const heading = (text: string): HTMLElement => h('th', { scope: 'col' }, text);
  return h(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Vista previa' },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h('tr', {}, heading('Fila'), heading('Revisión'), ...used.map(({ field }) => heading(field.label))),
      ),
      h(
        'tbody',
        {},
        ...chosen.map(({ cells, index, row, problems }) =>
          h(
            'tr',
            { class: isBad(problems) && 'bad' },
            h('th', { scope: 'row' }, String(sheet.numbers[index] ?? index + 1)),
            h('td', {}, ...verdict(problems)),
            ...used.map(({ field, column }) => cellOf(field, row, cells[column] ?? '', board)),
          ),
        ),
      ),
    ),
  );
}

function verdict(problems: readonly Problem[]): (Node | string)[] {
  if (problems.length === 0) return ['✓ Lista'];
  return [
    h('b', {}, isBad(problems) ? '✕ Con errores' : '✓ Lista, con observaciones'),
    h('ul', {}, ...problems.map(({ sentence, tip }) => h('li', {}, `${sentence} ${tip}`))),
  ];
}

/** What will be stored, and under it what the file says where that is not the same. */
function cellOf(field: Field, row: Row, written: string, board: BoardFacts): HTMLElement {
  const text =
    field.kind === 'ref' ? referenceOf(field, written, board) : shown(field, row[field.key] ?? written);
  const differs = text.trim() !== written.trim();
  return h(
    'td',
    { title: differs ? `En su tabla: ${clip(written)}` : undefined },
    clip(text),
    differs && h('small', {}, `En su tabla: ${clip(written)}`),
  );
}

/** The server finds a record by its number, its ID or its name; a name stays as it is written. */
function referenceOf({ to }: Field, written: string, { state, year }: BoardFacts): string {
  const wanted = visible(written);
  if (to === 'compromisos' && /^\d{1,3}$/.test(wanted))
    return `${state.code}-${year}-C${wanted.padStart(2, '0')}`;
  return IS_ID.test(wanted.toUpperCase()) ? wanted.toUpperCase() : written;
}

const clip = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);
