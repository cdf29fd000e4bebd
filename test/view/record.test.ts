import { describe, expect, it } from 'vitest';
import type { Row, Value } from '../../src/core/board.ts';
import { TABLES } from '../../src/core/tables.ts';
import { RECORD_KEYS } from '../../src/core/tableKeys.ts';
import { digestInput, openData, tooLong } from '../../src/view/openData.ts';
import { renderPage } from '../../src/view/page.ts';
import { KINDS } from '../../src/view/kinds.ts';
import { SCHEMA } from '../../src/view/shape.ts';
import { publicFields } from '../../src/view/publicFields.ts';
import { publicTab } from '../../src/view/publicTab.ts';
import { publicRecord } from '../../src/view/record.ts';
import { AT, boardOf, durango, rich, TODAY } from './samples.ts';
import { thirdCut, whole } from './whole.ts';

const WITHHELD: Readonly<Record<(typeof RECORD_KEYS)[number], readonly string[]>> = {
  pasos: ['quien', 'nota', 'siguiente', 'revision'],
  actores: ['contacto', 'correo', 'telefono', 'revision'],
  stl: ['nombre', 'cargo', 'correo', 'telefono', 'avisos', 'revision'],
  gobernanza: ['facilitador', 'nota', 'revision'],
  sesiones: ['revision'],
  acuerdos: ['revision'],
  mesas: ['facilitador', 'revision'],
  compromisos: ['criterios', 'avance', 'verificado', 'revision'],
  actividades: ['evidencias', 'estado', 'verificacion', 'revision'],
  mediciones: ['revision'],
  verificaciones: ['huella', 'revision'],
  reprogramaciones: ['revision'],
  preguntas: ['revision'],
  evaluaciones: ['retirada', 'sello', 'revision'],
  textos: ['id', 'clave', 'apartado', 'texto', 'guia', 'revision'],
  indicadores: ['revision'],
  evidencias: ['publica', 'revision'],
};

const faces = (record: ReturnType<typeof publicRecord>): string =>
  JSON.stringify(record) +
  JSON.stringify(openData(record, () => 'digest')) +
  JSON.stringify(publicTab(record)) +
  renderPage(record);

describe('what leaves the private tabs', () => {
  it('is decided column by column: a new column is published only when somebody lists it', () => {
    for (const table of RECORD_KEYS) {
      const published = publicFields(table).map((field) => field.key);
      const rest = TABLES[table].fields.map((field) => field.key).filter((key) => !published.includes(key));
      expect(rest.toSorted(), table).toEqual(WITHHELD[table].toSorted());
      expect(publicFields(table).some((field) => field.personal)).toBe(false);
    }
  });

  it('never holds a contact or the name of a person, in any face', () => {
    const board = whole();
    const plant = (row: Row, table: (typeof RECORD_KEYS)[number]): Row => {
      const planted: Record<string, Value> = { ...row };
      for (const field of TABLES[table].fields) {
        if (field.personal || ['nombre', 'cargo'].includes(field.key))
          planted[field.key] = `SECRETO ${field.key}`;
      }
      return planted;
    };
    const tables = Object.fromEntries(
      RECORD_KEYS.map((key) => [key, (board.tables[key] ?? []).map((row) => plant(row, key))]),
    );
    const all = faces(publicRecord(boardOf(tables), TODAY, AT));
    expect(all).not.toContain('SECRETO');
    expect(all).toContain('Secretaría de la Función Pública');
  });

  it('only counts evidence that is not public', () => {
    const record = publicRecord(rich(), TODAY, AT);
    expect(faces(record)).not.toContain('Lista con firmas');
    expect(record.totals).toMatchObject({ evidence: 3, withheld: 1 });
  });

  it('keeps evidence private until somebody says that it is public', () => {
    const evidencias = [
      { id: 'X', de: 'FED-2019-C01-A01', titulo: 'Sin marcar', direccion: 'https://a.mx/1' },
    ];
    const record = publicRecord(boardOf({ ...rich().tables, evidencias }), TODAY, AT);
    expect(faces(record)).not.toContain('Sin marcar');
    expect(record.totals).toMatchObject({ evidence: 0, withheld: 1 });
  });
});

