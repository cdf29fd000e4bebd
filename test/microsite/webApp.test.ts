import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { localWeb } from '../../src/host/server/web.ts';
import type { WebResponse } from '../../src/host/world.ts';
import { atomFeed } from '../../src/view/files/atom.ts';
import { csvFile, cutsCsv, planCsv } from '../../src/view/files/csv.ts';
import { jsonFile } from '../../src/view/files/json.ts';
import { freeze, thaw } from '../../src/view/frozen.ts';
import { KINDS } from '../../src/view/kinds.ts';
import { VIEWS } from '../../src/view/page/document.ts';
import { renderPage } from '../../src/view/page.ts';
import { SCHEMA, type PublicRecord } from '../../src/view/shape.ts';
import { cutsOf, twoCuts } from '../board/cutsDesk.ts';
import { MARKUP, STRINGS } from '../hostile/strings.ts';
import { many } from '../view/many.ts';
import { csvOf, described, everything, frozen, publishedCsv, publishedRows } from '../view/published.ts';
import { boardOf, durango, rich } from '../view/samples.ts';
import { countOf, OWNER, Site, SOURCE, type Visit } from './site.ts';

const RECORD = frozen(everything(), 2, frozen(rich()));
const CSV = publishedCsv(RECORD);
const NEXT = publishedCsv(frozen(everything(), 3, RECORD));
/** Seconds for which the data are shown without asking again, and after which a source that fails is asked again. */
const FRESH = 300;
const RETRY = 60;

const pageOf = (record: PublicRecord, { url }: Site, options = {}): string =>
  renderPage(record, { home: url, ...options });

/** Without what Google sets and a page cannot: its title and its viewport. */
const bare = ({ body }: Visit): string => body.replace(/(<head>).*?(<meta charset)/s, '$1$2');

const textOf = ({ body }: Visit): string =>
  body.replace(/<style>.*?<\/style>|<[^>]+>/gs, ' ').replace(/\s+/g, ' ');

describe('a visit', () => {
  test('shows the page of the frozen cut, byte by byte', () => {
    const site = new Site(CSV);
    expect(bare(site.visit())).toBe(pageOf(RECORD, site));
    // from the cache too
    expect(bare(site.visit())).toBe(pageOf(RECORD, site));
  });

  test('that finds nothing in the cache costs one request; the next ones, of whatever part or file, one read of the cache and none', () => {
    const site = new Site(CSV);
    const miss = site.visit();
    expect(site.asked).toBe(1);
    expect(countOf(miss, 'UrlFetchApp.fetch')).toBe(1);
    expect(countOf(miss, 'Cache.getAll')).toBe(1);
    expect(countOf(miss, 'Properties.getProperties')).toBe(1);
    for (const query of [
      '',
      'vista=resumen',
      'formato=json',
      'formato=csv',
      'formato=atom',
      'ficha=FED-2019-C01',
    ]) {
      const hit = site.visit(query);
      expect(
        hit.calls.filter((call) => call.startsWith('Cache.')),
        query,
      ).toEqual(['Cache.getAll']);
      expect(
        hit.calls.filter((call) => /^(?:UrlFetchApp|Properties|PropertiesService|Lock)/.test(call)),
        query,
      ).toEqual([]);
    }
    expect(site.asked).toBe(1);
  });

  test('after five minutes asks again, and writes nothing that has not changed', () => {
    const site = new Site(CSV);
    expect(countOf(site.visit(), 'Properties.setProperties')).toBe(1);
    site.later(FRESH - 1);
    site.visit();
    expect(site.asked).toBe(1);
    site.later(2);
    expect(countOf(site.visit(), 'Properties.setProperties')).toBe(0);
    expect(site.asked).toBe(2);
    site.answers(NEXT);
    site.later(FRESH + 1);
    const third = site.visit();
    expect(textOf(third)).toContain('Corte 3');
    expect(countOf(third, 'Properties.setProperties')).toBe(1);
  });

  test('may be framed by any portal, has its title, and is as wide as the telephone', () => {
    const { headers, body } = new Site(CSV).visit();
    expect(headers['X-Frame-Options']).toBeUndefined();
    expect(body).toMatch(
      /<head><title>[^<]+2019<\/title><meta name="viewport" content="width=device-width, initial-scale=1">/,
    );
  });

  test('whatever fails at Google, at any of its calls, gets a page or a sentence, and the one after it the page', () => {
    const calls = new Site(CSV).visit().outcome.meter.calls;
    expect(calls).toBeGreaterThan(5);
    for (let failAt = 1; failAt <= calls; failAt += 1) {
      const site = new Site(CSV);
      const event = { queryString: '', parameter: {}, parameters: {} };
      const outcome = site.world.run({
        project: site.project,
        user: OWNER,
        visitor: '',
        entry: 'doGet',
        args: [],
        kind: 'doGet',
        event,
        failAt,
      });
      expect(outcome.error, String(failAt)).toBeUndefined();
      const { content } = outcome.value as { content: string };
      expect(content.startsWith('<!DOCTYPE html>'), String(failAt)).toBe(true);
      expect(content, String(failAt)).toContain('Tablero');
      site.later(RETRY + 1);
      expect(bare(site.visit()), String(failAt)).toBe(pageOf(RECORD, site));
    }
  });
});

