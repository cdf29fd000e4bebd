import { beforeAll, describe, expect, test } from 'vitest';
import { ANSWERS } from '../../src/core/national/states.ts';
import { STATES } from '../../src/core/states.ts';
import type { WebResponse } from '../../src/host/world.ts';
import { jsonFile } from '../../src/view/files/json.ts';
import { SCHEMA, type PublicRecord } from '../../src/view/shape.ts';
import { MARKUP, STRINGS } from '../hostile/strings.ts';
import { csvOf, described, frozen, publishedCsv, publishedRows } from '../view/published.ts';
import { boardOf, rich, TODAY } from '../view/samples.ts';
import { addressOf, csvReply, Nation, recordOfState, stateCsv, TABS, tenByTen } from './desk.ts';

const CODES = STATES.map(({ code }) => code);
const WRITE = /^(?:Range\.(?:set|clear|copyTo)|Sheet\.(?:append|insert|delete|set)|Properties\.set)/;

const contents = (nation: Nation): Record<string, unknown> =>
  Object.fromEntries(TABS.map((tab) => [tab, nation.rows(tab)]));

const failing = (failure: NonNullable<WebResponse['failure']>): WebResponse => ({
  status: 0,
  headers: {},
  body: '',
  failure,
});

/** The published rows of a state with another description or other rows; the digest fits them. */
function changed(
  code: string,
  rows: (rows: string[][]) => string[][],
  meta: (meta: Record<string, unknown>) => Record<string, unknown> = (one) => one,
): string {
  const published = publishedRows(recordOfState(tenByTen(), code)).map((row) => [...row]);
  return csvOf(described(rows(published), meta));
}

/** One record of a state with other values. */
const withRecord = (
  code: string,
  id: string,
  values: Record<string, unknown>,
  spelt = (json: string): string => json,
): string =>
  changed(code, (rows) =>
    rows.map(([type = '', own = '', json = '']) =>
      own === id && type !== 'meta'
        ? [type, own, spelt(JSON.stringify({ ...(JSON.parse(json) as object), ...values }))]
        : [type, own, json],
    ),
  );

