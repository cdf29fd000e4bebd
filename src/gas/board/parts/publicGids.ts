import type { PublicGids } from '../../../core/publishedAddress.ts';
import type { TableKey } from '../../../core/tableKeys.ts';
import { PROPERTY } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { publicRanges } from './publicRanges.ts';

/** @returns the numbers of the two public tabs, as addresses of Google have them: `gid`. */
export function gidsOf(book: Book): PublicGids {
  const tabs = JSON.parse(book.stored[PROPERTY.tabs] || '{}') as Record<string, TableKey>;
  const known = (key: TableKey): string | undefined => Object.keys(tabs).find((id) => tabs[id] === key);
  const [page, data] = [known('publico'), known('datos')];
  if (page !== undefined && data !== undefined) return { page: Number(page), data: Number(data) };
  const ranges = publicRanges(book);
  return { page: ranges.board.getSheet().getSheetId(), data: ranges.data.getSheet().getSheetId() };
}
