import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { figure, found } from './figure.ts';
import type { Figure, Found } from './figure.ts';
import { bundledText, ROOT } from './sources.ts';
import { inIsolate, inTurn } from './isolate.ts';

const BUNDLES = ['board', 'national', 'microsite'] as const;
type Bundle = (typeof BUNDLES)[number];

/** What goes into a script that only imports the library and makes one empty schema. */
const SCHEMA = "import { z } from 'zod';\nglobalThis.schema = z.object({});\n";

/** Code.js of the board is loaded again at every click: what it weighs and how long it takes to begin. */
export async function bundleFigures(times: number): Promise<Found> {
  const texts = await Promise.all(BUNDLES.map((name) => readFile(fileOf(name), 'utf8')));
  const [zod, tight] = await Promise.all([bundledText(SCHEMA), bundledText(SCHEMA, 'utf8')]);
  const board = texts[0] ?? '';
  const bytes = Buffer.byteLength(zod);
  const [theirs = NONE, ...starts] = await startsOf([zod, ...texts], times);
  const [own = NONE] = starts;
  const figures = BUNDLES.flatMap((name, index): Figure[] => {
    const text = texts[index] ?? '';
    return [
      figure(`bundle.${name}.bytes`, Buffer.byteLength(text), 'bytes', {
        goal: name === 'board' ? 60_000 : null,
        peers: { 'zod, one empty schema': bytes },
      }),
      figure(`bundle.${name}.gzip`, gzipSync(text).length, 'bytes'),
      figure(`start.${name}.ms`, wholeOf(starts[index]), 'ms', {
        peers: { 'zod, one empty schema': wholeOf(theirs) },
      }),
    ];
  });
  return found([
    ...figures,
    figure('start.board.run.ms', own.run, 'ms', { goal: 2 }),
    figure('start.ratio.zod', wholeOf(theirs) / wholeOf(own), 'times as fast', {
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
  'to read a script eight times smaller takes V8 a sixth of the time, before anything of it runs: the goal would need some 20 KB';

const NONE: Start = { read: NaN, run: NaN };
const wholeOf = ({ read, run }: Start = NONE): number => read + run;

const fileOf = (name: Bundle): string => path.join(ROOT, 'dist', name, 'Code.js');

/** In milliseconds: to read a script, and to run it. */
interface Start {
  read: number;
  run: number;
}

/** Each in a fresh context of a fresh isolate, in turn. */
async function startsOf(codes: readonly string[], times: number): Promise<Start[]> {
  const work = `const vm = require('node:vm');
    const context = vm.createContext({});
    const begun = now();
    const script = new vm.Script(given);
    const read = now();
    script.runInContext(context);
    return { read: read - begun, run: now() - read };`;
  const all = await inTurn(
    times,
    codes.map((code) => () => inIsolate<Start>('', work, code)),
  );
  const least = (starts: readonly Start[], kind: keyof Start) => Math.min(...starts.map((one) => one[kind]));
  return all.map((starts) => ({ read: least(starts, 'read'), run: least(starts, 'run') }));
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
