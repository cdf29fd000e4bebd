import type { Config } from '../../../core/board.ts';
import { textOfConfig } from '../../../core/config.ts';
import type { Replayed } from '../../../core/history.ts';
import { countersAfter } from '../../../core/ids.ts';
import { VERSION } from '../../../core/migrations.ts';
import { textOfMesas } from '../../../core/origins.ts';
import { TABLES } from '../../../core/tables.ts';
import { TABLE_KEYS, type TableKey } from '../../../core/tableKeys.ts';
import { counterProperties, countersOf, PROPERTY } from '../../book.ts';
import type { Connection } from '../../connection.ts';
import { commit, isPreparing, preparingMark, restOf } from '../../commit.ts';
import { missingCharts } from './charts.ts';
import { contentOf, historyIn, type Content } from './content.ts';
import { findCuts, marksBack, wholeView } from './cutsBack.ts';
import type { Inspection } from './damage.ts';
import { figuresBlock, figuresDiffer } from './figures.ts';
import { inspectTab } from './mend.ts';
import { pointAgain } from './mendColumns.ts';
import { placeIn, putAside, surveyBoard } from './structure.ts';
import type { Survey, Tab } from './survey.ts';
import { dressTabs, insertTabs, type Wanted } from './newTabs.ts';
import type { Sheet } from './tab.ts';

export interface Prepared {
  made: string[];
  repaired: string[];
}

/**
 * Makes the board's tabs, or mends what is damaged and changes nothing else. All reading comes before the first
 * writing; done twice it gives the same board, so an interrupted one is simply done again.
 * @param from version of the board that is there; an older one is migrated
 */
export function makeBoard(connection: Connection, config: Config, from = VERSION): Prepared {
  const open = connection.stored[PROPERTY.open];
  const again = isPreparing(open);
  const survey = surveyBoard(connection.spreadsheet, again);
  const inspected = [...survey.tabs.values()].map((tab): [Tab, Inspection] => [tab, inspectTab(survey, tab)]);
  const damages = inspected.flatMap(([, one]) => one.damages).filter(({ stays }) => !stays);
  const wanted = TABLE_KEYS.filter((key) => !survey.tabs.has(key)).map((key): Wanted => {
    const left = survey.left.get(key);
    return left ? { key, left } : { key };
  });
  const cuts = findCuts(survey, config, connection);
  const history = historyIn(survey, config);
  const marks = marksBack(cuts, connection);
  const known = { ...connection, stored: { ...connection.stored, ...marks } };
  const content = contentOf(known, config, survey, { from, history, cuts });
  const draw = figuresToDraw(survey, content, config.zone);
  const charts = missingCharts(survey.tabs.get('inicio')?.sheet, survey.tabs.get('graficas')?.sheet);
  const kept = keptOf(connection, config, survey, wanted, marks);
  const label = labelOf(history, from);
  if (again || wanted.length + damages.length + charts.titles.length > 0) {
    // the tabs' numbers are known again only when all of it is done
    connection.properties.setProperties({
      [PROPERTY.open]: preparingMark(textOfConfig(config), restOf(open)),
      [PROPERTY.tabs]: '',
    });
    const moved = putAside(survey);
    const made = makeMissing(survey, wanted, content);
    const place = placeIn(survey, made);
    for (const [, { actions }] of inspected) for (const act of actions) act(place, made);
    pointAgainAll(survey, inspected, made);
    const [inicio, graficas] = (['inicio', 'graficas'] as const).map(
      (key) => made.get(key) ?? survey.tabs.get(key)?.sheet,
    );
    if (inicio && graficas) charts.draw(inicio, graficas);
    SpreadsheetApp.flush();
    const properties = { ...kept(made), ...mesasOfFirst(made, content) };
    finish(connection, config, content, properties, { label, started: true, draw });
    made.get('inicio')?.activate();
    return {
      made: wanted.map(({ key }) => TABLES[key].tab),
      repaired: [
        ...moved,
        ...damages.map(({ says }) => says),
        ...(made.has('inicio') ? [] : charts.titles.map((title) => `Inicio: la gráfica «${title}»`)),
        ...content.brought,
      ],
    };
  }
  finish(connection, config, content, kept(new Map()), { label, started: false, draw });
  return { made: [], repaired: content.brought };
}

