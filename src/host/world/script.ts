import { randomUUID } from 'node:crypto';
import type { Handler, Methods } from './handler.ts';
import type { ServiceThing } from './things.ts';
import { BagThing, EnumName, SpreadsheetThing } from './things.ts';
import type { Trigger } from './types.ts';
import { ScriptError } from './wire.ts';

const MINUTES = [1, 5, 10, 15, 30];
const HOURS = [1, 2, 4, 6, 8, 12];
const MOST = 20;

type Builder = BagThing<Omit<Trigger, 'id' | 'project' | 'user'>>;

export const scriptApp: Methods<ServiceThing> = {
  getScriptId: (x) => `local-${x.options.project.name}`,
  getService: (x) => new BagThing('Service', { url: x.world.serviceUrl(x) }),
  getProjectTriggers: (x) => own(x).map((one) => new BagThing('Trigger', one)),
  getUserTriggers: (x) => own(x).map((one) => new BagThing('Trigger', one)),
  getScriptTriggers: (x) => own(x).map((one) => new BagThing('Trigger', one)),
  newTrigger: (_x, _self, args) => new BagThing('TriggerBuilder', { handler: args.text(0) }),
  deleteTrigger: (x, _self, args) => {
    const { id } = args.thing(0, BagThing).state as Trigger;
    x.world.triggers.splice(0, Infinity, ...x.world.triggers.filter((one) => one.id !== id));
  },
  getAuthorizationInfo: () => new BagThing('AuthorizationInfo', {}),
  invalidateAuth: () => null,
  getInstallationSource: () => new EnumName('ScriptApp.InstallationSource.NONE'),
};

const own: (x: Parameters<Handler<ServiceThing>>[0]) => Trigger[] = (x) =>
  x.world.triggers.filter(({ user, project }) => user === x.user && project === x.options.project.name);

export const service: Methods<BagThing<{ url: string | null }>> = {
  getUrl: (_x, { state }) => state.url,
  isEnabled: (_x, { state }) => state.url !== null,
};

const blank = (handler: string, source: Trigger['source'], sourceId: string | null): Builder['state'] => ({
  handler,
  eventType: 'CLOCK',
  source,
  sourceId,
});

export const triggerBuilder: Methods<BagThing<{ handler: string }>> = {
  timeBased: (_x, { state }) => new BagThing('ClockTriggerBuilder', blank(state.handler, 'CLOCK', null)),
  forSpreadsheet: (_x, { state }, args) => {
    const given = args.raw(0);
    const id = given instanceof SpreadsheetThing ? given.book.id : args.text(0);
    return new BagThing('SpreadsheetTriggerBuilder', blank(state.handler, 'SPREADSHEETS', id));
  },
};

const create: Handler<Builder> = (x, { state }) => {
  if (own(x).length >= MOST)
    throw new ScriptError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  const trigger: Trigger = { ...state, id: randomUUID(), project: x.options.project.name, user: x.user };
  x.world.triggers.push(trigger);
  return new BagThing('Trigger', trigger);
};

const on =
  (eventType: Trigger['eventType']): Handler<Builder> =>
  (_x, self) => {
    self.state.eventType = eventType;
    return self;
  };

export const spreadsheetTriggerBuilder: Methods<Builder> = {
  create,
  onOpen: on('ON_OPEN'),
  onEdit: on('ON_EDIT'),
  onChange: on('ON_CHANGE'),
  onFormSubmit: on('ON_FORM_SUBMIT'),
};

/** `allowed` = the only numbers Google takes. */
const every =
  (key: string, allowed?: readonly number[]): Handler<Builder> =>
  (_x, self, args) => {
    const value = args.enumName(0) ?? args.text(0);
    if (allowed && !allowed.includes(Number(value))) {
      throw new ScriptError(
        `The value you passed to ${key} was invalid. It must be one of ${allowed.join(', ')}.`,
      );
    }
    self.state.schedule = { ...self.state.schedule, [key]: value };
    return self;
  };

export const clockTriggerBuilder: Methods<Builder> = {
  create,
  everyMinutes: every('everyMinutes', MINUTES),
  everyHours: every('everyHours', HOURS),
  everyDays: every('everyDays'),
  everyWeeks: every('everyWeeks'),
  atHour: every('atHour'),
  nearMinute: every('nearMinute'),
  onWeekDay: every('onWeekDay'),
  onMonthDay: every('onMonthDay'),
  inTimezone: every('inTimezone'),
  after: every('after'),
};

export const trigger: Methods<BagThing<Trigger>> = {
  getUniqueId: (_x, { state }) => state.id,
  getHandlerFunction: (_x, { state }) => state.handler,
  getEventType: (_x, { state }) => new EnumName(`ScriptApp.EventType.${state.eventType}`),
  getTriggerSource: (_x, { state }) => new EnumName(`ScriptApp.TriggerSource.${state.source}`),
  getTriggerSourceId: (_x, { state }) => state.sourceId,
};
