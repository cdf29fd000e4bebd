import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inWorkbook } from '../../src/host/commands/folder.ts';
import { UsageError } from '../../src/host/commands/options.ts';
import { readWeb } from '../../src/host/commands/web.ts';
import { showInMicrosite } from '../../src/host/server/microsite.ts';
import { World } from '../../src/host/world.ts';
import { deploy } from '../../src/host/world/web-app.ts';
import { Desk, readProject } from '../board/desk.ts';
import { saveIn } from './saved.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CLI = path.join(ROOT, 'dist/host/cli.mjs');
const ANA = 'ana@organismo.example';

let folder = '';
const running: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'orden-'));
});

afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  out: string;
  wrong: string;
}

function run(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd: ROOT });
  const ended = { out: '', wrong: '' };
  child.stdout.on('data', (chunk) => (ended.out += String(chunk)));
  child.stderr.on('data', (chunk) => (ended.wrong += String(chunk)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...ended })));
}

const call = (entry: string, args: unknown[], workbook = 'Oaxaca') =>
  run('call', entry, JSON.stringify(args), '--workbook', workbook, '--data', folder, '--as', ANA);

const valueOf = ({ out }: Ended): unknown => (JSON.parse(out) as { value?: unknown }).value;

/** Resolves with what the process printed first that looks like an address. */
function address(child: ChildProcess): Promise<string> {
  running.push(child);
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const found = /http:\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
}

const serve = (env: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(process.execPath, [CLI, 'serve', '--data', folder, '--empty', '--port', '0'], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });

async function isClosed(url: string): Promise<boolean> {
  for (let tries = 0; tries < 40; tries += 1) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (!answers) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

describe('one folder', () => {
  test('is open to one process at a time', async () => {
    const child = serve();
    const url = await address(child);
    for (const args of [
      ['serve', '--data', folder],
      ['call', 'diagnosticar', '--workbook', 'Tablero vacío', '--data', folder],
    ]) {
      const { code, out, wrong } = await run(...args);
      expect([code, out]).toEqual([2, '']);
      expect(wrong).toContain(url);
      expect(wrong.trim().split('\n')).toHaveLength(1);
    }
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    // whoever comes next is let in: lock.test.ts
    expect(await readdir(folder)).not.toContain('.lock');
  });
});

describe('call', () => {
  const form = { form: 'integrante', id: '', draft: { nombre: 'Ana Pérez' } };

  test('keeps drafts for the next call, apart from the workbook, and writes nothing when nothing changed', async () => {
    // how a call makes a workbook: test/national/boards.test.ts
    await saveIn(folder, Desk.ready().book);
    const saved = await call('guardarBorrador', [form]);
    expect(valueOf(saved)).toEqual({ ok: true });
    expect(await readFile(path.join(folder, 'host.json'), 'utf8')).toContain('Ana Pérez');
    const file = path.join(folder, 'Oaxaca.xlsx');
    const before = (await stat(file)).mtimeMs;
    expect(JSON.stringify(valueOf(await call('abrirIntegrante', [])))).toContain('Ana Pérez');
    expect((await stat(file)).mtimeMs).toBe(before);
    const failing = ['--workbook', 'Oaxaca', '--data', folder, '--fail-at', '3'];
    expect((await run('call', 'diagnosticar', '[]', ...failing)).out).toContain('refused');
    expect((await stat(file)).mtimeMs).toBe(before);
    // which functions of a script can be called at all: world.test.ts
    const { out } = await call('eval', [], 'Otro');
    expect(JSON.parse(out)).toMatchObject({ error: { message: 'Script function not found: eval' } });
    expect((await readdir(folder)).sort()).toEqual(['Oaxaca.xlsx', 'host.json']);
  });

  const BAD_NAMES = ['../malo', 'a/b', '.oculto', '', 'x'.repeat(300)];
  test.each(BAD_NAMES)('makes no workbook called %j', async (name) => {
    const kept = { folder, name, now: undefined, web: {} };
    const making = inWorkbook(kept, () => 'made');
    await expect(making).rejects.toThrow(UsageError);
    await expect(making).rejects.toThrow(/^There is no workbook [^\n]+\.$/);
    expect(await readdir(folder)).toEqual([]);
    expect(await readdir(path.dirname(folder))).not.toContain('malo.xlsx');
  });

  test('ends with 2 and one sentence when it is asked for what cannot be', async () => {
    const { code, wrong } = await call('guardarBorrador', [form], '../malo');
    expect(code).toBe(2);
    expect(wrong.trim().split('\n')).toHaveLength(1);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('eval', () => {
  test('says which file cannot be read and goes on', async () => {
    const [one, two] = ['uno.js', 'dos.js'].map((name) => path.join(folder, name)) as [string, string];
    await Promise.all([writeFile(one, '1'), writeFile(two, '2')]);
    const missing = path.join(folder, 'no.js');
    const { code, out } = await run('eval', one, missing, two);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    const message = `The file ${missing} cannot be read.`;
    expect(lines).toEqual([{ value: 1 }, { error: { name: 'Error', message } }, { value: 2 }]);
    expect(code).toBe(0);
  });
});

describe('serve', () => {
  test('says in one sentence that the port is taken, and leaves the folder alone', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, wrong } = await run('serve', '--data', folder, '--port', String(port));
    await new Promise((resolve) => other.close(resolve));
    expect([code, wrong]).toEqual([2, `El puerto ${port} ya está ocupado: elija otro con --port.\n`]);
    expect(await readdir(folder)).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('ends with the shell that npm put in between', async () => {
    const order = `node "${CLI}" serve --data "${folder}" --empty --port 0; true`;
    const shell = spawn('sh', ['-c', order], { env: { ...process.env, npm_lifecycle_event: 'start' } });
    const url = await address(shell);
    shell.kill('SIGTERM');
    expect(await isClosed(url)).toBe(true);
    await expect.poll(() => readdir(folder)).not.toContain('.lock');
  });

  test('a table of answers that is none is refused with a sentence, and nothing is touched', async () => {
    const file = path.join(folder, 'web.json');
    await writeFile(file, '{"https://ejemplo.gob.mx/":{"estado":404}}');
    for (const command of [
      ['serve', '--data', folder],
      ['call', 'diagnosticar', '--workbook', 'Oaxaca', '--data', folder],
    ]) {
      const { code, wrong } = await run(...command, '--web', file);
      expect([code, wrong.trim()]).toEqual([
        2,
        `--web ${file}: the answer of "https://ejemplo.gob.mx/" has "estado"; it may have status, headers, body, base64, location, failure.`,
      ]);
    }
    await expect(readWeb(path.join(folder, 'nada.json'))).rejects.toThrow('cannot be read');
    expect(await readdir(folder)).toEqual(['web.json']);
  });

  test('a web app of a workbook that has nothing to show is refused with a sentence', async () => {
    const order = ['serve', '--data', folder, '--empty', '--port', '0', '--microsite'];
    const { code, wrong } = await run(...order, 'Tablero vacío');
    expect([code, wrong]).toEqual([2, '--microsite: Tablero vacío has no tab Datos abiertos.\n']);
    const world = new World();
    deploy(world, { project: readProject('microsite'), deployer: ANA });
    const sentence = '--microsite: there is no workbook named Ninguno.';
    expect(showInMicrosite(world, 'Ninguno')).toBe(sentence);
  });
});
