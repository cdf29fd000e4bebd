import { describe, expect, test } from 'vitest';
import { ALLOWED } from '../src/core/national/addresses.ts';
import { readProject } from './board/desk.ts';
import { callsOf } from './scopes.ts';

const SCOPE = 'https://www.googleapis.com/auth/';
const scopesOf = (name: 'board' | 'national' | 'microsite'): string[] =>
  readProject(name).manifest.oauthScopes ?? [];

/** Calls that none of these scopes lets through. */
const uncovered = (calls: ReturnType<typeof callsOf>, scopes: readonly string[]) =>
  calls.filter((call) => call.scopes.length > 0 && !call.scopes.some((scope) => scopes.includes(scope)));

describe('the permissions of a board', () => {
  const calls = callsOf('gas');
  const scopes = scopesOf('board');

  test('cover every service method that the code calls', () => {
    expect(calls.length).toBeGreaterThan(60);
    expect(uncovered(calls, scopes)).toEqual([]);
  });

  test('are none that no call needs', () => {
    const needed = (scope: string): boolean => calls.some((call) => call.scopes.includes(scope));
    expect(scopes.length).toBeGreaterThan(0);
    expect(scopes.filter((scope) => !needed(scope))).toEqual([]);
  });
});

describe('the permissions of INAI’s workbook', () => {
  const { code, files, manifest } = readProject('national');
  const scopes = scopesOf('national');

  test('are four, each of which a call of this program needs', () => {
    const calls = [...callsOf('national'), ...callsOf('gas')];
    expect(scopes).toEqual([
      `${SCOPE}spreadsheets.currentonly`,
      `${SCOPE}script.container.ui`,
      `${SCOPE}script.external_request`,
      `${SCOPE}script.scriptapp`,
    ]);
    for (const scope of scopes)
      expect(
        calls.some((call) => call.scopes.includes(scope)),
        scope,
      ).toBe(true);
  });

  test('lack none for a call that it makes itself', () => {
    const calls = callsOf('national');
    expect(calls.length).toBeGreaterThan(15);
    expect(uncovered(calls, scopes)).toEqual([]);
    // neither mail nor who somebody is
    const program = Object.entries({ ...files, Code: code });
    for (const [name, text] of program.filter(([name]) => /^(?:Code|parte_.*)$/.test(name)))
      expect(/MailApp|GmailApp|DriveApp|getEmail/.exec(text)?.[0], name).toBeUndefined();
  });

  test('let it ask those sites that the manifest names', () => {
    expect(manifest.urlFetchWhitelist).toEqual(ALLOWED);
  });
});

test('the web app needs one permission, for the one call that needs any', () => {
  const calls = callsOf('microsite');
  expect(calls.length).toBeGreaterThan(15);
  const scoped = calls.filter((call) => call.scopes.length > 0);
  expect(scoped.map(({ method, scopes }) => [method, scopes])).toEqual([
    ['UrlFetchApp.fetch', scopesOf('microsite')],
  ]);
});
