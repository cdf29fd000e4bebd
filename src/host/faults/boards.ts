import { createWorkbook } from '../world/create.ts';
import type { Cell, Sheet } from '../model.ts';
import { columnOf, filledRows, sheetOf } from './cells.ts';
import { commitment, LONG_IMPORT, member, PASTED, SETUP, SLOW } from './samples.ts';
import { calling, goesOn, slowly, Stage, USER } from './stage.ts';
import type { Bench } from './stage.ts';

/** The workbooks that operations begin with, each made once from the one before it. */
export class Boards {
  readonly #bench: Bench;
  readonly #made = new Map<BoardName, Stage>();

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  /** @returns a copy */
  get(name: BoardName): Stage {
    const made = this.#made.get(name) ?? MAKERS[name]((base) => this.get(base), this.#bench);
    this.#made.set(name, made);
    return made.copy();
  }
}

type Maker = (base: (name: BoardName) => Stage, bench: Bench) => Stage;

export type BoardName = keyof typeof MAKERS;

const MAKERS = {
  empty: (_base, bench) => empty(bench),
  good: (base) => trimmed(filled(base('empty'))),
  damaged: (base) => damaged(base('good')),
  published: (base) => trimmed(base('good').must(calling('publicar'))),
  shorter: (base) => shortened(base('published')),
  halfway: (base) => halfway(base('good')),
  reminding: (base) => reminding(base('good')),
} satisfies Record<string, Maker> as Record<
  'empty' | 'good' | 'damaged' | 'published' | 'shorter' | 'halfway' | 'reminding',
  Maker
>;

function empty(bench: Bench): Stage {
  const book = createWorkbook({ name: 'Oaxaca', owner: USER });
  book.id = 'libro-de-las-pruebas-de-fallas-00000000000000';
  return new Stage(bench, book);
}

function filled(stage: Stage): Stage {
  const people: [string, string][] = [
    ['Ana Ruiz', 'Organismo garante'],
    ['Eva Cruz', 'Sociedad civil'],
    ['Luis Mora', 'Autoridad'],
  ];
  stage.must(calling('guardarPreparar', SETUP));
  for (const person of people) stage.must(calling('guardarIntegrante', { member: member(...person) }));
  stage.must(calling('guardarCompromiso', commitment('Publicar el padrón de uniformes', 2, ['Padrones'])));
  stage.must(calling('guardarCompromiso', commitment('Abrir el registro de obras', 3, ['Obras'])));
  const { columns = [], rows = [] } = PASTED['evidencias'] ?? {};
  stage.must(calling('importar', { table: 'evidencias', columns, rows: rows.slice(0, 1) }));
  cellAt(sheetOf(stage.book, 'Actividades'), 3, 'producto').note = 'Lo pidió la mesa';
  return stage;
}

/** Few blank rows at the end: cheap to copy, and what is added soon needs new rows. */
function trimmed(stage: Stage): Stage {
  for (const sheet of stage.book.sheets) {
    const last = Math.max(2, ...filledRows(sheet));
    sheet.rowCount = last + 5;
    sheet.rows.length = Math.min(sheet.rows.length, sheet.rowCount);
  }
  return stage;
}

/** What *Reparar* mends: a lost tab, name, key, column, header, list, format, protection; and rows never reviewed. */
function damaged(stage: Stage): Stage {
  const { book } = stage;
  const lost = sheetOf(book, 'Evidencias');
  book.sheets = book.sheets.filter((sheet) => sheet !== lost);
  book.namedRanges = book.namedRanges.filter(
    ({ name, box }) => box.sheetId !== lost.id && name !== 'tabla_stl',
  );
  const commitments = sheetOf(book, 'Compromisos');
  cellAt(commitments, 1, 'titulo').value = 'PROMESA';
  delete cellAt(commitments, 0, 'tema').value;
  commitments.frozenRows = 0;
  cellAt(commitments, filledRows(commitments).length + 2, 'titulo').value = 'Escrito sin el complemento';
  const activities = sheetOf(book, 'Actividades');
  const state = columnOf(activities, 'estado');
  for (const row of activities.rows.slice(2)) delete row[state]?.validation;
  cellAt(activities, 2, 'estado').value = 'Verificada';
  const final = columnOf(activities, 'final');
  for (const row of activities.rows.slice(0, 2)) delete row[final]?.value;
  delete cellAt(activities, 0, 'actividad').value;
  activities.conditionalRules = [];
  for (const row of sheetOf(book, 'Indicadores').rows.slice(2)) delete row[2]?.numberFormat;
  sheetOf(book, 'Bitácora').protections = [];
  sheetOf(book, 'STL').hiddenRows = [];
  return stage;
}

/** An import did not fit in one execution. */
function halfway(stage: Stage): Stage {
  const { value, error } = stage.run(slowly(SLOW, calling('importar', LONG_IMPORT)));
  if (!goesOn(value)) throw new Error(`The import was not slow enough: ${JSON.stringify(error ?? value)}`);
  return stage;
}

/** The daily trigger is there, nobody asked for mail, and what depends on the date was computed on another day. */
function reminding(stage: Stage): Stage {
  stage.must(calling('guardarRecordatorios', { on: true }));
  cellAt(sheetOf(stage.book, 'Actividades'), 2, 'estado').value = 'En proceso';
  return stage;
}

/** A commitment and all that is below it leave the board by hand after it was published. */
function shortened(stage: Stage): Stage {
  const gone = 'OAX-2016-C02';
  for (const tab of ['Compromisos', 'Actividades', 'Indicadores', 'Evidencias']) {
    for (const row of sheetOf(stage.book, tab).rows) {
      if (row.some((cell) => String(cell?.value ?? '').startsWith(gone)))
        for (const cell of row) if (cell) delete cell.value;
    }
  }
  return stage;
}

function cellAt(sheet: Sheet, row: number, field: string): Cell {
  const line = (sheet.rows[row] ??= []);
  return (line[columnOf(sheet, field)] ??= {});
}
