import type { Field } from '../../../core/fields.ts';
import { HEAD_ROWS, keyCell } from '../../view.ts';
import { damage, listed, USE, type Action, type Damage, type Inspection } from './damage.ts';
import { inOrder, strayWords } from './head.ts';
import { runsOf } from './layout.ts';
import { paintHead } from './tab.ts';
import type { Tab } from './survey.ts';

/**
 * The hidden row of keys and the headers. What a person typed over a key, instead of a header or as a title above them
 * becomes a note on the header of that column; records that came to stand above the headers go back below them.
 */
export function inspectHead(tab: Tab): Inspection {
  const own = columnsOf(tab);
  const keys = own.filter(({ at, field }) => tab.values[0]?.[at] !== keyCell(tab.table.key, field.key));
  const labels = own.filter(({ at, field }) => tab.values[1]?.[at] !== field.label);
  const copies = copiedKeys(tab);
  const rows = rowDamages(tab);
  const damages = [...rows];
  if (tab.head.keys >= 0 && keys.length > 0) damages.push(lostKeys(tab, keys));
  if (tab.head.labels >= 0) damages.push(...labels.map((one) => renamed(tab, one)));
  if (copies.length > 0) damages.push(copied(tab, copies));
  const notes = notesOf(tab, keys, labels);
  const actions: Action[] = [];
  // the notes before what they tell of goes: an interrupted repair still finds the words
  if (tab.head.labels >= 0) actions.push(() => writeNotes(tab, notes, tab.head.labels));
  for (const { row } of [...tab.titles].reverse()) actions.push(() => tab.sheet.deleteRow(row + 1));
  if (!inOrder(tab.head)) actions.push(() => bringUp(tab));
  if (tab.head.labels < 0) actions.push(() => writeNotes(tab, notes, 1));
  if (rows.length + keys.length + labels.length > 0) actions.push(() => writeHead(tab));
  for (const at of copies) actions.push(() => tab.sheet.getRange(1, at + 1).setValue(''));
  return { damages, actions };
}

interface Own {
  at: number;
  field: Field;
}

const columnsOf = ({ table, columns }: Tab): Own[] =>
  columns.flatMap((key, at) => {
    const field = table.fields.find((one) => one.key === key);
    return field ? [{ at, field }] : [];
  });

/** A copied column carries a copy of the key: two columns would answer to one name. */
const copiedKeys = ({ table, columns, values }: Tab): number[] =>
  (values[0] ?? []).flatMap((cell, at) =>
    columns[at] === '' && table.fields.some((field) => keyCell(table.key, field.key) === cell) ? [at] : [],
  );

function rowDamages(tab: Tab): Damage[] {
  const { table, head } = tab;
  const said: Damage[] = [];
  if (head.keys < 0) {
    said.push(
      damage(tab, {
        code: 'fila-claves',
        sentence: `«${table.tab}» perdió su primera fila, con la que el tablero reconoce las columnas.`,
        says: 'la fila de claves',
        row: 0,
      }),
    );
  }
  if (head.labels < 0) {
    said.push(
      damage(tab, {
        code: 'fila-encabezados',
        sentence: `«${table.tab}» perdió la fila de los encabezados.`,
        says: 'la fila de los encabezados',
      }),
    );
  }
  if (said.length === 0 && !inOrder(head)) {
    said.push(
      damage(tab, {
        code: 'filas-movidas',
        sentence: `Los encabezados de «${table.tab}» no están arriba: hay filas antes de ellos.`,
        tip: `${USE}: los pondrá arriba; un título quedará en una nota y los registros, debajo.`,
        says: 'los encabezados, arriba',
        row: Math.max(0, head.labels),
      }),
    );
  }
  return said;
}

const lostKeys = (tab: Tab, keys: readonly Own[]): Damage =>
  damage(tab, {
    code: 'claves-danadas',
    sentence: `En «${tab.table.tab}» se borró o cambió la clave oculta de ${listed(keys.map(({ field }) => field.label))}.`,
    says: `la clave de ${listed(keys.map(({ field }) => field.label))}`,
    row: 0,
    column: keys[0]?.at ?? 0,
  });

