import { d, g, notes } from './fact.ts';
import type { Fact } from './fact.ts';

const ARBITRARY =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';
const words = `sheet.getRange('A1:B5').setValues([['sample', 'sámplé'], ['SampleA', 'sámplé'], ['=SAMPLE()', '=SámpléB()'], ['=sample()', '=sámpléB()'], ['=sampleA()', '=sámpléB()']]); const places = (finder) => finder.findAll().map((one) => one.getA1Notation()); const each = (find) => [book, sheet, sheet.getRange('A3:B5')].map((where) => find(where.createTextFinder('sample')));`;
const NAMES = [
  'aliceblue',
  'beige',
  'cadetblue',
  'darkslategrey',
  'goldenrod',
  'lightcoral',
  'mediumspringgreen',
  'navajowhite',
  'papayawhip',
  'rosybrown',
  'thistle',
  'yellowgreen',
];
const HEX = [
  '#f0f8ff',
  '#f5f5dc',
  '#5f9ea0',
  '#2f4f4f',
  '#daa520',
  '#f08080',
  '#00fa9a',
  '#ffdead',
  '#ffefd5',
  '#bc8f8f',
  '#d8bfd8',
  '#9acd32',
];
const rich = `const style = (set) => set(SpreadsheetApp.newTextStyle()).build(); sheet.getRange('A1').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('Bold Italic Link').setTextStyle(0, 4, style((one) => one.setBold(true))).setTextStyle(5, 11, style((one) => one.setItalic(true))).setLinkUrl(12, 16, 'https://google.com').build());`;
const rules = `const rule = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(50).setBackground('#FF0000').setFontColor('#FFFFFF').setBold(true).setRanges([sheet.getRange('A1:B10')]).build();`;
const marks = `sheet.getRange('G:G').addDeveloperMetadata('colKey', 'colValue', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); const row = sheet.getRange('8:8').addDeveloperMetadata('rowKey', 'rowValue'); const tell = (one) => [one.getKey(), one.getValue(), String(one.getVisibility()), String(one.getLocation().getLocationType())].join();`;