describe('32 states of ten commitments with ten activities each', () => {
  let nation: Nation;
  let first: ReturnType<Nation['measured']>;
  beforeAll(() => {
    nation = Nation.ready();
    first = nation.measured('actualizar');
  });

  test('are read with eight service calls in 3.2 modelled seconds, and written only where something is new', () => {
    const at = first.calls.findIndex((call) => WRITE.test(call));
    expect(first.calls.slice(0, at)).toHaveLength(8);
    expect(first.meter.reads_after_write).toBe(0);
    // where nothing is new they are all that there is, and what they read is longer
    const { meter, value } = nation.copy().measured('actualizar');
    expect(meter).toMatchObject({ writes: 0, calls: 8 });
    expect(meter.modelled_ms).toBeLessThanOrEqual(3200);
    expect(value).toMatchObject({ written: [], left: [] });
  });

  test('are written with one block a tab', () => {
    const written = first.calls.filter((call) => call.startsWith('Range.setValues'));
    expect(written.map((call) => call.replace(/^\S+ (.+)!.*$/, '$1'))).toEqual([
      'Entidades',
      'Tablero nacional',
      'Compromisos',
      'Actividades',
      'Indicadores',
      'Evidencias',
      'Datos nacionales',
      'Mapa',
    ]);
  });

  test('are all there, each with its own records and nobody else’s', () => {
    expect(nation.rows('Tablero nacional').map(({ id }) => id)).toEqual(CODES);
    expect(nation.rows('Compromisos')).toHaveLength(320);
    expect(nation.rows('Actividades')).toHaveLength(3200);
    for (const tab of ['Compromisos', 'Actividades', 'Indicadores', 'Evidencias'])
      for (const { id, entidad } of nation.rows(tab))
        expect(STATES.find(({ name }) => name === entidad)?.code, String(id)).toBe(String(id).slice(0, 3));
    const { totals } = tenByTen();
    for (const row of nation.rows('Tablero nacional'))
      expect(row).toMatchObject({
        estado: ANSWERS.good,
        compromisos: 10,
        actividades: 100,
        reportado: totals.progress.reported,
        esperado: totals.progress.expected,
        atrasadas: totals.late,
        sin_evidencia: totals.unproven,
      });
    expect(nation.rows('Rechazos')).toEqual([]);
  });

  test('six of which are bad: the other 26 are right and the six are named', () => {
    const copy = Nation.ready();
    copy.publishes('CAM', failing('dns'));
    copy.publishes('COL', failing('timeout'));
    copy.publishes(
      'DUR',
      stateCsv('DUR').replace('Actividad', 'Actividat').replace('""avance"":1', '""avance"":0.9'),
    );
    copy.publishes('GRO', '');
    copy.publishes(
      'JAL',
      changed(
        'JAL',
        (rows) => rows,
        (meta) => ({ ...meta, version: SCHEMA - 1 }),
      ),
    );
    copy.publishes(
      'NAY',
      changed(
        'NAY',
        (rows) => rows,
        (meta) => ({ ...meta, version: SCHEMA + 1 }),
      ),
    );
    const { value } = copy.measured('actualizar');
    const named = value as { states: { code: string; answer: string; problem: string }[] };
    const bad = named.states.filter(({ answer }) => answer !== ANSWERS.good);
    expect(bad.map(({ code, answer }) => `${code} ${answer}`)).toEqual([
      `CAM ${ANSWERS.silent}`,
      `COL ${ANSWERS.silent}`,
      `DUR ${ANSWERS.rejected}`,
      `GRO ${ANSWERS.rejected}`,
      `JAL ${ANSWERS.noted}`,
      `NAY ${ANSWERS.rejected}`,
    ]);
    const said = Object.fromEntries(bad.map(({ code, problem }) => [code, problem]));
    expect(said['CAM']).toMatch(/no existe/);
    expect(said['COL']).toMatch(/tardó demasiado/);
    expect(said['DUR']).toMatch(/huella no corresponde/);
    expect(said['GRO']).toMatch(/no trae nada/);
    expect(said['JAL']).toContain(`esquema anterior (${SCHEMA - 1}`);
    expect(said['NAY']).toMatch(
      new RegExp(`versión ${SCHEMA + 1} del esquema y el tablero nacional entiende hasta la ${SCHEMA}`),
    );
    const gone = ['CAM', 'COL', 'DUR', 'GRO', 'NAY'];
    for (const tab of ['Compromisos', 'Actividades', 'Indicadores', 'Evidencias'])
      expect(copy.rows(tab), tab).toEqual(
        nation.rows(tab).filter(({ id }) => !gone.includes(String(id).slice(0, 3))),
      );
    expect(copy.rows('Tablero nacional').filter(({ id }) => !bad.some(({ code }) => code === id))).toEqual(
      nation.rows('Tablero nacional').filter(({ id }) => !bad.some(({ code }) => code === id)),
    );
    expect(copy.rows('Rechazos').map(({ id }) => id)).toEqual(gone);
  });
});

test('where one activity of one state changed, only the tabs that tell of it are written', () => {
  const nation = Nation.ready(['OAX', 'PUE', 'ZAC']);
  nation.call('actualizar');
  nation.publishes('OAX', withRecord('OAX', 'OAX-2019-C03-A04', { producto: 'Otro producto' }));
  const { value, calls, meter } = nation.measured('actualizar');
  expect(value).toMatchObject({ written: ['Actividades', 'Datos nacionales'] });
  expect(calls.filter((call) => call.startsWith('Range.setValues'))).toHaveLength(3);
  expect(meter.writes).toBe(4);
  const rows = nation.rows('Actividades');
  expect(rows.filter(({ producto }) => producto === 'Otro producto')).toMatchObject([
    { id: 'OAX-2019-C03-A04' },
  ]);
  expect(rows).toHaveLength(300);
});

