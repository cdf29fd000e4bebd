import { d, g, s, v } from './fact.ts';
import type { Fact } from './fact.ts';

const SERVICES = ['SpreadsheetApp', 'UrlFetchApp', 'Utilities', 'HtmlService', 'Logger', 'Session', 'console', 'CacheService', 'LockService', 'PropertiesService']; // oxfmt-ignore
const LACKING = ['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'setTimeout', 'setInterval', 'queueMicrotask', 'fetch', 'crypto', 'structuredClone', 'atob', 'btoa', 'performance', 'Buffer', 'process', 'require', 'window', 'document', '__host', '__guest']; // oxfmt-ignore
const signature = (given: string, method: string) =>
  `The parameters (${given}) don't match the method signature for ${method}.`;

/** The language as scripts meet it: errors, enumerations, what is global, entry points. */
export const RUNTIME: readonly Fact[] = [
  ['an error of a service is an Exception whose message has no prefix', "try { SpreadsheetApp.openById('x') } catch (error) { [error.name, error.message, String(error)] }", ['Exception', 'Illegal spreadsheet id or key: x', 'Exception: Illegal spreadsheet id or key: x'], v('spreadsheet-open-semantics')],
  ['a call without its arguments names the method', '[() => SpreadsheetApp.openById(), () => SpreadsheetApp.openByUrl(), () => SpreadsheetApp.open()].map(message)', ['openById', 'openByUrl', 'open'].map((name) => signature('', `SpreadsheetApp.${name}`)), v('spreadsheet-open-semantics')],
  ['an object that is no file is a class, and is asked for nothing', 'let asked = 0; [message(() => SpreadsheetApp.open({ getId() { asked++; } })), asked]', [signature('(class)', 'SpreadsheetApp.open'), 0], v('spreadsheet-open-semantics')],
  ['a lock without a time names its method', '[() => LockService.getScriptLock().tryLock(), () => LockService.getScriptLock().waitLock()].map(message)', ['tryLock', 'waitLock'].map((name) => signature('', `LockService.Lock.${name}`)), v('lock-semantics')],
  ['a spreadsheet is opened by its key, and nothing is no key', "[SpreadsheetApp.openById(book.getId()).getId() === book.getId(), message(() => SpreadsheetApp.openById('')), message(() => SpreadsheetApp.openByUrl('bad'))]", [true, 'Invalid argument: id', 'Invalid argument: url'], v('spreadsheet-open-semantics')],
  ['a spreadsheet is opened by its address, also with a sheet in it, each time anew', "const url = 'https://docs.google.com/spreadsheets/d/' + book.getId() + '/edit'; const [one, two, three] = [SpreadsheetApp.openByUrl(url), SpreadsheetApp.openByUrl(url + '#gid=0'), SpreadsheetApp.openById(book.getId())]; [one.getId() === two.getId(), String(one), one === two, two === three, three === SpreadsheetApp.openById(book.getId())]", [true, 'Spreadsheet', false, false, false], v('spreadsheet-open-semantics')],
  ['flushing answers null', 'SpreadsheetApp.flush()', null, v('spreadsheet-open-semantics')],
  ['objects tell their class', "[sheet.getRange('A1'), sheet, book, LockService.getScriptLock(), ContentService.createTextOutput(), HtmlService.createHtmlOutput(), HtmlService.createTemplate('')].map(String)", ['Range', 'Sheet', 'Spreadsheet', 'Lock', 'TextOutput', 'HtmlOutput', 'HtmlTemplate'], v('spreadsheet-object-graph')],
  ['a member of an enumeration knows its name and place', "const { FULL, NONE } = ScriptApp.AuthMode; [FULL, NONE].map((one) => [String(one), one.name(), one.toJSON(), one.ordinal(), JSON.stringify(one)].join())", ['FULL,FULL,FULL,3,"FULL"', 'NONE,NONE,NONE,0,"NONE"'], v('enum-member-surface')],
  ['members are compared by their place', 'const { FULL, NONE } = ScriptApp.AuthMode; [FULL.compareTo(FULL), FULL.compareTo(NONE), NONE.compareTo(FULL)]', [0, 3, -3], v('enum-member-surface')],
  ['an enumeration is its first member, and every member knows the others', 'const { AuthMode } = ScriptApp; const { FULL, NONE } = AuthMode; [AuthMode === NONE, FULL.FULL === FULL, FULL.NONE === NONE, NONE.FULL === FULL, Object.getPrototypeOf(FULL) === Object.prototype]', [true, true, true, true, true], v('enum-member-surface')],
  ['a member has these properties', 'Object.getOwnPropertyNames(ScriptApp.AuthMode.FULL)', ['toString', 'name', 'toJSON', 'ordinal', 'compareTo', 'NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'], v('enum-member-surface')],
  ['the enumerations of spreadsheets are there', "['AutoFillSeries', 'BandingTheme', 'BooleanCriteria', 'BorderStyle', 'ColorType', 'CopyPasteType', 'DataValidationCriteria', 'DeveloperMetadataLocationType', 'DeveloperMetadataVisibility', 'Dimension', 'Direction', 'InterpolationType', 'ProtectionType', 'RecalculationInterval', 'RelativeDate', 'SheetType', 'TextDirection', 'TextToColumnsDelimiter', 'ThemeColorType', 'WrapStrategy'].filter((name) => typeof SpreadsheetApp[name].ordinal !== 'function')", [], g('testenums', 80)],
  ['services are global properties that can be replaced and are not listed', `${JSON.stringify(SERVICES)}.filter((name) => { const { configurable, writable, enumerable } = Object.getOwnPropertyDescriptor(globalThis, name); return !(configurable && writable && !enumerable); })`, [], v('global-surface')],
  ['the methods of a service are its own and can be listed', "[String(LockService), Object.getPrototypeOf(LockService) === Object.prototype, ['getDocumentLock', 'getScriptLock', 'getUserLock'].every((name) => Object.getOwnPropertyDescriptor(LockService, name).enumerable)]", ['LockService', true, true], v('lock-service-surface')],
  ['an enumeration cannot be replaced', "Object.getOwnPropertyDescriptor(ContentService, 'MimeType').writable", false, v('content-service-surface')],
  ['every execution begins anew', 'var a = 1; let b = 1; const c = { n: 1 }; function f() { const before = [a, b, c.n]; a++; b++; c.n++; return before.concat(a, b, c.n); }', [[1, 1, 1, 2, 2, 2], [1, 1, 1, 2, 2, 2]], v('execution-global-lifecycle'), { entry: 'f', times: 2 }],
  ['a var is a property of the global object, let and const are none', "var a = 1; let b = 1; const c = 1; ['a', 'b', 'c'].map((name) => Object.prototype.hasOwnProperty.call(globalThis, name))", [true, false, false], v('execution-global-lifecycle')],
  ['the script is run once for each call', 'var runs = 0; runs++; function f() { return runs; }', [1, 1], v('execution-top-level-lifecycle'), { entry: 'f', times: 2 }],
  ['a function that is declared can be called', "function f() { return 'yes'; }", 'yes', v('execution-entry-function-declaration'), { entry: 'f' }],
  ['a function in a var can be called', "var f = function () { return 'yes'; };", 'yes', v('execution-entry-var-function'), { entry: 'f' }],
  ['an arrow in a var can be called', "var f = () => 'yes';", 'yes', v('execution-entry-var-arrow'), { entry: 'f' }],
  ['a function in a let can be called', "let f = function () { return 'yes'; };", 'yes', v('execution-entry-let-function'), { entry: 'f' }],
  ['an arrow in a const can be called', "const f = () => 'yes';", 'yes', v('execution-entry-const-arrow'), { entry: 'f' }],
  ['a function that is missing is not found', 'function f() {}', 'Script function not found: g', v('execution-entry-missing'), { entry: 'g' }],
  ['what is no function is not found', 'var g = 1;', 'Script function not found: g', v('execution-entry-non-callable'), { entry: 'g' }],
  ['an async function is waited for', 'async function f() { return 10; }', 10, v('execution-async-return'), { entry: 'f' }],
  ['a promise is waited for', 'function f() { return Promise.resolve(5).then((value) => value * 2); }', 10, v('execution-promise-resolve'), { entry: 'f' }],
  ['an error of an async function is the error', "async function f() { throw new TypeError('async-throw'); }", 'TypeError: async-throw', v('execution-async-throw'), { entry: 'f' }],
  ['a promise that fails is the error', "function f() { return Promise.reject(new Error('promise-reject')); }", 'Error: promise-reject', v('execution-promise-reject'), { entry: 'f' }],
  ['an error that is thrown keeps its name', "function f() { throw new Error('x'); }", 'Error: x', v('execution-throw-error'), { entry: 'f' }],
  ['an error of another kind keeps its name', "function f() { throw new TypeError('sync-type-error'); }", 'TypeError: sync-type-error', v('execution-throw-type-error'), { entry: 'f' }],
  ['text that is thrown is the whole message', "function f() { throw 'sync-string'; }", 'sync-string', v('execution-throw-string'), { entry: 'f' }],
  ['a number that is thrown is the whole message', 'function f() { throw 42; }', '42', v('execution-throw-number'), { entry: 'f' }],
  ['an object that is thrown says little', 'function f() { throw { a: 1 }; }', '[object Object]', v('execution-throw-object'), { entry: 'f' }],
  ['nothing that is thrown is said to be nothing', 'function f() { throw null; }', 'Uncaught null', v('execution-throw-null'), { entry: 'f' }],
  ['arguments keep their types', 'function f(...given) { return given.map((one) => (one === null ? null : typeof one)); }', ['boolean', null, 'number', 'string'], v('execution-argument-values'), { entry: 'f', args: [true, null, 42, 'value'] }],
  ['arguments are objects and lists of the script’s own', 'function f(list, plain) { return [list instanceof Array, list.constructor === Array, list[0] instanceof Array, plain instanceof Object, plain.constructor === Object, Object.getPrototypeOf(plain.deep) === Object.prototype, Array.isArray(plain.list)]; }', [true, true, true, true, true, true, true], v('execution-argument-realm'), { entry: 'f', args: [[[1]], { deep: { a: 1 }, list: [1] }] }],
  ['what browsers and Node have is not there', `${JSON.stringify(LACKING)}.filter((name) => name in globalThis)`, [], s],
  ['a script of no spreadsheet has no active one', 'function f() { return SpreadsheetApp.getActiveSpreadsheet(); }', null, d('reference/spreadsheet/spreadsheet-app#getActiveSpreadsheet'), { entry: 'f', standalone: true }],
]; // oxfmt-ignore
