import { describe, expect, test } from 'vitest';
import { Desk, SETUP } from './desk.ts';
import { asUser } from './staffDesk.ts';
import { editCell } from '../../src/host/world/grid.ts';

const noteAt = (desk: Desk, tab: string, field: string, nth: number): string =>
  desk.cell(tab, desk.at(tab, field, nth)).note ?? '';

const withCommitment = Desk.once((desk) => {
  desk.call('guardarIntegrante', {
    member: { nombre: 'Ana', institucion: 'IAIP', sector: 'Organismo garante', asiento: 'Titular' },
  });
  desk.call('guardarCompromiso', {
    commitment: { titulo: 'Publicar el padrón' },
    activities: [
      {
        actividad: 'Reunir los datos',
        producto: 'Base de datos',
        responsable: 'OAX-2016-M01',
        inicio: '01/03/2016',
        fin: '30/06/2016',
      },
      {
        actividad: 'Abrir los datos',
        producto: 'Portal',
        responsable: 'OAX-2016-M01',
        inicio: '01/07/2016',
        fin: '30/09/2016',
      },
    ],
    indicators: [],
  });
});

describe('typing in the grid', () => {
  test('a commitment typed by hand gets its ID and its review', () => {
    const desk = Desk.ready();
    const { edit } = desk.type('Compromisos', 'B3', 'Publicar el presupuesto ciudadano');
    expect(edit?.error).toBeUndefined();
    expect(desk.rows('Compromisos')[0]?.slice(0, 2)).toEqual([
      'OAX-2016-C01',
      'Publicar el presupuesto ciudadano',
    ]);
    expect(desk.value('Compromisos', desk.at('Compromisos', 'revision', 1))).toBe('Faltan 8 criterios');
    expect(desk.rows('Bitácora')[0]?.[2]).toBe('Edición directa en Compromisos: Compromiso');
  });

  test('what is wrong is noted on its cell and what was typed stays', () => {
    const desk = withCommitment();
    desk.type('Actividades', desk.at('Actividades', 'fin', 1), '31/01/2016');
    expect(noteAt(desk, 'Actividades', 'fin', 1)).toContain(
      'Termina antes de empezar: del 1 de marzo de 2016 al 31 de enero de 2016.',
    );
    desk.type('Actividades', desk.at('Actividades', 'fin', 1), '30 de febrero de 2016');
    expect(desk.value('Actividades', desk.at('Actividades', 'fin', 1))).toBe('30 de febrero de 2016');
    expect(noteAt(desk, 'Actividades', 'fin', 1)).toContain('El 30 de febrero de 2016 no existe.');
    desk.type('Actividades', desk.at('Actividades', 'fin', 1), '30/06/2016');
    expect(noteAt(desk, 'Actividades', 'fin', 1)).toBe('');
  });

  test('a note that a person wrote stays beside ours', () => {
    const desk = withCommitment();
    const at = desk.at('Actividades', 'fin', 1);
    desk.change('Actividades', at).note = 'Lo pidió la mesa';
    desk.type('Actividades', at, '31/01/2016');
    expect(noteAt(desk, 'Actividades', 'fin', 1)).toMatch(/^Lo pidió la mesa\n\n⚠ Termina antes/);
    desk.type('Actividades', at, '30/06/2016');
    expect(noteAt(desk, 'Actividades', 'fin', 1)).toBe('Lo pidió la mesa');
  });

  test('progress typed as 50 or "50 %" moves the activity and its commitment', () => {
    for (const typed of ['50%', '50 %', '50']) {
      const desk = withCommitment();
      desk.type('Actividades', desk.at('Actividades', 'avance', 1), typed);
      expect(desk.value('Actividades', desk.at('Actividades', 'avance', 1)), typed).toBe(0.5);
      expect(desk.value('Actividades', desk.at('Actividades', 'estado', 1))).toBe('En proceso');
      expect(desk.value('Compromisos', desk.at('Compromisos', 'avance', 1))).toBe(0.25);
    }
  });

  test('0.5 typed where percent goes is half of one percent, and the note asks whether 50 % was meant', () => {
    const desk = withCommitment();
    desk.type('Actividades', desk.at('Actividades', 'avance', 1), '0.5');
    expect(noteAt(desk, 'Actividades', 'avance', 1)).toContain('¿Quiso decir 50 %?');
  });

  test('an activity is complete only with a final description and evidence', () => {
    const desk = withCommitment();
    const state = (): unknown => desk.value('Actividades', desk.at('Actividades', 'estado', 1));
    desk.type('Actividades', desk.at('Actividades', 'avance', 1), '100%');
    expect(state()).toBe('Sin evidencia');
    desk.type('Evidencias', 'B3', [
      [
        'OAX-2016-C01-A01',
        '01/06/2016',
        'Documento',
        'Base publicada',
        'https://datos.example.mx/base',
        'Sí',
      ],
    ]);
    expect(desk.value('Evidencias', 'A3')).toBe('OAX-2016-E001');
    expect(desk.value('Actividades', desk.at('Actividades', 'evidencias', 1))).toBe(1);
    expect(state()).toBe('En proceso');
    desk.type('Actividades', desk.at('Actividades', 'final', 1), 'La base quedó publicada y completa.');
    expect(state()).toBe('Completa');
  });

  test('1/2 typed in a Mexican workbook is the first of February', () => {
    const desk = withCommitment();
    const at = desk.at('Actividades', 'inicio', 1);
    desk.type('Actividades', at, '1/2');
    const serial = (Date.UTC(2016, 1, 1) - Date.UTC(1899, 11, 30)) / 86_400_000;
    expect(desk.value('Actividades', at)).toBe(serial);
  });

  test('pasting a thousand rows is one read a table and a handful of writes, and every row gets its ID', () => {
    const paste = (count: number) => {
      const desk = Desk.ready();
      const { edit } = desk.type(
        'Compromisos',
        'B3',
        Array.from({ length: count }, (_, index) => [`Publicar el padrón ${index + 1}`, 'Padrones']),
      );
      expect(edit?.error).toBeUndefined();
      return { desk, meter: edit?.meter };
    };
    const many = paste(1000);
    const few = paste(10);
    expect(many.desk.rows('Compromisos')).toHaveLength(1000);
    expect(new Set(many.desk.rows('Compromisos').map((row) => row[0])).size).toBe(1000);
    expect(many.meter?.calls).toBe(few.meter?.calls);
    expect(many.meter?.trips).toBe(few.meter?.trips);
    expect(many.meter?.writes).toBeLessThanOrEqual(6);
    expect(many.meter?.reads_after_write).toBe(0);
  });

  test('a copied row is marked for its repeated ID, and gets a new one once the copy is cleared', () => {
    const desk = withCommitment();
    const [first = []] = desk.rows('Actividades');
    const copy = first.slice(0, 5).map((cell) => String(cell ?? ''));
    desk.type('Actividades', 'A5', [copy]);
    expect(noteAt(desk, 'Actividades', 'id', 3)).toContain('El ID OAX-2016-C01-A01 está en más de una fila.');
    desk.type('Actividades', 'A5', '');
    expect(desk.value('Actividades', 'A5')).toBe('OAX-2016-C01-A03');
  });

  test('typing elsewhere, in a tab of their own, costs nothing and changes nothing', () => {
    const desk = Desk.ready();
    asUser(desk, `book.insertSheet('Notas de la oficina')`);
    const { edit } = desk.type('Notas de la oficina', 'A12', 'Comprar café');
    expect(edit?.meter.writes).toBe(0);
    expect(desk.rows('Bitácora')).toHaveLength(0);
  });

  test('the lists of Catálogos are remembered, and come back with their tab', () => {
    const desk = Desk.ready();
    desk.type('Catálogos', 'A12', 'Agua para todos');
    expect(desk.rows('Bitácora').map((row) => row[2])).toEqual(['Edición directa en Catálogos']);
    asUser(desk, `book.deleteSheet(tab('Catálogos'))`);
    desk.call('guardarPreparar', SETUP);
    expect(desk.rows('Catálogos').map(([line]) => line)).toContain('Agua para todos');
    expect(desk.rows('Catálogos').map(([, kind]) => kind)).toContain('Minuta');
  });

  test('the launch that Preparar stated and Inicio corrects gives the plan its year', () => {
    const desk = withCommitment();
    desk.call('guardarPreparar', { ...SETUP, launch: '01/04/2016' });
    const row = desk.rows('Inicio').findIndex((cells) => cells[0] === 'lanzamiento');
    desk.type('Inicio', `C${row + 3}`, '15/04/2016');
    desk.type('Actividades', desk.at('Actividades', 'producto', 1), 'Base');
    expect(noteAt(desk, 'Actividades', 'inicio', 1)).toContain(
      'queda fuera del plan (15 de abril de 2016 a 14 de abril de 2017)',
    );
  });

  test('columns that were moved, inserted or renamed are still found', () => {
    const desk = withCommitment();
    const sheet = desk.sheet('Compromisos');
    for (const row of sheet.rows) {
      if (!row) continue;
      const [moved] = row.splice(2, 1);
      row.splice(1, 0, { value: 'nota propia' }, moved);
    }
    sheet.columnCount += 1;
    const named = desk.book.namedRanges.find(({ name }) => name === 'tabla_compromisos');
    if (named) named.box.columnEnd = (named.box.columnEnd ?? 0) + 1;
    editCell(sheet, 1, 3).value = 'Promesa';
    desk.call('guardarCompromiso', {
      commitment: { titulo: 'Abrir la consulta', tema: 'Agua' },
      activities: [],
      indicators: [],
    });
    expect(desk.value('Compromisos', desk.at('Compromisos', 'titulo', 2))).toBe('Abrir la consulta');
    expect(desk.value('Compromisos', desk.at('Compromisos', 'tema', 2))).toBe('Agua');
  });
});