test('the map shows each state where it lies, by a mark and its words, and is drawn again only where it differs', () => {
  const nation = Nation.ready(['OAX', 'PUE']);
  const { calls } = nation.measured('actualizar');
  expect(calls.some((call) => call.startsWith('Range.setBackgrounds Mapa'))).toBe(true);
  const { rows } = nation.sheet('Mapa');
  const said = rows
    .flatMap((row) => (row ?? []).map((cell) => String(cell?.value ?? '')))
    .filter((text) => text !== '');
  expect(said).toHaveLength(32 + 5);
  expect(said).toContain('Oaxaca\n▲ 35 %');
  expect(said).toContain('Ciudad de México\n◇ Sin datos');
  expect(rows[6]?.[7]).toMatchObject({ value: 'Oaxaca\n▲ 35 %' });
  nation.later(1);
  const later = nation.measured('actualizar');
  expect(later.value.written).toEqual(['Tablero nacional', 'Datos nacionales']);
  expect(later.calls.some((call) => call.includes('Mapa'))).toBe(false);
});

describe('the last good copy of a state', () => {
  test('stays while it does not answer, and says since when and of which day it is', () => {
    const nation = Nation.ready(['OAX', 'PUE']);
    nation.call('actualizar');
    const before = contents(nation);
    nation.later(10);
    nation.publishes('OAX', failing('unreachable'));
    nation.call('actualizar');
    for (const tab of ['Compromisos', 'Actividades', 'Indicadores', 'Evidencias'])
      expect(nation.rows(tab), tab).toEqual(before[tab]);
    const shown = nation.call('abrirActualizar').states.find(({ code }) => code === 'OAX');
    expect(shown).toMatchObject({ answer: ANSWERS.silent, day: '2020-05-16' });
    expect(shown?.problem).toMatch(/última copia buena, del 16 de mayo de 2020/);
    expect(nation.row('Tablero nacional', 'OAX')).toMatchObject({ estado: ANSWERS.silent, compromisos: 10 });
    nation.later(3);
    expect(nation.measured('actualizar').meter.writes).toBeGreaterThan(0);
    const [rejected] = nation.rows('Rechazos');
    // since the first day on which it failed
    expect(rejected).toMatchObject({ id: 'OAX', desde: 43977 });
    nation.publishes('OAX', stateCsv('OAX'));
    nation.call('actualizar');
    expect(nation.row('Entidades', 'OAX')).toMatchObject({ estado: ANSWERS.good, problema: '', desde: '' });
    expect(nation.rows('Rechazos')).toEqual([]);
  });

  test('stays whole while one of its records does not hold', () => {
    const nation = Nation.ready(['OAX', 'PUE']);
    nation.call('actualizar');
    const before = contents(nation);
    nation.publishes('OAX', withRecord('OAX', 'OAX-2019-C01-A02', { fin: 'ayer', producto: 'Nuevo' }));
    nation.call('actualizar');
    expect(nation.rows('Actividades')).toEqual(before['Actividades']);
    expect(nation.rows('Rechazos')).toMatchObject([
      {
        id: 'OAX',
        entidad: 'Oaxaca',
        registro: 'OAX-2019-C01-A02',
        campo: 'fin',
        motivo: 'OAX-2019-C01-A02, «Fin»: «ayer» no es una fecha (AAAA-MM-DD).',
      },
    ]);
  });
});

