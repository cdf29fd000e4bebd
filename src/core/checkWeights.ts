import { num, str, type Row } from './board.ts';
import type { Problem } from './problems.ts';

const sumOf = (weights: readonly (number | undefined)[]): number =>
  weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);

/** The written weights count only as parts of one whole: each activity has one, none is below zero, and they add up. */
const areWhole = (weights: readonly (number | undefined)[]): weights is readonly number[] =>
  weights.every((weight) => weight !== undefined && weight >= 0) && Math.abs(sumOf(weights) - 1) < 0.005;

const writtenOf = (activities: readonly Row[]): (number | undefined)[] =>
  activities.map((row) => num(row, 'peso'));

/** @returns the weight of each activity of one commitment: as written, or equal parts while those are no whole. */
export function weightsOf(activities: readonly Row[]): number[] {
  const written = writtenOf(activities);
  return areWhole(written) ? [...written] : activities.map(() => 1 / activities.length);
}

/** Does every activity of the commitment count the same? */
export const weighEqually = (activities: readonly Row[]): boolean => !areWhole(writtenOf(activities));

/** The written weights of a commitment's activities add up to 100 %; all blank means equal parts. */
export function checkWeights(commitment: string, activities: readonly Row[]): Problem[] {
  const counted = activities.filter((row) => str(row, 'estado') !== 'Cancelada');
  const weights = writtenOf(counted);
  if (areWhole(weights) || weights.every((weight) => weight === undefined)) return [];
  const sum = Math.round(sumOf(weights) * 1000) / 10;
  const first = counted.find((row) => num(row, 'peso') !== undefined) ?? {};
  const id = str(first, 'id');
  const of = commitment ? ` de ${commitment}` : '';
  const wrong = weights.includes(undefined)
    ? `Solo algunas actividades${of} tienen peso (${sum} %)`
    : `Los pesos de las actividades${of} suman ${sum} %, no 100 %`;
  return [
    {
      code: 'pesos',
      level: 'error',
      where: { table: 'actividades', field: 'peso', ...(id ? { id } : {}) },
      sentence: `${wrong}: mientras tanto, todas pesan igual en el avance.`,
      tip: 'Ajústelos para que sumen 100 %, o déjelos todos vacíos para que pesen igual.',
    },
  ];
}
