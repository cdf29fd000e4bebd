import { describe, expect, test } from 'vitest';
import { readPublished, type Published } from '../../src/core/publishedAddress.ts';

const GIDS = { page: 111, data: 222 };
const KEY = '2PACX-1vQabcdefghij_klm-nop';
const AT = `https://docs.google.com/spreadsheets/d/e/${KEY}`;
const PAGE = `${AT}/pubhtml?gid=111&single=true`;
const DATA = `${AT}/pub?gid=222&single=true&output=csv`;

describe('an address that was copied from Publicar en la Web', () => {
  test.each<[string, string, Published, string]>([
    ['the page', PAGE, 'page', PAGE],
    ['the CSV', DATA, 'data', DATA],
    ['of an account of an organisation', DATA.replace('.com/', '.com/a/iaip.example.mx/'), 'data', DATA],
    ['with what a frame adds', `${PAGE}&widget=true&headers=false`, 'page', PAGE],
    ['with its parameters in another order', `${AT}/pub?output=csv&single=true&gid=222`, 'data', DATA],
    ['the whole code of a frame', `<iframe src="${PAGE.replace('&', '&amp;')}&amp;widget=true"></iframe>`, 'page', PAGE],
    ['nothing yet', '  ', 'page', ''],
  ])('is kept: %s', (_what, text, want, address) => {
    expect(readPublished(text, want, GIDS)).toEqual({ address });
  });

  test.each<[string, string, Published, string]>([
    ['the page in place of the CSV', PAGE, 'data', 'es-la-pagina'],
    ['the CSV in place of the page', DATA, 'page', 'es-el-csv'],
    ['the whole document', `${AT}/pubhtml`, 'page', 'todo-el-documento'],
    ['the whole document as CSV', `${AT}/pub?output=csv`, 'data', 'todo-el-documento'],
    ['a tab within the whole document', `${AT}/pubhtml?gid=111`, 'page', 'todo-el-documento'],
    ['the tab of the data as a page', `${AT}/pubhtml?gid=222&single=true`, 'page', 'otra-pestana'],
    ['a tab with contacts', `${AT}/pubhtml?gid=0&single=true`, 'page', 'otra-pestana'],
    ['an Excel file', `${AT}/pub?gid=222&single=true&output=xlsx`, 'data', 'otro-formato'],
    ['the address for editing', 'https://docs.google.com/spreadsheets/d/1AbC/edit#gid=111', 'page', 'direccion-de-edicion'],
    ['the address for sharing', 'https://docs.google.com/spreadsheets/d/1AbC/edit?usp=sharing', 'data', 'direccion-de-edicion'],
    ['another site', PAGE.replace('docs.google.com', 'docs.google.com.malo.example'), 'page', 'no-es-de-google'],
    ['not secure', PAGE.replace('https', 'http'), 'page', 'no-es-de-google'],
    ['words', 'tablero', 'page', 'no-es-de-google'],
    ['active', `javascript:"${PAGE}"`, 'page', 'no-es-de-google'],
  ])('is refused: %s', (_what, text, want, code) => {
    const read = readPublished(text, want, GIDS);
    expect(read).toMatchObject({ fault: { code } });
    if ('fault' in read) expect(read.fault.sentence).toMatch(/\.$/);
  });

  test('of another document than the one beside it is refused', () => {
    expect(readPublished(DATA, 'data', GIDS, PAGE)).toEqual({ address: DATA });
    expect(readPublished(DATA.replace('1vQ', '1vR'), 'data', GIDS, PAGE)).toMatchObject({
      fault: { code: 'otro-documento' },
    });
  });
}); // oxfmt-ignore
