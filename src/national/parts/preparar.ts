import { apply, str, type Change, type Config, type Row } from '../../core/board.ts';
import type { SetupDone } from '../../core/calls.ts';
import { textOfConfig } from '../../core/config.ts';
import { replay } from '../../core/history.ts';
import { nationConfig } from '../../core/national/config.ts';
import type { InstrumentKey } from '../../core/national/instruments.ts';
import { stateRows } from '../../core/national/knownRows.ts';
import { firstRubric } from '../../core/national/rubric.ts';
import { NATIONAL_KEYS } from '../../core/tableKeys.ts';
import { TABLES } from '../../core/tables.ts';
import type { TableKey } from '../../core/tableKeys.ts';
import { archivedRows } from '../../gas/board/parts/archives.ts';
import { inspectTab } from '../../gas/board/parts/mend.ts';
import { dressTabs, insertTabs, type Wanted } from '../../gas/board/parts/newTabs.ts';
import { placeIn, putAside, surveyBoard } from '../../gas/board/parts/structure.ts';
import type { Survey, Tab } from '../../gas/board/parts/survey.ts';
import type { Sheet } from '../../gas/board/parts/tab.ts';
import { configOf, PROPERTY } from '../../gas/book.ts';
import type { Book, Connection } from '../../gas/connection.ts';
import { commit, isPreparing, preparingMark, restOf } from '../../gas/commit.ts';
import { journalRowsOf } from '../../gas/journalLines.ts';
import { HEAD_ROWS, keyCell, viewOf, type View } from '../../gas/view.ts';
import { digest } from '../../microsite/digest.ts';
import { entitiesOf } from '../../view/national/project.ts';
import { publishedMarks } from '../../view/national/publishedMarks.ts';
import { momentOf } from '../book.ts';
import { PACKING } from '../packing.ts';
import { tabsOf } from '../tabs.ts';
import { tabsToWrite } from '../writeTables.ts';
import { missingCharts } from './charts.ts';
import { missingFilters } from './missingFilters.ts';

const KEYS: readonly TableKey[] = [...NATIONAL_KEYS, 'bitacora'];

type Kept = 'entidades' | 'rubrica' | InstrumentKey;
type Content = Record<Kept, Row[]>;

/** What new tabs begin with; of one that somebody deleted, what the Bitácora knows of it. */
function contentOf({ spreadsheet, tabs }: Survey, wanted: readonly Wanted[], config: Config): Content {
  const first: Content = { entidades: stateRows(), rubrica: firstRubric(), monitoreo: [], evaluacion: [] };
  const journal = tabs.get('bitacora');
  if (!journal || !wanted.some(({ key }) => key in first)) return first;
  const told = replay([
    ...archivedRows(spreadsheet, config),
    ...journalRowsOf(journal.range.getValues(), journal.columns),
  ]);
  const known = (table: keyof Content): Map<string, Row> => new Map(told.get(table));
  const again = (table: keyof Content): Row[] => {
    const rows = known(table);
    const begun = first[table].map((row) => ({ ...row, ...rows.get(str(row, 'id')) }));
    const ids = new Set(begun.map((row) => str(row, 'id')));
    return [...begun, ...[...rows].filter(([id]) => !ids.has(id)).map(([, row]) => row)];
  };
  const keys = Object.keys(first) as (keyof Content)[];
  return Object.fromEntries(keys.map((key) => [key, again(key)])) as Content;
}

/**
 * Makes the tabs of the national workbook, or mends what is damaged and changes nothing else. All reading comes before
 * the first writing; done twice it gives the same workbook, so an interrupted one is simply done again.
 */
