import { str, type Row } from '../../../core/board.ts';
import { ACTIVITY_STATES } from '../../../core/method.ts';
import { paceWords, SHAPES } from '../../../core/shapes.ts';
import { withItself } from '../../frozen.ts';
import { count, percent, shortDate } from '../../labels.ts';
import { paragraphs, table, type Block } from '../../plan/blocks.ts';
import type { PublicCommitment, PublicRecord } from '../../shape.ts';
import { idOf, progressChart } from './charts.ts';
import { percentIn } from './words.ts';

const rowOf = (id: string, { reported, verified, expected }: PublicCommitment['progress']): Row => ({
  id,
  reportado: reported,
  verificado: verified,
  esperado: expected,
});

const THREE = [
  ['Reportado', 15],
  ['Verificado', 15],
  ['Esperado', 14],
] as const;
export const threeOf = (row: Row): string[] =>
  ['reportado', 'verificado', 'esperado'].map((key) => percentIn(row, key));

/** The plan as a whole, each commitment, and how it came there from cut to cut. */
export function progressBlocks(record: PublicRecord): Block[] {
  const { totals, commitments } = record;
  if (totals.activities === 0)
    return paragraphs('El plan se publicó sin actividades: su avance no puede medirse.');
  const { reported, expected } = totals.progress;
  const whole = rowOf('Todo el plan', totals.progress);
  // nothing can be measured where there is nothing to do
  const rows = commitments.map(({ id, progress, pace }) => (pace === 'none' ? { id } : rowOf(id, progress)));
  return [
    ...paragraphs(`${paceWords(totals.pace, reported, expected)}.`),
    ...progressChart('Avance del plan y de cada compromiso', [whole, ...rows], idOf),
    ...table(
      'Avance de cada compromiso',
      [['Compromiso', 34], ...THREE, ['Contra el calendario', 22]],
      [
        ['Todo el plan', ...threeOf(whole), paceWords(totals.pace, reported, expected)],
        ...commitments.map(({ id, row, progress, pace }, at) => [
          `${id} · ${str(row, 'titulo')}`,
          ...threeOf(rows[at] ?? {}),
          paceWords(pace, progress.reported, progress.expected),
        ]),
      ],
      { named: true },
    ),
    ...statesTable(record),
    ...overTime(record),
  ];
}

const statesTable = ({ totals }: PublicRecord): Block[] => [
  ...table(
    'Actividades por estado',
    [
      ['Estado', 60],
      ['Actividades', 40],
    ],
    [
      ...ACTIVITY_STATES.map((state) => [`${SHAPES[state]} ${state}`, String(totals.byState[state])]),
      ['▲ Atrasadas', String(totals.late)],
      ['△ Con avance y sin evidencia', String(totals.unproven)],
    ],
    { named: true },
  ),
];

function overTime(record: PublicRecord): Block[] {
  const cuts = withItself(record);
  if (cuts.length < 2) return [];
  const rows = cuts.map(({ number, date, reported, verified }) => ({
    id: `Corte ${number}, ${shortDate(date)}`,
    reportado: reported,
    verificado: verified,
  }));
  return [
    ...progressChart('Avance en cada corte', rows, idOf, ['reportado', 'verificado']),
    ...table(
      'Avance en cada corte',
      [
        ['Corte', 40],
        ['Tipo', 20],
        ['Reportado', 20],
        ['Verificado', 20],
      ],
      cuts.map(({ kind, reported, verified }, at) => [
        rows[at]?.id ?? '',
        kind,
        percent(reported),
        percent(verified),
      ]),
      { named: true },
    ),
  ];
}

/** All evidence that is counted: where it is, and whether its address answered. */
export function evidenceBlocks({ evidence, totals, activities }: PublicRecord): Block[] {
  const proven = activities.filter((one) => one.evidence > 0).length;
  const many = (key: string): Map<string, number> =>
    evidence.reduce((sums, { row }) => {
      const said = str(row, key) || 'Sin revisar';
      return sums.set(said, (sums.get(said) ?? 0) + 1);
    }, new Map<string, number>());
  const sentence =
    `${count(totals.evidence, 'evidencia pública', 'evidencias públicas')}` +
    `${totals.withheld > 0 ? ` y ${totals.withheld} que no ${totals.withheld === 1 ? 'es pública' : 'son públicas'}` : ''}; ` +
    `${proven} de ${count(activities.length, 'actividad tiene', 'actividades tienen')} alguna con dirección.`;
  const counted = (caption: string, label: string, key: string): Block[] =>
    table(
      caption,
      [
        [label, 60],
        ['Evidencias', 40],
      ],
      [...many(key)].map(([said, total]) => [said, String(total)]),
      { named: true },
    );
  return [
    ...paragraphs(sentence),
    ...counted('Evidencia por tipo', 'Tipo', 'tipo'),
    ...counted('Direcciones de la evidencia', 'Enlace', 'enlace'),
  ];
}
