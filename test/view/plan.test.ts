import { describe, expect, test } from 'vitest';
import { str, type Board, type Tables } from '../../src/core/board.ts';
import { SECTIONS } from '../../src/core/requirements.ts';
import { printPage } from '../../src/view/plan/printPage.ts';
import { docxFiles } from '../../src/view/plan/docx.ts';
import { planDocument } from '../../src/view/plan/document.ts';
import { isAddress, type Block, type Table } from '../../src/view/plan/blocks.ts';
import { planSource } from '../../src/view/plan/source.ts';
import { all, headingsOf, readXml, saidIn } from '../hostile/xml.ts';
import { AT, boardOf, rich, TODAY } from './samples.ts';
import { whole } from './whole.ts';

const withTables = (tables: Tables): Board => ({ ...rich(), tables: { ...rich().tables, ...tables } });
const drawn = (board: Board, names = false) => planDocument(planSource(board, TODAY, AT, names));
const wordsOf = (blocks: readonly Block[]): string => JSON.stringify(blocks);
const tableOf = (blocks: readonly Block[], caption: string | RegExp): Table => {
  const found = blocks.find(
    (block): block is Table => block.kind === 'table' && block.caption.search(caption) >= 0,
  );
  if (!found) throw new Error(`no table ${caption}`);
  return found;
};
const TEXTS = SECTIONS.map(({ key, title }) => ({ clave: key, texto: `Así dice ${title}.\nY otra línea.` }));

