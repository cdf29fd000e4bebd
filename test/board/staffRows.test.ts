import { describe, expect, test } from 'vitest';
import { SETUP, type Desk } from './desk.ts';
import { tableOf } from './tables.ts';
import { asUser, board, cellOf, codesOf, hasWords, repair, work } from './staffDesk.ts';

const diagnosed = (desk: Desk): string[] => desk.call('diagnosticar').findings.map(({ code }) => code);
const repaired = (desk: Desk): string[] =>
  (desk.call('guardarPreparar', SETUP) as { repaired: string[] }).repaired;
const quiet = (desk: Desk): void => expect(desk.ask('guardarPreparar', SETUP).meter.writes).toBe(0);

describe('a copied row, with its ID', () => {
  const copied = `const tab1 = tab('Actividades'); tab1.getRange('A4:N4').copyTo(tab1.getRange('A5'))`;

  test('a row that a script added has no ID until Reparar gives it one, and says so', () => {
    const desk = board();
    asUser(desk, `tab('Actores').getRange('B3').setValue('Observatorio')`);
    expect(repaired(desk)).toEqual(['Actores: 1 fila sin ID ya tiene el suyo']);
    expect(tableOf(desk, 'actores')[0]).toMatchObject({ id: 'OAX-2016-O01', organizacion: 'Observatorio' });
    expect(repaired(desk)).toEqual([]);
  });

  test('is named by the diagnosis and not published; the operations go on', () => {
    const desk = board();
    asUser(desk, copied);
    expect(diagnosed(desk).filter((code) => code === 'id-repetido')).toHaveLength(2);
    expect(desk.call('publicar')).toHaveProperty('blocking');
    work(desk, true);
  });

  test('gets an ID of its own by Reparar, and every word stays in both rows', () => {
    const desk = board();
    asUser(desk, copied);
    asUser(desk, `tab('Actividades').getRange('C5').setValue('Revisar otra vez con las familias')`);
    expect(repaired(desk)).toEqual(['Actividades: una fila copiada es ahora OAX-2016-C01-A03']);
    expect(cellOf(desk, 'actividades', 'OAX-2016-C01-A02', 'actividad')).toBe(
      'Revisar el padrón con las escuelas',
    );
    expect(cellOf(desk, 'actividades', 'OAX-2016-C01-A03', 'actividad')).toBe(
      'Revisar otra vez con las familias',
    );
    quiet(desk);
    expect(diagnosed(desk)).not.toContain('id-repetido');
    work(desk);
  });

  test('put above the original and changed there is the copy all the same: the Bitácora knows', () => {
    const desk = board();
    asUser(
      desk,
      `const one = tab('Compromisos'); one.insertRowBefore(3); one.getRange('A4:Z4').copyTo(one.getRange('A3')); one.getRange('B3:D3').setValues([['Otro plan', '', '']])`,
    );
    expect(repaired(desk).join()).toContain('Compromisos: una fila copiada es ahora OAX-2016-C02');
    expect(cellOf(desk, 'compromisos', 'OAX-2016-C01', 'titulo')).toBe(
      'Publicar el padrón de uniformes escolares',
    );
    expect(cellOf(desk, 'compromisos', 'OAX-2016-C02', 'titulo')).toBe('Otro plan');
    quiet(desk);
  });

  test('is known whole to the history under its new ID', () => {
    const desk = board();
    asUser(desk, copied);
    desk.call('guardarPreparar', SETUP);
    asUser(desk, `book.deleteSheet(tab('Actividades'))`);
    desk.call('guardarPreparar', SETUP);
    expect(cellOf(desk, 'actividades', 'OAX-2016-C01-A03', 'actividad')).toBe(
      'Revisar el padrón con las escuelas',
    );
    expect(cellOf(desk, 'actividades', 'OAX-2016-C01-A02', 'actividad')).toBe(
      'Revisar el padrón con las escuelas',
    );
  });
});

describe('a cleared ID', () => {
  test('comes back at once when it is cleared in the grid, so that what refers to it holds', () => {
    const desk = board();
    desk.type('Compromisos', 'A3', '');
    expect(desk.value('Compromisos', 'A3')).toBe('OAX-2016-C01');
    expect(diagnosed(desk)).not.toContain('referencia-rota');
  });

  test('that no review saw is named, and Reparar gives the row the same one', () => {
    const desk = board();
    asUser(
      desk,
      `tab('Compromisos').getRange('A3').clearContent(); tab('STL').getRange('A3').clearContent()`,
    );
    expect(diagnosed(desk)).toEqual(expect.arrayContaining(['sin-id', 'referencia-rota']));
    expect(desk.call('publicar')).toHaveProperty('blocking');
    repair(desk);
    expect(cellOf(desk, 'compromisos', 'OAX-2016-C01', 'titulo')).toBe(
      'Publicar el padrón de uniformes escolares',
    );
    expect(diagnosed(desk)).not.toContain('referencia-rota');
    work(desk);
  });

  test('a new row never gets the ID of a record that somebody took out', () => {
    const desk = board();
    asUser(
      desk,
      `const stl = tab('STL'); stl.deleteRow(3); stl.getRange('B3:E3').setValues([['Eva Paz', '', 'IAIP', 'Organismo garante']])`,
    );
    desk.call('guardarPreparar', SETUP);
    expect(desk.value('STL', 'A3')).toBe('OAX-2016-M02');
  });
});

