import { expect, test } from 'vitest';
import { isRecordTable } from '../../src/core/board.ts';
import { TABLES } from '../../src/core/tables.ts';
import { Desk } from './desk.ts';

const OPENINGS: [name: string, input?: object][] = [
  ['abrirPreparar'],
  ['abrirIntegrante'],
  ['abrirCompromiso'],
  ['abrirAvance'],
  ['abrirHistoria'],
  ['abrirImportar'],
  ['abrirPublicar'],
  ['abrirPlan'],
  ['abrirEnlaces'],
  ['abrirRecordatorios'],
  ['abrirGuia'],
  ['abrirDocumento', { names: false }],
  ['abrirEntrega', { accounts: false }],
  ['abrirRegistro', { table: 'sesiones' }],
];

test('every panel opens whatever tab is in front', () => {
  const desk = Desk.ready();
  for (const { key, tab } of Object.values(TABLES)) {
    if (isRecordTable(key) && key !== 'actividades') continue;
    const selection = { sheetId: desk.sheet(tab).id, row: 0, column: 0, rows: 1, columns: 1 };
    for (const [name, input] of OPENINGS) {
      const { value, error } = desk.run(name, input ? [{ ...input }] : [], { selection });
      expect(error, `${name} from ${tab}`).toBeUndefined();
      expect(value, `${name} from ${tab}`).not.toHaveProperty('refused');
    }
  }
});
