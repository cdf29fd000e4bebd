import { str, type Row } from '../../core/board.ts';
import { answersOf } from '../../core/national/levels.ts';
import { escape, idAttribute, inline, list, says } from '../html.ts';
import { shortDate } from '../labels.ts';
import type { PublicEvaluation } from '../shape.ts';

/** What a reader wants to know first, by the moment. */
const FIRST: Readonly<Record<string, string>> = { 'Mes 6': 'avance', 'Mes 12': 'logro' };

const NAMES: Readonly<Record<string, string>> = {
  'Mes 6': 'Monitoreo a los seis meses',
  'Mes 12': 'Evaluación a los doce meses',
};

/** @returns the moment of a mark, as the public reads it */
export const momentName = (row: Row): string => NAMES[str(row, 'momento')] ?? '';

/** @returns the first answer of a mark, in words; '' where it has none */
export function firstAnswer(row: Row): string {
  const key = FIRST[str(row, 'momento')] ?? '';
  return str(row, key);
}

function answers(row: Row): string {
  const first = FIRST[str(row, 'momento')];
  return answersOf(str(row, 'momento'))
    .filter(({ key }) => key !== first && says(row, key))
    .map(({ key, label }) => `${label}: ${escape(str(row, key).toLowerCase())}`)
    .join(' · ');
}

const change = (row: Row): string =>
  [
    says(row, 'antes') ? `Antes: ${inline(str(row, 'antes'))}` : '',
    says(row, 'despues') ? `Después: ${inline(str(row, 'despues'))}` : '',
  ]
    .filter(Boolean)
    .map((said) => `<p class="m">${said}</p>`)
    .join('');

function markOf({ id, row, differs }: PublicEvaluation): string {
  const level = firstAnswer(row);
  return (
    `<div class="qa"${idAttribute(id)}><p><b>${momentName(row)}${level ? `: ${escape(level.toLowerCase())}` : ''}</b></p>` +
    (differs.length
      ? `<div class="miss"><b>▲ No coincide con lo que informa el tablero</b>${list(differs.map(inline))}</div>`
      : '') +
    `<p>${inline(str(row, 'razon'))}</p>${change(row)}<p class="m">${answers(row)}</p>` +
    `<p class="m">${inline(str(row, 'institucion'))}, ${shortDate(row['fecha'])}, sobre el corte ${escape(str(row, 'corte'))}; rúbrica versión ${escape(str(row, 'rubrica'))}</p></div>`
  );
}

/** In a very large plan reasons, answers and in what both disagree stay in the open data; that they do is said all the same. */
function tersely(evaluations: readonly PublicEvaluation[]): string {
  const levels = evaluations.map(({ row }) => {
    const level = firstAnswer(row);
    return str(row, 'momento').toLowerCase() + (level ? `, ${level.toLowerCase()}` : '');
  });
  const differs = evaluations.some((one) => one.differs.length > 0);
  return `<p>INAI: ${escape(levels.join('; '))}${differs ? ' <b class="late">▲ No coincide con el tablero</b>' : ''}</p>`;
}

/** INAI's marks of a commitment, beside what the board says of it; '' where there are none. */
export function marks(evaluations: readonly PublicEvaluation[] = [], rich = true): string {
  if (evaluations.length === 0) return '';
  return rich ? `<h4>Lo que dice el INAI</h4>${evaluations.map(markOf).join('')}` : tersely(evaluations);
}
