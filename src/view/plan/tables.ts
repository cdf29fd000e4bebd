import { num, str, type Row } from '../../core/board.ts';
import { visible } from '../../core/words.ts';
import { figure, shortDate } from '../labels.ts';
import { heading, paragraphs, table, type Block } from './blocks.ts';
import type { PlanSource } from './source.ts';

type Lack = (sentence: string) => Block;

/** Step 4: where the problems and the commitments come from. */
export function mesas({ tables, names }: PlanSource, lack: Lack): Block[] {
  if (tables.mesas.length === 0) return [lack('Faltan las mesas participativas — pestaña Mesas')];
  const present = (row: Row): string =>
    (
      [
        ['Garante', 'asiste_garante'],
        ['Sociedad civil', 'asiste_sociedad'],
        ['Autoridad', 'asiste_autoridad'],
      ] as const
    )
      .filter(([, key]) => num(row, key) !== undefined)
      .map(([label, key]) => `${label}: ${str(row, key)}`)
      .join('\n');
  return table(
    'Mesas participativas',
    [
      ['ID', 17],
      ['Tema', 25],
      ['Fecha', 13],
      ['Asistencia', 18],
      ...(names ? ([['Facilitador', 20]] as const) : []),
      ['Minuta', 27],
    ],
    tables.mesas.map((row) => [
      str(row, 'id'),
      str(row, 'tema'),
      str(row, 'fecha') && shortDate(row['fecha']),
      present(row),
      ...(names ? [str(row, 'facilitador')] : []),
      { address: str(row, 'minuta') },
    ]),
  );
}

/** Oaxaca's index, VI: what the mesas defined, and what each commitment answers. */
export function problems({ tables }: PlanSource, lack: Lack): Block[] {
  const ofMesas = tables.mesas.filter((row) => visible(str(row, 'problema')));
  const ofCommitments = tables.compromisos.filter((row) => visible(str(row, 'problema')));
  if (ofMesas.length + ofCommitments.length === 0)
    return [lack('Faltan los problemas públicos — pestañas Mesas y Compromisos')];
  return [
    ...ofMesas.flatMap((row) => [
      heading(2, `Mesa: ${str(row, 'tema')}`, `p-${str(row, 'id')}`),
      ...paragraphs(str(row, 'problema')),
    ]),
    ...table(
      'Problema público que atiende cada compromiso',
      [
        ['Compromiso', 17],
        ['Problema público', 50],
        ['Línea base', 33],
      ],
      ofCommitments.map((row) => [str(row, 'id'), str(row, 'problema'), str(row, 'linea_base')]),
      { named: true },
    ),
  ];
}

export function overview({ tables }: PlanSource, lack: Lack): Block[] {
  if (tables.compromisos.length === 0) return [lack('Faltan los compromisos — pestaña Compromisos')];
  return table(
    'Compromisos del plan',
    [
      ['ID', 17],
      ['Compromiso', 43],
      ['Autoridad responsable', 20],
      ['Sociedad civil corresponsable', 20],
    ],
    tables.compromisos.map((row) => [
      str(row, 'id'),
      str(row, 'titulo'),
      str(row, 'autoridad'),
      str(row, 'sociedad'),
    ]),
    { named: true },
  );
}

const value = (row: Row, key: string): string => {
  const number = num(row, key);
  return number === undefined ? str(row, key) : figure(number);
};

/** The four elements of an indicator (KIT-08). */
export const INDICATOR_COLUMNS = [
  ['Variable', 32],
  ['Unidad de medida', 18],
  ['Línea base', 14],
  ['Meta', 14],
  ['Periodo', 22],
] as const;

export const indicatorCells = (row: Row): string[] => [
  str(row, 'variable'),
  str(row, 'unidad'),
  value(row, 'base'),
  value(row, 'meta'),
  [str(row, 'periodo'), str(row, 'tipo')].filter((part) => part !== '').join('\n'),
];

/** Oaxaca's index, VIII: all indicators side by side. */
export function measuring({ tables }: PlanSource, lack: Lack): Block[] {
  if (tables.indicadores.length === 0) return [lack('Faltan los indicadores — pestaña Indicadores')];
  return table(
    'Indicadores de todos los compromisos',
    [['Compromiso', 17], ...INDICATOR_COLUMNS],
    tables.indicadores.map((row) => [str(row, 'compromiso'), ...indicatorCells(row)]),
  );
}