describe('what is at the address', () => {
  const LOGIN = '<!doctype html><title>Sign in</title><a href="https://accounts.google.com/ServiceLogin">';
  const OAX = stateCsv('OAX');
  const SIGN_IN = 'https://accounts.google.com/ServiceLogin?service=wise';
  const BAD: readonly (readonly [what: string, answer: WebResponse | string, sentence: RegExp])[] = [
    [
      'an address that leads to a login page',
      { status: 302, headers: { Location: SIGN_IN }, body: '' },
      /pide iniciar sesión/,
    ],
    [
      'a login page in Spanish, of any maker',
      '<html><title>Iniciar sesión - Portal</title></html>',
      /pide iniciar sesión/,
    ],
    ['a login page', { status: 200, headers: {}, body: LOGIN }, /pide iniciar sesión/],
    [
      'another page',
      { status: 200, headers: {}, body: '<html><h1>Hola</h1></html>' },
      /llegó una página web/,
    ],
    ['nothing any more', { status: 404, headers: {}, body: 'No' }, /ya no hay nada \(404\)/],
    ['a broken site', { status: 503, headers: {}, body: 'No' }, /descompuesto \(503\)/],
    ['blank', '  \n', /no trae nada/],
    ['a file of 13 million characters', `type,id,json\r\n${'x'.repeat(13_000_000)}`, /demasiado grande/],
    ['text cut off in the middle of a cell', OAX.slice(0, OAX.length / 2), /cortados|Llegaron/],
    ['text cut off between two rows', OAX.slice(0, OAX.lastIndexOf('\r\n')), /Llegaron \d+ registros de \d+/],
    ['another table', 'a,b,c\r\n1,2,3', /no es la pestaña/],
    ['JSON of something else', '{"a":1}', /no son los datos de un tablero/],
    ['JSON cut off', jsonFile(recordOfState(tenByTen(), 'OAX')).slice(0, 5000), /cortados/],
    [
      'a web app that has nothing',
      '{"error":"Todavía no hay copia"}',
      /El micrositio dice: «Todavía no hay copia»/,
    ],
    ['data of another state', stateCsv('PUE'), /datos de «Puebla» \(MX-PUE\), no de Oaxaca/],
  ];
  test.each(BAD)('%s: nothing is taken, and the sentence says so', (_what, answer, sentence) => {
    const nation = Nation.ready(['OAX', 'ZAC']);
    nation.publishes('OAX', answer);
    nation.web.set(SIGN_IN, {
      status: 200,
      headers: {},
      body: '<title>Google</title><form action="/signin">',
    });
    nation.call('actualizar');
    expect(nation.row('Entidades', 'OAX')['problema']).toMatch(sentence);
    expect(nation.rows('Rechazos').map(({ motivo }) => motivo)).toEqual([expect.stringMatching(sentence)]);
    expect(nation.row('Tablero nacional', 'ZAC')).toMatchObject({ estado: ANSWERS.good, actividades: 100 });
    expect(nation.rows('Compromisos').every(({ entidad }) => entidad === 'Zacatecas')).toBe(true);
  });

  test('one address in two states: the data are taken in the one whose they are, and the other is told whose', () => {
    const nation = Nation.ready(['OAX', 'PUE', 'ZAC']);
    nation.call('guardarDirecciones', { addresses: { PUE: addressOf('OAX') } });
    nation.call('actualizar');
    expect(nation.row('Entidades', 'PUE')['problema']).toMatch(/hay datos de «Oaxaca» \(MX-OAX\), no de Puebla/);
    expect(nation.row('Entidades', 'OAX')).toMatchObject({ estado: ANSWERS.good });
    expect(new Set(nation.rows('Compromisos').map(({ entidad }) => entidad))).toEqual(new Set(['Oaxaca', 'Zacatecas']));
  }); // oxfmt-ignore

  test('51 MB: Google gives none of the answers, and the others are asked again without it', () => {
    const nation = Nation.ready(['OAX', 'PUE', 'YUC', 'ZAC']);
    nation.publishes('OAX', 'x'.repeat(51 * 1024 * 1024));
    nation.call('actualizar');
    expect(nation.row('Entidades', 'OAX')).toMatchObject({
      problema: expect.stringMatching(/demasiado grande/) as string,
    });
    expect(nation.rows('Compromisos')).toHaveLength(30);
  });

  test('a CSV, a web app and the file beside a page give the same rows, whatever the address looks like', () => {
    const nation = Nation.ready(['OAX']);
    nation.call('actualizar');
    const csv = contents(nation);
    const body = jsonFile(recordOfState(tenByTen(), 'OAX'));
    const json = { status: 200, headers: { 'Content-Type': 'application/json' }, body };
    for (const [address, asked, source] of [
      ['https://iaip.org.mx/abierto/datos.json', 'https://iaip.org.mx/abierto/datos.json', 'datos.json'],
      [
        'https://script.google.com/macros/s/AKf/exec',
        'https://script.google.com/macros/s/AKf/exec?formato=json',
        'Micrositio',
      ],
    ] as const) {
      const other = Nation.ready([]);
      other.web.set(asked, json);
      if (!address.startsWith('https://script')) other.web.set(address, json);
      other.call('guardarDirecciones', { addresses: { OAX: address } });
      other.call('actualizar');
      expect(other.row('Entidades', 'OAX')).toMatchObject({ fuente: source, estado: ANSWERS.good });
      expect(contents(other)).toEqual(csv);
    }
    nation.web.set(addressOf('OAX'), json);
    expect(nation.measured('actualizar').value.written).toEqual([]);
    expect(nation.row('Entidades', 'OAX')['fuente']).toBe('datos.json');
  });

  test('an address that may not be asked is not, and says why', () => {
    const nation = Nation.ready([]);
    for (const address of [
      'http://iaip.org.mx/datos.json',
      'https://ejemplo.com/datos.json',
      'javascript:alert(1)',
    ])
      expect(
        JSON.stringify(nation.run('guardarDirecciones', [{ addresses: { OAX: address } }]).value),
      ).toContain('refused');
    const { rows } = nation.sheet('Entidades');
    const at = rows.findIndex((row) => row?.[0]?.value === 'OAX');
    (rows[at] ??= [])[2] = { value: 'https://ejemplo.com/datos.json' };
    nation.call('actualizar');
    expect(nation.asked).toEqual([]);
    expect(nation.row('Entidades', 'OAX')['problema']).toMatch(
      /ejemplo\.com no está entre los que este libro puede consultar/,
    );
  });
});

