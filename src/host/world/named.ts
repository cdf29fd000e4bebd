import type { Methods } from './handler.ts';
import { rangeOfBox } from './make-range.ts';
import type { NamedRangeThing } from './things.ts';

export const namedRange: Methods<NamedRangeThing> = {
  getName: (_x, { named }) => named.name,
  getRange: (_x, { book, named }) => rangeOfBox(book, named.box),
  setName: (_x, self, args) => {
    self.named.name = args.text(0);
    return self;
  },
  setRange: (_x, self, args) => {
    self.named.box = args.range(0).box;
    return self;
  },
  remove: (_x, { book, named }) => {
    book.namedRanges = book.namedRanges.filter((other) => other !== named);
  },
};