function makeMissing(survey: Survey, wanted: readonly Wanted[], content: Content): Map<TableKey, Sheet> {
  const { spreadsheet, blank } = survey;
  const inserted = insertTabs(spreadsheet, wanted);
  if (blank) spreadsheet.deleteSheet(blank);
  dressTabs(spreadsheet, wanted, inserted, placeIn(survey, inserted.sheets), content.first);
  return inserted.sheets;
}

/** Drop-downs of the other tabs, where what they list was made again. */
function pointAgainAll(
  survey: Survey,
  inspected: readonly [Tab, Inspection][],
  made: ReadonlyMap<TableKey, Sheet>,
): void {
  const back = inspected
    .filter(([, { damages }]) => damages.some(({ finding }) => finding.code === 'columna-borrada'))
    .map(([tab]) => tab.key);
  const again = new Set([...made.keys(), ...back]);
  for (const [tab] of inspected) if (!tab.table.locked) pointAgain(tab, again, placeIn(survey, made));
}

/** @returns the properties of a finished board, given the tabs that were made. */
function keptOf(
  { stored }: Connection,
  config: Config,
  { tabs }: Survey,
  wanted: readonly Wanted[],
  marks: Record<string, string>,
): (made: ReadonlyMap<TableKey, Sheet>) => Record<string, string> {
  const known = wanted.length === 0 && [...tabs.values()].every(({ named }) => named);
  const before = known ? stored[PROPERTY.tabs] : undefined;
  const found = before ? [] : [...tabs].map(([key, { sheet }]) => [sheet.getSheetId(), key]);
  return (made) => ({
    ...marks,
    [PROPERTY.config]: textOfConfig(config),
    [PROPERTY.tabs]:
      before ||
      JSON.stringify(
        Object.fromEntries([...found, ...[...made].map(([key, sheet]) => [sheet.getSheetId(), key])]),
      ),
    [PROPERTY.open]: restOf(stored[PROPERTY.open]),
  });
}

/** Who came to the mesas of a new tab is known as well (core/origins.ts). */
const mesasOfFirst = (made: ReadonlyMap<TableKey, Sheet>, { first }: Content): Record<string, string> =>
  made.has('mesas') ? { [PROPERTY.mesas]: textOfMesas(first.mesas ?? []) } : {};

/** A set-up that died before its entry has told nobody of it yet. */
const labelOf = (history: Replayed, from: number): string => {
  if (history.size === 0) return 'Preparar tablero';
  return from < VERSION ? `Actualizar tablero a la versión ${VERSION}` : 'Reparar tablero';
};

/** @returns what writes the figures of the charts once the tabs are mended, where they differ. */
function figuresToDraw({ tabs }: Survey, { figures }: Content, zone: string): (() => void) | undefined {
  const tab = tabs.get('graficas');
  if (!tab) return undefined;
  const view = wholeView('graficas', tab, zone);
  return figuresDiffer(view, figures) ? () => figuresBlock(view, figures).write() : undefined;
}

/** Everything computed, as one journaled change set; nothing where nothing differs. */
function finish(
  connection: Connection,
  config: Config,
  { book, changes, moment, ids }: Content,
  properties: Record<string, string>,
  { label, started, draw }: { label: string; started: boolean; draw: (() => void) | undefined },
): void {
  const { stored } = connection;
  // every ID that was ever given counts, also where the properties did not come along with a copy
  const counters = countersOf(stored);
  const kept = { ...properties, ...counterProperties(counters, countersAfter(counters, ids)) };
  const differs = Object.entries(kept).some(([name, value]) => (stored[name] ?? '') !== value);
  const writes = changes.length > 0 || draw !== undefined;
  if (!writes && !started && !differs) return;
  if (!started && writes)
    connection.properties.setProperty(
      PROPERTY.open,
      preparingMark(textOfConfig(config), restOf(stored[PROPERTY.open])),
    );
  draw?.();
  commit(book, { changes, ids: [], label }, moment, kept, { marked: true });
}
