import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal, ScriptProject } from './project.ts';
import type { ScriptFile } from './project.ts';

const TOKEN = 'a-token-of-the-stand-in';
const STATUS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  404: 'NOT_FOUND',
};

type Request = { method: string; path: string; query: URLSearchParams; body: Record<string, unknown> };

/**
 * What of the Apps Script API clasp uses (developers.google.com/apps-script/api/reference/rest: projects, content,
 * versions, deployments), and the address that gives tokens, on a port of this machine.
 */
export class ScriptApi {
  readonly projects = new Map<string, ScriptProject>();
  /** Each request that was made, `PUT /v1/projects/ID/content`. */
  readonly asked: string[] = [];
  readonly #server = http.createServer((request, response) => void this.#serve(request, response));

  /** The address at which it answers from then on. */
  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  create(scriptId = `script${this.projects.size + 1}`): ScriptProject {
    const project = new ScriptProject(scriptId);
    this.projects.set(scriptId, project);
    return project;
  }

  async #serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const answer = await this.#answer(request).then(
      (value) => ({ code: 200, value }),
      (error: unknown) => refused(error),
    );
    response.writeHead(answer.code, { 'content-type': 'application/json; charset=UTF-8' });
    response.end(JSON.stringify(answer.value));
  }

  async #answer(request: http.IncomingMessage): Promise<unknown> {
    const { method = '', url = '', headers } = request;
    const { pathname: path, searchParams: query } = new URL(url, 'http://stand-in');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    this.asked.push(`${method} ${path}`);
    if (headers['x-asked-host'] === 'oauth2.googleapis.com') return token(text);
    if (headers.authorization !== `Bearer ${TOKEN}`)
      throw new Refusal(401, 'Request had invalid authentication credentials.');
    return this.#route({ method, path, query, body: text ? (JSON.parse(text) as Request['body']) : {} });
  }

  #route(request: Request): unknown {
    const [, version, projects, scriptId = '', part = '', id = ''] = request.path.split('/');
    if (version !== 'v1' || projects !== 'projects')
      throw new Refusal(404, 'Requested entity was not found.');
    if (scriptId === '' && request.method === 'POST')
      return { scriptId: this.create().scriptId, title: request.body['title'] };
    const project = this.projects.get(scriptId);
    if (!project) throw new Refusal(404, 'Requested entity was not found.');
    return answerOf(project, request, part, id);
  }
}

function token(form: string): object {
  if (new URLSearchParams(form).get('refresh_token') !== 'refresh') throw new Refusal(401, 'invalid_grant');
  return { access_token: TOKEN, expires_in: 3600, token_type: 'Bearer' };
}

function answerOf(project: ScriptProject, request: Request, part: string, id: string): unknown {
  const { scriptId } = project;
  const { query, body } = request;
  switch (`${request.method} ${part}${id && '/ID'}`) {
    case 'GET ':
      return { scriptId };
    case 'GET content':
      return { scriptId, files: project.files(number(query.get('versionNumber'))) };
    case 'PUT content':
      return { scriptId, files: project.replace(body['files'] as ScriptFile[]) };
    case 'POST versions':
      return project.freeze(body['description'] as string);
    case 'GET versions':
      return { versions: project.versions() };
    case 'POST deployments':
      return project.deploy(body);
    case 'GET deployments':
      return { deployments: project.deployments() };
    case 'GET deployments/ID':
      return project.deployment(id);
    case 'PUT deployments/ID':
      return project.deploy(body['deploymentConfig'] ?? {}, project.deployment(id).deploymentId);
  }
  throw new Refusal(404, 'Requested entity was not found.');
}

const number = (text: string | null): number | undefined => (text === null ? undefined : Number(text));

function refused(error: unknown): { code: number; value: object } {
  const code = error instanceof Refusal ? error.code : 500;
  const message = error instanceof Error ? error.message : String(error);
  return { code, value: { error: { code, message, status: STATUS[code] ?? 'INTERNAL' } } };
}
