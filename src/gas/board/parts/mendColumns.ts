import type { Field } from '../../../core/fields.ts';
import type { TableKey } from '../../../core/tableKeys.ts';
import { HEAD_ROWS, keyCell, letters } from '../../view.ts';
import { damage, listed, USE, type Action, type Damage, type Inspection } from './damage.ts';
import { missing } from './head.ts';
import {
  colourOf,
  criteriaOf,
  formatOf,
  formatServes,
  pointsTo,
  runsOf,
  validationOf,
  WIDTH,
  type Place,
} from './layout.ts';
import type { Tab } from './survey.ts';

interface Column {
  at: number;
  field: Field;
}

/** Formats, drop-downs and sight of each column, wherever it stands; a lost one comes back at the end. */
export function inspectColumns(tab: Tab): Inspection {
  const { table, columns } = tab;
  const present = columns.flatMap((key, at): Column[] => {
    const field = table.fields.find((one) => one.key === key);
    return field ? [{ at, field }] : [];
  });
  const looked = table.locked ? [] : [inspectFormats(tab, present), inspectRules(tab, present)];
  const parts = [...looked, inspectAway(tab, present), inspectMissing(tab)];
  return {
    damages: parts.flatMap(({ damages }) => damages),
    actions: parts.flatMap(({ actions }) => actions),
  };
}

const body = (tab: Tab, run: { first: number; count: number }) =>
  tab.sheet.getRange(HEAD_ROWS + 1, run.first + 1, tab.values.length - HEAD_ROWS, run.count);

/** Neighbouring columns of which something is to be written at once. */
const blocks = (columns: readonly Column[]): Column[][] =>
  runsOf(columns, (a, b) => b.at === a.at + 1).map(({ first, count }) => columns.slice(first, first + count));

const runOf = (block: readonly Column[]) => ({ first: block[0]?.at ?? 0, count: block.length });

/** In a text column without its format Sheets made a number or a day of what was typed; what it was, only people know. */
const turned = (tab: Tab, { at, field }: Column, row: number): boolean => {
  const value = tab.values[row]?.[at];
  return (
    formatOf(field) === '@' && value !== '' && typeof value !== 'string' && tab.formats[row]?.[at] !== '@'
  );
};

function inspectFormats(tab: Tab, columns: readonly Column[]): Inspection {
  const rows = tab.values.map((_, row) => row).slice(HEAD_ROWS);
  const wrong = (column: Column, row: number): boolean =>
    !formatServes(column.field, tab.formats[row]?.[column.at] ?? '') && !turned(tab, column, row);
  const lost = columns.filter((column) => rows.some((row) => wrong(column, row)));
  const damages: Damage[] = [];
  if (lost.length > 0) damages.push(lostFormat(tab, lost, rows, wrong));
  for (const column of columns) {
    const row = rows.find((one) => turned(tab, column, one));
    if (row !== undefined) damages.push(converted(tab, column, row));
  }
  const line = (row: number, block: readonly Column[]): string[] =>
    block.map((column) =>
      turned(tab, column, row) ? (tab.formats[row]?.[column.at] ?? '') : formatOf(column.field),
    );
  const actions = blocks(lost).map((block): Action => () => {
    body(tab, runOf(block)).setNumberFormats(rows.map((row) => line(row, block)));
  });
  return { damages, actions };
}

const lostFormat = (
  tab: Tab,
  lost: readonly Column[],
  rows: readonly number[],
  wrong: (column: Column, row: number) => boolean,
): Damage =>
  damage(tab, {
    code: 'formato-cambiado',
    sentence: `En «${tab.table.tab}» cambió el formato de ${listed(lost.map(({ field }) => field.label))}: Google podría leer otra cosa que lo escrito.`,
    says: `el formato de ${listed(lost.map(({ field }) => field.label))}`,
    ...(lost.length === 1 && lost[0] ? { field: lost[0].field.key } : {}),
    row: rows.find((row) => lost[0] && wrong(lost[0], row)) ?? HEAD_ROWS,
    column: lost[0]?.at ?? 0,
  });

const converted = (tab: Tab, { at, field }: Column, row: number): Damage =>
  damage(tab, {
    code: 'texto-convertido',
    level: 'aviso',
    field: field.key,
    sentence: `En «${field.label}» de «${tab.table.tab}» Google convirtió un texto en fecha o número; el tablero lo dejó como está.`,
    tip: 'Si no es lo que se escribió: borre la celda, use Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero y escríbalo otra vez.',
    says: `lo convertido en «${field.label}»`,
    stays: true,
    row,
    column: at,
  });

