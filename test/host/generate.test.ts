import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CLI = path.join(ROOT, 'dist/host/cli.mjs');
const NOW = '2026-03-02T16:00:00Z';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'generado-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; wrong: string }> {
  const whole = [CLI, ...args, '--data', folder];
  return promisify(execFile)(process.execPath, whole, { maxBuffer: 1e8 }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, wrong: stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout,
      wrong: error.stderr,
    }),
  );
}

const generate = (name: string, commitments: number, activities: number) =>
  run('generate', '--workbook', name, '--commitments', String(commitments), '--activities', String(activities), '--now', NOW); // prettier-ignore

const pageOf = (name: string) => run('page', '--workbook', name);

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('a generated plan', () => {
  test('of 100 commitments and 1,000 activities is a page of at most 30,000 bytes, and says that it is generated', async () => {
    expect(await generate('Cien', 100, 10)).toMatchObject({ code: 0, wrong: '' });
    const { out } = await pageOf('Cien');
    expect([count(out, '<article id='), count(out, '<p>Actividad generada')]).toEqual([100, 1000]);
    expect(count(out, '<h3>Compromiso generado')).toBe(100);
    expect(out).toContain('Organismo de prueba (datos generados)');
    const first = out.slice(0, out.indexOf('<section id="compromisos"'));
    expect(gzipSync(out).length).toBeLessThanOrEqual(30_000);
    expect(gzipSync(first).length).toBeLessThanOrEqual(14_600);
  }, 60_000);

  test('without commitments is published all the same', async () => {
    expect(await generate('Vacío', 0, 0)).toMatchObject({ code: 0 });
    expect((await pageOf('Vacío')).out).toContain('Este plan se publicó sin compromisos.');
  }, 30_000);

  test('does not go into a workbook that has something in it', async () => {
    await generate('Uno', 1, 1);
    expect(await generate('Uno', 1, 1)).toMatchObject({ code: 2, wrong: expect.stringContaining('has something in it') as string }); // prettier-ignore
  }, 30_000);

  test.each(['-1', '2.5', 'x', '1000', ''])('is not made of %j commitments', async (commitments) => {
    const { code, wrong } = await run('generate', '--workbook', 'Otro', `--commitments=${commitments}`);
    expect([code, wrong]).toEqual([2, '--commitments needs a whole number from 0 to 999.\n']);
  });
});

test('a workbook that is not there, or has published nothing, has no page, and a sentence says so', async () => {
  expect(await pageOf('Nadie')).toMatchObject({ code: 2, wrong: 'There is no workbook "Nadie".\n' });
});
