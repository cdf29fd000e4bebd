import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FolderBusy, lockFolder } from '../../src/host/data-lock.ts';
import { Store } from '../../src/host/store.ts';
import { createWorkbook } from '../../src/host/world.ts';

const OWNER = 'personal@organismo.example';
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'candado-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the lock of a data folder', () => {
  test('lets one in, says where, and lets the next in once it is released', async () => {
    const lock = await lockFolder(folder, 4321);
    await expect(lockFolder(folder)).rejects.toThrow(FolderBusy);
    await expect(lockFolder(folder)).rejects.toThrow('http://127.0.0.1:4321/');
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
    await (await lockFolder(folder)).release();
  });

  test.each([
    ['a process that has ended', () => JSON.stringify({ pid: spawnSync('true').pid, port: 1 })],
    ['an earlier process of this number', () => JSON.stringify({ pid: process.pid })],
    ['half a file', () => '{"pi'],
  ])('is taken over from %s', async (_what, content) => {
    await writeFile(path.join(folder, '.lock'), content());
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow('otra orden');
    await lock.release();
  });

  test('is given to one of many who ask at once', async () => {
    await writeFile(path.join(folder, '.lock'), JSON.stringify({ pid: spawnSync('true').pid }));
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the store', () => {
  const save = async (store: Store, name: string) => {
    store.save(createWorkbook({ name, owner: OWNER }));
    await store.flush();
  };

  test('never writes over a file that it could not read', async () => {
    await writeFile(path.join(folder, 'Plan.xlsx'), 'dañado');
    const store = new Store(folder);
    await store.load();
    await save(store, 'Plan');
    expect((await readdir(folder)).sort()).toEqual(['Plan (2).xlsx', 'Plan.xlsx']);
    await expect(new Store(folder).find('Plan.xlsx')).resolves.toBeUndefined();
  });

  test('finds a workbook by its name inside, then by its file', async () => {
    const store = new Store(folder);
    await save(store, 'Plan 2015/2016');
    expect(await readdir(folder)).toEqual(['Plan 2015-2016.xlsx']);
    expect((await new Store(folder).find('Plan 2015/2016'))?.name).toBe('Plan 2015/2016');
    expect((await new Store(folder).find('Plan 2015-2016'))?.name).toBe('Plan 2015/2016');
    expect(await new Store(folder).find('Otro')).toBeUndefined();
  });

  test('tries again with what it could not write', async () => {
    const errors: Error[] = [];
    const store = new Store(path.join(folder, 'datos'), (error) => void errors.push(error));
    await save(store, 'Plan');
    expect(errors).toHaveLength(1);
    await store.load();
    await store.flush();
    expect(await readdir(path.join(folder, 'datos'))).toEqual(['Plan.xlsx']);
  });
});
