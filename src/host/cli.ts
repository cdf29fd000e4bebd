import { setFlagsFromString } from 'node:v8';
import { benchCommand } from './commands/bench.ts';
import { callCommand } from './commands/call.ts';
import { evalCommand } from './commands/eval.ts';
import { faultsCommand } from './commands/faults.ts';
import { generateCommand } from './commands/generate.ts';
import { pageCommand } from './commands/page.ts';
import { recordsCommand } from './commands/records.ts';
import { scaleCommand } from './commands/scale.ts';
import { serveCommand } from './commands/serve.ts';
import { UsageError } from './commands/options.ts';

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  eval: evalCommand,
  call: callCommand,
  serve: serveCommand,
  faults: faultsCommand,
  generate: generateCommand,
  page: pageCommand,
  bench: benchCommand,
  records: recordsCommand,
  scale: scaleCommand,
};

async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`Commands: ${Object.keys(COMMANDS).join(', ')}.`);
  // a script lives for one execution, and what V8 optimizes of it no longer
  if (name !== 'bench') setFlagsFromString('--interrupt-budget=1500000');
  await command(args);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof UsageError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
