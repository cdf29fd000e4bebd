import { expect, test } from 'vitest';
import { ANSWERS } from '../../src/core/national/states.ts';
import { Nation, stateCsv } from './desk.ts';

/** A workbook of 2020 with the copies of two states, opened in the next year. */
function lastYear(): Nation {
  const nation = Nation.ready(['OAX', 'PUE']);
  nation.call('actualizar');
  nation.type('Rúbrica', 'E4', '¿Mide lo que promete?');
  nation.later(300);
  return nation;
}

const entries = (nation: Nation, tab: string): string[] =>
  nation.rows(tab).map(({ operacion }) => String(operacion));

test('the entries of past years go to a tab of their own, and a tab that somebody deletes still comes back from them', () => {
  const nation = lastYear();
  nation.publishes('PUE', { status: 404, headers: {}, body: '' });
  nation.call('actualizar');
  const all = entries(nation, 'Bitácora');
  expect(nation.call('abrirArchivo')).toEqual({ waiting: [{ year: '2020', entries: 3 }], staying: 1 });
  nation.call('archivar');
  expect(entries(nation, 'Bitácora 2020').concat(entries(nation, 'Bitácora'))).toEqual(all);
  expect(entries(nation, 'Bitácora')).toEqual(['Actualizar: 2 entidades']);
  expect(nation.call('abrirArchivo')).toEqual({ waiting: [], staying: 1 });
  const before = ['Entidades', 'Rúbrica', 'Compromisos'].map((tab) => nation.rows(tab));
  for (const tab of ['Entidades', 'Rúbrica']) {
    const gone = nation.sheet(tab);
    nation.book.sheets = nation.book.sheets.filter((sheet) => sheet !== gone);
    nation.book.namedRanges = nation.book.namedRanges.filter(({ box }) => box.sheetId !== gone.id);
  }
  nation.call('guardarPreparar');
  expect(['Entidades', 'Rúbrica', 'Compromisos'].map((tab) => nation.rows(tab))).toEqual(before);
  nation.publishes('PUE', stateCsv('PUE'));
  nation.call('actualizar');
  expect(nation.row('Entidades', 'PUE')).toMatchObject({ estado: ANSWERS.good });
});
