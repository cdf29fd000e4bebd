import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/host/world.ts';
import { appsWeb, deploy, visit } from '../../src/host/world/web-app.ts';
import { answer, COLLEAGUE, createWorld, OWNER, project } from './engine.ts';

const CODE = `
  function doGet(e) {
    if (e.parameter.json) return ContentService.createTextOutput(JSON.stringify(e)).setMimeType(ContentService.MimeType.JSON);
    if (e.parameter.csv) return ContentService.createTextOutput('a,b').setMimeType(ContentService.MimeType.CSV).downloadAsFile('tabla.csv');
    if (e.parameter.who) return ContentService.createTextOutput([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()].join('|'));
    if (e.parameter.error) throw new Error('<b>');
    if (e.parameter.count) {
      const store = PropertiesService.getScriptProperties();
      store.setProperty('n', String(Number(store.getProperty('n')) + 1));
      return ContentService.createTextOutput(store.getProperty('n'));
    }
    if (e.parameter.book) return ContentService.createTextOutput(String(SpreadsheetApp.getActiveSpreadsheet() && SpreadsheetApp.getActiveSpreadsheet().getName()));
    return HtmlService.createHtmlOutput('<p>' + (e.parameter.name || '') + ScriptApp.getService().getUrl())
      .setTitle('Micro & sitio').addMetaTag('viewport', 'width=device-width').setXFrameOptionsMode(HtmlService.XFrameOptionsMode[e.parameter.frames || 'DEFAULT']);
  }
  function number() { return PropertiesService.getScriptProperties().getProperty('n'); }`;

type WebappOptions = NonNullable<Manifest['webapp']>;

function site(webapp: WebappOptions = { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' }) {
  const { world, workbookId } = createWorld();
  const microsite = { ...project(CODE, { webapp }), name: 'microsite' };
  const deployment = { project: microsite, deployer: OWNER };
  return { world, workbookId, microsite, deployment, url: deploy(world, deployment) };
}

describe('a web app', () => {
  // 143, V: parameter has the first value, parameters all of them
  test('is told what its address says', () => {
    const { world, deployment } = site();
    const { body, headers } = visit(world, deployment, { query: 'json=1&a=uno&a=dos%20y' });
    expect(headers['Content-Type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(body)).toEqual({
      queryString: 'json=1&a=uno&a=dos%20y',
      parameter: { json: '1', a: 'uno' },
      parameters: { json: ['1'], a: ['uno', 'dos y'] },
      contextPath: '',
      contentLength: -1,
    });
  });

  // D: html-output#setTitle, #addMetaTag, #setXFrameOptionsMode
  test('gives its page with title, meta tags and who may frame it', () => {
    const { world, deployment, url } = site();
    const page = visit(world, deployment, { query: 'name=Ana' });
    expect(page.body).toContain(
      '<title>Micro &amp; sitio</title><meta name="viewport" content="width=device-width">',
    );
    expect(page.body).toContain(`<p>Ana${url}`);
    expect(page.headers['X-Frame-Options']).toBe('SAMEORIGIN');
    expect(visit(world, deployment, { query: 'frames=ALLOWALL' }).headers['X-Frame-Options']).toBeUndefined();
  });

  // D: text-output#downloadAsFile
  test('gives files', () => {
    const { world, deployment } = site();
    const { headers, body } = visit(world, deployment, { query: 'csv=1' });
    expect([headers['Content-Disposition'], headers['Content-Type'], body]).toEqual([
      "attachment; filename*=UTF-8''tabla.csv",
      'text/csv; charset=utf-8',
      'a,b',
    ]);
  });

  // D: web apps guide, "execute as"; 135: the visitor of another domain is not known
  test.each([
    [{ access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' }, '', `|${OWNER}`],
    [{ access: 'ANYONE', executeAs: 'USER_DEPLOYING' }, COLLEAGUE, `${COLLEAGUE}|${OWNER}`],
    [{ access: 'ANYONE', executeAs: 'USER_DEPLOYING' }, 'x@otro.mx', `|${OWNER}`],
    [{ access: 'ANYONE', executeAs: 'USER_ACCESSING' }, 'x@otro.mx', 'x@otro.mx|x@otro.mx'],
  ] as [WebappOptions, string, string][])('with %j runs for %s as it must', (webapp, visitor, expected) => {
    const { world, deployment } = site(webapp);
    expect(visit(world, deployment, { query: 'who=1', visitor }).body).toBe(expected);
  });

  // D: manifest, webapp.access
  test.each([
    ['MYSELF', '', 302],
    ['MYSELF', COLLEAGUE, 403],
    ['MYSELF', OWNER, 200],
    ['DOMAIN', COLLEAGUE, 200],
    ['DOMAIN', 'x@otro.mx', 403],
    ['ANYONE', '', 302],
    ['ANYONE', 'x@otro.mx', 200],
  ])('for %s lets %s in with %i', (access, visitor, status) => {
    const { world, deployment } = site({ access, executeAs: 'USER_DEPLOYING' });
    expect(visit(world, deployment, { visitor }).status).toBe(status);
  });

  test('shows an error as text', () => {
    const { world, deployment } = site();
    expect(visit(world, deployment, { query: 'error=1' }).body).toContain('Error: &lt;b&gt;');
  });

  test('has properties of its own, and is standalone or bound to a workbook', () => {
    const { world, workbookId, microsite, deployment } = site();
    const run = {
      project: project(CODE),
      workbookId,
      user: OWNER,
      entry: 'number',
      args: [],
      kind: 'call' as const,
    };
    visit(world, deployment, { query: 'count=1' });
    expect(visit(world, deployment, { query: 'count=1' }).body).toBe('2');
    expect(answer(world.run(run))).toBe(null);
    expect(answer(world.run({ ...run, project: microsite }))).toBe('2');
    expect(visit(world, deployment, { query: 'book=1' }).body).toBe('null');
    expect(visit(world, { ...deployment, workbookId }, { query: 'book=1' }).body).toBe('Tablero');
  });

  test('is reached by the scripts of other projects', () => {
    const { world, workbookId, url } = site();
    world.web = appsWeb(world);
    const fetching = (address: string) =>
      answer(
        world.run({
          project: project(`UrlFetchApp.fetch('${address}', { muteHttpExceptions: true }).getContentText()`),
          workbookId,
          user: OWNER,
          entry: '',
          args: [],
          kind: 'eval',
        }),
      );
    expect(fetching(`${url}?count=1`)).toBe('1');
    expect(fetching('https://script.google.com/macros/s/nadie/exec')).toContain('no hay ninguna aplicación');
  });
});
