import { num, str, type Row } from '../../../core/board.ts';
import { CRITERIA_LABELS } from '../../../core/criteriaKeys.ts';
import { ACTIVITY_STATES } from '../../../core/method.ts';
import { paceWords, SHAPES } from '../../../core/shapes.ts';
import { count, figure, LATE, percent, shortDate } from '../../labels.ts';
import { facts, heading, note, table, type Block, type Cell } from '../../plan/blocks.ts';
import type { PublicActivity, PublicCommitment, PublicRecord } from '../../shape.ts';
import { marksOf } from './marks.ts';
import type { StateSource } from './source.ts';

/** Each commitment with what the state says of it and what INAI says of it. */
export function commitmentBlocks(record: PublicRecord, { judged, names }: StateSource): Block[] {
  if (record.commitments.length === 0) return [note('El plan se publicó sin compromisos.')];
  return record.commitments.flatMap((one) => {
    const { id, row } = one;
    const acts = record.activities.filter(({ commitment }) => commitment === id);
    const indicators = record.indicators.filter((each) => str(each.row, 'compromiso') === id);
    const marks = marksOf(id, judged, names);
    return [
      heading(2, `${id} · ${str(row, 'titulo')}`, `c-${id}`),
      ...facts(`Compromiso ${id}`, about(one, acts)),
      ...activityTable(id, acts),
      ...table(
        `Indicadores de ${id}`,
        [
          ['Variable', 40],
          ['Línea base', 15],
          ['Valor actual', 15],
          ['Meta', 15],
          ['Unidad', 15],
        ],
        indicators.map((each) => [
          str(each.row, 'variable'),
          ...['base', 'valor', 'meta'].map((key) => valueIn(each.row, key)),
          str(each.row, 'unidad'),
        ]),
      ),
      ...(marks.length > 0 ? [heading(3, 'Lo que valoró el INAI', `c-${id}-inai`), ...marks] : []),
    ];
  });
}

const valueIn = (row: Row, key: string): string => {
  const value = num(row, key);
  return value === undefined ? str(row, key) || '—' : figure(value);
};

function about(one: PublicCommitment, acts: readonly PublicActivity[]): (readonly [string, Cell])[] {
  const { row, progress, pace, holds, criteria, accepted, late } = one;
  const lacking = criteria.filter((each) => !each.holds).map(({ key }) => CRITERIA_LABELS[key]);
  const evidence = acts.reduce((sum, each) => sum + each.evidence, 0);
  const said: (readonly [string, string])[] = [
    ['Tema', str(row, 'tema')],
    ['Autoridad responsable', str(row, 'autoridad')],
    ['Sociedad civil responsable', str(row, 'sociedad')],
    ['Potencial que dice tener', str(row, 'potencial')],
    [
      'Criterios del método',
      `${holds} de ${criteria.length}${lacking.length > 0 ? `; falta: ${lacking.join(', ')}` : ''}`,
    ],
    ['Puede entrar al plan', accepted ? '● Sí' : '○ No'],
    ['Contra el calendario', paceWords(pace, progress.reported, progress.expected)],
    [
      'Avance',
      acts.length > 0
        ? `${percent(progress.reported)} reportado, ${percent(progress.verified)} verificado, ${percent(progress.expected)} esperado`
        : '',
    ],
    ['Actividades', acts.length > 0 ? statesOf(acts, late) : 'No se publicó ninguna'],
    ['Evidencias', acts.length > 0 ? String(evidence) : ''],
  ];
  return said.filter(([, words]) => words !== '');
}

/** `3: 1 ● Completa, 2 ► En proceso; 1 atrasada` */
const statesOf = (acts: readonly PublicActivity[], late: number): string =>
  `${acts.length}: ` +
  ACTIVITY_STATES.flatMap((state) => {
    const total = acts.filter((one) => one.state === state).length;
    return total > 0 ? [`${total} ${SHAPES[state]} ${state}`] : [];
  }).join(', ') +
  `; ${late === 0 ? 'ninguna atrasada' : count(late, 'atrasada', 'atrasadas')}`;

const activityTable = (id: string, acts: readonly PublicActivity[]): Block[] =>
  table(
    `Actividades de ${id}`,
    [
      ['Actividad', 36],
      ['Institución', 18],
      ['Termina', 13],
      ['Estado', 19],
      ['Evidencias', 14],
    ],
    acts.map(({ row, responsible, state, progress, late, evidence }) => [
      str(row, 'actividad'),
      responsible,
      str(row, 'fin') === '' ? 'Sin fecha' : shortDate(row['fin']),
      [`${SHAPES[state]} ${state}, ${percent(progress)}`, ...(late ? [LATE] : [])].join('\n'),
      String(evidence),
    ]),
  );
