import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ASSETS } from '../../src/view/page/assets.ts';
import { globalsOf } from '../globals.ts';
import { frozen, publishedCsv } from '../view/published.ts';
import { rich } from '../view/samples.ts';
import { readProject } from '../board/desk.ts';
import { Site } from './site.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const { code, manifest } = readProject('microsite');

test('it is one script and its manifest, which asks for one permission and lets anybody in', () => {
  expect(readdirSync(`${ROOT}dist/microsite`).sort()).toEqual(['Code.js', 'appsscript.json']);
  expect(manifest.oauthScopes).toEqual(['https://www.googleapis.com/auth/script.external_request']);
  expect(manifest.webapp).toEqual({ executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' });
  expect(manifest).toMatchObject({ runtimeVersion: 'V8', timeZone: 'America/Mexico_City' });
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(90_000);
});

test('the only thing that can be called is doGet', () => {
  const { names, functions } = globalsOf(code);
  expect(functions).toEqual(['doGet']);
  expect(names.sort()).toEqual(['__app', 'doGet']);
});

test('it names no global that Apps Script lacks', () => {
  const lacking =
    /(?<![\w.$"'])(?:URL|URLSearchParams|TextEncoder|TextDecoder|setTimeout|setInterval|queueMicrotask|structuredClone|atob|btoa|performance|Buffer|process|window|document)\s*[.(]/g;
  // what the page brings runs in the browser
  const named = (text: string): string[] => [...(text.match(lacking) ?? [])].sort();
  expect(named(code)).toEqual(named(ASSETS.script));
});

test('whoever calls its globals from a page, with anything, gets nothing that a visitor does not get', () => {
  const site = new Site(publishedCsv(frozen(rich())));
  const { names } = globalsOf(code);
  const inputs = [
    [],
    [null],
    [{}],
    ['x'],
    [{ parameter: null }],
    [{ parameter: { formato: {}, vista: [1] } }],
    [{ parameter: { formato: 'json' } }],
  ];
  for (const name of [
    ...names,
    '__app.doGet',
    'toString',
    'eval',
    'constructor',
    'hasOwnProperty',
    'Function',
  ])
    for (const input of inputs) {
      const before = { ...site.properties };
      const { value, error } = site.call(name, ...(input as never[]));
      if (name !== 'doGet') {
        expect(error, name).toBeDefined();
        expect(value, name).toBeUndefined();
      }
      const told = JSON.stringify({ value, error });
      // neither where the data come from nor who keeps the page
      for (const secret of ['docs.google.com', '2PACX', 'enlace@', 'copia1'])
        expect(told, name).not.toContain(secret);
      expect({ ...site.properties, ...before }, name).toEqual(site.properties);
    }
  expect(site.asked).toBe(1);
});
