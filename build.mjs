// Builds what clasp pushes (dist/board, dist/microsite, dist/national) and the local host (dist/host).
// Usage: node build.mjs [--if-stale] [--only board|microsite|national|host]
import { build } from 'esbuild';
import { copyFile, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const options = process.argv.slice(2);
const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : undefined;

/** Parts of each program that load on demand. */
const NATIONAL_PARTS = ['archivo', 'edicion', 'informes', 'preparar', 'valorar'];
const PARTS = [
  'abrir',
  'alDia',
  'avance',
  'edicion',
  'estructura',
  'preparar',
  'importar',
  'plan',
  'publicar',
  'registrar',
  'registro',
  'historia',
  'archivo',
  'terminar',
  'datos',
  'documento',
  'entrega',
  'enlaces',
  'evaluacion',
  'recordatorios',
];
const PANELS = await names(at('src/panel'), '.html');
const NATIONAL_PANELS = await names(at('src/panel/national'), '.html');
/** What the pages bring besides their words: `src/page`, made small, and the digests by which they run. */
const DEFINE = {
  PAGE_ASSETS: JSON.stringify(await pageAssets('page.css', 'client.ts')),
  NATION_ASSETS: JSON.stringify(await pageAssets('national.css', 'national.ts')),
};

await main();

async function main() {
  const stamp = at('dist/.stamp');
  const fingerprint = await newest();
  if (options.includes('--if-stale') && (await readFile(stamp, 'utf8').catch(() => '')) === fingerprint)
    return;
  if (!only || only === 'board') await board();
  if (!only || only === 'microsite') await microsite();
  if (!only || only === 'national') await national();
  if (!only || only === 'host') await host();
  if (!only) await write(stamp, fingerprint);
}

/** Two passes: the first finds the exported names, the second wraps them so that each is a hoisted global. */
async function script(entry, extra = {}) {
  const common = {
    entryPoints: [entry],
    bundle: true,
    write: false,
    target: 'es2020',
    platform: 'neutral',
    charset: 'utf8',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    minify: true,
    logLevel: 'warning',
    ...extra,
  };
  const first = await build({ ...common, format: 'esm', metafile: true, outfile: 'x.js' });
  const [output] = Object.values(first.metafile.outputs);
  const footer = output.exports
    .toSorted()
    .map((name) => `function ${name}(...a){return __app.${name}(...a)}`)
    .join('\n');
  const second = await build({
    ...common,
    format: 'iife',
    globalName: '__app',
    footer: { js: footer },
    outfile: 'x.js',
  });
  return second.outputFiles[0].text;
}

async function board() {
  const wanted = [...PARTS.map((name) => `parte_${name}`), ...PANELS].map((name) => `${name}.html`);
  for (const file of await names(at('dist/board'), '.html')) {
    if (!wanted.includes(`${file}.html`)) await rm(at('dist/board', `${file}.html`));
  }
  await write(at('dist/board/Code.js'), await script(at('src/gas/board/index.ts')));
  await mkdir(at('dist/board'), { recursive: true });
  await copyFile(at('appsscript.json'), at('dist/board/appsscript.json'));
  for (const name of PARTS) {
    const lent = ['shared.ts', ...(name === 'preparar' ? ['parts/estructura.ts'] : [])];
    await write(at('dist/board', `parte_${name}.html`), await part(at('src/gas/board'), name, lent));
  }
  for (const name of PANELS) await write(at('dist/board', `${name}.html`), await panel(name));
}

/** The web app: one script and its manifest. */
async function microsite() {
  const code = await script(at('src/microsite/index.ts'), { define: DEFINE });
  await write(at('dist/microsite/Code.js'), code);
  await copyFile(at('src/microsite/appsscript.json'), at('dist/microsite/appsscript.json'));
}

/** INAI's workbook: one script, its parts, its manifest and its panels. */
async function national() {
  const wanted = [...NATIONAL_PARTS.map((name) => `parte_${name}`), ...NATIONAL_PANELS];
  for (const file of await names(at('dist/national'), '.html'))
    if (!wanted.includes(file)) await rm(at('dist/national', `${file}.html`));
  await write(at('dist/national/Code.js'), await script(at('src/national/index.ts')));
  await copyFile(at('src/national/appsscript.json'), at('dist/national/appsscript.json'));
  for (const name of NATIONAL_PARTS)
    await write(
      at('dist/national', `parte_${name}.html`),
      await part(at('src/national'), name, ['shared.ts']),
    );
  for (const name of NATIONAL_PANELS)
    await write(at('dist/national', `${name}.html`), await panel(name, 'src/panel/national'));
}

/**
 * Code that is seldom needed, as text in a file of its own (src/gas/parts.ts runs it). The modules that Code.js holds
 * already, by the lists of the files `lent`, stay imports; the whole is one JSON string without `<`, so that it is valid
 * HTML whatever it says.
 */
async function part(folder, name, lent) {
  const lists = await Promise.all(lent.map((file) => readFile(path.join(folder, file), 'utf8')));
  const there = new Set([...lists.join('\n').matchAll(/^ {2}'(.+\.ts)':/gm)].map(([, file]) => file));
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, 'parts', `${name}.ts`)],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    logLevel: 'warning',
    define: DEFINE,
    plugins: [{ name: 'lent', setup: (build) => build.onResolve({ filter: /\.ts$/ }, taking(there)) }],
  });
  const text = JSON.stringify(outputFiles[0].text.trim()).replaceAll('<', '\\u003c');
  return `<script type="application/json">${text}</script>\n`;
}