export function prepareNation(connection: Connection): SetupDone {
  const { spreadsheet, properties, stored } = connection;
  const open = stored[PROPERTY.open];
  const again = isPreparing(open);
  const config = configOf(connection) ?? nationConfig(new Date().getFullYear());
  const survey = surveyBoard(spreadsheet, again, KEYS);
  const inspected = [...survey.tabs.values()].map((tab) => inspectTab(survey, tab));
  const damages = inspected.flatMap((one) => one.damages).filter(({ stays }) => !stays);
  const wanted = KEYS.filter((key) => !survey.tabs.has(key)).map((key): Wanted => {
    const left = survey.left.get(key);
    return left ? { key, left } : { key };
  });
  const charts = missingCharts(survey.tabs.get('mapa')?.sheet, survey.tabs.get('resumen')?.sheet);
  const filters = missingFilters(survey);
  const entities = viewIn(survey, 'entidades', config.zone);
  const kept = contentOf(survey, wanted, config);
  const now = (key: Kept): readonly Row[] => viewIn(survey, key, config.zone)?.rows ?? kept[key];
  const content = wanted.some(({ key }) => key === 'notas')
    ? { ...kept, notas: publishedRows(now, config.guarantor) }
    : kept;
  const added = missingStates(entities);
  const rows = apply({ entidades: entities?.rows ?? kept.entidades }, added).entidades ?? [];
  const numbers = tabNumbers(connection, survey, wanted);
  const torn = wanted.length + damages.length + charts.titles.length + filters.tabs.length > 0;
  const settled = stored[PROPERTY.config] && stored[PROPERTY.tabs];
  if (!again && !torn && added.length === 0 && settled) return done([], []);
  // the tabs' numbers are known again only when all of it is done
  const mark = preparingMark(textOfConfig(config), restOf(open));
  properties.setProperties({ [PROPERTY.open]: mark, [PROPERTY.tabs]: '' });
  const moved = putAside(survey);
  const inserted = insertTabs(spreadsheet, wanted, KEYS);
  if (survey.blank) spreadsheet.deleteSheet(survey.blank);
  const place = placeIn(survey, inserted.sheets);
  dressTabs(spreadsheet, wanted, inserted, place, content);
  for (const { actions } of inspected) for (const act of actions) act(place, inserted.sheets);
  const sheetOf = (key: TableKey): Sheet | undefined =>
    survey.tabs.get(key)?.sheet ?? inserted.sheets.get(key);
  const [map, summary] = [sheetOf('mapa'), sheetOf('resumen')];
  if (map && summary) charts.draw(map, summary);
  const book: Book = {
    ...connection,
    config,
    views: new Map(entities ? [['entidades', entities]] : []),
  };
  if (rows.some((row) => str(row, 'estado') !== ''))
    for (const { write } of tabsToWrite(book, tabsOf(entitiesOf(rows, PACKING)))(SOME_ROWS)) write();
  const ending = {
    [PROPERTY.config]: textOfConfig(config),
    [PROPERTY.tabs]: numbers(inserted.sheets),
    [PROPERTY.open]: restOf(open),
  };
  filters.make(inserted.sheets);
  commit(book, { changes: added, ids: [], label: 'Preparar tablero nacional' }, momentOf(book), ending, {
    marked: true,
  });
  inserted.sheets.get('entidades')?.activate();
  return done(
    wanted.map(({ key }) => TABLES[key].tab),
    [
      ...moved,
      ...damages.map(({ says }) => says),
      ...(inserted.sheets.has('mapa') ? [] : charts.titles.map((title) => `Mapa: la gráfica «${title}»`)),
      ...filters.tabs.map((key) => `${TABLES[key].tab}: el filtro`),
    ],
  );
}

/** What had been published of the judgements; where something of it no longer can be, the tab stays empty until it is published again. */
function publishedRows(now: (key: Kept) => readonly Row[], institution: string): readonly Row[] {
  const judgements = { monitoreo: now('monitoreo'), evaluacion: now('evaluacion') };
  const made = publishedMarks({ judgements, rubric: now('rubrica'), institution }, digest);
  return 'rows' in made ? made.rows : [];
}

const SOME_ROWS = 2000;

/** By Google's number of each tab its table: whoever types tells only the number. */
function tabNumbers(
  { stored }: Connection,
  { tabs }: Survey,
  wanted: readonly Wanted[],
): (made: ReadonlyMap<TableKey, Sheet>) => string {
  const known = wanted.length === 0 && [...tabs.values()].every(({ named }) => named);
  const before = known ? (stored[PROPERTY.tabs] ?? '') : '';
  const found = before ? [] : [...tabs].map(([key, { sheet }]) => [sheet.getSheetId(), key]);
  return (made) =>
    before ||
    JSON.stringify(
      Object.fromEntries([...found, ...[...made].map(([key, sheet]) => [sheet.getSheetId(), key])]),
    );
}

function done(made: string[], repaired: string[]): SetupDone {
  if (made.length + repaired.length === 0)
    return { ok: true, made, repaired, sentence: 'El libro está en orden: no hubo nada que reparar.' };
  const parts = [
    made.length > 0 ? `Pestañas creadas: ${made.length}` : '',
    repaired.length > 0 ? `Reparaciones: ${repaired.length}` : '',
  ];
  return { ok: true, made, repaired, sentence: `${parts.filter((part) => part !== '').join('. ')}.` };
}

/** A tab as operations will read it once it is mended; undefined where it is to be made. */
function viewIn({ tabs }: Survey, key: Kept, zone: string): View | undefined {
  const tab: Tab | undefined = tabs.get(key);
  if (!tab) return undefined;
  const keys = tab.columns.map((field) => (field === '' ? '' : keyCell(key, field)));
  return viewOf(key, tab.range, [keys, ...tab.values.slice(HEAD_ROWS - 1)], zone);
}

/** States whose row somebody deleted come back, still without an address. */
function missingStates(view: View | undefined): Change[] {
  if (!view) return [];
  const there = new Set(view.rows.map((row) => str(row, 'id')));
  const rows = stateRows().filter((row) => !there.has(str(row, 'id')));
  return rows.length > 0 ? [{ kind: 'append', table: 'entidades', rows }] : [];
}
