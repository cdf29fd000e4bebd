import { randomUUID } from 'node:crypto';
import type { Execution } from './execution.ts';
import type { Handler, Methods } from './handler.ts';
import type { ServiceThing } from './things.ts';
import { BagThing, EnumName, SpreadsheetThing } from './things.ts';
import type { Trigger } from './types.ts';
import { ScriptError } from './wire.ts';

const MOST = 20;

export type Builder = BagThing<Omit<Trigger, 'id' | 'project' | 'user' | 'workbookId' | 'created'>>;

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

/** The current user's, of this script: each workbook's bound script is a project of its own (D: getProjectTriggers). */
const own = (x: Execution): Trigger[] =>
  x.world.triggers.filter(
    ({ user, project, workbookId }) =>
      user === x.user && project === x.options.project.name && workbookId === (x.options.workbookId ?? null),
  );

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

/** Clock triggers are checked by clock-builder.ts before they come here. */
export const create: Handler<Builder> = (x, { state }) => {
  if (own(x).length >= MOST)
    throw new ScriptError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  const trigger: Trigger = {
    ...state,
    id: randomUUID(),
    project: x.options.project.name,
    user: x.user,
    workbookId: x.options.workbookId ?? null,
    created: x.world.now().toISOString(),
  };
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

export const trigger: Methods<BagThing<Trigger>> = {
  getUniqueId: (_x, { state }) => state.id,
  getHandlerFunction: (_x, { state }) => state.handler,
  getEventType: (_x, { state }) => new EnumName(`ScriptApp.EventType.${state.eventType}`),
  getTriggerSource: (_x, { state }) => new EnumName(`ScriptApp.TriggerSource.${state.source}`),
  getTriggerSourceId: (_x, { state }) => state.sourceId,
};