function taking(there) {
  return ({ kind, path: file, resolveDir }) => {
    const found = path.relative(at('src'), path.resolve(resolveDir, file)).replaceAll(path.sep, '/');
    return kind !== 'entry-point' && there.has(found) ? { path: found, external: true } : undefined;
  };
}

async function pageAssets(css, ts) {
  const small = async (entry, extra = {}) => {
    const { outputFiles } = await build({
      entryPoints: [at('src/page', entry)],
      bundle: true,
      write: false,
      minify: true,
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'warning',
      ...extra,
    });
    return outputFiles[0].text.trim();
  };
  const script = { format: 'iife', target: 'es2020' };
  const [style, client] = await Promise.all([small(css), small(ts, script)]);
  const hash = `sha256-${createHash('sha256').update(client, 'utf8').digest('base64')}`;
  return { style, script: client, hash };
}

/** A panel is its .html with the shared stylesheet and its script (same name, .ts) written into it. */
async function panel(name, folder = 'src/panel') {
  const [html, css, js] = await Promise.all([
    readFile(at(folder, `${name}.html`), 'utf8'),
    build({
      entryPoints: [at('src/panel/panel.css')],
      bundle: true,
      write: false,
      minify: true,
      logLevel: 'warning',
    }),
    build({
      entryPoints: [at(folder, `${name}.ts`)],
      bundle: true,
      write: false,
      minify: true,
      format: 'iife',
      target: 'es2020',
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'warning',
      define: DEFINE,
    }),
  ]);
  const safe = (text) =>
    text.trim().replaceAll('</', '<\\/').replaceAll('<?', '<\\?').replaceAll('<!--', '<\\!--');
  return html
    .replace(/\n\s*/g, '\n')
    .replace(/>\n</g, '><')
    .replace('<!-- style -->', () => `<style>${css.outputFiles[0].text.trim()}</style>`)
    .replace('<!-- script -->', () => `<script>${safe(js.outputFiles[0].text)}</script>`);
}

async function host() {
  const outdir = at('dist/host');
  const node = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
    define: DEFINE,
  };
  const { metafile } = await build({
    ...node,
    splitting: true,
    metafile: true,
    entryPoints: { cli: at('src/host/cli.ts'), worker: at('src/host/worker.ts') },
    outdir,
    outExtension: { '.js': '.mjs' },
  });
  // what commands share is named by its content: those of an earlier build stay behind
  const written = new Set(Object.keys(metafile.outputs).map((name) => path.basename(name, '.mjs')));
  for (const name of await names(outdir, '.mjs')) if (!written.has(name)) await rm(`${outdir}/${name}.mjs`);
  await build({
    entryPoints: { guest: at('src/host/guest/index.ts') },
    bundle: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    outdir,
    logLevel: 'warning',
  });
  await build({
    entryPoints: { page: at('src/host/page/page.ts') },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    outdir,
    logLevel: 'warning',
    loader: { '.html': 'copy' },
  });
  await write(at('dist/host/page-assets.json'), DEFINE.PAGE_ASSETS);
  await write(at('dist/host/nation-assets.json'), DEFINE.NATION_ASSETS);
  await copyFile(at('src/host/page/index.html'), at('dist/host/index.html'));
  await copyFile(at('src/host/records/comparacion.sql'), at('dist/host/comparacion.sql'));
  await cp(at('src/host/examples'), at('dist/host/examples'), { recursive: true });
}

async function names(folder, ending) {
  const all = await readdir(folder).catch(() => []);
  return all.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
}

/** A digest of every source file's path, size and time: cheap, and any edit changes it. */
async function newest() {
  const hash = createHash('sha256');
  const walk = async (folder) => {
    for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) await walk(file);
      else {
        const { size, mtimeMs } = await stat(file);
        hash.update(`${file} ${size} ${mtimeMs}\n`);
      }
    }
  };
  await walk(at('src'));
  for (const file of ['build.mjs', 'appsscript.json', 'package.json']) {
    const { size, mtimeMs } = await stat(at(file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Written beside and renamed, so that a process that reads meanwhile never sees half a file. */
async function write(file, text) {
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.tmp`;
  await writeFile(beside, text);
  await rename(beside, file);
}
