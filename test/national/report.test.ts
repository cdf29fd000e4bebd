import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { aspectsOf } from '../../src/core/national/instruments.ts';
import { docx } from '../../src/panel/files.ts';
import { booksOf, DRAWER } from '../../src/view/figures/drawer.ts';
import { PAGE_FIGURES } from '../../src/view/figures/drawings.ts';
import { questionsFor } from '../../src/view/national/report/ask.ts';
import type { Report } from '../../src/view/national/report/drawn.ts';
import { nationReport } from '../../src/view/national/report/nation.ts';
import { nationSource, stateSource, type Asking } from '../../src/view/national/report/source.ts';
import { stateReport } from '../../src/view/national/report/state.ts';
import { isFigure, type Table } from '../../src/view/plan/blocks.ts';
import { docxFiles } from '../../src/view/plan/docx.ts';
import type { Chart } from '../../src/view/plan/figure.ts';
import { printPage } from '../../src/view/plan/printPage.ts';
import { all, headingsOf, readXml, saidIn } from '../hostile/xml.ts';
import { ASKING, entities, found, oaxaca } from './reportSample.ts';

const sourceOf = (code: string, asking: Asking = ASKING) => {
  const source = stateSource(found(), code, asking);
  if (!source) throw new Error(`no state ${code}`);
  return source;
};
const NATION = nationReport(nationSource(found(), ASKING));
const OAXACA = stateReport(sourceOf('OAX'));

const chaptersOf = ({ chapters }: Report): string[] => chapters.map(({ title }) => title);
const wordsOf = ({ document }: Report): string => JSON.stringify(document.blocks);
function tableOf({ document }: Report, caption: string): Table {
  const one = document.blocks.find(
    (block): block is Table => block.kind === 'table' && block.caption === caption,
  );
  if (!one) throw new Error(`no table ${caption}`);
  return one;
}
const chartsOf = ({ document }: Report): Chart[] => document.blocks.filter((block) => block.kind === 'chart');

