import { describe, expect, test } from 'vitest';
import { apply, type Board, type Row } from '../../src/core/board.ts';
import { nameRows, refreshAll } from '../../src/core/operations/refresh.ts';
import { reviewEdit } from '../../src/core/operations/directEdit.ts';
import { fieldOf } from '../../src/core/tables.ts';
import type { RecordKey } from '../../src/core/tableKeys.ts';
import { activity, boardOf, commitment, council, indicator, member, MOMENT, places } from './samples.ts';

/** A board whose computed columns are up to date. */
const settled = (board: Board): Board => ({
  ...board,
  tables: apply(board.tables, refreshAll(board, MOMENT)),
});
const base = settled(
  boardOf({
    stl: council(),
    compromisos: [commitment(), commitment({ id: 'OAX-2016-C02', titulo: 'Abrir los datos' })],
    actividades: [activity(), activity({ id: 'OAX-2016-C02-A01', compromiso: 'OAX-2016-C02' })],
    indicadores: [indicator()],
  }),
);

/** The board after a person typed rows below or over the others. */
const typing = (table: RecordKey, rows: Record<number, Row>): [Board, Set<number>] => {
  const next = [...(base.tables[table] ?? [])];
  for (const [index, row] of Object.entries(rows)) next[Number(index)] = { ...next[Number(index)], ...row };
  return [{ ...base, tables: { ...base.tables, [table]: next } }, new Set(Object.keys(rows).map(Number))];
};
const review = (table: RecordKey, rows: Record<number, Row>) => {
  const [board, edited] = typing(table, rows);
  const reviewed = reviewEdit(board, table, { rows: edited, fields: [] }, MOMENT);
  return { ...reviewed, changes: reviewed.changes.filter(({ kind }) => kind !== 'typed') };
};

describe('what a person types in the grid', () => {
  test('gives a new row its ID and its computed columns', () => {
    const { changes, ids, problems } = review('stl', {
      6: { id: '', nombre: 'Gil', institucion: 'OSC', sector: 'Autoridad', asiento: 'Suplente', suple_a: '' },
    });
    expect(ids).toEqual(['OAX-2016-M07']);
    expect(changes).toEqual([
      { kind: 'set', table: 'stl', id: '', index: 6, cells: { id: 'OAX-2016-M07' } },
      { kind: 'set', table: 'stl', id: 'OAX-2016-M07', index: 6, cells: { revision: '1 por corregir' } },
    ]);
    expect(places(problems)).toEqual(['suple_a suple-a-nadie']);
  });

  test('several new rows get IDs one after the other, in their own commitment', () => {
    const typed = (compromiso: string): Row => ({ id: '', compromiso, actividad: 'Publicar el acta' });
    const { ids } = review('actividades', {
      2: typed('OAX-2016-C01'),
      3: typed('OAX-2016-C02'),
      4: typed('OAX-2016-C01'),
      5: typed('OAX-2016-C09'),
      6: typed(''),
    });
    expect(ids).toEqual(['OAX-2016-C01-A02', 'OAX-2016-C02-A02', 'OAX-2016-C01-A03']);
  });

  test('a row that hangs from nothing waits for its ID and is told why', () => {
    const { changes, problems } = review('actividades', {
      2: { id: '', compromiso: 'OAX-2016-C09', actividad: 'Publicar' },
    });
    expect(places(problems)).toEqual(['compromiso referencia-rota']);
    expect(changes.every((change) => change.kind === 'set' && !('id' in change.cells))).toBe(true);
  });

  test('a blank row, or one with spaces, gets nothing', () => {
    expect(review('stl', { 6: { id: '', nombre: '  ' }, 7: {} })).toEqual({
      changes: [],
      problems: [],
      noted: false,
      restored: false,
      ids: [],
    });
  });

  test('a row outside the edit gets nothing yet', () => {
    const [board] = typing('compromisos', {
      2: { id: '', titulo: 'Publicar' },
      3: { id: '', titulo: 'Abrir' },
    });
    expect(reviewEdit(board, 'compromisos', { rows: new Set([3]), fields: [] }, MOMENT).ids).toEqual([
      'OAX-2016-C03',
    ]);
    expect(nameRows(board).map((change) => 'cells' in change && change.cells['id'])).toEqual([
      'OAX-2016-C03',
      'OAX-2016-C04',
    ]);
  });

  test('a copied row keeps its ID, and both are told', () => {
    const { problems, changes } = review('compromisos', { 2: commitment({ titulo: 'Otra cosa' }) });
    expect(problems.filter(({ code }) => code === 'id-repetido')).toMatchObject([
      { level: 'integridad', where: { id: 'OAX-2016-C01', index: 2, field: 'id' } },
    ]);
    expect(changes.some((change) => 'cells' in change && 'id' in change.cells)).toBe(false);
  });

  test('never changes a cell in which a person types', () => {
    const tables: [RecordKey, Row][] = [
      ['stl', { nombre: 'okokok', sector: 'Iglesia', desde: '30/02/2016', telefono: 'x' }],
      ['compromisos', { titulo: 'x'.repeat(50_000), asignado: 'mucho', potencial: '<script>' }],
      ['actividades', { inicio: '2', fin: '2015-01-01', avance: 50, peso: '50 %' }],
      ['indicadores', { base: 'cero', variable: '=1+1' }],
      ['evidencias', { de: 'x', direccion: 'javascript:alert(1)' }],
    ];
    for (const [table, row] of tables) {
      const { changes, problems } = review(table, { 0: row });
      expect(problems.length).toBeGreaterThan(0);
      for (const change of changes)
        for (const key of Object.keys('cells' in change ? change.cells : {}))
          expect([change.table, key, fieldOf(change.table, key).computed]).toEqual([change.table, key, true]);
    }
  });
});

