import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Board, Row, Tables } from '../../src/core/board.ts';
import { SECTIONS } from '../../src/core/requirements.ts';
import { formFields } from '../../src/core/forms.ts';
import { RECORDS } from '../../src/core/records.ts';
import { RECORD_KEYS, type RecordKey } from '../../src/core/tableKeys.ts';
import { docx, zipped } from '../../src/panel/files.ts';
import { csv } from '../../src/view/csv.ts';
import { handoverDocument } from '../../src/view/handover/document.ts';
import { handoverSource } from '../../src/view/handover/source.ts';
import { handoverTables } from '../../src/view/handover/tables.ts';
import { oneLine, sound } from '../../src/view/plan/blocks.ts';
import { planDocument } from '../../src/view/plan/document.ts';
import { printPage } from '../../src/view/plan/printPage.ts';
import { planSource } from '../../src/view/plan/source.ts';
import { CONFIG } from '../core/samples.ts';
import { rowsOfCsv } from './csv.ts';
import { ADDRESSES, MARKUP, STRINGS } from './strings.ts';
import { all, headingsOf, readXml, saidIn } from './xml.ts';

/** All of our own and every tenth of the naughty ones. */
const TEXTS = [...MARKUP, ...STRINGS.filter((_, index) => index % 12 === 0), ...STRINGS.slice(-70)];
const AT = '2016-06-15T15:00:00.000Z';
const TODAY = '2016-06-15';

/** A row whose every word is this text, and whose every address is hostile. */
function rowOf(table: RecordKey, text: string, index: number, more: Row): Row {
  const fields = formFields(RECORDS[table]).map(({ key, kind }) => [
    key,
    kind === 'url' ? ADDRESSES[index % ADDRESSES.length] : kind === 'date' ? '2016-05-01' : text,
  ]);
  return { ...(Object.fromEntries(fields) as Row), ...more };
}

function hostile(): Board {
  const tables = Object.fromEntries(
    RECORD_KEYS.map((table) => [
      table,
      TEXTS.map((text, index) =>
        rowOf(table, text, index, {
          id: `${table}-${index}`,
          compromiso: `compromisos-${index}`,
          de: `compromisos-${index}`,
          publica: 'Sí',
          hasta: '',
          cumplido: '',
          avance: 0.5,
        }),
      ),
    ]),
  ) as Tables;
  const textos = SECTIONS.map(({ key }, index) => ({
    clave: key,
    texto: TEXTS.slice(index * 9, index * 9 + 9).join('\n'),
  }));
  return {
    config: { ...CONFIG, guarantor: MARKUP[0] ?? '' },
    tables: { ...tables, textos },
    lists: {},
    roster: [],
    counters: {},
  };
}

const BOARD = hostile();
const PLAN = planDocument(planSource(BOARD, TODAY, AT, true)).document;
const HANDOVER = handoverSource(
  BOARD,
  TEXTS.map((text) => ({ fecha: AT, quien: text, operacion: text, registro: text, resumen: text })),
  { today: TODAY, instant: AT },
  true,
);

const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

describe('hostile text in the files that people download', () => {
  test.each([
    ['the plan', PLAN],
    ['the handover', handoverDocument(HANDOVER)],
  ])('%s as .docx is well formed, and holds no field, link or object but its own', (_name, document) => {
    const parts = partsOf(docx(document));
    for (const [name, xml] of Object.entries(parts)) expect(() => readXml(xml), name).not.toThrow();
    const body = readXml(parts['word/document.xml'] ?? '');
    expect(all(body, 'w:instrText').map(({ text }) => text.trim())).toEqual(['TOC \\o "1-2" \\h \\z \\u']);
    for (const name of ['w:fldSimple', 'w:object', 'w:pict', 'w:drawing', 'w:altChunk'])
      expect(all(body, name), name).toEqual([]);
    const targets = all(readXml(parts['word/_rels/document.xml.rels'] ?? ''), 'Relationship')
      .filter((one) => one.attributes['TargetMode'] === 'External')
      .map((one) => one.attributes['Target'] ?? '');
    for (const target of targets) expect(target).toMatch(/^https?:\/\/[\w.-]+(?:[/?#:][^\s"'<>\\]*)?$/);
  });

  test('every title and every text is in the .docx to the letter, but for what no document can hold', () => {
    const body = readXml(partsOf(docx(PLAN))['word/document.xml'] ?? '');
    const headings = new Set(headingsOf(body).map(([, text]) => text));
    const cells = new Set(all(body, 'w:tc').map(saidIn));
    TEXTS.forEach((text, index) => {
      expect(headings, JSON.stringify(text)).toContain(`compromisos-${index} · ${oneLine(text)}`.trim());
      expect(cells, JSON.stringify(text)).toContain(sound(text).trim().replaceAll('\t', ' '));
    });
  });

  test('the page to print has no tag, handler or address of a text', () => {
    const html = printPage(PLAN);
    expect(html).not.toMatch(
      /<(?:script|img|svg|iframe|form|object|embed|base|math|link(?! rel="icon")|meta http-equiv="?refresh)/i,
    );
    expect(html).not.toMatch(/<[^>]+\s(?:on[a-z]+|srcdoc|formaction)\s*=/i);
    expect(html).not.toMatch(/href="(?!https?:|#|data:,")/i);
    expect(html).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cs}/u);
  });

  test('the tables hold every text to the letter for any reader, inert where a spreadsheet would run it', () => {
    const runs = /^[\s\p{Cf}\p{Cc}"]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
    const rows = rowsOfCsv(
      csv(
        ['Texto'],
        TEXTS.map((text) => [text]),
      ).slice(1),
    ).slice(1, TEXTS.length + 1);
    rows.forEach(([cell = ''], index) => {
      expect(cell).toBe(`${runs.test(TEXTS[index] ?? '') ? "'" : ''}${TEXTS[index]}`);
      expect(cell).not.toMatch(runs);
    });
    for (const [name, text] of Object.entries(handoverTables(HANDOVER))) {
      expect(text.startsWith('\uFEFF'), name).toBe(true);
      const [head = [], ...lines] = rowsOfCsv(text.slice(1)).filter((row) => row.length > 1);
      for (const line of lines) {
        expect(line).toHaveLength(head.length);
        for (const cell of line) expect(cell).not.toMatch(runs);
      }
    }
  });

  test('the package holds the files that it should, and their names are its own', () => {
    const parts = partsOf(zipped({ ...handoverTables(HANDOVER), 'ejercicio.json': '{}' }, AT));
    expect(Object.keys(parts).sort()).toEqual([
      'actividades-por-terminar.csv',
      'acuerdos-pendientes.csv',
      'compromisos-por-terminar.csv',
      'cortes.csv',
      'ejercicio.json',
      'evidencia.csv',
      'historia.csv',
      'indicadores-por-terminar.csv',
      'reprogramaciones.csv',
      'verificaciones.csv',
    ]);
  });
});
