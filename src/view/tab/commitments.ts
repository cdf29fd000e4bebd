import { str } from '../../core/board.ts';
import { PROMISED } from '../../core/originals.ts';
import { paceWords, SHAPES } from '../../core/shapes.ts';
import { groupBy } from '../group.ts';
import { count, figure, LATE, percent, span } from '../labels.ts';
import type { PublicActivity, PublicCommitment, PublicRecord, PublicRow } from '../shape.ts';
import { blocks } from './bar.ts';
import { BLANK, heading, INKS, line, LOOKS, striped, type Line } from './line.ts';
import { askLinks, evidenceLinks } from './links.ts';

const COLUMNS = [
  'Compromiso o actividad',
  'Avance',
  'Fechas',
  'Responde',
  'Producto o indicador',
  'Evidencia',
];

/** What hangs from commitments and activities. */
interface Proof {
  evidence: ReadonlyMap<string, PublicRow[]>;
  indicators: ReadonlyMap<string, PublicRow[]>;
  ask: string;
}

/** What was promised stays in sight, wherever it was moved to. */
function dates({ row, rescheduled }: PublicActivity): string {
  const now = span(row['inicio'], row['fin']);
  const [inicio, fin] = [row[PROMISED.inicio] ?? '', row[PROMISED.fin] ?? ''];
  const moved = (inicio && inicio !== row['inicio']) || (fin && fin !== row['fin']);
  return moved ? `${now}\n${rescheduled ? 'Reprogramada; antes' : 'Antes'}, ${span(inicio, fin)}` : now;
}

function activityLine(activity: PublicActivity, { evidence, ask }: Proof): Line {
  const { id, row, responsible, progress, state, late } = activity;
  return {
    look: LOOKS.plain,
    first: late ? { ink: INKS.alarm } : {},
    second: { ink: INKS.green },
    cells: [
      `${SHAPES[state]} ${state}, ${percent(progress)}${late ? ` ${LATE}` : ''} · ${id}\n${str(row, 'actividad')}`,
      blocks(progress),
      dates(activity),
      responsible || '▲ Sin responsable',
      str(row, 'producto'),
    ],
    links: [...evidenceLinks(evidence.get(id)), ...askLinks(ask, id)],
  };
}

const number = (value: unknown): string => (typeof value === 'number' ? figure(value) : '');

/** `Empresas con beneficiario publicado: de 0 a 1,200 empresas; va en 48`. */
function indicatorWords({ row }: PublicRow): string {
  const unit = str(row, 'unidad');
  const [base, goal, now] = [number(row['base']), number(row['meta']), number(row['valor'])];
  const way = [base && `de ${base}`, goal && `a ${goal}`, unit].filter(Boolean).join(' ');
  return `◆ ${str(row, 'variable')}${way && `: ${way}`}${now && `; va en ${now}`}`;
}

function commitmentLine(
  { id, row, progress, pace, holds, criteria, late }: PublicCommitment,
  activities: number,
  { evidence, indicators, ask }: Proof,
): Line {
  const who = [str(row, 'autoridad'), str(row, 'sociedad')].filter(Boolean).join(', junto con ');
  const far =
    activities > 0
      ? [percent(progress.reported), ...(late > 0 ? [`▲ ${count(late, 'atrasada', 'atrasadas')}`] : [])]
      : [];
  const measured = indicators.get(id) ?? [];
  return {
    look: LOOKS.commitment,
    first: { bold: true, size: 11 },
    second: { bold: true, ink: INKS.green },
    cells: [
      `${[id, ...far].join(' · ')}\n${str(row, 'titulo')}`,
      activities > 0 ? blocks(progress.reported) : '',
      `${paceWords(pace, progress.reported, progress.expected)}\nCumple ${holds} de ${criteria.length} criterios`,
      who || '▲ No consta quién responde',
      measured.map(indicatorWords).join('\n'),
    ],
    links: [
      ...evidenceLinks(evidence.get(id)),
      ...measured.flatMap((one) => evidenceLinks(evidence.get(one.id))),
      ...askLinks(ask, id),
    ],
  };
}

/** Each commitment with what it lacks and its activities, in their order. */
export function commitmentLines(record: PublicRecord): Line[] {
  if (record.commitments.length === 0) return [];
  const activities = groupBy(record.activities, (one) => one.commitment);
  const proof: Proof = {
    evidence: groupBy(record.evidence, ({ row }) => str(row, 'de')),
    indicators: groupBy(record.indicators, ({ row }) => str(row, 'compromiso')),
    ask: record.plan.ask,
  };
  const lines: Line[] = [heading('Compromisos y actividades'), line(LOOKS.head, ...COLUMNS)];
  for (const commitment of record.commitments) {
    const own = activities.get(commitment.id) ?? [];
    lines.push(commitmentLine(commitment, own.length, proof));
    if (commitment.missing.length > 0)
      lines.push(line(LOOKS.warning, `▲ Falta: ${commitment.missing.join(' ')}`));
    lines.push(...striped(own.map((one) => activityLine(one, proof))));
    activities.delete(commitment.id);
  }
  const loose = [...activities.values()].flat().map((one) => activityLine(one, proof));
  return [...lines, ...striped(loose), BLANK];
}
