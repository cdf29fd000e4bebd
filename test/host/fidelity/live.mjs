// Prints a script that checks on live Google what the local host only believes: node test/host/fidelity/live.mjs
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const entryPoints = [fileURLToPath(new URL('live.ts', import.meta.url))];
const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: 'esm' });
const [{ text }] = outputFiles;
const { liveScript } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
process.stdout.write(liveScript());
