import { describe, expect, test } from 'vitest';
import { TABLES } from '../../src/core/tables.ts';
import { TABLE_KEYS } from '../../src/core/tableKeys.ts';
import { withoutChance } from '../../src/host/faults/state.ts';
import { Desk, SETUP } from './desk.ts';
import { editCell } from '../../src/host/world/grid.ts';

/** All that a person can see of a workbook, without numbers that Google gives. */
function shapeOf(desk: Desk): object {
  const names = new Map(desk.book.sheets.map((sheet) => [sheet.id, sheet.name]));
  const said = JSON.stringify({
    sheets: desk.book.sheets.map((sheet) => ({
      ...sheet,
      id: sheet.name,
      protections: sheet.protections.map((protection) => ({ ...protection, id: 0 })),
    })),
    named: desk.book.namedRanges.toSorted((a, b) => a.name.localeCompare(b.name)),
  });
  return JSON.parse(withoutChance(said), (key, value: unknown) =>
    key === 'sheetId' ? names.get(Number(value)) : value,
  ) as object;
}

describe('preparing a board', () => {
  test('an empty workbook gets every tab of the definitions, in order, and loses its blank tab', () => {
    const desk = Desk.ready();
    expect(desk.book.sheets.map((sheet) => sheet.name)).toEqual(TABLE_KEYS.map((key) => TABLES[key].tab));
  });

  test('a tab has its headers, hidden keys, frozen rows, drop-downs, formats, colours and protection', () => {
    const desk = Desk.ready();
    const sheet = desk.sheet('Actividades');
    expect(sheet.rows[1]?.map((cell) => cell?.value)).toEqual(
      TABLES.actividades.fields.map((field) => field.label),
    );
    expect(sheet.hiddenRows).toContain(0);
    expect(sheet.frozenRows).toBe(2);
    expect(desk.cell('STL', desk.at('STL', 'sector', 1)).validation?.values[0]).toEqual([
      'Organismo garante',
      'Sociedad civil',
      'Autoridad',
    ]);
    expect(desk.cell('Actividades', desk.at('Actividades', 'responsable', 1)).validation?.criteria).toBe(
      'VALUE_IN_RANGE',
    );
    expect(desk.cell('Actividades', desk.at('Actividades', 'fin', 1)).numberFormat).toBe('dd/mm/yyyy');
    expect(desk.cell('Compromisos', desk.at('Compromisos', 'titulo', 1)).numberFormat).toBe('@');
    expect(sheet.conditionalRules.length).toBeGreaterThan(5);
    expect(sheet.protections.map(({ type, warningOnly }) => [type, warningOnly])).toEqual([['SHEET', true]]);
  });

  test('warns before anybody types over IDs, computed columns, the Bitácora or what is public, and nowhere else', () => {
    const desk = Desk.ready();
    for (const { key, tab, fields, locked } of Object.values(TABLES)) {
      const [guard] = desk.sheet(tab).protections;
      expect(guard?.warningOnly, tab).toBe(true);
      expect(guard?.type, tab).toBe('SHEET');
      const open = new Set(
        (guard?.unprotected ?? []).flatMap(({ column, columnEnd = 0, row }) =>
          row === 2 ? Array.from({ length: columnEnd - column }, (_, at) => column + at) : [],
        ),
      );
      if (locked) expect(open.size, tab).toBe(0);
      else
        for (const [column, field] of fields.entries())
          expect(open.has(column), `${key}.${field.key}`).toBe(field.computed !== true);
    }
  });

  test('what is missing in the form is said all at once and nothing is made', () => {
    const desk = new Desk();
    const answer = desk.call('guardarPreparar', {
      state: 'ZZZ',
      guarantor: ' ',
      year: 'dos mil',
      zone: 'Marte',
      launch: '30/02/2016',
    });
    expect('problems' in answer && answer.problems.map((problem) => problem.where.field)).toEqual([
      'state',
      'guarantor',
      'year',
      'zone',
      'launch',
    ]);
    expect(desk.book.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1']);
  });

  test('preparing again writes nothing when nothing is damaged', () => {
    const desk = Desk.ready();
    const { value, meter } = desk.ask('guardarPreparar', SETUP);
    expect(value).toMatchObject({ ok: true, made: [], repaired: [] });
    expect(meter.writes).toBe(0);
  });

  test('a blank tab that somebody wrote on is kept', () => {
    const desk = new Desk();
    desk.type('Sheet1', 'A1', 'apuntes');
    desk.call('guardarPreparar', SETUP);
    expect(desk.value('Sheet1', 'A1')).toBe('apuntes');
  });

  test('repairing brings back a tab, a header, a drop-down, a format and the frozen rows, and keeps what people wrote', () => {
    const desk = Desk.ready();
    desk.call('guardarIntegrante', {
      member: { nombre: 'Ana Ruiz', institucion: 'IAIP', sector: 'Organismo garante', asiento: 'Titular' },
    });
    desk.book.sheets = desk.book.sheets.filter((sheet) => sheet.name !== 'Evidencias');
    desk.book.namedRanges = desk.book.namedRanges.filter((range) => range.name !== 'tabla_evidencias');
    const stl = desk.sheet('STL');
    stl.frozenRows = 0;
    editCell(stl, 1, 1).value = 'NOMBRES';
    for (let row = 2; row < stl.rowCount; row += 1) {
      delete editCell(stl, row, 4).validation;
      delete editCell(stl, row, 3).numberFormat;
    }
    const answer = desk.call('guardarPreparar', SETUP);
    expect(answer).toMatchObject({ made: ['Evidencias'] });
    expect(stl.frozenRows).toBe(2);
    expect(stl.rows[1]?.[1]?.value).toBe('Nombre');
    expect(stl.rows[2]?.[4]?.validation?.criteria).toBe('VALUE_IN_LIST');
    expect(stl.rows[2]?.[3]?.numberFormat).toBe('@');
    expect(stl.rows[2]?.[1]?.value).toBe('Ana Ruiz');
    expect(desk.ask('guardarPreparar', SETUP).meter.writes).toBe(0);
  });

  test('setting up takes one trip a tab, few cells, and at most 20 calls a tab; looking again takes 21 and writes nothing', () => {
    const desk = new Desk();
    const first = desk.ask('guardarPreparar', SETUP).meter;
    expect(first.calls).toBeLessThanOrEqual(20 * TABLE_KEYS.length);
    expect(first.trips).toBeLessThanOrEqual(TABLE_KEYS.length + 1);
    expect(first.cellsWritten).toBeLessThan(400 * TABLE_KEYS.length);
    expect(first).toMatchObject({ reads_after_write: 0 });
    const again = desk.ask('guardarPreparar', SETUP).meter;
    expect(again).toMatchObject({ writes: 0, reads_after_write: 0 });
    expect(again.calls).toBeLessThanOrEqual(21 * TABLE_KEYS.length);
    expect(desk.call('guardarPreparar', SETUP)).toMatchObject({ made: [], repaired: [] });
  });

  test('an interrupted set-up is done again by the next operation, with the same result', () => {
    const ready = new Desk();
    ready.call('guardarPreparar', SETUP);
    const whole = shapeOf(ready);
    const desk = new Desk();
    // between two tabs; the fault run dies elsewhere too
    desk.run('guardarPreparar', [SETUP], { failAt: 150, failMode: 'killed' });
    expect(desk.call('guardarPreparar', SETUP)).toMatchObject({ made: [], repaired: [] });
    expect(shapeOf(desk)).toEqual(whole);
  });

  test('a copied file, which has no properties, still knows its state and year', () => {
    const desk = Desk.ready();
    desk.book.properties = {};
    const answer = desk.call('guardarIntegrante', {
      member: { nombre: 'Ana', institucion: 'IAIP', sector: 'Organismo garante', asiento: 'Titular' },
    });
    expect(answer).toMatchObject({ ok: true, id: 'OAX-2016-M01' });
  });

  test('before there is a board every form says so and what to do', () => {
    const { value } = new Desk().ask('abrirCompromiso');
    expect(value).toEqual({
      refused: {
        code: 'sin-tablero',
        sentence: 'Este libro todavía no tiene tablero.',
        tip: 'Abra el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
      },
    });
  });
});
