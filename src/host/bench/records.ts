import { mkdtemp, rm, stat, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getHeapStatistics } from 'node:v8';
import type { PublicRecord } from '../../view/shape.ts';
import { boardAt, type Board } from '../records/board.ts';
import { writeRecords } from '../records/write.ts';
import { publisherAt } from './boards.ts';
import { cpuMs } from './cpu.ts';

/** What it takes to write so many boards as NDJSON, each checked as it comes. */
export interface RecordsFigures {
  boards: number;
  lines: number;
  bytes: number;
  /** Processor time, with that of making the boards. */
  ms: number;
  /** Most that was held between two boards, beyond what was held before. */
  peakHeap: number;
}

/** Boards come one by one, as from their addresses, and none of them stays in memory. */
export async function recordsFigures(plan: PublicRecord, count: number): Promise<RecordsFigures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'registros-'));
  const before = getHeapStatistics().used_heap_size;
  let peakHeap = 0;
  function* boards(): Generator<Board> {
    for (let index = 0; index < count; index += 1) {
      const { csv, address, ...expected } = publisherAt(plan, index);
      yield boardAt(expected, address, { status: 200, text: csv });
      peakHeap = Math.max(peakHeap, getHeapStatistics().used_heap_size - before);
    }
  }
  try {
    const begun = cpuMs();
    const { records, left } = await writeRecords(folder, boards());
    const ms = cpuMs() - begun;
    if (left[0]) throw new Error(`${left[0].code} was not taken: ${left[0].why}`);
    const sizes = await Promise.all(
      (await readdir(folder)).map(async (name) => (await stat(path.join(folder, name))).size),
    );
    const lines = Object.values(records).reduce((sum, one) => sum + one, 0);
    return { boards: count, lines, bytes: sizes.reduce((sum, one) => sum + one, 0), ms, peakHeap };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
