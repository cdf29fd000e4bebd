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

const sheets: readonly Fact[] = [
  [
    53,
    "[sheet.getName(), sheet.getSheetId(), sheet.getMaxRows(), sheet.getMaxColumns(), SpreadsheetApp.create('x', 5, 3).getSheets()[0].getMaxRows()]",
    ['Sheet1', 0, 1000, 26, 5],
    'V, G',
  ],
  [54, '[sheet.getLastRow(), sheet.getLastColumn()]', [0, 0], 'V'],
  [55, '[sheet.getDataRange().getA1Notation(), sheet.getDataRange().getValues()]', ['A1', [['']]], 'G'],
  [
    56,
    "sheet.getRange('B2:D4').setValue(1); [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]",
    [4, 4, 'A1:D4'],
    'V',
  ],
  [
    57,
    "sheet.getRange('A9').setBackground('red'); sheet.getRange('A2:A3').insertCheckboxes(); sheet.getLastRow()",
    3,
    'U',
  ],
  [58, "sheet.getRange('C3').setValue(1); sheet.appendRow(['a']).getRange('A4').getValue()", 'a', 'G'],
  [59, 'sheet.deleteRows(2, 999); sheet.appendRow([1]); sheet.appendRow([2]); sheet.getMaxRows()', 2, 'U'],
  [
    61,
    "sheet.getRange('A1:C1').setValues([[1, 2, 3]]); sheet.insertRowAfter(1); const rows = sheet.getLastRow(); sheet.insertColumnAfter(2); [rows, sheet.getRange('A1:D1').getValues()]",
    [1, [[1, 2, '', 3]]],
    'G',
  ],
  [
    62,
    '[String(sheet.deleteRow(1)), sheet.deleteRow(1) === sheet, sheet.deleteRows(1, 2), sheet.deleteColumns(1, 2), sheet.getMaxRows(), sheet.getMaxColumns()]',
    ['Sheet', false, null, null, 996, 24],
    'V',
  ],
  [
    63,
    "sheet.getRange('A1').setValue(1); [sheet.clearContents() === sheet, sheet.getLastRow(), sheet.getMaxRows()]",
    [false, 0, 1000],
    'V',
  ],
  [
    64,
    "sheet.getRange('A1').setValue(1).setNote('n').insertCheckboxes(); sheet.clear(); [sheet.getRange('A1').getNote(), String(sheet.getRange('A1').getDataValidation())]",
    ['n', 'DataValidation'],
    'G',
  ],
  [
    66,
    "sheet.getRange('A1').setValue(1).setNote('n').insertCheckboxes().clear({ formatOnly: true }); [sheet.getRange('A1').getDataValidation(), sheet.getRange('A1').getNote()]",
    [null, 'n'],
    'D',
  ],
  [
    67,
    "sheet.getRange('A1').setValue(1).setNumberFormat('0.00').clearFormat().getNumberFormat()",
    '0.00',
    'D',
  ],
  [
    68,
    "sheet.getRange('A1:B3').setValues([[1, 2], [3, 4], [5, 6]]); sheet.getRange('A1').deleteCells(SpreadsheetApp.Dimension.ROWS); sheet.getRange('B1').insertCells(SpreadsheetApp.Dimension.COLUMNS); sheet.getRange('A1:C3').getValues()",
    [
      [3, '', 2],
      [5, 4, ''],
      ['', 6, ''],
    ],
    'G',
  ],
  [
    69,
    "sheet.getRange('A1:B1').setValues([[1, 2]]).moveTo(sheet.getRange('B1')); sheet.getRange('A1:C1').getValues()",
    [['', 1, 2]],
    'G',
  ],
  [
    70,
    "sheet.getRange('A1:B1').setValues([[1, 2]]).copyTo(sheet.getRange('A2:D3')); sheet.getRange('A1:D3').getValues()",
    [
      [1, 2, '', ''],
      [1, 2, 1, 2],
      [1, 2, 1, 2],
    ],
    'G',
  ],
  [
    71,
    "sheet.getRange('B2:B4').setValue(1); ['A1', 'B1', 'B2', 'B4'].map((a1) => sheet.getRange(a1).getNextDataCell(SpreadsheetApp.Direction.DOWN).getA1Notation())",
    ['A1000', 'B2', 'B4', 'B1000'],
    'G',
  ],
  [
    72,
    "sheet.getRange('B2:D4').setValue(1); ['B1', 'E3', 'H9'].map((a1) => sheet.getRange(a1).getDataRegion().getA1Notation())",
    ['B1:D4', 'B2:E4', 'H9'],
    'G',
  ],
  [
    73,
    "[message(() => SpreadsheetApp.openById('')), message(() => SpreadsheetApp.openByUrl('bad'))]",
    ['Invalid argument: id', 'Invalid argument: url'],
    'V',
  ],
  [74, 'SpreadsheetApp.openById(book.getId()) === SpreadsheetApp.openById(book.getId())', false, 'V'],
  [
    75,
    "book.insertSheet('a'); book.insertSheet('b', 0); [book.getSheets().map((one) => one.getName()), book.getActiveSheet().getIndex()]",
    [['b', 'Sheet1', 'a'], 1],
    'G',
  ],
  [
    76,
    "book.insertSheet('dup'); book.insertSheet('dup')",
    'Exception: A sheet with the name "dup" already exists. Please enter another name.',
    'S',
  ],
  [
    77,
    "book.insertSheet('b').hideSheet(); [message(() => book.deleteSheet(sheet)), book.deleteSheet(book.getSheetByName('b')), message(() => book.deleteSheet(sheet))]",
    [
      "You can't remove all the visible sheets in a document.",
      null,
      "You can't remove all the sheets in a document.",
    ],
    'S',
  ],
  [78, "[book.getSheetByName('zz'), book.getSheetById(77)]", [null, null], 'D'],
  [79, 'sheet.copyTo(book).getName()', 'Copy of Sheet1', 'D'],
  [
    81,
    "[book.getId() === book.getKey(), book.getSheetId(), book.getSheetName(), book.getRange('B2').getA1Notation()]",
    [true, 0, 'Sheet1', 'B2'],
    'G',
  ],
  [
    82,
    'sheet.setColumnWidths(2, 2, 55); sheet.setRowHeight(1, 40); [1, 2, 3].map((at) => sheet.getColumnWidth(at)).concat(sheet.getRowHeight(1))',
    [100, 55, 55, 40],
    'G',
  ],
  [
    84,
    "sheet.getRange('A1:A3').setValues([['b'], ['a'], [3]]); sheet.sort(1).getRange('A1:A3').getValues()",
    [[3], ['a'], ['b']],
    'G',
  ],
  [
    85,
    "sheet.getRange('B1:C4').setValues([['x', true], ['y', ''], ['z', 1], ['w', 'a']]); sheet.getRange('B1:C4').sort({ column: 3, ascending: true }).getValues()",
    [
      ['z', 1],
      ['w', 'a'],
      ['x', true],
      ['y', ''],
    ],
    'G',
  ],
  [
    86,
    "sheet.getRange('A1:A3').setValues([['a'], ['b'], ['a']]).removeDuplicates().getA1Notation()",
    'A1:A2',
    'G',
  ],
  [87, "sheet.getRange('A1').setValue('  a   b ').trimWhitespace().getValue()", 'a b', 'G'],
  [
    89,
    "sheet.getRange('A1:B2').merge(); sheet.getRange('D1:E1').mergeAcross(); [sheet.getRange('B2').isPartOfMerge(), sheet.getRange('A1:C3').getMergedRanges().map((one) => one.getA1Notation())]",
    [true, ['A1:B2']],
    'G',
  ],
  [
    90,
    "sheet.getRange('A1').setValue('x,y').splitTextToColumns(); sheet.getRange('A1:B1').getValues()",
    [['x', 'y']],
    'G',
  ],
  [
    92,
    "sheet.getRange('A1:B2').createFilter(); sheet.getRange('A1:B2').createFilter()",
    "Exception: You can't create a filter in a sheet that already has a filter.",
    'G',
  ],
  [
    93,
    "book.setNamedRange('datos', sheet.getRange('A1:B2')); book.setNamedRange('datos', sheet.getRange('A:F')); sheet.insertColumnAfter(2); const named = book.getNamedRanges()[0].setName('tabla'); [book.getRangeByName('datos'), book.getRangeByName('tabla').getA1Notation(), message(() => book.removeNamedRange('datos'))]",
    [null, 'A:G', 'Range not found'],
    'G',
  ],
];

