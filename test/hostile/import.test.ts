import { describe, expect, test } from 'vitest';
import { IMPORTED } from '../../src/core/imported.ts';
import { TABLES } from '../../src/core/tables.ts';
import type { Typed } from '../../src/core/answers.ts';
import type { RecordKey } from '../../src/core/tableKeys.ts';
import { readSheet } from '../../src/panel/csv.ts';
import { Desk } from '../board/desk.ts';
import { columnOf, filled, formulasOf, piecesOf, problemsOf, textsFor, wordFields } from './fields.ts';
import { STRINGS } from './strings.ts';

const ROWS = 297; // a new tab has room for one more

/** What a record needs besides its words. */
const FIXED: Record<RecordKey, Typed> = {
  pasos: {},
  actores: { sector: 'Autoridad' },
  stl: { sector: 'Autoridad' },
  gobernanza: { desde: '01/02/2016' },
  sesiones: { fecha: '01/02/2016' },
  acuerdos: { sesion: 'OAX-2016-S01' },
  mesas: {},
  compromisos: {},
  actividades: { compromiso: 'OAX-2016-C01' },
  indicadores: { compromiso: 'OAX-2016-C01' },
  mediciones: { indicador: 'OAX-2016-C01-I01', fecha: '01/02/2016', valor: '3' },
  evidencias: { de: 'OAX-2016-C01' },
  verificaciones: { actividad: 'OAX-2016-C01-A01', sector: 'Autoridad', veredicto: 'Cumplida' },
  reprogramaciones: { actividad: 'OAX-2016-C01-A01', a: '01/02/2016' },
  evaluaciones: {},
  preguntas: { actividad: 'OAX-2016-C01-A01', fecha: '01/03/2016' },
  textos: {},
};

/** Rows that stand there before: what the others refer to. */
const THERE: Readonly<Partial<Record<RecordKey, number>>> = {
  sesiones: 1,
  compromisos: 1,
  actividades: 1,
  indicadores: 1,
};

const begun = Desk.once((desk) => {
  desk.call('guardarCompromiso', {
    commitment: { titulo: 'Publicar el padrón' },
    activities: [{ actividad: 'Reunir los datos' }],
    indicators: [{ variable: 'Padrones' }],
  });
  desk.call('guardarRegistro', { table: 'sesiones', record: { fecha: '01/02/2016', tipo: 'Ordinaria' } });
});

describe('hostile text in a file', () => {
  test.each(IMPORTED)('rows of %s come in to the letter, or none and each with its sentence', (table) => {
    const columns = [...Object.keys(FIXED[table]), ...wordFields(table)];
    const before = THERE[table] ?? 0;
    let added = 0;
    const all = textsFor(table, STRINGS, 3);
    for (const texts of piecesOf(all, ROWS)) {
      const desk = begun();
      const load = (chosen: readonly string[]): object =>
        desk.call('importar', {
          table,
          columns,
          rows: chosen.map((text) => {
            const row = { ...filled(table, text), ...FIXED[table] };
            return columns.map((key) => String(row[key] ?? ''));
          }),
        });
      const problems = problemsOf(load(texts));
      expect(columnOf(desk, table, 'id')).toHaveLength(before);
      for (const { sentence, tip } of problems) expect(sentence && tip).toMatch(/\.$/);
      const out = new Set(problems.map(({ where }) => where.index));
      const good = texts.filter((_, index) => !out.has(index));
      expect(load(good)).toMatchObject({ ok: true, added: good.length });
      for (const key of wordFields(table)) {
        const wanted = good.map((text) => (wordFields(table, text.length).includes(key) ? text : undefined));
        const found = columnOf(desk, table, key).slice(before);
        expect(
          good.map((_, index) => found[index]),
          key,
        ).toEqual(wanted);
      }
      added += good.length;
      expect(formulasOf(desk, TABLES[table].tab)).toEqual([]);
      expect(formulasOf(desk, 'Bitácora')).toEqual([]);
    }
    expect(added).toBeGreaterThan(all.length * 0.8);
  });

  test.each([',', ';', '\t', '|'])(
    'a file with %j between its columns is read back to the letter',
    (mark) => {
      const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      const lines = STRINGS.map((text, index) => [`fila ${index}`, text].map(quoted).join(mark));
      const sheet = readSheet([['Tema', 'Compromiso'].join(mark), ...lines].join('\r\n'));
      expect(sheet.rows).toEqual(STRINGS.map((text, index) => [`fila ${index}`, text]));
    },
  );
});
