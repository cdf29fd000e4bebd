import { describe, expect, test } from 'vitest';
import { answer, evaluate } from './engine.ts';

/** Number in the reference, script, what it gives, source (V observed on live, G asserted on live, D documented, S quoted, U believed). */
type Fact = readonly [number: number, script: string, expected: unknown, source: string];

/** Names that every script below may use. */
const PRELUDE = `
  const sheet = SpreadsheetApp.getActiveSheet();
  const book = SpreadsheetApp.getActive();
  const message = (act) => { try { act(); return 'nothing thrown'; } catch (error) { return error.message; } };
`;

const runtime: readonly Fact[] = [
  [
    1,
    "try { SpreadsheetApp.openById('x') } catch (error) { [error.name, error.message, String(error)] }",
    ['Exception', 'Illegal spreadsheet id or key: x', 'Exception: Illegal spreadsheet id or key: x'],
    'V',
  ],
  [
    2,
    'SpreadsheetApp.openById()',
    "Exception: The parameters () don't match the method signature for SpreadsheetApp.openById.",
    'V',
  ],
  [
    2,
    'SpreadsheetApp.open({ getId() {} })',
    "Exception: The parameters ((class)) don't match the method signature for SpreadsheetApp.open.",
    'V',
  ],
  [
    2,
    'LockService.getScriptLock().tryLock()',
    "Exception: The parameters () don't match the method signature for LockService.Lock.tryLock.",
    'V',
  ],
  [
    3,
    "const cache = CacheService.getScriptCache(); const lock = LockService.getScriptLock(); [cache.put('k', 'v'), cache.remove('k'), lock.waitLock(0), lock.releaseLock(), Utilities.sleep(1), SpreadsheetApp.flush()]",
    [null, null, null, null, null, null],
    'V',
  ],
  [
    4,
    "[sheet.getRange('A1'), sheet, LockService.getScriptLock(), ContentService.createTextOutput(), sheet.protect(), SpreadsheetApp.newDataValidation()].map(String)",
    ['Range', 'Sheet', 'Lock', 'TextOutput', 'Protection', 'DataValidationBuilder'],
    'V',
  ],
  [
    5,
    'const { FULL, NONE } = ScriptApp.AuthMode; [JSON.stringify(FULL), FULL.compareTo(NONE), ScriptApp.AuthMode === NONE, NONE.FULL === FULL, Object.getOwnPropertyNames(NONE).join()]',
    ['"FULL"', 3, true, true, 'toString,name,toJSON,ordinal,compareTo,NONE,CUSTOM_FUNCTION,LIMITED,FULL'],
    'V',
  ],
  [
    6,
    "['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'].map((name) => ScriptApp.AuthMode[name].ordinal())",
    [0, 1, 2, 3],
    'V',
  ],
  [
    7,
    "const { configurable, writable, enumerable } = Object.getOwnPropertyDescriptor(globalThis, 'SpreadsheetApp'); [configurable, writable, enumerable, Object.keys(CacheService).includes('getScriptCache'), Object.getOwnPropertyDescriptor(ContentService, 'MimeType').writable]",
    [true, true, false, true, false],
    'V',
  ],
  [9, 'Promise.resolve(5).then((value) => value * 2)', 10, 'V'],
  [10, "throw new Error('x')", 'Error: x', 'V'],
  [
    11,
    "['URL', 'URLSearchParams', 'TextEncoder', 'setTimeout', 'queueMicrotask', 'fetch', 'structuredClone', 'atob', 'process', 'require', 'window', 'WebAssembly', '__host', '__guest'].filter((name) => name in globalThis)",
    [],
    'S',
  ],
  [
    12,
    "sheet.getRange('A1').setValue(new Date(2016, 0, 2)); [sheet.getRange('A1').getValue() instanceof Date, sheet.getRange('A1').getValues() instanceof Array]",
    [true, true],
    'U',
  ],
];

