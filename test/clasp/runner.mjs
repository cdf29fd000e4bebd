// Started once (`node --import redirect.mjs runner.mjs`), for loading clasp costs more than all that it is asked here: each
// line of its input is { folder, args }, run as `clasp ARGS` in that folder by somebody whose home it is; each line of its
// output is { said, complaint, code }.
import { createInterface } from 'node:readline';

const PROGRAM = new URL('../../node_modules/@google/clasp/build/src/commands/program.js', import.meta.url);
const { makeProgram } = await import(PROGRAM.href);

let said = [];
let complaint = [];
console.log = (...words) => void said.push(words.join(' '));
console.error = (...words) => void complaint.push(words.join(' '));

for await (const line of createInterface({ input: process.stdin })) {
  const { folder, args } = JSON.parse(line);
  [said, complaint] = [[], []];
  process.chdir(folder);
  process.env.HOME = folder;
  process.exitCode = 0;
  const failed = await makeProgram()
    .parseAsync([process.execPath, 'clasp', ...args])
    .then(
      () => 0,
      (error) => {
        complaint.push(error.message);
        return 1;
      },
    );
  const code = process.exitCode || failed;
  process.stdout.write(
    `${JSON.stringify({ said: said.join('\n'), complaint: complaint.join('\n'), code })}\n`,
  );
}
