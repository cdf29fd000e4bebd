import { isPlain } from './args.ts';
import type { Args } from './args.ts';
import { blobFrom } from './blob-source.ts';
import type { Execution } from './execution.ts';
import type { Methods } from './handler.ts';
import { tooOften, usedToday } from './quota.ts';
import type { ServiceThing } from './things.ts';
import type { Mail, MailPart } from './types.ts';
import { ScriptError } from './wire.ts';
import type { Value } from './wire.ts';

/** D (quotas guide), of an account that is not of Workspace: a day, and by message. */
const DAILY = 100;
const RECIPIENTS = 50;
const BODY_BYTES = 200 * 1024;
const ATTACHMENTS = 250;
const ATTACHED_BYTES = 25 * 1024 * 1024;
const OPTIONAL = ['htmlBody', 'cc', 'bcc', 'replyTo', 'name'] as const;

/** sendEmail({…}), (to, subject, body), (to, subject, body, {…}) and (to, replyTo, subject, body). */
function message(args: Args, from: string, date: string): Mail {
  const single = args.length === 1;
  const options: Record<string, Value> = single ? args.object(0) : args.object(3);
  const reply = typeof args.raw(3) === 'string';
  const field = (name: string): string => {
    const value = options[name];
    return value === undefined || value === null ? '' : String(value);
  };
  const mail: Mail = {
    to: single ? field('to') : args.text(0),
    subject: single ? field('subject') : args.text(reply ? 2 : 1),
    body: single ? field('body') : args.text(reply ? 3 : 2),
    from,
    date,
  };
  for (const name of OPTIONAL) if (field(name)) mail[name] = field(name);
  if (reply) mail.replyTo = args.text(1);
  if (options['noReply'] === true) mail.noReply = true;
  const attachments = list(options['attachments']).map((value, at) => part(value, `archivo-${at + 1}`));
  if (attachments.length > 0) mail.attachments = attachments;
  const images = isPlain(options['inlineImages']) ? Object.entries(options['inlineImages']) : [];
  if (images.length > 0)
    mail.inlineImages = Object.fromEntries(images.map(([cid, image]) => [cid, part(image, cid)]));
  return mail;
}

/** One attachment need not be in a list. */
const list = (value: Value): Value[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};

function part(value: Value, otherwise: string): MailPart {
  const blob = blobFrom(value);
  if (!blob) throw new ScriptError('Invalid argument: attachments');
  return {
    name: blob.name ?? otherwise,
    type: blob.type ?? 'application/octet-stream',
    base64: blob.bytes.toString('base64'),
  };
}

/** Commas inside a quoted name divide nothing. */
const addresses = (text = ''): string[] =>
  (text.match(/(?:"[^"]*"|[^,"])+/g) ?? []).map((each) => each.trim()).filter(Boolean);

const recipients = ({ to, cc, bcc }: Mail): string[] => [to, cc, bcc].flatMap((text) => addresses(text));

/** The texts are quoted from production (S); those of the limits by message follow the guide's names. */
function check(mail: Mail): void {
  const all = recipients(mail);
  if (all.length === 0) throw new ScriptError('Failed to send email: no recipient');
  for (const address of all) {
    if (!/^[^\s@<>]+@[^\s@<>]+$/.test(address.replace(/^.*<(.*)>$/, '$1')))
      throw new ScriptError(`Invalid email: ${address}`);
  }
  const limit = (what: string) => new ScriptError(`Limit Exceeded: Email ${what}.`);
  if (all.length > RECIPIENTS) throw limit('Recipients Per Message');
  if (Buffer.byteLength(mail.body) > BODY_BYTES || Buffer.byteLength(mail.htmlBody ?? '') > BODY_BYTES)
    throw limit('Body Size');
  const parts = [...(mail.attachments ?? []), ...Object.values(mail.inlineImages ?? {})];
  if (parts.length > ATTACHMENTS) throw limit('Attachments Per Message');
  const bytes = parts.reduce((sum, { base64 }) => sum + Buffer.byteLength(base64, 'base64'), 0);
  if (bytes > ATTACHED_BYTES) throw limit('Total Attachments Size');
}

/** Recipients that this account may still write to; every address of to, cc and bcc is one. */
function remaining({ world, user }: Execution): number {
  const spent = world.outbox
    .filter(({ from }) => from === user)
    .map((mail) => ({ at: Date.parse(mail.date), count: recipients(mail).length }));
  return DAILY - usedToday(spent, world.now().getTime());
}

export const mailApp: Methods<ServiceThing> = {
  sendEmail: (x, _self, args) => {
    const mail = message(args, x.user, x.world.now().toISOString());
    check(mail);
    if (recipients(mail).length > remaining(x)) throw new ScriptError(tooOften('email'));
    x.world.outbox.push(mail);
    x.world.outboxChanged();
  },
  getRemainingDailyQuota: (x) => remaining(x),
};
