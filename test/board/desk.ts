import { readdirSync, readFileSync } from 'node:fs';
import type { Calls, CallName } from '../../src/core/calls.ts';
import { copyBook } from '../../src/host/faults/cells.ts';
import { trimTabs } from '../../src/host/faults/starts.ts';
import type { Cell, CellDraft, Sheet, Workbook } from '../../src/host/model.ts';
import { editCell } from '../../src/host/world/grid.ts';
import { World, type Json, type Outcome, type Project } from '../../src/host/world.ts';

export const GUEST = new URL('../../dist/host/guest.js', import.meta.url).pathname;

export const USER = 'personal@organismo.example';
export const SETUP = {
  state: 'OAX',
  guarantor: 'Instituto de Acceso a la Información Pública de Oaxaca',
  year: 2016,
  zone: 'America/Mexico_City',
  launch: '',
};

export type ProjectName = 'board' | 'national' | 'microsite';
const projects = new Map<ProjectName, Project>();

/** The bundle exactly as clasp pushes it; nobody changes it, so that all desks share what is read once. */
export function readProject(name: ProjectName = 'board'): Project {
  const known = projects.get(name) ?? fromDisk(name);
  projects.set(name, known);
  return known;
}

function fromDisk(name: ProjectName): Project {
  const folder = new URL(`../../dist/${name}/`, import.meta.url);
  const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return {
    name,
    code: read('Code.js'),
    files: Object.fromEntries(pages.map((file) => [file.slice(0, -5), read(file)])),
    manifest: JSON.parse(read('appsscript.json')),
  };
}

const NOW = '2016-03-01T15:00:00Z';
/** Rows below what is filled: Google gives a thousand, and reading those is most of what many operations do. */
export const BLANK = 40;
/** Their length is one of the things that are looked at. */
const PUBLIC = ['Tablero público', 'Datos abiertos'];
const prepared = new Map<string, () => Desk>();

type Done<K extends CallName> = Exclude<ReturnType<Calls[K]>, { refused: unknown } | { pending: unknown }>;

/** A person's desk: a workbook with the built add-on in the local host, the clock stopped. */
export class Desk {
  readonly world = new World({ guest: GUEST });
  readonly project = readProject();
  readonly book: Workbook;

  constructor(now = NOW, book?: Workbook) {
    this.world.setNow(new Date(now));
    this.book = book
      ? this.world.addWorkbook(book)
      : this.world.createWorkbook({ name: 'Oaxaca', owner: USER });
  }

  /** A desk whose board is ready; set-up runs once per form and is copied after that. */
  static ready(setup: Partial<typeof SETUP> = {}): Desk {
    const key = JSON.stringify(setup);
    const make =
      prepared.get(key) ??
      copier(
        () => new Desk(),
        (desk) => {
          desk.call('guardarPreparar', { ...SETUP, ...setup });
          trimTabs(desk.book.sheets.filter(({ name }) => !PUBLIC.includes(name)), BLANK); // oxfmt-ignore
        },
      );
    prepared.set(key, make);
    return make();
  }

  /** Desks on which this was done: it runs once, on a ready board, and each desk gets a copy. */
  static once(work: (desk: Desk) => void): () => Desk {
    return copier(() => Desk.ready(), work);
  }

  /** The same, on desks on which something was done already. */
  static after(start: () => Desk, work: (desk: Desk) => void): () => Desk {
    return copier(start, work);
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

  /** @throws when the call itself fails; a refusal is returned as it is */
  ask<K extends CallName>(
    entry: K,
    ...input: Parameters<Calls[K]>
  ): { value: ReturnType<Calls[K]>; meter: Outcome['meter'] } {
    const { value, error, meter, log } = this.run(entry, JSON.parse(JSON.stringify(input)) as Json[]);
    if (error) throw new Error(`${error.name}: ${error.message}\n${log.join('\n')}`);
    return { value: value as unknown as ReturnType<Calls[K]>, meter };
  }

  /** The value of a call that was not refused. */
  call<K extends CallName>(entry: K, ...input: Parameters<Calls[K]>): Done<K> {
    const { value } = this.ask(entry, ...input);
    if (value && typeof value === 'object' && ('refused' in value || 'pending' in value))
      throw new Error(JSON.stringify(value));
    return value as Done<K>;
  }

  sheet(tab: string): Sheet {
    const found = this.book.sheets.find((sheet) => sheet.name === tab);
    if (!found) throw new Error(`no tab ${tab}`);
    return found;
  }

  cell(tab: string, a1: string): Cell {
    const { row, column } = position(a1);
    return this.sheet(tab).rows[row]?.[column] ?? {};
  }

  /** The cell to be written as nobody is told of. */
  change(tab: string, a1: string): CellDraft {
    const { row, column } = position(a1);
    return editCell(this.sheet(tab), row, column);
  }

  value(tab: string, a1: string): string | number | boolean | undefined {
    return this.cell(tab, a1).value;
  }

  /** What a person types or pastes, from this cell on; onEdit runs. */
  type(tab: string, a1: string, values: string | string[][]) {
    const { row, column } = position(a1);
    const block = typeof values === 'string' ? [[values]] : values;
    return this.world.type({
      project: this.project,
      workbookId: this.book.id,
      sheetId: this.sheet(tab).id,
      row,
      column,
      values: block,
      user: USER,
    });
  }

  /** Values of a tab below its head, without the blank rows at the end and the entry of the board's own set-up. */
  rows(tab: string): (string | number | boolean | undefined)[][] {
    const all = this.sheet(tab)
      .rows.slice(tab === 'Datos abiertos' ? 1 : 2)
      .map((row) => (row ?? []).map((cell) => cell?.value))
      .filter((row) => row[2] !== 'Preparar tablero');
    while (all.length > 0 && all[all.length - 1]?.every((value) => value === undefined || value === ''))
      all.pop();
    return all;
  }

  /** A1 of a field's cell in the n-th data row (from 1), wherever the column stands. */
  at(tab: string, field: string, nth: number): string {
    const keys = this.sheet(tab).rows[0] ?? [];
    const column = keys.findIndex((cell) => String(cell?.value ?? '').endsWith(`.${field}`));
    if (column < 0) throw new Error(`no column ${field} in ${tab}`);
    return `${column > 25 ? String.fromCharCode(64 + Math.floor(column / 26)) : ''}${String.fromCharCode(65 + (column % 26))}${nth + 2}`;
  }
}

export function position(a1: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function copier(start: () => Desk, work: (desk: Desk) => void): () => Desk {
  let made: Workbook | undefined;
  return () => {
    if (!made) {
      const first = start();
      work(first);
      made = copyBook(first.book);
    }
    return new Desk(NOW, copyBook(made));
  };
}