describe('the report of one state', () => {
  test('goes from who it is to what to ask it next', () => {
    expect(chaptersOf(OAXACA)).toEqual([
      'Quién y qué',
      'Los seis pasos',
      'Avance',
      'Los compromisos, uno por uno',
      'Evidencia',
      'Lo que valoró el INAI',
      'Donde no coinciden',
      'Registros rechazados',
      'Qué preguntar ahora a la entidad',
      'Cómo leer este informe',
    ]);
    const { rows } = tableOf(OAXACA, 'La entidad y su plan');
    expect(rows).toContainEqual([
      'Vigencia',
      'Vigente del 10 de diciembre de 2019 al 9 de diciembre de 2020',
    ]);
    expect(rows).toContainEqual(['Última respuesta buena', '16 may 2020 (hace 9 días)']);
    expect(wordsOf(OAXACA)).toContain('Reescribió el corte 1: su huella era aa y fue bb.');
  });

  test('tells each requirement of the six steps, with its day and its document', () => {
    const { rows } = tableOf(OAXACA, 'Paso 1. Arranque del ejercicio');
    expect(rows[0]?.[0]).toBe('Declaración conjunta');
    expect(rows[0]?.slice(3)).toEqual(['1 mar 2019', { address: 'https://ejemplo.mx/declaracion.pdf' }]);
    expect(tableOf(OAXACA, 'Fechas del ejercicio').rows).toContainEqual(['Plan presentado', '10 dic 2019']);
  });

  test('draws the same figures that its table tells, of the plan and of each commitment', () => {
    const { totals, commitments } = oaxaca();
    const [chart] = chartsOf(OAXACA);
    expect(chart?.labels).toEqual(['Todo el plan', ...commitments.map(({ id }) => id)]);
    expect(chart?.series.map(({ name, values }) => [name, values[0]])).toEqual([
      ['Reportado', totals.progress.reported],
      ['Verificado', totals.progress.verified],
      ['Esperado', totals.progress.expected],
    ]);
    const [first] = tableOf(OAXACA, 'Avance de cada compromiso').rows;
    const told = [totals.progress.reported, totals.progress.verified, totals.progress.expected];
    expect(first?.slice(1, 4)).toEqual(told.map((part) => `${Math.round(part * 100)} %`));
    expect(chartsOf(OAXACA)[1]?.caption).toBe('Avance en cada corte');
  });

  test('shows what INAI judged of a commitment with reason, day and version, and what waits', () => {
    const caption = 'Monitoreo (6 meses) de OAX-2019-C01, con el corte 2 al 15 de mayo de 2020';
    const { rows } = tableOf(OAXACA, caption);
    expect(rows.slice(0, aspectsOf('monitoreo').length)).toEqual(
      aspectsOf('monitoreo').map(({ label, choices }) => [label, choices?.[0]]),
    );
    expect(rows.slice(-4)).toEqual([
      ['Razón', 'Lo dicen sus minutas.'],
      ['Quién valoró', 'INAI, el 22 may 2020'],
      ['Versión de la rúbrica', '3'],
      ['Publicada', 'El 23 may 2020'],
    ]);
    expect(OAXACA.document.blocks).toContainEqual({
      kind: 'note',
      text: 'Monitoreo (6 meses): ○ por valorar, con el corte 2 al 15 de mayo de 2020.',
    });
    const kept = 'valoración de este informe todavía no se publica.';
    expect(wordsOf(OAXACA)).not.toContain(kept);
    const { judged, ...source } = sourceOf('OAX');
    const monitoreo = judged.monitoreo.map((row) => ({ ...row, publicada: '' }));
    expect(wordsOf(stateReport({ ...source, judged: { ...judged, monitoreo } }))).toContain(`1 ${kept}`);
    // a commitment of another exercise is not counted here
    expect(OAXACA.chapters[5]?.holds).toBe(
      `Monitoreo (6 meses): 1 de ${oaxaca().commitments.length}; Evaluación (12 meses): 0 de 0`,
    );
  });

  test('says where the state and INAI do not say the same', () => {
    const { rows } = tableOf(OAXACA, 'Donde el tablero y el INAI no dicen lo mismo');
    expect(rows[0]?.[0]).toMatch(/^OAX-2019-C01 · /);
    expect(rows[0]?.[2]).toContain('El tablero le ve un potencial «Sustancial»; el INAI, «No claro».');
  });

  test('names who judged only where that is asked for', () => {
    expect(JSON.stringify(sourceOf('OAX'))).not.toContain('Rosa Méndez');
    expect(wordsOf(stateReport(sourceOf('OAX', { ...ASKING, names: true })))).toContain(
      'Rosa Méndez, el 22 may 2020',
    );
  });

  test('asks next for what the data show to be missing, with the IDs', () => {
    const asked = questionsFor(sourceOf('OAX'));
    const { activities } = oaxaca();
    const late = activities.filter((one) => one.late && one.state !== 'Cancelada').map(({ id }) => id);
    expect(late.length).toBeGreaterThan(0);
    expect(asked).toContain('Pedir que explique por qué cambió un corte que ya había publicado.');
    expect(asked).toContain(
      `Pedir que explique el atraso, o que lo reprograme por acuerdo: ${late.join(', ')}.`,
    );
    expect(asked.filter((one) => one.includes('undefined'))).toEqual([]);
    const fetch = 'Pedir que traiga a su tablero la evaluación del INAI y publique un corte: OAX-2019-C01.';
    expect(asked).not.toContain(fetch);
    expect(questionsFor({ ...sourceOf('OAX'), record: { ...oaxaca(), evaluations: [] } })).toContain(fetch);
    expect(questionsFor(sourceOf('PUE'))).toEqual([
      'Pedir que corrija 3 registros y vuelva a publicar: no se toma lo que publica desde el 20 de mayo de 2020.',
    ]);
    expect(questionsFor(sourceOf('YUC'))[0]).toBe(
      'Pedir que vuelva a publicar: no se puede leer su dirección desde el 18 de mayo de 2020.',
    );
    expect(questionsFor(sourceOf('SON'))).toEqual(['Pedir la dirección de lo que publica.']);
  });

  test('of a plan that was published without activities draws no progress and invents none', () => {
    const report = stateReport(sourceOf('DUR'));
    expect(chartsOf(report)).toEqual([]);
    expect(wordsOf(report)).toContain('El plan se publicó sin actividades: su avance no puede medirse.');
    expect(wordsOf(report)).not.toMatch(/Actividades de DUR|\d+ %/);
    expect(tableOf(report, 'Compromiso DUR-2015-C01').rows).toContainEqual([
      'Actividades',
      'No se publicó ninguna',
    ]);
  });

  test('of a state without a good copy says only what is known of it, with what was rejected', () => {
    const report = stateReport(sourceOf('PUE'));
    expect(chaptersOf(report)).toEqual([
      'Quién y qué',
      'Registros rechazados',
      'Qué preguntar ahora a la entidad',
      'Cómo leer este informe',
    ]);
    expect(tableOf(report, 'Registros que no se tomaron').rows[0]).toEqual([
      'PUE-2019-C01',
      'fecha',
      'PUE-2019-C01, «Fecha»: «31 feb» no es una fecha.',
      '20 may 2020',
    ]);
    expect(stateSource(found(), 'XXX', ASKING)).toBeUndefined();
  });
});

