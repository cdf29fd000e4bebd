import { expect, test } from 'vitest';
import { Desk } from '../board/desk.ts';
import { hostileBoard } from './board.ts';
import { formulasOf } from './fields.ts';

test(
  'hostile text that was published comes back to an empty board to the letter',
  { timeout: 60_000 },
  () => {
    const { desk } = hostileBoard();
    const file = desk.call('descargarDatos').files['datos.json'] ?? '';
    const board = Desk.ready();
    expect(board.call('traerDatos', { file })).toMatchObject({ ok: true });
    for (const { name } of board.book.sheets) expect(formulasOf(board, name), name).toEqual([]);
    const answer = board.call('publicar');
    expect('blocking' in answer && answer.blocking).toBe(false);
    const { cortes: _cuts, ...data } = JSON.parse(file) as Record<string, unknown>;
    const again = JSON.parse(board.call('descargarDatos').files['datos.json'] ?? '') as Record<
      string,
      unknown
    >;
    for (const key of Object.keys(data)) expect(again[key], key).toEqual(data[key]);
  },
);
