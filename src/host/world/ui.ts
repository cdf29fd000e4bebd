import type { Args } from './args.ts';
import type { Execution } from './execution.ts';
import type { Methods } from './handler.ts';
import { BagThing, EnumName } from './things.ts';
import type { HtmlState, MenuState, ServiceThing } from './things.ts';
import type { UiEvent } from './types.ts';
import { ScriptError } from './wire.ts';

type Answer = { button: string; text: string };

/** (message), (message, buttons), (title, message, buttons). */
function question(type: 'alert' | 'prompt', args: Args): Extract<UiEvent, { type: 'alert' | 'prompt' }> {
  const set = args.values.find((value) => value instanceof EnumName);
  const buttons = set instanceof EnumName ? set.name.split('_') : type === 'prompt' ? ['OK'] : ['OK'];
  const titled = typeof args.raw(1) === 'string';
  return {
    type,
    title: titled ? args.text(0) : '',
    message: titled ? args.text(1) : args.text(0),
    buttons,
  };
}

function ask(x: Execution, event: ReturnType<typeof question>): Answer | Promise<Answer> {
  x.ui.push(event);
  const prepared = x.answers.shift();
  if (prepared !== undefined) return typeof prepared === 'string' ? { button: prepared, text: '' } : prepared;
  if (!x.ask) throw new ScriptError(`No answer was given for the ${event.type} "${event.message}".`);
  return x.ask(event).then((answer) => answer ?? { button: 'CLOSE', text: '' });
}

const then = <T>(answer: Answer | Promise<Answer>, map: (answer: Answer) => T): T | Promise<T> =>
  answer instanceof Promise ? answer.then(map) : map(answer);

const buttonOf = ({ button }: Answer): EnumName => new EnumName(`Ui.Button.${button}`);

function dialog(x: Execution, args: Args, modal: boolean): null {
  const { content, width, height } = htmlOf(args);
  x.ui.push({
    type: 'dialog',
    title: args.text(1),
    html: content,
    modal,
    ...(width === null ? {} : { width }),
    ...(height === null ? {} : { height }),
  });
  return null;
}

function htmlOf(args: Args): HtmlState {
  const output = args.raw(0);
  if (output instanceof BagThing && output.cls === 'HtmlOutput') return output.state as HtmlState;
  throw args.invalid();
}

export const ui: Methods<BagThing<object>> = {
  alert: (x, _self, args) => then(ask(x, question('alert', args)), buttonOf),
  prompt: (x, _self, args) =>
    then(ask(x, question('prompt', args)), (answer) => new BagThing('PromptResponse', answer)),
  createMenu: (_x, _self, args) =>
    new BagThing<MenuState>('Menu', { title: args.text(0), addon: false, items: [] }),
  createAddonMenu: (x) =>
    new BagThing<MenuState>('Menu', { title: x.options.project.name, addon: true, items: [] }),
  showModalDialog: (x, _self, args) => dialog(x, args, true),
  showModelessDialog: (x, _self, args) => dialog(x, args, false),
  showSidebar: (x, _self, args) => {
    const { content, title } = htmlOf(args);
    x.ui.push({ type: 'sidebar', title, html: content });
    return null;
  },
};

export const menu: Methods<BagThing<MenuState>> = {
  addItem: (_x, self, args) => {
    self.state.items.push({ caption: args.text(0), functionName: args.text(1) });
    return self;
  },
  addSeparator: (_x, self) => {
    self.state.items.push({ separator: true });
    return self;
  },
  addSubMenu: (_x, self, args) => {
    const { title, items } = args.thing(0, BagThing).state as MenuState;
    self.state.items.push({ title, items });
    return self;
  },
  addToUi: (x, self) => {
    x.ui.push({ type: 'menu', ...structuredClone(self.state) });
  },
};

export const promptResponse: Methods<BagThing<Answer>> = {
  getSelectedButton: (_x, { state }) => buttonOf(state),
  getResponseText: (_x, { state }) => (state.button === 'CLOSE' ? null : state.text),
};

export const browser: Methods<ServiceThing> = {
  msgBox: (x, _self, args) => then(ask(x, question('alert', args)), ({ button }) => button.toLowerCase()),
  inputBox: (x, _self, args) =>
    then(ask(x, question('prompt', args)), ({ button, text }) =>
      button === 'OK' ? text : button.toLowerCase(),
    ),
};
