import { str, filled, type Board, type Row } from './board.ts';
import { shortDay } from './config.ts';
import { hasCome } from './dates.ts';

/** Step 2: who was called, who came, who joined, and how the exercise grew by it. */
export interface Growth {
  called: Row[];
  attended: Row[];
  joined: Row[];
  /** '' while nobody was called. */
  firstCall: string;
  /** Of those who joined: since the first call. */
  since: number;
}

/** What is dated later has not happened. */
export function growthOf(board: Board, today: string): Growth {
  const dated = (rows: readonly Row[], key: string): Row[] => rows.filter((row) => hasCome(row[key], today));
  const actors = filled(board, 'actores');
  const [called, joined] = [dated(actors, 'convocado'), dated(actors, 'sumado')];
  const [firstCall = ''] = called.map((row) => str(row, 'convocado')).sort();
  const since = firstCall === '' ? 0 : joined.filter((row) => str(row, 'sumado') >= firstCall).length;
  return { called, attended: dated(actors, 'asistio'), joined, firstCall, since };
}

const ofSector = (rows: readonly Row[], sector: string): number =>
  rows.filter((row) => str(row, 'sector') === sector).length;

/** @returns `2 de sociedad civil, 1 de la autoridad` */
export const sectorsOf = (rows: readonly Row[]): string =>
  `${ofSector(rows, 'Sociedad civil')} de sociedad civil, ${ofSector(rows, 'Autoridad')} de la autoridad`;

/** "Producto de este proceso se esperaría la incorporación a la iniciativa de un mayor número de actores" (step 2). */
export function sayGrowth({ joined, firstCall, since }: Growth): string {
  if (firstCall === '' || joined.length === 0) return '';
  const before = joined.length - since;
  return `Crecimiento: ${since} desde la primera convocatoria (${shortDay(firstCall)}), sobre ${before} que ya ${before === 1 ? 'estaba' : 'estaban'}.`;
}
