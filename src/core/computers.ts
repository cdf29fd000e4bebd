import { rowsOf, str, type Board, type Moment, type Row } from './board.ts';
import {
  activityCells,
  branchesOf,
  commitmentCells,
  progressCells,
  reviewOf,
  variablesOf,
} from './derive.ts';
import { doubtsOf } from './evidenceRules.ts';
import { groupBy } from './group.ts';
import type { Problem } from './problems.ts';
import type { RecordKey } from './tableKeys.ts';
import { isDeclared, requirementCells } from './steps.ts';
import { seriesCells } from './series.ts';
import { backingsOf } from './progress.ts';
import { agreementState, mesaSectors, quorumOf } from './sessions.ts';
import { verificationCells } from './verification.ts';

/** What the board computes of a row, given the row's problems. */
export type Compute = (row: Row, problems: readonly Problem[]) => Row;

/** What staff do not say themselves of a step is judged by all of these. */
const STEP_TABLES: readonly RecordKey[] = [
  'actores',
  'stl',
  'gobernanza',
  'mesas',
  'compromisos',
  'actividades',
  'indicadores',
  'evidencias',
];

/**
 * How each table's computed columns come about. Where a table that it looks at has not been read, what is stored stays.
 */
const COMPUTERS: Readonly<Partial<Record<RecordKey, (board: Board, moment: Moment) => Compute>>> = {
  compromisos(board, moment) {
    const branches = branchesOf(board, moment.today);
    if (!board.tables.indicadores) {
      // the criteria need them; progress does not
      return (row) => progressCells(branches.activities.get(str(row, 'id')) ?? [], moment.today);
    }
    const owners = variablesOf(board.tables.indicadores);
    return (row, problems) => commitmentCells(board, row, branches, owners, problems, moment.today).cells;
  },
  actividades(board, { today }) {
    const backing = backingsOf(board, today);
    return (row, problems) =>
      activityCells(row, problems, { ...board, today, backing: backing(str(row, 'id')) });
  },
  verificaciones(board, { today }) {
    const activities = new Map(rowsOf(board, 'actividades').map((row) => [str(row, 'id'), row]));
    const backing = backingsOf(board, today);
    return (row, problems) => {
      const of = str(row, 'actividad');
      return {
        ...verificationCells(row, activities.get(of), backing(of).proof),
        revision: reviewOf(problems),
      };
    };
  },
  indicadores(board, { today }) {
    const measured = board.tables.mediciones ? groupBy(rowsOf(board, 'mediciones'), 'indicador') : undefined;
    return (row, problems) => ({
      ...(measured ? seriesCells(row, measured.get(str(row, 'id')) ?? [], today) : {}),
      revision: reviewOf(problems),
    });
  },
  evidencias(board) {
    const doubts = doubtsOf(board);
    return (row, problems) => ({ revision: reviewOf(problems, doubts(row)) });
  },
  sesiones(board) {
    const governance = board.tables.gobernanza;
    return (row, problems) => ({
      ...(governance ? { quorum: quorumOf(row, governance) } : {}),
      revision: reviewOf(problems),
    });
  },
  acuerdos(_board, { today }) {
    return (row, problems) => ({ estado: agreementState(row, today), revision: reviewOf(problems) });
  },
  pasos(board, moment) {
    const whole = STEP_TABLES.every((key) => key in board.tables);
    return (row, problems) => ({
      ...(whole || isDeclared(row) ? requirementCells(row, board, moment) : {}),
      revision: reviewOf(problems),
    });
  },
  mesas() {
    return (row, problems) => ({ sectores: mesaSectors(row), revision: reviewOf(problems) });
  },
};

/** @returns the function that computes the rows of a table as the board stands. */
export const computerOf = (board: Board, table: RecordKey, moment: Moment): Compute =>
  COMPUTERS[table]?.(board, moment) ?? ((_row, problems) => ({ revision: reviewOf(problems) }));

/** Which tables' computed columns follow from what stands in a table. */
export const FEEDS: Readonly<Partial<Record<RecordKey, readonly RecordKey[]>>> = {
  gobernanza: ['sesiones'],
  sesiones: ['actividades'],
  mediciones: ['indicadores'],
  evidencias: ['actividades', 'verificaciones'],
  verificaciones: ['actividades'],
  reprogramaciones: ['actividades'],
  acuerdos: ['actividades', 'compromisos'],
  mesas: ['compromisos'],
  actividades: ['verificaciones', 'reprogramaciones', 'compromisos'],
  indicadores: ['compromisos'],
};

/** An order in which each table comes after those that feed it. */
export const IN_ORDER: readonly RecordKey[] = [
  'actores',
  'stl',
  'gobernanza',
  'sesiones',
  'acuerdos',
  'mesas',
  'mediciones',
  'indicadores',
  'evidencias',
  'reprogramaciones',
  'actividades',
  'verificaciones',
  'compromisos',
  'preguntas',
  'evaluaciones',
  'textos',
  'pasos',
];

/** @returns the tables that follow from this one, near and far, without itself. */
export function fedBy(table: RecordKey): Set<RecordKey> {
  const found = new Set<RecordKey>();
  const visit = (from: RecordKey): void => {
    for (const next of FEEDS[from] ?? []) {
      if (found.has(next) || next === table) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(table);
  return found;
}
