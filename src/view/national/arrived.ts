import { KINDS } from '../kinds.ts';
import { FORMAT } from '../openData.ts';
import { dataIn, publishedIn, tooNew, type Data, type Published, type Reader } from '../publishedRecords.ts';
import { SCHEMA } from '../shape.ts';

/** What can be at the address of a state; what came back decides which it is. */
export const SOURCES = {
  csv: 'Datos abiertos (CSV)',
  json: 'datos.json',
  app: 'Micrositio',
} as const;
export type Source = (typeof SOURCES)[keyof typeof SOURCES];

/** As it came back from an address; a failure is in the words of whoever asked. */
export type Reply = { status: number; text: string } | { failure: string };

/** More than a plan of 500 commitments × 10 takes; what is longer is not even parsed. */
export const MOST_CHARACTERS = 12_000_000;

const READER: Reader = { name: 'el tablero nacional', update: 'actualizarlo' };

export type Arrived = { source: Source; published: Published } | { problem: string };

const isApp = (address: string): boolean => /^https:\/\/script\.google(?:usercontent)?\.com\//.test(address);

/**
 * @param address that was asked
 * @param digest of a text, in hexadecimal
 * @returns the records that came whole, or in one sentence why there are none
 */
export function arrivedFrom(address: string, reply: Reply, digest: (text: string) => string): Arrived {
  if ('failure' in reply) return { problem: failureWords(reply.failure) };
  const { status, text } = reply;
  if (status !== 200) return { problem: statusWords(status) };
  if (text.length > MOST_CHARACTERS) return { problem: TOO_LARGE };
  const plain = text.replace(/^\uFEFF/, '').trimStart();
  if (plain === '') return { problem: 'La dirección respondió, pero no trae nada.' };
  if (plain.startsWith('<')) return { problem: pageWords(plain) };
  if (plain.startsWith('{')) {
    const published = publishedInFile(plain);
    if ('problem' in published) return published;
    return { source: isApp(address) ? SOURCES.app : SOURCES.json, published };
  }
  const published = publishedIn(text, digest, READER);
  return 'problem' in published ? published : { source: SOURCES.csv, published };
}

export const TOO_LARGE = `Lo que hay en la dirección es demasiado grande: caben ${MOST_CHARACTERS / 1_000_000} millones de caracteres.`;

/** What pages that ask who one is have in common: where they lead, a password, or their title. */
const SIGN_IN =
  /accounts\.google\.com|ServiceLogin|\/signin\b|login\.microsoftonline|type=["']?password|<title>[^<]{0,80}(?:inici[ae]r? sesi[oó]n|sign in|log ?in)/i;

const pageWords = (page: string): string =>
  SIGN_IN.test(page)
    ? 'La dirección pide iniciar sesión: lo que publica no está abierto a cualquiera.'
    : 'En lugar de datos llegó una página web: falta la dirección del CSV, del micrositio o de «datos.json».';

function statusWords(status: number): string {
  if (status === 404 || status === 410) return `En la dirección ya no hay nada (${status}).`;
  if (status === 401 || status === 403) return `La dirección no deja leer los datos (${status}).`;
  if (status === 429) return 'El sitio pide esperar: se le preguntó demasiadas veces (429).';
  return status >= 500
    ? `El sitio está descompuesto (${status}).`
    : `El sitio no entregó los datos (${status}).`;
}

function failureWords(said: string): string {
  if (/response size/i.test(said)) return TOO_LARGE;
  if (/dns/i.test(said)) return 'El sitio de la dirección no existe.';
  if (/ssl|certificate|tls/i.test(said)) return 'El certificado de seguridad del sitio no es válido.';
  if (/time|tiempo/i.test(said)) return 'El sitio tardó demasiado en responder.';
  return 'No se pudo llegar al sitio.';
}

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const INCOMPLETE = 'Lo que llegó no son los datos de un tablero, o están incompletos.';

/** `datos.json` and what a web app gives as JSON: the same records in lists, without a digest. */
function publishedInFile(text: string): Published | { problem: string } {
  const file = dataIn(text);
  if (!file) return { problem: 'Los datos llegaron cortados.' };
  const { error, esquema, version, generado, plan, cortes } = file;
  if (typeof error === 'string') return { problem: `El micrositio dice: «${error.slice(0, 300)}»` };
  if (esquema !== FORMAT || typeof version !== 'number' || !isObject(plan) || !Array.isArray(cortes))
    return { problem: INCOMPLETE };
  if (version > SCHEMA) return { problem: tooNew(version, READER) };
  const records = new Map<string, (readonly [string, Data])[]>();
  for (const { type, resource } of KINDS) {
    const list = file[resource];
    if (Array.isArray(list)) records.set(type, list.map(withId));
    else if (list !== undefined || version === SCHEMA) return { problem: INCOMPLETE };
  }
  records.set('plan', [[`${String(plan['clave'])}-${String(plan['ejercicio'])}`, plan]]);
  records.set('cut', cortes.map(withId));
  const last: unknown = cortes[cortes.length - 1];
  return {
    meta: { esquema, version, generado, ...(isObject(last) ? { corte: last['numero'] } : {}) },
    records,
  };
}

const withId = (one: unknown): readonly [string, Data] => {
  const data = isObject(one) ? one : {};
  return [typeof data['id'] === 'string' ? data['id'] : '', data];
};
