import type { Sheet } from '../model.ts';
import { createWorkbook } from '../world/create.ts';
import { clearContent, editFilled } from '../world/grid.ts';
import type { Area } from '../world/things.ts';
import { columnOf, filledRows, sheetOf } from './cells.ts';
import { firstMarks } from './marksSample.ts';
import { NEXT } from './next.ts';
import { REGISTERED } from './recordSamples.ts';
import { commitment, LONG_IMPORT, member, PASTED, SETUP, SLOW } from './samples.ts';
import { calling, goesOn, slowly, Stage, USER } from './stage.ts';
import type { Bench } from './stage.ts';
import { cellAt, Starts, trimmed, type Maker } from './starts.ts';

const wholeRow = ({ columnCount }: Sheet, row: number): Area => ({
  row,
  column: 0,
  rows: 1,
  columns: columnCount,
});

/** A column below the two rows of the head. */
const below = ({ rowCount }: Sheet, column: number): Area => ({
  row: 2,
  column,
  rows: rowCount - 2,
  columns: 1,
});

/** The boards that operations begin with. */
export class Boards extends Starts<BoardName> {
  constructor(bench: Bench) {
    super(bench, MAKERS, NEXT);
  }
}

export type BoardName = keyof typeof MAKERS;

const MAKERS = {
  empty: (_base, bench) => empty(bench),
  good: (base) => trimmed(filled(base('empty'))),
  bare: (base) => trimmed(base('empty').must(calling('guardarPreparar', { ...SETUP, launch: '' }))),
  council: (base) => trimmed(council(base('good'))),
  verified: (base) => trimmed(verified(base('good'))),
  damaged: (base) => damaged(base('good')),
  published: (base) => trimmed(base('good').must(calling('publicar'))),
  shorter: (base) => shortened(base('published')),
  halfway: (base) => halfway(base('good')),
  advanced: (base) => advanced(base('published')),
  half: (base) =>
    trimmed(base('published').must(calling('guardarPreparar', { ...SETUP, launch: '25/10/2015' }))),
  ripe: (base) => ripe(base('good')),
  reminding: (base) => reminding(base('good')),
  copied: (base) => copied(base('good')),
  older: (base) => older(base('good')),
  lastYear: (base) => lastYear(base('good')),
  shortOfOne: (base) => shortOfOne(base('good')),
  open: (base) => leftOpen(base('good')),
  evaluated: (base) => evaluated(base('good')),
  yesterday: (base) => yesterday(base('council')),
} satisfies Record<string, Maker<Name>> as Record<Name, Maker<Name>>;

type Name =
  | 'empty'
  | 'bare'
  | 'good'
  | 'council'
  | 'verified'
  | 'damaged'
  | 'published'
  | 'shorter'
  | 'advanced'
  | 'half'
  | 'ripe'
  | 'reminding'
  | 'halfway'
  | 'copied'
  | 'older'
  | 'lastYear'
  | 'shortOfOne'
  | 'open'
  | 'evaluated'
  | 'yesterday';

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

/** Sessions, agreements, measurements, evidence and actors; what follows from them is still to be computed. */
function council(stage: Stage): Stage {
  for (const { table, record } of REGISTERED) stage.must(calling('guardarRegistro', { table, record }));
  return stage;
}

