import { str } from '../../core/board.ts';
import { answersOf } from '../../core/national/levels.ts';
import { shortDate } from '../labels.ts';
import { firstAnswer, momentName } from '../page/marks.ts';
import type { PublicEvaluation, PublicRecord } from '../shape.ts';
import { INKS, LOOKS, part, type Line } from './line.ts';

const COLUMNS = ['Compromiso y qué valora el INAI', 'Nivel', 'Fecha', 'Quién evaluó', 'Razón', 'Respuestas'];

function markLine({ row, differs }: PublicEvaluation): Line {
  const moment = str(row, 'momento');
  const answers = answersOf(moment)
    .filter(({ key }) => str(row, key) !== '')
    .map(({ key, label }) => `${label}: ${str(row, key)}`);
  const change = [
    ['Antes', 'antes'],
    ['Después', 'despues'],
  ].flatMap(([label = '', key = '']) => (str(row, key) ? [`${label}: ${str(row, key)}`] : []));
  const differing = differs.length > 0 ? ['▲ No coincide con lo que informa el tablero:', ...differs] : [];
  return {
    look: LOOKS.plain,
    first: differs.length > 0 ? { ink: INKS.alarm } : {},
    second: { bold: true, ink: INKS.green },
    cells: [
      [`${str(row, 'compromiso')}\n${momentName(row)}`, ...differing].join('\n'),
      firstAnswer(row),
      `${shortDate(row['fecha'])}\nsobre el corte ${str(row, 'corte')}`,
      str(row, 'institucion'),
      [str(row, 'razon'), ...change].join('\n'),
      [...answers, `Rúbrica versión ${str(row, 'rubrica')}`].join('\n'),
    ],
  };
}

/** INAI's marks, each with where the board's own report says something else. */
export const markLines = ({ evaluations }: PublicRecord): Line[] =>
  part('Evaluación del INAI', COLUMNS, evaluations.map(markLine));
