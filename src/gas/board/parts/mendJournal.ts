import { TABLES } from '../../../core/tables.ts';
import { inPlace, journalLine } from '../../journalLines.ts';
import { cellOf, HEAD_ROWS } from '../../view.ts';
import { damage, USE, type Damage, type Inspection } from './damage.ts';
import { orderOf } from './head.ts';
import { nameTab } from './tab.ts';
import type { Survey, Tab } from './survey.ts';

const FIELDS = TABLES.bitacora.fields;

/**
 * Saving appends to the Bitácora without reading where its columns are, so they have to stand in their order. Lines that
 * were appended meanwhile go under their columns, each block in one write; then the columns move, people's own to the end.
 */
export function inspectJournal({ spreadsheet }: Survey, tab: Tab): Inspection {
  if (tab.key !== 'bitacora') return { damages: [], actions: [] };
  if (inPlace(tab.columns)) return { damages: pastYears(tab), actions: [] };
  const blocks = strayBlocks(tab);
  return {
    damages: [
      damage(tab, {
        code: 'columnas-movidas',
        level: 'aviso',
        sentence: `En «${tab.name}» se movieron, insertaron o quitaron columnas: lo que se guarda queda bajo otro encabezado.`,
        tip: `${USE}: volverán a su orden, y cada dato a su columna; las columnas propias quedarán al final.`,
        says: 'el orden de sus columnas',
        column: Math.max(
          0,
          tab.columns.findIndex((key, index) => key !== FIELDS[index]?.key),
        ),
      }),
    ],
    actions: [
      () => {
        for (const { row, cells } of blocks) {
          const range = tab.sheet.getRange(row + 1, 1, cells.length, tab.columns.length);
          range.setNumberFormat('@').setValues(cells);
        }
      },
      () => putInOrder(tab),
      () => nameTab(spreadsheet, tab.table, tab.sheet, FIELDS.length),
    ],
  };
}

/** Entries stand in the order in which they were made: the first tells how far back they go. */
function pastYears(tab: Tab): Damage[] {
  const year = String(tab.values[HEAD_ROWS]?.[0] ?? '').slice(0, 4);
  if (!/^\d{4}$/.test(year) || year >= String(new Date().getFullYear())) return [];
  return [
    damage(tab, {
      code: 'bitacora-por-archivar',
      level: 'aviso',
      sentence: `La Bitácora todavía tiene movimientos de ${year}.`,
      tip: 'Use Tablero PAL ▸ Administrar ▸ Archivar bitácora: pasarán a una pestaña de ese año.',
      says: 'movimientos de años anteriores',
      stays: true,
      row: HEAD_ROWS,
    }),
  ];
}

interface Block {
  row: number;
  cells: unknown[][];
}

/** Lines that do not stand under their columns, as they are to be written; rows as the repaired head leaves them. */
function strayBlocks({ range, head, titles, columns }: Tab): Block[] {
  const values = range.getValues();
  const gone = new Set(titles.map(({ row }) => row));
  const order = orderOf(head, values.length).filter((row) => !gone.has(row));
  const blocks: Block[] = [];
  order.forEach((from, row) => {
    const cells = values[from] ?? [];
    if (row < HEAD_ROWS || cells.every((cell) => cell === '')) return;
    const { placed, row: line } = journalLine(columns, cells);
    if (placed) return;
    const own = (at: number): unknown => (at < FIELDS.length ? '' : (cells[at] ?? ''));
    const fixed = columns.map((key, at) => (key ? cellOf(line[key]) : own(at)));
    const last = blocks[blocks.length - 1];
    if (last && last.row + last.cells.length === row) last.cells.push(fixed);
    else blocks.push({ row, cells: [fixed] });
  });
  return blocks;
}

/** Moving a column leaves a person's words and notes in it; which columns are hidden is said again. */
function putInOrder({ sheet, columns }: Tab): void {
  FIELDS.forEach(({ key }, to) => {
    const from = columns.indexOf(key);
    if (from === to) return;
    sheet.moveColumns(sheet.getRange(1, from + 1), to + 1);
    columns.splice(to, 0, ...columns.splice(from, 1));
  });
  const first = FIELDS.findIndex(({ hidden }) => hidden);
  sheet.showColumns(1, columns.length);
  sheet.hideColumns(first + 1, FIELDS.length - first);
}
