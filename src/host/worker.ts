import { parentPort, receiveMessageOnPort } from 'node:worker_threads';
import type { Job } from './run-worker.ts';
import { runGuest } from './run.ts';

parentPort?.on('message', ({ start, guest, signal, port }: Job) => {
  const flag = new Int32Array(signal);
  const call = (method: string, args: string): string => {
    Atomics.store(flag, 0, 0);
    port.postMessage({ call: [method, args] });
    for (;;) {
      Atomics.wait(flag, 0, 0);
      // lowered before it looks: what comes while it looks raises it again
      Atomics.store(flag, 0, 0);
      const received = receiveMessageOnPort(port) as { message: string } | undefined;
      if (received) return received.message;
    }
  };
  port.postMessage({ done: runGuest(guest, call, start) });
});
