import { num, str, type Row } from '../../../core/board.ts';
import { STEPS, type StepState } from '../../../core/method.ts';
import { STEP_MARKS } from '../../../core/shapes.ts';
import { facts, oneLine, paragraphs, table, type Block } from '../../plan/blocks.ts';
import type { PublicRecord } from '../../shape.ts';
import { dayIn, numberIn } from './words.ts';

export const stepName = (number: number): string => {
  const step = STEPS.find((one) => one.number === number);
  return step ? `Paso ${number}. ${step.title}` : 'Ninguno todavía';
};

const days = (row: Row, key: string): string => {
  const said = numberIn(row, key);
  return said === '—' ? said : `${said} ${said === '1' ? 'día' : 'días'}`;
};

/** How far the state came, and how long it took. @param summary its row of Tablero nacional */
export const milestones = (summary: Row): Block[] =>
  facts('Fechas del ejercicio', [
    ['Último paso completo', stepName(num(summary, 'paso') ?? 0)],
    ['Declaración conjunta', dayIn(summary, 'declaracion')],
    ['Secretariado Técnico Local', dayIn(summary, 'stl')],
    ['Plan presentado', dayIn(summary, 'pal')],
    ['De la declaración al Secretariado', days(summary, 'dias_stl')],
    ['Del Secretariado al plan', days(summary, 'dias_pal')],
  ]);

/** Each requirement of the six steps as the state publishes it. */
export function stepTables({ steps }: PublicRecord): Block[] {
  const found = STEPS.flatMap(({ number, requires }) => {
    const own = steps.filter(({ row }) => num(row, 'paso') === number);
    if (own.length === 0) return [];
    const met = own.filter(({ row }) => str(row, 'estado') === 'Cumplido').length;
    return [
      ...paragraphs(oneLine(`${stepName(number)}: ${met} de ${own.length} cumplidos. Pide: ${requires}.`)),
      ...table(
        stepName(number),
        [
          ['Requisito', 34],
          ['Estado', 15],
          ['Vence', 13],
          ['Hecho el', 13],
          ['Documento', 25],
        ],
        own.map(({ row }) => [
          str(row, 'requisito'),
          marked(str(row, 'estado')),
          dayIn(row, 'vence'),
          dayIn(row, 'hecho'),
          { address: str(row, 'documento') },
        ]),
      ),
    ];
  });
  return found.length > 0 ? found : paragraphs('Lo que publica no trae los requisitos de cada paso.');
}

const marked = (state: string): string => `${STEP_MARKS[state as StepState] ?? ''} ${state}`.trim();
