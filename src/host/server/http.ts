import type { IncomingMessage, ServerResponse } from 'node:http';

const MOST_BYTES = 20_000_000;

/** A refusal that the person should read. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.name = 'Refused';
    this.status = status;
  }
}

export interface Reply {
  status?: number;
  type: string;
  body: string | Uint8Array;
  headers?: Record<string, string>;
}

export function json(value: unknown, status = 200): Reply {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

export function html(body: string, status = 200): Reply {
  return { status, type: 'text/html; charset=utf-8', body };
}

export function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status ?? 200, {
    'Content-Type': reply.type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...reply.headers,
  });
  response.end(reply.body);
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Refused(413, 'Lo que se envió es demasiado grande.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Only this machine may ask (a foreign name pointed at 127.0.0.1 shows in Host), only our own pages may change. */
export function guard(request: IncomingMessage, port: number, token: string): void {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.host ?? '')) {
    throw new Refused(403, 'Esta dirección solo responde en esta misma computadora.');
  }
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin } = request.headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
    throw new Refused(403, 'La petición viene de otra página.');
  }
  if (request.headers['x-token'] !== token) {
    throw new Refused(403, 'La petición no trae la clave de esta sesión. Vuelva a cargar la página.');
  }
}

export function escapeHtml(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
      // A page that is read turns a bare carriage return into a line feed.
      .replaceAll('\r', '&#13;')
  );
}
