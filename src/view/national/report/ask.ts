import { num, str, type Row } from '../../../core/board.ts';
import { addMonths, isIsoDay, longDate } from '../../../core/dates.ts';
import { UPDATE_MONTHS } from '../../../core/method.ts';
import { INSTRUMENT_KEYS, INSTRUMENTS } from '../../../core/national/instruments.ts';
import { markId } from '../../../core/national/markFields.ts';
import { count } from '../../labels.ts';
import type { PublicRecord } from '../../shape.ts';
import type { Judged, StateSource } from './source.ts';

/** So many IDs are named; the rest are counted. */
const MOST = 12;

function named(ids: readonly string[]): string {
  const more = ids.length - MOST;
  return `${ids.slice(0, MOST).join(', ')}${more > 0 ? ` y ${more} más` : ''}`;
}

const when = (ids: readonly string[], sentence: string): string[] =>
  ids.length > 0 ? [`${sentence}: ${named(ids)}.`] : [];

/** What INAI asks a state next, in sentences that can be sent; from the data alone. */
export function questionsFor({ entity, record, rejects, today, judged }: StateSource): string[] {
  if (!record) return ofAnswer(entity, rejects.length);
  return [...ofAnswer(entity, rejects.length), ...ofRecord(record, today), ...ofMarks(record, judged)];
}

function ofAnswer(entity: Row, rejects: number): string[] {
  if (str(entity, 'direccion') === '') return ['Pedir la dirección de lo que publica.'];
  const since = entity['desde'];
  const days = isIsoDay(since) ? ` desde el ${longDate(since)}` : '';
  const rewritten =
    str(entity, 'avisos') === ''
      ? []
      : ['Pedir que explique por qué cambió un corte que ya había publicado.'];
  if (rejects > 0)
    return [
      `Pedir que corrija ${count(rejects, 'registro', 'registros')} y vuelva a publicar: no se toma lo que publica${days}.`,
      ...rewritten,
    ];
  return days
    ? [`Pedir que vuelva a publicar: no se puede leer su dirección${days}.`, ...rewritten]
    : rewritten;
}

/** `No consta` goes on in small letters, an ID does not. */
const lower = (sentence: string): string =>
  /^\p{Lu}\p{Ll}|^\p{Lu} /u.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;

/** What INAI published and the state's board does not show. */
function ofMarks({ evaluations }: PublicRecord, judged: Judged): string[] {
  const there = new Set(evaluations.map(({ id }) => id));
  const lacking = INSTRUMENT_KEYS.flatMap((key) =>
    judged[key].filter(
      (row) => str(row, 'publicada') !== '' && !there.has(markId(str(row, 'id'), INSTRUMENTS[key].cut)),
    ),
  );
  return when(
    [...new Set(lacking.map((row) => str(row, 'id')))],
    'Pedir que traiga a su tablero la evaluación del INAI y publique un corte',
  );
}

function ofRecord(record: PublicRecord, today: string): string[] {
  const { plan, commitments, activities, indicators, steps } = record;
  const has = (list: readonly { row: Row }[], id: string): boolean =>
    list.some(({ row }) => str(row, 'compromiso') === id);
  const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
  const standing = activities.filter(({ state }) => state !== 'Cancelada');
  const old = addMonths(plan.cut, UPDATE_MONTHS) < today;
  return [
    ...plan.missing.map((sentence) => `Pedir que lo resuelva: ${lower(sentence)}`),
    ...(old ? [`Pedir un corte nuevo: el último es del ${longDate(plan.cut)}.`] : []),
    ...steps
      .filter(({ row }) => str(row, 'estado') === 'Vencido')
      .map(
        ({ row }) =>
          `Pedir lo que falta del paso ${num(row, 'paso') ?? ''}: «${str(row, 'requisito')}»${isIsoDay(row['vence']) ? `, que venció el ${longDate(row['vence'])}` : ''}.`,
      ),
    ...when(
      ids(commitments.filter(({ accepted }) => !accepted)),
      'Pedir que cumpla los ocho criterios, o que el Secretariado lo acuerde',
    ),
    ...when(ids(commitments.filter(({ id }) => !has(activities, id))), 'Pedir las actividades de'),
    ...when(ids(commitments.filter(({ id }) => !has(indicators, id))), 'Pedir los indicadores de'),
    ...when(
      ids(standing.filter(({ late }) => late)),
      'Pedir que explique el atraso, o que lo reprograme por acuerdo',
    ),
    ...when(
      ids(standing.filter(({ progress, evidence }) => progress > 0 && evidence === 0)),
      'Pedir evidencia de',
    ),
    ...(plan.begun
      ? when(
          ids(indicators.filter(({ row }) => num(row, 'valor') === undefined)),
          'Pedir una medición de los indicadores',
        )
      : []),
  ];
}