test('a board that was published in the same world is shown as it was frozen', () => {
  const desk = twoCuts();
  const tab = desk.sheet('Datos abiertos');
  desk.book.published = { key: '2PACX-1vAbc_9', sheetIds: [tab.id] };
  const cut = cutsOf(desk).at(-1);
  const record = cut && thaw(cut);
  if (!record) throw new Error('nothing is frozen');
  const site = new Site('', SOURCE.replace('gid=7', `gid=${tab.id}`));
  site.world.web = localWeb(desk.world);
  expect(bare(site.visit())).toBe(pageOf(record, site));
  expect(record.cut?.number).toBe(2);
  // no longer published, it is a copy
  delete desk.book.published;
  site.later(FRESH + 1);
  expect(textOf(site.visit())).toMatch(/ahí no hay nada \(404\).* Esta es la última copia buena: corte 2/);
});

describe('of a real size', () => {
  const plan = frozen(many(100, 10));
  const csv = publishedCsv(plan);

  test('100 commitments of 10 activities fit in one value of the cache and in the properties', () => {
    const site = new Site(csv);
    site.visit();
    const cache = [...site.world.cache.values()].flatMap((store) => [...store]);
    const copies = Object.entries(site.properties).filter(([key]) => key.startsWith('copia'));
    expect(cache).toHaveLength(1);
    expect(copies.length).toBeLessThanOrEqual(16);
    for (const [key, value] of copies) expect(Buffer.byteLength(value), key).toBeLessThanOrEqual(9 * 1024);
  });

  test('what the cache holds becomes a page in 60 ms at most', () => {
    const content = freeze(plan);
    let least = Infinity;
    // the rest of what a busy machine takes is not the page's
    for (let tries = 0; least > 60 && tries < 100; tries += 1) {
      const start = process.cpuUsage();
      const record = thaw({ content, digest: plan.cut?.digest ?? '' });
      if (record) renderPage(record);
      const { user, system } = process.cpuUsage(start);
      least = Math.min(least, (user + system) / 1000);
    }
    expect(least).toBeLessThanOrEqual(60);
  });

  test('500 commitments are cached in more values and kept, and the copy is shown', () => {
    const site = new Site(publishedCsv(frozen(many(500, 3))));
    site.visit('vista=resumen');
    site.visit('vista=resumen');
    expect(site.asked).toBe(1);
    site.answers({ status: 500, body: '' });
    site.later(FRESH + 1);
    expect(textOf(site.visit('vista=resumen'))).toContain('Esta es la última copia buena');
    expect([...site.world.cache.values()].flatMap((store) => [...store]).length).toBeGreaterThan(1);
  }, 60_000);
});

