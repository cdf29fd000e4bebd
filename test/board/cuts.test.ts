import { SCHEMA } from '../../src/view/shape.ts';
import { describe, expect, test } from 'vitest';
import { readCuts } from '../../src/core/cuts.ts';
import { thaw } from '../../src/view/frozen.ts';
import { OPERATIONS } from '../../src/host/faults/operations.ts';
import type { Operation } from '../../src/host/faults/operation.ts';
import { calling, type Stage } from '../../src/host/faults/stage.ts';
import { columnOf, filledRows, sheetOf } from '../../src/host/faults/cells.ts';
import { Desk, SETUP } from './desk.ts';
import { boards, kindOf } from './faultsRun.ts';
import { chainOf, cutRowsOf, cutsOf, sha, twoCuts } from './cutsDesk.ts';
import { asUser, codesOf } from './staffDesk.ts';
import { tableOf } from './tables.ts';
import { editCell } from '../../src/host/world/grid.ts';

const LONG_MS = 300_000;

describe('publishing freezes a cut', () => {
  test('it has a number, a kind, a day, a digest that anybody can compute, and the difference from the one before', () => {
    const desk = twoCuts();
    const [first, second] = cutsOf(desk);
    expect([first?.id, first?.number, first?.kind, first?.date]).toEqual([
      'OAX-2016-K01',
      1,
      'Ordinario',
      '2016-03-01',
    ]);
    expect(second?.previous).toBe(first?.digest);
    expect(chainOf(desk)).toEqual([]);
    expect(first?.changes).toContain('Primer corte: 1 compromiso, 1 actividad y 0 indicadores.');
    expect(second?.changes.split('\n')).toEqual([
      'Avance del plan: reportado 0 % → 60 %; verificado 0 %.',
      'OAX-2016-C01-A01: fin 30/06/2016 → 31/08/2016; avance (vacío) → 60 %; estado Sin iniciar → En proceso',
    ]);
  });

  test('what is public says which cut it is and lists those before', () => {
    const desk = twoCuts();
    const [first, second] = cutsOf(desk);
    const open = desk
      .rows('Datos abiertos')
      .map(([type, id, json]) => [type, id, JSON.parse(String(json))] as const);
    expect(open[0]?.[2]).toMatchObject({ version: SCHEMA, corte: 2, huella_corte: second?.digest });
    expect(open.filter(([type]) => type === 'cut').map(([, id, data]) => [id, data.huella])).toEqual([
      ['OAX-2016-K01', first?.digest],
      ['OAX-2016-K02', second?.digest],
    ]);
    expect(JSON.stringify(desk.sheet('Tablero público').rows)).toContain('Corte 2');
  });

  test('the panel tells the difference before freezing, and what it tells is what is stored', () => {
    const desk = twoCuts();
    desk.type('Compromisos', desk.at('Compromisos', 'titulo', 1), 'Publicar el padrón de útiles escolares');
    const { cut } = desk.call('abrirPublicar');
    expect(cut).toMatchObject({ number: 3, kinds: ['Ordinario'], previous: { number: 2 } });
    desk.call('publicar', { kind: 'Ordinario' });
    expect(cutsOf(desk)[2]?.changes.split('\n')).toEqual(cut.changes);
    expect(cut.changes[0]).toContain('compromiso «Publicar el padrón de uniformes escolares» →');
  });

  test('a kind that does not belong to the day is refused, and the first cut of a plan launched before says so', () => {
    const desk = Desk.ready({ launch: '01/02/2016' });
    expect(desk.call('publicar', { kind: 'Mes 6' })).toMatchObject({ blocking: [{ code: 'tipo-de-corte' }] });
    expect(cutsOf(desk)).toEqual([]);
    expect(desk.ask('publicar', { kind: 'Lanzamiento' } as never).value).toHaveProperty(
      'refused.code',
      'forma',
    );
    desk.call('publicar');
    expect(cutsOf(desk)[0]?.changes).toContain(
      'El plan se lanzó el 1 de febrero de 2016, antes de este corte',
    );
  });

  test('near the half year the cut of month 6 is suggested, and once made it is no longer asked for', () => {
    const desk = Desk.ready({ launch: '08/09/2015' });
    const opening = () => desk.call('abrirPublicar').cut;
    const due = { kind: 'Mes 6', day: '2016-03-08', days: 7 };
    expect(opening()).toMatchObject({ kinds: ['Mes 6', 'Ordinario'], late: [], due });
    desk.call('publicar', { kind: 'Mes 6' });
    expect(cutsOf(desk).map(({ kind }) => kind)).toEqual(['Mes 6']);
    expect(JSON.stringify(desk.rows('Tablero público'))).toContain('Corte 1 (Mes 6) ·');
    expect(opening()).toMatchObject({ kinds: ['Ordinario'], due: { kind: 'Mes 12', day: '2016-09-08' } });
  });

  test('a month 6 that passed without its cut is made up for, late, also when the year is almost over', () => {
    const desk = Desk.ready({ launch: '05/03/2015' });
    const opening = () => desk.call('abrirPublicar').cut;
    expect(opening()).toMatchObject({ kinds: ['Mes 12', 'Mes 6', 'Ordinario'], late: ['Mes 6'] });
    desk.call('publicar', { kind: 'Mes 6' });
    const line = tableOf(desk, 'inicio').find(({ id }) => id === 'corte6');
    expect(line).toMatchObject({ valor: '✔ Publicado: corte 1, con 178 días de atraso' });
    expect(opening()).toMatchObject({ kinds: ['Mes 12', 'Ordinario'], late: [] });
  });

  test('the tab of the charts has the months of the plan and what the cuts reported', () => {
    const desk = twoCuts();
    const [row] = tableOf(desk, 'graficas');
    expect(row).toMatchObject({
      mes: 'mar 2016',
      reportado: 0.6,
      compromiso: 'OAX-2016-C01',
      estado: 'Sin iniciar',
    });
  });
});

