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

const ranges: readonly Fact[] = [
  [13, 'sheet.getRange(0, 1)', 'Exception: The starting row of the range is too small.', 'V'],
  [13, 'sheet.getRange(1, 0)', 'Exception: The starting column of the range is too small.', 'V'],
  [14, 'sheet.getRange(1, 1, 0, 1)', 'Exception: The number of rows in the range must be at least 1.', 'V'],
  [
    14,
    'sheet.getRange(1, 1, 1, 0)',
    'Exception: The number of columns in the range must be at least 1.',
    'V',
  ],
  [15, "sheet.getRange('NoSuchSheet!A1')", 'Exception: Range not found', 'V'],
  [
    16,
    "book.insertSheet('My Sheet'); ['Sheet1!A1:B2', \"'My Sheet'!A1\", '!c2:e5'].map((text) => sheet.getRange(text).getA1Notation())",
    ['A1:B2', 'A1', 'C2:E5'],
    'G, V',
  ],
  [17, "sheet.getRange('$c$3').getA1Notation()", 'C3', 'G'],
  [
    18,
    "[sheet.getRange('5:7').getNumColumns(), sheet.getRange('5:7').getA1Notation(), sheet.getRange('D:F').getNumRows(), sheet.getRange('D:F').getA1Notation()]",
    [26, '5:7', 1000, 'D:F'],
    'G',
  ],
  [
    19,
    "['C5:B2', '5:2', 'D:B'].map((text) => sheet.getRange(text).getA1Notation())",
    ['B2:C5', '2:5', 'B:D'],
    'G',
  ],
  [
    20,
    "['R5C3', 'R2C2:R4C5', 'r1c1:r2c2'].map((text) => sheet.getRange(text).getA1Notation())",
    ['C5', 'B2:E4', 'A1:B2'],
    'G',
  ],
  [
    21,
    "[sheet.getRange('3:5').isEndColumnBounded(), sheet.getRange('3:5').isEndRowBounded(), sheet.getRange('B:D').isEndRowBounded()]",
    [false, true, false],
    'G',
  ],
  [
    22,
    "[sheet.getRange('B2:C3').getCell(2, 1).getA1Notation(), message(() => sheet.getRange('B2:C3').getCell(3, 1))]",
    ['B3', 'Cell reference out of range'],
    'V',
  ],
  [
    23,
    "[message(() => sheet.getRange('A1').offset(1, 1, 0, 1)), sheet.getRange('A1').offset(4, 4).getA1Notation()]",
    ['The number of rows in the range must be at least 1.', 'E5'],
    'G, V',
  ],
  [
    24,
    "sheet.getRange('ZZ1').getValue()",
    'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    'S',
  ],
  [
    25,
    "const cell = sheet.getRange('A1'); [cell === sheet.getRange('A1'), cell.setValue(1) === cell]",
    [false, false],
    'V',
  ],
  [
    26,
    "const list = sheet.getRangeList(['B1', 'A1']); list.setValue(3); [list.getRanges().map((one) => one.getA1Notation()), sheet.getRange('A1:B1').getValues()]",
    [['B1', 'A1'], [[3, 3]]],
    'G',
  ],
];

