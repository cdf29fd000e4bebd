import type { Args } from './args.ts';
import type { Methods } from './handler.ts';
import type { ServiceThing } from './things.ts';
import type { Mail } from './types.ts';
import { ScriptError } from './wire.ts';
import type { Value } from './wire.ts';

const DAILY = 100;
const OPTIONAL = ['htmlBody', 'cc', 'bcc', 'replyTo', 'name'] as const;

function message(args: Args, from: string, date: string): Mail {
  const single = args.length === 1;
  const options: Record<string, Value> = single ? args.object(0) : args.object(3);
  const reply = typeof args.raw(3) === 'string';
  const field = (name: string): string => (options[name] === undefined ? '' : String(options[name]));
  const mail: Mail = {
    to: single ? field('to') : args.text(0),
    subject: single ? field('subject') : args.text(reply ? 2 : 1),
    body: single ? field('body') : args.text(reply ? 3 : 2),
    from,
    date,
  };
  for (const name of OPTIONAL) if (field(name)) mail[name] = field(name);
  if (reply) mail.replyTo = args.text(1);
  return mail;
}

export const mailApp: Methods<ServiceThing> = {
  sendEmail: (x, _self, args) => {
    const mail = message(args, x.user, x.world.now().toISOString());
    if (!mail.to) throw new ScriptError('Failed to send email: no recipient');
    for (const address of mail.to.split(',')) {
      if (!/^[^\s@]+@[^\s@]+$/.test(address.trim().replace(/^.*<(.*)>$/, '$1'))) {
        throw new ScriptError(`Invalid email: ${address.trim()}`);
      }
    }
    x.world.outbox.push(mail);
    x.world.outboxChanged();
  },
  getRemainingDailyQuota: (x) => {
    const today = x.world.now().toISOString().slice(0, 10);
    return (
      DAILY - x.world.outbox.filter(({ date, from }) => from === x.user && date.startsWith(today)).length
    );
  },
};
