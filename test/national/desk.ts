import type { NationalCalls } from '../../src/core/national/calls.ts';
import { STATES, stateOf } from '../../src/core/states.ts';
import { copyBook } from '../../src/host/faults/cells.ts';
import { trace } from '../../src/host/faults/trace.ts';
import type { Sheet, Workbook } from '../../src/host/model.ts';
import { World, type Json, type Outcome, type WebResponse } from '../../src/host/world.ts';
import { GUEST, position, readProject } from '../board/desk.ts';
import { publishedCsv, frozen } from '../view/published.ts';
import { many } from '../view/many.ts';
import type { PublicRecord } from '../../src/view/shape.ts';

export const USER = 'enlace@inai.example';
/** A day after the cuts of the samples (15 May 2020). */
export const NOW = '2020-05-16T15:00:00Z';

/** The tabs that an update writes. */
export const TABS = [
  'Tablero nacional',
  'Compromisos',
  'Actividades',
  'Indicadores',
  'Pasos',
  'Evidencias',
  'Rechazos',
];

export const addressOf = (code: string): string =>
  `https://docs.google.com/spreadsheets/d/e/2PACX-1v${code}/pub?gid=7&single=true&output=csv`;

export const csvReply = (body: string): WebResponse => ({
  status: 200,
  headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  body,
});

/** A sample's record as another state would have published it. */
export function recordOfState(record: PublicRecord, code: string): PublicRecord {
  const text = JSON.stringify(record).replaceAll(
    `${record.plan.code}-${record.plan.year}`,
    `${code}-${record.plan.year}`,
  );
  const moved = JSON.parse(text) as PublicRecord;
  return {
    ...moved,
    plan: { ...moved.plan, code, iso: `MX-${code}`, state: stateOf(code)?.name ?? code },
  };
}

let sample: PublicRecord | undefined;
/** Ten commitments with ten activities each, frozen as a cut. */
export const tenByTen = (): PublicRecord => (sample ??= frozen(many(10, 10)));

const texts = new Map<string, string>();
export function stateCsv(code: string): string {
  const known = texts.get(code) ?? publishedCsv(recordOfState(tenByTen(), code));
  texts.set(code, known);
  return known;
}

type Done<K extends keyof NationalCalls> = Exclude<
  ReturnType<NationalCalls[K]>,
  { refused: unknown } | { pending: unknown }
>;

/** INAI's desk: a national workbook with the built add-on in the local host, and a web that says what the test wants. */
export class Nation {
  readonly world = new World({ guest: GUEST });
  readonly project = readProject('national');
  readonly book: Workbook;
  /** What each address answers. */
  readonly web = new Map<string, WebResponse>();
  readonly asked: string[] = [];

  constructor(book?: Workbook) {
    this.world.setNow(new Date(NOW));
    this.book = book
      ? this.world.addWorkbook(book)
      : this.world.createWorkbook({ name: 'INAI', owner: USER });
    this.world.web = ({ url }) => {
      this.asked.push(url);
      return this.web.get(url);
    };
  }

  /** A prepared workbook with the addresses of these states, each of which publishes ten commitments with ten activities. */
  static ready(codes: readonly string[] = STATES.map(({ code }) => code)): Nation {
    const key = codes.join();
    const made = prepared.get(key) ?? prepare(codes);
    prepared.set(key, made);
    return made.copy();
  }

  copy(): Nation {
    const nation = new Nation(copyBook(this.book));
    for (const [address, answer] of this.web) nation.web.set(address, answer);
    return nation;
  }

  run(entry: string, args: Json[] = [], more: object = {}): Outcome {
    return this.world.run({
      project: this.project,
      workbookId: this.book.id,
      user: USER,
      entry,
      args,
      kind: 'call',
      ...more,
    });
  }

  /** The value of a call that was not refused. */
  call<K extends keyof NationalCalls>(entry: K, ...input: Parameters<NationalCalls[K]>): Done<K> {
    return this.measured(entry, ...input).value;
  }

  measured<K extends keyof NationalCalls>(
    entry: K,
    ...input: Parameters<NationalCalls[K]>
  ): { value: Done<K>; meter: Outcome['meter']; calls: string[] } {
    const args = JSON.parse(JSON.stringify(input)) as Json[];
    const { result, calls } = trace(() => this.run(entry, args));
    const { value, error, meter, log } = result;
    if (error) throw new Error(`${error.name}: ${error.message}\n${log.join('\n')}`);
    if (value && typeof value === 'object' && ('refused' in value || 'pending' in value))
      throw new Error(`${JSON.stringify(value)}\n${log.join('\n')}`);
    return { value: value as unknown as Done<K>, meter, calls };
  }

  /** What a person types or pastes, from this cell on; onEdit runs. */
  type(
    tab: string,
    a1: string,
    values: string | string[][],
  ): { calls: string[] } & ReturnType<World['type']> {
    const { result, calls } = trace(() =>
      this.world.type({
        project: this.project,
        workbookId: this.book.id,
        sheetId: this.sheet(tab).id,
        ...position(a1),
        values: typeof values === 'string' ? [[values]] : values,
        user: USER,
      }),
    );
    return { ...result, calls };
  }

  publishes(code: string, answer: WebResponse | string): void {
    this.web.set(addressOf(code), typeof answer === 'string' ? csvReply(answer) : answer);
  }

  later(days: number): void {
    this.world.setNow(new Date(this.world.now().getTime() + days * 86_400_000));
  }

  sheet(tab: string): Sheet {
    const found = this.book.sheets.find((sheet) => sheet.name === tab);
    if (!found) throw new Error(`no tab ${tab}`);
    return found;
  }

  /** Rows of a tab below its head as objects by field, blank rows left out. */
  rows(tab: string): Record<string, string | number | boolean>[] {
    const [keys = [], , ...rows] = this.sheet(tab).rows;
    const names = keys.map((cell) => String(cell?.value ?? '').replace(/^.*\./, ''));
    return rows
      .map((row) => Object.fromEntries(names.map((name, at) => [name, row?.[at]?.value ?? ''])))
      .filter((row) => Object.values(row).some((value) => value !== ''));
  }

  row(tab: string, code: string): Record<string, string | number | boolean> {
    return this.rows(tab).find(({ id }) => id === code) ?? {};
  }
}

const prepared = new Map<string, Nation>();

function prepare(codes: readonly string[]): Nation {
  const nation = new Nation();
  nation.call('guardarPreparar');
  nation.call('guardarDirecciones', {
    addresses: Object.fromEntries(codes.map((code) => [code, addressOf(code)])),
  });
  for (const code of codes) nation.publishes(code, stateCsv(code));
  return nation;
}
