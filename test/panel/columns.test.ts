import { describe, expect, it } from 'vitest';
import { RECORD_KEYS, TABLES } from '../../src/core/tables.ts';
import { formFields } from '../../src/core/forms.ts';
import { matchColumns, missingColumns, rematch } from '../../src/panel/columns.ts';

describe('matchColumns', () => {
  it('finds every field of every table by its label and by its key', () => {
    for (const table of RECORD_KEYS) {
      const fields = formFields(table);
      const keys = fields.map((field) => field.key);
      expect(
        matchColumns(
          table,
          fields.map((field) => field.label),
        ),
      ).toEqual(keys);
      expect(matchColumns(table, keys)).toEqual(keys);
    }
  });

  it('does not mind accents, case, spaces or order', () => {
    expect(
      matchColumns('compromisos', ['  LINEA BASE DEL PROBLEMA', 'problema  publico', 'Compromiso']),
    ).toEqual(['linea_base', 'problema', 'titulo']);
  });

  it('knows the other names that people use', () => {
    expect(matchColumns('compromisos', ['Título', 'Dependencia responsable', 'Monto asignado'])).toEqual([
      'titulo',
      'autoridad',
      'asignado',
    ]);
    expect(matchColumns('actividades', ['Compromiso', 'Hito', 'Fecha de término', 'Ponderación'])).toEqual([
      'compromiso',
      'actividad',
      'fin',
      'peso',
    ]);
    expect(matchColumns('stl', ['Correo electrónico', 'Teléfono', 'Puesto'])).toEqual([
      'correo',
      'telefono',
      'cargo',
    ]);
  });

  it('lets the exact name win over another name for the same field', () => {
    expect(matchColumns('actividades', ['Descripción', 'Actividad'])).toEqual(['', 'actividad']);
    expect(matchColumns('evidencias', ['Documento', 'Título'])).toEqual(['', 'titulo']);
  });

  it('leaves out what it does not know, what has no name and what the board computes', () => {
    expect(matchColumns('compromisos', ['ID', 'Observaciones', '', 'Compromiso', 'Revisión'])).toEqual([
      '',
      '',
      '',
      'titulo',
      '',
    ]);
  });

  it('gives a field to one column only', () => {
    expect(matchColumns('compromisos', ['Tema', 'tema', 'TEMA'])).toEqual(['tema', '', '']);
  });

  it('has no two fields of a table with the same name', () => {
    for (const table of RECORD_KEYS) {
      const found = matchColumns(
        table,
        TABLES[table].fields.map((field) => field.label),
      ).filter(Boolean);
      expect(new Set(found).size).toBe(found.length);
    }
  });
});

describe('missingColumns', () => {
  it('names the required fields that no column fills', () => {
    expect(missingColumns('actividades', ['actividad', '']).map(({ label }) => label)).toEqual([
      'Compromiso',
    ]);
    expect(missingColumns('compromisos', ['titulo'])).toEqual([]);
  });
});

describe('rematch', () => {
  it('moves a field from the column that had it', () => {
    expect(rematch(['titulo', '', 'tema'], 1, 'titulo')).toEqual(['', 'titulo', 'tema']);
  });

  it('leaves other columns alone when one is left out', () => {
    expect(rematch(['titulo', '', 'tema'], 2, '')).toEqual(['titulo', '', '']);
  });
});
