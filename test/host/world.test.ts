import { describe, expect, test } from 'vitest';
import { World } from '../../src/host/world.ts';
import type { Outcome, RunOptions } from '../../src/host/world.ts';
import { COLLEAGUE, OWNER, answer, createWorld, engine, evaluate, project } from './engine.ts';

function call(code: string, options: Partial<RunOptions> = {}): Outcome {
  const { world, workbookId } = createWorld();
  return world.run({
    project: project(code),
    workbookId,
    user: OWNER,
    entry: 'main',
    args: [],
    kind: 'call',
    ...options,
  });
}

describe('google.script.run', () => {
  test('passes plain data and returns it', () => {
    const code = 'function main(input) { return { echo: input, missing: undefined, list: [undefined, 1] }; }';
    expect(call(code, { args: [{ a: [1, 'x', null, true] }] }).value).toEqual({
      echo: { a: [1, 'x', null, true] },
      list: [null, 1],
    });
  });

  test('fails when a date is returned', () => {
    expect(call('function main() { return new Date(); }').error?.message).toContain(
      'not a supported return type',
    );
  });

  test.each(['missing', 'main_', 'toString', 'constructor', '__proto__'])('does not find %s', (entry) => {
    const code = 'function main_() {}';
    expect(answer(call(code, { entry }))).toBe(`Script function not found: ${entry}`);
  });

  test.each(['eval', 'parseInt', 'Date', 'Object', 'SpreadsheetApp', 'globalThis'])(
    'does not take %s, which the script did not declare',
    (entry) => {
      expect(answer(call('function main() {}', { entry }))).toBe(`Script function not found: ${entry}`);
    },
  );

  test('finds a function that the script declares over one that was there', () => {
    expect(call('function escape() { return 1; }', { entry: 'escape' }).value).toBe(1);
  });

  test('starts every execution with fresh globals', () => {
    const { world, workbookId } = createWorld();
    const options = { workbookId, user: OWNER, entry: 'main', args: [], kind: 'call' } as const;
    const counting = project('let count = 0; function main() { count += 1; return count; }');
    expect(
      [world.run({ project: counting, ...options }), world.run({ project: counting, ...options })].map(
        answer,
      ),
    ).toEqual([1, 1]);
  });
});

describe('what the host lacks', () => {
  test.each([
    ["GmailApp.sendEmail('a', 'b', 'c')", 'GmailApp.sendEmail'],
    ['GmailApp.sendEmail()', 'GmailApp.sendEmail'],
    ["DocumentApp.create('x')", 'DocumentApp.create'],
    ["XmlService.parse('<a/>')", 'XmlService.parse'],
    ["LanguageApp.translate('a', 'b', 'c')", 'LanguageApp.translate'],
    ['DriveApp.getFileById(1, 2, 3)', 'DriveApp.getFileById'],
  ])('%s says so, whatever its arguments', (script, method) => {
    expect(answer(evaluate(script))).toBe(`Exception: not implemented in host: ${method}`);
  });
});

