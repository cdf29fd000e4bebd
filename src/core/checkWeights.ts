import { num, str, type Row } from './board.ts';
import type { Problem } from './problems.ts';

/** The written weights of a commitment's activities add up to 100 %; all blank means equal parts. */
export function checkWeights(commitment: string, activities: readonly Row[]): Problem[] {
  const counted = activities.filter((row) => str(row, 'estado') !== 'Cancelada');
  const weights = counted.map((row) => num(row, 'peso'));
  if (weights.every((weight) => weight === undefined)) return [];
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  if (Math.abs(sum - 1) < 0.005) return [];
  const shown = Math.round(sum * 1000) / 10;
  const first = counted.find((row) => num(row, 'peso') !== undefined) ?? {};
  const id = str(first, 'id');
  return [
    {
      code: 'pesos',
      level: 'error',
      where: { table: 'actividades', field: 'peso', ...(id ? { id } : {}) },
      sentence: `Los pesos de las actividades${commitment ? ` de ${commitment}` : ''} suman ${shown} %, no 100 %.`,
      tip: 'Ajústelos para que sumen 100 %, o déjelos todos vacíos para que pesen igual.',
    },
  ];
}
