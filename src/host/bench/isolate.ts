import { Worker } from 'node:worker_threads';

/**
 * Runs a script alone in an isolate of its own, as Google begins each execution with nothing that was compiled before.
 * @param work what it then does, as source; it sees the globals that the script made, and `given`
 * @returns what it returned
 */
export function inIsolate<T>(code: string, work: string, given: unknown): Promise<T> {
  const source = `const { parentPort, workerData: given } = require('node:worker_threads');
const now = () => Number(process.hrtime.bigint()) / 1e6;
${code}
parentPort.postMessage((() => {${work}})());`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(source, { eval: true, workerData: given });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** One after the other, in turn: whatever else the machine does meanwhile hits all alike. */
export async function inTurn<T>(rounds: number, works: readonly (() => Promise<T>)[]): Promise<T[][]> {
  const all: T[][] = works.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, work] of works.entries()) all[at]?.push(await work());
  return all;
}