const values: readonly Fact[] = [
  [27, "sheet.getRange('A1').getValue()", '', 'V'],
  [
    29,
    "sheet.getRange('A1:B2').setValue(1).getValues()",
    [
      [1, 1],
      [1, 1],
    ],
    'V',
  ],
  [
    30,
    "sheet.getRange('A1:A2').setValues([['a']])",
    'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    'V',
  ],
  [
    31,
    "sheet.getRange('A1:B1').setValues([[1, 2, 3]])",
    'Exception: The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    'V',
  ],
  [
    32,
    "const said = message(() => sheet.getRange('A1:B2').setValues([['a', 'b'], ['c']])); [said.slice(-35), sheet.getRange('A1:B2').getValues()]",
    [
      'The data has 1 but the range has 2.',
      [
        ['a', 'b'],
        ['', ''],
      ],
    ],
    'V',
  ],
  [
    33,
    "sheet.getRange('A1').setNotes('foo')",
    "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.",
    'G',
  ],
  [
    34,
    "sheet.appendRow(['=1+1']); [sheet.getRange('A1').getFormula(), sheet.getRange('A1').getValue()]",
    ['=1+1', 2],
    'D',
  ],
  [35, "sheet.getRange('A1:B1').getFormulas()", [['', '']], 'G'],
  [
    36,
    "sheet.getRange('A1:B2').setFormula('=A5').getFormulas()",
    [
      ['=A5', '=B5'],
      ['=A6', '=B6'],
    ],
    'G',
  ],
  [
    37,
    "sheet.getRange('A1').setFormulaR1C1('=R[1]C[1]'); [sheet.getRange('A1').getFormula(), sheet.getRange('A1').getFormulaR1C1()]",
    ['=B2', '=R[1]C[1]'],
    'G',
  ],
  [
    38,
    "sheet.getRange('A1:E1').setValues([['12', 'TRUE', '1,000,000', '$2.99', '50 %']]); [sheet.getRange('A1:E1').getValues()[0], sheet.getRange('A1:E1').getDisplayValues()[0]]",
    [
      [12, true, 1000000, 2.99, 0.5],
      ['12', 'VERDADERO', '1,000,000', '$2.99', '50%'],
    ],
    'G, locale U',
  ],
  [
    39,
    "sheet.getRange('A1').setValue('1/2'); const mexican = sheet.getRange('A1').getValue().getMonth(); book.setSpreadsheetLocale('en_US'); sheet.getRange('A1').clear().setValue('1/2'); [mexican, sheet.getRange('A1').getValue().getMonth()]",
    [1, 0],
    'U',
  ],
  [39, "sheet.getRange('A1').setValue('30/2/2016').getValue()", '30/2/2016', 'U'],
  [
    40,
    "book.setSpreadsheetTimeZone('Asia/Tokyo'); sheet.getRange('A1').setValue('2016-05-01').getValue().toISOString()",
    '2016-04-30T15:00:00.000Z',
    'U',
  ],
  [41, "sheet.getRange('A1').setNumberFormat('@').setValue('=00123').getValue()", '=00123', 'U'],
  [
    42,
    "sheet.getRange('A1').setValue(\"'007\"); [sheet.getRange('A1').getValue(), sheet.getRange('A1').getDisplayValue()]",
    ['007', '007'],
    'U',
  ],
  [
    43,
    "sheet.getRange('A1').setValue(1); sheet.getRange('A1').setValue(null); [sheet.getRange('A1').getValue(), sheet.getLastRow()]",
    ['', 0],
    'U',
  ],
  [46, "sheet.getRange('A1').setValue(0.5).setNumberFormat('0%').getDisplayValue()", '50%', 'D'],
  [47, "sheet.getRange('A1').setNumberFormat('general').getNumberFormat()", '0.###############', 'G'],
  [
    48,
    "sheet.getRange('A1').setValue('x'.repeat(50001))",
    'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
    'S',
  ],
  [
    49,
    "sheet.getRange('B2').setValue(1); sheet.getSheetValues(1, 1, -1, -1)",
    [
      ['', ''],
      ['', 1],
    ],
    'V',
  ],
  [
    52,
    "sheet.getRange('A1:B1').setValues([[1, 2]]); sheet.getRange('A1:B1').merge().getValues()",
    [[1, '']],
    'G',
  ],
];

describe('Apps Script, ranges', () => {
  test.each(ranges)('fact %i holds: %s', (_number, script, expected) => {
    expect(answer(evaluate(PRELUDE + script))).toEqual(expected);
  });
});

describe('Apps Script, values', () => {
  test.each(values)('fact %i holds: %s', (_number, script, expected) => {
    expect(answer(evaluate(PRELUDE + script))).toEqual(expected);
  });
});
