import {
  apply,
  isBlank,
  rowsOf,
  str,
  filled,
  type Board,
  type Change,
  type Moment,
  type Row,
} from '../board.ts';
import { checkField } from '../checkField.ts';
import { shortDay, CONFIG_ROWS } from '../config.ts';
import { checkCouncil } from '../council.ts';
import { CRITERIA, countHolding } from '../criteria.ts';
import { isIsoDay, longDate } from '../dates.ts';
import { branchesOf, commitmentCells, differing, variablesOf } from '../derive.ts';
import { diagnose } from '../diagnose.ts';
import { date, url } from '../fields.ts';
import { configLines, summaryChanges } from '../inicio.ts';
import { parse } from '../parse.ts';
import { outsideYear } from '../planCalendar.ts';
import type { LaunchInput } from '../planCalls.ts';
import { blocksPublishing, type Problem } from '../problems.ts';
import { seedRows } from '../requirements.ts';
import { governanceOn } from '../sessions.ts';

const DAY = date('fecha', 'Día del evento público', { required: true });
const DOCUMENT = url('documento', 'Dirección del documento del plan', { required: true });

/** The board as it would be once launched, and all that changes in its tables. */
export interface Launched {
  board: Board;
  changes: Change[];
}

interface Read {
  day: string;
  document: string;
  problems: Problem[];
}

function readInput(board: Board, input: LaunchInput, today: string): Read {
  const problems: Problem[] = [];
  const report = (field: string, code: string, sentence: string, tip: string): void => {
    problems.push({ code, level: 'error', where: { table: 'inicio', field }, sentence, tip });
  };
  const parsed = parse(DAY, input.date);
  const day = 'value' in parsed ? String(parsed.value) : '';
  const wrong = 'code' in parsed ? parsed : checkField(DAY, day);
  if (wrong) report('date', wrong.code, wrong.sentence, wrong.tip);
  else if (!isIsoDay(day)) report('date', 'fecha', 'No es una fecha.', 'Escriba día, mes y año: 25/08/2016.');
  else if (day > today)
    report(
      'date',
      'lanzamiento-futuro',
      `El ${longDate(day)} todavía no llega.`,
      'Lance el plan el día del evento público, o después.',
    );
  else if (Math.abs(Number(day.slice(0, 4)) - board.config.year) > 2)
    report(
      'date',
      'lanzamiento-lejano',
      `El lanzamiento queda lejos del ejercicio ${board.config.year}.`,
      'Revise el año.',
    );
  const document = input.document.trim();
  const bad = checkField(DOCUMENT, document);
  if (bad) report('document', bad.code, bad.sentence, bad.tip);
  return { day, document, problems };
}

const lacking = (code: string, table: Problem['where'], sentence: string, tip: string): Problem => ({
  code,
  level: 'falta',
  where: table,
  sentence,
  tip,
});

/** Step 3 before step 5: who decides, by which rules, with whose help and when (product.md, "STL rules"). */
function checkCouncilRules(board: Board, { today }: Moment): Problem[] {
  const members = filled(board, 'stl');
  const rules = filled(board, 'gobernanza');
  const index = rules.length > 0 ? rowsOf(board, 'gobernanza').indexOf(rules[rules.length - 1] ?? {}) : -1;
  const at = (field: string): Problem['where'] => ({
    table: 'gobernanza',
    field,
    ...(index >= 0 ? { index } : {}),
  });
  const now = governanceOn(rules, today) ?? {};
  const wanted = [
    ['documento', 'sin-gobernanza', 'No consta el documento del mecanismo de gobernanza.'],
    ['facilitador', 'sin-facilitador', 'No consta quién es el facilitador.'],
    ['agenda', 'sin-agenda', 'No consta la agenda anual de trabajo.'],
  ] as const;
  return [
    ...checkCouncil(members, today).filter(({ code }) => code === 'sin-titular'),
    ...wanted
      .filter(([field]) => str(now, field).trim() === '')
      .map(([field, code, sentence]) =>
        lacking(code, at(field), sentence, 'Escríbalo en la pestaña Gobernanza, en la fila vigente.'),
      ),
  ];
}

