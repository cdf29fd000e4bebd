import { createHash } from 'node:crypto';
import type { Methods } from './handler.ts';
import type { ServiceThing } from './things.ts';
import { BagThing } from './things.ts';

export const session: Methods<ServiceThing> = {
  /** Simple triggers may not know who edits. */
  getActiveUser: (x) => new BagThing('User', { email: x.authMode === 'FULL' ? x.world.activeUser(x) : '' }),
  getEffectiveUser: (x) => new BagThing('User', { email: x.user }),
  getActiveUserLocale: (x) => (x.container?.locale ?? 'es_MX').slice(0, 2),
  getScriptTimeZone: (x) => x.options.project.manifest.timeZone,
  getTemporaryActiveUserKey: (x) => {
    const month = Math.floor(x.world.now().getTime() / (30 * 86_400_000));
    return createHash('sha256')
      .update(`${x.world.activeUser(x)} ${month}`)
      .digest('base64');
  },
};

export const user: Methods<BagThing<{ email: string }>> = {
  getEmail: (_x, { state }) => state.email,
  getUserLoginId: (_x, { state }) => state.email,
};
