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
]; // prettier-ignore