function checkCommitments(board: Board, { today }: Moment): Problem[] {
  const branches = branchesOf(board, today);
  const owners = variablesOf(rowsOf(board, 'indicadores'));
  const problems: Problem[] = [];
  let found = 0;
  rowsOf(board, 'compromisos').forEach((row, index) => {
    if (isBlank(row)) return;
    found += 1;
    const { enters, verdicts } = commitmentCells(board, row, branches, owners, [], today);
    if (enters) return;
    const missing = verdicts
      .filter(({ holds }) => !holds)
      .map(({ key }) => CRITERIA.find((one) => one.key === key)?.label ?? key);
    const holding = `cumple ${countHolding(verdicts)} de ${verdicts.length} criterios`;
    problems.push(
      lacking(
        'no-entra',
        { table: 'compromisos', id: str(row, 'id'), index, field: 'titulo' },
        `${str(row, 'id')} no puede entrar al plan: ${holding} y no tiene acuerdo del STL.`,
        `Le falta: ${missing.join(', ')}. Complételo, o escriba el número del acuerdo que lo acepta.`,
      ),
    );
  });
  if (found > 0) return problems;
  const where = { table: 'compromisos' as const, field: 'titulo' };
  return [
    lacking(
      'sin-compromisos',
      where,
      'El plan no tiene compromisos.',
      'Registre los acordados en las mesas.',
    ),
  ];
}

/** @returns everything that keeps the plan from being launched; the board is seen as launched on its day. */
export const launchProblems = (board: Board, moment: Moment): Problem[] => [
  ...diagnose(board, moment).problems.filter(blocksPublishing),
  ...outsideYear(board, moment).filter(({ level }) => level === 'error'),
  ...checkCouncilRules(board, moment),
  ...checkCommitments(board, moment),
];

/**
 * Launches the plan (step 5): the day of the public event begins its year and the document is noted in Pasos; what
 * follows from the day is computed by who publishes. Needs every table of records, `inicio` and `cortes`; the cut of kind
 * «Lanzamiento» that goes with it is frozen by who publishes.
 * @returns the whole list of problems at once
 */
export function launchPlan(
  board: Board,
  input: LaunchInput,
  moment: Moment,
): Launched | { problems: Problem[] } {
  const { day, document, problems } = readInput(board, input, moment.today);
  if (rowsOf(board, 'cortes').some((row) => str(row, 'tipo') === 'Lanzamiento')) {
    const sentence = `El plan ya se lanzó el ${shortDay(board.config.launch) || '(sin fecha)'}.`;
    const where = { table: 'cortes' as const };
    return {
      problems: [
        {
          code: 'ya-lanzado',
          level: 'error',
          where,
          sentence,
          tip: 'La línea de base queda como se congeló.',
        },
      ],
    };
  }
  const config = { ...board.config, launch: isIsoDay(day) ? day : board.config.launch };
  const launched = { ...board, config };
  const found = [...problems, ...launchProblems(launched, moment)];
  if (found.length > 0) return { problems: found };
  const changes: Change[] = [];
  let now: Board = launched;
  const step = (more: readonly Change[]): void => {
    changes.push(...more);
    now = { ...now, tables: apply(now.tables, more) };
  };
  step(seedRows(now));
  step(stepChanges(now, day, document));

  const lines = configLines(config).filter(([id]) => id === CONFIG_ROWS.launch || id === 'termino');
  step(summaryChanges(rowsOf(now, 'inicio'), lines));
  return { board: now, changes };
}

function stepChanges(board: Board, day: string, document: string): Change[] {
  const wanted: Readonly<Record<string, (row: Row) => Row>> = {
    lanzamiento: () => ({ hecho: day, documento: document }),
    documento: (row) => ({ hecho: str(row, 'hecho') || day, documento: document }),
  };
  return rowsOf(board, 'pasos').flatMap((row, index): Change[] => {
    const cells = differing(row, wanted[str(row, 'clave')]?.(row) ?? {});
    const id = str(row, 'id');
    return Object.keys(cells).length > 0 ? [{ kind: 'set', table: 'pasos', id, index, cells }] : [];
  });
}
