import { describe, expect, test } from 'vitest';
import { Desk, SETUP, USER } from './desk.ts';
import { asUser, board, codesOf, hasWords, lookAt, work } from './staffDesk.ts';

const KEYS = ['fecha', 'quien', 'operacion', 'registro', 'resumen', 'entrada', 'datos1'];
const eva = {
  member: { nombre: 'Eva Luna', institucion: 'Colectivo', sector: 'Sociedad civil', asiento: 'Titular' },
  key: 'f1234567890123456789',
};

/** What the history panel says of Eva, whose row is selected. */
function historyOfEva(desk: Desk): unknown {
  const selection = { sheetId: desk.sheet('STL').id, row: 3, column: 0, rows: 1, columns: 1 };
  const { value } = desk.run('abrirHistoria', [], { selection });
  return (value as { events?: { who: string; what: string }[] }).events?.map(({ who, what }) => [who, what]);
}

const MOVED: [string, string][] = [
  ['a column moved to the front', `tab('Bitácora').moveColumns(tab('Bitácora').getRange('E:E'), 1)`],
  ['two columns exchanged', `tab('Bitácora').moveColumns(tab('Bitácora').getRange('C:C'), 2)`],
  [
    'a column of their own in the middle',
    `const log = tab('Bitácora'); log.insertColumnBefore(3); log.getRange('C3').setValue('Lo revisó Marta')`,
  ],
  [
    'a column of their own before the first',
    `const log = tab('Bitácora'); log.insertColumnBefore(1); log.getRange('A3').setValue('Lo revisó Marta')`,
  ],
  ['a column deleted', `tab('Bitácora').deleteColumn(4)`],
];

describe('columns that staff moved inside the Bitácora', () => {
  test.each(MOVED)('%s: what is saved afterwards is read as it was written', (_what, script) => {
    const desk = board();
    asUser(desk, script);
    expect(desk.call('guardarIntegrante', eva)).toMatchObject({ ok: true });
    expect(historyOfEva(desk)).toEqual([[USER, 'Registrar integrante']]);
  });

  test.each(MOVED)('%s: an interrupted saving is finished by the next one', (what, script) => {
    const { calls } = board().ask('guardarIntegrante', eva).meter;
    // each of them dies elsewhere: together they cover every call
    const nth = MOVED.findIndex(([other]) => other === what);
    for (let failAt = 1 + (nth % 4); failAt <= calls; failAt += 4) {
      const desk = board();
      asUser(desk, script);
      desk.run('guardarIntegrante', [eva], { failAt, failMode: 'killed' });
      desk.call('guardarIntegrante', eva);
      const rows = desk.rows('STL').filter((row) => row[1] === 'Eva Luna');
      expect(
        rows.map((row) => row[0]),
        `killed at call ${failAt}`,
      ).toEqual(['OAX-2016-M02']);
      const entries = desk
        .sheet('Bitácora')
        .rows.filter((row) => row?.some((cell) => cell?.value === eva.key));
      expect(entries, `killed at call ${failAt}`).toHaveLength(1);
    }
  });

  test.each(MOVED)(
    '%s: the diagnosis names it, and Reparar puts every line under its columns',
    (_what, script) => {
      const desk = board();
      asUser(desk, script);
      desk.call('guardarIntegrante', eva);
      const own = hasWords(desk, 'Lo revisó Marta');
      expect(codesOf(desk)).toContain('columnas-movidas');
      desk.call('guardarPreparar', SETUP);
      expect(lookAt(desk)).toEqual([]);
      expect(desk.ask('guardarPreparar', SETUP).meter.writes).toBe(0);
      expect(hasWords(desk, 'Lo revisó Marta')).toBe(own);
      const keys = desk.sheet('Bitácora').rows[0]?.map((cell) => cell?.value) ?? [];
      expect(keys.slice(0, KEYS.length)).toEqual(KEYS.map((key) => `bitacora.${key}`));
      const line = desk.rows('Bitácora').find((row) => row[5] === eva.key);
      expect(line?.slice(1, 4)).toEqual([USER, 'Registrar integrante', 'OAX-2016-M02']);
      expect(String(line?.[6])).toMatch(/^\|\[/);
      expect(historyOfEva(desk)).toEqual([[USER, 'Registrar integrante']]);
      desk.run('guardarIntegrante', [{ id: 'OAX-2016-M02', member: { cargo: 'Vocera' } }]);
      expect(historyOfEva(desk)).toHaveLength(2);
    },
  );

  test('a repair of it that dies is finished, and no line is lost', () => {
    const [, , own] = MOVED;
    const broken = Desk.once((desk) => {
      desk.call('guardarIntegrante', { member: { ...eva.member, nombre: 'Ana', sector: 'Autoridad' } });
      asUser(desk, own?.[1] ?? '');
      desk.call('guardarIntegrante', eva);
    });
    const { calls } = broken().ask('guardarPreparar', SETUP).meter;
    for (let failAt = 1; failAt <= calls; failAt += 191) {
      const desk = broken();
      desk.run('guardarPreparar', [SETUP], { failAt, failMode: 'killed' });
      desk.call('guardarPreparar', SETUP);
      expect(historyOfEva(desk), `killed at call ${failAt}`).toEqual([[USER, 'Registrar integrante']]);
      expect(lookAt(desk), `killed at call ${failAt}`).toEqual([]);
    }
  });

  test('while they are not in their order nothing is archived, and the tip says what to do', () => {
    const desk = board();
    desk.world.setNow(new Date('2017-03-01T15:00:00Z'));
    asUser(desk, `tab('Bitácora').insertColumnBefore(3)`);
    const before = desk.rows('Bitácora');
    expect(desk.ask('archivar').value).toMatchObject({ refused: { code: 'columnas-movidas' } });
    expect(desk.rows('Bitácora')).toEqual(before);
    desk.call('guardarPreparar', SETUP);
    desk.call('archivar');
    expect(desk.rows('Bitácora 2016').length).toBeGreaterThan(1);
    work(desk);
  });

  test('entries in a tab that took the name of the renamed Bitácora count as well', () => {
    const { calls } = board().ask('guardarIntegrante', eva).meter;
    for (let failAt = 8; failAt <= calls; failAt += 3) {
      const desk = board();
      asUser(desk, `tab('Bitácora').setName('Historia'); book.insertSheet('Bitácora')`);
      desk.run('guardarIntegrante', [eva], { failAt, failMode: 'killed' });
      desk.call('guardarIntegrante', eva);
      const ids = desk.rows('STL').flatMap((row) => (row[1] === 'Eva Luna' ? [row[0]] : []));
      expect(ids, `killed at call ${failAt}`).toEqual(['OAX-2016-M02']);
    }
  });
});