/** Boards that cannot be published as they are. */
const UNPUBLISHED = ['empty', 'damaged', 'open'];

/** Operations that begin alike are one function of the add-on; those that freeze cuts are looked at on every board. */
const isOwn = (one: Operation, at: number, all: readonly Operation[]): boolean =>
  kindOf(one) === 'publicar' || all.findIndex((other) => kindOf(other) === kindOf(one)) === at;

/** Whatever a person can do to a cut in its tab. */
const EDITS: [string, (desk: Desk) => void, code: string, number: number][] = [
  ['a digit of its content', (desk) => alter(desk, 'datos1', 1, (text) => text.replace('0.6', '0.7')), 'corte-alterado', 2],
  ['its day', (desk) => desk.type('Cortes', desk.at('Cortes', 'fecha', 1), '02/03/2016'), 'corte-alterado', 1],
  ['its kind', (desk) => desk.type('Cortes', desk.at('Cortes', 'tipo', 2), 'Mes 6'), 'corte-alterado', 2],
  ['its number', (desk) => desk.type('Cortes', desk.at('Cortes', 'numero', 1), '7'), 'corte-alterado', 1],
  ['its instant', (desk) => desk.type('Cortes', desk.at('Cortes', 'instante', 1), '2016-03-01T15:00:01.000Z'), 'corte-alterado', 1],
  ['what changed', (desk) => desk.type('Cortes', desk.at('Cortes', 'cambios', 2), 'Sin cambios.'), 'corte-alterado', 2],
  ['its digest', (desk) => desk.type('Cortes', desk.at('Cortes', 'huella', 2), 'a'.repeat(64)), 'corte-alterado', 2],
  ['the digest before', (desk) => desk.type('Cortes', desk.at('Cortes', 'anterior', 2), 'a'.repeat(64)), 'corte-alterado', 2],
  ['its part', (desk) => desk.type('Cortes', desk.at('Cortes', 'parte', 2), '1/2'), 'corte-alterado', 2],
  ['its ID', (desk) => desk.type('Cortes', desk.at('Cortes', 'id', 1), 'OAX-2016-K09'), 'corte-borrado', 1],
  ['a cell after its content', (desk) => desk.type('Cortes', desk.at('Cortes', 'datos12', 2), '|x'), 'corte-alterado', 2],
  ['its row, deleted', (desk) => asUser(desk, "tab('Cortes').deleteRow(3)"), 'corte-borrado', 1],
  ['its row, deleted though it is the last', (desk) => asUser(desk, "tab('Cortes').deleteRow(4)"), 'corte-borrado', 2],
  ['its whole history, told anew with digests that fit', forge, 'corte-alterado', 2],
]; // oxfmt-ignore

function alter(desk: Desk, field: string, at: number, change: (text: string) => string): void {
  const sheet = sheetOf(desk.book, 'Cortes');
  const cell = editCell(sheet, at + 2, columnOf(sheet, field));
  const before = String(cell.value);
  cell.value = change(before);
  expect(cell.value).not.toBe(before);
}

/** Somebody who knows how digests are computed rewrites the last cut. */
function forge(desk: Desk): void {
  const last = cutsOf(desk)[1];
  if (!last) throw new Error('There is no second cut.');
  const content = last.content.replaceAll('0.6', '0.9');
  alter(desk, 'datos1', 1, () => `|${content}`);
  const text = [last.number, last.kind, last.date, last.at, last.changes, last.previous, content].join('\n');
  alter(desk, 'huella', 1, () => sha(text));
}

