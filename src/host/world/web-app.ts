/** Web apps: a project's doGet as whoever opens its address meets it. */
import { escapeHtml } from '../server/http.ts';
import type { World } from '../world.ts';
import type { Execution } from './execution.ts';
import { sentenceOf } from './failure.ts';
import type { EventSeed, Outcome, Project, Web, WebOutput } from './types.ts';

export interface Deployment {
  project: Project;
  /** The container; absent = standalone. */
  workbookId?: string;
  /** Who deployed it: its script runs as this account unless the manifest says USER_ACCESSING. */
  deployer: string;
}

export interface WebReply {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Absent when the visitor was not let in. */
  outcome?: Outcome;
}

const GOOGLE = 'https://script.google.com/';
const ROOT = `${GOOGLE}macros/s/`;

/** The id in the address: the project's name, and its workbook when it has one. */
const idOf = (project: string, workbookId: string | undefined): string =>
  workbookId === undefined ? project : `${project}~${workbookId}`;

/** Makes the project's web app answer at the address that is given back. */
export function deploy(world: World, deployment: Deployment): string {
  const id = idOf(deployment.project.name, deployment.workbookId);
  world.deployments.set(id, deployment);
  return `${ROOT}${id}/exec`;
}

/**
 * D (service#getUrl): null when the script is not deployed.
 * @param site where a person meets it
 */
export function serviceUrlOf(world: World, { options }: Execution, site = GOOGLE): string | null {
  const id = idOf(options.project.name, options.workbookId);
  return world.deployments.has(id) ? `${site}macros/s/${id}/exec` : null;
}

/** UrlFetchApp reaches the deployed web apps as nobody in particular. */
export function appsWeb(world: World): Web {
  return ({ url, method }) => {
    if (!url.startsWith(ROOT)) return undefined;
    const { pathname, search } = new URL(url);
    const reply = visitPath(world, pathname, search, '');
    const { status, headers, body } = reply ?? notFound();
    return { status, headers, body: method === 'head' ? '' : body };
  };
}

/** undefined = that path is no web app's. */
export function visitPath(world: World, path: string, search: string, visitor: string): WebReply | undefined {
  const [, id] = /^\/macros\/s\/([^/]+)\/exec$/.exec(path) ?? [];
  if (id === undefined) return undefined;
  const deployment = world.deployments.get(decodeURIComponent(id));
  return deployment ? visit(world, deployment, { visitor, query: search.replace(/^\?/, '') }) : undefined;
}

/** Opens the web app. `visitor` is the e-mail of who is signed in, '' when nobody is. */
export function visit(
  world: World,
  deployment: Deployment,
  { visitor = '', query = '' }: { visitor?: string; query?: string } = {},
): WebReply {
  const { project, workbookId, deployer } = deployment;
  const { webapp } = project.manifest;
  if (!webapp) return notFound();
  const no = turnedAway(webapp.access ?? 'MYSELF', deployer, visitor);
  if (no) return no;
  const asVisitor = webapp.executeAs === 'USER_ACCESSING';
  const outcome = world.run({
    project,
    ...(workbookId === undefined ? {} : { workbookId }),
    user: asVisitor ? visitor : deployer,
    // D (session): the e-mail is blank for whom the owner's domain is not
    visitor: asVisitor || domain(visitor) === domain(deployer) ? visitor : '',
    entry: 'doGet',
    args: [],
    kind: 'doGet',
    event: eventFor(query),
  });
  return { ...answerOf(outcome), outcome };
}

const domain = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** D (manifest, webapp.access): MYSELF, DOMAIN, ANYONE (signed in) or ANYONE_ANONYMOUS. */
function turnedAway(access: string, deployer: string, visitor: string): WebReply | undefined {
  if (access === 'ANYONE_ANONYMOUS' || visitor === deployer) return undefined;
  if (visitor === '') {
    return { status: 302, headers: { Location: 'https://accounts.google.com/ServiceLogin' }, body: '' };
  }
  const isIn = access === 'ANYONE' || (access === 'DOMAIN' && domain(visitor) === domain(deployer));
  return isIn ? undefined : page(403, 'Necesita permiso para abrir esta aplicación.');
}

function eventFor(query: string): EventSeed {
  const values = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query))
    values.set(name, [...(values.get(name) ?? []), value]);
  const parameter = Object.fromEntries([...values].map(([name, [first = '']]) => [name, first]));
  return { queryString: query, parameter, parameters: Object.fromEntries(values) };
}

/** Google shows an error as a page too, with status 200: a script cannot set another (D: content service). */
function answerOf({ value, error }: Outcome): WebReply {
  if (error) return page(200, sentenceOf(error));
  const output = value as unknown as WebOutput;
  return output.output === 'html' ? htmlReply(output) : textReply(output);
}

const MIME: Readonly<Record<string, string>> = {
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'application/javascript',
  JSON: 'application/json',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
};

function textReply({ content, mimeType, fileName }: Extract<WebOutput, { output: 'text' }>): WebReply {
  const name = fileName === null ? {} : { 'Content-Disposition': disposition(fileName) };
  const type = `${MIME[mimeType] ?? 'text/plain'}; charset=utf-8`;
  return { status: 200, headers: { 'Content-Type': type, ...name }, body: content };
}

const disposition = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;

/** D (html-output): frames of other sites are only allowed with ALLOWALL; title and meta tags are set, not written. */
function htmlReply({
  content,
  title,
  meta,
  faviconUrl,
  frames,
}: Extract<WebOutput, { output: 'html' }>): WebReply {
  const head = [
    ...(title ? [`<title>${escapeHtml(title)}</title>`] : []),
    ...meta.map((tag) => `<meta name="${escapeHtml(tag.name)}" content="${escapeHtml(tag.content)}">`),
    ...(faviconUrl ? [`<link rel="icon" href="${escapeHtml(faviconUrl)}">`] : []),
  ].join('');
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      ...(frames === 'ALLOWALL' ? {} : { 'X-Frame-Options': 'SAMEORIGIN' }),
    },
    body: withHead(content, head),
  };
}

function withHead(content: string, head: string): string {
  const opening = /<head(\s[^>]*)?>/i.exec(content);
  if (opening) {
    const at = opening.index + opening[0].length;
    return `${content.slice(0, at)}${head}${content.slice(at)}`;
  }
  const whole = /<html[\s>]/i.test(content);
  return whole
    ? content.replace(/<html(\s[^>]*)?>/i, (tag) => `${tag}<head>${head}</head>`)
    : `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${content}</body></html>`;
}

const page = (status: number, sentence: string): WebReply => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html lang="es-MX"><meta charset="utf-8"><title>Error</title><main><h1>${escapeHtml(sentence)}</h1></main></html>`,
});

const notFound = (): WebReply => page(404, 'Aquí no hay ninguna aplicación.');
