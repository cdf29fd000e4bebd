import { setFlagsFromString } from 'node:v8';
import { UsageError } from './commands/options.ts';

type Command = (args: string[]) => Promise<void>;

/** Each is read when it is asked for: a host that serves has no use for what measures it. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  eval: async () => (await import('./commands/eval.ts')).evalCommand,
  call: async () => (await import('./commands/call.ts')).callCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  faults: async () => (await import('./commands/faults.ts')).faultsCommand,
  generate: async () => (await import('./commands/generate.ts')).generateCommand,
  page: async () => (await import('./commands/page.ts')).pageCommand,
  bench: async () => (await import('./commands/bench.ts')).benchCommand,
  records: async () => (await import('./commands/records.ts')).recordsCommand,
  scale: async () => (await import('./commands/scale.ts')).scaleCommand,
};

async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]?.() : undefined;
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