/** Looks, notes, rich text, searching, and what is attached to rows and columns unseen. */
export const LOOKS: readonly Fact[] = [
  ['a new cell is white, in black Arial of 10', "const cell = sheet.getRange('A1'); [cell.getBackground(), cell.getFontSize(), cell.getFontWeight(), cell.getFontStyle(), cell.getFontLine(), cell.getFontColorObject().asRgbColor().asHexString()]", ['#ffffff', 10, 'normal', 'normal', 'none', '#000000'], g('testsheets', 2371)],
  ['a new cell stands general and at the bottom', "[sheet.getRange('A1').getHorizontalAlignment(), sheet.getRange('A1').getVerticalAlignment()]", ['general', 'bottom'], g('testsheets', 2139)],
  ['null brings an alignment back', "const cell = sheet.getRange('A1').setHorizontalAlignment('right').setVerticalAlignment('top'); const set = [cell.getHorizontalAlignment(), cell.getVerticalAlignment()]; cell.setHorizontalAlignment(null).setVerticalAlignment(null); [set, cell.getHorizontalAlignment(), cell.getVerticalAlignment()]", [['right', 'top'], 'general', 'bottom'], g('testsheets', 2139)],
  ['a line under or through a text comes back', "sheet.getRange('A1:C1').setFontLines([['line-through', 'none', 'underline']]).getFontLines()", [['line-through', 'none', 'underline']], g('testsheets', 2109)],
  ['colours by name become hexadecimal', `sheet.getRange('A1:L1').setBackgrounds([${JSON.stringify(NAMES)}]).getBackgrounds()[0]`, HEX, g('testsheetssets', 256)],
  ['the name of a colour may be in capitals', "sheet.getRange('A1').setBackground('LIGHTCORAL').getBackground()", '#f08080', g('testsheetssets', 326)],
  ['a colour that is none is passed over', "sheet.getRange('A1').setBackground('red').setBackground('not-a-real-color').getBackground()", '#ff0000', notes(374)],
  ['backgrounds come back as they were set', "sheet.getRange('A1:B1').setBackgrounds([['#12ab34', '#FFEE00']]).getBackgrounds()", [['#12ab34', '#ffee00']], g('testsheets', 2457)],
  ['a background is set by red, green and blue', "sheet.getRange('A1').setBackgroundRGB(18, 171, 52).getBackground()", '#12ab34', g('testsheets', 2450)],
  ['no background is white', "sheet.getRange('A1').setBackground('red').setBackground(null).getBackground()", '#ffffff', d('reference/spreadsheet/range#setBackground')],
  ['a colour begins as none', "const builder = SpreadsheetApp.newColor(); [String(builder), message(() => builder.asThemeColor()), message(() => builder.asRgbColor()), String(builder.getColorType())]", ['ColorBuilder', 'Object is not of type ThemeColor.', 'Object is not of type RgbColor.', 'UNSUPPORTED'], g('testsheets', 2687)],
  ['a colour by numbers is no colour of the theme', "const colour = SpreadsheetApp.newColor().setRgbColor('#12ab34').build(); const rgb = colour.asRgbColor(); [String(colour), String(colour.getColorType()), String(rgb), rgb.asHexString(), rgb.getRed(), rgb.getGreen(), rgb.getBlue(), message(() => colour.asThemeColor())]", ['Color', 'RGB', 'RgbColor', '#12ab34', 18, 171, 52, 'Object is not of type ThemeColor.'], g('testsheets', 2701)],
  ['a colour of the theme is no colour by numbers', "const colour = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build(); [String(colour), String(colour.getColorType()), String(colour.asThemeColor().getThemeColorType()), message(() => colour.asRgbColor())]", ['Color', 'THEME', 'ACCENT1', 'Object is not of type RgbColor.'], g('testsheets', 2730)],
  ['a background may be a colour object', "const colour = SpreadsheetApp.newColor().setRgbColor('#12ab34').build(); const range = sheet.getRange('A1:B1').setBackgroundObject(colour); [range.getBackgrounds(), range.getBackgroundObjects()[0].map((one) => one.asRgbColor().asHexString())]", [[['#12ab34', '#12ab34']], ['#12ab34', '#12ab34']], g('testsheets', 2826)],
  ['an empty note is none', "const cell = sheet.getRange('A1').setNote('n'); [cell.getNote(), cell.setNote('').getNote(), sheet.getRange('A1:B1').getNotes()]", ['n', '', [['', '']]], g('testsheets', 770)],
  ['a note set on a block is on each cell', "sheet.getRange('C2:D3').setNote('foo').getNotes()", [['foo', 'foo'], ['foo', 'foo']], g('testsheets', 785)],
  ['numbers given as notes come back with a decimal', "sheet.getRange('A1:B1').setNotes([[25, 'x']]).getNotes()", [['25.0', 'x']], notes(290)],
  ['a rich text has a run for each part, also for those without style', `${rich} sheet.getRange('A1').getRichTextValue().getRuns().map((run) => [run.getStartIndex(), run.getEndIndex(), run.getTextStyle().isBold(), run.getTextStyle().isItalic(), run.getLinkUrl()].join())`, ['0,4,true,false,', '4,5,false,false,', '5,11,false,true,', '11,12,false,false,', '12,16,false,false,https://google.com'], g('testsheets', 804)],
  ['rich texts are written and read as a grid', "const coloured = (text, colour) => SpreadsheetApp.newRichTextValue().setText(text).setTextStyle(0, text.length, SpreadsheetApp.newTextStyle().setForegroundColor(colour).build()).build(); const range = sheet.getRange('B1:C1'); range.setRichTextValues([[coloured('Red', '#ff0000'), coloured('Blue', '#0000ff')]]); range.getRichTextValues()[0].map((one) => one.getText() + one.getRuns()[0].getTextStyle().getForegroundColorObject().asRgbColor().asHexString())", ['Red#ff0000', 'Blue#0000ff'], g('testsheets', 908)],
  ['a plain text is one run of 10 that is not bold', "const plain = sheet.getRange('E5').setValue('Plain text').getRichTextValue(); [plain.getText(), plain.getRuns().length, plain.getTextStyle().isBold(), plain.getTextStyle().getFontSize()]", ['Plain text', 1, false, 10], g('testsheets', 936)],
  ['a search finds what is shown, in any case, with its accents', `${words} each(places)`, [['A1', 'A2'], ['A1', 'A2'], []], g('testsheetstext', 21)],
  ['a search without accents, of whole cells, in their case', `${words} each((finder) => places(finder.ignoreDiacritics(true).matchCase(true).matchEntireCell(true)))`, [['A1', 'B1', 'B2'], ['A1', 'B1', 'B2'], []], g('testsheetstext', 62)],
  ['a search may look into formulas', `${words} each((finder) => places(finder.matchFormulaText(true)))`, [['A1', 'A2', 'A3', 'A4', 'A5'], ['A1', 'A2', 'A3', 'A4', 'A5'], ['A3', 'A4', 'A5']], g('testsheetstext', 81)],
  ['a search of whole formulas without accents', `${words} each((finder) => places(finder.matchFormulaText(true).ignoreDiacritics(true).matchCase(true).matchEntireCell(true)))`, [['A1', 'B1', 'B2'], ['A1', 'B1', 'B2'], []], g('testsheetstext', 98)],
  ['a search tells accents apart unless one says no, and formulas from what they show', "sheet.getRange('A1:C1').setValues([['Árbol', 'arbol x', '=1+1']]); const count = (text, set) => set(sheet.createTextFinder(text)).findAll().length; [count('ARBOL', (one) => one), count('arbol', (one) => one.ignoreDiacritics(true)), count('1+', (one) => one), count('1+', (one) => one.matchFormulaText(true)), sheet.createTextFinder('arbol').replaceAllWith('z')]", [1, 2, 0, 1, 1], g('testsheetstext', 21)],
  ['what is replaced is counted', `${words} [sheet.createTextFinder('sample').replaceAllWith('test'), sheet.getRange('A1:A2').getValues()]`, [2, [['test'], ['testA']]], g('testsheetstext', 120)],
  ['a search with conditions replaces what meets them', `${words} sheet.createTextFinder('sample').matchFormulaText(true).matchCase(true).matchEntireCell(true).replaceAllWith('test')`, 1, g('testsheetstext', 130)],
  ['a rule of looks comes back with its condition', `${rules} sheet.setConditionalFormatRules([rule]); const [one] = sheet.getConditionalFormatRules(); const when = one.getBooleanCondition(); [String(one), String(when), String(when.getCriteriaType()), when.getCriteriaValues(), when.getBackgroundObject().asRgbColor().asHexString(), when.getFontColorObject().asRgbColor().asHexString(), when.getBold()]`, ['ConditionalFormatRule', 'ConditionalFormatBooleanCondition', 'NUMBER_GREATER_THAN', [50], '#ff0000', '#ffffff', true], g('testconditionalformat', 21)],
  ['rules replace one another, keep their order and go', `${rules} const other = SpreadsheetApp.newConditionalFormatRule().whenTextContains('hello').setBackground('red').setRanges([sheet.getRange('A1')]).build(); sheet.setConditionalFormatRules([rule, rule, rule]); sheet.setConditionalFormatRules([other, rule]); const kept = sheet.getConditionalFormatRules().map((one) => String(one.getBooleanCondition().getCriteriaType())); sheet.clearConditionalFormatRules(); [kept, sheet.getConditionalFormatRules().length]`, [['TEXT_CONTAINS', 'NUMBER_GREATER_THAN'], 0], g('testconditionalformat', 37)],
  ['a copy of a rule keeps what is not set anew', `${rules} const copy = rule.copy().whenCellEmpty().build().getBooleanCondition(); [String(copy.getCriteriaType()), copy.getBold()]`, ['CELL_EMPTY', true], g('testconditionalformat', 62)],
  ['conditions of several kinds come back', "const on = (set) => set(SpreadsheetApp.newConditionalFormatRule()).setBackground('red').setRanges([sheet.getRange('A1:B10')]).build(); sheet.setConditionalFormatRules([on((one) => one.whenTextContains('hello')), on((one) => one.whenNumberBetween(10, 20)), on((one) => one.whenFormulaSatisfied('=A1>10')), on((one) => one.withCriteria(SpreadsheetApp.BooleanCriteria.TEXT_STARTS_WITH, ['prefix']))]); sheet.getConditionalFormatRules().map((one) => one.getBooleanCondition().getCriteriaType() + one.getBooleanCondition().getCriteriaValues().join())", ['TEXT_CONTAINShello', 'NUMBER_BETWEEN10,20', 'CUSTOM_FORMULA=A1>10', 'TEXT_STARTS_WITHprefix'], g('testconditionalformat', 88)],
  ['a relative day is a condition', "const rule = SpreadsheetApp.newConditionalFormatRule().whenDateEqualTo(SpreadsheetApp.RelativeDate.TODAY).setBackground('red').setRanges([sheet.getRange('A1')]).build(); sheet.setConditionalFormatRules([rule]); const when = sheet.getConditionalFormatRules()[0].getBooleanCondition(); [String(when.getCriteriaType()), when.getCriteriaValues().map(String)]", ['DATE_EQUAL_TO_RELATIVE', ['TODAY']], g('testconditionalformat', 101)],
  ['a gradient is a rule', "const rule = SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('#00FF00').setGradientMaxpointWithValue('#0000FF', SpreadsheetApp.InterpolationType.MAX, '').setRanges([sheet.getRange('C1:C10')]).build(); rule.getGradientCondition().getMinColorObject().asRgbColor().asHexString()", '#00ff00', g('testconditionalformat', 31)],
  ['bands are laid on a range and go', "const band = sheet.getRange('A1:D10').applyRowBanding(); const laid = [String(band), band.getRange().getA1Notation(), sheet.getBandings().length]; band.remove(); [laid, sheet.getBandings().length]", [['Banding', 'A1:D10', 1], 0], g('testsheetssets', 232)],
  ['a block, a part of a row or column, and a cell take no metadata', "['B2:D4', 'B6:D6', 'F2:F5', 'A1'].map((a1) => message(() => sheet.getRange(a1).addDeveloperMetadata('k', 'v')))", [ARBITRARY, ARBITRARY, ARBITRARY, ARBITRARY], g('testsheetsdeveloper', 110)],
  ['a whole column and a whole row take metadata and come back', `${marks} [row.getA1Notation(), ...['G:G', '8:8'].map((a1) => sheet.getRange(a1).getDeveloperMetadata().map(tell).join('|'))]`, ['8:8', 'colKey,colValue,PROJECT,COLUMN', 'rowKey,rowValue,DOCUMENT,ROW'], g('testsheetsdeveloper', 127)],
  ['metadata of a column or row are not those of its cells', `${marks} ['G3', 'C8'].map((a1) => sheet.getRange(a1).getDeveloperMetadata().length)`, [0, 0], g('testsheetsdeveloper', 137)],
  ['metadata of a sheet are for the document', `const tell = (one) => [one.getKey(), one.getValue(), String(one.getVisibility()), String(one.getLocation().getLocationType())]; const said = sheet.addDeveloperMetadata('k', 'v'); [said.getSheetId(), sheet.getDeveloperMetadata().map(tell)]`, [0, [['k', 'v', 'DOCUMENT', 'SHEET']]], g('testsheetsdeveloper', 153)],
  ['metadata are found by key and value, and changed', `${marks} sheet.addDeveloperMetadata('k', 'v'); const find = () => book.createDeveloperMetadataFinder(); const [one] = find().withKey('k').withValue('v').find(); one.setValue('w').setKey('l'); [find().withKey('colKey').find()[0].getValue(), sheet.getDeveloperMetadata().map((it) => it.getKey() + it.getValue())]`, ['colValue', ['lw']], g('testsheetsdeveloper', 169)],
  ['metadata move and go', `${marks} const [one] = sheet.getRange('8:8').getDeveloperMetadata(); const where = () => String(one.getLocation().getLocationType()); one.moveToColumn(sheet.getRange('J:J')); const first = one.getLocation().getColumn().getA1Notation(); one.moveToRow(sheet.getRange('9:9')); const then = one.getLocation().getRow().getA1Notation(); one.moveToSheet(book.insertSheet('m')); const sheetOf = where(); one.moveToSpreadsheet(); const last = where(); one.remove(); [first, then, sheetOf, last, book.createDeveloperMetadataFinder().withKey('rowKey').find().length]`, ['J:J', '9:9', 'SHEET', 'SPREADSHEET', 0], g('testsheetsdeveloper', 187)],
  ['metadata stay with their row when another is inserted above', "sheet.getRange('2:2').addDeveloperMetadata('k'); sheet.insertRowBefore(1); book.createDeveloperMetadataFinder().withKey('k').find()[0].getLocation().getRow().getA1Notation()", '3:3', d('../workspace/sheets/api/guides/metadata')],
  ['an empty sheet’s styles are the usual ones', "const style = sheet.getRange('A1:C5').getTextStyle(); [String(style), style.getFontSize(), style.isBold(), style.isItalic(), style.isUnderline(), style.isStrikethrough(), style.getForegroundColorObject().asRgbColor().asHexString()]", ['TextStyle', 10, false, false, false, false, '#000000'], g('testsheets', 2371)],
]; // oxfmt-ignore
