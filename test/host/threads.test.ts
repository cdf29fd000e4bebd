import { expect, test } from 'vitest';
import type { Outcome } from '../../src/host/world.ts';
import { createWorld, engine, OWNER, project } from './engine.ts';

test('scripts that run in one thread find nothing of each other, nor of one that never ended', async () => {
  const { world, workbookId } = createWorld();
  const run = (code: string, more: { timeoutMs?: number } = {}): Promise<Outcome> =>
    world.runInWorker(
      { project: project(code), workbookId, user: OWNER, entry: 'f', args: [], kind: 'call', ...more },
      undefined,
      engine.worker,
    );
  const leaves =
    'var kept = (globalThis.kept || 0) + 1; Array.prototype.mine = 1; function f() { return kept; }';
  const looks = 'function f() { return [typeof kept, typeof [].mine]; }';
  const nothing = ['undefined', 'undefined'];
  expect((await run(leaves)).value).toBe(1);
  expect((await run(leaves)).value).toBe(1);
  expect((await run(looks)).value).toEqual(nothing);
  const endless = await run('function f() { for (;;); }', { timeoutMs: 300 });
  expect(endless.error?.message).toBe('Exceeded maximum execution time');
  const both = await Promise.all([run(looks), run(leaves)]);
  expect(both.map(({ value }) => value)).toEqual([nothing, 1]);
});
