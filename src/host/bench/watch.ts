import { getHeapStatistics } from 'node:v8';
import { Execution } from '../world/execution.ts';
import { kindOf } from '../meter.ts';
import { cpuMs } from './cpu.ts';

/** What an execution took here, beside what its meter counts. */
export interface Watched {
  /** Processor time of the script itself, in milliseconds: without that of the services, which Google has elsewhere. */
  scriptMs: number;
  /** Most that was held at a service call, in bytes. */
  peakHeap: number;
  /** Service calls and modelled milliseconds before the first write; undefined where nothing was written. */
  beforeWrite?: { calls: number; modelledMs: number };
}

/**
 * Runs executions and watches them at every service call; the clock of their world goes on by what the script computes,
 * so that computing counts against the time limits.
 * @param heap what was held before is not counted
 */
export function watch<T>(work: () => T, heap = 0): { result: T; watched: Watched } {
  const watched: Watched = { scriptMs: 0, peakHeap: 0 };
  const untouched = Object.getOwnPropertyDescriptor(Execution.prototype, 'call');
  const call = untouched?.value as Execution['call'];
  let since = cpuMs();
  Object.defineProperty(Execution.prototype, 'call', {
    configurable: true,
    value(this: Execution, name: string, args: string) {
      const spent = cpuMs() - since;
      watched.scriptMs += spent;
      this.world.advance(spent);
      watched.peakHeap = Math.max(watched.peakHeap, getHeapStatistics().used_heap_size - heap);
      const { calls, modelled_ms: modelledMs } = this.meter.report;
      if (!watched.beforeWrite && isWrite(name)) watched.beforeWrite = { calls, modelledMs };
      const reply = call.call(this, name, args);
      since = cpuMs();
      return reply;
    },
  });
  try {
    const result = work();
    watched.scriptMs += cpuMs() - since;
    return { result, watched };
  } finally {
    if (untouched) Object.defineProperty(Execution.prototype, 'call', untouched);
  }
}

function isWrite(name: string): boolean {
  const [cls = '', method = ''] = name.split('.');
  if (cls === 'Properties') return /^set/.test(method);
  return ['write', 'insertSheet'].includes(kindOf(cls, method));
}
