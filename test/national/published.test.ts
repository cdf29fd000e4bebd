import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../src/view/readCsv.ts';
import { publishedIn } from '../../src/view/publishedRecords.ts';
import { CELL_LIMIT } from '../../src/view/openData.ts';
import { nationSchema } from '../../src/view/national/nationData.ts';
import { nationPackage } from '../../src/view/national/nationFiles.ts';
import { nationIn } from '../../src/view/national/nation.ts';
import { NATION_FORMAT } from '../../src/view/national/nationKinds.ts';
import { ASSETS } from '../../src/view/national/page/assets.ts';
import { renderNation } from '../../src/view/national/page.ts';
import { sheetCsv } from '../../src/host/publish.ts';
import { STATES } from '../../src/core/states.ts';
import { MARKUP } from '../hostile/strings.ts';
import { csvOf, sha } from '../view/sha.ts';
import { frozen, publishedCsv } from '../view/published.ts';
import { rich } from '../view/samples.ts';
import { Nation, recordOfState } from './desk.ts';
import { entityOf, mixed, nationOf, openRowsOf, REWROTE } from './nationSample.ts';

const READER = { name: 'esta prueba', update: 'actualizarla', format: NATION_FORMAT };
const rows = openRowsOf(mixed());
const nation = nationIn(rows);

describe('the national records', () => {
  test('come back from the published CSV with their digest, and are refused with one letter changed', () => {
    const csv = csvOf(rows);
    const arrived = publishedIn(csv, sha, READER);
    if ('problem' in arrived) throw new Error(arrived.problem);
    expect(arrived.meta).toMatchObject({
      esquema: 'tablero-pal-nacional',
      version: 1,
      generado: '2020-05-16',
      entidades: 29,
    });
    expect([...arrived.records.keys()]).toEqual([
      'schema',
      'entity',
      'commitment',
      'activity',
      'indicator',
      'evidence',
    ]);
    expect(arrived.records.get('entity')?.map(([id]) => id)).toEqual(STATES.map(({ code }) => code));
    expect(publishedIn(csv.replace('Oaxaca', 'Oaxaka'), sha, READER)).toMatchObject({
      problem: expect.stringMatching(/huella/) as string,
    });
    expect(publishedIn(csv, sha)).toHaveProperty('problem');
  });

  test('are the same whoever makes them and whenever, and none before the first update', () => {
    expect(openRowsOf(mixed())).toEqual(rows);
    expect(openRowsOf(STATES.map(({ code }) => entityOf(code, undefined, { estado: '' })))).toEqual([]);
  });

  test('name who rewrote a cut and of which day a copy is, and say of what was wrong only that it is', () => {
    const entity = (code: string) => nation.lists['entidades']?.find(({ id }) => id === code);
    expect(entity('OAX')).toMatchObject({ respuesta: 'Con avisos', avisos: [REWROTE], copia: '2020-05-16' });
    expect(entity('PUE')).toMatchObject({
      respuesta: 'No responde',
      copia: '2020-05-06',
      sin_respuesta_desde: '2020-05-07',
    });
    expect(JSON.stringify(rows)).not.toContain('descompuesto');
    expect(entity('CAM')).toEqual({
      id: 'CAM',
      iso: 'MX-CAM',
      entidad: 'Campeche',
      respuesta: 'Sin dirección',
    });
  });

  test('fit their schema as JSON, and the tables have them row by row', () => {
    const files = nationPackage(nation);
    const file = JSON.parse(files['datos-nacionales.json'] ?? '') as Record<string, unknown[]>;
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    addFormats.default(ajv);
    const fits = ajv.compile(nationSchema());
    expect(fits(file), JSON.stringify(fits.errors?.slice(0, 3))).toBe(true);
    for (const [name, list] of Object.entries(nation.lists)) {
      const { records } = parseRecords((files[`tablas/${name}.csv`] ?? '').replace(/^\uFEFF/, ''), ',');
      expect(records.filter((row) => row.length > 1)).toHaveLength(list.length + 1);
      expect(file[name]).toEqual(list);
    }
    expect(files['diccionario.csv']).toContain('"actividades","atrasada","Atrasada","verdadero o falso');
    expect(nation.lists['actividades']?.[0]).toMatchObject({ atrasada: false, avance: 1, evidencias: 1 });
  });

  test('of texts that no cell holds together keep the beginning, and stay readable', () => {
    const record = frozen(rich());
    const [first] = record.activities;
    if (first) first.row = { ...first.row, actividad: '\u0001'.repeat(45_000), producto: 'b'.repeat(45_000) };
    const made = openRowsOf([entityOf('OAX', record)]);
    for (const [, id, json] of made) expect(json.length, id).toBeLessThanOrEqual(CELL_LIMIT);
    expect(nationIn(made).lists['actividades']?.[0]?.['producto']).toMatch(/^b+…$/);
  });
});

