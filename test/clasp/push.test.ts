import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ScriptApi } from './api.ts';
import { built, Clasp, contents, openDesk } from './desk.ts';
import type { Desk, Name } from './desk.ts';
import type { ScriptFile } from './project.ts';

const api = new ScriptApi();
const desks: Desk[] = [];
let clasp: Clasp;

async function desk(name: Name, scriptId: string, full = true): Promise<Desk> {
  const opened = await openDesk(name, scriptId, clasp, full);
  desks.push(opened);
  return opened;
}

beforeAll(async () => {
  clasp = new Clasp(await api.start());
});

afterAll(async () => {
  clasp.stop();
  await api.stop();
  await Promise.all(desks.map(({ folder }) => rm(folder, { recursive: true })));
});

/** The API has a file's kind where a folder has an extension. */
const EXTENSION = { SERVER_JS: '.js', HTML: '.html', JSON: '.json' };

describe('the real clasp, with a stand-in for the Apps Script API', () => {
  test.each(['board', 'national'] as const)(
    'pushes exactly what the build wrote of dist/%s, and another folder pulls it back equal',
    async (name) => {
      const project = api.create();
      const files = await built(name);
      const from = await desk(name, project.scriptId);
      const pushed = (await from.clasp('push', '-f')) as string[];
      expect(pushed.sort()).toEqual(
        Object.keys(files)
          .map((file) => `dist/${name}/${file}`)
          .sort(),
      );
      const kept = project
        .files()
        .map(({ name: file, type, source }) => [`${file}${EXTENSION[type]}`, source]);
      expect(Object.fromEntries(kept)).toEqual(files);
      const to = await desk(name, project.scriptId, false);
      await to.clasp('pull');
      expect(await contents(to.files)).toEqual(files);
    },
  );

  test('deploys the web app; a later version goes into the same address, and what is deployed is pulled back equal', async () => {
    const project = api.create();
    const files = await built('microsite');
    const from = await desk('microsite', project.scriptId);
    expect(await from.clasp('push', '-f')).toEqual([
      'dist/microsite/appsscript.json',
      'dist/microsite/Code.js',
    ]);
    const { deploymentId } = (await from.clasp('create-deployment')) as { deploymentId: string };
    const [first] = project.deployments();
    expect(first?.entryPoints).toEqual([
      {
        entryPointType: 'WEB_APP',
        webApp: {
          url: `https://script.google.com/macros/s/${deploymentId}/exec`,
          entryPointConfig: { executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' },
        },
      },
    ]);
    const to = await desk('microsite', project.scriptId, false);
    const updated = await from.clasp('update-deployment', deploymentId);
    await to.clasp('pull', '--versionNumber', '1');
    expect(updated).toMatchObject({ deploymentId, versionNumber: 2 });
    expect(project.deployments().map(({ entryPoints }) => entryPoints)).toEqual([first?.entryPoints]);
    expect(await contents(to.files)).toEqual(files);
  });
});

test('what Google would not take is refused, and nothing of the project changes', () => {
  const project = api.create();
  const manifest = {
    name: 'appsscript',
    type: 'JSON',
    source: '{"timeZone":"America/Mexico_City"}',
  } as const;
  const code = { name: 'Code', type: 'SERVER_JS', source: 'function doGet() {}' } as const;
  project.replace([manifest, code]);
  const refused = (...files: ScriptFile[]) => expect(() => project.replace(files));
  refused(manifest, { ...code, source: 'function doGet( {' }).toThrow(/^Syntax error: .* file: Code\.gs$/);
  refused(code).toThrow('no manifest');
  refused({ ...manifest, source: '{' }, code).toThrow('it is not JSON');
  refused({ ...manifest, source: '{"scopes":[]}' }, code).toThrow('unknown fields: [scopes]');
  refused(manifest, code, code).toThrow('A file with this name already exists');
  expect(project.files()).toEqual([manifest, code]);
  // a version is what it was
  const { versionNumber } = project.freeze();
  project.replace([manifest]);
  expect(project.files(versionNumber)).toEqual([manifest, code]);
});
