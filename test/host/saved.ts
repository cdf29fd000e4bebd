import type { Workbook } from '../../src/host/model.ts';
import { Store } from '../../src/host/store.ts';

/** Workbooks as the host keeps them in a folder. */
export async function saveIn(folder: string, ...books: Workbook[]): Promise<void> {
  const store = new Store(folder, (error) => {
    throw error;
  });
  for (const book of books) store.save(book);
  await store.flush();
}
