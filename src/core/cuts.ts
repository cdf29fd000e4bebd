import { isBlank, num, str, type Config, type Row, type Value } from './board.ts';
import { addMonths, daysBetween, isIsoDay } from './dates.ts';
import { prefixOf } from './ids.ts';
import { MARK, pieces } from './journal.ts';
import { MONITORING_MONTH, PLAN_MONTHS, type CutKind } from './method.ts';
import { CUT_CELLS } from './tables.ts';

/** What was published on a day, frozen (product.md, "Cuts"). `previous` is the digest of the cut before, '' for the first. */
export interface Cut {
  number: number;
  kind: string;
  /** The day of the cut in the state's time zone, and the instant. */
  date: string;
  at: string;
  /** In words, what is different from the cut before. */
  changes: string;
  /** The public record as text (view/frozen.ts). */
  content: string;
  previous: string;
  digest: string;
}

/** As it stands in the tab: `whole` when each of its rows is there, once. */
export interface StoredCut extends Cut {
  id: string;
  whole: boolean;
  /** One of its rows stands there twice. */
  doubled: boolean;
}

/** The last cut that this board froze, kept outside the tab: whoever deletes or rewrites the last row is found out. */
export interface Tip {
  number: number;
  digest: string;
}

/** SHA-256 of a text in hexadecimal; each platform brings its own. */
export type Digest = (text: string) => string;

/** @returns `OAX-2016-K03` */
export const cutId = (config: Config, number: number): string =>
  `${prefixOf(config)}-K${String(number).padStart(2, '0')}`;

const ID = /-K(\d{2,6})(?:-(\d{1,3}))?$/;

/** @returns the text under the digest: all that the tab says of a cut, so that no cell of it can change unnoticed. */
export const sealed = (cut: Omit<Cut, 'digest'>): string =>
  [cut.number, cut.kind, cut.date, cut.at, cut.changes, cut.previous, cut.content].join('\n');

/** A cut as rows of its tab: the first says what it is, and long contents go on in the next ones (`…-K03-2`). */
export function cutRows(cut: Cut, config: Config): Row[] {
  const id = cutId(config, cut.number);
  const cells = pieces(cut.content).map((piece) => MARK + piece);
  const parts = Math.max(1, Math.ceil(cells.length / CUT_CELLS));
  return Array.from({ length: parts }, (_, part): Row => {
    const first = part === 0;
    const row: Record<string, Value> = {
      id: first ? id : `${id}-${part + 1}`,
      numero: first ? cut.number : '',
      tipo: first ? cut.kind : '',
      fecha: first ? cut.date : '',
      instante: first ? cut.at : '',
      cambios: first ? cut.changes : '',
      huella: first ? cut.digest : '',
      anterior: first ? cut.previous : '',
      parte: `${part + 1}/${parts}`,
    };
    for (let at = 0; at < CUT_CELLS; at += 1) row[`datos${at + 1}`] = cells[part * CUT_CELLS + at] ?? '';
    return row;
  });
}

/** @returns the cuts among these rows by their number, in whatever order the rows stand. */
export function readCuts(rows: readonly Row[]): StoredCut[] {
  const found = new Map<number, Map<number, Row[]>>();
  for (const row of rows) {
    const [, number, part = '1'] = ID.exec(str(row, 'id')) ?? [];
    if (number === undefined) continue;
    const parts = found.get(Number(number)) ?? new Map<number, Row[]>();
    parts.set(Number(part), [...(parts.get(Number(part)) ?? []), row]);
    found.set(Number(number), parts);
  }
  return [...found].sort(([a], [b]) => a - b).map(([, parts]) => cutOf(parts));
}

