import { str } from '../core/board.ts';
import { fieldOf } from '../core/tables.ts';
import { percent } from './labels.ts';
import { escape, inline, link, list, says } from './html.ts';
import { figure, shortDate } from './labels.ts';
import type { PublicEvidence, PublicIndicator } from './shape.ts';
import type { Progress } from '../core/progress.ts';

const width = (fraction: number): string => `style="width:${Math.round(fraction * 100)}%"`;

/** The three figures in one bar; the words beside it say the same. */
export const bar = ({ reported, verified, expected }: Progress): string =>
  `<span class="bar" aria-hidden="true"><i ${width(reported)}></i><i class="v" ${width(verified)}></i>` +
  `<i class="e" ${width(expected)}></i></span>`;

export const figures = ({ reported, verified, expected }: Progress): string =>
  `${percent(reported)} reportado · ${percent(verified)} verificado · ${percent(expected)} esperado hoy`;

export const gaps = (title: string, missing: readonly string[]): string =>
  missing.length ? `<div class="miss"><b>${title}</b>${list(missing.map(inline))}</div>` : '';

export function evidenceList(found: readonly PublicEvidence[] | undefined): string {
  const items = (found ?? []).map(({ row }) => {
    const about = [str(row, 'tipo'), says(row, 'fecha') ? shortDate(row['fecha']) : ''].filter(Boolean);
    const note = about.length ? ` <small>${about.map(inline).join(' · ')}</small>` : '';
    return link(str(row, 'direccion'), str(row, 'titulo')) + note;
  });
  return list(items, ' class="ev"');
}

const PARTS = ['unidad', 'base', 'meta', 'periodo', 'valor', 'medido', 'tipo', 'fuente'] as const;
/** The four parts of an indicator (KIT-08) are named even where they are missing. */
const EXPECTED: readonly string[] = ['unidad', 'base', 'meta', 'periodo'];

function indicatorPart({ row }: PublicIndicator, key: (typeof PARTS)[number]): string {
  const value = row[key];
  if (!says(row, key)) {
    return EXPECTED.includes(key)
      ? `${fieldOf('indicadores', key).label}: <span class="late">falta</span>`
      : '';
  }
  const text =
    typeof value === 'number' ? figure(value) : key === 'medido' ? shortDate(value) : String(value);
  return `${fieldOf('indicadores', key).label}: ${key === 'fuente' ? link(text, '') : inline(text)}`;
}

export const indicatorItem = (
  indicator: PublicIndicator,
  evidence: readonly PublicEvidence[] | undefined,
): string =>
  `<p dir="auto"><b>${escape(str(indicator.row, 'variable'))}</b></p><p class="m">` +
  PARTS.map((key) => indicatorPart(indicator, key))
    .filter(Boolean)
    .join(' · ') +
  `</p>${evidenceList(evidence)}`;
