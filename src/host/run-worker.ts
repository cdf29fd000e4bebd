import { MessageChannel, Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { existsSync } from 'node:fs';
import type { Execution } from './world/execution.ts';
import { TOO_SLOW } from './world/execution.ts';
import type { GuestStart } from './run.ts';

export interface Job {
  start: GuestStart;
  guest: string;
  signal: SharedArrayBuffer;
  port: MessagePort;
}

interface Request {
  call?: [string, string];
  done?: string;
}

const WORKER = new URL('./worker.mjs', import.meta.url);

/** Threads whose script has ended, by their code and time zone: to begin one takes longer than most scripts. */
const idle = new Map<string, Worker[]>();
const MOST_IDLE = 2;

function threadOf(key: string, worker: URL): Worker {
  const waiting = idle.get(key)?.pop();
  if (!waiting && !existsSync(worker))
    throw new Error(`Build the host first: ${worker.pathname} is missing.`);
  const thread = waiting ?? new Worker(worker);
  thread.ref();
  return thread;
}

function keep(key: string, thread: Worker): void {
  const waiting = idle.get(key) ?? [];
  idle.set(key, waiting);
  if (waiting.length >= MOST_IDLE) return void thread.terminate();
  waiting.push(thread);
  // it keeps no process alive
  thread.unref();
}

/** The script runs in a thread that sleeps during each service call, so other executions go on meanwhile. */
export function runInThread(
  x: Execution,
  guest: string,
  start: GuestStart,
  worker = WORKER,
): Promise<string> {
  // a thread goes by the time zone in which it began
  const key = `${worker.href} ${process.env['TZ'] ?? ''}`;
  const thread = threadOf(key, worker);
  const signal = new SharedArrayBuffer(4);
  const { port1, port2 } = new MessageChannel();
  const job: Job = { start, guest, signal, port: port2 };
  return new Promise((resolve, reject) => {
    const left = (): void => {
      clearTimeout(timer);
      port1.close();
      thread.off('error', failed);
    };
    const failed = (error: Error): void => {
      left();
      reject(error);
    };
    const dead = (message: string): void => {
      left();
      void thread.terminate();
      resolve(JSON.stringify({ error: { name: 'Exception', message } }));
    };
    const timer = setTimeout(() => {
      x.dead = TOO_SLOW;
      dead(TOO_SLOW);
    }, start.timeoutMs);
    const answer = (json: string): void => {
      if (x.options.failMode === 'killed' && x.dead !== undefined) return dead(x.dead);
      port1.postMessage(json);
      Atomics.store(new Int32Array(signal), 0, 1);
      Atomics.notify(new Int32Array(signal), 0);
    };
    port1.on('message', (request: Request) => {
      if (request.done !== undefined) {
        left();
        keep(key, thread);
        return resolve(request.done);
      }
      const [method, args] = request.call ?? ['', ''];
      const reply = x.call(method, args);
      if (reply instanceof Promise) void reply.then(answer);
      else answer(reply);
    });
    thread.on('error', failed);
    thread.postMessage(job, [port2]);
  });
}
