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

/** Modules of Code.js that the parts use instead of bringing a copy (build.mjs reads these paths); the rules are in each part that needs them. */
export const SHARED: Readonly<Record<string, object>> = {
  'core/board.ts': board,
  'core/config.ts': config,
  'core/dates.ts': dates,
  'core/ids.ts': ids,
  'core/journal.ts': journal,
  'gas/journalLines.ts': journalLines,
  'gas/board/selection.ts': selection,
  'core/records.ts': records,
  'core/tables.ts': tables,
  'gas/book.ts': book,
  'gas/commit.ts': commit,
  'gas/followed.ts': followed,
  'gas/pace.ts': pace,
  'gas/refusal.ts': refusal,
  'gas/view.ts': view,
  'gas/write.ts': write,
};
