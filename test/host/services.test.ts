import { describe, expect, test } from 'vitest';
import type { Outcome, Web, World } from '../../src/host/world.ts';
import { parseTable, tableWeb } from '../../src/host/world/web-table.ts';
import type { WebTable } from '../../src/host/world/web-table.ts';
import { answer, createWorld, evaluate, OWNER, project } from './engine.ts';

const PRELUDE = `const message = (act) => { try { act(); return 'nothing thrown'; } catch (error) { return error.message; } };`;

function worldOf(web?: Web): { world: World; run: (script: string, scopes?: string[]) => Outcome } {
  const { world, workbookId } = createWorld();
  if (web) world.web = web;
  const run = (script: string, scopes?: string[]) =>
    world.run({
      project: project(`${PRELUDE} ${script}`, scopes ? { oauthScopes: scopes } : {}),
      workbookId,
      user: OWNER,
      entry: '',
      args: [],
      kind: 'eval',
    });
  return { world, run };
}

const AUTH = 'https://www.googleapis.com/auth/';

describe('mail', () => {
  test('keeps everything that the object form says', () => {
    const { world, run } = worldOf();
    run(`MailApp.sendEmail({ to: 'a@b.mx', cc: 'c@d.mx', bcc: 'e@f.mx', subject: 'Aviso', body: 'Texto', htmlBody: '<b>Texto</b>',
      name: 'Secretaría', replyTo: 'g@h.mx', noReply: true,
      attachments: [Utilities.newBlob('a,b', 'text/csv', 'tabla.csv')], inlineImages: { logo: Utilities.newBlob([1, 2], 'image/png', 'l.png') } })`);
    expect(world.outbox).toEqual([
      {
        to: 'a@b.mx',
        cc: 'c@d.mx',
        bcc: 'e@f.mx',
        subject: 'Aviso',
        body: 'Texto',
        htmlBody: '<b>Texto</b>',
        name: 'Secretaría',
        replyTo: 'g@h.mx',
        noReply: true,
        attachments: [{ name: 'tabla.csv', type: 'text/csv', base64: 'YSxi' }],
        inlineImages: { logo: { name: 'l.png', type: 'image/png', base64: 'AQI=' } },
        from: OWNER,
        date: '2026-03-10T18:00:00.000Z',
      },
    ]);
  });

  // D: mail-app#sendEmail(recipient, subject, body), (…, options) and (recipient, replyTo, subject, body)
  test('has three positional forms', () => {
    const { world, run } = worldOf();
    run(
      "MailApp.sendEmail('a@b.mx', 's', 'b'); MailApp.sendEmail('a@b.mx', 's', 'b', { cc: 'c@d.mx' }); MailApp.sendEmail('a@b.mx', 'r@r.mx', 's', 'b')",
    );
    expect(world.outbox.map(({ subject, body, cc, replyTo }) => [subject, body, cc, replyTo])).toEqual([
      ['s', 'b', undefined, undefined],
      ['s', 'b', 'c@d.mx', undefined],
      ['s', 'b', undefined, 'r@r.mx'],
    ]);
  });

  test.each([
    // S: quoted from production
    ["MailApp.sendEmail('', 's', 'b')", 'Exception: Failed to send email: no recipient'],
    ["MailApp.sendEmail('nadie', 's', 'b')", 'Exception: Invalid email: nadie'],
    [
      "MailApp.sendEmail({ to: 'a@b.mx', cc: 'sin arroba', subject: 's', body: 'b' })",
      'Exception: Invalid email: sin arroba',
    ],
    // D: quotas guide, 200 KB of body and 50 recipients a message
    ["MailApp.sendEmail('a@b.mx', 's', 'x'.repeat(204801))", 'Exception: Limit Exceeded: Email Body Size.'],
    [
      "MailApp.sendEmail(Array.from({ length: 51 }, (_, i) => `p${i}@b.mx`).join(), 's', 'b')",
      'Exception: Limit Exceeded: Email Recipients Per Message.',
    ],
  ])('refuses %s', (script, expected) => {
    const { world, run } = worldOf();
    expect(answer(run(script))).toBe(expected);
    expect(world.outbox).toEqual([]);
  });

  // D: quotas guide, 100 recipients a day, again 24 hours after the first; S: the error's text, and that to, cc and bcc count
  test('reaches a hundred recipients a day, counted by address, and begins again after 24 hours', () => {
    const { world, run } = worldOf();
    const many = "MailApp.sendEmail(Array.from({ length: 49 }, (_, i) => `p${i}@b.mx`).join(), 's', 'b');";
    expect(answer(run(`${many} ${many} MailApp.getRemainingDailyQuota()`))).toBe(2);
    expect(
      answer(run("MailApp.sendEmail({ to: 'a@b.mx', cc: 'c@d.mx, e@f.mx', subject: 's', body: 'b' })")),
    ).toBe('Exception: Service invoked too many times for one day: email.');
    expect(answer(run("MailApp.sendEmail('a@b.mx', 's', 'b'); MailApp.getRemainingDailyQuota()"))).toBe(1);
    world.advance(86_399_000);
    expect(answer(run('MailApp.getRemainingDailyQuota()'))).toBe(1);
    world.advance(1000);
    expect(answer(run('MailApp.getRemainingDailyQuota()'))).toBe(100);
  });

  test('needs its scope', () => {
    const { run } = worldOf();
    expect(answer(run("MailApp.sendEmail('a@b.mx', 's', 'b')", [`${AUTH}spreadsheets.currentonly`]))).toBe(
      `Exception: Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${AUTH}script.send_mail`,
    );
    expect(answer(run('MailApp.getRemainingDailyQuota()', [`${AUTH}script.send_mail`]))).toBe(100);
  });
});

