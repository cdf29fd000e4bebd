import { describe, expect, test } from 'vitest';
import { SETUP, type Desk } from './desk.ts';
import { asUser, board, cellOf, hasWords } from './staffDesk.ts';

const ids = (desk: Desk, tab: string): unknown[] => desk.rows(tab).map(([id]) => id);
const history = (desk: Desk): string =>
  desk
    .rows('Bitácora')
    .map((row) => `${row[2]} | ${row[4]}`)
    .join('\n');

/** A year later, with the entries of the year before in a tab of their own. */
function archived(): Desk {
  const desk = board();
  desk.world.setNow(new Date('2017-02-01T15:00:00Z'));
  desk.call('archivar');
  expect(desk.rows('Bitácora')).toEqual([]);
  return desk;
}

describe.each([
  ['the entries are in the Bitácora', board],
  ['the entries of the year before were archived', archived],
])('while %s', (_, made) => {
  test('a deleted tab comes back with every record that was in it', () => {
    const desk = made();
    asUser(desk, `book.deleteSheet(tab('Actividades'))`);
    desk.call('guardarPreparar', SETUP);
    expect(ids(desk, 'Actividades')).toEqual(['OAX-2016-C01-A01', 'OAX-2016-C01-A02']);
    expect(cellOf(desk, 'actividades', 'OAX-2016-C01-A02', 'producto')).toBe('Acta de revisión');
  });

  test('a deleted column comes back with its words', () => {
    const desk = made();
    asUser(desk, `tab('STL').deleteColumn(3)`);
    desk.call('guardarPreparar', SETUP);
    expect(cellOf(desk, 'stl', 'OAX-2016-M01', 'cargo')).toBe('Directora de gobierno abierto');
  });

  test('a cleared ID comes back, and so does one that was typed over', () => {
    for (const typed of ['', 'C-1']) {
      const desk = made();
      asUser(desk, `tab('Compromisos').getRange('A3').setValue('${typed}')`);
      desk.call('guardarPreparar', SETUP);
      expect(ids(desk, 'Compromisos'), typed).toEqual(['OAX-2016-C01']);
    }
  });

  test('of a row and its copy the original keeps the ID, wherever the copy stands', () => {
    const desk = made();
    asUser(
      desk,
      `const at = tab('Compromisos'); at.insertRowBefore(3); at.getRange('4:4').copyTo(at.getRange('3:3')); at.getRange('B3').setValue('Otra cosa');`,
    );
    desk.call('guardarPreparar', SETUP);
    expect(ids(desk, 'Compromisos')).toEqual(['OAX-2016-C02', 'OAX-2016-C01']);
  });

  test('the history of a record is whole, and a value comes back from it', () => {
    const desk = made();
    const selection = { sheetId: desk.sheet('Compromisos').id, row: 2, column: 1, rows: 1, columns: 1 };
    const { value } = desk.run('abrirHistoria', [], { selection });
    expect(JSON.stringify(value)).toContain('Registrar compromiso');
    expect(JSON.stringify(value)).toContain('Nadie sabe quién recibe uniformes');
  });
});

describe('the rows that the method itself brings', () => {
  test('get their IDs back', () => {
    for (const script of [
      `tab('Pasos').getRange('A3').clearContent()`,
      `tab('Pasos').deleteColumn(1)`,
      `tab('Pasos').deleteColumns(1, 2)`,
      `tab('Textos del plan').deleteColumn(1)`,
    ]) {
      const desk = board();
      const before = [ids(desk, 'Pasos'), ids(desk, 'Textos del plan')];
      asUser(desk, script);
      desk.call('guardarPreparar', SETUP);
      const column = (tab: string, key: string) => desk.rows(tab).map((row) => row[keyAt(desk, tab, key)]);
      expect([column('Pasos', 'id'), column('Textos del plan', 'id')], script).toEqual(before);
      expect(new Set(column('Pasos', 'clave')).size, script).toBe(before[0]?.length);
    }
  });

  test('come back with what was written in them', () => {
    const desk = board();
    const before = ids(desk, 'Pasos');
    desk.type('Pasos', desk.at('Pasos', 'nota', 2), 'Firmada en sesión solemne');
    asUser(desk, `book.deleteSheet(tab('Pasos'))`);
    desk.call('guardarPreparar', SETUP);
    expect(ids(desk, 'Pasos')).toEqual(before);
    expect(cellOf(desk, 'pasos', 'OAX-2016-P02', 'nota')).toBe('Firmada en sesión solemne');
  });
});

