import { str } from '../core/board.ts';
import { ACTIVITY_STATES, SECTORS } from '../core/method.ts';
import { paceWords, SHAPES } from '../core/shapes.ts';
import { groupBy } from './group.ts';
import { count, cutWords, inShort, LATE, GUIDE, percent, planName, planTerm, shortDate } from './labels.ts';
import { withItself } from './frozen.ts';
import type { PublicActivity, PublicCommitment, PublicRecord } from './shape.ts';

export type Cell = string | number;

export interface Style {
  back: string;
  ink: string;
  bold: boolean;
  size: number;
  wrap: boolean;
}

const HEADERS = [
  'ID',
  'Compromiso o actividad',
  'Responde',
  'Inicio',
  'Fin',
  'Avance',
  'Estado',
  'Producto y evidencia',
];

const PLAIN: Style = { back: '#ffffff', ink: '#221c1a', bold: false, size: 10, wrap: true };
const BAND: Style = { ...PLAIN, back: '#611232', ink: '#ffffff', wrap: false };
const TITLE: Style = { ...PLAIN, ink: '#611232', bold: true, size: 14, wrap: false };
const LINE: Style = { ...PLAIN, wrap: false };
const HEAD: Style = { ...PLAIN, back: '#1e5b4f', ink: '#ffffff', bold: true };
const COMMITMENT: Style = { ...PLAIN, back: '#f3ead6', bold: true };
const WARNING: Style = { ...PLAIN, ink: '#a02c10' };

/** @returns the fraction as ten blocks and its number: `█████░░░░░ 50 %`. */
export function blocks(fraction: number): string {
  const full = fraction > 0 ? Math.max(1, Math.floor(fraction * 10 + 1e-9)) : 0;
  return `${'█'.repeat(full)}${'░'.repeat(10 - full)} ${percent(fraction)}`;
}

/** One row of the tab, all of it in one style; cells that are not given stay blank. */
export type TabRow = readonly [style: Style, ...cells: Cell[]];

export function summaryRows(record: PublicRecord): TabRow[] {
  const { plan, totals } = record;
  const rows: TabRow[] = [
    [{ ...BAND, bold: true, size: 18 }, `${planName(plan)} ${plan.year}`],
    [BAND, plan.guarantor],
    [BAND, `${planTerm(plan)} · ${cutWords(record)}`],
    [LINE],
    [{ ...LINE, size: 12 }, inShort(record)],
    [LINE],
  ];
  if (totals.activities > 0) {
    const { reported, verified, expected } = totals.progress;
    rows.push(
      [LINE, 'Avance reportado', blocks(reported)],
      [LINE, 'Avance verificado', blocks(verified)],
      [LINE, 'Esperado hoy', blocks(expected)],
      [{ ...LINE, bold: true }, 'Ritmo', paceWords(totals.pace, reported, expected)],
      [
        LINE,
        'Actividades',
        ACTIVITY_STATES.map((state) => `${SHAPES[state]} ${state}: ${totals.byState[state]}`).join('   '),
      ],
      [LINE, LATE + 's', String(totals.late)],
      [LINE, 'Sin evidencia', `${totals.unproven} con avance reportado y sin evidencia`],
      [LINE],
    );
  }
  if (plan.missing.length > 0) {
    rows.push([{ ...WARNING, bold: true, wrap: false }, 'Lo que le falta al plan']);
    rows.push(...plan.missing.map((sentence): TabRow => [{ ...WARNING, wrap: false }, '', sentence]), [LINE]);
  }
  return rows;
}

function activityRow(activity: PublicActivity, addresses: readonly string[]): TabRow {
  const { id, row, responsible, progress, state, late } = activity;
  const result = [str(row, 'producto'), ...addresses].filter(Boolean).join('\n');
  return [
    late ? WARNING : PLAIN,
    id,
    str(row, 'actividad'),
    responsible,
    shortDate(row['inicio']),
    shortDate(row['fin']),
    blocks(progress),
    `${SHAPES[state]} ${state}${late ? `\n${LATE}` : ''}`,
    result,
  ];
}

function commitmentRow(
  commitment: PublicCommitment,
  activities: number,
  addresses: readonly string[],
): TabRow {
  const { id, row, progress, pace, holds, criteria } = commitment;
  const who = [str(row, 'autoridad'), str(row, 'sociedad')].filter(Boolean).join(', junto con ');
  return [
    COMMITMENT,
    id,
    str(row, 'titulo'),
    who || '▲ No consta quién responde',
    '',
    '',
    activities > 0 ? blocks(progress.reported) : '',
    paceWords(pace, progress.reported, progress.expected),
    [`Cumple ${holds} de ${criteria.length} criterios`, ...addresses].join('\n'),
  ];
}

export function commitmentRows(record: PublicRecord): TabRow[] {
  if (record.commitments.length === 0) return [];
  const activities = groupBy(record.activities, (one) => one.commitment);
  const evidence = groupBy(record.evidence, ({ row }) => str(row, 'de'));
  const addresses = (id: string): string[] =>
    (evidence.get(id) ?? []).map(({ row }) => str(row, 'direccion') || str(row, 'titulo'));
  const indicators = groupBy(record.indicators, ({ row }) => str(row, 'compromiso'));
  const rows: TabRow[] = [[HEAD, ...HEADERS]];
  const add = (found: readonly PublicActivity[]): void => {
    rows.push(...found.map((one) => activityRow(one, addresses(one.id))));
  };
  for (const commitment of record.commitments) {
    const own = activities.get(commitment.id) ?? [];
    const measured = (indicators.get(commitment.id) ?? []).flatMap((one) => addresses(one.id));
    rows.push(commitmentRow(commitment, own.length, [...addresses(commitment.id), ...measured]));
    if (commitment.missing.length > 0) rows.push([WARNING, '', `Falta: ${commitment.missing.join(' ')}`]);
    add(own);
    activities.delete(commitment.id);
  }
  for (const loose of activities.values()) add(loose);
  return [...rows, [LINE]];
}

export function councilRows({ members }: PublicRecord): TabRow[] {
  const rows: TabRow[] = [[TITLE, 'Secretariado Técnico Local']];
  for (const sector of SECTORS) {
    const seats = members.filter(({ row, seated }) => seated && row['sector'] === sector);
    if (seats.length === 0) rows.push([LINE, sector, 'Nadie registrado']);
    for (const { row } of seats) rows.push([LINE, sector, str(row, 'institucion'), str(row, 'asiento')]);
  }
  return [...rows, [LINE]];
}

export function cutRows(record: PublicRecord): TabRow[] {
  const cuts = withItself(record);
  if (cuts.length === 0) return [];
  return [
    [TITLE, 'Cortes publicados'],
    ...cuts.map((one): TabRow => [
      LINE,
      `Corte ${one.number} · ${one.kind}`,
      `${shortDate(one.date)}: ${percent(one.reported)} reportado, ${percent(one.verified)} verificado. Huella ${one.digest.slice(0, 16)}…`,
    ]),
    [LINE],
  ];
}

export function guideRows({ totals }: PublicRecord): TabRow[] {
  return [
    [TITLE, 'Cómo leer este tablero'],
    ...GUIDE.map((pair): TabRow => [LINE, ...pair]),
    [
      LINE,
      'Evidencia',
      `${count(totals.evidence, 'pública', 'públicas')} y ${count(totals.withheld, 'registrada que no es pública', 'registradas que no son públicas')}.`,
    ],
    [
      LINE,
      'Datos',
      'Los mismos de la pestaña «Datos abiertos». No se publican nombres, correos ni teléfonos.',
    ],
  ];
}