function renamed(tab: Tab, { at, field }: Own): Damage {
  const now = String(tab.values[1]?.[at] ?? '');
  return damage(tab, {
    code: 'encabezado-cambiado',
    level: 'aviso',
    field: field.key,
    sentence: now
      ? `El encabezado «${field.label}» de «${tab.table.tab}» dice ahora «${now.slice(0, 80)}».`
      : `La columna «${field.label}» de «${tab.table.tab}» perdió su encabezado.`,
    tip: `El tablero la sigue encontrando. ${USE}: recuperará su encabezado, y lo que dice ahora quedará en una nota.`,
    says: `el encabezado «${field.label}»`,
    row: 1,
    column: at,
  });
}

const copied = (tab: Tab, columns: readonly number[]): Damage =>
  damage(tab, {
    code: 'columna-repetida',
    sentence: `En «${tab.table.tab}» se copió una columna del tablero: dos columnas dirían lo mismo.`,
    tip: `${USE}: la copia quedará como columna propia, con lo que contiene.`,
    says: 'una columna copiada',
    row: 1,
    column: columns[0] ?? 0,
  });

interface Note {
  at: number;
  text: string;
}

/** The words of people in cells that have to say something else, each below the note that its header has already. */
function notesOf(tab: Tab, keys: readonly Own[], labels: readonly Own[]): Note[] {
  const { table, values, titles } = tab;
  const lines = new Map<number, string[]>();
  const keep = (at: number, cell: unknown, where: string): void => {
    const words = strayWords(table, cell);
    if (words !== '') lines.set(at, [...(lines.get(at) ?? []), `${where}: ${words}`]);
  };
  for (const { cells } of titles) cells.forEach((cell, at) => keep(at, cell, 'Sobre los encabezados decía'));
  for (const { at } of keys) keep(at, values[0]?.[at], 'En la fila oculta decía');
  for (const { at } of labels) keep(at, values[1]?.[at], 'El encabezado decía');
  return [...lines].flatMap(([at, said]) => {
    const before = tab.head.labels < 0 ? '' : tab.sheet.getRange(tab.head.labels + 1, at + 1).getNote();
    const fresh = said.filter((line) => !before.includes(line));
    if (fresh.length === 0) return [];
    return [{ at, text: [before, ...fresh].filter((line) => line !== '').join('\n\n') }];
  });
}

/** @param row where the headers stand, from 0 */
function writeNotes({ sheet }: Tab, notes: readonly Note[], row: number): void {
  for (const { at, text } of notes) sheet.getRange(row + 1, at + 1).setNote(text);
}

/** Makes the head the first two rows, by moving what is left of it and inserting what is not. */
function bringUp({ table, sheet, head, values, titles }: Tab): void {
  const width = values[0]?.length ?? table.fields.length;
  const last = Math.max(HEAD_ROWS, head.keys + 1, head.labels + 1);
  const now = (row: number): number => row - titles.filter((title) => title.row < row).length;
  const keys = now(head.keys);
  sheet.setFrozenRows(0);
  if (keys < 0) sheet.insertRowBefore(1);
  else if (keys > 0) sheet.moveRows(sheet.getRange(keys + 1, 1), 1);
  const labels = keys < 0 || head.labels < head.keys ? now(head.labels) + 1 : now(head.labels);
  if (head.labels < 0) sheet.insertRowAfter(1);
  else if (labels > 1) sheet.moveRows(sheet.getRange(labels + 1, 1), 2);
  sheet.showRows(1, last);
  sheet
    .getRange(1, 1, HEAD_ROWS, width)
    .setDataValidation(null)
    .setNumberFormat('@')
    .setFontColor('#ffffff')
    .setFontWeight('bold')
    .setWrap(true)
    .setVerticalAlignment('middle');
  paintHead(table, sheet, width);
  sheet.setFrozenRows(HEAD_ROWS);
  sheet.hideRows(1);
}

function writeHead({ table, sheet, columns, values }: Tab): void {
  const held = columns.slice(0, values[0]?.length ?? columns.length);
  const label = (key: string): string => table.fields.find((field) => field.key === key)?.label ?? '';
  for (const run of runsOf(held, (a, b) => (a === '') === (b === ''))) {
    const keys = held.slice(run.first, run.first + run.count);
    if (keys[0] === '') continue;
    sheet
      .getRange(1, run.first + 1, HEAD_ROWS, run.count)
      .setNumberFormat('@')
      .setValues([keys.map((key) => keyCell(table.key, key)), keys.map(label)]);
  }
}
