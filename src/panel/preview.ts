import { str, type Row, type Value } from '../core/board.ts';
import type { ImportOpening } from '../core/calls.ts';
import { checkRow, type Known } from '../core/checkRow.ts';
import { firstPerField, readRecord } from '../core/forms.ts';
import { blocksSaving, type Problem } from '../core/problems.ts';
import { checkMember } from '../core/stl.ts';
import { fieldOf, type RecordKey } from '../core/tables.ts';
import { configOf } from './board.ts';
import type { Sheet } from './csv.ts';
import { h } from './dom.ts';

export const SHOWN = 100;

/** @returns the problems of each row, by the functions with which the server will check it again. */
export function checkSheet(
  opening: ImportOpening,
  table: RecordKey,
  columns: readonly string[],
  { rows, numbers }: Sheet,
): Problem[][] {
  const ids = { stl: new Set(opening.members), compromisos: new Set(opening.commitments) };
  const known: Known = { config: configOf(opening.board), ids, lists: opening.lists };
  const earlier: Row[] = [];
  return rows.map((cells, index) => {
    const typed: Record<string, Value> = {};
    columns.forEach((key, column) => key && (typed[key] = cells[column] ?? ''));
    const { row, problems } = readRecord(table, typed, index);
    problems.push(...checkRow(table, row, known, index));
    if (table === 'stl' && str(row, 'asiento'))
      problems.push(...checkMember(row, earlier, opening.board.today, index));
    earlier.push({ ...row, id: `fila ${numbers[index] ?? index + 1}` });
    return firstPerField(problems).filter((problem) => isFor(problem, row, columns));
  });
}

const IS_ID = /^[A-Z]{3}-\d{4}-/;

/** The server finds a commitment by number or title too; a column that is missing is said once, not in every row. */
const isFor = ({ code, where }: Problem, row: Row, columns: readonly string[]): boolean =>
  code === 'referencia-rota'
    ? IS_ID.test(str(row, where.field ?? ''))
    : code !== 'obligatorio' || columns.includes(where.field ?? '');

export const isBad = (problems: readonly Problem[]): boolean => problems.some(blocksSaving);

/** The first hundred rows (or those with errors) as they are in the file, each with its problems. */
export function previewTable(
  table: RecordKey,
  columns: readonly string[],
  sheet: Sheet,
  problems: readonly (readonly Problem[])[],
  onlyBad: boolean,
): HTMLElement {
  const used = columns.flatMap((key, column) => (key ? [{ key, column }] : []));
  const chosen = sheet.rows
    .map((cells, index) => ({ cells, index, own: problems[index] ?? [] }))
    .filter(({ own }) => !onlyBad || isBad(own))
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
        h(
          'tr',
          {},
          heading('Fila'),
          heading('Revisión'),
          ...used.map(({ key }) => heading(fieldOf(table, key).label)),
        ),
      ),
      h(
        'tbody',
        {},
        ...chosen.map(({ cells, index, own }) =>
          h(
            'tr',
            { class: isBad(own) && 'bad' },
            h('th', { scope: 'row' }, String(sheet.numbers[index] ?? index + 1)),
            h('td', {}, ...verdict(own)),
            ...used.map(({ column }) => h('td', {}, clip(cells[column] ?? ''))),
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

const clip = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);
