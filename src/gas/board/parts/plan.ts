import { rowsOf, str } from '../../../core/board.ts';
import { readDate } from '../../../core/dates.ts';
import { launchProblems } from '../../../core/operations/launch.ts';
import type { PlanOpening } from '../../../core/planCalls.ts';
import { plannedBoard } from '../../../core/planCalendar.ts';
import { planCheck } from '../../../core/planCheck.ts';
import { READ_ALL } from '../../../core/tables.ts';
import { boardOf, momentOf, PROPERTY } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { findingsOf } from './findings.ts';

/** The plan as a whole, and what keeps it from being launched on the day that was chosen. */
export function openPlan(book: Book, typed: string): Omit<PlanOpening, 'board'> {
  const board = boardOf(book, [...READ_ALL, 'cortes']);
  const moment = momentOf(book.config);
  const baseline = rowsOf(board, 'cortes').find((row) => str(row, 'tipo') === 'Lanzamiento');
  const day = readDate(typed);
  const chosen = !baseline && 'iso' in day ? day.iso : '';
  const { problems, ...check } = planCheck(board, moment, chosen);
  if (check.rows.length > 0 && !book.stored[PROPERTY.reviewed])
    book.properties.setProperty(PROPERTY.reviewed, moment.today);
  const launched = plannedBoard(board, moment, chosen);
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