const rules: readonly Fact[] = [
  [
    96,
    'const builder = SpreadsheetApp.newDataValidation(); [builder.getCriteriaType(), builder.getCriteriaValues(), builder.getHelpText(), builder.getAllowInvalid()]',
    [null, [], null, true],
    'G, D',
  ],
  [
    97,
    'SpreadsheetApp.newDataValidation().requireValueInList([1, 2]).build().getCriteriaValues()',
    [['1', '2'], true],
    'G',
  ],
  [
    98,
    "sheet.getRange('B1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A1:A3')).build()); const [range, shown] = sheet.getRange('B1').getDataValidation().getCriteriaValues(); [range.getA1Notation(), shown]",
    ['A1:A3', true],
    'G',
  ],
  [
    99,
    "sheet.getRange('A1:A2').insertCheckboxes('sí', 'no'); sheet.getRange('A1:B1').check(); const ticked = sheet.getRange('A1:B2').getValues(); sheet.getRange('A1:A2').removeCheckboxes(); [ticked, sheet.getRange('A1').getDataValidation(), sheet.getRange('A1').getValue()]",
    [
      [
        ['sí', ''],
        ['no', ''],
      ],
      null,
      '',
    ],
    'G',
  ],
  [
    100,
    "sheet.getRange('A1:A3').insertCheckboxes(); sheet.getRange('A1').check(); ['A1', 'A2:A3', 'A1:A3', 'B1'].map((a1) => sheet.getRange(a1).isChecked())",
    [true, false, null, null],
    'D',
  ],
  [
    102,
    "sheet.getRange('F1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false).build()).setValue('z')",
    'Exception: The data you entered in cell F1 violates the data validation rules set on this cell. Please enter one of the following values: a, b.',
    'S',
  ],
  [
    103,
    "sheet.getRange('F1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).build()).setValue(9).getValue()",
    9,
    'D',
  ],
  [
    104,
    "sheet.getRange('A1').insertCheckboxes(); [sheet.getRange('B1').getDataValidation(), sheet.getRange('B1:C1').getDataValidations(), sheet.getRange('A1').setDataValidation(null).getDataValidation()]",
    [null, [[null, null]], null],
    'G',
  ],
  [
    106,
    "sheet.protect().setDescription('d'); sheet.getRange('A1').protect(); sheet.getRange('A1').protect(); [sheet.protect().getDescription(), sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length]",
    ['d', 2],
    'D',
  ],
  [
    107,
    'const protection = sheet.protect(); [protection.canEdit(), protection.getEditors().length]',
    [true, 0],
    'D, G',
  ],
  [
    109,
    "message(() => sheet.getRange('A1').protect().setUnprotectedRanges([sheet.getRange('B1')])) !== 'nothing thrown'",
    true,
    'D',
  ],
  [110, 'sheet.protect().getRange().getA1Notation()', '', 'G'],
  [
    111,
    "book.setNamedRange('n', sheet.getRange('B2')); const guarded = sheet.getRange('A1').protect().setRangeName('n'); [guarded.getRangeName(), guarded.getRange().getA1Notation(), guarded.remove()]",
    ['n', 'B2', null],
    'G',
  ],
  [
    114,
    "sheet.getRange('A1').addDeveloperMetadata('k')",
    'Exception: Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    'G',
  ],
  [
    115,
    "sheet.getRange('B:B').addDeveloperMetadata('k', 'v'); const [item] = sheet.getRange('B:B').getDeveloperMetadata(); [item.getVisibility().name(), item.getLocation().getLocationType().name(), sheet.getRange('B2').getDeveloperMetadata()]",
    ['DOCUMENT', 'COLUMN', []],
    'G',
  ],
  [
    116,
    "book.addDeveloperMetadata('k', 'v'); sheet.addDeveloperMetadata('k', 'w'); [book.createDeveloperMetadataFinder().withKey('k').withValue('w').find().length, book.createDeveloperMetadataFinder().withKey('k').find()[0].setValue('z').getValue()]",
    [1, 'z'],
    'G',
  ],
  [
    117,
    "sheet.getRange('2:2').addDeveloperMetadata('k'); sheet.insertRowBefore(1); book.createDeveloperMetadataFinder().withKey('k').find()[0].getLocation().getRow().getA1Notation()",
    '3:3',
    'D',
  ],
  [
    118,
    "sheet.getRange('A1:C1').setValues([['Árbol', 'arbol x', '=1+1']]); [sheet.createTextFinder('ARBOL').findAll().length, sheet.createTextFinder('arbol').ignoreDiacritics(true).findAll().length, sheet.createTextFinder('1+').findAll().length, sheet.createTextFinder('1+').matchFormulaText(true).findAll().length, sheet.createTextFinder('arbol').replaceAllWith('z')]",
    [1, 2, 0, 1, 1],
    'G',
  ],
  [
    119,
    "[sheet.getRange('A1').setNote('n').setNote('').getNote(), sheet.getRange('A1:B1').setNotes([[25, 'x']]).getNotes()]",
    ['', [['25.0', 'x']]],
    'G',
  ],
  [
    121,
    "const cell = sheet.getRange('A1'); [cell.getBackground(), cell.getFontFamily(), cell.getFontSize(), cell.getFontWeight(), cell.getFontColor(), cell.getHorizontalAlignment(), cell.getVerticalAlignment()]",
    ['#ffffff', 'Arial', 10, 'normal', '#000000', 'general', 'bottom'],
    'G',
  ],
  [
    122,
    "[sheet.getRange('A1').setBackground('ReD').getBackground(), sheet.getRange('A1').setBackground('nope').getBackground()]",
    ['#ff0000', '#ff0000'],
    'G',
  ],
  [123, "sheet.getRange('A1').setBackground('red').setBackground(null).getBackground()", '#ffffff', 'D'],
  [
    124,
    "const rgb = SpreadsheetApp.newColor().setRgbColor('red').build(); [rgb.asRgbColor().asHexString(), message(() => rgb.asThemeColor())]",
    ['#ff0000', 'Object is not of type ThemeColor.'],
    'G',
  ],
  [
    125,
    "const rule = SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1:B2')]).whenFormulaSatisfied('=$A1>1').setBackground('RED').build(); sheet.setConditionalFormatRules([rule, rule]); sheet.setConditionalFormatRules([rule]); const [kept, ...others] = sheet.getConditionalFormatRules(); [String(kept), others.length, kept.getBooleanCondition().getCriteriaValues(), kept.getBooleanCondition().getBackgroundObject().asRgbColor().asHexString()]",
    ['ConditionalFormatRule', 0, ['=$A1>1'], '#ff0000'],
    'G',
  ],
];

describe('Apps Script, sheets', () => {
  test.each(sheets)('fact %i holds: %s', (_number, script, expected) => {
    expect(answer(evaluate(PRELUDE + script))).toEqual(expected);
  });
});

describe('Apps Script, rules', () => {
  test.each(rules)('fact %i holds: %s', (_number, script, expected) => {
    expect(answer(evaluate(PRELUDE + script))).toEqual(expected);
  });
});