describe('new rows', () => {
  const dressed = `const sheet = SpreadsheetApp.getActiveSheet();
    sheet.deleteRows(4, 997);
    const list = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false).build();
    const dress = (row) => {
      sheet.getRange(row, 1).setValue('a').setNote('nota').setDataValidation(list);
      sheet.getRange(row, 2).setNumberFormat('0.00').setBackground('#ff0000');
    };
    const look = (row) => [
      sheet.getRange(row, 1).getDataValidation() !== null,
      sheet.getRange(row, 2).getNumberFormat(),
      sheet.getRange(row, 2).getBackground(),
      sheet.getRange(row, 1).getValue(),
      sheet.getRange(row, 1).getNote(),
    ];`;
  const like = [true, '0.00', '#ff0000', '', ''];
  const plain = [false, '0.###############', '#ffffff', '', ''];

  test.each([
    ['dress(3); sheet.insertRowsAfter(3, 2); [look(4), look(5)]', [like, like]],
    ['dress(2); sheet.insertRowAfter(2); [look(3), look(4)[0]]', [like, false]],
    ['dress(2); sheet.insertRowsBefore(3, 1); look(3)', like],
    ['dress(2); sheet.insertRows(3); look(3)', like],
    ['dress(3); sheet.insertRowBefore(1); [look(1)[0], look(4)[0]]', [false, true]],
    ["dress(3); sheet.appendRow(['', 'x']); [look(4)[0], look(4)[2]]", [true, '#ff0000']],
  ])('look like the row above: %s', (script, expected) => {
    expect(answer(evaluate(`${dressed} ${script}`))).toEqual(expected);
  });

  test('are bare below a bare one', () => {
    const shown = answer(evaluate(`${dressed} sheet.insertRowsAfter(3, 1); look(4)`)) as unknown[];
    expect([shown[0], shown[2]]).toEqual([plain[0], plain[2]]);
  });

  test('that a paste needs take the rule of the last row, and go when the paste is refused', () => {
    const { world, workbookId, sheetId } = createWorld();
    const run = { project: project(`${dressed} dress(3); 1`), workbookId, user: OWNER, entry: '', args: [] };
    world.run({ ...run, kind: 'eval' });
    const sheet = world.workbooks.get(workbookId)?.sheets[0];
    const paste = (values: string[][]) =>
      world.type({ workbookId, sheetId, row: 3, column: 0, values, user: OWNER });
    expect(paste([['a', '1'], ['z']]).refused).toHaveLength(1);
    expect([sheet?.rowCount, sheet?.rows.length]).toEqual([3, 3]);
    expect(paste([['a', '1'], ['b']]).refused).toEqual([]);
    expect([sheet?.rowCount, sheet?.rows[3]?.[1]?.numberFormat]).toEqual([5, '0.00']);
    expect(sheet?.rows[4]?.[0]?.note).toBeUndefined();
  });
});

describe('the meter', () => {
  test('prices a read after a write as a new trip with a commit before it', () => {
    const { meter } = call(`function main() {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Sheet1');
      const range = sheet.getRange('A1:B2');
      range.getValues();
      range.getValues();
      range.setValues([[1, 2], [3, 4]]);
      range.getValues();
    }`);
    expect(meter).toMatchObject({
      calls: 7,
      reads: 3,
      writes: 1,
      trips: 2,
      reads_after_write: 1,
      cellsWritten: 4,
    });
    expect(meter.modelled_ms).toBeCloseTo(200 + 2.3 + 0.41 + 30 + 4 * 0.14 + 200, 1);
  });

  test('does not count builders, enums and e-mail addresses', () => {
    const { meter } = evaluate(
      'SpreadsheetApp.newDataValidation().requireCheckbox().build(); Session.getActiveUser().getEmail()',
    );
    expect(meter.calls).toBe(1);
  });
});

describe('injected faults', () => {
  const code = `function main() {
    const sheet = SpreadsheetApp.getActiveSheet();
    try { sheet.getRange('A1').setValue(1); sheet.getRange('A2').setValue(2); } finally { sheet.getRange('A3').setValue(3); }
  }`;
  const cells = (options: Partial<RunOptions>): unknown => {
    const { world, workbookId } = createWorld();
    world.run({
      project: project(code),
      workbookId,
      user: OWNER,
      entry: 'main',
      args: [],
      kind: 'call',
      ...options,
    });
    return world.workbooks.get(workbookId)?.sheets[0]?.rows.map((row) => row?.[0]?.value);
  };

  test('an exception at a call lets finally run', () => {
    expect(cells({ failAt: 5 })).toEqual([1, undefined, 3]);
  });

  test('a killed execution does nothing more', () => {
    expect(cells({ failAt: 5, failMode: 'killed' })).toEqual([1]);
  });

  test('a refused lock is false or a timeout', () => {
    const script = 'const lock = LockService.getScriptLock(); [lock.tryLock(5), lock.hasLock()]';
    expect(answer(evaluate(script, { failMode: 'lock' }))).toEqual([false, false]);
  });
});

