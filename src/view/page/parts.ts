import { str } from '../../core/board.ts';
import { fieldOf } from '../../core/tables.ts';
import type { Progress } from '../../core/progress.ts';
import { escape, idAttribute, inline, link, list, says } from '../html.ts';
import { figure, percent, shortDate } from '../labels.ts';
import type { PublicRow } from '../shape.ts';

/** A part of the page with its own address and heading; nothing where it has no content. */
export const section = (id: string, title: string, content: string): string =>
  content &&
  `<section id="${id}" aria-labelledby="${id}-t"><h2 id="${id}-t">${title}</h2>${content}</section>`;

const MOST_OF_A_NAME = 60;

/** @returns a text that is told whole elsewhere: its first words. */
export const short = (text: string): string =>
  text.length > MOST_OF_A_NAME ? `${text.slice(0, MOST_OF_A_NAME).replace(/\s+\S*$/, '')}…` : text;

export const figures = ({ reported, verified, expected }: Progress): string =>
  `${percent(reported)} reportado · ${percent(verified)} verificado · ${percent(expected)} esperado hoy`;

export const gaps = (title: string, missing: readonly string[]): string =>
  missing.length ? `<div class="miss"><b>${title}</b>${list(missing.map(inline))}</div>` : '';

/** One document with its kind and day. */
export function document({ row }: PublicRow): string {
  const about = [str(row, 'tipo'), says(row, 'fecha') ? shortDate(row['fecha']) : ''].filter(Boolean);
  const note = about.length ? ` <small>${about.map(inline).join(' · ')}</small>` : '';
  return link(str(row, 'direccion'), str(row, 'titulo')) + note;
}

export const evidenceList = (found: readonly PublicRow[] | undefined): string =>
  list((found ?? []).map(document), ' class="ev"');

const PARTS = [
  'unidad',
  'base',
  'meta',
  'periodo',
  'valor',
  'medido',
  'cumplimiento',
  'tendencia',
  'tipo',
  'fuente',
] as const;
/** The four parts of an indicator (KIT-08) are named even where they are missing. */
const EXPECTED: readonly string[] = ['unidad', 'base', 'meta', 'periodo'];

function indicatorPart({ row }: PublicRow, key: (typeof PARTS)[number]): string {
  const value = row[key];
  const { label, kind } = fieldOf('indicadores', key);
  if (!says(row, key)) return EXPECTED.includes(key) ? `${label}: <span class="late">falta</span>` : '';
  if (key === 'fuente') return `${label}: ${link(String(value), '')}`;
  const text =
    typeof value === 'number'
      ? kind === 'percent'
        ? percent(value)
        : figure(value)
      : key === 'medido'
        ? shortDate(value)
        : String(value);
  return `${label}: ${inline(text)}`;
}

/** @param measured its dated values, oldest first */
export const indicatorItem = (
  indicator: PublicRow,
  measured: readonly PublicRow[],
  evidence: readonly PublicRow[] | undefined,
): string =>
  `<p${idAttribute(indicator.id)}><b>${escape(str(indicator.row, 'variable'))}</b></p><p class="m">` +
  PARTS.map((key) => indicatorPart(indicator, key))
    .filter(Boolean)
    .join(' · ') +
  `</p>${measurements(measured)}${evidenceList(evidence)}`;

const measurements = (all: readonly PublicRow[]): string =>
  all.length > 1
    ? `<p class="m">Mediciones: ${all.map(({ row }) => `${typeof row['valor'] === 'number' ? figure(row['valor']) : ''} (${shortDate(row['fecha'])})`).join(' → ')}</p>`
    : '';
