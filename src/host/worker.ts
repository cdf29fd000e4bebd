import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { WorkerData } from './run-worker.ts';
import { runGuest } from './run.ts';

const { start, guest, signal, port } = workerData as WorkerData & { port: MessagePort };
const flag = new Int32Array(signal);

function call(method: string, args: string): string {
  Atomics.store(flag, 0, 0);
  port.postMessage({ call: [method, args] });
  for (;;) {
    Atomics.wait(flag, 0, 0);
    // lowered before it looks: what comes while it looks raises it again
    Atomics.store(flag, 0, 0);
    const received = receiveMessageOnPort(port) as { message: string } | undefined;
    if (received) return received.message;
  }
}

port.postMessage({ done: runGuest(guest, call, start) });