describe('records that do not hold', () => {
  const CASES: readonly (readonly [what: string, csv: string, sentence: string])[] = [
    ['an ID of another state', changed('OAX', (rows) => rows.map((row) => row.map((cell) => cell.replaceAll('OAX-2019-C02-A01', 'PUE-2019-C02-A01')))), 'PUE-2019-C02-A01, «ID»: no es de este plan: sus ID empiezan con OAX-2019-.'],
    ['an ID that occurs twice', changed('OAX', (rows) => rows.flatMap((row) => (row[0] === 'indicator' && row[1] === 'OAX-2019-C01-I01' ? [row, row] : [row]))), 'OAX-2019-C01-I01, «ID»: está repetido.'],
    ['a commitment that is not there', withRecord('OAX', 'OAX-2019-C01-A01', { compromiso: 'OAX-2019-C99' }), 'OAX-2019-C01-A01, «Compromiso»: nombra «OAX-2019-C99», que no está entre lo publicado.'],
    ['progress of 500 %', withRecord('OAX', 'OAX-2019-C01', { avance_reportado: 5 }), 'OAX-2019-C01, «Avance reportado»: «5» no es una fracción entre 0 y 1.'],
    ['a number for a text', withRecord('OAX', 'OAX-2019-C01', { titulo: 7 }), 'OAX-2019-C01, «Compromiso»: «7» no es un texto.'],
    ['a state that is none', withRecord('OAX', 'OAX-2019-C01-A01', { estado: 5 }), 'OAX-2019-C01-A01, «Estado»: «5» no es un texto.'],
    ['a count that is a lie', withRecord('OAX', 'OAX-2019', { actividades: 200 }), 'OAX-2019, «Actividades»: dice 200 y llegaron 100.'],
    ['a digest that is none', withRecord('OAX', 'OAX-2019-K01', { huella: 'abc' }), 'OAX-2019-K01, «Huella»: no es una huella SHA-256.'],
    ['a computed value that is missing', withRecord('OAX', 'OAX-2019-C01', { aceptado: undefined }), 'OAX-2019-C01, «Puede entrar al plan»: falta.'],
  ]; // oxfmt-ignore
  test.each(CASES)('%s', (_what, csv, sentence) => {
    const nation = Nation.ready(['OAX']);
    nation.publishes('OAX', csv);
    nation.call('actualizar');
    expect(nation.rows('Rechazos').map(({ motivo }) => motivo)).toContain(sentence);
    expect(nation.rows('Compromisos')).toEqual([]);
  });

  test('are listed up to a hundred, and the rest are counted', () => {
    const nation = Nation.ready(['OAX']);
    nation.publishes(
      'OAX',
      changed('OAX', (rows) =>
        rows.map(([type = '', id = '', json = '']) =>
          type === 'activity'
            ? [
                type,
                id,
                json
                  .replace('"actividad":"', '"peso":"x","fin":"y","actividad":"')
                  .replace(/"fin":"\d{4}-[^"]*",?/, ''),
              ]
            : [type, id, json],
        ),
      ),
    );
    nation.call('actualizar');
    const rows = nation.rows('Rechazos');
    expect(rows.length).toBeGreaterThan(90);
    expect(rows.length).toBeLessThanOrEqual(101);
    expect(rows[rows.length - 1]?.['motivo']).toMatch(/^Y [\d,]+ faltas más\.$/);
  });
});