const stores: readonly Fact[] = [
  [
    127,
    "const store = PropertiesService.getScriptProperties(); [store === PropertiesService.getScriptProperties(), store.setProperty('a', 'b') === store, store.getProperty('z'), String(store), String(PropertiesService.getUserProperties())]",
    [false, true, null, 'ScriptProperties', 'UserProperties'],
    'V',
  ],
  [128, "PropertiesService.getScriptProperties().setProperty('a', 5).getProperty('a')", '5', 'D'],
  [
    131,
    "PropertiesService.getScriptProperties().setProperty('a', 'x'.repeat(9217))",
    'Exception: Argument too large: value',
    'D, S',
  ],
  [
    132,
    "const cache = CacheService.getScriptCache(); cache.put('k', 'v'); [cache.get('k'), cache.get('x'), cache.getAll(['k', 'x']), message(() => cache.put('k'.repeat(251), 'v'))]",
    ['v', null, { k: 'v' }, 'Argument too large: key'],
    'D, V',
  ],
  [
    133,
    'const lock = LockService.getScriptLock(); [lock.hasLock(), lock.tryLock(-1), lock.tryLock(0), lock.tryLock(0), lock.hasLock(), lock.releaseLock(), lock.releaseLock(), message(() => lock.waitLock(-1))]',
    [
      false,
      false,
      true,
      true,
      true,
      null,
      null,
      'Lock timeout: another process was holding the lock for too long.',
    ],
    'V, G',
  ],
  [
    137,
    "const output = HtmlService.createHtmlOutput(); [output.getTitle(), output.getWidth(), output.getFaviconUrl(), output.append('<b>') === output, output.appendUntrusted('&<>\"\\'').getContent(), output.clear().getContent()]",
    ['', null, null, true, '<b>&amp;&lt;&gt;&#34;&#39;', ''],
    'V',
  ],
  [
    138,
    "HtmlService.createHtmlOutput().addMetaTag('description', 'x')",
    'Exception: The meta tag you specified is not allowed in this context.',
    'V',
  ],
  [
    139,
    "const template = HtmlService.createTemplate('<b><?= x ?></b><?!= x ?><? for (let i = 0; i < 2; i++) { ?>.<? } ?>'); template.x = '<i>'; template.evaluate().getContent()",
    '<b>&lt;i&gt;</b><i>..',
    'V',
  ],
  [140, "HtmlService.createHtmlOutputFromFile('X')", 'Exception: No HTML file named X was found.', 'S'],
  [
    144,
    "const text = ContentService.createTextOutput(); [text.getContent(), text.getMimeType().name(), text.append('a') === text, text.getContent(), text.clear().getContent()]",
    [null, 'TEXT', true, 'a', null],
    'V',
  ],
  [
    145,
    "UrlFetchApp.getRequest('http://x.mx', { method: 'POST', payload: { a: 1 } })",
    {
      contentType: 'application/x-www-form-urlencoded',
      followRedirects: true,
      headers: {},
      method: 'post',
      payload: 'a=1',
      url: 'http://x.mx',
      useIntranet: false,
      validateHttpsCertificates: true,
    },
    'V, G',
  ],
  [
    148,
    "[Utilities.formatDate(new Date(0), 'Asia/Tokyo', \"yyyy-MM-dd'T'HH:mm Z X XX XXX\"), Utilities.formatDate(new Date(0), 'Nowhere/City', 'HH:mm'), message(() => Utilities.formatDate(new Date(0), 'Asia/Tokyo', 'XXXX'))]",
    ['1970-01-01T09:00 +0900 +09 +0900 +09:00', '00:00', 'Invalid argument: XXXX'],
    'V',
  ],
  [
    149,
    "[Utilities.parseCsv(''), Utilities.parseCsv('a,\"b\\n\"\"c\"\\r\\n1,2'), message(() => Utilities.parseCsv('a', '::'))]",
    [
      [],
      [
        ['a', 'b\n"c'],
        ['1', '2'],
      ],
      "Cannot convert '::' to char.",
    ],
    'V, G',
  ],
  [
    150,
    "const digest = (text, ...more) => Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, ...more).join(); [digest('ñ') === digest('?'), digest('ñ', Utilities.Charset.UTF_8) === digest('?'), Math.min(...Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a')) < 0]",
    [true, false, true],
    'G',
  ],
  [
    151,
    "const blob = Utilities.newBlob('x'); const packed = Utilities.gzip(blob); [blob.getName(), blob.getContentType(), packed.getName(), packed.getContentType(), Utilities.ungzip(packed).getDataAsString()]",
    [null, 'text/plain', 'archive.gz', 'application/x-gzip', 'x'],
    'G',
  ],
  [
    152,
    "[message(() => Utilities.sleep(-1)).slice(0, 16), message(() => Utilities.sleep('rubbish')).slice(0, 14)]",
    ['Invalid argument', 'Cannot convert'],
    'V, G',
  ],
  [
    153,
    '/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(Utilities.getUuid())',
    true,
    'V',
  ],
  [
    159,
    "message(() => ScriptApp.newTrigger('f').timeBased().everyMinutes(7)) !== 'nothing thrown'",
    true,
    'D',
  ],
  [160, 'ScriptApp.getService().getUrl()', null, 'D'],
];

describe('Apps Script, runtime', () => {
  test.each(runtime)('fact %i holds: %s', (_number, script, expected) => {
    expect(answer(evaluate(PRELUDE + script))).toEqual(expected);
  });
});

describe('Apps Script, stores and services', () => {
  test.each(stores)('fact %i holds: %s', (_number, script, expected) => {
    expect(answer(evaluate(PRELUDE + script))).toEqual(expected);
  });
});