const keyAt = (desk: Desk, tab: string, key: string): number =>
  (desk.sheet(tab).rows[0] ?? []).findIndex((cell) => String(cell?.value ?? '').endsWith(`.${key}`));

describe('in the grid', () => {
  test('several IDs that are cleared at once come back at once', () => {
    const desk = board();
    desk.type('Actividades', 'A3', [[''], ['']]);
    expect(ids(desk, 'Actividades')).toEqual(['OAX-2016-C01-A01', 'OAX-2016-C01-A02']);
  });

  test('an ID that is typed over comes back', () => {
    const desk = board();
    desk.type('Compromisos', 'A3', 'C-1');
    expect(ids(desk, 'Compromisos')).toEqual(['OAX-2016-C01']);
  });

  test('rows pasted with a blank column of IDs get new ones', () => {
    const desk = board();
    desk.type('Compromisos', 'A4', [
      ['', 'Abrir el registro de obras'],
      ['', 'Abrir las compras'],
    ]);
    expect(ids(desk, 'Compromisos')).toEqual(['OAX-2016-C01', 'OAX-2016-C02', 'OAX-2016-C03']);
  });

  test('what is typed over a column of the board is put back', () => {
    const desk = board();
    const at = desk.at('Actividades', 'evidencias', 1);
    const count = desk.value('Actividades', at);
    expect(JSON.stringify(desk.type('Actividades', at, '5').edit?.ui)).toContain('se devolvió lo que decía');
    expect(desk.value('Actividades', at)).toBe(count);
  });

  test('the history tells a block by what it says now, never by a past that it did not have', () => {
    const desk = board();
    desk.type('Actividades', desk.at('Actividades', 'actividad', 1), [['Texto nuevo', 'Producto nuevo']]);
    desk.type('Actividades', desk.at('Actividades', 'actividad', 2), [['', '']]);
    expect(history(desk)).toContain('OAX-2016-C01-A01 · Actividad: → «Texto nuevo»');
    expect(history(desk)).toContain('OAX-2016-C01-A02 · Producto: se borró');
    expect(history(desk)).not.toContain('«» → «Texto nuevo»');
  });

  test('a row that waits for its ID is remembered too, and comes back with its tab', () => {
    const desk = board();
    desk.type('Acuerdos', desk.at('Acuerdos', 'acuerdo', 1), 'Acuerdo sin sesión');
    expect(desk.value('Acuerdos', 'A3') ?? '').toBe('');
    asUser(desk, `book.deleteSheet(tab('Acuerdos'))`);
    desk.call('guardarPreparar', SETUP);
    expect(hasWords(desk, 'Acuerdo sin sesión')).toBe(true);
  });

  test('a row that is erased leaves its trace', () => {
    const desk = board();
    desk.type('Actividades', 'A3', [Array.from({ length: 12 }, () => '')]);
    expect(history(desk)).toMatch(/fila 3 · Actividad: se borró/);
  });
});

test('a record whose row was deleted is offered in the history of its tab, and comes back as it was', () => {
  const desk = board();
  asUser(desk, `tab('Actividades').deleteRow(4)`);
  const selection = { sheetId: desk.sheet('Actividades').id, row: 8, column: 0, rows: 1, columns: 1 };
  const { value } = desk.run('abrirHistoria', [], { selection });
  const id = 'OAX-2016-C01-A02';
  expect(value).toMatchObject({
    gone: { tab: 'Actividades', records: [{ id, says: 'Revisar el padrón con las escuelas' }] },
  });
  expect(desk.call('traerDeVuelta', { table: 'actividades', id })).toMatchObject({ ok: true });
  expect(ids(desk, 'Actividades')).toEqual(['OAX-2016-C01-A01', id]);
  expect(cellOf(desk, 'actividades', id, 'producto')).toBe('Acta de revisión');
  expect(desk.call('traerDeVuelta', { table: 'actividades', id })).toHaveProperty('problems');
});

test('an edit that nobody reviewed is found by Reparar and stands in the history from then on', () => {
  const desk = board();
  asUser(desk, `tab('Compromisos').getRange('D3').setValue('Escrito mientras otra persona guardaba')`);
  desk.call('guardarPreparar', SETUP);
  expect(history(desk)).toContain('«Nadie sabe quién recibe uniformes» → «Escrito mientras otra persona guardaba»');
  asUser(desk, `book.deleteSheet(tab('Compromisos'))`);
  desk.call('guardarPreparar', SETUP);
  expect(hasWords(desk, 'Escrito mientras otra persona guardaba')).toBe(true);
}); // oxfmt-ignore

