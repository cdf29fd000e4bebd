import { str } from '../../core/board.ts';
import type { ReportAsked, ReportOpening } from '../../core/national/calls.ts';
import { read } from '../../gas/book.ts';
import type { Book } from '../../gas/connection.ts';
import { Refusal } from '../../gas/refusal.ts';
import { entitiesOf, firstOfEach } from '../../view/national/project.ts';
import { nationSource, stateSource, type Asking } from '../../view/national/report/source.ts';
import { momentOf } from '../book.ts';
import { PACKING } from '../packing.ts';

/** What a report shows of the workbook: four tabs are read, nothing is written. */
export function openReport(book: Book, { of, names }: ReportAsked): ReportOpening {
  const rows = firstOfEach(read(book, 'entidades').rows);
  // to unpack the copies is what takes time
  const wanted = of === '' ? rows : rows.filter((row) => str(row, 'id') === of);
  const { today, instant } = momentOf(book);
  const asking: Asking = { today, at: instant, names };
  const found = {
    entities: entitiesOf(wanted, PACKING),
    judged: { monitoreo: read(book, 'monitoreo').rows, evaluacion: read(book, 'evaluacion').rows },
    rubric: read(book, 'rubrica').rows,
  };
  const source = of === '' ? nationSource(found, asking) : stateSource(found, of, asking);
  if (!source)
    throw new Refusal(
      'sin-entidad',
      'Esa entidad ya no está en la pestaña Entidades.',
      'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
    );
  const states = rows.map((row) => ({
    code: str(row, 'id'),
    name: str(row, 'entidad'),
    published: str(row, 'copia1') !== '',
  }));
  return { states, source };
}