describe('a source that fails', () => {
  const FAILURES: readonly (readonly [what: string, answer: WebResponse | string | undefined, sentence: string])[] = [
    ['is down', undefined, 'Google no respondió.'],
    ['does not answer in time', { status: 200, body: '', failure: 'timeout' }, 'Google no respondió.'],
    ['is not there', { status: 404, body: 'no' }, 'Google dice que ahí no hay nada (404)'],
    ['is gone', { status: 410, body: 'no' }, 'Google dice que ahí no hay nada (410)'],
    ['is private', { status: 403, body: 'no' }, 'Google no permite leerla (403)'],
    ['is asked too often', { status: 429, body: 'no' }, 'Google pide esperar (429)'],
    ['is broken', { status: 503, body: 'no' }, 'Google no la pudo entregar (503).'],
    ['asks to log in', '<!doctype html><a href="https://accounts.google.com/ServiceLogin">Entrar</a>', 'Google pide iniciar sesión'],
    ['is a page', '<html><body>Lo sentimos, no se puede abrir el archivo</body></html>', 'En lugar de datos llegó una página web.'],
    ['is another tab', 'Tablero,\r\nAvance,50 %', 'Lo que llegó no es la pestaña «Datos abiertos» de un tablero.'],
    ['is empty', '', 'Llegó vacío.'],
    ['is cut short', CSV.slice(0, CSV.length / 2), 'Los datos llegaron cortados.'],
    ['is cut short between two records', CSV.slice(0, CSV.lastIndexOf('\r\n')), 'Llegaron '],
    ['is garbled', CSV.replaceAll('e', 'é'), 'Lo que llegó no'],
    ['is half old and half new', `${CSV.slice(0, CSV.lastIndexOf('\r\n'))}${NEXT.slice(NEXT.lastIndexOf('\r\n'))}`, 'Lo que llegó no es lo que se publicó: su huella no corresponde.'],
    ['is of a newer schema', csvOf(described(publishedRows(RECORD), (meta) => ({ ...meta, version: SCHEMA + 1 }))), `Los datos son de la versión ${SCHEMA + 1} del esquema`],
  ]; // oxfmt-ignore

  test.each(FAILURES)('because it %s, says so where there is no copy yet', (_what, answer, sentence) => {
    const site = new Site(answer);
    const text = textOf(site.visit());
    expect(text).toContain('No se pudo leer la fuente desde el 15 de mayo de 2020 a las 13:00.');
    expect(text).toContain(sentence);
    expect(text).toContain('Todavía no hay ninguna copia que mostrar.');
    expect(JSON.parse(site.visit('formato=json').body)).toEqual({
      error: expect.stringContaining(sentence) as string,
    });
    expect(site.visit('formato=csv').body).toContain(sentence);
    expect(site.asked).toBe(1);
  });

  /** One of each: no answer, a status, another content, broken content, content of two cuts, and of another version. */
  const KINDS_OF_FAILURE = [
    'down',
    'broken',
    'a page',
    'cut short',
    'half old and half new',
    'of a newer schema',
  ];
  const ONE_OF_EACH = FAILURES.filter(([what]) => KINDS_OF_FAILURE.includes(what.replace('is ', '')));
  test.each(ONE_OF_EACH)('because it %s, leaves the last good copy, which says since when and of which cut', (_what, answer, sentence) => {
    const site = new Site(CSV);
    site.visit();
    site.answers(answer);
    site.later(FRESH + 1);
    const first = site.visit();
    const notice = /<p class="notice">([^<]+)<\/p>/.exec(first.body)?.[1] ?? '';
    expect(notice).toContain('No se pudo leer la fuente desde el 15 de mayo de 2020 a las 13:05.');
    expect(notice).toContain(sentence);
    expect(notice).toContain('Esta es la última copia buena: corte 2 al 15 de mayo de 2020.');
    expect(bare(first).replace(/<p class="notice">[^<]+<\/p>/, '')).toBe(pageOf(RECORD, site));
    expect(site.visit('formato=json').body).toBe(jsonFile(RECORD));
    expect(site.asked).toBe(2);
  }); // oxfmt-ignore

  test('keeps one visitor in a minute waiting, and not the others; since when stays the same', () => {
    const site = new Site(CSV);
    site.visit();
    site.answers({ status: 503, body: '' });
    site.later(FRESH + 1);
    for (let minute = 0; minute < 3; minute += 1) {
      for (let visitor = 0; visitor < 3; visitor += 1) {
        expect(textOf(site.visit('vista=resumen'))).toContain('desde el 15 de mayo de 2020 a las 13:05.');
      }
      site.later(RETRY + 1);
    }
    expect(site.asked).toBe(1 + 3);
  });

  test('shows the copy to whoever comes while it is asked once more', () => {
    const site = new Site(CSV);
    site.visit();
    site.answers({ status: 503, body: '' });
    site.later(FRESH + 1);
    site.visit();
    site.later(RETRY + 1);
    let meanwhile = '';
    site.world.web = () => {
      meanwhile = textOf(site.visit());
      return { status: 503, body: '' };
    };
    site.visit();
    expect(meanwhile).toContain('Esta es la última copia buena');
  });

  test('is forgotten once it answers, and told anew when it fails again', () => {
    const site = new Site(CSV);
    site.visit();
    site.answers(undefined);
    site.later(FRESH + 1);
    site.visit();
    site.answers(NEXT);
    site.later(RETRY + 1);
    const back = site.visit();
    expect(back.body).not.toContain('class="notice"');
    expect(textOf(back)).toContain('Corte 3');
    site.answers(undefined);
    site.later(3600);
    expect(textOf(site.visit())).toMatch(/desde el 15 de mayo de 2020 a las 14:06\. .*corte 3/);
  });

  test('says what is wrong now, when that has changed', () => {
    const site = new Site({ status: 503, body: '' });
    expect(textOf(site.visit())).toContain('(503)');
    site.answers({ status: 404, body: '' });
    site.later(RETRY + 1);
    expect(textOf(site.visit())).toMatch(/a las 13:00\. .*\(404\)/);
  });

  test('leaves no copy of another source', () => {
    const site = new Site(CSV);
    site.visit();
    site.properties['FUENTE'] = SOURCE.replace('gid=7', 'gid=8');
    site.later(FRESH + 1);
    expect(textOf(site.visit())).toContain('Todavía no hay ninguna copia que mostrar.');
  });

  test('shows nothing half: copies of which a part is missing, old or broken are none', () => {
    const kept = new Site(publishedCsv(frozen(many(60, 10))));
    kept.visit();
    const whole = { ...kept.properties };
    const names = Object.keys(whole).filter((key) => key.startsWith('copia'));
    expect(names.length).toBeGreaterThan(2);
    const other = new Site(NEXT);
    other.visit();
    const broken = (change: (properties: Record<string, string>) => void): string => {
      const site = new Site({ status: 500, body: '' });
      Object.assign(site.properties, whole);
      change(site.properties);
      return textOf(site.visit());
    };
    expect(broken(() => undefined)).toContain('Esta es la última copia buena');
    for (const name of names)
      expect(
        broken((properties) => delete properties[name]),
        name,
      ).toContain('ninguna copia');
    const last = names.at(-1) ?? '';
    expect(broken((properties) => (properties[last] = 'x'))).toContain('ninguna copia');
    const cut = `${whole[last]?.slice(0, -9)}AAAAAAAAA`;
    expect(broken((properties) => (properties[last] = cut))).toContain('ninguna copia');
    // a shorter copy leaves parts of the longer one behind it
    expect(broken((properties) => Object.assign(properties, other.properties))).toContain('corte 3');
    const [first = ''] = names;
    expect(broken((properties) => (properties[first] = other.properties[first] ?? ''))).toContain(
      other.properties['copia2'] ? 'ninguna copia' : 'corte 3',
    );
  });

  test('what the cache holds in parts of two texts, or broken, is asked for again', () => {
    const site = new Site(CSV);
    site.visit();
    const [store] = [...site.world.cache.values()];
    for (const value of [
      '',
      'x',
      'aaaa 1/1 ',
      'aaaa 1/2 AAAA',
      `aaaa 1/1 ${Buffer.from('{').toString('base64')}`,
      `aaaa 1/1 ${gzipSync('{}').toString('base64')}`,
      `aaaa 1/1 ${gzipSync('{}\n{}').toString('base64')}`,
    ]) {
      const before = site.asked;
      store?.set('publico1', { value, until: Infinity });
      expect(bare(site.visit()), value).toBe(pageOf(RECORD, site));
      expect(site.asked, value).toBe(before + 1);
    }
  });
});

