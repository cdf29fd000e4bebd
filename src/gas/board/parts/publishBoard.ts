import { apply, type Board, type Change, type Moment, type Row } from '../../../core/board.ts';
import { chartRows } from '../../../core/charts.ts';
import { textOfConfig } from '../../../core/config.ts';
import { checkChain } from '../../../core/cutChain.ts';
import {
  cutId,
  cutRows,
  kindsFor,
  readCuts,
  sealed,
  textOfTip,
  tipFrom,
  type Cut,
  type StoredCut,
  type Tip,
} from '../../../core/cuts.ts';
import { marksFrom, textOfMarks } from '../../../core/cutMarks.ts';
import { diagnose } from '../../../core/diagnose.ts';
import { computed, summaryOf } from '../../../core/follow.ts';
import { summaryChanges } from '../../../core/inicio.ts';
import type { CutKind } from '../../../core/method.ts';
import { blocksPublishing, type Problem } from '../../../core/problems.ts';
import { momentWords } from '../../../core/summary.ts';
import { READ_ALL } from '../../../core/tables.ts';
import { briefly, difference } from '../../../view/difference.ts';
import { freeze, thaw, withItself } from '../../../view/frozen.ts';
import { openData, tooLong, type OpenRow } from '../../../view/openData.ts';
import { DRAWING, publicTab } from '../../../view/publicTab.ts';
import { publicRecord } from '../../../view/record.ts';
import type { PublicRecord } from '../../../view/shape.ts';
import { boardOf, PROPERTY, read } from '../../book.ts';
import type { Book, Repeating } from '../../connection.ts';
import { commit } from '../../commit.ts';
import { followedMark, journalLength } from '../../followed.ts';
import type { finishChanges as Finish } from './terminar.ts';
import { figuresBlock } from './figures.ts';
import { digest } from './digest.ts';
import { publicRanges, type PublicRanges } from './publicRanges.ts';
import { publicBlocks } from './writePublic.ts';

export type Published = { blocking: Problem[] } | { cut: Cut; rows: number; record: PublicRecord };

/** @returns the last cut, as the document's properties remember it; nothing while one is being frozen. */
export function tipOf({ stored }: Pick<Book, 'stored'>): Tip | undefined {
  const freezing = (stored[PROPERTY.open] ?? '').startsWith('publicar ');
  return freezing ? undefined : tipFrom(stored[PROPERTY.tip] ?? '');
}

/** @returns what is wrong with the frozen cuts; every one of them is read and its digest computed again. */
export const chainProblems = (book: Book): Problem[] =>
  checkChain(read(book, 'cortes').rows, digest, tipOf(book));

/** A cut that could be frozen now, before it is. */
export interface Draft {
  cut: Cut;
  /** Is the kind one that can be chosen on this day? */
  allowed: boolean;
  lines: string[];
}

/** What publishing would freeze: the record with its number and its kind, and the difference from the cut before. */
export function draftCut(book: Book, board: Board, moment: Moment, kind?: CutKind): Draft {
  const cuts = readCuts(read(book, 'cortes').rows);
  const last = cuts[cuts.length - 1];
  const before = last && thaw(last);
  const number = Math.max(last?.number ?? 0, tipOf(book)?.number ?? 0) + 1;
  const kinds = kindsFor(board.config, cuts, moment.today);
  const wanted = kind ?? 'Ordinario';
  const facts = { number, kind: wanted, date: moment.today, digest: '', changes: [] };
  const drawn: PublicRecord = {
    ...publicRecord(board, moment.today, moment.instant),
    cut: facts,
    cuts: before ? withItself(before) : [],
  };
  const lines = difference(before, drawn);
  const record: PublicRecord = { ...drawn, cut: { ...facts, changes: briefly(lines) } };
  const open = {
    number,
    kind: wanted,
    date: moment.today,
    at: moment.instant,
    changes: lines.join('\n'),
    previous: last?.digest ?? '',
    content: freeze(record),
  };
  const cut = { ...open, digest: digest(sealed(open)) };
  const allowed = wanted === 'Lanzamiento' || kinds.includes(wanted);
  return { cut, allowed, lines };
}

/** Besides the cut: what its operation changes in the tables, and the board once it has. */
export interface With {
  board: Board;
  changes: Change[];
  label: string;
  also: () => void;
}

/**
 * Freezes a cut and writes what is public from it: both public tabs and the figures of the charts. Refused, with the list,
 * while something keeps it from being true. The entry of the journal holds the whole cut: an interrupted one is finished
 * from there, and an altered one comes back from there; that second copy is the only one.
 */
