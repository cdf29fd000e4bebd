import * as board from '../core/board.ts';
import * as config from '../core/config.ts';
import * as dates from '../core/dates.ts';
import * as journal from '../core/journal.ts';
import * as nationConfig from '../core/national/config.ts';
import * as instruments from '../core/national/instruments.ts';
import * as records from '../core/records.ts';
import * as tables from '../core/tables.ts';
import * as commit from '../gas/commit.ts';
import * as journalLines from '../gas/journalLines.ts';
import * as pace from '../gas/pace.ts';
import * as refusal from '../gas/refusal.ts';
import * as view from '../gas/view.ts';
import * as write from '../gas/write.ts';
import * as nationBook from './book.ts';
import * as filters from './filters.ts';
import * as packing from './packing.ts';
import * as tabs from './tabs.ts';
import * as writeTables from './writeTables.ts';
import * as project from '../view/national/project.ts';

/** Modules of Code.js that the parts use instead of bringing a copy (build.mjs reads these paths). */
export const SHARED: Readonly<Record<string, object>> = {
  'core/board.ts': board,
  'core/config.ts': config,
  'core/dates.ts': dates,
  'core/journal.ts': journal,
  'core/national/config.ts': nationConfig,
  'core/national/instruments.ts': instruments,
  'core/records.ts': records,
  'core/tables.ts': tables,
  'gas/commit.ts': commit,
  'gas/journalLines.ts': journalLines,
  'gas/pace.ts': pace,
  'gas/refusal.ts': refusal,
  'gas/view.ts': view,
  'gas/write.ts': write,
  'national/book.ts': nationBook,
  'national/filters.ts': filters,
  'national/packing.ts': packing,
  'national/tabs.ts': tabs,
  'national/writeTables.ts': writeTables,
  'view/national/project.ts': project,
};
