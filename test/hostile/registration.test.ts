import { describe, expect, test } from 'vitest';
import type { Typed } from '../../src/core/answers.ts';
import type { Problem } from '../../src/core/problems.ts';
import { TABLES } from '../../src/core/tables.ts';
import { Desk } from '../board/desk.ts';
import { columnOf, filled, formulasOf, piecesOf, problemsOf, wordFields } from './fields.ts';
import { ADDRESSES, filler, INVISIBLE, STRINGS } from './strings.ts';

const TITLE = 'Publicar el padrón de uniformes escolares';
const BELOW = ['actividades', 'indicadores'] as const;
const WHY = ['relleno', 'obligatorio', 'texto-largo', 'mesa-sin-registro', 'acuerdo-sin-numero'];

/** A refusal says what is wrong with which field, and what to do. */
function expectSentences(problems: readonly Problem[]): void {
  for (const { code, sentence, tip, where } of problems) {
    expect(WHY, sentence).toContain(code);
    expect(sentence).toMatch(/\p{L}/u);
    expect(tip).toMatch(/\.$/);
    expect(where.field).toBeTruthy();
  }
}

const withCommitment = Desk.once((desk) => {
  desk.call('guardarCompromiso', { commitment: { titulo: TITLE }, activities: [], indicators: [] });
});

describe('hostile text in the forms', () => {
  test('every text is refused with a sentence or kept to the letter in every field of activities and indicators', () => {
    let kept = 0;
    for (const texts of piecesOf(STRINGS, 100)) {
      const desk = withCommitment();
      const save = (chosen: readonly string[]): Problem[] =>
        problemsOf(
          desk.call('guardarCompromiso', {
            id: 'OAX-2016-C01',
            commitment: { titulo: TITLE },
            activities: chosen.map((text) => filled('actividades', text)),
            indicators: chosen.map((text) => filled('indicadores', text)),
          }),
        );
      const refused = save(texts);
      expectSentences(refused);
      const out = new Set(refused.map(({ where }) => where.index));
      const good = texts.filter((_, index) => !out.has(index));
      if (out.size > 0) {
        for (const table of BELOW) expect(columnOf(desk, table, 'id')).toEqual([]);
        expect(save(good)).toEqual([]);
      }
      for (const table of BELOW) {
        for (const key of wordFields(table)) {
          const wanted = good.map((text) =>
            wordFields(table, text.length).includes(key) ? text : undefined,
          );
          expect(columnOf(desk, table, key), key).toEqual(wanted);
        }
        expect(formulasOf(desk, TABLES[table].tab)).toEqual([]);
      }
      kept += good.length;
    }
    expect(kept).toBeGreaterThan(STRINGS.length * 0.8);
  });

  test('every text is refused with a sentence or kept to the letter in the commitment itself', () => {
    const desk = withCommitment();
    const keys = wordFields('compromisos');
    const later: string[] = [];
    let saved = 0;
    for (const texts of piecesOf(STRINGS, keys.length)) {
      const commitment: Record<string, string> = {};
      texts.forEach((text, index) => {
        const fits = wordFields('compromisos', text.length);
        commitment[fits.includes(keys[index] ?? '') ? (keys[index] ?? '') : 'accion'] = text;
      });
      const save = (): Problem[] =>
        problemsOf(
          desk.call('guardarCompromiso', {
            id: 'OAX-2016-C01',
            commitment: { titulo: TITLE, ...commitment },
            activities: [],
            indicators: [],
          }),
        );
      const refused = save();
      expectSentences(refused);
      for (const { where } of refused) {
        later.push(commitment[where.field ?? ''] ?? '');
        delete commitment[where.field ?? ''];
      }
      if (refused.length > 0) expect(save()).toEqual([]);
      for (const [key, text] of Object.entries(commitment)) {
        expect(columnOf(desk, 'compromisos', key), JSON.stringify(text)).toEqual([text]);
        saved += 1;
      }
    }
    expect(saved).toBeGreaterThan(STRINGS.length * 0.8);
    expect(later.length).toBeLessThan(STRINGS.length * 0.2);
    expect(formulasOf(desk, 'Compromisos')).toEqual([]);
  });

  test('a text is refused with a sentence or kept to the letter in the name, post and institution of a member', () => {
    const desk = Desk.ready();
    const seat = { sector: 'Sociedad civil', asiento: 'Titular', nombre: 'Ana Ruiz', institucion: 'IAIP' };
    desk.call('guardarIntegrante', { member: seat });
    const keys = wordFields('stl');
    // the file of members, in import.test.ts, goes through all of them
    const some = STRINGS.filter((_, index) => index % 5 === 0);
    for (const texts of piecesOf(some, keys.length)) {
      const typed: Record<string, string> = {};
      texts.forEach((text, index) => {
        if (text.length <= 150) typed[keys[index] ?? ''] = text;
      });
      const save = (more: Typed): Problem[] =>
        problemsOf(desk.call('guardarIntegrante', { id: 'OAX-2016-M01', member: { ...seat, ...more } }));
      const refused = save(typed);
      expectSentences(refused);
      for (const { where } of refused) delete typed[where.field ?? ''];
      if (refused.length > 0) expect(save(typed)).toEqual([]);
      for (const [key, text] of Object.entries(typed))
        expect(columnOf(desk, 'stl', key), JSON.stringify(text)).toEqual([text]);
    }
    expect(formulasOf(desk, 'STL')).toEqual([]);
    expect(formulasOf(desk, 'Bitácora')).toEqual([]);
  });

  test('a text that nobody can see counts as an empty field', () => {
    const blank = Desk.ready();
    for (const text of INVISIBLE) {
      const answer = blank.call('guardarCompromiso', {
        commitment: { titulo: text, tema: text },
        activities: [],
        indicators: [],
      });
      expect(
        problemsOf(answer).map(({ code, where }) => [code, where.field]),
        JSON.stringify(text),
      ).toEqual([['obligatorio', 'titulo']]);
      expect(blank.rows('Compromisos')).toEqual([]);
    }
  });

  test.each([49_999, 50_000, 50_001])(
    'a text of %i characters is refused with its length, and nothing is saved',
    (length) => {
      const blank = Desk.ready();
      const answer = blank.call('guardarCompromiso', {
        commitment: { titulo: TITLE, accion: filler(length) },
        activities: [],
        indicators: [],
      });
      const [problem] = problemsOf(answer);
      expect(problem?.code).toBe('texto-largo');
      expect(problem?.sentence).toContain(length.toLocaleString('es-MX'));
      expect(blank.rows('Compromisos')).toEqual([]);
      expect(blank.rows('Bitácora')).toEqual([]);
    },
  );

  test('an address that leads to no page is refused in a file of evidence, row by row', () => {
    const desk = withCommitment();
    const answer = desk.call('importar', {
      table: 'evidencias',
      columns: ['de', 'titulo', 'direccion'],
      rows: ADDRESSES.map((address) => ['OAX-2016-C01', 'Acta de la sesión', address]),
    });
    expect(problemsOf(answer).map(({ code, where }) => [code, where.index])).toEqual(
      ADDRESSES.map((_, index) => ['url-invalido', index]),
    );
    expect(desk.rows('Evidencias')).toEqual([]);
  });
});
