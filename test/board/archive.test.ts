import { expect, test } from 'vitest';
import { Desk } from './desk.ts';

/** A board with changes in 2016 and 2017, opened in 2018. */
const made = Desk.once((desk) => {
  const register = (titulo: string): void =>
    void desk.call('guardarCompromiso', { commitment: { titulo }, activities: [], indicators: [] });
  register('Publicar el padrón');
  desk.world.setNow(new Date('2017-05-01T15:00:00Z'));
  register('Publicar el mapa');
  register('Publicar la norma');
  desk.world.setNow(new Date('2018-02-01T15:00:00Z'));
  register('Publicar el portal');
});

function withYears(): Desk {
  const desk = made();
  desk.world.setNow(new Date('2018-02-01T15:00:00Z'));
  return desk;
}

const labels = (desk: Desk, tab: string): unknown[] => desk.rows(tab).map((row) => row[3]);

test('the entries of past years go to a tab of their own and nothing is lost', () => {
  const desk = withYears();
  const { error } = desk.run('archivarBitacora');
  expect(error).toBeUndefined();
  expect(labels(desk, 'Bitácora 2016')).toEqual(['OAX-2016-C01']);
  expect(labels(desk, 'Bitácora 2017')).toEqual(['OAX-2016-C02', 'OAX-2016-C03']);
  expect(labels(desk, 'Bitácora')).toEqual(['OAX-2016-C04']);
  expect(desk.rows('Bitácora 2016')[0]?.[6]).toMatch(/^\|\[/);
  desk.call('guardarCompromiso', { commitment: { titulo: 'Publicar más' }, activities: [], indicators: [] });
  expect(labels(desk, 'Bitácora')).toEqual(['OAX-2016-C04', 'OAX-2016-C05']);
});

test('archiving again moves nothing twice', () => {
  const desk = withYears();
  desk.run('archivarBitacora');
  const before = JSON.stringify(desk.book.sheets);
  desk.run('archivarBitacora');
  expect(JSON.stringify(desk.book.sheets)).toBe(before);
});

test('an archiving that dies halfway is finished by the next operation', () => {
  const { calls } = withYears().run('archivarBitacora').meter;
  for (let failAt = 1; failAt <= calls; failAt += 5) {
    const desk = withYears();
    desk.run('archivarBitacora', [], { failAt, failMode: 'killed' });
    desk.call('guardarCompromiso', {
      commitment: { titulo: 'Publicar más' },
      activities: [],
      indicators: [],
    });
    const archived = desk.book.sheets
      .filter(({ name }) => name.startsWith('Bitácora '))
      .flatMap(({ name }) => labels(desk, name));
    const all = [...archived, ...labels(desk, 'Bitácora')];
    expect(all, `killed at call ${failAt}`).toEqual([1, 2, 3, 4, 5].map((number) => `OAX-2016-C0${number}`));
  }
});
