import { rowsOf, str, type Board, type Change, type Moment, type Row, type Value } from '../board.ts';
import type { ImportInput } from '../calls.ts';
import type { Typed } from '../answers.ts';
import { checkRow, knownOf } from '../checkRow.ts';
import { computerOf } from '../computers.ts';
import { readDate } from '../dates.ts';
import type { Field } from '../fields.ts';
import { firstPerField, formFields, readRecord } from '../forms.ts';
import { aboveIn, aboveOf, idPattern, mint, prefixOf } from '../ids.ts';
import { blocksSaving, type Problem } from '../problems.ts';
import { checkRecord } from '../activityRules.ts';
import { checkMember } from '../stl.ts';
import { RECORDS } from '../records.ts';
import { RECORD_KEYS, type RecordKey } from '../tableKeys.ts';
import { fold, visible } from '../words.ts';
import { rippleChanges } from './refresh.ts';
import type { Result } from './result.ts';

interface Candidate {
  row: Row;
  problems: Problem[];
}

/**
 * Adds all rows of a pasted table or file, or none (`problems` then name every row that keeps it from being added).
 * Needs the target table, and `compromisos`, `actividades`, `indicadores` for what hangs from commitments.
 */
export function importPlan(board: Board, input: ImportInput, moment: Moment): Result {
  const structure = checkColumns(input);
  if (structure.length > 0) return { problems: structure };
  const candidates = readRows(board, input, moment);
  if (candidates.length === 0)
    return {
      problems: [
        problem(input.table, 'vacio', 'No hay filas que agregar.', 'Pegue la tabla con sus encabezados.'),
      ],
    };
  const blocking = candidates.flatMap(({ problems }) => problems.filter(blocksSaving));
  if (blocking.length > 0) return { problems: blocking };

  const added = candidates.map(({ row }) => row);
  const after: Board = {
    ...board,
    tables: { ...board.tables, [input.table]: [...rowsOf(board, input.table), ...added] },
  };
  const compute = computerOf(after, input.table, moment);
  const rows = candidates.map(({ row, problems }) => ({ ...row, ...compute(row, problems) }));
  const whole: Board = {
    ...after,
    tables: { ...after.tables, [input.table]: [...rowsOf(board, input.table), ...rows] },
  };
  const changes: Change[] = [
    { kind: 'append', table: input.table, rows },
    ...rippleChanges(whole, input.table, moment),
  ];
  return { changes, ids: rows.map((row) => str(row, 'id')), label: `Importar a ${RECORDS[input.table].tab}` };
}

const problem = (table: RecordKey, code: string, sentence: string, tip: string, field?: string): Problem => ({
  code,
  level: 'error',
  where: { table, ...(field ? { field } : {}) },
  sentence,
  tip,
});

/** @returns what is wrong with the columns as matched: unknown, twice, or a required one missing. */
export function checkColumns({ table, columns }: Pick<ImportInput, 'table' | 'columns'>): Problem[] {
  const fields = formFields(RECORDS[table]);
  const problems: Problem[] = [];
  for (const [index, key] of columns.entries()) {
    if (!key) continue;
    const field = fields.find((one) => one.key === key);
    if (!field)
      problems.push(
        problem(
          table,
          'columna-desconocida',
          `La columna ${index + 1} no corresponde a ningún campo.`,
          'Elija otro campo o déjela fuera.',
        ),
      );
    else if (columns.indexOf(key) !== index) {
      problems.push(
        problem(table, 'columna-doble', `Dos columnas van a «${field.label}».`, 'Deje solo una.', key),
      );
    }
  }
  for (const field of fields) {
    if (!field.required || columns.includes(field.key)) continue;
    problems.push(
      problem(
        table,
        'columna-falta',
        `Falta la columna «${field.label}».`,
        'Elija cuál de sus columnas la contiene.',
        field.key,
      ),
    );
  }
  return problems;
}