describe('the way to a cell', () => {
  const finding = (desk: Desk, code: string) =>
    desk.call('diagnosticar').findings.find((one) => one.code === code)?.cell;

  test.each([
    ['Actividades', ''],
    ['Tareas', `tab('Actividades').setName('Tareas')`],
    ['Tareas', `tab('Actividades').setName('Tareas'); book.insertSheet('Actividades')`],
    ['Actividades', `tab('Actividades').insertColumnBefore(1)`],
    ['Actividades', `tab('Actividades').insertColumnsBefore(4, 2)`],
    ['Actividades', `tab('Actividades').insertRowsBefore(3, 4)`],
  ])('leads to what is wrong in «%s» after %s', (name, script) => {
    const desk = board();
    desk.type('Actividades', desk.at('Actividades', 'fin', 1), '30 de febrero de 2016');
    if (script) asUser(desk, script);
    const cell = finding(desk, 'fecha-imposible');
    expect(cell?.tab).toBe(name);
    expect(desk.value(name, cell?.a1 ?? '')).toBe('30 de febrero de 2016');
    const { ui } = desk.run('irACelda', [cell as never]);
    expect(JSON.stringify(ui)).not.toContain('refused');
    expect(desk.call('irACelda', cell ?? { tab: '', a1: '' })).toEqual({ ok: true });
  });

  test('what is typed beside a column inserted before the first is remembered as what it is', () => {
    const desk = board();
    asUser(desk, `tab('Actividades').insertColumnBefore(1)`);
    desk.type('Actividades', desk.at('Actividades', 'avance', 1), '50%');
    expect(cellOf(desk, 'actividades', 'OAX-2016-C01-A01', 'estado')).toBe('En proceso');
    const entries = desk.rows('Bitácora');
    expect(entries[entries.length - 1]?.slice(2, 4)).toEqual([
      'Edición directa en Actividades: Avance',
      'OAX-2016-C01-A01',
    ]);
    expect(String(entries[entries.length - 1]?.[4])).toContain('Avance');
  });
});

describe('rows in the head', () => {
  const INSERTED: [string, string][] = [
    ['between the keys and the headers', `tab('Actividades').insertRowBefore(2)`],
    [
      'with a title, between the keys and the headers',
      `tab('Actividades').insertRowBefore(2); tab('Actividades').getRange('B2').setValue('Plan 2016')`,
    ],
    ['above the keys', `tab('Actividades').insertRowBefore(1)`],
    ['of keys deleted', `tab('Actividades').deleteRow(1)`],
  ];
  const commitment = {
    commitment: { titulo: 'Medir' },
    activities: [{ actividad: 'Contar los pozos' }],
    indicators: [],
  };

  test.each(INSERTED)(
    '%s: what needs the tab is refused with what to do, and nothing is written',
    (_what, script) => {
      const desk = board();
      asUser(desk, script);
      const before = JSON.stringify(desk.book.sheets);
      const calls: [string, unknown[]][] = [
        ['guardarCompromiso', [commitment]],
        ['importar', [{ table: 'actividades', columns: ['actividad'], rows: [['x']] }]],
        ['publicar', []],
        ['diagnosticar', []],
        ['abrirCompromiso', []],
      ];
      for (const [entry, args] of calls) {
        const { value } = desk.run(entry, args as never);
        expect(value, entry).toMatchObject({
          refused: { tip: expect.stringContaining('Preparar o reparar tablero') as string },
        });
      }
      expect(JSON.stringify(desk.book.sheets)).toBe(before);
      expect(codesOf(desk)).toEqual(
        expect.arrayContaining([expect.stringMatching(/filas-movidas|fila-claves/)]),
      );
    },
  );

  test.each(INSERTED)(
    '%s: what was typed in the grid meanwhile is there and named after Reparar',
    (_what, script) => {
      const desk = board();
      asUser(desk, script);
      const last = desk.sheet('Actividades').rows.filter((row) => row?.some((cell) => cell?.value)).length;
      asUser(
        desk,
        `tab('Actividades').getRange(${last + 2}, 2, 1, 2).setValues([['OAX-2016-C01', 'Llamar a las escuelas']])`,
      );
      repair(desk, ['Llamar a las escuelas', 'Plan 2016']);
      expect(cellOf(desk, 'actividades', 'OAX-2016-C01-A03', 'actividad')).toBe('Llamar a las escuelas');
      expect(cellOf(desk, 'actividades', 'OAX-2016-C01-A01', 'actividad')).toBe(
        'Publicar el padrón de beneficiarios',
      );
      work(desk);
    },
  );

  test.each(INSERTED)(
    '%s: what was interrupted before is finished once the tab is mended',
    { timeout: 60_000 },
    (_what, script) => {
      const { calls } = board().ask('guardarCompromiso', commitment).meter;
      for (let failAt = 8; failAt <= calls; failAt += 8) {
        const desk = board();
        desk.run('guardarCompromiso', [commitment as never], { failAt, failMode: 'killed' });
        asUser(desk, script);
        desk.call('guardarPreparar', SETUP);
        expect(desk.book.properties['abierto'], `killed at call ${failAt}`).toBe('');
        expect(hasWords(desk, 'Contar los pozos'), `killed at call ${failAt}`).toBe(hasWords(desk, 'Medir'));
        desk.call('diagnosticar');
      }
    },
  );
});