export function publishBoard(
  book: Book,
  moment: Moment,
  { kind, along, key }: { kind?: CutKind | undefined; along?: With; key?: string | undefined } = {},
): Published {
  const stored = withMark(along?.board ?? boardOf(book, [...READ_ALL, 'inicio']), moment, kind);
  const { board, changes: refreshed } = computed(stored, moment);
  const blocking = [...diagnose(board, moment).problems.filter(blocksPublishing), ...chainProblems(book)];
  if (blocking.length > 0) return { blocking };
  const { cut, allowed } = draftCut(book, board, moment, kind);
  if (!allowed) return { blocking: [wrongKind(cut.kind)] };
  // what is public is what was frozen: written now or from the journal, it is the same to the letter
  const record = thaw(cut);
  if (!record) throw new Error('a cut that was just frozen cannot be read');
  const rows = openData(record, digest);
  const long = tooLong(rows);
  if (long.length > 0) return { blocking: long.map(tooLongProblem) };
  const write = writer(book);
  const inicio = read(book, 'inicio');
  const { lines, figures } = summaryOf(withCuts(board, record), moment);
  const changes: Change[] = [
    ...(along?.changes ?? []),
    ...refreshed,
    ...summaryChanges(apply({ inicio: inicio.rows }, along?.changes ?? []).inicio ?? [], [
      ...lines,
      publishedLine(board.config.zone, moment),
    ]),
    { kind: 'append', table: 'cortes', rows: cutRows(cut, board.config) },
  ];
  const outcome = {
    changes,
    ids: [cutId(board.config, cut.number)],
    label: along?.label ?? `Publicar: corte ${cut.number}`,
  };
  const kept = {
    ...keptOf(cut, record),
    ...(along ? { [PROPERTY.config]: textOfConfig(board.config) } : {}),
  };
  const repeating = write(record, rows, figures);
  commit(book, outcome, moment, kept, {
    mark: 'publicar',
    repeating,
    key,
    ...(along ? { also: along.also } : {}),
  });
  return { rows: rows.length, record, cut };
}

/** The steps count the cut that is being frozen. */
const withMark = (board: Board, { today }: Moment, kind: CutKind = 'Ordinario'): Board => ({
  ...board,
  cuts: [...(board.cuts ?? []), { number: 0, kind, day: today, reported: 0, verified: 0 }],
});

const keptOf = (cut: Cut, record: PublicRecord): Record<string, string> => ({
  [PROPERTY.published]: cut.at,
  [PROPERTY.tip]: textOfTip(cut),
  [PROPERTY.cuts]: textOfMarks(withItself(record)),
  [PROPERTY.due]: '',
  [PROPERTY.drawing]: DRAWING,
});

/** With the cut that this record froze, and those before it. */
const withCuts = (board: Board, record: PublicRecord): Board => ({
  ...board,
  cuts: marksFrom(textOfMarks(withItself(record))),
});

type Writer = (record: PublicRecord, rows: readonly OpenRow[], figures: readonly Row[]) => Repeating;

/** Looks for every place first: nothing is read once something is written. */
function writer(book: Book): Writer {
  const ranges: PublicRanges = publicRanges(book);
  const charts = read(book, 'graficas');
  const anew = book.stored[PROPERTY.drawing] !== DRAWING;
  return (record, rows, figures) => {
    const drawn = { grid: publicTab(record), rows, anew };
    return (most) => [...publicBlocks(ranges, drawn, most), figuresBlock(charts, figures)];
  };
}

/** An interrupted publishing, from its entry: the cut is the one that was being frozen, whatever was typed since. */
export function finishPublishing(book: Book, key: string, finishChanges: typeof Finish): void {
  const board = boardOf(book, READ_ALL);
  read(book, 'cortes');
  read(book, 'inicio');
  const write = writer(book);
  const length = journalLength(book);
  finishChanges(book, key, {
    mark: 'publicar',
    repeating(changes, after) {
      const cut = cutIn(changes);
      const record = cut && thaw(cut);
      if (!record?.cut) return () => [];
      const config = { ...board.config, launch: record.plan.launch };
      const now = withCuts({ ...board, config, tables: { ...board.tables, ...after } }, record);
      return write(record, openData(record, digest), chartRows(now, { today: record.cut.date }));
    },
    extra(changes) {
      const cut = cutIn(changes);
      const record = cut && thaw(cut);
      if (!record) return {};
      const { launch } = record.plan;
      // launching is what gives the plan its day: Inicio alone does not
      const launched =
        cut.kind === 'Lanzamiento' ? { [PROPERTY.config]: textOfConfig({ ...board.config, launch }) } : {};
      return { ...keptOf(cut, record), ...followedMark(cut.date, length), ...launched };
    },
  });
}

const cutIn = (changes: readonly Change[]): StoredCut | undefined =>
  readCuts(
    changes.flatMap((change) => (change.kind === 'append' && change.table === 'cortes' ? change.rows : [])),
  )[0];

const publishedLine = (zone: string, moment: Moment) =>
  [
    'publicado',
    'Última publicación',
    momentWords(zone, moment),
    'Día y hora en que se escribieron las pestañas públicas.',
  ] as const;

const wrongKind = (kind: string): Problem => ({
  code: 'tipo-de-corte',
  level: 'error',
  where: { table: 'cortes', field: 'tipo' },
  sentence: `Hoy no corresponde un corte de tipo «${kind}».`,
  tip: 'Cierre el panel y vuelva a abrirlo: ofrece los tipos que corresponden a la fecha.',
});

const tooLongProblem = (id: string): Problem => ({
  code: 'registro-largo',
  level: 'integridad',
  where: { table: 'compromisos', id },
  sentence: `${id}: sus textos juntos no caben en una celda de Datos abiertos.`,
  tip: 'Resuma los textos más largos y enlace el documento completo como evidencia.',
});
