import { str, type Change, type Config, type Row } from '../../../core/board.ts';
import { checkChain, restoreCuts } from '../../../core/cutChain.ts';
import { numberIn, readCuts, tipFrom } from '../../../core/cuts.ts';
import { textOfMarks } from '../../../core/cutMarks.ts';
import type { Replayed } from '../../../core/history.ts';
import { TABLES } from '../../../core/tables.ts';
import type { TableKey } from '../../../core/tableKeys.ts';
import { thaw, withItself } from '../../../view/frozen.ts';
import { PROPERTY } from '../../book.ts';
import type { Connection } from '../../connection.ts';
import { keyCell, viewOf, type View } from '../../view.ts';
import { digest } from './digest.ts';
import { orderOf } from './head.ts';
import type { Survey, Tab } from './survey.ts';

/** The frozen cuts as the repair finds them. */
export interface FoundCuts {
  /** Absent where their tab is gone. */
  view?: View;
  /** Something is not as it was frozen: the whole history is needed. */
  broken: boolean;
}

export function findCuts({ tabs, left }: Survey, { zone }: Config, { stored }: Connection): FoundCuts {
  const tab = tabs.get('cortes');
  if (!tab) return { broken: tabs.size > 0 && !left.has('cortes') };
  const view = wholeView('cortes', tab, zone);
  return { view, broken: checkChain(view.rows, digest, tipFrom(stored[PROPERTY.tip] ?? '')).length > 0 };
}

/** Of a tab where nobody types only the head was surveyed; here its rows count. */
export function wholeView(key: TableKey, { head, titles, columns, range }: Tab, zone: string): View {
  const values = range.getValues();
  const above = new Set(titles.map(({ row }) => row));
  const rows = orderOf(head, values.length).filter((index) => !above.has(index));
  const keys = columns.map((field) => (field === '' ? '' : keyCell(key, field)));
  return viewOf(key, range, [keys, ...rows.slice(1).map((index) => values[index] ?? [])], zone);
}

/** The marks of the cuts, which a copied file lost with its other properties: the last cut tells of those before it. */
export function marksBack({ view }: FoundCuts, { stored }: Connection): Record<string, string> {
  const last = stored[PROPERTY.cuts] ? undefined : readCuts(view?.rows ?? []).pop();
  const record = last && thaw(last);
  return record ? { [PROPERTY.cuts]: textOfMarks(withItself(record)) } : {};
}

export interface BroughtCuts {
  changes: Change[];
  /** Rows of a tab that has to be made again. */
  first: Row[];
  sentences: string[];
}

/** What comes back of the frozen cuts, where the history holds what was frozen. */
export function bringCuts(found: FoundCuts, history: Replayed, { stored }: Connection): BroughtCuts {
  const known = history.get('cortes');
  if (!found.broken || !known) return { changes: [], first: [], sentences: [] };
  if (!found.view) {
    const first = [...known.values()].filter((row) => numberIn(str(row, 'id')) > 0);
    return { changes: [], first, sentences: [] };
  }
  const { changes, back } = restoreCuts(found.view.rows, known, digest, tipFrom(stored[PROPERTY.tip] ?? ''));
  const sentences = back.map((number) => `${TABLES.cortes.tab}: el corte ${number} volvió de la Bitácora`);
  return { changes, first: [], sentences };
}