test('cells that were merged away come back when Reparar separates them', () => {
  const desk = board();
  asUser(desk, `tab('STL').getRange('B3:C3').merge()`);
  expect(cellOf(desk, 'stl', 'OAX-2016-M01', 'cargo') ?? '').toBe('');
  desk.call('guardarPreparar', SETUP);
  expect(cellOf(desk, 'stl', 'OAX-2016-M01', 'nombre')).toBe('Ana Ruiz');
  expect(cellOf(desk, 'stl', 'OAX-2016-M01', 'cargo')).toBe('Directora de gobierno abierto');
});

describe('a copy of the file, which has no properties', () => {
  const copied = (): Desk => {
    const first = board();
    first.call('guardarIntegrante', {
      member: { nombre: 'Eva', institucion: 'Colectivo', sector: 'Sociedad civil', asiento: 'Titular' },
    });
    asUser(first, `tab('STL').deleteRow(4)`);
    first.book.properties = {};
    return first;
  };

  test('says once what to do when somebody types in it, and everything typed is in the history after that', () => {
    const desk = copied();
    const { edit } = desk.type('Compromisos', desk.at('Compromisos', 'tema', 1), 'Educación');
    expect(JSON.stringify(edit?.ui)).toContain(
      'Use Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero una vez',
    );
    desk.call('guardarPreparar', SETUP);
    expect(history(desk)).toContain('OAX-2016-C01 · Tema: «» → «Educación»');
    desk.type('Compromisos', desk.at('Compromisos', 'tema', 1), 'Salud');
    expect(history(desk)).toContain('«Educación» → «Salud»');
  });

  test('is brought up to date by its first panel, and gives no ID a second time', () => {
    const desk = copied();
    desk.call('abrirCompromiso');
    expect(desk.book.properties['hojas']).toContain('compromisos');
    const member = { nombre: 'Iris', institucion: 'Red', sector: 'Sociedad civil', asiento: 'Titular' };
    expect(desk.call('guardarIntegrante', { member })).toMatchObject({ id: 'OAX-2016-M03' });
  });
});

test('what could not be finished on a broken board is finished even when its repair dies', () => {
  const half = { commitment: { titulo: 'Medir' }, activities: [{ actividad: 'Contar los pozos' }], indicators: [{ variable: 'Pozos' }] };
  const broken = (): Desk => {
    const desk = board();
    desk.run('guardarCompromiso', [half], { failAt: 19, failMode: 'killed' });
    asUser(desk, `tab('Actividades').deleteRow(1)`);
    return desk;
  };
  const { calls } = broken().ask('guardarPreparar', SETUP).meter;
  for (let failAt = 300; failAt < calls; failAt += 67) {
    const desk = broken();
    desk.run('guardarPreparar', [SETUP], { failAt, failMode: 'killed' });
    desk.call('guardarPreparar', SETUP);
    expect(desk.book.properties['abierto'], `at ${failAt}`).toBe('');
    expect(hasWords(desk, 'Contar los pozos') && hasWords(desk, 'Pozos'), `at ${failAt}`).toBe(true);
  }
}); // oxfmt-ignore

describe('what is typed while a saving is half written', () => {
  const edit = {
    id: 'OAX-2016-C01',
    commitment: { titulo: 'Publicar el padrón completo', problema: 'Texto del formulario' },
    activities: [],
    indicators: [],
  };

  test('stays, and the rest of the saving is finished around it', () => {
    for (let failAt = 12; failAt <= 22; failAt += 2) {
      const desk = board();
      desk.run('guardarCompromiso', [edit], { failAt, failMode: 'killed' });
      desk.type('Compromisos', desk.at('Compromisos', 'problema', 1), 'Lo que tecleó Ana después');
      expect(cellOf(desk, 'compromisos', 'OAX-2016-C01', 'problema'), `at ${failAt}`).toBe(
        'Lo que tecleó Ana después',
      );
      const begun = history(desk).includes('Cambiar compromiso');
      if (begun)
        expect(cellOf(desk, 'compromisos', 'OAX-2016-C01', 'titulo'), `at ${failAt}`).toBe(
          'Publicar el padrón completo',
        );
    }
  });
});