describe('time and truth', () => {
  const cutOf = (number: number, before?: PublicRecord): PublicRecord => frozen(rich(), number, before);
  /** As it was published, but for the digest that it gives for its first cut. */
  const rewritten = (record: PublicRecord): PublicRecord => ({
    ...record,
    cuts: record.cuts.map((cut) => (cut.number === 1 ? { ...cut, digest: 'abc'.padEnd(64, '0') } : cut)),
  });
  const oaxaca = (record: PublicRecord): string => publishedCsv(recordOfState(record, 'OAX'));

  test('a state that rewrites an old cut is named in public, and stays named', () => {
    const nation = Nation.ready(['OAX']);
    const one = cutOf(1);
    const two = cutOf(2, one);
    for (const record of [one, two]) {
      nation.publishes('OAX', oaxaca(record));
      nation.call('actualizar');
    }
    expect(nation.row('Tablero nacional', 'OAX')['avisos']).toBe('');
    nation.publishes('OAX', oaxaca(rewritten(two)));
    nation.call('actualizar');
    const said =
      /^Reescribió el corte 1, del 15 de mayo de 2020: su huella era [0-9a-f]{8} y el 16 de mayo de 2020 fue abc00000\.$/;
    const named = { estado: ANSWERS.noted, avisos: expect.stringMatching(said) as string };
    expect(nation.row('Tablero nacional', 'OAX')).toMatchObject(named);
    expect(nation.measured('actualizar').meter.writes).toBe(0);
    nation.publishes('OAX', oaxaca(rewritten(cutOf(3, two))));
    nation.call('actualizar');
    expect(nation.row('Tablero nacional', 'OAX')).toMatchObject(named);
  });

  test('a state that rewrites the very cut that it shows is named the same day', () => {
    const nation = Nation.ready(['OAX']);
    const one = cutOf(1);
    nation.publishes('OAX', oaxaca(one));
    nation.call('actualizar');
    const digest = 'abc'.padEnd(64, '0');
    if (one.cut) nation.publishes('OAX', oaxaca({ ...one, cut: { ...one.cut, digest } }));
    nation.call('actualizar');
    expect(nation.row('Tablero nacional', 'OAX')['avisos']).toMatch(
      /^Reescribió el corte 1, .* fue abc00000\.$/,
    );
  });

  test('a state that takes a cut back is named too', () => {
    const nation = Nation.ready(['OAX']);
    const one = cutOf(1);
    nation.publishes('OAX', oaxaca(cutOf(2, one)));
    nation.call('actualizar');
    nation.publishes('OAX', oaxaca(one));
    nation.call('actualizar');
    expect(nation.row('Tablero nacional', 'OAX')['avisos']).toMatch(/ya no publicó el corte 2/);
  });

  test('a clock some hours ahead is none of our business; one of another year is told', () => {
    const nation = Nation.ready(['OAX', 'PUE']);
    nation.world.setNow(new Date(`${TODAY}T05:30:00Z`));
    nation.call('actualizar');
    expect(nation.row('Entidades', 'OAX')['estado']).toBe(ANSWERS.good);
    nation.world.setNow(new Date('2019-05-15T12:00:00Z'));
    nation.call('actualizar');
    expect(nation.row('Entidades', 'OAX')).toMatchObject({
      estado: ANSWERS.noted,
      problema: expect.stringMatching(/reloj va adelantado/) as string,
    });
    expect(nation.row('Tablero nacional', 'OAX')['compromisos']).toBe(10);
  });
});

