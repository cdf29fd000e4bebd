import { isBlank, rowsOf, str, type Board, type Row } from '../core/board.ts';
import { shortDay } from '../core/config.ts';
import { PROMISED, promisedDay } from '../core/originals.ts';
import type { Problem } from '../core/problems.ts';
import { visible } from '../core/words.ts';
import type { PublicRecord } from './shape.ts';

interface Kind {
  table: 'compromisos' | 'actividades';
  list: 'commitments' | 'activities';
  title: string;
  name: string;
  tip: string;
}

/** What is promised one by one. */
const KINDS: readonly Kind[] = [
  {
    table: 'compromisos',
    list: 'commitments',
    title: 'titulo',
    name: 'El compromiso',
    tip: 'Lo prometido no se borra: recupérelo de Archivo ▸ Historial de versiones.',
  },
  {
    table: 'actividades',
    list: 'activities',
    title: 'actividad',
    name: 'La actividad',
    tip: 'Recupérela de Archivo ▸ Historial de versiones; lo que se deja de hacer se cancela por acuerdo.',
  },
];

/**
 * What of the plan is no longer as it was launched: worth a look, and nothing that keeps the board from being published.
 * @param baseline the record of the last cut «Lanzamiento»
 */
export function baselineProblems(board: Board, baseline: PublicRecord): Problem[] {
  const found = KINDS.flatMap((kind) => [...gone(kind, board, baseline), ...added(kind, board, baseline)]);
  return [...found, ...otherDays(board, baseline)];
}

const isNamed = (row: Row): boolean => !isBlank(row) && str(row, 'id') !== '';

function gone({ table, list, title, name, tip }: Kind, board: Board, baseline: PublicRecord): Problem[] {
  const here = new Set(rowsOf(board, table).map((row) => str(row, 'id')));
  const promised: readonly { id: string; row: Row }[] = baseline[list];
  return promised
    .filter(({ id }) => !here.has(id))
    .map(({ id, row }) => ({
      code: 'linea-base-falta',
      level: 'aviso',
      // there is no cell to go to
      where: { table },
      sentence: `${name} ${id}, «${visible(str(row, title)).slice(0, 60)}», está en la línea de base y ya no está en el tablero.`,
      tip,
    }));
}

function added({ table, list, title, name }: Kind, board: Board, baseline: PublicRecord): Problem[] {
  const promised = new Set(baseline[list].map(({ id }) => id));
  return rowsOf(board, table).flatMap((row, index): Problem[] => {
    const id = str(row, 'id');
    if (!isNamed(row) || promised.has(id)) return [];
    return [
      {
        code: 'linea-base-agregado',
        level: 'aviso',
        where: { table, field: title, id, index },
        sentence: `${name} ${id} no está en la línea de base: se agregó después del lanzamiento.`,
        tip: 'Deje constancia del acuerdo del Secretariado en la pestaña Acuerdos.',
      },
    ];
  });
}

function otherDays(board: Board, baseline: PublicRecord): Problem[] {
  const promised = new Map(baseline.activities.map(({ id, row }) => [id, row]));
  return rowsOf(board, 'actividades').flatMap((row, index) =>
    (['inicio', 'fin'] as const).flatMap((key): Problem[] => {
      const id = str(row, 'id');
      const before = promisedDay(promised.get(id) ?? {}, key);
      const now = promisedDay(row, key);
      if (!isNamed(row) || before === '' || before === now) return [];
      return [
        {
          code: 'linea-base-fecha',
          level: 'aviso',
          where: { table: 'actividades', field: PROMISED[key], id, index },
          sentence: `El ${key} original de ${id} ${now ? `es ${shortDay(now)}` : 'está vacío'}, y en la línea de base es ${shortDay(before)}.`,
          tip: 'Las fechas originales no cambian: vea en Revisar ▸ Historia de la fila cuándo cambió.',
        },
      ];
    }),
  );
}
