import { MessageChannel, Worker } from 'node:worker_threads';
import { existsSync } from 'node:fs';
import type { Execution } from './world/execution.ts';
import { TOO_SLOW } from './world/execution.ts';
import type { GuestStart } from './run.ts';

export interface WorkerData {
  start: GuestStart;
  guest: string;
  signal: SharedArrayBuffer;
}

interface Request {
  call?: [string, string];
  done?: string;
}

const WORKER = new URL('./worker.mjs', import.meta.url);

/** The script runs in a thread that sleeps during each service call, so other executions go on meanwhile. */
export function runInThread(
  x: Execution,
  guest: string,
  start: GuestStart,
  worker = WORKER,
): Promise<string> {
  if (!existsSync(worker)) throw new Error(`Build the host first: ${worker.pathname} is missing.`);
  const signal = new SharedArrayBuffer(4);
  const { port1, port2 } = new MessageChannel();
  const data: WorkerData & { port: typeof port2 } = { start, guest, signal, port: port2 };
  const thread = new Worker(worker, { workerData: data, transferList: [port2] });
  return new Promise((resolve, reject) => {
    const finish = (json: string) => {
      clearTimeout(timer);
      port1.close();
      void thread.terminate();
      resolve(json);
    };
    const dead = (message: string) => finish(JSON.stringify({ error: { name: 'Exception', message } }));
    const timer = setTimeout(() => {
      x.dead = TOO_SLOW;
      dead(TOO_SLOW);
    }, start.timeoutMs);
    const answer = (json: string) => {
      if (x.options.failMode === 'killed' && x.dead !== undefined) return dead(x.dead);
      port1.postMessage(json);
      Atomics.store(new Int32Array(signal), 0, 1);
      Atomics.notify(new Int32Array(signal), 0);
    };
    port1.on('message', (request: Request) => {
      if (request.done !== undefined) return finish(request.done);
      const [method, args] = request.call ?? ['', ''];
      const reply = x.call(method, args);
      if (reply instanceof Promise) void reply.then(answer);
      else answer(reply);
    });
    thread.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}
