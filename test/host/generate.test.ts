import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateCommand } from '../../src/host/commands/generate.ts';
import { pageCommand } from '../../src/host/commands/page.ts';

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
  run(
    'generate',
    '--workbook',
    name,
    '--commitments',
    String(commitments),
    '--activities',
    String(activities),
    '--now',
    NOW,
  );

const pageOf = (name: string) => run('page', '--workbook', name);

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('a generated plan', () => {
  // what a page of 100 commitments weighs: test/view/page.test.ts
  test('has as many commitments and activities as were asked, and its page says that it is generated', async () => {
    expect(await generate('Doce', 12, 10)).toMatchObject({ code: 0, wrong: '' });
    const { out } = await pageOf('Doce');
    expect([count(out, '<article id='), count(out, '<p>Actividad generada')]).toEqual([12, 120]);
    expect(count(out, '<h3>Compromiso generado')).toBe(12);
    expect(out).toContain('Organismo de prueba (datos generados)');
  }, 60_000);

  test('without commitments is published all the same, and goes into no workbook that has something in it', async () => {
    expect(await generate('Vacío', 0, 0)).toMatchObject({ code: 0 });
    // how its page says so: test/view/page.test.ts
    expect(await generate('Vacío', 1, 1)).toMatchObject({
      code: 2,
      wrong: expect.stringContaining('has something in it') as string,
    });
  }, 30_000);

  test.each(['-1', '2.5', 'x', '1000', ''])('is not made of %j commitments', async (commitments) => {
    const args = ['--workbook', 'Otro', `--commitments=${commitments}`, '--data', folder];
    await expect(generateCommand(args)).rejects.toThrow(
      /^--commitments needs a whole number from 0 to 999\.$/,
    );
  });
});

test('a workbook that is not there has no page, and a sentence says so', async () => {
  const args = ['--workbook', 'Nadie', '--data', path.join(folder, 'otra')];
  await expect(pageCommand(args)).rejects.toThrow(/^There is no workbook "Nadie"\.$/);
});
