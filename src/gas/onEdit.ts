import { toast } from './board/show.ts';
import { PROPERTY } from './book.ts';
import type { Connection, Finishers } from './connection.ts';
import { connectLocked } from './commit.ts';
import { BUSY } from './lock.ts';
import { paceTrigger } from './pace.ts';
import { isPending, isRefusal } from './refusal.ts';
import type { Edited } from './typed.ts';

/** What a person can do about an edit that was not reviewed, and about one that was not finished. */
export interface Advice {
  again: string;
  goesOn: string;
}

/**
 * The simple trigger of a workbook: what was typed or pasted stays as it is, and is reviewed within its 30 seconds.
 */
export function reviewIn(
  { range, oldValue }: GoogleAppsScript.Events.SheetsOnEdit,
  finishers: Finishers,
  review: (connection: Connection, edited: Edited) => void,
  { again, goesOn }: Advice,
): void {
  paceTrigger();
  try {
    const { columnEnd, columnStart, rowEnd, rowStart } = range as unknown as Record<
      'columnEnd' | 'columnStart' | 'rowEnd' | 'rowStart',
      number
    >;
    const connection = connectLocked(finishers, 'typing');
    if (!connection.stored[PROPERTY.config]) return;
    const single = rowStart === rowEnd && columnStart === columnEnd;
    review(connection, {
      sheetId: range.getGridId(),
      row: rowStart - 1,
      rowEnd,
      column: columnStart - 1,
      columnEnd,
      ...(single ? { before: String(oldValue ?? '') } : {}),
    });
  } catch (error) {
    if (isRefusal(error)) {
      toast(`${error.message} ${error.code === BUSY ? again : error.tip}`);
      return;
    }
    if (!isPending(error)) throw error;
    // nothing may call a simple trigger again: the next edit or any panel goes on
    toast(
      error.earlier
        ? `${error.message} ${again}`
        : `${error.message} Se guarda con la siguiente edición, o ${goesOn}.`,
    );
  }
}