function cutOf(parts: ReadonlyMap<number, readonly Row[]>): StoredCut {
  const ordered = [...parts].sort(([a], [b]) => a - b).map(([, [row = {}]]) => row);
  const [first = {}] = ordered;
  const wanted = Number(str(first, 'parte').split('/')[1] ?? 0);
  const whole =
    ordered.length === wanted && ordered.every((row, at) => str(row, 'parte') === `${at + 1}/${wanted}`);
  return {
    id: str(first, 'id'),
    number: num(first, 'numero') ?? 0,
    kind: str(first, 'tipo'),
    date: str(first, 'fecha'),
    at: str(first, 'instante'),
    changes: str(first, 'cambios'),
    digest: str(first, 'huella'),
    previous: str(first, 'anterior'),
    content: ordered.map(contentIn).join(''),
    whole,
    doubled: [...parts.values()].some((rows) => rows.length > 1),
  };
}

function contentIn(row: Row): string {
  let text = '';
  for (let at = 1; at <= CUT_CELLS; at += 1) text += str(row, `datos${at}`).slice(MARK.length);
  return text;
}

/** @returns the number in the ID of a row of the tab; 0 where it is no cut's. */
export const numberIn = (id: string): number => Number(ID.exec(id)?.[1] ?? 0);

/** Rows that hold something and belong to no cut, by position. */
export const strangeRows = (rows: readonly Row[]): number[] =>
  rows.flatMap((row, index) => (isBlank(row) || ID.test(str(row, 'id')) ? [] : [index]));

/** The cut of a month may be made from so many days before it is over. */
export const NEAR_DAYS = 7;

export interface CutDue {
  kind: CutKind;
  /** ISO day on which it is due. */
  day: string;
  /** Days left; negative when it has passed. */
  days: number;
}

type Made = Pick<Cut, 'kind'>;

/**
 * The next cut that the exercise asks for: month 6 for the monitoring, month 12 for the evaluation (step 6).
 * @returns undefined before the launch and when both are there; month 6 is no longer asked for once month 12 is near
 */
export function cutDue(
  config: Pick<Config, 'launch'>,
  cuts: readonly Made[],
  today: string,
): CutDue | undefined {
  const [half, end] = monthsDue(config, today);
  if (!half || !end || isMade(cuts, end.kind)) return undefined;
  return isMade(cuts, half.kind) || end.days <= NEAR_DAYS ? end : half;
}

/**
 * The kinds that a person may give to a cut of this day, the suggested one first. A month whose day has passed may be
 * made up for, late, as long as it has no cut.
 */
export function kindsFor(
  config: Pick<Config, 'launch'>,
  cuts: readonly Made[],
  today: string,
): [CutKind, ...CutKind[]] {
  const open = cutsOwed(config, cuts, today).map(({ kind }) => kind);
  const suggested = cutDue(config, cuts, today)?.kind;
  if (!suggested || !open.includes(suggested)) return ['Ordinario', ...open];
  return [suggested, ...open.filter((kind) => kind !== suggested), 'Ordinario'];
}

/** Those of month 6 and month 12 that may be made today. */
export const cutsOwed = (config: Pick<Config, 'launch'>, cuts: readonly Made[], today: string): CutDue[] =>
  monthsDue(config, today).filter(({ kind, days }) => days <= NEAR_DAYS && !isMade(cuts, kind));

const isMade = (cuts: readonly Made[], wanted: CutKind): boolean => cuts.some(({ kind }) => kind === wanted);

function monthsDue({ launch }: Pick<Config, 'launch'>, today: string): CutDue[] {
  if (!isIsoDay(launch)) return [];
  const months: [CutKind, number][] = [
    ['Mes 6', MONITORING_MONTH],
    ['Mes 12', PLAN_MONTHS],
  ];
  return months.map(([kind, count]) => {
    const day = addMonths(launch, count);
    return { kind, day, days: daysBetween(today, day) };
  });
}

/** @returns the tip as a property keeps it: `3 ab12…` */
export const textOfTip = ({ number, digest }: Tip): string => `${number} ${digest}`;

export function tipFrom(text: string): Tip | undefined {
  const [, number, digest = ''] = /^(\d+) ([0-9a-f]{64})$/.exec(text) ?? [];
  return number === undefined ? undefined : { number: Number(number), digest };
}
