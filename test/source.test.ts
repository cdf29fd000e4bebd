import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** What npm says when a script of package.json fails, '' when it does not. */
const faultsOf = (script: string): Promise<string> =>
  promisify(exec)(`npm run --silent ${script}`, { cwd: new URL('..', import.meta.url) }).then(
    () => '',
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  );

test('the types of the source hold', { timeout: 240_000 }, async () => {
  expect(await faultsOf('check')).toBe('');
});

test('the source keeps its rules and its format', { timeout: 240_000 }, async () => {
  expect(await faultsOf('lint')).toBe('');
});
