import { g, s, v } from './fact.ts';
import type { Fact } from './fact.ts';

const notation = 'const a1 = (text) => sheet.getRange(text).getA1Notation();';
const bounds = `const bounds = (a1) => ['StartRow', 'EndRow', 'StartColumn', 'EndColumn'].map((edge) => sheet.getRange(a1)['is' + edge + 'Bounded']());`;
const walk = `const to = (from, direction) => sheet.getRange(from).getNextDataCell(SpreadsheetApp.Direction[direction]).getA1Notation();`;
const down = `${walk} sheet.getRange('B2').setValue(1); sheet.getRange('B5').setValue(1); sheet.getRange('D2:D4').setValue(1); sheet.getRange('F1000').setValue(1);`;
const across = `${walk} sheet.getRange('B2').setValue(1); sheet.getRange('E2').setValue(1); sheet.getRange('B4:D4').setValue(1); sheet.getRange('Z6').setValue(1);`;
const blocks = `sheet.getRange('B2:D4').setValue(1); sheet.getRange('F6:G7').setValue(1); const region = (a1, ...by) => sheet.getRange(a1).getDataRegion(...by).getA1Notation();`;

/** How ranges are named, made and walked through. */
export const RANGES: readonly Fact[] = [
  ['rows begin at 1', 'sheet.getRange(0, 1)', 'Exception: The starting row of the range is too small.', v('sheet-get-range-semantics')],
  ['columns begin at 1', 'sheet.getRange(1, 0)', 'Exception: The starting column of the range is too small.', v('sheet-get-range-semantics')],
  ['a range has a row', 'sheet.getRange(1, 1, 0, 1)', 'Exception: The number of rows in the range must be at least 1.', v('sheet-get-range-semantics')],
  ['a range has a column', 'sheet.getRange(1, 1, 1, 0)', 'Exception: The number of columns in the range must be at least 1.', v('sheet-get-range-semantics')],
  ['two, three and four numbers are a cell, a column of cells and a block', "[sheet.getRange(2, 3), sheet.getRange(2, 3, 2), sheet.getRange(2, 3, 2, 2)].map((range) => range.getA1Notation())", ['C2', 'C2:C3', 'C2:D3'], v('sheet-get-range-semantics')],
  ['what is no address is not found', "sheet.getRange('not a range')", 'Exception: Range not found', v('sheet-get-range-semantics')],
  ['an address on a sheet that is missing is not found', "sheet.getRange('NoSuchSheet!A1')", 'Exception: Range not found', v('sheet-named-range-semantics')],
  ['an address may name its own sheet', "sheet.getRange('Sheet1!A1:B2').getA1Notation()", 'A1:B2', v('sheet-named-range-semantics')],
  ['an address names a sheet with a space in quotes', "book.insertSheet('My Sheet'); sheet.getRange(\"'My Sheet'!A1\").getSheet().getName()", 'My Sheet', g('testsheetsdeveloper', 50)],
  ['an address with nothing before the exclamation mark is of this sheet, in small letters too', "sheet.getRange('!c2:e5').getA1Notation()", 'C2:E5', g('testsheetssets', 594)],
  ['an address gives row, column and size', "const range = sheet.getRange('B2:D5'); [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()]", [2, 2, 4, 3], g('testsheetsdeveloper', 27)],
  ['dollar signs are let go', "sheet.getRange('$C$3').getA1Notation()", 'C3', g('testsheetsdeveloper', 36)],
  ['whole rows are as wide as the sheet and keep their name', "const range = sheet.getRange('5:7'); [range.getNumRows(), range.getNumColumns(), range.getA1Notation()]", [3, 26, '5:7'], g('testsheetsdeveloper', 39)],
  ['whole columns are as high as the sheet and keep their name', "const range = sheet.getRange('D:F'); [range.getNumRows(), range.getNumColumns(), range.getA1Notation()]", [1000, 3, 'D:F'], g('testsheetsdeveloper', 45)],
  ['one whole column and one whole row reach from edge to edge', "['B:B', '2:2'].map((a1) => [sheet.getRange(a1).getRow(), sheet.getRange(a1).getLastRow(), sheet.getRange(a1).getColumn(), sheet.getRange(a1).getLastColumn()])", [[1, 1000, 2, 2], [2, 2, 1, 26]], v('sheet-get-range-semantics')],
  ['a reference that stands on its head is turned', `${notation} ['C5:B2', '5:2', 'D:B'].map(a1)`, ['B2:C5', '2:5', 'B:D'], g('testsheetsdeveloper', 54)],
  ['R1C1 works, also upside down and in small letters', `${notation} ['R5C3', 'R2C2:R4C5', 'R10C5:R1C2', 'r1c1:r2c2'].map(a1)`, ['C5', 'B2:E4', 'B1:E10', 'A1:B2'], g('testsheets', 221)],
  ['RC1 is the first row of column RC', "sheet.insertColumnsAfter(26, 500); sheet.getRange('RC1').getA1Notation()", 'RC1', g('testsheets', 241)],
  ['a block is bounded on all sides', `${bounds} bounds('A5:C10')`, [true, true, true, true], g('testsheetsdeveloper', 64)],
  ['whole rows have no first or last column', `${bounds} [bounds('3:5'), bounds('7:7').slice(0, 2)]`, [[true, true, false, false], [true, true]], g('testsheetsdeveloper', 72)],
  ['whole columns have no first or last row', `${bounds} bounds('B:D')`, [false, false, true, true], g('testsheetsdeveloper', 79)],
  ['a cell of a range is counted from its corner', "sheet.getRange('B2:C3').setValues([[1, 2], [3, 4]]); [sheet.getRange('B2:C3').getCell(1, 1).getValue(), sheet.getRange('B2:C3').getCell(2, 2).getValue()]", [1, 4], v('range-get-cell-semantics')],
  ['a range has no cell outside it', "[[0, 1], [1, 0], [3, 1], [1, 3]].map(([row, column]) => message(() => sheet.getRange('B2:C3').getCell(row, column)))", ['Cell reference out of range', 'Cell reference out of range', 'Cell reference out of range', 'Cell reference out of range'], v('range-get-cell-semantics')],
  ['an offset may leave the range, and has a row and a column', "[sheet.getRange('A1').offset(4, 4).getA1Notation(), message(() => sheet.getRange('A1').offset(1, 1, 0, 1)), message(() => sheet.getRange('A1').offset(1, 1, 1, 0))]", ['E5', 'The number of rows in the range must be at least 1.', 'The number of columns in the range must be at least 1.'], g('testsheetsvui', 253)],
  ['a range knows its edges, its size and its sheet', "const range = sheet.getRange('c2:$d$4'); [String(range), range.getA1Notation(), range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn(), range.getWidth(), range.getHeight(), range.getGridId() === sheet.getSheetId()]", ['Range', 'C2:D4', 2, 3, 4, 4, 2, 3, true], g('testsheetsvui', 202)],
  ['an offset keeps the size, or takes another', "const range = sheet.getRange('A1:F9'); const size = (one) => [one.getA1Notation(), one.getNumRows(), one.getNumColumns()].join(); [range.offset(0, 0), range.offset(0, 0, 1, 1), range.offset(2, 1), range.offset(1, 1, 3), range.offset(1, 1, 3, 4)].map(size)", ['A1:F9,9,6', 'A1,1,1', 'B3:G11,9,6', 'B2:G4,3,6', 'B2:E4,3,4'], g('testsheetsvui', 233)],
  ['an address past the grid fails when it is read', "sheet.getRange('ZZ1').getValue()", 'Exception: The coordinates of the range are outside the dimensions of the sheet.', s],
  ['each call gives another object', "const cell = sheet.getRange('A1'); [cell === sheet.getRange('A1'), cell.setValue(1) === cell, cell.setValues([[2]]) === cell, String(cell.setValue(3))]", [false, false, false, 'Range'], v('range-value-semantics')],
  ['a list of ranges keeps their order, and a setter reaches each', "const list = sheet.getRangeList(['D4:E5', 'A1']); list.setValue('hello').setBackground('blue').setFontColor('yellow').setFontWeight('bold').setFontStyle('italic').setFontSize(14).setFontFamily('Arial').setFontLine('underline').setHorizontalAlignment('center').setVerticalAlignment('middle').setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP).setNote('a note'); list.getRanges().map((r) => [r.getA1Notation(), r.getValue(), r.getBackground(), r.getFontColorObject().asRgbColor().asHexString(), r.getFontWeight(), r.getFontStyle(), r.getFontSize(), r.getFontFamily(), r.getFontLine(), r.getHorizontalAlignment(), r.getVerticalAlignment(), r.getWrapStrategy() === SpreadsheetApp.WrapStrategy.WRAP, r.getNote()].join())", ['D4:E5,hello,#0000ff,#ffff00,bold,italic,14,Arial,underline,center,middle,true,a note', 'A1,hello,#0000ff,#ffff00,bold,italic,14,Arial,underline,center,middle,true,a note'], g('testsheetsexotics', 80)],
  ['clearing a list takes the contents, then the looks', "const list = sheet.getRangeList(['A1:B2', 'D4:E5']); list.setValue('x').setBackground('red'); list.clear({ contentsOnly: true }); const first = list.getRanges().map((r) => [r.isBlank(), r.getBackground()]); list.clear(); [first, list.getRanges().map((r) => r.getBackground())]", [[[true, '#ff0000'], [true, '#ff0000']], ['#ffffff', '#ffffff']], g('testsheetsexotics', 56)],
  ['the check boxes of a list are ticked and unticked', "const list = sheet.getRangeList(['A1', 'E5']).insertCheckboxes(); const ticked = list.check().getRanges().map((r) => r.isChecked()); [ticked, list.uncheck().getRanges().map((r) => r.isChecked()), list.removeCheckboxes().getRanges().map((r) => r.getDataValidation())]", [[true, true], [false, false], [null, null]], g('testsheetsexotics', 124)],
  ['downwards from a blank cell to the next data, from data to the end of its block, and over a gap', `${down} ['B1', 'B2', 'D2', 'F1'].map((a1) => to(a1, 'DOWN'))`, ['B2', 'B5', 'D4', 'F1000'], g('testsheets', 1033)],
  ['downwards without more data to the edge, where it stays', `${down} ['B5', 'A1', 'F1000'].map((a1) => to(a1, 'DOWN'))`, ['B1000', 'A1000', 'F1000'], g('testsheets', 1060)],
  ['upwards likewise', `${down} ['B4', 'B5', 'D4', 'B2', 'A6', 'A1'].map((a1) => to(a1, 'UP'))`, ['B2', 'B2', 'D2', 'B1', 'A1', 'A1'], g('testsheets', 1085)],
  ['to the right likewise', `${across} ['A2', 'B2', 'B4', 'E2', 'A1', 'Z1', 'A6'].map((a1) => to(a1, 'NEXT'))`, ['B2', 'E2', 'D4', 'Z2', 'Z1', 'Z1', 'Z6'], g('testsheets', 1130)],
  ['to the left likewise', `${across} ['E4', 'E2', 'D4', 'B2', 'G1', 'A1'].map((a1) => to(a1, 'PREVIOUS'))`, ['D4', 'B2', 'B4', 'A2', 'A1', 'A1'], g('testsheets', 1170)],
  ['the region around a cell is its block, with the cell itself where it touches', `${blocks} ['C3', 'B2:D4', 'A1', 'B1', 'E3', 'F6'].map((a1) => region(a1))`, ['B2:D4', 'B2:D4', 'A1', 'B1:D4', 'B2:E4', 'F6:G7'], g('testsheetssets', 195)],
  ['the region along one dimension stays in its column or row', `${blocks} [region('C3', SpreadsheetApp.Dimension.ROWS), region('F7', SpreadsheetApp.Dimension.ROWS), region('C3', SpreadsheetApp.Dimension.COLUMNS), region('F7', SpreadsheetApp.Dimension.COLUMNS)]`, ['C2:C4', 'F6:F7', 'B3:D3', 'F7:G7'], g('testsheetssets', 215)],
]; // oxfmt-ignore
