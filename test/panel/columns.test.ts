import { describe, expect, it } from 'vitest';
import { TABLES } from '../../src/core/tables.ts';
import { RECORD_KEYS } from '../../src/core/tableKeys.ts';
import { formFields } from '../../src/core/forms.ts';
import { matchColumns, missingColumns, rematch } from '../../src/panel/columns.ts';
import { RECORDS } from '../../src/core/records.ts';

describe('matchColumns', () => {
  it('finds every field of every table by its label and by its key', () => {
    for (const table of RECORD_KEYS) {
      const fields = formFields(RECORDS[table]);
      const keys = fields.map((field) => field.key);
      expect(
        matchColumns(
          RECORDS[table],
          fields.map((field) => field.label),
        ),
      ).toEqual(keys);
      expect(matchColumns(RECORDS[table], keys)).toEqual(keys);
    }
  });

  it('does not mind accents, case, spaces or order', () => {
    expect(
      matchColumns(RECORDS.compromisos, ['  LINEA BASE DEL PROBLEMA', 'problema  publico', 'Compromiso']),
    ).toEqual(['linea_base', 'problema', 'titulo']);
  });

  it('knows the other names that people use', () => {
    expect(
      matchColumns(RECORDS.compromisos, ['Título', 'Dependencia responsable', 'Monto asignado']),
    ).toEqual(['titulo', 'autoridad', 'asignado']);
    expect(
      matchColumns(RECORDS.actividades, ['Compromiso', 'Hito', 'Fecha de término', 'Ponderación']),
    ).toEqual(['compromiso', 'actividad', 'fin', 'peso']);
    expect(matchColumns(RECORDS.stl, ['Correo electrónico', 'Teléfono', 'Puesto'])).toEqual([
      'correo',
      'telefono',
      'cargo',
    ]);
  });

  it.each([
    ['actores', ['Organización', 'Sector', 'Fecha de invitación'], ['organizacion', 'sector', 'convocado']],
    ['gobernanza', ['Vigencia', 'Quórum', 'Facilitadora'], ['desde', 'quorum', 'facilitador']],
    ['sesiones', ['Fecha de la sesión', 'Sede', 'Acta'], ['fecha', 'lugar', 'minuta']],
    ['acuerdos', ['Número de sesión', 'Acuerdo', 'Fecha límite', 'Fecha de cumplimiento'], ['sesion', 'acuerdo', 'vence', 'cumplido']],
    ['mesas', ['Nombre de la mesa', 'Relatoría', 'Problemática'], ['tema', 'minuta', 'problema']],
    ['mediciones', ['Variable', 'Medido el', 'Resultado'], ['indicador', 'fecha', 'valor']],
    ['verificaciones', ['ID de la actividad', 'Quién verifica', 'Dictamen'], ['actividad', 'sector', 'veredicto']],
    ['reprogramaciones', ['ID de la actividad', 'Nueva fecha', 'Justificación'], ['actividad', 'a', 'motivo']],
  ] as const)('knows what people call the columns of %s', (table, headings, expected) => {
    expect(matchColumns(RECORDS[table], headings)).toEqual(expected);
  }); // oxfmt-ignore

  it('lets the exact name win over another name for the same field', () => {
    expect(matchColumns(RECORDS.actividades, ['Descripción', 'Actividad'])).toEqual(['', 'actividad']);
    expect(matchColumns(RECORDS.evidencias, ['Documento', 'Título'])).toEqual(['', 'titulo']);
  });

  it('leaves out what it does not know, what has no name and what the board computes', () => {
    expect(matchColumns(RECORDS.compromisos, ['ID', 'Observaciones', '', 'Compromiso', 'Revisión'])).toEqual([
      '',
      '',
      '',
      'titulo',
      '',
    ]);
  });

  it('gives a field to one column only', () => {
    expect(matchColumns(RECORDS.compromisos, ['Tema', 'tema', 'TEMA'])).toEqual(['tema', '', '']);
  });

  it('has no two fields of a table with the same name', () => {
    for (const table of RECORD_KEYS) {
      const found = matchColumns(
        RECORDS[table],
        TABLES[table].fields.map((field) => field.label),
      ).filter(Boolean);
      expect(new Set(found).size).toBe(found.length);
    }
  });
});

describe('missingColumns', () => {
  it('names the required fields that no column fills', () => {
    expect(missingColumns(RECORDS.actividades, ['actividad', '']).map(({ label }) => label)).toEqual([
      'Compromiso',
    ]);
    expect(missingColumns(RECORDS.compromisos, ['titulo'])).toEqual([]);
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