describe('nothing changes a frozen cut unnoticed', () => {
  test.each(EDITS)('%s', (_what, edit, code, number) => {
    const desk = twoCuts();
    const frozen = cutRowsOf(desk);
    edit(desk);
    const named = { code, sentence: expect.stringContaining(`el corte ${number} `) as string };
    const spoken = (findings: { code: string; sentence: string }[]) =>
      findings.map((one) => ({
        code: one.code,
        sentence: `${one.sentence.toLowerCase().replace(/[:.]/g, ' ')} `,
      }));
    expect(spoken(chainOf(desk))).toContainEqual(named);
    expect(spoken(desk.call('revisarEstructura').findings)).toContainEqual(named);
    expect(spoken(desk.call('diagnosticar').findings)).toContainEqual(named);
    const answer = desk.call('publicar');
    expect(spoken('blocking' in answer ? answer.blocking : [])).toContainEqual(named);
    // Reparar brings it back from the Bitácora, as it was frozen
    const { repaired } = desk.call('guardarPreparar', SETUP) as { repaired: string[] };
    expect(repaired).toContain(`Cortes: el corte ${number} volvió de la Bitácora`);
    const back = readCuts(cutRowsOf(desk)).filter((cut) => cut.number <= 2 && cut.id !== 'OAX-2016-K09');
    expect(back).toEqual(readCuts(frozen));
    const left = chainOf(desk).filter((one) => one.code !== 'corte-ajeno');
    expect(left).toEqual([]);
  });

  test('not even with the entries of its year archived, or its tab deleted', () => {
    const archived = twoCuts();
    archived.world.setNow(new Date('2017-02-01T15:00:00Z'));
    archived.call('archivar');
    alter(archived, 'datos1', 0, (text) => text.replace('uniformes', 'unifornes'));
    expect(archived.call('guardarPreparar', SETUP)).toMatchObject({ ok: true });
    expect(chainOf(archived)).toEqual([]);
    const desk = twoCuts();
    const frozen = readCuts(cutRowsOf(desk));
    asUser(desk, "book.deleteSheet(tab('Cortes'))");
    expect(codesOf(desk)).toContain('pestana-borrada');
    desk.call('guardarPreparar', SETUP);
    expect(readCuts(cutRowsOf(desk))).toEqual(frozen);
    expect(chainOf(desk)).toEqual([]);
    expect(desk.call('publicar')).toMatchObject({ ok: true });
  });

  test('sorting the tab, moving its columns and hiding them change nothing', () => {
    const desk = twoCuts();
    asUser(
      desk,
      "const t = tab('Cortes'); t.moveColumns(t.getRange('G:G'), 2); t.getRange('A3:U4').sort({ column: 3, ascending: false });",
    );
    expect(desk.call('diagnosticar').findings.filter(({ code }) => code.startsWith('corte'))).toEqual([]);
    expect(desk.call('publicar')).toMatchObject({ ok: true });
    expect(chainOf(desk)).toEqual([]);
  });

  test('no operation of the product does', { timeout: LONG_MS }, () => {
    const published = new Map<string, Stage>();
    // what only looks changes nothing at all, as the fault run shows
    const writing = OPERATIONS.filter((one) => !UNPUBLISHED.includes(one.board) && !one.reads);
    for (const { name, board, step } of writing.filter(isOwn)) {
      const made = published.get(board) ?? boards.get(board);
      if (!published.has(board)) made.run(calling('publicar'));
      published.set(board, made);
      const stage = made.copy();
      const before = frozenIn(stage.book);
      expect(before.length, name).toBeGreaterThan(0);
      stage.run(step(stage));
      expect(frozenIn(stage.book).slice(0, before.length), name).toEqual(before);
    }
  });
});

function frozenIn(book: Desk['book']): unknown[] {
  const sheet = sheetOf(book, 'Cortes');
  return filledRows(sheet).map((row) => sheet.rows[row]?.map((cell) => cell?.value ?? ''));
}

test('a large plan is frozen in several rows, and comes back whole', { timeout: LONG_MS }, () => {
  const desk = Desk.ready();
  // few and wordy: what counts is how long the cut is
  const words = 'Nadie puede saber en qué se gastó el dinero de las obras del municipio. '.repeat(40);
  const commitments = Array.from({ length: 260 }, (_, index) => [
    `Publicar el registro de obras del municipio ${index + 1} con montos, contratos y avance`,
    'Secretaría de Obras',
    `${index + 1}. ${words}`,
  ]);
  const bring = (table: 'compromisos' | 'actividades', columns: string[], rows: string[][]): void =>
    expect(desk.call('importar', { table, columns, rows })).toMatchObject({ ok: true });
  for (const from of [0, 130])
    bring('compromisos', ['titulo', 'autoridad', 'problema'], commitments.slice(from, from + 130));
  const activities = commitments.map((_, index) => [
    `OAX-2016-C${String(index + 1).padStart(2, '0')}`,
    `Revisar el expediente ${index + 1} con la contraloría social`,
    'Informe de revisión publicado',
    '01/05/2016',
    '31/08/2016',
    '25 %',
  ]);
  bring('actividades', ['compromiso', 'actividad', 'producto', 'inicio', 'fin', 'avance'], activities);
  const { value, meter } = desk.ask('publicar');
  expect(value).toMatchObject({ ok: true });
  const rows = cutRowsOf(desk);
  expect(rows.length).toBeGreaterThan(2);
  expect(chainOf(desk)).toEqual([]);
  const [cut] = cutsOf(desk);
  expect(cut && thaw(cut)?.activities).toHaveLength(260);
  console.info(JSON.stringify({ rows: rows.length, characters: cut?.content.length, ...meter }));
});