describe('the public record', () => {
  it('counts activities by state, late ones and those that report progress without evidence', () => {
    const { totals } = publicRecord(rich(), TODAY, AT);
    expect(totals.byState).toEqual({
      'Sin iniciar': 1,
      'En proceso': 2,
      'Sin evidencia': 1,
      Completa: 1,
      Verificada: 1,
      Cancelada: 1,
    });
    expect(totals).toMatchObject({ commitments: 3, activities: 7, late: 2, unproven: 3, accepted: 2 });
  });

  it('says in words what a real plan without activities lacks', () => {
    const record = publicRecord(durango(), '2016-03-15', AT);
    expect(record.plan.missing[0]).toBe('Este plan se publicó sin actividades.');
    for (const commitment of record.commitments) {
      expect(commitment.missing).toContain('No tiene actividades.');
      expect(commitment.missing).toContain('No tiene indicador.');
      expect(commitment).toMatchObject({ holds: 0, accepted: false, pace: 'none' });
    }
  });

  it('names an institution for each activity, never a person', () => {
    const [first] = publicRecord(rich(), TODAY, AT).activities;
    expect(first?.responsible).toBe('Secretaría de la Función Pública');
  });

  it('compares the reported progress with the calendar of that day', () => {
    const { commitments } = publicRecord(rich(), TODAY, AT);
    expect(commitments.map((one) => one.pace)).toEqual(['behind', 'behind', 'none']);
    const early = publicRecord(rich(), '2019-12-10', AT);
    expect(early.commitments[1]?.pace).toBe('onTime');
  });

  it('does not depend on when the computed columns were last written', () => {
    const board = rich();
    const stale = (board.tables.actividades ?? []).map((row) => ({ ...row, evidencias: 99 }));
    const record = publicRecord(boardOf({ ...board.tables, actividades: stale }), TODAY, AT);
    expect(record).toEqual(publicRecord(board, TODAY, AT));
  });

  it('changes nothing that it is given and gives the same twice', () => {
    const board = rich();
    const before = JSON.stringify(board);
    expect(publicRecord(board, TODAY, AT)).toEqual(publicRecord(board, TODAY, AT));
    expect(JSON.stringify(board)).toBe(before);
  });
});

describe('the open data', () => {
  it('is one row per record, after one that describes them all', () => {
    const rows = openData(thirdCut(), (text) => `d${text.length}`);
    const types = rows.map(([type]) => type);
    expect([...new Set(types)]).toEqual(['meta', 'schema', 'plan', ...KINDS.map(({ type }) => type), 'cut']);
    const meta = JSON.parse(rows[0]?.[2] ?? '') as Record<string, unknown>;
    expect(meta).toMatchObject({
      esquema: 'tablero-pal',
      version: SCHEMA,
      registros: rows.length - 1,
      generado: AT,
    });
    expect(meta['digest']).toBe(`d${digestInput(rows).length}`);
  });

  it('has one digest for the same records, whenever they were published', () => {
    const at = (instant: string): string =>
      digestInput(openData(publicRecord(rich(), TODAY, instant), () => ''));
    expect(at(AT)).toBe(at('2020-05-15T20:00:00.000Z'));
  });

  it('carries what is missing and the figures of each commitment', () => {
    const rows = openData(publicRecord(rich(), TODAY, AT), () => '');
    const first = rows.find(([type]) => type === 'commitment');
    expect(JSON.parse(first?.[2] ?? '')).toMatchObject({
      id: 'FED-2019-C01',
      cumple: 8,
      aceptado: true,
      avance_reportado: 0.6,
      avance_verificado: 0.25,
      atrasadas: 0,
    });
  });

  it('names the records that do not fit in a cell', () => {
    const actividades = [{ id: 'FED-2019-C01-A01', actividad: 'a'.repeat(50_000) }];
    const rows = openData(publicRecord(boardOf({ ...rich().tables, actividades }), TODAY, AT), () => '');
    expect(tooLong(rows)).toEqual(['FED-2019-C01-A01']);
    expect(tooLong(openData(publicRecord(rich(), TODAY, AT), () => ''))).toEqual([]);
  });
});