function readRows(board: Board, input: ImportInput, moment: Moment): Candidate[] {
  const { table } = input;
  const known = knownOf(
    board,
    RECORD_KEYS.filter((key) => key in board.tables),
  );
  const minter = minterOf(board, table, input.rows.length);
  const find = finderIn(board);
  const earlier: Row[] = rowsOf(board, 'stl').filter((row) => str(row, 'id') !== '');
  const candidates: Candidate[] = [];
  input.rows.forEach((cells, index) => {
    if (cells.every((cell) => visible(cell) === '')) return;
    const typed = typedRow(board, input, cells, find);
    const read = readRecord(RECORDS[table], typed, index);
    const row: Row = { id: minter(aboveIn(table, read.row)), ...read.row };
    const problems = [
      ...read.problems,
      ...checkRow(RECORDS[table], row, known, index),
      ...checkRecord(table, row, board, moment.today, index),
    ];
    if (table === 'stl') {
      if (str(row, 'asiento')) problems.push(...checkMember(row, earlier, moment.today, index));
      earlier.push(row);
    }
    candidates.push({ row, problems: firstPerField(problems) });
  });
  return candidates;
}

function typedRow(
  board: Board,
  { table, columns }: ImportInput,
  cells: readonly string[],
  find: Finder,
): Typed {
  const typed: Record<string, Value> = {};
  columns.forEach((key, index) => {
    if (!key) return;
    const cell = cells[index] ?? '';
    const field = RECORDS[table].fields.find((one) => one.key === key);
    typed[key] = field?.kind === 'ref' ? resolve(board, field, cell, find) : cell;
  });
  return typed;
}

/** What people call the records that have a number of their own. */
const ORDINALS: Readonly<Partial<Record<string, RecordKey>>> = {
  compromiso: 'compromisos',
  sesion: 'sesiones',
  mesa: 'mesas',
};

/** Text by which people name a record instead of its ID. */
const NAMES: Readonly<Partial<Record<RecordKey, readonly string[]>>> = {
  // a table of the exercise before names what was carried over by its old ID
  compromisos: ['anterior', 'titulo'],
  stl: ['nombre', 'institucion'],
  sesiones: ['fecha'],
  mesas: ['tema', 'fecha'],
  indicadores: ['variable'],
  actividades: ['actividad'],
};

/** People write "3", "Sesión 3", a day, a title or an institution where the board keeps an ID. */
function resolve(board: Board, { to, among }: Field, typed: string, find: Finder): string {
  const wanted = visible(typed);
  const targets = among ?? (to ? [to as RecordKey] : []);
  const [, word = '', number] = /^(?:(\p{L}+)\.? (?:no |num |numero )?)?(\d{1,3})$/u.exec(fold(wanted)) ?? [];
  const only = targets.length === 1 ? targets[0] : undefined;
  const counted = word ? ORDINALS[word] : only;
  if (number && counted && targets.includes(counted) && Object.values(ORDINALS).includes(counted))
    return ordinal(board, counted, number);
  if (!only) return wanted;
  const day = readDate(wanted);
  for (const key of NAMES[only] ?? []) {
    const found = find(only, key, key === 'fecha' && 'iso' in day ? day.iso : wanted);
    if (found) return found;
  }
  return wanted;
}

/** `OAX-2016-S03`, as the board writes it */
const ordinal = (board: Board, table: RecordKey, number: string): string =>
  `${prefixOf(board.config)}${idPattern(table).replace(/\\d.*$/, '')}${number.padStart(2, '0')}`;

/** @returns the ID of the only row with this text in a column; undefined when none or several have it. */
type Finder = (table: RecordKey, key: string, text: string) => string | undefined;

function finderIn(board: Board): Finder {
  const known = new Map<string, Map<string, string | undefined>>();
  return (table, key, text) => {
    const column = `${table}.${key}`;
    const ids = known.get(column) ?? idsBy(rowsOf(board, table), key);
    known.set(column, ids);
    return ids.get(fold(text));
  };
}

function idsBy(rows: readonly Row[], key: string): Map<string, string | undefined> {
  const ids = new Map<string, string | undefined>();
  for (const row of rows) {
    const name = fold(str(row, key));
    if (name) ids.set(name, ids.has(name) ? undefined : str(row, 'id'));
  }
  return ids;
}

function minterOf(board: Board, table: RecordKey, most: number): (above: string) => string {
  const upper = aboveOf(table)?.table;
  const pools = new Map<string, string[]>();
  const known = upper && new Set(rowsOf(board, upper).map((row) => str(row, 'id')));
  return (above) => {
    if (known && !known.has(above)) return '';
    if (!pools.has(above)) pools.set(above, mint(board, table, most, above));
    return pools.get(above)?.shift() ?? '';
  };
}