describe('the address of the data', () => {
  test.each([
    [null, 'está vacía'],
    ['  ', 'está vacía'],
    ['http://docs.google.com/spreadsheets/d/e/2PACX-1/pub?output=csv', 'no empieza con https://'],
    ['javascript:alert(1)', 'no empieza con https://'],
    ['https://ejemplo.mx/datos.csv', 'no es la de una hoja publicada'],
    [
      'https://docs.google.com.evil.example/spreadsheets/d/e/2PACX-1/pub?output=csv',
      'no es la de una hoja publicada',
    ],
    [
      'https://docs.google.com@evil.example/spreadsheets/d/e/2PACX-1/pub?output=csv',
      'no es la de una hoja publicada',
    ],
    ['https://docs.google.com/spreadsheets/d/1Abc/edit#gid=0', 'no es la de una hoja publicada'],
    [
      'https://docs.google.com/spreadsheets/d/e/2PACX-1/pubhtml?gid=7&single=true',
      'no es la de los valores separados por comas',
    ],
    [
      'https://docs.google.com/spreadsheets/d/e/2PACX-1/pub?gid=7&output=pdf',
      'no es la de los valores separados por comas',
    ],
  ])('%s is refused with its reason, and nothing is asked', (source, sentence) => {
    const site = new Site(CSV, source);
    const text = textOf(site.visit());
    expect(text).toContain(sentence);
    expect(text).toContain('Publicar en la Web');
    expect(site.asked).toBe(0);
    // mended, it is read at once
    site.properties['FUENTE'] = ` ${SOURCE}\n`;
    expect(bare(site.visit())).toBe(pageOf(RECORD, site));
  });
});

