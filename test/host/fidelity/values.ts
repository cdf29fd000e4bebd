import { d, g, notes, s, v } from './fact.ts';
import type { Fact } from './fact.ts';

const seed = `const range = sheet.getRange('B2:C3'); range.setValues([['a', 'b'], ['c', 'd']]); const after = (values) => [message(() => range.setValues(values)), range.getValues()];`;
const rows = (count: number) =>
  `The number of rows in the data does not match the number of rows in the range. The data has ${count} but the range has 2.`;
const columns = (count: number) =>
  `The number of columns in the data does not match the number of columns in the range. The data has ${count} but the range has 2.`;
const kept = [['a', 'b'], ['c', 'd']]; // oxfmt-ignore
const formula = `const inR1C1 = (a1, text) => { sheet.getRange(a1).setFormulaR1C1(text); return [sheet.getRange(a1).getFormula(), sheet.getRange(a1).getFormulaR1C1()]; };`;

/** What goes into cells and comes out of them. */
export const VALUES: readonly Fact[] = [
  ['a blank cell is the empty text', "[sheet.getRange('A1').getValue(), sheet.getRange('A1:B2').getValues()]", ['', [['', ''], ['', '']]], v('range-value-semantics')],
  ['a value set on a block fills it', "sheet.getRange('B2:C3').setValue('filled').getValues()", [['filled', 'filled'], ['filled', 'filled']], v('range-value-semantics')],
  ['numbers and booleans come back as such, and a block gives its corner', "const block = sheet.getRange('B2:C3'); block.setValues([['a', 2], [true, 4]]); [block.getValue(), block.getValues()]", ['a', [['a', 2], [true, 4]]], v('range-value-semantics')],
  ['a date comes back as a date', "sheet.getRange('A1').setValue(new Date(2016, 0, 2)).getValue() instanceof Date", true, d('reference/spreadsheet/range#getValue')],
  ['too few rows are refused and nothing is written', `${seed} after([['x', 'y']])`, [rows(1), kept], v('range-set-values-validation-semantics')],
  ['too many rows are refused and nothing is written', `${seed} after([['x', 'y'], ['z', 'w'], ['p', 'q']])`, [rows(3), kept], v('range-set-values-validation-semantics')],
  ['no rows are refused and nothing is written', `${seed} after([])`, [rows(0), kept], v('range-set-values-validation-semantics')],
  ['too few columns are refused and nothing is written', `${seed} after([['x'], ['y']])`, [columns(1), kept], v('range-set-values-validation-semantics')],
  ['too many columns are refused and nothing is written', `${seed} after([['x', 'y', 'p'], ['z', 'w', 'q']])`, [columns(3), kept], v('range-set-values-validation-semantics')],
  ['of ragged rows those before the short one are written', `${seed} after([['x', 'y'], ['z']])`, [columns(1), [['x', 'y'], ['c', 'd']]], v('range-set-values-validation-semantics')],
  ['text is no grid of notes', "sheet.getRange('A1').setNotes('foo')", "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.", g('testsheets', 791)],
  ['text is no grid of values', "sheet.getRange('A1').setValues('foo')", "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.", g('testsheets', 791)],
  ['text that begins with an equals sign is a formula', "sheet.appendRow(['=1+1']); [sheet.getRange('A1').getFormula(), sheet.getRange('A1').getValue()]", ['=1+1', 2], d('reference/spreadsheet/sheet#appendRow')],
  ['where there is no formula its text is empty', "sheet.getRange('A1:B1').setValues([[1, 'x']]).getFormulas()", [['', '']], g('testsheets', 2171)],
  ['a formula set on a block moves its references along', "sheet.getRange('A1:B2').setFormula('=A5').getFormulas()", [['=A5', '=B5'], ['=A6', '=B6']], g('testsheets', 2178)],
  ['relative R1C1 becomes A1', `${formula} [inR1C1('A1', '=R[1]C[1]'), inR1C1('E5', '=R[-2]C[-1]')]`, [['=B2', '=R[1]C[1]'], ['=D3', '=R[-2]C[-1]']], g('testsheets', 45)],
  ['absolute R1C1 gets dollar signs', `${formula} inR1C1('C3', '=R1C1')`, ['=$A$1', '=R1C1'], g('testsheets', 64)],
  ['mixed R1C1 gets one dollar sign', `${formula} [inR1C1('D4', '=R[1]C1'), inR1C1('D4', '=R1C[1]')]`, [['=$A5', '=R[1]C1'], ['=E$1', '=R1C[1]']], g('testsheets', 77)],
  ['a formula in A1 is told in R1C1', "sheet.getRange('F6:F7').setFormulas([['=G10'], ['=$H$12']]).getFormulasR1C1()", [['=R[4]C[1]'], ['=R12C8']], g('testsheets', 117)],
  ['several references are told each', `${formula} inR1C1('G7', '=R[-1]C[-1]+R1C1*R[1]C[1]')`, ['=F6+$A$1*H8', '=R[-1]C[-1]+R1C1*R[1]C[1]'], g('testsheets', 133)],
  ['a grid of R1C1 is written, a zero is told, and a word becomes a formula', "sheet.getRange('B10:C11').setFormulasR1C1([['=R[1]C', '=R1C1'], ['=R[-1]C[-1]', 'Value']]); [sheet.getRange('B10:C11').getFormulas(), sheet.getRange('B10:C11').getFormulasR1C1()]", [[['=B11', '=$A$1'], ['=A10', '=Value']], [['=R[1]C[0]', '=R1C1'], ['=R[-1]C[-1]', '=Value']]], g('testsheets', 146)],
  ['what is quoted in a formula is no reference', `${formula} inR1C1('H15', '=R[-1]C & " some text R1C1 not a ref"')`, ['=H14 & " some text R1C1 not a ref"', '=R[-1]C[0] & " some text R1C1 not a ref"'], g('testsheets', 172)],
  ['a cell that means itself', `${formula} inR1C1('J20', '=R[0]C[0]')`, ['=J20', '=R[0]C[0]'], g('testsheets', 186)],
  ['ranges in R1C1, relative and mixed', `${formula} [inR1C1('A2', '=SUM(R[-1]C:R[-1]C[2])'), inR1C1('B3', '=SUM(R1C1:R2C[0])')]`, [['=SUM(A1:C1)', '=SUM(R[-1]C[0]:R[-1]C[2])'], ['=SUM($A$1:B$2)', '=SUM(R1C1:R2C[0])']], g('testsheets', 192)],
  ['text is taken as if it had been typed', "sheet.getRange('A1:E1').setValues([['12', 'TRUE', '1,000,000', '$2.99', '50 %']]); sheet.getRange('A1:E1').getValues()[0]", [12, true, 1000000, 2.99, 0.5], notes(198)],
  ['what is shown follows the format', "sheet.getRange('A1').setValue(0.5).setNumberFormat('0%').getDisplayValue()", '50%', d('reference/spreadsheet/range#getDisplayValue')],
  ['formats come back as they were set, but for the general one', "sheet.getRange('A1:D1').setNumberFormats([['0.0000', '#,##0.00', '$#.##0.00', 'general']]).getNumberFormats()", [['0.0000', '#,##0.00', '$#.##0.00', '0.###############']], g('testsheets', 2134)],
  ['a cell holds at most 50,000 characters', "sheet.getRange('A1').setValue('x'.repeat(50001))", 'Exception: Your input contains more than the maximum of 50000 characters in a single cell.', s],
  ['the values of a sheet are read by numbers', "sheet.getRange('B2:D4').setValues([[1, 2, 3], [4, 5, 6], [7, 8, 9]]); sheet.getSheetValues(2, 2, 2, 3)", [[1, 2, 3], [4, 5, 6]], v('sheet-query-semantics')],
  ['-1 rows or columns mean up to the last with data', "sheet.getRange('B2:D4').setValues([[1, 2, 3], [4, 5, 6], [7, 8, 9]]); [[-1, 3], [3, -1], [-1, -1]].map(([rows, columns]) => JSON.stringify(sheet.getSheetValues(2, 2, rows, columns)))", ['[[1,2,3],[4,5,6],[7,8,9]]', '[[1,2,3],[4,5,6],[7,8,9]]', '[[1,2,3],[4,5,6],[7,8,9]]'], v('sheet-query-semantics')],
  ['values read by numbers have the bounds of ranges', '[[0, 1, 1, 1], [1, 0, 1, 1], [1, 1, 0, 1], [1, 1, 1, 0]].map((four) => message(() => sheet.getSheetValues(...four)))', ['The starting row of the range is too small.', 'The starting column of the range is too small.', 'The number of rows in the range must be at least 1.', 'The number of columns in the range must be at least 1.'], v('sheet-query-semantics')],
  ['a range is blank where all of it is', "const blank = sheet.getRange('A1:C3').isBlank(); sheet.getRange('B2').setValue(0); [blank, sheet.getRange('A1:C3').isBlank(), sheet.getRange('A1').isBlank()]", [true, false, true], g('testsheetsvalues', 164)],
  ['integers are numbers', "sheet.getRange('A1:B1').setValues([[3, 0]]); [Number.isInteger(sheet.getRange('A1').getValue()), JSON.stringify(sheet.getRange('A1:B1').getValues())]", [true, '[[3,0]]'], v('range-value-semantics')],
  ['merged cells have one value and show it', "sheet.getRange('A1:B2').setValues([['x', 'y'], ['z', 'w']]).merge(); [sheet.getRange('A1:B2').getValues(), sheet.getRange('A1:B2').getDisplayValue()]", [[['x', ''], ['', '']], 'x'], g('testsheets', 349)],
  ['spaces around a text go, and those within it become one', "sheet.getRange('A1:C1').setValues([[' preceding space', 'following space ', 'two  middle  spaces']]); sheet.getRange('A1:C1').trimWhitespace().getValues()", [['preceding space', 'following space', 'two middle spaces']], g('testsheetsvalues', 333)],
  ['a text with spaces before its equals sign stays text when they go', "sheet.getRange('A1').setValue('   =SUM(1,2)').trimWhitespace().getValue()", '=SUM(1,2)', g('testsheetsvalues', 333)],
  ['text is split at its commas', "sheet.getRange('A1:A3').setValues([['a,b,c'], ['d'], ['e,,f']]).splitTextToColumns(); sheet.getRange('A1:C3').getValues()", [['a', 'b', 'c'], ['d', '', ''], ['e', '', 'f']], g('testsheetssets', 479)],
  ['text is split at a sign of one’s own, or at one by name', "sheet.getRange('A1').setValue('a:b').splitTextToColumns(':'); sheet.getRange('A2').setValue('c d').splitTextToColumns(SpreadsheetApp.TextToColumnsDelimiter.SPACE); sheet.getRange('A1:B2').getValues()", [['a', 'b'], ['c', 'd']], g('testsheetssets', 506)],
]; // oxfmt-ignore