test('hostile text in what does not hold stays text, and no state keeps the others from being read', () => {
  const nation = Nation.ready(['OAX', 'PUE', 'ZAC']);
  const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
  const formula = '=HYPERLINK("https://malo.mx","ver")';
  nation.publishes(
    'OAX',
    changed('OAX', (rows) =>
      rows.map(([type = '', id = '', json = '']) =>
        id === 'OAX-2019-C01-A01' ? [type, formula, json] : [type, id, json],
      ),
    ),
  );
  nation.publishes(
    'PUE',
    withRecord('PUE', 'PUE-2019-C01', { titulo: 'AQUÍ' }, (json) => json.replace('"AQUÍ"', deep)),
  );
  nation.call('actualizar');
  expect(nation.row('Entidades', 'OAX')['problema']).toContain(`${formula}, «ID»: no es de este plan`);
  expect(nation.rows('Rechazos').map(({ registro }) => registro)).toContain(formula);
  for (const tab of ['Entidades', 'Rechazos', 'Tablero nacional'])
    for (const row of nation.sheet(tab).rows)
      for (const cell of row ?? []) expect(cell?.formula, tab).toBeUndefined();
  expect(nation.row('Entidades', 'PUE')['problema']).toMatch(/tiene una forma que no se pudo leer/);
  expect(nation.row('Entidades', 'ZAC')).toMatchObject({ estado: ANSWERS.good });
});

test('hostile text of a state stays text in every tab', () => {
  const nation = Nation.ready(['OAX']);
  // all of our own, and of the naughty ones enough: every cell takes them the same way
  const some = [...MARKUP, ...STRINGS.filter((_, index) => index % 6 === 0)];
  const texts = some.filter((text) => text.trim() !== '' && text.length < 1000);
  const { tables } = rich();
  const [title, activity] = [tables.compromisos?.[0], tables.actividades?.[0]];
  const ids = texts.map((_, at) => `OAX-2019-C${String(at + 10)}`);
  const board = boardOf({
    compromisos: texts.map((titulo, at) => ({ ...title, id: ids[at] ?? '', titulo, tema: titulo })),
    actividades: texts.map((actividad, at) => ({
      ...activity,
      id: `${ids[at]}-A01`,
      compromiso: ids[at] ?? '',
      actividad,
      producto: actividad,
    })),
  });
  const record = recordOfState(
    frozen({
      ...board,
      config: { ...board.config, state: { code: 'OAX', name: 'Oaxaca', zone: board.config.zone } },
    }),
    'OAX',
  );
  nation.publishes('OAX', csvReply(publishedCsv(record)));
  nation.call('actualizar');
  expect(nation.row('Entidades', 'OAX')['problema']).toBe('');
  for (const tab of ['Compromisos', 'Actividades'])
    for (const row of nation.sheet(tab).rows)
      for (const cell of row ?? []) expect(cell?.formula, tab).toBeUndefined();
  expect(nation.rows('Compromisos').map(({ titulo }) => titulo)).toEqual(
    record.commitments.map(({ row }) => row['titulo']),
  );
  expect(nation.rows('Actividades').map(({ actividad }) => actividad)).toEqual(
    record.activities.map(({ row }) => row['actividad']),
  );
  expect(nation.measured('actualizar').meter.writes).toBe(0);
});
