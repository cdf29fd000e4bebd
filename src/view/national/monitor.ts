import { str, type Row } from '../../core/board.ts';
import { PENDING } from '../../core/national/monitoring.ts';
import { paceWords } from '../../core/shapes.ts';
import { cutWords } from '../labels.ts';
import type { PublicCommitment, PublicRecord, PublicRow } from '../shape.ts';

const MONTH_SIX = 'Mes 6';

/** @returns the exercise whose month-six cut has come, by the cut that a state shows now or by an earlier one; '' for none. */
export function monitoredExercise({ plan, cut, cuts }: PublicRecord): string {
  return [...cuts, ...(cut ? [cut] : [])].some(({ kind }) => kind === MONTH_SIX) ? String(plan.year) : '';
}

const filled = (row: Row, key: string): boolean => str(row, key).trim() !== '';
const of = (some: number, all: number, what: string): string => `${some} de ${all} ${what}`;

/** INAI/PNUD, KIT-08: variable, unit, value (baseline and target) and period. */
const PARTS: readonly (readonly [keys: readonly string[], name: string])[] = [
  [['variable'], 'variable'],
  [['unidad'], 'unidad'],
  [['base', 'meta'], 'valor (línea base y meta)'],
  [['periodo'], 'periodo'],
];

function indicatorLine({ id, row }: PublicRow): string {
  const lacks = PARTS.filter(([keys]) => !keys.every((key) => filled(row, key))).map(([, name]) => name);
  return `${id}: ${lacks.length === 0 ? 'tiene las cuatro partes' : `le falta ${lacks.join(', ')}`}`;
}

/** What the data themselves show of each aspect of quality; the judgement is a person's. */
function automaticLines(one: PublicCommitment, record: PublicRecord): string[] {
  const activities = record.activities.filter(({ commitment }) => commitment === one.id);
  const indicators = record.indicators.filter(({ row }) => str(row, 'compromiso') === one.id);
  const count = (holds: (row: Row) => boolean): number => activities.filter(({ row }) => holds(row)).length;
  const all = activities.length;
  const named = ['autoridad', 'sociedad'].filter((key) => filled(one.row, key)).length;
  return [
    `Específico: ${filled(one.row, 'accion') ? 'describe su acción' : 'no describe su acción'}; ${of(
      count((row) => filled(row, 'producto')),
      all,
      'actividades dicen su producto',
    )}.`,
    `Medible: ${indicators.length === 0 ? 'no tiene indicadores' : indicators.map(indicatorLine).join('; ')}.`,
    `Atribuible: ${of(named, 2, 'sectores responsables')}; ${of(activities.filter(({ responsible }) => responsible !== '').length, all, 'actividades con institución')}.`,
    `Acotado en el tiempo: ${of(
      count((row) => filled(row, 'inicio') && filled(row, 'fin')),
      all,
      'actividades con inicio y fin',
    )}.`,
    `Relevante: ${filled(one.row, 'problema') ? 'describe el problema' : 'no describe el problema'}; ${filled(one.row, 'objetivo') ? 'dice qué parte resuelve' : 'no dice qué parte resuelve'}.`,
    `Criterios del método: ${of(one.holds, 8, 'cumplidos')}.`,
  ];
}

/** The instrument of month six as it opens: one row a commitment, its automatic part filled, its judgement blank. */
export const monitoringRows = (record: PublicRecord, state: string): Row[] =>
  record.commitments.map((one) => ({
    id: one.id,
    entidad: state,
    titulo: str(one.row, 'titulo'),
    automatico: automaticLines(one, record).join('\n'),
    corte: cutWords(record),
    reportado: one.progress.reported,
    verificado: one.progress.verified,
    esperado: one.progress.expected,
    ritmo: paceWords(one.pace, one.progress.reported, one.progress.expected),
    estado: PENDING,
  }));