describe('the plan as one document', () => {
  test('its chapters follow the format of INAI and the index of Oaxaca, each commitment on a template of its own', () => {
    const { blocks } = drawn(rich()).document;
    const headings = blocks.flatMap((block) =>
      block.kind === 'heading' && block.level < 3 ? [block.text] : [],
    );
    expect(headings).toEqual([
      '1. Introducción',
      '2. Contexto normativo',
      '3. Definiciones',
      '4. Secretariado Técnico Local',
      '5. Proceso y método de las mesas',
      '6. Objetivo estratégico',
      '7. Objetivos específicos',
      '8. Problemáticas',
      '9. Compromisos',
      ...(rich().tables.compromisos ?? []).map((row) => `${str(row, 'id')} · ${str(row, 'titulo')}`),
      '10. Medición de los compromisos',
      '11. Seguimiento y evaluación',
      '12. Anexos',
      'Índice de evidencia documental',
    ]);
  });

  test('a text that nobody wrote is a placeholder in its place, and is told', () => {
    const { document, missing } = drawn(
      withTables({ textos: TEXTS.filter(({ clave }) => clave !== 'contexto') }),
    );
    const sentence = 'Falta escribir: Contexto normativo — pestaña Textos del plan';
    expect(missing.filter((one) => one.startsWith('Falta escribir'))).toEqual([sentence]);
    const at = document.blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith('2.'));
    expect(document.blocks[at + 1]).toEqual({ kind: 'note', text: sentence });
    expect(drawn(rich()).missing.filter((one) => one.startsWith('Falta escribir'))).toHaveLength(
      SECTIONS.length,
    );
  });

  test('what staff wrote stands once, as paragraphs or as a list of lines', () => {
    const { blocks } = drawn(withTables({ textos: TEXTS })).document;
    expect(blocks).toContainEqual({ kind: 'paragraph', text: 'Así dice Introducción.' });
    expect(blocks).toContainEqual({
      kind: 'list',
      items: ['Así dice Objetivos específicos.', 'Y otra línea.'],
    });
    for (const { title } of SECTIONS) expect(wordsOf(blocks).split(`Así dice ${title}.`)).toHaveLength(2);
  });

  test('persons are named only when asked, and their contacts never leave', () => {
    const [first, ...others] = rich().tables.stl ?? [];
    const stl = [
      { ...first, cargo: 'Directora', correo: 'ana@privado.example', telefono: '55 1234 5678' },
      ...others,
      {
        id: 'FED-2019-M09',
        nombre: 'Quien Salió',
        institucion: 'Otra',
        sector: 'Autoridad',
        asiento: 'Titular',
        hasta: '2020-01-01',
      },
    ];
    const board = withTables({ stl });
    const without = JSON.stringify(planSource(board, TODAY, AT, false));
    for (const secret of [
      'Ana Luz Pérez',
      'Directora',
      'Raúl Gil',
      'privado.example',
      '1234 5678',
      'Quien Salió',
    ])
      expect(without).not.toContain(secret);
    expect(wordsOf(drawn(board).document.blocks)).toContain('Secretaría de la Función Pública');
    const named = JSON.stringify(planSource(board, TODAY, AT, true));
    for (const secret of ['privado.example', '1234 5678', 'Quien Salió']) expect(named).not.toContain(secret);
    expect(tableOf(drawn(board, true).document.blocks, 'Integrantes').rows).toContainEqual([
      'Autoridad',
      'Titular',
      'Secretaría de la Función Pública',
      'Ana Luz Pérez, Directora',
    ]);
  });

  test('activities stand with product, institution, dates and weight; indicators with baseline, target and period', () => {
    const { blocks } = drawn(rich()).document;
    expect(tableOf(blocks, /Actividades de FED-2019-C01/).rows[0]).toEqual([
      'Establecer mecanismos de trabajo con la sociedad civil',
      'Minuta de instalación del grupo de trabajo',
      'Secretaría de la Función Pública',
      '10 dic 2019',
      '31 ene 2020',
      '25 %',
    ]);
    expect(tableOf(blocks, 'Indicadores de FED-2019-C01').rows).toEqual([
      ['Empresas con beneficiario final publicado', 'empresas', '0', '1,200', 'Mensual\nEfecto'],
    ]);
  });

  test('the eight criteria stand with their justification, and what is pending is said', () => {
    const { blocks } = drawn(rich()).document;
    const { rows } = tableOf(blocks, 'Criterios de FED-2019-C02');
    expect(rows).toHaveLength(8);
    expect(
      rows.filter(([, said]) => said === '○ No').every(([, , why]) => String(why).includes('Pendiente: ')),
    ).toBe(true);
    expect(wordsOf(blocks)).toContain('El Secretariado lo aceptó por acuerdo STL/2019/07.');
  });

  test('agreements stand with who answers for them, their day and the activities that they move', () => {
    const { blocks } = drawn(whole()).document;
    expect(tableOf(blocks, 'Acuerdos del Secretariado').rows).toEqual([
      [
        'FED-2019-S01-A01',
        'Mover la entrega de la plantilla al 31 de marzo.',
        '',
        '31 mar 2020',
        'FED-2019-C01-A02, FED-2019-C02-A03',
      ],
    ]);
  });

  test('evidence that is not public is only counted', () => {
    const words = wordsOf(drawn(rich()).document.blocks);
    expect(words).toContain('Hay además 1 evidencia registrada que no es pública.');
    expect(words).not.toContain('ejemplo.mx/privado');
  });

  test('a commitment that goes on from an earlier exercise names the one that it was', () => {
    const compromisos = [{ id: 'FED-2019-C01', titulo: 'Publicar el padrón', anterior: 'FED-2016-C04' }];
    const words = wordsOf(drawn(withTables({ compromisos })).document.blocks);
    expect(words).toContain('Viene del compromiso FED-2016-C04 de un ejercicio anterior.');
    expect(wordsOf(drawn(rich()).document.blocks)).not.toContain('de un ejercicio anterior');
  });

  test('an empty board gives a whole document that says what is missing', () => {
    const { document, missing } = drawn(boardOf({}));
    expect(missing).toContain('Faltan los compromisos — pestaña Compromisos');
    expect(missing).toContain('Faltan los integrantes del Secretariado — pestaña STL');
    expect(document.blocks.filter((block) => block.kind === 'note').length).toBe(missing.length);
  });
});

