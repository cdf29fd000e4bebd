import { str, type Row, type Value } from '../../core/board.ts';
import { isIsoDay, longDate } from '../../core/dates.ts';
import { differing } from '../../core/derive.ts';
import { ANSWERS, type Answer } from '../../core/national/states.ts';
import { cutWords } from '../labels.ts';
import { recordOf } from '../readOpenData.ts';
import { SCHEMA, type PublicRecord } from '../shape.ts';
import { arrivedFrom, type Reply } from './arrived.ts';
import { MOST_REJECTS, rejectsOf, type Reject } from './check.ts';
import { contentOf, copyCells, copyIn, type Packing } from './copies.ts';
import { lookAtCuts, seenIn } from './seenCuts.ts';

/** When it is asked: the day in INAI's time zone and the instant; what states say of time is only compared with it. */
export interface Now {
  today: string;
  instant: string;
}

type Cells = Record<string, Value>;

/** What a cell of Entidades holds of the rejected records. */
const MOST_TEXT = 45_000;

function rejectsText(rejects: readonly Reject[]): string {
  const kept = rejects.slice(0, MOST_REJECTS);
  const more = rejects.length - kept.length;
  if (more > 0)
    kept.push({ record: '', field: '', sentence: `Y ${more.toLocaleString('es-MX')} faltas más.` });
  while (JSON.stringify(kept).length > MOST_TEXT) kept.splice(-2, 1);
  return kept.length > 0 ? JSON.stringify(kept) : '';
}

/** @returns the rejected records that a row of Entidades tells of. */
export function rejectsIn(row: Row): Reject[] {
  try {
    const found: unknown = JSON.parse(str(row, 'rechazados') || '[]');
    return Array.isArray(found) ? (found as Reject[]) : [];
  } catch {
    return [];
  }
}

/**
 * What a reply changes in the row of a state: all of what it publishes is taken, or none of it. The last good copy stays
 * while there is no better one.
 * @param row of Entidades
 * @returns the cells that differ; none where nothing is new
 */
export function heard(row: Row, address: string, reply: Reply, now: Now, packing: Packing): Row {
  try {
    return taken(row, address, reply, now, packing);
  } catch (error) {
    // whatever one state publishes, the others are read
    const why = `Lo que llegó tiene una forma que no se pudo leer (${String(error).slice(0, 100)}).`;
    return differing(row, failing(row, ANSWERS.rejected, [whole(why)], now, packing));
  }
}

function taken(row: Row, address: string, reply: Reply, now: Now, packing: Packing): Row {
  const arrived = arrivedFrom(address, reply, packing.digest);
  if ('problem' in arrived) {
    const silent = 'failure' in reply || reply.status !== 200;
    return differing(
      row,
      failing(row, silent ? ANSWERS.silent : ANSWERS.rejected, [whole(arrived.problem)], now, packing),
    );
  }
  const { published, source } = arrived;
  const rejects = rejectsOf(published, { code: str(row, 'id'), name: str(row, 'entidad') });
  const record = rejects.length === 0 ? recordOf(published) : undefined;
  if (!record) {
    const found = rejects.length > 0 ? rejects : [whole('A los datos les falta el registro del plan.')];
    return differing(row, failing(row, ANSWERS.rejected, found, now, packing));
  }
  const huella = packing.digest(contentOf(record));
  const copy = huella === str(row, 'huella') ? {} : copyCells(record, huella, packing);
  if (!copy)
    return differing(
      row,
      failing(
        row,
        ANSWERS.rejected,
        [whole('Los datos son más de los que caben en este libro.')],
        now,
        packing,
      ),
    );
  const { seen, lines } = lookAtCuts(record, seenIn(str(row, 'vistos')), now.today);
  const avisos = [str(row, 'avisos'), ...lines].filter((line) => line !== '').join('\n');
  const notes = notesOn(record, now);
  const cells: Cells = {
    ...copy,
    estado: notes.length > 0 || avisos !== '' ? ANSWERS.noted : ANSWERS.good,
    problema: notes.join(' '),
    fuente: source,
    tomada: address,
    corte: record.cut ? cutWords(record) : 'Sin corte',
    fecha: record.plan.cut,
    respuesta: now.today,
    desde: '',
    registros: Number([...published.records.values()].reduce((sum, list) => sum + list.length, 0)),
    esquema: record.schema,
    avisos: avisos.slice(-20_000),
    vistos: JSON.stringify(seen),
    rechazados: '',
  };
  return differing(row, cells);
}

const whole = (sentence: string): Reject => ({ record: '', field: '', sentence });

/** A state that was not asked, because of its address. */
export function unheard(row: Row, refused: string, now: Now, packing: Packing): Row {
  if (refused !== '') return differing(row, failing(row, ANSWERS.rejected, [whole(refused)], now, packing));
  return differing(row, { estado: ANSWERS.unset, problema: '', desde: '', rechazados: '' });
}

function failing(row: Row, estado: Answer, rejects: readonly Reject[], now: Now, packing: Packing): Cells {
  const desde = isIsoDay(row['desde']) ? row['desde'] : now.today;
  const [first] = rejects;
  const more = rejects.length - 1;
  const why = `${first?.sentence ?? ''}${more > 0 ? ` Y ${more.toLocaleString('es-MX')} ${more === 1 ? 'falta más' : 'faltas más'}: están en Rechazos.` : ''}`;
  return {
    estado,
    problema: `${why} ${standsFor(row, packing)}`,
    desde,
    rechazados: rejectsText(rejects),
  };
}

function standsFor(row: Row, packing: Packing): string {
  if (str(row, 'copia1') === '' || !copyIn(row, packing)) return 'Todavía no hay ninguna copia buena.';
  const day = str(row, 'respuesta');
  return `Se muestra la última copia buena, del ${isIsoDay(day) ? longDate(day) : day}.`;
}

/** Clocks differ by hours between time zones; a day more is somebody's mistake. */
const DAY_MS = 86_400_000;

/** What is taken and yet has to be said. */
function notesOn(record: PublicRecord, { today, instant }: Now): string[] {
  const notes: string[] = [];
  if (record.schema < SCHEMA)
    notes.push(
      `Sus datos son de un esquema anterior (${record.schema}; el de ahora es el ${SCHEMA}): se tomó lo que traen. Actualice el complemento del tablero.`,
    );
  const ahead = Date.parse(record.plan.at) - Date.parse(instant);
  if (ahead > DAY_MS || Date.parse(record.plan.cut) - Date.parse(today) > DAY_MS)
    notes.push(`Su reloj va adelantado: dice que el corte es del ${longDate(record.plan.cut)}.`);
  return notes;
}
