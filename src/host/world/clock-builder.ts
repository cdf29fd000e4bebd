import { create } from './script.ts';
import type { Builder } from './script.ts';
import type { Handler, Methods } from './handler.ts';
import { Instant } from './things.ts';
import type { Schedule } from './types.ts';
import { ScriptError } from './wire.ts';
import { isTimeZone } from './zone.ts';

/** D (clock-trigger-builder#everyMinutes). */
const MINUTES = [1, 5, 10, 15, 30];
/** What the triggers page offers; the reference gives no list. */
const HOURS = [1, 2, 4, 6, 8, 12];
const REPEATS = ['everyMinutes', 'everyHours', 'everyDays', 'everyWeeks', 'onMonthDay', 'onWeekDay'] as const;

type Numbers =
  | 'everyMinutes'
  | 'everyHours'
  | 'everyDays'
  | 'everyWeeks'
  | 'onMonthDay'
  | 'atHour'
  | 'nearMinute'
  | 'after';

function put(self: Builder, part: Schedule): Builder {
  self.state.schedule = { ...self.state.schedule, ...part };
  return self;
}

/** `allowed` = the only numbers Google takes; `most` ends a span from `least`. The texts are unverified. */
const number =
  (key: Numbers, allowed?: readonly number[]): Handler<Builder> =>
  (_x, self, args) => {
    const value = args.int(0);
    if (allowed && !allowed.includes(value)) {
      throw new ScriptError(
        `The value you passed to ${key} was invalid. It must be one of ${allowed.join(', ')}.`,
      );
    }
    return put(self, { [key]: value });
  };

const span =
  (key: Numbers, least: number, most: number): Handler<Builder> =>
  (_x, self, args) => {
    const value = args.int(0);
    if (value < least || value > most) throw new ScriptError(`Invalid argument: ${key}`);
    return put(self, { [key]: value });
  };

export const clockTriggerBuilder: Methods<Builder> = {
  create: (x, self, args) => {
    const { schedule = {} } = self.state;
    const repeats = REPEATS.some((key) => schedule[key] !== undefined);
    const once = schedule.at !== undefined || schedule.after !== undefined || schedule.atDate !== undefined;
    // D (clock-trigger-builder#atHour): "Frequency is required if you are using atHour() or nearMinute()"
    if (!repeats && !once) throw new ScriptError('The trigger needs a frequency.');
    return create(x, self, args);
  },
  everyMinutes: number('everyMinutes', MINUTES),
  everyHours: number('everyHours', HOURS),
  everyDays: span('everyDays', 1, 366),
  everyWeeks: span('everyWeeks', 1, 52),
  onMonthDay: span('onMonthDay', 1, 31),
  atHour: span('atHour', 0, 23),
  nearMinute: span('nearMinute', 0, 59),
  after: number('after'),
  onWeekDay: (_x, self, args) => put(self, { onWeekDay: args.enumName(0) ?? args.text(0) }),
  at: (_x, self, args) => {
    const date = args.raw(0);
    return put(self, { at: date instanceof Instant ? date.ms : 0 });
  },
  atDate: (_x, self, args) => put(self, { atDate: [args.int(0), args.int(1), args.int(2)] }),
  // D (clock-trigger-builder#inTimezone): "an invalid timezone string causes the script to throw an error"
  inTimezone: (_x, self, args) => {
    if (!isTimeZone(args.text(0))) throw new ScriptError(`Invalid argument: timezone`);
    return put(self, { inTimezone: args.text(0) });
  },
};
