import { rowsOf, str } from '../../../core/board.ts';
import { launchProblems } from '../../../core/operations/launch.ts';
import type { PlanOpening } from '../../../core/planCalls.ts';
import { planCheck } from '../../../core/planCheck.ts';
import { READ_ALL } from '../../../core/tables.ts';
import { boardOf, momentOf, type Book } from '../../book.ts';
import { findingsOf } from './findings.ts';

/** The plan as a whole, and what keeps it from being launched today. */
export function openPlan(book: Book): Omit<PlanOpening, 'board'> {
  const board = boardOf(book, [...READ_ALL, 'cortes']);
  const moment = momentOf(book.config);
  const { problems, ...check } = planCheck(board, moment);
  const baseline = rowsOf(board, 'cortes').find((row) => str(row, 'tipo') === 'Lanzamiento');
  const launched = board.config.launch
    ? board
    : { ...board, config: { ...board.config, launch: moment.today } };
  const step = rowsOf(board, 'pasos').find((row) => str(row, 'clave') === 'documento');
  return {
    check: { ...check, findings: findingsOf(book, problems) },
    launch: {
      problems: baseline ? [] : findingsOf(book, launchProblems(launched, moment)),
      document: str(step ?? {}, 'documento'),
      ...(baseline ? { baseline: { number: Number(baseline['numero']), date: str(baseline, 'fecha') } } : {}),
    },
  };
}
