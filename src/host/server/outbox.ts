import type { Mail, MailPart } from '../world/types.ts';
import { inWords } from './clock.ts';
import { escapeHtml } from './http.ts';
import type { Reply } from './http.ts';

const MOST_SHOWN = 500;
/** What a message brings may neither run nor ask anybody for anything. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:";

/** The list of what was sent, the latest first; each message opens in its place. */
export function outboxBody(mails: readonly Mail[]): string {
  const numbered = mails.map((mail, number) => ({ mail, number })).reverse();
  const items = numbered.slice(0, MOST_SHOWN).map(({ mail, number }) => messageItem(mail, number));
  const list =
    items.length > 0 ? `<ul class="mails">${items.join('\n')}</ul>` : '<p>Todavía no hay correos.</p>';
  const more =
    numbered.length > MOST_SHOWN
      ? `<p>Se muestran los ${MOST_SHOWN} más recientes de ${numbered.length}.</p>`
      : '';
  return `<header class="top"><div class="brand"><span class="logo" aria-hidden="true"></span><h1>Correos de salida</h1></div>
<nav aria-label="Otras páginas"><a href="/">Libros</a></nav></header>
<main class="list"><p class="lead">Lo que el tablero habría enviado. Aquí ningún correo sale de la computadora.</p>${list}${more}</main>`;
}

function messageItem(mail: Mail, number: number): string {
  const subject = escapeHtml(mail.subject || 'Sin asunto');
  const text = mail.body ? `<h3>Texto</h3><pre>\n${escapeHtml(mail.body)}</pre>` : '';
  return `<li class="mail"><details><summary><span class="mail-when">${escapeHtml(when(mail.date))}</span> <span class="mail-to">${escapeHtml(mail.to)}</span> <span class="mail-subject">${subject}</span></summary>
<dl>${fields(mail)}</dl>${text}${htmlPart(mail)}${attachments(mail, number)}</details></li>`;
}

function when(date: string): string {
  const moment = new Date(date);
  return Number.isNaN(moment.getTime()) ? date : inWords(moment);
}

function fields(mail: Mail): string {
  const sender = mail.name ? `${mail.name} <${mail.from}>` : mail.from;
  const rows: [string, string | undefined][] = [
    ['Para', mail.to],
    ['Copia', mail.cc],
    ['Copia oculta', mail.bcc],
    ['De', mail.noReply ? `${sender} (sin respuesta)` : sender],
    ['Responder a', mail.replyTo],
    ['Fecha', when(mail.date)],
  ];
  return rows.map(([name, value]) => (value ? `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>` : '')).join('');
}

function htmlPart({ htmlBody, inlineImages = {}, subject }: Mail): string {
  if (!htmlBody) return '';
  const shown = Object.entries(inlineImages).reduce(
    (text, [cid, image]) => text.replaceAll(`cid:${cid}`, dataAddress(image)),
    htmlBody,
  );
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><base target="_blank">${shown}`;
  return `<h3>Como lo muestra un correo con formato</h3><iframe sandbox="" loading="lazy" title="Mensaje con formato: ${escapeHtml(subject || 'Sin asunto')}" srcdoc="${escapeHtml(page)}"></iframe>`;
}

const isImage = (type: string): boolean => /^image\/(png|jpeg|gif|webp)$/.test(type);

const dataAddress = ({ type, base64 }: MailPart): string =>
  isImage(type) ? `data:${type};base64,${base64.replace(/[^A-Za-z0-9+/=]/g, '')}` : '';

function attachments({ attachments: parts = [] }: Mail, number: number): string {
  if (parts.length === 0) return '';
  const items = parts.map(({ name, base64 }, at) => {
    const size = Math.max(1, Math.round(Buffer.byteLength(base64, 'base64') / 1024));
    return `<li><a href="/salida/${number}/${at}" download>${escapeHtml(name)}</a> (${size} KB)</li>`;
  });
  return `<h3>Archivos adjuntos</h3><ul>${items.join('')}</ul>`;
}

/** An attachment is only ever downloaded: opened here it would be a page of this server. */
export function attachmentReply(mails: readonly Mail[], number: string, at: string): Reply | undefined {
  const part = mails[Number(number)]?.attachments?.[Number(at)];
  if (!part) return undefined;
  return {
    type: 'application/octet-stream',
    body: Buffer.from(part.base64, 'base64'),
    headers: {
      'Content-Disposition': `attachment; filename="adjunto"; filename*=UTF-8''${encodeURIComponent(part.name.replace(/\p{Surrogate}/gu, ''))}`,
    },
  };
}
