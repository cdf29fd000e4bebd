import { apply, type Board } from '../../../core/board.ts';
import type { Unsaved } from '../../../core/answers.ts';
import { textOfConfig } from '../../../core/config.ts';
import { readCuts } from '../../../core/cuts.ts';
import type { DataDone, DataFiles, DataOffer, PageFile } from '../../../core/dataCalls.ts';
import { dataAsked, dataInput } from '../../../core/dataInputs.ts';
import { summaryChanges } from '../../../core/inicio.ts';
import { summaryLines } from '../../../core/summary.ts';
import { READ_ALL } from '../../../core/tables.ts';
import { leftOut, misplaced, readData } from '../../../view/back/read.ts';
import { restoreData } from '../../../view/back/restore.ts';
import { dataPackage, packageName } from '../../../view/files/package.ts';
import { thaw } from '../../../view/frozen.ts';
import { KINDS } from '../../../view/kinds.ts';
import { renderPage } from '../../../view/page.ts';
import type { PublicRecord } from '../../../view/shape.ts';
import { boardOf, momentOf, PROPERTY, read, savedAs } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { commit } from '../../commit.ts';
import { Refusal } from '../../refusal.ts';
import { expectInput } from '../edge.ts';

/** @throws Refusal while nothing is published, or where somebody altered what was */
function lastRecord(book: Book): PublicRecord {
  const last = readCuts(read(book, 'cortes').rows).pop();
  if (!last) throw new Refusal('sin-cortes', 'Todavía no se ha publicado ningún corte.', 'Publique primero.');
  const record = last.whole ? thaw(last) : undefined;
  if (!record)
    throw new Refusal(
      'corte-ilegible',
      `El corte ${last.number} está alterado y no puede leerse.`,
      'Use Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
    );
  return record;
}

/** The open data of the last cut, to the letter as it was frozen. */
export function dataFiles(book: Book): DataFiles {
  const record = lastRecord(book);
  return { name: packageName(record), day: record.plan.cut, files: dataPackage(record) };
}

/** The page of the last cut, as everybody draws it. */
export function pageFile(book: Book): PageFile {
  const { state, year } = book.config;
  return { name: `tablero-${state.code.toLowerCase()}-${year}.html`, html: renderPage(lastRecord(book)) };
}

/** What a file of open data would bring to this board. */
export function readFile(raw: unknown, { config }: Book): DataOffer | Unsaved {
  const found = readData(expectInput(dataAsked, raw).file);
  if ('problems' in found) return found;
  const { data } = found;
  const wrong = misplaced(config, data);
  if (wrong) return { problems: [wrong] };
  const { cut, launch, guarantor } = data.plan;
  const kinds = KINDS.map(({ table, title }): [string, number] => [title, data.rows[table]?.length ?? 0]);
  return { cut, launch, guarantor, kinds: kinds.filter(([, total]) => total > 0), left: leftOut(data) };
}

/** Makes an empty board again from its published data, all of it or nothing; sent again, it is not done twice. */
export function bringData(raw: unknown, open: () => Book): DataDone | Unsaved {
  const { key, file } = expectInput(dataInput, raw);
  const found = readData(file);
  if ('problems' in found) return found;
  const book = open();
  const { data } = found;
  const added = Object.values(data.rows).reduce((sum, rows) => sum + rows.length, 0);
  const sentence = `Se trajeron ${added.toLocaleString('es-MX')} registros de los datos publicados.`;
  if (savedAs(book, key)) return { ok: true, added, sentence };
  const moment = momentOf(book.config);
  const before = boardOf(book, [...READ_ALL, 'inicio']);
  const result = restoreData(before, data, moment);
  if ('problems' in result) return result;
  const { config } = result;
  const after: Board = { ...before, config, tables: apply(before.tables, result.changes) };
  const summary = summaryChanges(after.tables.inicio ?? [], summaryLines(after, moment));
  const outcome = { ...result, changes: [...result.changes, ...summary] };
  commit(book, outcome, moment, { [PROPERTY.config]: textOfConfig(config) }, { key });
  return { ok: true, added, sentence };
}
