import type { Methods } from './handler.ts';
import { BagThing, EnumName } from './things.ts';
import type { TextState, ServiceThing } from './things.ts';

type Output = BagThing<TextState>;

export const contentService: Methods<ServiceThing> = {
  createTextOutput: (_x, _self, args) =>
    new BagThing<TextState>('TextOutput', { content: args.textOrNull(0), mimeType: 'TEXT', fileName: null }),
};

const change =
  (apply: (state: TextState, text: string) => Partial<TextState>): Methods<Output>[string] =>
  (_x, self, args) => {
    self.state = { ...self.state, ...apply(self.state, args.has(0) ? args.text(0) : '') };
    return self;
  };

export const textOutput: Methods<Output> = {
  append: change((state, content) => ({ content: (state.content ?? '') + content })),
  setContent: change((_state, content) => ({ content })),
  clear: change(() => ({ content: null })),
  downloadAsFile: change((_state, fileName) => ({ fileName })),
  setMimeType: (_x, self, args) => {
    self.state.mimeType = args.enumName(0) ?? 'TEXT';
    return self;
  },
  getContent: (_x, { state }) => state.content,
  getFileName: (_x, { state }) => state.fileName,
  getMimeType: (_x, { state }) => new EnumName(`ContentService.MimeType.${state.mimeType}`),
  __output: (_x, { state: { content, mimeType, fileName } }) => ({
    output: 'text',
    content: content ?? '',
    mimeType,
    fileName,
  }),
};
