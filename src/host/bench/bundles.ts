import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { figure, found } from './figure.ts';
import type { Figure, Found } from './figure.ts';
import { bundledText, ROOT } from './sources.ts';
import { timed } from './timing.ts';

const BUNDLES = ['board', 'national', 'microsite'] as const;
type Bundle = (typeof BUNDLES)[number];

/** What goes into a script that only imports the library and makes one empty schema. */
const SCHEMA = "import { z } from 'zod';\nglobalThis.schema = z.object({});\n";

/** Code.js of the board is loaded again at every click: what it weighs and how long it takes to begin. */
export async function bundleFigures(times: number): Promise<Found> {
  const texts = await Promise.all(BUNDLES.map((name) => readFile(fileOf(name), 'utf8')));
  const [zod, tight] = await Promise.all([bundledText(SCHEMA), bundledText(SCHEMA, 'utf8')]);
  const board = texts[0] ?? '';
  const [start, bytes] = [startOf(zod, times), Buffer.byteLength(zod)];
  const own = startOf(board, times);
  const figures = BUNDLES.flatMap((name, index): Figure[] => {
    const text = texts[index] ?? '';
    return [
      figure(`bundle.${name}.bytes`, Buffer.byteLength(text), 'bytes', {
        goal: name === 'board' ? 60_000 : null,
        peers: { 'zod, one empty schema': bytes },
      }),
      figure(`bundle.${name}.gzip`, gzipSync(text).length, 'bytes'),
      figure(`start.${name}.ms`, name === 'board' ? own : startOf(text, times), 'ms', {
        goal: name === 'board' ? 2 : null,
        why: MACHINE_WHY,
        peers: { 'zod, one empty schema': start },
      }),
    ];
  });
  return found([
    ...figures,
    figure('start.ratio.zod', start / own, 'times as fast', {
      goal: 15,
      better: 'more',
      why: START_WHY,
    }),
    figure('bundle.ratio.zod', bytes / Buffer.byteLength(board), 'times smaller', {
      goal: 7,
      better: 'more',
    }),
    figure('bundle.ratio.zod.utf8', Buffer.byteLength(tight) / Buffer.byteLength(board), 'times smaller', {
      better: 'more',
    }),
    ...(await panelFigures()),
  ]);
}

const START_WHY =
  'to read a script eight times smaller takes V8 an eighth of the time, before anything of it runs: 30 KB would be needed';
const MACHINE_WHY =
  'parsing included, on a machine that does other things too; running alone is tested to take at most 2 ms';

const fileOf = (name: Bundle): string => path.join(ROOT, 'dist', name, 'Code.js');

/** Parsed and run in a fresh context, each time from another text: V8 would remember the same one. */
function startOf(code: string, times: number): number {
  const contexts = Array.from({ length: times }, () => vm.createContext({}));
  return Math.min(
    ...contexts.map((context, turn) => {
      const text = `${code}\n// ${turn}`;
      return timed(() => void new vm.Script(text).runInContext(context)).ms;
    }),
  );
}

async function panelFigures(): Promise<Figure[]> {
  const folders = ['board', 'national'] as const;
  const lists = await Promise.all(
    folders.map(async (name) => {
      const folder = path.join(ROOT, 'dist', name);
      const files = (await readdir(folder)).filter((file) => /^(?!parte_).*\.html$/.test(file)).sort();
      return Promise.all(
        files.map(async (file) => {
          const bytes = (await readFile(path.join(folder, file))).length;
          return figure(`panel.${name}.${file.replace('.html', '')}.bytes`, bytes, 'bytes');
        }),
      );
    }),
  );
  return lists.flat();
}