describe('the national report', () => {
  test('puts the states side by side by name, those without data among the ones that do not answer', () => {
    expect(tableOf(NATION, 'Qué publica cada entidad').rows.map(([name]) => name)).toEqual([
      'Durango',
      'Oaxaca',
      'Yucatán',
    ]);
    expect(tableOf(NATION, 'Avance de cada entidad').rows[0]).toEqual([
      'Durango',
      '—',
      '—',
      '—',
      '◇ Sin actividades',
    ]);
    expect(chartsOf(NATION)[0]?.labels).toEqual(['Oaxaca', 'Yucatán']);
    const { rows } = tableOf(NATION, 'Entidades que no responden, o de las que no se tomó lo que publican');
    expect(rows).toEqual([
      ['Puebla', '▲ No se tomó', '20 may 2020', 'Llegaron mal 3 registros.', 'Sin copia'],
      ['Yucatán', '▲ No responde', '18 may 2020', 'El sitio no responde.', '9 días'],
    ]);
    expect(wordsOf(NATION)).toContain('1 entidad no tiene dirección: Sonora.');
  });

  test('has a map of tiles with the mark of each state against its own calendar', () => {
    const map = NATION.document.blocks.find((block) => block.kind === 'tiles');
    expect(map?.tiles.map(({ short, said }) => `${short} ${said}`)).toEqual([
      'DUR ◇',
      expect.stringMatching(/^OAX [●▲] \d+ %$/),
      'PUE ◇ —',
      'SON ◇ —',
      expect.stringMatching(/^YUC [●▲] \d+ %$/),
    ]);
  });

  test('counts the answers of INAI by aspect, and no more commitments than were judged', () => {
    const stacks = chartsOf(NATION).filter(({ stacked }) => stacked);
    const aspects = stacks.flatMap(({ labels }) => labels);
    expect([...aspects].sort()).toEqual(
      aspectsOf('monitoreo')
        .map(({ label }) => label)
        .sort(),
    );
    for (const { labels, series } of stacks)
      labels.forEach((label, at) => {
        expect(
          series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
          label,
        ).toBe(1);
      });
    expect(wordsOf(NATION)).toContain('Todavía no se abre: falta un corte del mes 12.');
  });

  test('names who rewrote a cut, and joins the same fault of several records', () => {
    expect(tableOf(NATION, 'Cortes que cambiaron después de publicados').rows).toEqual([
      ['Oaxaca', 'Reescribió el corte 1: su huella era aa y fue bb.'],
    ]);
    expect(tableOf(NATION, 'Rechazos más comunes').rows).toEqual([
      ['«Fecha»: «…» no es una fecha.', '2', 'Puebla'],
      ['A los datos les falta el registro del plan.', '1', 'Puebla'],
    ]);
    expect(tableOf(NATION, 'Donde el tablero de la entidad y el INAI no dicen lo mismo').rows).toEqual([
      ['Oaxaca', '1', 'OAX-2019-C01'],
    ]);
  });

  test('before anything was asked is a whole document that says so', () => {
    const blank = {
      entities: entities().map(({ row }) => ({
        row: { id: row['id'] ?? '', entidad: row['entidad'] ?? '' },
        record: undefined,
      })),
      judged: { monitoreo: [], evaluacion: [] },
      rubric: [],
    };
    const report = nationReport(nationSource(blank, ASKING));
    expect(chartsOf(report)).toEqual([]);
    expect(wordsOf(report)).toContain('Todavía no hay datos de ninguna entidad.');
    expect(chaptersOf(report)).toEqual(chaptersOf(NATION));
  });
});

