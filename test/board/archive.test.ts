import { expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { asUser, codesOf } from './staffDesk.ts';

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
  desk.call('archivar');
  expect(labels(desk, 'Bitácora 2016')).toEqual(['OAX-2016-C01']);
  expect(labels(desk, 'Bitácora 2017')).toEqual(['OAX-2016-C02', 'OAX-2016-C03']);
  expect(labels(desk, 'Bitácora')).toEqual(['OAX-2016-C04']);
  expect(desk.rows('Bitácora 2016')[0]?.[6]).toMatch(/^\|\[/);
  desk.call('guardarCompromiso', { commitment: { titulo: 'Publicar más' }, activities: [], indicators: [] });
  expect(labels(desk, 'Bitácora')).toEqual(['OAX-2016-C04', 'OAX-2016-C05']);
});

test('archiving again moves nothing twice', () => {
  const desk = withYears();
  desk.call('archivar');
  const before = JSON.stringify(desk.book.sheets);
  desk.call('archivar');
  expect(JSON.stringify(desk.book.sheets)).toBe(before);
});

test('an archiving that dies halfway is finished by the next operation', () => {
  const { calls } = withYears().ask('archivar').meter;
  for (let failAt = 1; failAt <= calls; failAt += 5) {
    const desk = withYears();
    desk.run('archivar', [], { failAt, failMode: 'killed' });
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

test('wherever an archiving dies, the archive ends with its head fixed, its data hidden and its warning', () => {
  const dress = (desk: Desk) =>
    desk.book.sheets
      .filter(({ name }) => name.startsWith('Bitácora 20'))
      .map(({ name, frozenRows, hiddenRows, hiddenColumns, protections }) => [
        name,
        frozenRows,
        hiddenRows,
        hiddenColumns.length,
        protections.length,
      ]);
  const whole = withYears();
  whole.call('archivar');
  expect(dress(whole).map(([, ...looks]) => looks)).toEqual([
    [2, [0], 25, 1],
    [2, [0], 25, 1],
  ]);
  const { calls } = withYears().ask('archivar').meter;
  for (let failAt = 12; failAt <= calls; failAt += 3) {
    const desk = withYears();
    desk.run('archivar', [], { failAt, failMode: 'killed' });
    desk.call('archivar');
    expect(dress(desk), `killed at call ${failAt}`).toEqual(dress(whole));
  }
});

test('a tab of their own under the name of an archive stays as it is', () => {
  const desk = withYears();
  asUser(desk, `book.insertSheet('Bitácora 2016').getRange('A1').setValue('Minutas del año')`);
  desk.call('archivar');
  expect(desk.value('Bitácora 2016', 'A1')).toBe('Minutas del año');
  expect(labels(desk, 'Bitácora 2016 (archivo)')).toEqual(['OAX-2016-C01']);
});

test('what people wrote beside an entry leaves or stays with it', () => {
  const desk = withYears();
  const last = desk.sheet('Bitácora').rows.findIndex((row) => row?.[3]?.value === 'OAX-2016-C04') + 1;
  asUser(desk, `tab('Bitácora').insertColumnAfter(30); tab('Bitácora').getRange('AE${last}').setValue('Preguntar')`);
  desk.call('archivar');
  const row = desk.sheet('Bitácora').rows.find((cells) => cells?.[3]?.value === 'OAX-2016-C04');
  expect(row?.[30]?.value).toBe('Preguntar');
}); // oxfmt-ignore

test('the diagnosis says when there is something to archive, and after that no more', () => {
  const desk = withYears();
  expect(codesOf(desk)).toContain('bitacora-por-archivar');
  desk.call('archivar');
  expect(codesOf(desk)).not.toContain('bitacora-por-archivar');
  expect(desk.call('abrirArchivo')).toMatchObject({ waiting: [], staying: 1 });
});

test('an archive that does not fit in one execution says how far it is, and goes on where it stopped', () => {
  const desk = withYears();
  const slowly = (entry: string) => desk.run(entry, [], { slowness: 90 }).value as { pending?: { done: number } };
  const steps = [slowly('archivar')];
  while (steps.length < 20 && steps[steps.length - 1]?.pending) steps.push(slowly('continuar'));
  const done = steps.flatMap(({ pending }) => (pending ? [pending.done] : []));
  expect(done.length).toBeGreaterThan(0);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(steps[steps.length - 1]).toEqual({ ok: true });
  expect(labels(desk, 'Bitácora 2016')).toEqual(['OAX-2016-C01']);
  expect(labels(desk, 'Bitácora 2017')).toEqual(['OAX-2016-C02', 'OAX-2016-C03']);
  expect(labels(desk, 'Bitácora')).toEqual(['OAX-2016-C04']);
}); // oxfmt-ignore
