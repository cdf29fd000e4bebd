import type { TableKey } from '../../core/tableKeys.ts';
import type { Survey } from '../../gas/board/parts/survey.ts';
import type { Sheet } from '../../gas/board/parts/tab.ts';
import { chosenIn, FILTERED, reaches, renew, spanOf } from '../filters.ts';

/** What the repair does about filters, found out before anything is written. */
export interface MissingFilters {
  /** Tabs that are there and have none that serves. */
  tabs: TableKey[];
  /** @param made the tabs that are new */
  make: (made: ReadonlyMap<TableKey, Sheet>) => void;
}

export function missingFilters({ tabs }: Survey): MissingFilters {
  const lacking = FILTERED.flatMap((key) => {
    const sheet = tabs.get(key)?.sheet;
    const filter = sheet?.getFilter() ?? null;
    if (!sheet) return [];
    const span = filter && spanOf(filter);
    if (span && reaches(key, span, sheet.getMaxRows())) return [];
    return [{ key, sheet, filter, chosen: filter && span ? chosenIn(filter, span) : [] }];
  });
  return {
    tabs: lacking.map(({ key }) => key),
    make: (made) => {
      for (const { key, sheet, filter, chosen } of lacking) renew(key, sheet, filter, chosen);
      for (const key of FILTERED) {
        const sheet = made.get(key);
        if (sheet) renew(key, sheet, null, []);
      }
    },
  };
}
