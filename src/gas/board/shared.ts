import * as board from '../../core/board.ts';
import * as config from '../../core/config.ts';
import * as dates from '../../core/dates.ts';
import * as ids from '../../core/ids.ts';
import * as journal from '../../core/journal.ts';
import * as selection from './selection.ts';
import * as records from '../../core/records.ts';
import * as tables from '../../core/tables.ts';
import * as book from '../book.ts';
import * as commit from '../commit.ts';
import * as followed from '../followed.ts';
import * as journalLines from '../journalLines.ts';
import * as pace from '../pace.ts';
import * as refusal from '../refusal.ts';
import * as view from '../view.ts';
import * as write from '../write.ts';

/** Modules of Code.js that the parts use instead of bringing a copy (build.mjs reads these names); the rules are in each part that needs them. */
export const SHARED: Readonly<Record<string, object>> = {
  'board.ts': board,
  'config.ts': config,
  'dates.ts': dates,
  'ids.ts': ids,
  'journal.ts': journal,
  'journalLines.ts': journalLines,
  'selection.ts': selection,
  'records.ts': records,
  'tables.ts': tables,
  'book.ts': book,
  'commit.ts': commit,
  'followed.ts': followed,
  'pace.ts': pace,
  'refusal.ts': refusal,
  'view.ts': view,
  'write.ts': write,
};