const TABLE: WebTable = {
  'https://a.mx/': { body: 'hola', headers: { 'Set-Cookie': ['uno', 'dos'], 'X-Una': 'x' } },
  'https://a.mx/muerto': { status: 404, body: 'no está' },
  'https://a.mx/movido': { status: 301, location: '/' },
  'https://a.mx/privado': { location: 'https://accounts.google.com/x' },
  'https://accounts.google.com/*': { body: 'entrar' },
  'https://a.mx/vueltas': { location: 'https://a.mx/vueltas' },
  'https://a.mx/lento': { failure: 'timeout' },
  'https://caido.mx/*': { failure: 'unreachable' },
  'https://cert.mx/': { failure: 'ssl', body: 'visto' },
  'https://a.mx/latin': {
    headers: { 'Content-Type': 'text/plain; charset=ISO-8859-1' },
    base64: Buffer.from('ñ', 'latin1').toString('base64'),
  },
  'https://a.mx/turnos': [{ status: 500 }, { body: 'ahora sí' }],
  'POST https://a.mx/': { status: 201, body: 'creado' },
};

describe('requests', () => {
  const fetched = (script: string) => answer(worldOf(tableWeb(TABLE)).run(script));

  test.each([
    // D: http-response#getHeaders and #getAllHeaders: several values come as an array from the second only
    [
      "const r = UrlFetchApp.fetch('https://a.mx/'); [r.getResponseCode(), r.getContentText(), r.getHeaders()['Set-Cookie'], r.getAllHeaders()['Set-Cookie'], r.getAllHeaders()['X-Una']]",
      [200, 'hola', 'dos', ['uno', 'dos'], 'x'],
    ],
    // 146, S
    [
      "UrlFetchApp.fetch('https://a.mx/muerto')",
      'Exception: Request failed for https://a.mx returned code 404. Truncated server response: no está (use muteHttpExceptions option to examine full response)',
    ],
    ["UrlFetchApp.fetch('https://a.mx/muerto', { muteHttpExceptions: true }).getResponseCode()", 404],
    // D: url-fetch-app, followRedirects defaults to true
    ["UrlFetchApp.fetch('https://a.mx/movido').getContentText()", 'hola'],
    [
      "const r = UrlFetchApp.fetch('https://a.mx/privado', { followRedirects: false }); [r.getResponseCode(), r.getHeaders().Location]",
      [302, 'https://accounts.google.com/x'],
    ],
    ["UrlFetchApp.fetch('https://a.mx/privado').getContentText()", 'entrar'],
    // S: each is quoted from production; muteHttpExceptions does not silence them
    [
      "UrlFetchApp.fetch('https://nadie.mx/', { muteHttpExceptions: true })",
      'Exception: DNS error: https://nadie.mx/',
    ],
    ["UrlFetchApp.fetch('https://a.mx/lento')", 'Exception: Timeout: https://a.mx/lento'],
    ["UrlFetchApp.fetch('https://caido.mx/x')", 'Exception: Address unavailable: https://caido.mx/x'],
    ["UrlFetchApp.fetch('https://cert.mx/')", 'Exception: SSL Error https://cert.mx/'],
    // D: url-fetch-app, validateHttpsCertificates
    ["UrlFetchApp.fetch('https://cert.mx/', { validateHttpsCertificates: false }).getContentText()", 'visto'],
    ["UrlFetchApp.fetch('https://a.mx/vueltas')", 'Exception: Address unavailable: https://a.mx/vueltas'],
    [
      "const r = UrlFetchApp.fetch('https://a.mx/', { method: 'head' }); [r.getResponseCode(), r.getContentText()]",
      [200, ''],
    ],
    ["UrlFetchApp.fetch('https://a.mx/', { method: 'post', payload: 'x' }).getResponseCode()", 201],
    [
      "UrlFetchApp.fetch('https://a.mx/', { method: 'mirar' })",
      'Exception: Attribute provided with invalid value: method with value: mirar',
    ],
    // D: http-response#getContentText(charset)
    [
      "const r = UrlFetchApp.fetch('https://a.mx/latin'); [r.getContentText(), r.getContent(), r.getBlob().getContentType()]",
      ['ñ', [-15], 'text/plain'],
    ],
    [
      "const get = () => UrlFetchApp.fetch('https://a.mx/turnos', { muteHttpExceptions: true }).getResponseCode(); [get(), get(), get()]",
      [500, 200, 200],
    ],
    // D: url-fetch-app#fetchAll, answers in the order of the requests
    [
      "UrlFetchApp.fetchAll(['https://a.mx/latin', { url: 'https://a.mx/muerto', muteHttpExceptions: true }]).map((r) => r.getResponseCode())",
      [200, 404],
    ],
    ["UrlFetchApp.fetch('ftp://a.mx/')", 'Exception: Invalid argument: ftp://a.mx/'],
    [
      "UrlFetchApp.fetch(`https://a.mx/${'x'.repeat(2083)}`)",
      'Exception: Limit Exceeded: URLFetch URL Length.',
    ],
  ])('%s', (script, expected) => {
    expect(fetched(script)).toEqual(expected);
  });

  // D: quotas guide, 50 MB a response; the words are unverified
  test('take no answer of more than 50 MB', () => {
    const { run } = worldOf(() => ({ status: 200, body: 'x'.repeat(50 * 1024 * 1024 + 1) }));
    expect(answer(run("UrlFetchApp.fetch('https://a.mx/')"))).toBe(
      'Exception: Limit Exceeded: URLFetch Response Size.',
    );
  });

  // D: quotas guide, 20,000 a day; S: the error's text
  test('are twenty thousand a day, each of fetchAll is one', () => {
    const { world, run } = worldOf(() => ({ status: 200, body: '' }));
    // six minutes are not enough for all of them
    for (let turn = 0; turn < 5; turn += 1) run("UrlFetchApp.fetchAll(Array(4000).fill('https://a.mx/'))");
    expect(answer(run("message(() => UrlFetchApp.fetch('https://a.mx/'))"))).toBe(
      'Service invoked too many times for one day: urlfetch.',
    );
    world.advance(86_400_000);
    expect(answer(run("UrlFetchApp.fetch('https://a.mx/').getResponseCode()"))).toBe(200);
  });

  // the published cost model: 590 ms a fetch, 930 ms for each twelve of fetchAll
  test('cost what the model says', () => {
    const { run } = worldOf(() => ({ status: 200, body: '' }));
    expect(run("UrlFetchApp.fetch('https://a.mx/')").meter.modelled_ms).toBe(590);
    expect(run("UrlFetchApp.fetchAll(Array(13).fill('https://a.mx/'))").meter.modelled_ms).toBe(1860);
  });

  test('need their scope', () => {
    expect(answer(worldOf(tableWeb(TABLE)).run("UrlFetchApp.fetch('https://a.mx/')", []))).toBe(
      `Exception: Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: ${AUTH}script.external_request`,
    );
  });
});

