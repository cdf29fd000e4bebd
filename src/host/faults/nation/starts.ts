import { aspectsOf, type InstrumentKey } from '../../../core/national/instruments.ts';
import { NATIONAL } from '../../../core/national/tables.ts';
import { addTables } from '../../../core/tables.ts';
import type { PublicRecord } from '../../../view/shape.ts';
import { createWorkbook } from '../../world/create.ts';
import { tableWeb, type WebAnswer } from '../../world/web-table.ts';
import type { Json } from '../../world.ts';
import { columnOf, filledRows, sheetOf } from '../cells.ts';
import { calling, goesOn, slowly, Stage, USER } from '../stage.ts';
import type { Bench, Step } from '../stage.ts';
import { cellAt, Starts, trimmed, type Maker } from '../starts.ts';
import { addressOf, csvOf, cutOf } from './cuts.ts';

addTables(NATIONAL);

/** A day at Google on which an update of three states does not fit in one execution. */
export const SLOW = 150;

export const judgementOf = (instrument: InstrumentKey, id: string, reason: string): Json => ({
  instrument,
  id,
  marks: {
    ...Object.fromEntries(
      aspectsOf(instrument).map(({ key, choices }) => [key, choices?.[0] ?? 'Nadie lo podía consultar.']),
    ),
  },
  reason,
  evaluator: 'Secretaría Técnica',
});

type Records = Readonly<Record<string, PublicRecord>>;

let made: Records | undefined;
/** Made when a fault run asks for them: every other command would begin later for them. */
const firstCuts = (): Records =>
  (made ??= Object.fromEntries(
    ['OAX', 'PUE', 'ZAC'].map((code) => [code, cutOf(code, { kind: 'Ordinario', progress: 0.2 })]),
  ));

const answering = (stage: Stage, answers: Readonly<Record<string, WebAnswer>>): Stage => {
  stage.world.web = tableWeb(
    Object.fromEntries(Object.entries(answers).map(([code, answer]) => [addressOf(code), answer])),
  );
  return stage;
};

const published = (records: Records): Record<string, WebAnswer> =>
  Object.fromEntries(Object.entries(records).map(([code, record]) => [code, { body: csvOf(record) }]));

/** The national workbooks that operations begin with. */
export class NationStarts extends Starts<NationName> {
  constructor(bench: Bench) {
    super(bench, MAKERS, NEXT);
  }
}

const NEXT: Readonly<Record<string, Step>> = {
  direcciones: calling('guardarDirecciones', { addresses: { YUC: addressOf('YUC') } }),
  actualizar: calling('actualizar'),
};

export type NationName =
  | 'blank'
  | 'prepared'
  | 'taken'
  | 'news'
  | 'monitored'
  | 'judged'
  | 'public'
  | 'reworded'
  | 'damaged'
  | 'open'
  | 'halfway'
  | 'daily'
  | 'lastYear';

const MAKERS: Readonly<Record<NationName, Maker<NationName>>> = {
  blank: (_base, bench) => {
    const book = createWorkbook({ name: 'INAI', owner: USER });
    book.id = 'libro-nacional-de-las-pruebas-de-fallas-000000';
    return answering(new Stage(bench, book), published(firstCuts()));
  },
  prepared: (base) => {
    const addresses = Object.fromEntries(Object.keys(firstCuts()).map((code) => [code, addressOf(code)]));
    const stage = base('blank').must(calling('guardarPreparar'));
    return trimmed(stage.must(calling('guardarDirecciones', { addresses })));
  },
  taken: (base) => trimmed(base('prepared').must(calling('actualizar'))),
  news: (base) => news(base('taken')),
  monitored: (base) => trimmed(base('news').must(calling('actualizar'))),
  judged: (base) =>
    base('monitored').must(
      calling('guardarJuicio', judgementOf('monitoreo', 'OAX-2016-C01', 'Lo dicen sus actividades.')),
    ),
  public: (base) => base('judged').must(calling('publicarJuicios')),
  reworded: (base) => reworded(base('judged')),
  damaged: (base) => damaged(base('monitored')),
  open: (base) => leftOpen(base('news')),
  halfway: (base) => halfway(base('news')),
  daily: (base) => base('news').must(calling('guardarDiario', { on: true })),
  lastYear: (base) => lastYear(base('monitored')),
};

/** One state reached month six, and another one no longer answers. */
function news(stage: Stage): Stage {
  const later = cutOf('OAX', { kind: 'Mes 6', progress: 0.5 }, firstCuts()['OAX']);
  return answering(stage, { ...published({ ...firstCuts(), OAX: later }), PUE: { status: 404 } });
}

function reworded(stage: Stage): Stage {
  const { entry, args, kind, event } = stage.type(
    'Rúbrica',
    { row: 2, column: columnOf(sheetOf(stage.book, 'Rúbrica'), 'pregunta') },
    [['¿Qué se hará, con qué y para cuándo?']],
  );
  stage.run({ entry, args, kind, ...(event && { event }) });
  return stage;
}

/** What *Preparar o reparar* mends: lost tabs, a name, a key, the row of a state, a protection. */
function damaged(stage: Stage): Stage {
  const { book } = stage;
  for (const name of ['Compromisos', 'Rúbrica', 'Monitoreo (6 meses)']) {
    const lost = sheetOf(book, name);
    book.sheets = book.sheets.filter((sheet) => sheet !== lost);
    book.namedRanges = book.namedRanges.filter(({ box }) => box.sheetId !== lost.id);
  }
  book.namedRanges = book.namedRanges.filter(({ name }) => name !== 'tabla_actividadesMx');
  const entities = sheetOf(book, 'Entidades');
  entities.rows.splice(2, 1);
  entities.rowCount -= 1;
  delete cellAt(entities, 0, 'problema').value;
  entities.frozenRows = 0;
  sheetOf(book, 'Bitácora').protections = [];
  return stage;
}

/** An update died halfway, and then somebody deleted a tab in which it was to write. */
function leftOpen(stage: Stage): Stage {
  const { calls } = stage.copy().run(calling('actualizar')).meter;
  stage.run(calling('actualizar'), { failAt: calls - 8, failMode: 'killed' });
  const lost = sheetOf(stage.book, 'Pasos');
  stage.book.sheets = stage.book.sheets.filter((sheet) => sheet !== lost);
  stage.book.namedRanges = stage.book.namedRanges.filter(({ box }) => box.sheetId !== lost.id);
  return stage;
}

function halfway(stage: Stage): Stage {
  const { value, error } = stage.run(slowly(SLOW, calling('actualizar')));
  if (!goesOn(value)) throw new Error(`The update was not slow enough: ${JSON.stringify(error ?? value)}`);
  return stage;
}

/** The first entries of the Bitácora are a year older than the others. */
function lastYear(stage: Stage): Stage {
  const journal = sheetOf(stage.book, 'Bitácora');
  for (const row of filledRows(journal).slice(0, 2)) {
    const cell = cellAt(journal, row, 'fecha');
    cell.value = String(cell.value).replace('2016', '2015');
  }
  return stage;
}
