import { str, type Row } from '../../core/board.ts';
import { shortDate } from '../labels.ts';
import { table, type Block } from '../plan/blocks.ts';
import type { HandoverSource } from './source.ts';

const day = (row: Row, key: string): string => (str(row, key) ? shortDate(row[key]) : '');

/** What was published, and by which mark anybody can tell that it was not changed. */
export const cutBlocks = ({ cuts }: HandoverSource): Block[] =>
  table(
    'Cortes publicados',
    [
      ['Corte', 9],
      ['Tipo', 14],
      ['Fecha', 13],
      ['Qué cambió desde el anterior', 34],
      ['Huella', 30],
    ],
    cuts.map((row) => [
      str(row, 'numero'),
      str(row, 'tipo'),
      day(row, 'fecha'),
      str(row, 'cambios'),
      str(row, 'huella'),
    ]),
  );

export const verificationBlocks = ({ verifications }: HandoverSource): Block[] =>
  table(
    'Verificaciones de actividades',
    [
      ['Actividad', 20],
      ['Sector', 16],
      ['Veredicto', 14],
      ['Fecha', 13],
      ['Vigencia', 14],
      ['Comentario', 23],
    ],
    verifications.map((row) => [
      str(row, 'actividad'),
      str(row, 'sector'),
      str(row, 'veredicto'),
      day(row, 'fecha'),
      str(row, 'vigencia'),
      str(row, 'comentario'),
    ]),
  );

export const reschedulingBlocks = ({ reschedulings }: HandoverSource): Block[] =>
  table(
    'Fechas de fin que se movieron',
    [
      ['Actividad', 20],
      ['De', 13],
      ['A', 13],
      ['Motivo', 34],
      ['Acuerdo', 20],
    ],
    reschedulings.map((row) => [
      str(row, 'actividad'),
      day(row, 'de'),
      day(row, 'a'),
      str(row, 'motivo'),
      str(row, 'acuerdo'),
    ]),
  );
