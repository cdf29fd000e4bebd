import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

/** The bench runs from dist/host and compiles what it compares with from the sources beside them. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const SOURCES = path.join(ROOT, 'src/host/bench');

/** @returns a script as the build makes it of this file. */
export const bundled = (file: string): Promise<string> => made({ entryPoints: [file] });

/** @returns a script as esbuild makes it of these lines: with other letters than ASCII escaped, unless it is told otherwise. */
export const bundledText = (contents: string, charset: 'ascii' | 'utf8' = 'ascii'): Promise<string> =>
  made({ stdin: { contents, resolveDir: ROOT }, charset });

type Entry = Pick<BuildOptions, 'entryPoints' | 'stdin' | 'charset'>;

async function made(entry: Entry): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    charset: 'utf8',
    ...entry,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    minify: true,
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}
