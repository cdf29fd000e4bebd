import { describe, expect, test } from 'vitest';
import { TABLES } from '../../src/core/tables.ts';
import { RECORD_KEYS, type RecordKey } from '../../src/core/tableKeys.ts';
import { Desk } from '../board/desk.ts';
import { columnOf, formulasOf, piecesOf, textsFor, wordFields } from './fields.ts';
import { filler, INVISIBLE, STRINGS } from './strings.ts';

const ROWS = 148; // what a new tab has room for
const ALL = [...STRINGS, ...INVISIBLE];

/** Fields that stand side by side: one paste each. */
function blocksOf(table: RecordKey): string[][] {
  const words = new Set(wordFields(table));
  const blocks: string[][] = [];
  let open = false;
  for (const { key } of TABLES[table].fields) {
    if (words.has(key)) {
      if (open) blocks.at(-1)?.push(key);
      else blocks.push([key]);
    }
    open = words.has(key);
  }
  return blocks;
}

/** Sheets takes one leading apostrophe for the mark of text. */
const asTyped = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);

describe('hostile text typed or pasted in the grid', () => {
  test.each(RECORD_KEYS)('texts pasted in every column of words of %s stay to the letter', (table) => {
    const { tab } = TABLES[table];
    for (const texts of piecesOf(textsFor(table, ALL, 5), ROWS)) {
      const desk = Desk.ready();
      for (const block of blocksOf(table)) {
        const { refused, edit } = desk.type(
          tab,
          desk.at(tab, block[0] ?? '', 1),
          texts.map((text) => block.map(() => text)),
        );
        expect(refused).toEqual([]);
        expect(edit?.error).toBeUndefined();
      }
      for (const key of wordFields(table)) {
        const found = columnOf(desk, table, key);
        expect(
          texts.map((_, index) => found[index] ?? ''),
          key,
        ).toEqual(texts.map(asTyped));
      }
      expect(formulasOf(desk, tab)).toEqual([]);
      expect(formulasOf(desk, 'Bitácora')).toEqual([]);
    }
  });

  test('each text typed alone stays to the letter, and the note on its cell is words', () => {
    const desk = Desk.ready();
    for (const text of STRINGS.filter((_, index) => index % 20 === 0)) {
      const { edit } = desk.type('Compromisos', 'B3', text);
      expect(edit?.error, JSON.stringify(text)).toBeUndefined();
      expect(desk.value('Compromisos', 'B3')).toBe(asTyped(text));
      const { note } = desk.cell('Compromisos', 'B3');
      if (note !== undefined) expect(note).toMatch(/^⚠ Compromiso: /);
    }
  });

  test.each([49_999, 50_000])(
    'a text of %i characters stays whole, with a note that it is too long',
    (length) => {
      const desk = Desk.ready();
      for (const start of ['', '=', '+']) {
        const text = start + filler(length - start.length);
        expect(desk.type('Compromisos', 'F3', text).edit?.error).toBeUndefined();
        expect(desk.value('Compromisos', 'F3')).toBe(text);
        expect(desk.cell('Compromisos', 'F3').note).toContain(length.toLocaleString('es-MX'));
      }
      desk.type('Compromisos', 'B3', 'Publicar el padrón');
      const answer = desk.call('publicar');
      expect('blocking' in answer && answer.blocking.map(({ code }) => code)).toEqual(['registro-largo']);
    },
  );
});