describe('what the address of a visit asks for', () => {
  const site = new Site(CSV);

  test.each(VIEWS)('the part %s alone, with a way to the whole', (view) => {
    const visit = site.visit(`vista=${view}`);
    expect(bare(visit)).toBe(pageOf(RECORD, site, { view }));
    expect(visit.body.match(/<section /g)).toHaveLength(1);
    expect(visit.body).toContain(`<a href="${site.url}" target="_top">Ver el tablero completo</a>`);
  });

  test('of a part in which there is nothing, the whole', () => {
    const record = frozen(durango());
    const empty = new Site(publishedCsv(record));
    expect(record.steps).toEqual([]);
    expect(bare(empty.visit('vista=pasos'))).toBe(pageOf(record, empty));
  });

  test('one commitment, by its ID or by that of one of its activities', () => {
    for (const id of ['FED-2019-C02', 'FED-2019-C02-A03']) {
      const { body } = site.visit(`ficha=${id}`);
      expect(body.match(/<article id="[^"]+"/g), id).toEqual(['<article id="FED-2019-C02"']);
      expect(body).toContain('id="FED-2019-C02-A03"');
      expect(body).toContain('Ver el tablero completo');
    }
  });

  test('files, each of its type', () => {
    const json = site.visit('formato=json');
    expect([json.headers['Content-Type'], json.body]).toEqual([
      'application/json; charset=utf-8',
      jsonFile(RECORD),
    ]);
    const atom = site.visit('formato=atom');
    expect([atom.headers['Content-Type'], atom.body]).toEqual([
      'text/plain; charset=utf-8',
      atomFeed(RECORD, `${site.url}?formato=atom`),
    ]);
    const tables: [string, string][] = [
      ...KINDS.map((kind): [string, string] => [kind.resource, csvFile(RECORD, kind)]),
      ['plan', planCsv(RECORD)],
      ['cortes', cutsCsv(RECORD)],
    ];
    for (const [name, text] of tables) {
      const csv = site.visit(`formato=csv&tabla=${name}`);
      expect(csv.headers['Content-Type']).toBe('text/csv; charset=utf-8');
      expect(csv.headers['Content-Disposition']).toContain(`${name}.csv`);
      expect(csv.body, name).toBe(text);
    }
    expect(site.visit('formato=csv').body).toBe(tables.find(([name]) => name === 'compromisos')?.[1]);
  });

  test.each([
    'vista=',
    'vista=nada',
    'vista=__proto__',
    'vista=constructor&vista=resumen',
    'formato=',
    'formato=pagina',
    'formato=PAGINA&tabla=nada',
    'ficha=',
    'ficha=nada',
    'ficha=__proto__',
    'ficha=%3Cscript%3E',
    'tabla=nada',
    'utm_source=correo&fbclid=1',
    '=&&=&%00=%00',
    'parameter=1&parameters=2&toString=3&hasOwnProperty=4',
    `x=${'9'.repeat(5000)}`,
    `vista=${encodeURIComponent('😀\u202e\u0000')}`,
  ])('with %s is the page', (query) => {
    expect(bare(site.visit(query))).toBe(pageOf(RECORD, site));
  });

  test.each([
    ['formato=xml', 'Ese formato no existe. Los que hay: json, csv, atom.'],
    ['formato=__proto__', 'Ese formato no existe.'],
    ['formato=%3Cscript%3Ealert(1)%3C%2Fscript%3E', 'Ese formato no existe.'],
    ['formato=csv&tabla=personas', 'Esa tabla no existe. Las que hay: plan, pasos,'],
    ['formato=csv&tabla=toString', 'Esa tabla no existe.'],
    ['formato=csv&tabla=../../etc', 'Esa tabla no existe.'],
  ])('with %s is a sentence, and nothing is read', (query, sentence) => {
    const visit = site.visit(query);
    expect(textOf(visit)).toContain(sentence);
    expect(visit.body).not.toContain('alert(1)');
    expect(visit.calls.filter((call) => /^(?:Cache|UrlFetchApp|Properties)/.test(call))).toEqual([]);
  });

  test.each(['formato=JSON', 'formato=%20json%20', 'formato=json&formato=csv', 'FORMATO=csv&formato=json'])(
    '%s is JSON',
    (query) => {
      expect(site.visit(query).body).toBe(jsonFile(RECORD));
    },
  );
});

test('hostile text stays text, in the page, in its title and in what is said of the source', () => {
  const titles = [...MARKUP, ...STRINGS.filter((_, index) => index % 6 === 0)];
  const [first = ''] = MARKUP;
  const board = boardOf(
    { compromisos: titles.map((titulo, at) => ({ id: `FED-2019-C${at + 1}`, titulo })) },
    {
      guarantor: `</title></style>${first}`,
      state: { code: 'OAX', name: `Oaxaca</title>${first}`, zone: 'America/Mexico_City' },
    },
  );
  const site = new Site(publishedCsv(frozen(board)));
  const visits = [
    site.visit(),
    // the other parts say of it what the whole says
    site.visit('vista=compromisos'),
    site.visit('ficha=FED-2019-C1'),
  ];
  site.answers({ status: 500, body: first });
  site.later(FRESH + 1);
  visits.push(site.visit());
  for (const { body } of visits) {
    const own = /<script>(?:(?!<\/script>).)*<\/script>/gs;
    expect((body.match(own) ?? []).length).toBeLessThanOrEqual(2);
    const rest = body.replace(own, '');
    expect(rest).not.toMatch(/<(?:script|img|iframe|form(?! class="tools")|object|embed|base|math)/i);
    expect(rest).not.toMatch(/<[^>]+\s(?:on[a-z]+|srcdoc|formaction)\s*=/i);
    expect(body.match(/<title>/g)).toHaveLength(2);
  }
});
