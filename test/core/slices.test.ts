import { describe, expect, test } from 'vitest';
import { apply, type Change, type Tables } from '../../src/core/board.ts';
import { progressOf, sayProgress, sizeOf, sliceOf, stepsOf } from '../../src/core/slices.ts';

const rows = (count: number) =>
  Array.from({ length: count }, (_, row) => ({ id: `A${row}`, titulo: `Publicar ${row}` }));
const CHANGES: Change[] = [
  { kind: 'append', table: 'compromisos', rows: rows(40) },
  { kind: 'set', table: 'compromisos', id: 'A3', cells: { titulo: 'Otro', tema: 'Agua' } },
  { kind: 'typed', table: 'stl', id: 'M01', index: 0, cells: { nombre: 'Ana' } },
  { kind: 'append', table: 'stl', rows: [{ id: 'M02' }, { id: 'M03' }] },
  { kind: 'note', table: 'stl', id: 'M02', index: 1, notes: { nombre: 'Falta el nombre.' } },
  { kind: 'set', table: 'stl', id: 'M03', cells: { nombre: 'Eva' } },
];

function slices(room: number): Change[][] {
  const found: Change[][] = [];
  for (let from = 0; from < stepsOf(CHANGES);) {
    const { changes, end } = sliceOf(CHANGES, from, room);
    expect(end).toBeGreaterThan(from);
    found.push(changes);
    from = end;
  }
  return found;
}

describe('a change set in slices', () => {
  test.each([0, 1, 39, 100, 777, 1e6])('of %d cells makes what the whole makes', (room) => {
    const start: Tables = { compromisos: [], stl: [{ id: 'M01' }] };
    const parts = slices(room);
    expect(parts.reduce(apply, start)).toEqual(apply(start, CHANGES));
    expect(parts.reduce((sum, part) => sum + stepsOf(part), 0)).toBe(stepsOf(CHANGES));
  });

  test('holds no more cells than asked for, but for a single step that is larger', () => {
    for (const part of slices(100)) expect(stepsOf(part) === 1 || sizeOf(part) <= 100).toBe(true);
    expect(slices(1e6)).toHaveLength(1);
  });

  test('nothing is left after the last step', () => {
    expect(sliceOf(CHANGES, stepsOf(CHANGES), 100)).toEqual({ changes: [], end: stepsOf(CHANGES) });
    expect(sliceOf([], 0, 100)).toEqual({ changes: [], end: 0 });
  });
});

describe('how far a change set has come', () => {
  test('is said in rows where it mostly adds rows', () => {
    expect(progressOf(CHANGES, 10)).toEqual({ done: 10, total: 42, unit: 'filas' });
    expect(progressOf(CHANGES, 43)).toEqual({ done: 41, total: 42, unit: 'filas' });
    expect(sayProgress({ done: 1200, total: 5000, unit: 'filas' })).toBe('1,200 de 5,000 filas');
  });

  test('is said in changes elsewhere', () => {
    expect(progressOf(CHANGES.slice(1, 3), 1)).toEqual({ done: 1, total: 2, unit: 'cambios' });
  });
});