describe('the .docx', () => {
  const mesas = [{ id: 'FED-2019-T01', tema: 'Empresas', problema: 'Nadie sabe de quién son.' }];
  const { document } = drawn(withTables({ textos: TEXTS, mesas }));
  const files = docxFiles(document);
  const body = readXml(files['word/document.xml'] ?? '');

  test('every part is well formed, and every part that is named exists', () => {
    for (const [name, xml] of Object.entries(files)) expect(() => readXml(xml), name).not.toThrow();
    const parts = all(readXml(files['[Content_Types].xml'] ?? ''), 'Override').map((one) =>
      one.attributes['PartName']?.slice(1),
    );
    expect(parts.every((part) => part !== undefined && part in files)).toBe(true);
    const links = all(readXml(files['word/_rels/document.xml.rels'] ?? ''), 'Relationship').map(
      (one) => one.attributes['Id'],
    );
    for (const link of all(body, 'w:hyperlink').filter((one) => one.attributes['r:id']))
      expect(links).toContain(link.attributes['r:id']);
  });

  test('headings are styles of the document in the order of the model, and no level is skipped', () => {
    const wanted = document.blocks.flatMap((block) =>
      block.kind === 'heading' ? [[block.level, block.text]] : [],
    );
    const found = headingsOf(body);
    expect(found).toEqual(wanted);
    found.forEach(([level], index) => {
      expect(level).toBeLessThanOrEqual((found[index - 1]?.[0] ?? 0) + 1);
    });
  });

  test('each table has a row of heads that repeats on the next page', () => {
    const tables = all(body, 'w:tbl');
    expect(tables.length).toBe(document.blocks.filter(({ kind }) => kind === 'table').length);
    for (const one of tables) {
      const [head, ...rows] = all(one, 'w:tr');
      expect(head && all(head, 'w:tblHeader')).toHaveLength(1);
      expect(rows.flatMap((row) => all(row, 'w:tblHeader'))).toEqual([]);
    }
  });

  test('the contents lead to bookmarks that exist, pages are numbered, and the language is that of Mexico', () => {
    const marks = all(body, 'w:bookmarkStart').map((one) => one.attributes['w:name']);
    const targets = all(body, 'w:hyperlink').flatMap((one) => one.attributes['w:anchor'] ?? []);
    expect(targets.length).toBeGreaterThan(12);
    expect(new Set(marks).size).toBe(marks.length);
    for (const target of targets) expect(marks).toContain(target);
    expect(saidIn(readXml(files['word/footer1.xml'] ?? ''))).toContain('· Página 1 de 1');
    expect(files['word/styles.xml']).toContain('<w:lang w:val="es-MX"');
    const core = readXml(files['docProps/core.xml'] ?? '');
    expect(all(core, 'dc:title')[0]?.text).toBe('Plan de acción de gobierno abierto 2019');
    expect(all(core, 'dcterms:created')[0]?.text).toBe('2020-05-15T17:30:00Z');
  });

  test('the same board gives the same document, letter by letter', () => {
    expect(docxFiles(drawn(withTables({ textos: TEXTS, mesas })).document)).toEqual(files);
  });
});

describe('the page to print', () => {
  const html = printPage(drawn(rich()).document);

  test('it holds the same headings, one title, and asks nobody for anything', () => {
    expect(html.match(/<h1>/g)).toHaveLength(1);
    for (const row of rich().tables.compromisos ?? []) expect(html).toContain(str(row, 'titulo'));
    expect(html).toContain('<html lang="es-MX">');
    expect(html).not.toMatch(/<(?:script|img|link rel="style|iframe)|@import|url\(/i);
    expect(html).toContain('thead{display:table-header-group}');
  });

  test('every link of its contents leads to a heading', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});

test('a cancelled activity stays in sight and weighs nothing', () => {
  const acts = rich().tables.actividades ?? [];
  const actividades = acts.map((row) =>
    row['id'] === 'FED-2019-C01-A01' ? { ...row, cancelacion: 'FED-2019-S01-A01' } : row,
  );
  const { rows } = tableOf(drawn(withTables({ actividades })).document.blocks, /Actividades de FED-2019-C01/);
  expect(rows.map((row) => row[5])).toEqual(['Cancelada', '33 %', '33 %', '33 %']);
});

test('only a plain address becomes a link', () => {
  for (const yes of ['https://ejemplo.mx', 'http://a.mx:8080/b?c=d&e=%20f#g', 'https://ejemplo.mx/(x)/~y'])
    expect(isAddress(yes), yes).toBe(true);
  for (const no of [
    'javascript:alert(1)',
    'https://',
    'https://a b',
    'https://a.mx/%zz',
    'https://[x',
    '//a.mx',
    'https://a.mx/"x',
    'https://-a.mx',
  ])
    // oxfmt-ignore
    expect(isAddress(no), no).toBe(false);
});
