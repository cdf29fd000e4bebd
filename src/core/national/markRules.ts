import { str, type Row, type Value } from '../board.ts';
import { isIsoDay } from '../dates.ts';
import type { Field } from '../fields.ts';
import { personalData } from '../words.ts';
import { ANSWERS } from './levels.ts';
import { MARK_FIELDS, markId } from './markFields.ts';
import type { Rubric } from './markRubric.ts';

const COMMITMENT = /^[A-Z]{3}-\d{4}-C\d{2,6}$/;

const isEmpty = (value: Value | undefined): boolean => value === undefined || String(value).trim() === '';

/** Numbers of a mark: the cut, the rubric's version and what the cut reported. */
const COUNTS: readonly string[] = ['corte', 'rubrica'];

function wrongValue(
  { key, label, kind, choices, max = 3000, required }: Field,
  value: Value | undefined,
): string {
  if (value === undefined || isEmpty(value)) return required ? `${label}: falta.` : '';
  if (kind === 'date')
    return isIsoDay(value) ? '' : `${label}: «${String(value).slice(0, 40)}» no es una fecha.`;
  if (kind === 'number' || kind === 'percent') {
    const fits =
      typeof value === 'number' &&
      Number.isFinite(value) &&
      value >= 0 &&
      (kind === 'percent' ? value <= 1 : Number.isInteger(value));
    return fits && !(COUNTS.includes(key) && value < 1)
      ? ''
      : `${label}: «${String(value).slice(0, 40)}» no puede ser.`;
  }
  if (typeof value !== 'string') return `${label}: no es un texto.`;
  if (choices && !choices.includes(value))
    return `${label}: «${value.slice(0, 40)}» no es una de las respuestas.`;
  return value.length > max ? `${label}: pasa de ${max.toLocaleString('es-MX')} caracteres.` : '';
}

/**
 * Everything that keeps a mark from being published or taken, in sentences; empty where it is whole. What is asked at its
 * moment has to be answered; nobody's personal data may stand in its texts.
 * @param rubrics one for each version that marks bear
 */
export function markFaults(row: Row, rubrics: readonly Rubric[]): string[] {
  const faults = MARK_FIELDS.map((field) => wrongValue(field, row[field.key])).filter(
    (fault) => fault !== '',
  );
  const [commitment, moment] = [str(row, 'compromiso'), str(row, 'momento')];
  if (!COMMITMENT.test(commitment))
    faults.push(`Compromiso: «${commitment.slice(0, 40)}» no es el ID de un compromiso.`);
  else if (str(row, 'id') !== markId(commitment, moment))
    faults.push(`ID: «${str(row, 'id').slice(0, 40)}» no es el de una nota de ${commitment}.`);
  if (!rubrics.some(({ version }) => version === row['rubrica']))
    faults.push('Rúbrica: no se publica la versión con que se evaluó.');
  for (const { key, label, moment: of } of ANSWERS) {
    if (of === moment && isEmpty(row[key])) faults.push(`${label}: falta la respuesta.`);
    if (of !== moment && !isEmpty(row[key]))
      faults.push(`${label}: no se pregunta en ${moment || 'ese momento'}.`);
  }
  for (const { key, label, kind } of MARK_FIELDS)
    if (kind === 'long' || kind === 'text')
      for (const what of personalData(str(row, key))) faults.push(`${label}: parece contener ${what}.`);
  return faults;
}