describe('permissions', () => {
  const manifest = { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] };
  const asked = (script: string, options: Partial<RunOptions> = {}) =>
    answer(evaluate(script, { project: project(script, manifest), ...options }));

  test('a missing scope is named', () => {
    expect(asked("SpreadsheetApp.openById('x')")).toBe(
      'Exception: Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
    expect(asked('SpreadsheetApp.getActiveSpreadsheet().getName()')).toBe('Tablero');
  });

  test('without being enabled an add-on builds its menu and reads nothing', () => {
    const menu = "SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'b').addToUi()";
    expect(asked(menu, { authMode: 'NONE' })).toBeNull();
    expect(asked('PropertiesService.getDocumentProperties()', { authMode: 'NONE' })).toContain('permission');
  });

  test('a simple trigger does not know who edits', () => {
    expect(answer(evaluate('Session.getActiveUser().getEmail()', { authMode: 'LIMITED' }))).toBe('');
  });

  test('a protection stops colleagues, not the owner, and not when it only warns', () => {
    const { world, workbookId } = createWorld();
    const run = (code: string, user: string) =>
      answer(world.run({ project: project(code), workbookId, user, entry: '', args: [], kind: 'eval' }));
    run(
      "const p = SpreadsheetApp.getActiveSheet().getRange('A:A').protect(); p.removeEditors(p.getEditors()); 1",
      OWNER,
    );
    const write = "SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1).getValue()";
    expect(run(write, COLLEAGUE)).toContain('You are trying to edit a protected cell or object.');
    expect(run(write, OWNER)).toBe(1);
    const [protection] = world.workbooks.get(workbookId)?.sheets[0]?.protections ?? [];
    if (protection) protection.warningOnly = true;
    expect(run(write, COLLEAGUE)).toBe(1);
  });
});

describe('what a person types', () => {
  const code =
    'function onEdit(e) { e.range.offset(0, 1).setValue(JSON.stringify([e.value, e.oldValue, e.range])); }';

  test('is read by the locale and fires onEdit with both values', () => {
    const { world, workbookId, sheetId } = createWorld();
    const at = { project: project(code), workbookId, sheetId, row: 1, column: 0, user: OWNER };
    world.type({ ...at, values: [['5']] });
    const { edit } = world.type({ ...at, values: [['31/12/2016']] });
    const [date, note] = world.workbooks.get(workbookId)?.sheets[0]?.rows[1] ?? [];
    expect(edit?.error).toBeUndefined();
    expect([date?.value, date?.numberFormat]).toEqual([42735, 'dd/mm/yyyy']);
    expect(note?.value).toBe('["42735","5",{"rowStart":2,"rowEnd":2,"columnStart":1,"columnEnd":1}]');
  });

  test('a paste carries no value', () => {
    const { world, workbookId, sheetId } = createWorld();
    const at = { project: project(code), workbookId, sheetId, row: 0, column: 0, user: OWNER };
    world.type({ ...at, values: [['1'], ['2']] });
    expect(world.workbooks.get(workbookId)?.sheets[0]?.rows[0]?.[1]?.value).toContain('[null,null');
  });

  test('is refused as a whole by a strict rule', () => {
    const { world, workbookId, sheetId } = createWorld();
    const rule =
      "SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).build()";
    const script = `SpreadsheetApp.getActiveSheet().getRange('B1').setDataValidation(${rule}); 1`;
    world.run({ project: project(script), workbookId, user: OWNER, entry: '', args: [], kind: 'eval' });
    const { refused } = world.type({
      workbookId,
      sheetId,
      row: 0,
      column: 0,
      values: [['x', 'z']],
      user: OWNER,
    });
    expect(refused.map(({ column }) => column)).toEqual([1]);
    expect(world.workbooks.get(workbookId)?.sheets[0]?.rows[0]?.[0]).toBeUndefined();
  });
});