describe('a table of answers', () => {
  test('is read from JSON', () => {
    const table = parseTable('{"HTTPS://A.mx":{"status":410},"https://b.mx/*":{"failure":"dns"}}');
    expect(table).toEqual({ 'https://a.mx/': { status: 410 }, 'https://b.mx/*': { failure: 'dns' } });
  });

  test.each([
    ['[]', 'it must be an object: an address and what it answers'],
    ['{"a.mx":{}}', '"a.mx" is no address: it begins with http:// or https://'],
    ['{"https://a.mx/":404}', 'the answer of "https://a.mx/" must be an object'],
    ['{"https://a.mx/":{"code":404}}', 'the answer of "https://a.mx/" has "code"; it may have'],
    ['{"https://a.mx/":{"failure":"lost"}}', 'has a failure that is none of dns'],
  ])('says what is wrong with %s', (json, sentence) => {
    expect(() => parseTable(json)).toThrow(sentence);
  });
});

describe('Utilities', () => {
  test.each([
    // D: utilities#zip and #unzip; 151, G: archive.zip
    [
      "const zip = Utilities.zip([Utilities.newBlob('uno', 'text/plain', 'á.txt'), Utilities.newBlob('<b>', 'text/html', 'd/dos.html')]); [zip.getName(), zip.getContentType(), Utilities.unzip(zip).map((b) => [b.getName(), b.getContentType(), b.getDataAsString()])]",
      [
        'archive.zip',
        'application/zip',
        [
          ['á.txt', 'text/plain', 'uno'],
          ['d/dos.html', 'text/html', '<b>'],
        ],
      ],
    ],
    ["Utilities.zip([Utilities.newBlob('x', 'text/plain', 'a')], 'todo.zip').getName()", 'todo.zip'],
    ["message(() => Utilities.unzip(Utilities.newBlob('no'))) !== 'nothing thrown'", true],
    // D: utilities#newBlob, bytes or text, with a type and a name
    [
      "[Utilities.newBlob([110, 111]).getContentType(), Utilities.newBlob([110, 111], 'text/csv', 'a.csv').getDataAsString(), Utilities.newBlob([-15]).getDataAsString('ISO-8859-1')]",
      [null, 'no', 'ñ'],
    ],
    ["message(() => Utilities.base64Decode('¿?'))", 'Could not decode string.'],
    ['Utilities.base64DecodeWebSafe(Utilities.base64EncodeWebSafe([-5, -17]))', [-5, -17]],
    // D: utilities#computeDigest, of bytes as of text
    [
      "const of = (value) => Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, value).map((b) => ((b + 256) % 256).toString(16).padStart(2, '0')).join(''); [of('abc'), of([97, 98, 99])]",
      ['900150983cd24fb0d6963f7d28e17f72', '900150983cd24fb0d6963f7d28e17f72'],
    ],
    // D: cache#putAll, #removeAll and #getAll
    [
      "const cache = CacheService.getDocumentCache(); cache.putAll({ a: '1', b: '2' }, 60); cache.remove('a'); [cache.getAll(['a', 'b']), cache.removeAll(['b']), cache.get('b')]",
      [{ b: '2' }, null, null],
    ],
    [
      "message(() => CacheService.getScriptCache().put('k', 'x'.repeat(102401)))",
      'Argument too large: value',
    ],
    [
      "message(() => Utilities.computeRsaSha256Signature('a', 'b'))",
      'not implemented in host: Utilities.computeRsaSha256Signature',
    ],
  ])('%s', (script, expected) => {
    expect(answer(evaluate(`${PRELUDE} ${script}`))).toEqual(expected);
  });
});
