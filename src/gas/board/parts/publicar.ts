import { askProblems } from '../../../core/askAddress.ts';
import { rowsOf, str } from '../../../core/board.ts';
import type { GuideOpening } from '../../../core/guideCalls.ts';
import { stepsOf } from '../../../core/steps.ts';
import { longDate } from '../../../core/dates.ts';
import { cutCaution } from '../../../core/cutCaution.ts';
import { cutDue, cutsOwed, kindsFor, readCuts } from '../../../core/cuts.ts';
import { diagnose } from '../../../core/diagnose.ts';
import { firstDay } from '../../../core/firstDay.ts';
import { launchPlan } from '../../../core/operations/launch.ts';
import type { LaunchInput } from '../../../core/planCalls.ts';
import { blocksPublishing, type Problem } from '../../../core/problems.ts';
import { governanceOn } from '../../../core/sessions.ts';
import type { Diagnosis, PublishInput, PublishOpening } from '../../../core/calls.ts';
import type { Finding, PublishDone } from '../../../core/answers.ts';
import { READ_ALL } from '../../../core/tables.ts';
import type { Board, Moment } from '../../../core/board.ts';
import { baselineProblems } from '../../../view/baseline.ts';
import { thaw } from '../../../view/frozen.ts';
import { openData } from '../../../view/openData.ts';
import { boardOf, momentOf, PROPERTY, read, savedAs, seenNow } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { isRefusal } from '../../refusal.ts';
import { digest } from './digest.ts';
import { addressesIn } from './publicAddresses.ts';
import { findingsOf } from './findings.ts';
import { noteOnLaunch } from './inicio.ts';
import { gidsOf } from './publicGids.ts';
import { chainProblems, draftCut, finishPublishing, publishBoard, type Published } from './publishBoard.ts';

export { finishPublishing };

export const diagnoseBoard = (book: Book): Diagnosis =>
  diagnosisOf(book, boardOf(book, [...READ_ALL, 'inicio']), seenNow(book.config));

function diagnosisOf(book: Book, board: Board, moment: Moment): Diagnosis {
  const { problems, counts, next } = diagnose(board, moment);
  const cuts = cutFindings(book);
  return {
    findings: [
      ...cuts,
      ...findingsOf(book, [
        ...problems,
        ...askProblems(rowsOf(board, 'inicio')),
        ...sinceLaunch(book, board),
      ]),
    ],
    counts,
    next,
  };
}

/** What differs from the baseline; nothing where there is none that can be read. */
function sinceLaunch(book: Book, board: Board): Problem[] {
  const cuts = readCuts(book.views.get('cortes')?.rows ?? []);
  const last = cuts.filter(({ kind }) => kind === 'Lanzamiento').pop();
  const baseline = last && thaw(last);
  return baseline ? baselineProblems(board, baseline) : [];
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
      id: str(one.row, 'id'),
      key: str(one.row, 'clave'),
      title: one.title,
      state: one.state,
      next: one.next,
      said: one.said,
    })),
  }));
  return {
    next: diagnose(board, moment).next,
    firstDay: firstDay(board, moment, Boolean(book.stored[PROPERTY.reviewed])),
    steps,
    rules: str(governanceOn(rowsOf(board, 'gobernanza'), moment.today) ?? {}, 'id'),
  };
}

/** What is wrong with the frozen cuts; a board whose tab is gone says so by itself. */
export function cutFindings(book: Book): Finding[] {
  try {
    return findingsOf(book, chainProblems(book));
  } catch (error) {
    if (isRefusal(error) && error.code === 'falta-pestana') return [];
    throw error;
  }
}

/** What keeps the board from being published, what would be published as missing, and the cut that it would freeze. */
export function openPublishing(book: Book): Omit<PublishOpening, 'board'> {
  const board = boardOf(book, [...READ_ALL, 'cortes', 'inicio']);
  const moment = momentOf(book.config);
  const { findings } = diagnosisOf(book, board, moment);
  const last = book.stored[PROPERTY.published];
  return {
    blocking: findings.filter(blocksPublishing),
    missing: findings.filter((finding) => !blocksPublishing(finding)),
    ...(last ? { last: { at: last } } : {}),
    addresses: addressesIn(board),
    gids: gidsOf(book),
    microsite: micrositeIn(board),
    cut: cutOpening(book, board, moment),
  };
}

function micrositeIn(board: Board): PublishOpening['microsite'] {
  const row = rowsOf(board, 'pasos').find((one) => str(one, 'clave') === 'micrositio') ?? {};
  return { id: str(row, 'id'), document: str(row, 'documento').trim() };
}

function cutOpening(book: Book, board: Board, moment: Moment): PublishOpening['cut'] {
  const cuts = readCuts(board.tables.cortes ?? []);
  const previous = cuts[cuts.length - 1];
  const kinds = kindsFor(board.config, cuts, moment.today);
  const due = cutDue(board.config, cuts, moment.today);
  const late = cutsOwed(board.config, cuts, moment.today).filter(({ days }) => days < 0);
  const caution = cutCaution(board, moment);
  const { cut, lines } = draftCut(book, board, moment, kinds[0]);
  return {
    number: cut.number,
    kinds,
    late: late.map(({ kind }) => kind),
    ...(due ? { due } : {}),
    ...(caution ? { caution } : {}),
    ...(previous ? { previous: { number: previous.number, kind: previous.kind, date: previous.date } } : {}),
    changes: lines,
  };
}

export function publishFor(
  book: Book,
  { kind, key }: Partial<PublishInput> = {},
): PublishDone | { blocking: Finding[] } {
  const done = publishedAs(book, key) ?? publishBoard(book, momentOf(book.config), { kind, key });
  if ('blocking' in done) return { blocking: findingsOf(book, done.blocking) };
  const sentence = `Se publicaron el tablero y los datos: corte ${done.cut.number}.`;
  return { ok: true, rows: done.rows, sentence };
}

/** Sent again because it did not fit in one execution, or its answer was lost: the cut is there already. */
function publishedAs(
  book: Book,
  key: string | undefined,
): Exclude<Published, { blocking: unknown }> | undefined {
  const saved = savedAs(book, key);
  const cut = saved && readCuts(read(book, 'cortes').rows).find(({ id }) => id === saved.id);
  const record = cut && thaw(cut);
  return record ? { cut, record, rows: openData(record, digest).length } : undefined;
}

/** Step 5: refused with the whole list; else the day, the document and the baseline are one entry of the journal. */
export function launchFor(book: Book, input: LaunchInput): PublishDone | { problems: Finding[] } {
  const before = publishedAs(book, input.key);
  if (before) return launchedOf(before);
  const moment = momentOf(book.config);
  const board = boardOf(book, [...READ_ALL, 'cortes', 'inicio']);
  const launched = launchPlan(board, input, moment);
  if ('problems' in launched) return { problems: findingsOf(book, launched.problems) };
  const noted = noteOnLaunch(read(book, 'inicio'), '');
  const along = {
    board: launched.board,
    changes: [...launched.changes, ...noted.changes],
    label: 'Lanzar el plan',
    also: noted.write,
  };
  const done = publishBoard(book, moment, { kind: 'Lanzamiento', along, key: input.key });
  if ('blocking' in done) return { problems: findingsOf(book, done.blocking) };
  return launchedOf(done);
}

function launchedOf({ record, cut, rows }: Exclude<Published, { blocking: unknown }>): PublishDone {
  const day = longDate(record.plan.launch);
  return {
    ok: true,
    rows,
    sentence: `El plan quedó lanzado el ${day}: el corte ${cut.number} es su línea base.`,
  };
}
