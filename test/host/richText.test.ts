import { describe, expect, test } from 'vitest';
import type { Workbook } from '../../src/host/model.ts';
import { publishedPage } from '../../src/host/publish.ts';
import { readWorkbook, writeWorkbook } from '../../src/host/xlsx.ts';
import { answer, createWorld, evaluate, OWNER, project } from './engine.ts';

/** The example of the reference (rich-text-value-builder#setLinkUrl). */
const EXAMPLE = `
  const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
  const bold = SpreadsheetApp.newTextStyle().setUnderline(false).setBold(true).setForegroundColor('#000000').build();
  const value = SpreadsheetApp.newRichTextValue().setText('foo no baz').setLinkUrl(0, 3, 'https://bar.foo')
    .setLinkUrl(7, 10, 'https://abc.xyz').setTextStyle(7, 10, bold).build();
  const runsOf = (rich) => rich.getRuns().map((run) => [run.getText(), run.getLinkUrl(), run.getStartIndex(), run.getEndIndex()]);
  const again = () => { cell.setRichTextValue(value); return cell.getRichTextValue(); };
`;

const FACTS: readonly (readonly [said: string, script: string, expected: unknown])[] = [
  ['a text of several runs comes back run by run', 'runsOf(again())', [
    ['foo', 'https://bar.foo', 0, 3],
    [' no ', null, 3, 7],
    ['baz', 'https://abc.xyz', 7, 10],
  ]],
  ['the link of the whole is null where there are several', 'again().getLinkUrl()', null],
  ['the link of a part is its own', '[again().getLinkUrl(0, 3), again().getLinkUrl(1, 5)]', ['https://bar.foo', null]],
  ['a link of the whole text is set without offsets', "SpreadsheetApp.newRichTextValue().setText('a').setLinkUrl('https://x.mx').build().getLinkUrl()", 'https://x.mx'],
  ['null takes a link away', 'value.copy().setLinkUrl(0, 3, null).build().getLinkUrl(0, 3)', null],
  ['a style is that of its part', '[value.getTextStyle(7, 10).isBold(), again().getTextStyle(0, 3).isBold(), again().getTextStyle().isBold()]', [true, false, null]],
  ['setting the text clears what was set', "runsOf(value.copy().setText('nuevo').build())", [['nuevo', null, 0, 5]]],
  ['a plain cell has one run', "cell.setValue('liso'); runsOf(cell.getRichTextValue())", [['liso', null, 0, 4]]],
  ['a number has no rich text', 'cell.setValue(7); cell.getRichTextValue()', null],
  ['a new value erases the runs', "again(); cell.setValue('foo no baz'); runsOf(cell.getRichTextValue())", [['foo no baz', null, 0, 10]]],
  ['a text that looks like a formula stays text', "cell.setRichTextValue(SpreadsheetApp.newRichTextValue().setText('=1+1').build()); [cell.getValue(), cell.getFormula()]", ['=1+1', '']],
  ['a grid is written whole', "cell.offset(0, 0, 2, 1).setRichTextValues([[value], [SpreadsheetApp.newRichTextValue().setText('').build()]]); [cell.getValue(), cell.offset(1, 0).isBlank()]", ['foo no baz', true]],
  ['gridlines are hidden and come back', 'const sheet = cell.getSheet(); const before = sheet.hasHiddenGridlines(); sheet.setHiddenGridlines(true); [before, sheet.hasHiddenGridlines()]', [false, true]],
]; // oxfmt-ignore

describe('rich text in the local host', () => {
  test.each(FACTS)('%s', (_said, script, expected) => {
    expect(answer(evaluate(EXAMPLE + script))).toEqual(expected);
  });

  test('offsets outside the text are refused', () => {
    expect(
      answer(
        evaluate(
          `${EXAMPLE} try { value.copy().setLinkUrl(5, 99, 'https://a.mx'); 'no' } catch (error) { error.message }`,
        ),
      ),
    ).toContain('Invalid argument');
  });
});

function written(script: string): Workbook {
  const { world, workbookId } = createWorld();
  const code = EXAMPLE + script;
  const { error } = world.run({
    project: project(code),
    workbookId,
    user: OWNER,
    entry: '',
    args: [],
    kind: 'eval',
  });
  if (error) throw new Error(error.message);
  const book = world.workbooks.get(workbookId);
  if (!book) throw new Error('no book');
  book.published = { key: '2PACX-1', sheetIds: [0] };
  return book;
}

describe('what others see of rich text', () => {
  test('the published page opens each part, and nothing that is no page of the web', () => {
    const html = publishedPage(written('again()'), undefined, true) ?? '';
    expect(html).toContain(
      '<a href="https://bar.foo" rel="noopener nofollow">foo</a> no <a href="https://abc.xyz"',
    );
    const bad = `cell.setRichTextValue(SpreadsheetApp.newRichTextValue().setText('<b>x').setLinkUrl('javascript:alert(1)').build())`;
    const page = publishedPage(written(bad), undefined, true) ?? '';
    expect(page).toContain('&lt;b&gt;x');
    expect(page).not.toContain('javascript');
  });

  test('a file holds it, and brings all of it back', async () => {
    const book = written(
      "again(); cell.offset(1, 0).setRichTextValue(value.copy().setText('una').setLinkUrl('https://uno.mx').build()); cell.getSheet().setHiddenGridlines(true)",
    );
    const back = await readWorkbook(await writeWorkbook(book));
    const [before, after] = [book, back].map(({ sheets }) => sheets[0]);
    expect(after?.rows[0]?.[0]).toEqual(before?.rows[0]?.[0]);
    expect(after?.rows[1]?.[0]?.runs).toEqual([{ start: 0, end: 3, link: 'https://uno.mx' }]);
    expect(after?.hiddenGridlines).toBe(true);
  });
});
