import { num, str, type Row } from '../../../core/board.ts';
import { STEPS } from '../../../core/method.ts';
import { count } from '../../labels.ts';
import { heading, paragraphs, table, type Block } from '../../plan/blocks.ts';
import { chart, progressChart } from './charts.ts';
import { threeOf } from './progress.ts';
import { stepName } from './steps.ts';
import { dayIn, numberIn } from './words.ts';

const nameOf = (row: Row): string => str(row, 'entidad');

/** A state has published something that was taken. */
export const hasData = (row: Row): boolean => num(row, 'compromisos') !== undefined;
const isMeasured = (row: Row): boolean => (num(row, 'actividades') ?? 0) > 0;

/** All states side by side, by name: what they published and how they go, without an order of merit. */
export function compareBlocks(summary: readonly Row[]): Block[] {
  const known = summary.filter(hasData);
  if (known.length === 0) return paragraphs('Todavía no hay datos de ninguna entidad.');
  const measured = known.filter(isMeasured);
  return [
    ...table(
      'Qué publica cada entidad',
      [
        ['Entidad', 25],
        ['Compromisos', 17],
        ['Actividades', 16],
        ['Atrasadas', 14],
        ['Sin evidencia', 13],
        ['Al día', 15],
      ],
      known.map((row) => [
        nameOf(row),
        ...['compromisos', 'actividades', 'atrasadas', 'sin_evidencia'].map((key) => numberIn(row, key)),
        dayIn(row, 'fecha'),
      ]),
      { named: true },
    ),
    heading(2, 'Avance', 'n-avance'),
    ...unmeasured(known.length - measured.length),
    ...progressChart('Avance de cada entidad, cada una contra su propio calendario', measured, nameOf),
    ...table(
      'Avance de cada entidad',
      [
        ['Entidad', 25],
        ['Reportado', 15],
        ['Verificado', 15],
        ['Esperado', 14],
        ['Contra el calendario', 31],
      ],
      known.map((row) => [
        nameOf(row),
        ...(isMeasured(row) ? threeOf(row) : ['—', '—', '—']),
        str(row, 'ritmo'),
      ]),
      { named: true },
    ),
  ];
}

const unmeasured = (many: number): Block[] =>
  many > 0
    ? paragraphs(
        `${count(many, 'entidad publicó su plan', 'entidades publicaron su plan')} sin actividades: su avance no puede medirse.`,
      )
    : [];

/** How many states completed each step, and how long each took. */
export function stepBlocks(summary: readonly Row[]): Block[] {
  const known = summary.filter(hasData);
  if (known.length === 0) return paragraphs('Todavía no hay datos de ninguna entidad.');
  const reached = [0, ...STEPS.map(({ number }) => number)];
  const many = (step: number): number => known.filter((row) => num(row, 'paso') === step).length;
  const timed = known.filter(
    (row) => num(row, 'dias_stl') !== undefined || num(row, 'dias_pal') !== undefined,
  );
  const caption = 'Último paso completo: cuántas entidades';
  return [
    ...chart({
      caption,
      unit: 'count',
      labels: reached.map((step) => (step === 0 ? 'Ninguno todavía' : `Paso ${step}`)),
      series: [{ name: 'Entidades', fill: '1E5B4F', values: reached.map(many) }],
    }),
    ...table(
      caption,
      [
        ['Paso', 70],
        ['Entidades', 30],
      ],
      reached.map((step) => [stepName(step), String(many(step))]),
      { named: true },
    ),
    ...chart({
      caption: 'Días de la declaración al Secretariado y del Secretariado al plan',
      unit: 'count',
      labels: timed.map(nameOf),
      series: [
        {
          name: 'De la declaración al Secretariado',
          fill: '6FA796',
          values: timed.map((row) => num(row, 'dias_stl')),
        },
        {
          name: 'Del Secretariado al plan',
          fill: 'F1EEE6',
          values: timed.map((row) => num(row, 'dias_pal')),
        },
      ],
    }),
    ...table(
      'Fechas de cada entidad',
      [
        ['Entidad', 20],
        ['Paso', 9],
        ['Declaración', 16],
        ['Secretariado', 17],
        ['Plan', 14],
        ['Días al STL', 12],
        ['Días al plan', 12],
      ],
      known.map((row) => [
        nameOf(row),
        numberIn(row, 'paso'),
        ...['declaracion', 'stl', 'pal'].map((key) => dayIn(row, key)),
        numberIn(row, 'dias_stl'),
        numberIn(row, 'dias_pal'),
      ]),
      { named: true },
    ),
  ];
}