describe('the files of a report', () => {
  const { document } = NATION;
  const parts = unzipSync(docx(document, DRAWER, booksOf(document.blocks.filter(isFigure))));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const body = readXml(part('word/document.xml'));

  test('the .docx is a whole package: every part is well formed, named and there', () => {
    for (const name of Object.keys(parts).filter((one) => /\.(xml|rels)$/.test(one)))
      expect(() => readXml(part(name)), name).not.toThrow();
    const named = all(readXml(part('[Content_Types].xml')), 'Override').map(
      (one) => one.attributes['PartName']?.slice(1) ?? '',
    );
    expect(named.filter((name) => !(name in parts))).toEqual([]);
    for (const rels of Object.keys(parts).filter((one) => one.endsWith('.rels'))) {
      const folder = rels.replace(/_rels\/[^/]*$/, '');
      for (const one of all(readXml(part(rels)), 'Relationship').filter(
        (each) => each.attributes['TargetMode'] !== 'External',
      ))
        // oxfmt-ignore
        expect(parts, rels).toHaveProperty([path(folder, one.attributes['Target'] ?? '')]);
    }
    expect(headingsOf(body).map(([, text]) => text)).toEqual(
      document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
    );
  });

  test('each chart is Word’s own, says itself in words, and its figures can be edited in a workbook', () => {
    const drawn = all(body, 'c:chart').map((one) => one.attributes['r:id']);
    const charts = chartsOf(NATION);
    expect(drawn).toHaveLength(charts.length);
    expect(all(body, 'wp:docPr')[0]?.attributes['descr']).toMatch(
      /Oaxaca: reportado \d+ %, verificado \d+ %, esperado \d+ %/,
    );
    const index = document.blocks.filter(isFigure).findIndex(({ kind }) => kind === 'chart');
    const xml = readXml(part(`word/charts/chart${index}.xml`));
    const cached = all(xml, 'c:numCache').map((one) => all(one, 'c:v').map(({ text }) => Number(text)));
    expect(cached).toEqual(charts[0]?.series.map(({ values }) => values));
    const book = unzipSync(parts[`word/embeddings/datos${index}.xlsx`] ?? new Uint8Array());
    const sheet = readXml(strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array()));
    const cells = Object.fromEntries(
      all(sheet, 'c').map((one) => [one.attributes['r'], all(one, 'v')[0]?.text ?? all(one, 't')[0]?.text]),
    );
    expect([cells['B1'], cells['A2'], Number(cells['B2'])]).toEqual(['Reportado', 'Oaxaca', cached[0]?.[0]]);
  });

  test('the map is a table whose cells staff can edit', () => {
    const map = all(body, 'w:tbl').find((one) =>
      all(one, 'w:tblCaption')[0]?.attributes['w:val']?.startsWith('Avance reportado'),
    );
    expect(map && saidIn(map)).toMatch(/DUR\n◇/);
  });

  test('the page to print asks nobody for anything, and what it draws it also says', () => {
    const html = printPage(document, PAGE_FIGURES);
    expect(html.match(/<svg class="chart"/g)).toHaveLength(document.blocks.filter(isFigure).length);
    for (const [, words] of html.matchAll(/role="img" aria-label="([^"]*)"/g))
      expect(words).toMatch(/Oaxaca|\w/);
    expect(html).not.toMatch(/<(?:script|img|link rel="style|iframe)|@import|url\(/i);
  });

  test('who cannot draw says the figures in words', () => {
    const words = docxFiles(document)['word/document.xml'] ?? '';
    expect(words).not.toContain('c:chart');
    expect(words).toMatch(/Oaxaca: reportado \d+ %/);
    expect(printPage(document)).toMatch(/Oaxaca: reportado \d+ %/);
  });

  test('hostile text is text, in a chart too', () => {
    const hostile = '<w:br/>"&\u0000 =1+1';
    const chart: Chart = {
      kind: 'chart',
      caption: hostile,
      unit: 'count',
      labels: [hostile],
      series: [{ name: hostile, fill: 'FFFFFF', values: [1] }],
    };
    const files = docxFiles({ ...document, blocks: [chart] }, DRAWER);
    for (const [name, xml] of Object.entries({
      ...files,
      ...booksOf([chart])['word/embeddings/datos0.xlsx'],
    }))
      expect(() => readXml(xml), name).not.toThrow();
    expect(printPage({ ...document, blocks: [chart] }, PAGE_FIGURES)).not.toContain('<w:br');
  });
});

/** The path that a relationship means. */
const path = (folder: string, target: string): string =>
  new URL(target, `file:///${folder}`).pathname.slice(1);
