import { describe, expect, test } from 'vitest';
import { askProblems, readAskAddress } from '../../src/core/askAddress.ts';

const FORM = 'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform?usp=pp_url';

describe('the address of the form in which citizens ask', () => {
  test.each([
    ['as it is kept', `${FORM}&entry.123={ID}`, `${FORM}&entry.123={ID}`],
    ['as Google gives it where {ID} was answered', `${FORM}&entry.123=%7BID%7D`, `${FORM}&entry.123={ID}`],
    ['where ID was answered', `${FORM}&entry.123=ID&entry.4=Otra`, `${FORM}&entry.123={ID}&entry.4=Otra`],
    ['where the ID of an activity was answered', `${FORM}&entry.1=OAX-2016-C01-A02`, `${FORM}&entry.1={ID}`],
    ['of another site', ' https://iaip.example.mx/preguntar/{ID} ', 'https://iaip.example.mx/preguntar/{ID}'],
    ['while there is none', '  ', ''],
  ])('is read %s', (_what, text, address) => {
    expect(readAskAddress(text)).toEqual({ address });
  });

  test.each([
    ['without https', 'http://iaip.example.mx/f?x={ID}', 'preguntar-https'],
    ['no address at all', 'escríbanos {ID}', 'preguntar-https'],
    ['active', 'javascript:alert({ID})', 'preguntar-https'],
    ['with a word that hides where it leads', 'https://banco.mx@malo.example/{ID}', 'preguntar-https'],
    ['with signs that end an attribute', 'https://a.mx/"onclick={ID}', 'preguntar-https'],
    ['for editing the form', 'https://docs.google.com/forms/d/abc/edit?x={ID}', 'preguntar-edicion'],
    ['without a place for the ID', FORM, 'preguntar-sin-id'],
    ['where IDENTIFICADOR was answered', `${FORM}&entry.1=IDENTIFICADOR`, 'preguntar-sin-id'],
  ])('%s is refused with a sentence and what to do', (_what, text, code) => {
    const read = readAskAddress(text);
    expect(read).toMatchObject({ fault: { code } });
    if ('fault' in read) expect(read.fault.sentence.length * read.fault.tip.length).toBeGreaterThan(0);
  });

  test('is a finding on its cell of Inicio, and no finding while it is blank', () => {
    expect(askProblems([{ id: 'preguntar', valor: 'forms.gle/x' }])).toMatchObject([
      { level: 'error', where: { table: 'inicio', id: 'preguntar', field: 'valor' } },
    ]);
    expect(askProblems([{ id: 'preguntar', valor: '' }])).toEqual([]);
    expect(askProblems([])).toEqual([]);
  });
});
