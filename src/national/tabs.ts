import type { Row } from '../core/board.ts';
import type { OpenRow } from '../view/openData.ts';
import { nationRows } from '../view/national/nationData.ts';
import { nationalRows, WRITTEN, type Entity } from '../view/national/project.ts';
import { PACKING } from './packing.ts';

/** Every tab that is written from the copies: those that staff read, and the one that others read. */
export const WRITTEN_TABS = [...WRITTEN, 'datosMx'] as const;
export type WrittenTab = (typeof WRITTEN_TABS)[number];
export type Tabs = Readonly<Record<WrittenTab, readonly Row[]>>;

/** What the tabs say before the first update. */
export const NO_TABS = Object.fromEntries(WRITTEN_TABS.map((key) => [key, []])) as unknown as Tabs;

export function tabsOf(entities: readonly Entity[]): Tabs {
  const tabs = nationalRows(entities);
  const open = nationRows(entities, tabs, PACKING.digest);
  return { ...tabs, datosMx: open.map(([type, id, json]) => ({ type, id, json })) };
}

/** @returns the national records as they are published */
export const openRowsOf = (entities: readonly Entity[]): OpenRow[] =>
  nationRows(entities, nationalRows(entities), PACKING.digest);