describe('the tab «Datos nacionales»', () => {
  test('published as CSV is read by anybody, says what the sidebar gives, and is written only when something changed', () => {
    const desk = Nation.ready(['OAX', 'PUE']);
    const opening = desk.call('abrirNacional');
    expect(opening).toMatchObject({ total: 32, copies: 0, day: '' });
    expect(desk.call('descargarNacional').rows).toEqual([]);
    desk.call('actualizar');
    const csv = (): string => sheetCsv(desk.book, desk.sheet('Datos nacionales'));
    const arrived = publishedIn(csv(), sha, READER);
    if ('problem' in arrived) throw new Error(arrived.problem);
    expect(arrived.records.get('activity')).toHaveLength(200);
    const given = desk.call('descargarNacional').rows;
    expect(csv().trim()).toBe(csvOf(given));
    expect(desk.call('abrirNacional')).toEqual({
      total: 32,
      copies: 2,
      day: '2020-05-16',
      stale: [],
      rewrote: [],
    });
    desk.later(3);
    desk.publishes('PUE', { status: 404, headers: {}, body: '' });
    desk.call('actualizar');
    expect(desk.call('abrirNacional')).toMatchObject({ copies: 2, day: '2020-05-19', stale: ['Puebla'] });
    expect(desk.measured('descargarNacional').meter).toMatchObject({ writes: 0, reads: 1 });
    expect(desk.call('actualizar').written).toEqual([]);
    // fewer records leave nothing of the others behind
    desk.publishes('OAX', publishedCsv(recordOfState(frozen(rich(), 2), 'OAX')));
    expect(desk.call('actualizar').written).toContain('Datos nacionales');
    expect(publishedIn(csv(), sha, READER)).not.toHaveProperty('problem');
  });
});

describe('the national page', () => {
  const html = renderNation(nation);
  const checker = new HtmlValidate({ extends: ['html-validate:recommended'] });
  const invalid = (page: string): string[] =>
    checker
      .validateStringSync(page)
      .results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
  const written = (page: string): string =>
    page.replace(ASSETS.style, '').replace(`<script>${ASSETS.script}</script>`, '');

  test('is valid, asks nobody for anything and says without its script all that the states say', () => {
    const some = mixed().filter(({ row }) => ['OAX', 'PUE', 'DUR', 'CAM'].includes(String(row['id'])));
    expect(invalid(renderNation(nationOf(some)))).toEqual([]);
    expect(written(html)).not.toMatch(/<(?:script|img|iframe|object|link rel="(?!icon))/i);
    const text = written(html).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '); // oxfmt-ignore
    for (const said of [
      ...STATES.map(({ name }) => name),
      `Oaxaca : ${REWROTE}`,
      'copia del 6 may 2020, 10 días antes que la más reciente · ▲ No responde desde el 7 may 2020',
      '29 de 32 entidades publican su tablero.',
      'Campeche ◇ Sin datos: sin dirección',
    ])
      expect(text.includes(said), said).toBe(true);
    for (const one of nation.lists['compromisos'] ?? []) expect(html.includes(`id="${String(one['id'])}"`)).toBe(true);
    expect(html.length).toBeLessThan(400_000);
  }); // oxfmt-ignore

  test('links to the page that a state registered as its microsite, and to the data that were taken', () => {
    const record = frozen(rich());
    record.steps.push({
      id: 'x',
      row: { id: 'x', clave: 'micrositio', documento: 'https://iaip.org.mx/tablero' },
    });
    const page = renderNation(nationOf([entityOf('OAX', record)]));
    expect(page).toContain('href="https://iaip.org.mx/tablero"');
    expect(page).toContain(
      'href="https://docs.google.com/spreadsheets/d/e/2PACX-1vOAX/pub?gid=7&amp;single=true&amp;output=csv"',
    );
  });

  test('before the first update says that there is nothing yet', () => {
    const page = renderNation(nationOf(['OAX', 'PUE'].map((code) => entityOf(code, undefined))));
    expect(invalid(page)).toEqual([]);
    expect(page).toContain('Todavía no se ha tomado lo que publica ninguna entidad.');
  });

  test.each(MARKUP.slice(0, 4))('shows hostile text as text: %j', (text) => {
    const record = frozen(rich());
    for (const one of record.commitments) one.row = { ...one.row, titulo: text };
    record.steps.push({ id: 'x', row: { id: 'x', clave: 'micrositio', documento: text } });
    const page = renderNation(
      nationOf([entityOf('OAX', record, { avisos: text, corte: text, tomada: text })]),
    );
    expect(invalid(page)).toEqual([]);
    expect(written(page)).not.toMatch(/<(?:script|img|iframe|object)/i);
    expect(written(page)).not.toMatch(/<[^>]+\son[a-z]+=/i);
    expect(page).not.toMatch(/href="(?!https?:|#|data:,")/i);
  });
});
