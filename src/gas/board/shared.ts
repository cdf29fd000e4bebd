import * as board from '../../core/board.ts';
import * as checkField from '../../core/checkField.ts';
import * as checkRow from '../../core/checkRow.ts';
import * as config from '../../core/config.ts';
import * as criteria from '../../core/criteria.ts';
import * as dates from '../../core/dates.ts';
import * as derive from '../../core/derive.ts';
import * as ids from '../../core/ids.ts';
import * as journal from '../../core/journal.ts';
import * as parse from '../../core/parse.ts';
import * as problems from '../../core/problems.ts';
import * as progress from '../../core/progress.ts';
import * as refresh from '../../core/operations/refresh.ts';
import * as selection from './selection.ts';
import * as stl from '../../core/stl.ts';
import * as records from '../../core/records.ts';
import * as tables from '../../core/tables.ts';
import * as words from '../../core/words.ts';
import * as book from '../book.ts';
import * as commit from '../commit.ts';
import * as pace from '../pace.ts';
import * as refusal from '../refusal.ts';
import * as view from '../view.ts';
import * as write from '../write.ts';

/** Modules of Code.js that the parts use instead of bringing a copy; build.mjs reads these names. */
export const SHARED: Readonly<Record<string, object>> = {
  'board.ts': board,
  'checkField.ts': checkField,
  'checkRow.ts': checkRow,
  'config.ts': config,
  'criteria.ts': criteria,
  'dates.ts': dates,
  'derive.ts': derive,
  'ids.ts': ids,
  'journal.ts': journal,
  'parse.ts': parse,
  'problems.ts': problems,
  'progress.ts': progress,
  'refresh.ts': refresh,
  'selection.ts': selection,
  'stl.ts': stl,
  'records.ts': records,
  'tables.ts': tables,
  'words.ts': words,
  'book.ts': book,
  'commit.ts': commit,
  'pace.ts': pace,
  'refusal.ts': refusal,
  'view.ts': view,
  'write.ts': write,
};
