import { RangeThing, SheetThing } from '../world/things.ts';
import type { Thing } from '../world/things.ts';
import { Execution } from '../world/execution.ts';
import { columnName } from './cells.ts';

/** Runs it and names each service call that counts, in order: the k-th name is the call that a fault at k hits. */
export function trace<T>(work: () => T): { result: T; calls: string[] } {
  const calls: string[] = [];
  const untouched = Object.getOwnPropertyDescriptor(Execution.prototype, 'call');
  const call = untouched?.value as Execution['call'];
  Object.defineProperty(Execution.prototype, 'call', {
    configurable: true,
    value(this: Execution, name: string, args: string) {
      const before = this.meter.report.calls;
      const label = `${name}${detail(this, name, args)}`;
      const reply = call.call(this, name, args);
      if (this.meter.report.calls > before) calls.push(label);
      return reply;
    },
  });
  try {
    return { result: work(), calls };
  } finally {
    if (untouched) Object.defineProperty(Execution.prototype, 'call', untouched);
  }
}

function detail(x: Execution, name: string, argsJson: string): string {
  if (name === 'host.now') return '';
  const [id = 0, first] = JSON.parse(argsJson) as [number?, unknown?];
  if (name.startsWith('Properties.set')) {
    return ` ${typeof first === 'object' && first ? Object.keys(first).join(', ') : String(first)}`;
  }
  if (id > 0) return place(x.handles.thing(id));
  return typeof first === 'string' ? ` ${first.slice(0, 60)}` : '';
}

function place(thing: Thing): string {
  if (!(thing instanceof RangeThing || thing instanceof SheetThing)) return '';
  const tab = thing.book.sheets.find((sheet) => sheet.id === thing.sheetId)?.name ?? `#${thing.sheetId}`;
  if (thing instanceof SheetThing) return ` ${tab}`;
  const { row, column, rows, columns } = thing.area;
  const [from, to] = [columnName(column), columnName(column + columns - 1)];
  return ` ${tab}!${from}${row + 1}:${to}${row + rows}`;
}
