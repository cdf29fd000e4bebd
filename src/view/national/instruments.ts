import { str, type Row } from '../../core/board.ts';
import { INSTRUMENT_KEYS, INSTRUMENTS, type InstrumentKey } from '../../core/national/instruments.ts';
import { PENDING } from '../../core/national/judgement.ts';
import { ACTIVITY_STATES } from '../../core/method.ts';
import { paceWords } from '../../core/shapes.ts';
import { cutWords } from '../labels.ts';
import type { PublicCommitment, PublicRecord, PublicRow } from '../shape.ts';

/** @returns the instrument of an exercise, as it is remembered once it has opened: `2016 Mes 6`. */
const openingOf = (record: PublicRecord, instrument: InstrumentKey): string =>
  `${record.plan.year} ${INSTRUMENTS[instrument].cut}`;

/**
 * @param opened what has opened already
 * @returns the instruments whose cut has come, by the one that a state shows now or by an earlier one, and what to remember
 */
export function due(
  record: PublicRecord,
  opened: readonly string[],
): { instrument: InstrumentKey; opening: string }[] {
  const kinds = [...record.cuts, ...(record.cut ? [record.cut] : [])].map(({ kind }) => kind);
  return INSTRUMENT_KEYS.map((instrument) => ({ instrument, opening: openingOf(record, instrument) })).filter(
    ({ instrument, opening }) => kinds.includes(INSTRUMENTS[instrument].cut) && !opened.includes(opening),
  );
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
function qualityLines(one: PublicCommitment, record: PublicRecord): string[] {
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

/** What the data show of what was done; no level of achievement follows from it. */
function resultLines(one: PublicCommitment, record: PublicRecord): string[] {
  const activities = record.activities.filter(({ commitment }) => commitment === one.id);
  const indicators = record.indicators.filter(({ row }) => str(row, 'compromiso') === one.id);
  const all = activities.length;
  const states = ACTIVITY_STATES.map(
    (state) => [state, activities.filter((each) => each.state === state).length] as const,
  );
  const proven = activities.filter(({ evidence }) => evidence > 0).length;
  const moved = activities.filter(({ rescheduled }) => rescheduled).length;
  const reached = indicators.map(
    ({ id, row }) =>
      `${id}: de ${said(row, 'base')} a ${said(row, 'valor')}, con meta de ${said(row, 'meta')}`,
  );
  return [
    `Actividades: ${
      all === 0
        ? 'no tiene'
        : states
            .filter(([, total]) => total > 0)
            .map(([state, total]) => `${total} ${state.toLowerCase()}`)
            .join(', ')
    }.`,
    `Evidencia: ${of(proven, all, 'actividades tienen alguna con dirección')}.`,
    `Plazo: ${of(one.late, all, 'actividades atrasadas')}; ${of(moved, all, 'reprogramadas por acuerdo')}.`,
    `Indicadores: ${reached.length === 0 ? 'no tiene' : reached.join('; ')}.`,
    `Lo que se quería cambiar: antes, ${said(one.row, 'antes')}; después, ${said(one.row, 'despues')}.`,
  ];
}

const said = (row: Row, key: string): string =>
  str(row, key)
    .trim()
    .replace(/[.\s]+$/, '') || '(no lo dice)';

const LINES: Readonly<Record<InstrumentKey, (one: PublicCommitment, record: PublicRecord) => string[]>> = {
  monitoreo: qualityLines,
  evaluacion: resultLines,
};

/** An instrument as it opens: one row a commitment, its automatic part filled, its judgement blank. */
export const instrumentRows = (instrument: InstrumentKey, record: PublicRecord, state: string): Row[] =>
  record.commitments.map((one) => ({
    id: one.id,
    entidad: state,
    titulo: str(one.row, 'titulo'),
    automatico: LINES[instrument](one, record).join('\n'),
    corte: cutWords(record),
    reportado: one.progress.reported,
    verificado: one.progress.verified,
    esperado: one.progress.expected,
    ritmo: paceWords(one.pace, one.progress.reported, one.progress.expected),
    estado: PENDING,
  }));
