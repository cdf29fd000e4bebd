import type { LinkState } from './method.ts';

/** What came back from an address; `then` is what the place answered to which it sent on. */
export type LinkAnswer =
  | { status: number; location?: string; then?: LinkAnswer }
  /** In the words of whoever asked: the name does not exist, nobody answers… */
  | { failure: string };

export interface Judgement {
  state: LinkState;
  sentence: string;
  tip: string;
}

const judged = (state: LinkState, sentence: string, tip = ''): Judgement => ({ state, sentence, tip });

const CORRECT = 'Corrija la dirección, o publique el documento en otra.';
const OPEN_IT = 'Permita que cualquiera con el enlace lo vea, o súbalo donde sea público.';

/** RFC 3986: scheme, authority and the rest. There is no URL class in Apps Script. */
const PARTS = /^(https?):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?/i;

/** @returns the host of a web address, without port or user; '' when it is no web address. */
export function hostOf(address: string): string {
  const [, , authority = ''] = PARTS.exec(address.trim()) ?? [];
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return (
    host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : host.replace(/:\d*$/, '')
  ).toLowerCase();
}

/** Names and numbers of somebody's own network: nobody else can see them (RFC 1918, 6598, 3927, 4193; RFC 6761). */
export function isPrivateHost(host: string): boolean {
  if (host.startsWith('[')) return /^\[(?:::1?\]|f[cd]|fe[89ab]|::ffff:)/.test(host);
  if (/^(?:\d+|0x[\da-f]+)(?:\.(?:\d+|0x[\da-f]+))*\.?$/.test(host))
    return isPrivateNumber(host.replace(/\.$/, ''));
  return (
    !host.includes('.') || /\.(?:local|localhost|internal|intranet|lan|home|test|invalid)\.?$/.test(host)
  );
}

function isPrivateNumber(host: string): boolean {
  const parts = host.split('.').map(Number);
  // written as fewer than four numbers it is read in ways that hide where it leads
  if (parts.length !== 4 || parts.some((part) => !(part <= 255))) return true;
  if (host.split('.').some((part) => /^0./.test(part))) return true;
  const [a = 0, b = 0] = parts;
  return (
    [0, 10, 127].includes(a) ||
    a >= 224 ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127)
  );
}

/** @returns why an address is not asked for at all; undefined when it may be. */
export function unaskable(address: string): Judgement | undefined {
  const host = hostOf(address);
  if (host === '' || /[\s<>"\\^`{|}]/.test(address.trim()))
    return judged('No responde', 'No es una dirección de internet.', 'Escríbala completa: https://…');
  if (isPrivateHost(host))
    return judged('No responde', 'Es una dirección de una red privada: nadie más puede verla.', CORRECT);
  return undefined;
}

/** @returns the address as it is asked for: letters that are not ASCII as octets. */
export const asked = (address: string): string =>
  address.trim().replace(/[^\x21-\x7e]/gu, (letter) => {
    const lone = letter.length === 1 && /[\ud800-\udfff]/.test(letter);
    return lone ? '%EF%BF%BD' : encodeURIComponent(letter);
  });

/** @returns the address to which `location` leads from another one. */
export function resolved(location: string, from: string): string {
  const target = location.trim();
  if (/^[a-z][a-z\d+.-]*:/i.test(target)) return target;
  const [, scheme = 'https', authority = '', path = ''] = PARTS.exec(from) ?? [];
  if (target.startsWith('//')) return `${scheme}:${target}`;
  if (target.startsWith('/')) return `${scheme}://${authority}${target}`;
  if (target.startsWith('?')) return `${scheme}://${authority}${path || '/'}${target}`;
  return `${scheme}://${authority}${path.slice(0, path.lastIndexOf('/') + 1) || '/'}${target}`;
}

const REDIRECTS = [301, 302, 303, 307, 308];

const LOGIN_HOST =
  /^(?:accounts\.google\.com|login\.microsoftonline\.com|login\.live\.com|login\.yahoo\.com|.*\.okta\.com|(?:login|sso|cas|idp|auth|signin)\..+)$/;
const LOGIN_PATH =
  /\/(?:log-?in|sign-?in|servicelogin|wp-login\.php|iniciar-?sesion|acceso|auth(?:enticate|orize)?|sso|cas|saml\d?|oauth2?)(?:[./?]|$)/i;

/** Does the address lead to where one has to say who one is? */
export function isLogin(address: string): boolean {
  const [, , , path = ''] = PARTS.exec(address) ?? [];
  return LOGIN_HOST.test(hostOf(address)) || LOGIN_PATH.test(path);
}

/** @returns where an answer sends on, if what stands there says more; undefined where the answer says it all. */
export function nextHop(address: string, answer: LinkAnswer): string | undefined {
  if ('failure' in answer || !REDIRECTS.includes(answer.status) || !answer.location) return undefined;
  const target = resolved(answer.location, address);
  return isLogin(target) || unaskable(target) ? undefined : target;
}

/**
 * What the answer of an address means for somebody who wants to see the document.
 * @param answer with what came after each redirect; a redirect without it leads nowhere that could be seen
 */
export function judgeAnswer(address: string, answer: LinkAnswer): Judgement {
  const unasked = unaskable(address);
  if (unasked) return unasked;
  if ('failure' in answer) return judged('No responde', failureWords(answer.failure), CORRECT);
  const { status } = answer;
  if (status === 401 || status === 403 || status === 407)
    return judged('Privado', 'Pide permiso para verse.', OPEN_IT);
  if (REDIRECTS.includes(status)) return judgeRedirect(address, answer);
  // 416: there is nothing to give of a blank file; 429: it is there, and is asked too often
  if ((status >= 200 && status < 400) || status === 416 || status === 429) return judgeFound(address);
  if (status === 404 || status === 410) return judged('No responde', 'El documento ya no está ahí.', CORRECT);
  return judged(
    'No responde',
    status >= 500 ? `El sitio está descompuesto (${status}).` : `El sitio no lo entrega (${status}).`,
    CORRECT,
  );
}

function judgeFound(address: string): Judgement {
  if (/^http:/i.test(address.trim()))
    return judged(
      'Sin https',
      'Responde, pero sin conexión segura.',
      'Si el sitio la tiene, escriba la dirección con https://.',
    );
  return judged('Responde', 'Se puede ver.');
}

function judgeRedirect(address: string, answer: Extract<LinkAnswer, { status: number }>): Judgement {
  const nowhere = judged('No responde', 'Manda a otra dirección que no lleva a nada.', CORRECT);
  if (!answer.location) return nowhere;
  const target = resolved(answer.location, address);
  if (isLogin(target)) return judged('Privado', 'Pide iniciar sesión para verse.', OPEN_IT);
  if (!answer.then) return nowhere;
  const there = judgeAnswer(target, answer.then);
  if (there.state === 'No responde' || there.state === 'Privado')
    return { ...there, sentence: `Manda a otra dirección. ${there.sentence}` };
  return judged('Redirige', 'Manda a otra dirección.', `Escriba la definitiva: ${target.slice(0, 300)}`);
}

/** What Google says of an address that gives no answer, in words for people. */
function failureWords(said: string): string {
  if (/dns/i.test(said)) return 'Ese sitio no existe.';
  if (/ssl|certificate|tls/i.test(said)) return 'Su certificado de seguridad no es válido.';
  if (/time|tiempo/i.test(said)) return 'Tardó demasiado en responder.';
  return 'No se pudo llegar al sitio.';
}
