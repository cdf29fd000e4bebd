import type { Args } from './args.ts';
import type { Execution } from './execution.ts';
import type { Thing } from './things.ts';

export type Handler<T extends Thing> = (x: Execution, self: T, args: Args) => unknown;
export type Methods<T extends Thing> = Readonly<Record<string, Handler<T>>>;