describe('what follows from an edit', () => {
  test('the progress of an activity moves its commitment and no other', () => {
    expect(review('actividades', { 0: { avance: 0.25 } }).changes).toEqual([
      {
        kind: 'set',
        table: 'actividades',
        id: 'OAX-2016-C01-A01',
        index: 0,
        cells: { estado: 'En proceso' },
      },
      { kind: 'set', table: 'compromisos', id: 'OAX-2016-C01', index: 0, cells: { avance: 0.25 } },
    ]);
  });

  test('an indicator counts for the criteria of its commitment', () => {
    const { changes } = review('indicadores', { 0: { unidad: '' } });
    expect(changes).toEqual([
      {
        kind: 'set',
        table: 'compromisos',
        id: 'OAX-2016-C01',
        index: 0,
        cells: { criterios: 7, revision: expect.stringMatching(/1 criterio/) },
      },
    ]);
  });

  test('evidence counts for its activity', () => {
    const { changes } = review('evidencias', {
      0: { id: '', de: 'OAX-2016-C02-A01', titulo: 'Acta', direccion: 'https://x.mx/a' },
    });
    expect(changes.slice(-1)).toMatchObject([
      { kind: 'set', table: 'actividades', id: 'OAX-2016-C02-A01', index: 1, cells: { evidencias: 1 } },
    ]);
  });

  test('a moved end date stays beside the first one', () => {
    const { problems, changes } = review('actividades', { 0: { fin: '2016-09-30' } });
    expect(problems).toMatchObject([
      {
        code: 'fin-movido',
        level: 'aviso',
        sentence: 'La fecha de fin original era 31/08/2016; se publica junto a la nueva.',
      },
    ]);
    expect(changes).toEqual([]);
  });

  test('an edit that changes nothing computed writes nothing', () => {
    expect(review('stl', { 0: { cargo: 'Comisionada' } }).changes).toEqual([]);
    expect(review('compromisos', { 0: { tema: 'Educación' } }).changes).toEqual([]);
  });

  test('a paste of a thousand rows is reviewed in a moment', () => {
    const rows = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        index + 2,
        { id: '', compromiso: 'OAX-2016-C01', actividad: 'Publicar el acta', avance: 1 },
      ]),
    );
    const before = performance.now();
    const { ids, changes } = review('actividades', rows);
    // far more than a busy machine takes, and far less than reviewing the table once for each row
    expect(performance.now() - before).toBeLessThan(20_000);
    expect([ids.length, new Set(ids).size, ids[999]]).toEqual([1000, 1000, 'OAX-2016-C01-A1001']);
    expect(changes.filter(({ table }) => table === 'compromisos')).toHaveLength(1);
  });

  test('who holds a seat is not told of another of theirs until the row is touched; both are in the end', () => {
    const second = member({ id: 'OAX-2016-M07', sector: 'Autoridad' });
    expect(places(review('stl', { 6: second }).problems)).toEqual(['nombre dos-asientos']);
    expect(places(review('stl', { 0: {}, 6: second }).problems)).toEqual([
      'nombre dos-asientos',
      'nombre dos-asientos',
    ]);
  });
});

describe('what the history remembers of an edit', () => {
  test('a new row is remembered whole, an old one by the fields that were touched, with what stood there', () => {
    const [board] = typing('compromisos', {
      0: { titulo: 'Publicar todo' },
      2: { id: '', titulo: 'Abrir', tema: 'Agua' },
    });
    const touched = { rows: new Set([0, 2]), fields: ['titulo'], before: 'Publicar' };
    const typed = reviewEdit(board, 'compromisos', touched, MOMENT).changes.filter(
      ({ kind }) => kind === 'typed',
    );
    expect(typed[0]).toEqual({
      kind: 'typed',
      table: 'compromisos',
      id: 'OAX-2016-C01',
      index: 0,
      cells: { titulo: 'Publicar todo' },
      before: { titulo: 'Publicar' },
    });
    expect(typed[1]).toMatchObject({ index: 2, cells: { titulo: 'Abrir', tema: 'Agua' } });
  });
});
