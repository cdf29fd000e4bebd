import { str, type Row } from '../../../core/board.ts';
import { ANSWERS } from '../../../core/national/states.ts';
import { groupBy } from '../../group.ts';
import { count } from '../../labels.ts';
import { paragraphs, table, type Block } from '../../plan/blocks.ts';
import { ageOf, dayIn, linesIn } from './words.ts';

const GOOD: readonly string[] = [ANSWERS.good, ANSWERS.noted];

/** States whose last answer could not be taken, or that nobody can ask. */
export const unanswered = (entities: readonly Row[]): Row[] =>
  entities.filter((row) => !GOOD.includes(str(row, 'estado')));

/** How many states stand how. */
export const answerTable = (entities: readonly Row[]): Block[] =>
  table(
    'Respuesta de las entidades',
    [
      ['Respuesta', 70],
      ['Entidades', 30],
    ],
    Object.values(ANSWERS)
      .map((answer): [string, number] => [answer, entities.filter((row) => stands(row) === answer).length])
      .filter(([, many]) => many > 0)
      .map(([answer, many]) => [answer, String(many)]),
    { named: true },
  );

/** A state with an address that nobody has asked says nothing yet. */
function stands(row: Row): string {
  const answer = str(row, 'estado');
  return answer === '' ? (str(row, 'direccion') === '' ? ANSWERS.unset : ANSWERS.unasked) : answer;
}

/** What happens with each, and how old is what is shown of it. */
export function unansweredBlocks(entities: readonly Row[], today: string): Block[] {
  const rows = unanswered(entities);
  const quiet = (answer: string): Row[] =>
    rows.filter((row) => stands(row) === answer && str(row, 'respuesta') === '');
  const [unset, unasked] = [quiet(ANSWERS.unset), quiet(ANSWERS.unasked)];
  const others = rows.filter((row) => !unset.includes(row) && !unasked.includes(row));
  return [
    ...(others.length === 0 ? paragraphs('Todas las que se consultaron respondieron.') : []),
    ...table(
      'Entidades que no responden, o de las que no se tomó lo que publican',
      [
        ['Entidad', 18],
        ['Respuesta', 15],
        ['Desde', 13],
        ['Qué pasa', 38],
        ['Edad de la copia', 16],
      ],
      others.map((row) => [
        str(row, 'entidad'),
        stands(row),
        dayIn(row, 'desde'),
        str(row, 'problema'),
        ageOf(row, 'respuesta', today) || 'Sin copia',
      ]),
      { named: true },
    ),
    ...listed(unset, 'entidad no tiene dirección', 'entidades no tienen dirección'),
    ...listed(unasked, 'entidad está por consultar', 'entidades están por consultar'),
  ];
}

const listed = (rows: readonly Row[], one: string, many: string): Block[] =>
  rows.length > 0
    ? paragraphs(`${count(rows.length, one, many)}: ${rows.map((row) => str(row, 'entidad')).join(', ')}.`)
    : [];

/** Those that changed or withdrew a cut after it was published. */
export const rewritten = (entities: readonly Row[]): Row[] =>
  entities.filter((row) => str(row, 'avisos') !== '');

export function rewrittenBlocks(entities: readonly Row[]): Block[] {
  const rows = rewritten(entities);
  if (rows.length === 0) return paragraphs('Ninguna entidad cambió un corte que ya había publicado.');
  return table(
    'Cortes que cambiaron después de publicados',
    [
      ['Entidad', 25],
      ['Qué cambió', 75],
    ],
    rows.map((row) => [str(row, 'entidad'), linesIn(row, 'avisos').join('\n')]),
    { named: true },
  );
}

/** `«Fecha»: «31 feb» no es una fecha.` is the same fault whatever the record and the value. */
const faultIn = (row: Row): string => {
  const sentence = str(row, 'motivo');
  const record = str(row, 'registro');
  const rest =
    record !== '' && sentence.startsWith(`${record}, `) ? sentence.slice(record.length + 2) : sentence;
  const [head, ...tail] = rest.split('»: ');
  const own = tail.length > 0 ? `${head}»: ` : '';
  return own + (tail.length > 0 ? tail.join('»: ') : rest).replace(/«[^»]*»/g, '«…»');
};

/** So many faults are told. */
const MOST = 20;

/** What is wrong most often, and in how many states. */
export function rejectBlocks(rejects: readonly Row[]): Block[] {
  if (rejects.length === 0) return paragraphs('Ningún registro se rechazó.');
  const faults = [...groupBy([...rejects], faultIn)].sort(([, a], [, b]) => b.length - a.length);
  return [
    ...table(
      'Rechazos más comunes',
      [
        ['Qué está mal', 60],
        ['Registros', 15],
        ['Entidades', 25],
      ],
      faults
        .slice(0, MOST)
        .map(([fault, rows]) => [
          fault,
          String(rows.length),
          [...new Set(rows.map((row) => str(row, 'entidad')))].join(', '),
        ]),
    ),
    ...(faults.length > MOST
      ? paragraphs(`Y ${faults.length - MOST} faltas distintas más: están en la pestaña Rechazos.`)
      : []),
  ];
}
