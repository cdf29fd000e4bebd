import { u } from './fact.ts';
import type { Fact } from './fact.ts';

/** What the host does where nobody has looked on live Google. The README lists them, with how to look. */
export const BELIEVED: readonly Fact[] = [
  ['values are of the script’s own language', "sheet.getRange('A1').setValue(new Date(2016, 0, 2)); [sheet.getRange('A1').getValue() instanceof Date, sheet.getRange('A1').getValues() instanceof Array]", [true, true], u],
  ['what is shown follows the locale', "sheet.getRange('A1:E1').setValues([['12', 'TRUE', '1,000,000', '$2.99', '50 %']]).getDisplayValues()[0]", ['12', 'VERDADERO', '1,000,000', '$2.99', '50%'], u],
  ['half a date follows the locale', "sheet.getRange('A1').setValue('1/2'); const mexican = sheet.getRange('A1').getValue().getMonth(); book.setSpreadsheetLocale('en_US'); sheet.getRange('A1').clear().setValue('1/2'); [mexican, sheet.getRange('A1').getValue().getMonth()]", [1, 0], u],
  ['a date that is none stays text', "sheet.getRange('A1').setValue('30/2/2016').getValue()", '30/2/2016', u],
  ['an ISO day begins in the zone of the spreadsheet', "book.setSpreadsheetTimeZone('Asia/Tokyo'); sheet.getRange('A1').setValue('2016-05-01').getValue().toISOString()", '2016-04-30T15:00:00.000Z', u],
  ['a cell of plain text keeps what is written', "sheet.getRange('A1').setNumberFormat('@').setValue('=00123').getValue()", '=00123', u],
  ['an apostrophe makes text and is not part of it', "sheet.getRange('A1').setValue(\"'007\"); [sheet.getRange('A1').getValue(), sheet.getRange('A1').getDisplayValue()]", ['007', '007'], u],
  ['null leaves a cell blank', "sheet.getRange('A1').setValue(1); sheet.getRange('A1').setValue(null); [sheet.getRange('A1').getValue(), sheet.getLastRow()]", ['', 0], u],
  ['a check box is content, a colour is none', "sheet.getRange('A9').setBackground('red'); sheet.getRange('A2:A3').insertCheckboxes(); sheet.getLastRow()", 3, u],
  ['appending to a full grid makes it grow', 'sheet.deleteRows(2, 999); sheet.appendRow([1]); sheet.appendRow([2]); sheet.getMaxRows()', 2, u],
  ['a named range of whole columns grows with them, and one that is missing cannot be removed', "book.setNamedRange('datos', sheet.getRange('A:F')); sheet.insertColumnAfter(2); [book.getRangeByName('datos').getA1Notation(), message(() => book.removeNamedRange('x'))]", ['A:G', 'Range not found'], u],
  ['a protection that follows a named range covers it', "book.setNamedRange('n', sheet.getRange('B2')); sheet.getRange('A1').protect().setRangeName('n').getRange().getA1Notation()", 'B2', u],
  ['identifiers that look like numbers or days become such', "sheet.getRange('A1:A4').setValues([['00123'], ['1E5'], ['1.5'], ['03-04']]).getValues().map(([one]) => (one instanceof Date ? [one.getMonth(), one.getDate()] : one))", [123, 100000, 1.5, [3, 3]], u],
  ['in a column of plain text they stay as they were written', "sheet.getRange('A1:C1').setNumberFormat('@').setValues([['1/2', '2016-05-01', '1E5']]).getValues()[0]", ['1/2', '2016-05-01', '1E5'], u],
  ['where percent is shown a typed number is one of hundred, a number of a script is itself', "[sheet.getRange('A1').setNumberFormat('0%').setValue('5').getValue(), sheet.getRange('A2').setNumberFormat('0%').setValue(5).getValue()]", [0.05, 5], u],
  ['milliseconds are kept', "sheet.getRange('A1').setValue(new Date(2016, 4, 1, 10, 20, 30, 456)).getValue().getTime() % 1000", 456, u],
  ['a rule that forbids is known at once', "sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).build()); message(() => sheet.getRange('A1').setValue('z')) !== 'nothing thrown'", true, u],
  ['rows that are inserted look like the one above', "sheet.getRange('A1').setBackground('red'); sheet.insertRowsAfter(1, 1); sheet.getRange('A2').getBackground()", '#ff0000', u],
  ['names of sheets are compared without their case', "const other = book.insertSheet('Dup'); const said = message(() => book.insertSheet('dup')); book.deleteSheet(other); said !== 'nothing thrown'", true, u],
  ['a sheet comes after the active one', "const names = ['x1', 'x2']; const made = names.map((name) => book.insertSheet(name)); book.setActiveSheet(made[0]); made.push(book.insertSheet('x3')); const order = made.map((one) => one.getIndex() - made[0].getIndex()); made.forEach((one) => book.deleteSheet(one)); order", [0, 2, 1], u],
  ['sorting leaves frozen rows alone', "sheet.getRange('A1:A3').setValues([['z'], ['b'], ['a']]); sheet.setFrozenRows(1); sheet.sort(1).getRange('A1:A3').getValues().join()", 'z,a,b', u],
  ['what is attached to a row stays at its place when the cells are sorted', "sheet.getRange('A1:A3').setValues([['c'], ['b'], ['a']]); sheet.getRange('3:3').addDeveloperMetadata('k'); sheet.getRange('A1:A3').sort(1); sheet.createDeveloperMetadataFinder().withKey('k').find()[0].getLocation().getRow().getA1Notation()", '3:3', u],
  ['a part of a plain text keeps its link', "sheet.getRange('A1').setNumberFormat('@').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('uno dos').setLinkUrl(0, 3, 'https://uno.mx').build()); sheet.getRange('A1').getRichTextValue().getLinkUrl(0, 3)", 'https://uno.mx', u],
  ['a page gives back its text as it was', "HtmlService.createHtmlOutput('<p>x<!-- c --></p>').getContent()", '<p>x<!-- c --></p>', u],
]; // oxfmt-ignore
