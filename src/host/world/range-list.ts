import { methodNames } from '../guest/more-methods.ts';
import type { Methods } from './handler.ts';
import { range } from './range.ts';
import type { RangeListThing } from './things.ts';

/** Setters of a list do the same to each of its ranges. */
const SETTERS =
  /^(set(?!Formulas)|clear|breakApart|trimWhitespace|insertCheckboxes|removeCheckboxes|check|uncheck|activate)/;

const shared: Methods<RangeListThing> = Object.fromEntries(
  methodNames('RangeList').flatMap((name) => {
    const handler = range[name];
    if (!handler || !SETTERS.test(name)) return [];
    const each: Methods<RangeListThing>[string] = (x, self, args) => {
      for (const one of self.ranges) handler(x, one, args);
      return self;
    };
    return [[name, each] as const];
  }),
);

export const rangeList: Methods<RangeListThing> = { ...shared, getRanges: (_x, self) => self.ranges };