/** An activity that both sectors verified, and an agreement by which others may move. */
function verified(stage: Stage): Stage {
  const id = 'OAX-2016-C01-A01';
  const check = (sector: string) =>
    calling('verificarActividad', {
      actividad: id,
      sector,
      veredicto: 'Cumplida',
      fecha: '19/04/2016',
      evidencia: 'OAX-2016-E001',
      comentario: '',
    });
  stage.must(calling('importar', { table: 'sesiones', columns: ['fecha'], rows: [['10/04/2016']] }));
  const rows = [['OAX-2016-S01', 'Dar más tiempo']];
  stage.must(calling('importar', { table: 'acuerdos', columns: ['sesion', 'acuerdo'], rows }));
  stage.must(calling('guardarAvance', { updates: [{ id, avance: '100 %', final: 'Quedó publicado.' }] }));
  return stage.must(check('Autoridad')).must(check('Sociedad civil'));
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
  editFilled(activities, below(activities, state), (cell) => delete cell.validation);
  cellAt(activities, 2, 'estado').value = 'Verificada';
  const final = columnOf(activities, 'final');
  editFilled(activities, { row: 0, column: final, rows: 2, columns: 1 }, clearContent);
  delete cellAt(activities, 0, 'actividad').value;
  activities.conditionalRules = [];
  const indicators = sheetOf(book, 'Indicadores');
  editFilled(indicators, below(indicators, 2), (cell) => delete cell.numberFormat);
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

/** All records are as they should be; Inicio and a figure of its charts say what was so on another day. */
/** INAI's marks were fetched once. */
const evaluated = (stage: Stage): Stage => trimmed(stage.must(firstMarks(stage)));

function yesterday(stage: Stage): Stage {
  stage.must(calling('ponerAlDia'));
  const inicio = sheetOf(stage.book, 'Inicio');
  for (const id of ['integrantes', 'paso3', 'mesas'])
    cellAt(
      inicio,
      inicio.rows.findIndex(([key]) => key?.value === id),
      'valor',
    ).value = 'Ayer';
  cellAt(sheetOf(stage.book, 'Gráficas'), 2, 'actividades').value = 99;
  stage.book.properties['alDia'] = '';
  return stage;
}

/** A commitment and all that is below it leave the board by hand after it was published. */
function shortened(stage: Stage): Stage {
  const gone = 'OAX-2016-C02';
  for (const tab of ['Compromisos', 'Actividades', 'Indicadores', 'Evidencias']) {
    const sheet = sheetOf(stage.book, tab);
    sheet.rows.forEach((cells, row) => {
      if (cells.some((cell) => String(cell?.value ?? '').startsWith(gone)))
        editFilled(sheet, wholeRow(sheet, row), clearContent);
    });
  }
  return stage;
}

/** Some progress after the first cut. */
function advanced(stage: Stage): Stage {
  const { entry, args, kind, event } = stage.type(
    'Actividades',
    { row: 2, column: columnOf(sheetOf(stage.book, 'Actividades'), 'avance') },
    [['60%']],
  );
  stage.run({ entry, args, kind, ...(event && { event }) });
  return stage;
}

/** Every commitment enters the plan by an agreement, and the Secretariado has its rules. */
function ripe(stage: Stage): Stage {
  for (const id of ['OAX-2016-C01', 'OAX-2016-C02'])
    stage.must(
      calling('guardarCompromiso', {
        id,
        commitment: { acuerdo: 'STL/2016/07' },
        activities: [],
        indicators: [],
      }),
    );
  const { columns = [], rows = [] } = PASTED['gobernanza'] ?? {};
  return trimmed(stage.must(calling('importar', { table: 'gobernanza', columns, rows })));
}

/** A copy of the file: its tabs come along, the document's properties do not. */
function copied(stage: Stage): Stage {
  stage.book.properties = {};
  return stage;
}

/** As the version before made it: without one of the tabs that came later. */
function older(stage: Stage): Stage {
  const { book } = stage;
  const config = JSON.parse(book.properties['tablero'] ?? '{}') as object;
  book.properties['tablero'] = JSON.stringify({ ...config, version: 2 });
  const later = sheetOf(book, 'Textos del plan');
  book.sheets = book.sheets.filter((sheet) => sheet !== later);
  book.namedRanges = book.namedRanges.filter(({ box }) => box.sheetId !== later.id);
  return stage;
}

/** The first entries of the Bitácora are a year older than the others. */
function lastYear(stage: Stage): Stage {
  const journal = sheetOf(stage.book, 'Bitácora');
  for (const row of filledRows(journal).slice(0, 3)) {
    const cell = cellAt(journal, row, 'fecha');
    cell.value = String(cell.value).replace('2016', '2015');
  }
  return stage;
}

/** Somebody deleted the row of an activity. */
function shortOfOne(stage: Stage): Stage {
  const activities = sheetOf(stage.book, 'Actividades');
  activities.rows.splice(3, 1);
  activities.rowCount -= 1;
  return stage;
}

/** A saving died halfway, and then the tab in which it was writing lost its keys. */
function leftOpen(stage: Stage): Stage {
  const saving = calling('guardarCompromiso', commitment('Medir los pozos', 2, ['Pozos']));
  const { calls } = stage.copy().run(saving).meter;
  stage.run(saving, { failAt: calls - 3, failMode: 'killed' });
  const activities = sheetOf(stage.book, 'Actividades');
  editFilled(activities, wholeRow(activities, 0), clearContent);
  return stage;
}