/** Pasted and inserted rows come without a drop-down, so each row has to have one; of what kind, the ends tell. */
function inspectRules(tab: Tab, columns: readonly Column[]): Inspection {
  const lines = tab.validations.slice(HEAD_ROWS);
  const lost = columns.filter(({ at, field }) => {
    const wanted = criteriaOf(field);
    if (wanted === '') return false;
    if (lines.some((line) => !line[at])) return true;
    return [lines[0], lines[lines.length - 1]].some(
      (line) => String(line?.[at]?.getCriteriaType()) !== wanted,
    );
  });
  if (lost.length === 0) return { damages: [], actions: [] };
  const names = listed(lost.map(({ field }) => field.label));
  return {
    damages: [
      damage(tab, {
        code: 'lista-quitada',
        level: 'aviso',
        sentence: `En «${tab.table.tab}» se quitó la lista o la comprobación de ${names}.`,
        says: `la lista o comprobación de ${names}`,
        column: lost[0]?.at ?? 0,
      }),
    ],
    actions: [(place) => writeRules(tab, lost, place)],
  };
}

function writeRules(tab: Tab, columns: readonly Column[], place: Place): void {
  for (const block of blocks(columns)) {
    const line = block.map(({ field }) => validationOf(tab.table.key, field, place));
    body(tab, runOf(block)).setDataValidations(tab.values.slice(HEAD_ROWS).map(() => line));
  }
}

/** The drop-downs that list a tab or a column which was made again: Google has lost what they pointed to. */
export function pointAgain(tab: Tab, made: ReadonlySet<TableKey>, place: Place): void {
  const columns = tab.columns.flatMap((key, at): Column[] => {
    const field = tab.table.fields.find((one) => one.key === key);
    return field && !field.computed && pointsTo(field, made) ? [{ at, field }] : [];
  });
  writeRules(tab, columns, place);
}

function inspectAway(tab: Tab, columns: readonly Column[]): Inspection {
  const away = columns.filter(({ field }) => tab.away.includes(field.key));
  if (away.length === 0) return { damages: [], actions: [] };
  const names = listed(away.map(({ field }) => field.label));
  return {
    damages: [
      damage(tab, {
        code: 'columna-oculta',
        level: 'aviso',
        sentence: `En «${tab.table.tab}» está oculta la columna ${names}.`,
        says: `la columna oculta ${names}`,
        column: away[0]?.at ?? 0,
      }),
    ],
    actions: blocks(away).map((block): Action => () => {
      tab.sheet.showColumns(runOf(block).first + 1, block.length);
    }),
  };
}

/** Extends `tab.columns` by those to come. What an interrupted repair inserted is still blank, and is used. */
function inspectMissing(tab: Tab): Inspection {
  const found: Inspection = { damages: [], actions: [] };
  const width = tab.columns.length;
  const used = (at: number): boolean => tab.columns[at] !== '' || tab.values.some((row) => row[at] !== '');
  let end = width;
  while (end > 0 && !used(end - 1)) end -= 1;
  for (const field of missing(tab.table, tab.columns)) {
    const at = end;
    end += 1;
    tab.columns[at] = field.key;
    tab.lost.push(field.key);
    found.damages.push(
      damage(tab, {
        code: 'columna-borrada',
        field: field.key,
        sentence: `Falta la columna «${field.label}» de «${tab.table.tab}».`,
        tip: `${USE}: volverá al final, con lo que la Bitácora sabe de ella. Todo lo que tenía sigue en Archivo ▸ Historial de versiones.`,
        says: `la columna «${field.label}»`,
      }),
    );
    found.actions.push((place) => {
      if (at >= width) tab.sheet.insertColumnAfter(at);
      fillColumn(tab, field, at, place);
    });
  }
  return found;
}

function fillColumn({ sheet, table }: Tab, field: Field, at: number, place: Place): void {
  const letter = letters(at);
  sheet
    .getRange(`${letter}${HEAD_ROWS + 1}:${letter}`)
    .setNumberFormat(formatOf(field))
    .setVerticalAlignment('top')
    .setWrap(table.key !== 'bitacora')
    .setDataValidation(validationOf(table.key, field, place));
  sheet.setColumnWidths(at + 1, 1, WIDTH);
  if (field.hidden) sheet.hideColumns(at + 1, 1);
  sheet
    .getRange(1, at + 1, HEAD_ROWS, 1)
    .setNumberFormat('@')
    .setBackground(colourOf(table))
    .setFontColor('#ffffff')
    .setFontWeight('bold')
    .setWrap(true)
    .setVerticalAlignment('middle')
    .setValues([[keyCell(table.key, field.key)], [field.label]]);
}
