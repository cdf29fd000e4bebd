import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk, USER } from './desk.ts';

const WORKER = new URL('../../dist/host/worker.mjs', import.meta.url);
const zone = process.env['TZ'];

beforeAll(() => {
  process.env['TZ'] = 'America/Mexico_City';
});
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test('six people who save at once get six IDs, and no row is lost or twice', async () => {
  const desk = Desk.ready();
  const names = ['Ana', 'Eva', 'Luis', 'Rosa', 'Juan', 'Mar'];
  const save = (name: string) =>
    desk.world.runInWorker(
      {
        project: desk.project,
        workbookId: desk.book.id,
        user: USER,
        entry: 'guardarCompromiso',
        args: [{ commitment: { titulo: `Publicar el padrón de ${name}` }, activities: [], indicators: [] }],
        kind: 'call',
      },
      undefined,
      WORKER,
    );
  const saved = await Promise.all(names.map(save));
  const ids = saved.map(({ value }) => (value as { id?: string }).id);
  expect([...ids].sort()).toEqual(names.map((_, index) => `OAX-2016-C0${index + 1}`));
  const rows = desk.rows('Compromisos');
  expect(rows).toHaveLength(names.length);
  names.forEach((name, index) => {
    expect(rows.find((row) => row[0] === ids[index])?.[1]).toBe(`Publicar el padrón de ${name}`);
  });
});
