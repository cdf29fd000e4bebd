import { str } from '../../../core/board.ts';
import type { GuideOpening } from '../../../core/guideCalls.ts';
import { stepsOf } from '../../../core/steps.ts';
import { diagnose } from '../../../core/diagnose.ts';
import { blocksPublishing } from '../../../core/problems.ts';
import type { Diagnosis, Finding, PublishDone, PublishOpening } from '../../../core/calls.ts';
import { READ_ALL } from '../../../core/tables.ts';
import { boardOf, momentOf, PROPERTY, type Book } from '../../book.ts';
import { findingsOf } from './findings.ts';
import { publishBoard } from './publishBoard.ts';

export { publishBoard };

export function diagnoseBoard(book: Book): Diagnosis {
  const { problems, counts, next } = diagnose(boardOf(book, READ_ALL), momentOf(book.config));
  return { findings: findingsOf(book, problems), counts, next };
}

/** The six steps with their requirements, and the next thing to do. */
export function openGuide(book: Book): Omit<GuideOpening, 'board'> {
  const board = boardOf(book, READ_ALL);
  const moment = momentOf(book.config);
  const steps = stepsOf(board, moment).map(({ number, title, state, day, next, requirements }) => ({
    number,
    title,
    state,
    day,
    next,
    requirements: requirements.map((one) => ({
      key: str(one.row, 'clave'),
      title: one.title,
      state: one.state,
      next: one.next,
    })),
  }));
  return { next: diagnose(board, moment).next, steps };
}

/** What keeps the board from being published, and what would be published as missing. */
export function openPublishing(book: Book): Omit<PublishOpening, 'board'> {
  const { findings } = diagnoseBoard(book);
  const last = book.stored[PROPERTY.published];
  return {
    blocking: findings.filter(blocksPublishing),
    missing: findings.filter((finding) => !blocksPublishing(finding)),
    ...(last ? { last: { at: last } } : {}),
  };
}

export function publishFor(book: Book): PublishDone | { blocking: Finding[] } {
  const done = publishBoard(book);
  if ('blocking' in done) return { blocking: findingsOf(book, done.blocking) };
  const { state, year } = book.config;
  return {
    ok: true,
    rows: done.rows,
    sentence: 'Se publicaron el tablero y los datos.',
    page: { name: `tablero-${state.code.toLowerCase()}-${year}.html`, record: done.record },
  };
}
