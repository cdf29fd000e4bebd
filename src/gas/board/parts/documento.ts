import type { BoardFacts } from '../../../core/answers.ts';
import { diagnose } from '../../../core/diagnose.ts';
import type { DocumentOpening } from '../../../core/documentCalls.ts';
import { namesInput } from '../../../core/documentInputs.ts';
import { blocksPublishing } from '../../../core/problems.ts';
import { READ_ALL } from '../../../core/tables.ts';
import { planSource } from '../../../view/plan/source.ts';
import { boardOf, momentOf } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { expectInput } from '../edge.ts';
import { findingsOf } from './findings.ts';

/** What the plan's document shows of the board, and what of the board speaks against publishing it. */
export function openDocument(
  raw: unknown,
  open: () => Book,
  facts: (book: Book) => BoardFacts,
): DocumentOpening {
  const { names } = expectInput(namesInput, raw);
  const book = open();
  const moment = momentOf(book.config);
  const board = boardOf(book, READ_ALL);
  return {
    board: facts(book),
    source: planSource(board, moment.today, moment.instant, names),
    findings: findingsOf(book, diagnose(board, moment).problems.filter(blocksPublishing)),
  };
}
