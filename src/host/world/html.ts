import type { Args } from './args.ts';
import type { Execution } from './execution.ts';
import type { Methods } from './handler.ts';
import { BagThing } from './things.ts';
import type { BlobState, HtmlState, ServiceThing } from './things.ts';
import { ScriptError } from './wire.ts';

type Output = BagThing<HtmlState>;

const META = [
  'viewport',
  'apple-mobile-web-app-capable',
  'mobile-web-app-capable',
  'google-site-verification',
];

const createOutput = (content: string): Output =>
  new BagThing<HtmlState>('HtmlOutput', {
    content,
    title: '',
    width: null,
    height: null,
    faviconUrl: null,
    meta: [],
    frames: 'DEFAULT',
  });

function fileOf(x: Execution, args: Args): string {
  const name = args.text(0).replace(/\.html$/, '');
  const content = x.options.project.files[name];
  if (content === undefined) throw new ScriptError(`No HTML file named ${name} was found.`);
  return content;
}

function contentOf(args: Args): string {
  const given = args.raw(0);
  if (given instanceof BagThing && given.cls === 'Blob') {
    return (given.state as BlobState).bytes.toString('utf8');
  }
  return args.has(0) ? args.text(0) : '';
}

const template = (content: string) => new BagThing('HtmlTemplate', { content });

export const htmlService: Methods<ServiceThing> = {
  createHtmlOutput: (_x, _self, args) => createOutput(contentOf(args)),
  createHtmlOutputFromFile: (x, _self, args) => createOutput(fileOf(x, args)),
  createTemplate: (_x, _self, args) => template(contentOf(args)),
  createTemplateFromFile: (x, _self, args) => template(fileOf(x, args)),
  getUserAgent: () => null,
};

/** Evaluated in the script's realm; here only its text. */
export const htmlTemplate: Methods<BagThing<{ content: string }>> = {
  getRawContent: (_x, { state }) => state.content,
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

const change =
  (apply: (state: HtmlState, args: Args) => Partial<HtmlState>): Methods<Output>[string] =>
  (_x, self, args) => {
    self.state = { ...self.state, ...apply(self.state, args) };
    return self;
  };

const sizeOf = (args: Args): number | null => (args.has(0) ? args.int(0) : null);

export const htmlOutput: Methods<Output> = {
  append: change((state, args) => ({ content: state.content + args.text(0, '') })),
  appendUntrusted: change((state, args) => ({ content: state.content + escapeHtml(args.text(0, '')) })),
  setContent: change((_state, args) => ({ content: args.text(0, '') })),
  clear: change(() => ({ content: '' })),
  setTitle: change((_state, args) => ({ title: args.text(0, '') })),
  setWidth: change((_state, args) => ({ width: sizeOf(args) })),
  setHeight: change((_state, args) => ({ height: sizeOf(args) })),
  setFaviconUrl: change((_state, args) => ({ faviconUrl: args.text(0) })),
  setSandboxMode: change(() => ({})),
  setXFrameOptionsMode: change((_state, args) => ({ frames: args.enumName(0) ?? 'DEFAULT' })),
  addMetaTag: change((state, args) => {
    const [name, content] = [args.text(0), args.text(1)];
    if (!META.includes(name))
      throw new ScriptError('The meta tag you specified is not allowed in this context.');
    return { meta: [...state.meta, { name, content }] };
  }),
  getMetaTags: (_x, { state }) => state.meta.map((tag) => new BagThing('HtmlOutputMetaTag', tag)),
  getContent: (_x, { state }) => state.content,
  getTitle: (_x, { state }) => state.title,
  getWidth: (_x, { state }) => state.width,
  getHeight: (_x, { state }) => state.height,
  getFaviconUrl: (_x, { state }) => state.faviconUrl,
  asTemplate: (_x, { state }) => template(state.content),
  getBlob: (_x, { state }) =>
    new BagThing<BlobState>('Blob', {
      bytes: Buffer.from(state.content, 'utf8'),
      type: 'text/html',
      name: null,
    }),
  __output: (_x, { state: { content, title, meta, faviconUrl, frames } }) => ({
    output: 'html',
    content,
    title,
    meta,
    faviconUrl,
    frames,
  }),
};

export const metaTag: Methods<BagThing<{ name: string; content: string }>> = {
  getName: (_x, { state }) => state.name,
  getContent: (_x, { state }) => state.content,
};