describe('the outside', () => {
  test('mail goes to the outbox and requests to the local web', () => {
    const { world, workbookId } = createWorld();
    world.web = ({ url }) => (url === 'https://otro.example/x' ? { status: 200, body: 'hola' } : undefined);
    const code =
      "MailApp.sendEmail('a@b.mx', 's', 'cuerpo'); UrlFetchApp.fetch('https://otro.example/x').getContentText()";
    const result = world.run({
      project: project(code),
      workbookId,
      user: OWNER,
      entry: '',
      args: [],
      kind: 'eval',
    });
    expect([answer(result), world.outbox[0]?.subject]).toEqual(['hola', 's']);
  });

  test('onOpen leaves its menu', () => {
    const { world, workbookId } = createWorld();
    const code =
      "function onOpen() { SpreadsheetApp.getUi().createMenu('PAL').addItem('Ver', 'ver').addToUi(); }";
    world.onOpen({ project: project(code), workbookId, user: OWNER });
    expect(world.menu(workbookId)).toEqual([
      { type: 'menu', title: 'PAL', addon: false, items: [{ caption: 'Ver', functionName: 'ver' }] },
    ]);
  });

  test('doGet answers with what its output holds', () => {
    const code = 'function doGet(e) { return ContentService.createTextOutput(e.parameter.a); }';
    const { value } = call(code, { entry: 'doGet', kind: 'doGet', event: { parameter: { a: 'b' } } });
    expect(value).toEqual({ output: 'text', content: 'b', mimeType: 'TEXT', fileName: null });
  });

  test('the clock is the world’s, sleeping moves it, and six minutes are the end', () => {
    expect(answer(evaluate('const from = Date.now(); Utilities.sleep(1000); Date.now() - from'))).toBe(1000);
    const sleeping = 'for (;;) Utilities.sleep(300000)';
    expect(answer(evaluate(sleeping))).toBe('Exception: Exceeded maximum execution time');
    expect(answer(evaluate('for (;;);', { timeoutMs: 50 }))).toBe(
      'Exception: Exceeded maximum execution time',
    );
  });

  test('what service calls cost counts: six minutes, and half a minute for a simple trigger', () => {
    const reading = `for (let i = 0; i < 1000; i += 1) {
      SpreadsheetApp.getActiveSheet().getRange('A1').setValue(i);
      SpreadsheetApp.getActiveSheet().getRange('A1').getValue();
    }`;
    expect(evaluate(reading).error).toBeUndefined();
    const slow = evaluate(reading, { slowness: 2 });
    expect(slow.error?.message).toBe('Exceeded maximum execution time');
    expect(slow.meter.modelled_ms).toBeGreaterThan(360_000);
    expect(slow.meter.modelled_ms).toBeLessThan(361_000);
    const { error, meter } = call(`function onEdit() { ${reading} }`, { entry: 'onEdit', kind: 'edit' });
    expect(error?.message).toBe('Exceeded maximum execution time');
    expect(meter.modelled_ms).toBeLessThan(30_500);
    const late = evaluate('SpreadsheetApp.getActiveSheet().appendRow([1])', { slowness: 20_000 });
    expect(late.error?.message).toBe('Exceeded maximum execution time');
  });

  test('a slow service shows in the script’s clock, and a clock that was stopped stands still otherwise', () => {
    const { world, workbookId } = createWorld();
    world.setNow(new Date('2016-03-01T15:00:00Z'));
    const code = `function main() {
      const from = Date.now();
      SpreadsheetApp.getActiveSheet().getRange('A1').getValue();
      return Date.now() - from;
    }`;
    const options = { project: project(code), workbookId, user: OWNER, entry: 'main', args: [] };
    expect(world.run({ ...options, kind: 'call' }).value).toBe(0);
    expect(world.run({ ...options, kind: 'call', slowness: 50 }).value).toBe(10_000);
    world.slowness = 3;
    expect(world.run({ ...options, kind: 'call' }).value).toBe(600);
    expect(world.now()).toEqual(new Date('2016-03-01T15:00:00Z'));
  });
});

describe('executions in workers', () => {
  test('interleave, and the second waits for the lock of the first', async () => {
    const world = new World({ guest: engine.guest });
    const { id } = world.createWorkbook({ name: 'Tablero', owner: OWNER });
    const code = `function main(pause) {
      const lock = LockService.getDocumentLock();
      lock.waitLock(5000);
      const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
      const before = Number(cell.getValue());
      Utilities.sleep(pause);
      cell.setValue(before + 1);
    }`;
    const options = {
      project: project(code),
      workbookId: id,
      user: OWNER,
      entry: 'main',
      kind: 'call',
    } as const;
    const both = [150, 0].map((pause) =>
      world.runInWorker({ ...options, args: [pause] }, undefined, engine.worker),
    );
    expect((await Promise.all(both)).map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(world.workbooks.get(id)?.sheets[0]?.rows[0]?.[0]?.value).toBe(2);
  });

  test('wait for the answer to an alert', async () => {
    const world = new World({ guest: engine.guest });
    const { id } = world.createWorkbook({ name: 'Tablero', owner: OWNER });
    const code = `function main() {
      const ui = SpreadsheetApp.getUi();
      return ui.alert('¿Seguro?', ui.ButtonSet.YES_NO) === ui.Button.YES;
    }`;
    const options = {
      project: project(code),
      workbookId: id,
      user: OWNER,
      entry: 'main',
      kind: 'call',
      args: [],
    } as const;
    const ask = () => Promise.resolve({ button: 'YES', text: '' });
    expect((await world.runInWorker(options, ask, engine.worker)).value).toBe(true);
  });
});
