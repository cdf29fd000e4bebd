import { describe, expect, test } from 'vitest';
import type { Change, Row } from '../../src/core/board.ts';
import { registerRecord } from '../../src/core/operations/record.ts';
import { restoreValue } from '../../src/core/operations/restore.ts';
import { activity, boardOf, commitment, done, MOMENT } from './samples.ts';

const ID = 'OAX-2016-E001';
const evidence: Row = {
  id: ID,
  de: 'OAX-2016-C01-A01',
  fecha: '2016-06-01',
  titulo: 'Informe',
  direccion: 'https://iaip.example.mx/muerto',
  enlace: 'No responde',
  comprobado: '2016-06-10',
};
const board = boardOf({ compromisos: [commitment()], actividades: [activity()], evidencias: [evidence] });
const written = (changes: readonly Change[]): Row =>
  Object.assign({}, ...changes.map((one) => (one.kind === 'set' && one.id === ID ? one.cells : {}))) as Row;
const FORGOTTEN = { enlace: '', comprobado: '' };

describe('what was found at an address says nothing of another one', () => {
  test('by form', () => {
    const change = (record: Row) =>
      written(done(registerRecord(board, { table: 'evidencias', id: ID, record }, MOMENT)).changes);
    expect(change({ direccion: 'https://iaip.example.mx/informe' })).toMatchObject(FORGOTTEN);
    expect(change({ titulo: 'Informe final' })).not.toHaveProperty('enlace');
  });

  test('by bringing an earlier value back', () => {
    const back = (field: string, value: string) =>
      written(done(restoreValue(board, { table: 'evidencias', id: ID, field, value }, MOMENT)).changes);
    expect(back('direccion', 'https://iaip.example.mx/antes')).toMatchObject(FORGOTTEN);
    expect(back('titulo', 'Otro')).not.toHaveProperty('enlace');
  });
});
