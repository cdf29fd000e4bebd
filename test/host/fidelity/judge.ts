import type { Fidelity, Verdict } from '../../../src/host/bench/fidelity.ts';
import { World } from '../../../src/host/world.ts';
import type { Outcome, Project, RunOptions } from '../../../src/host/world.ts';
import { sentenceOf } from '../../../src/host/world/failure.ts';
import { deploy, visit } from '../../../src/host/world/web-app.ts';
import type { Fact } from './fact.ts';
import { LOOKS } from './looks.ts';
import { RANGES } from './ranges.ts';
import { RULES } from './rules.ts';
import { RUNTIME } from './runtime.ts';
import { SERVICES } from './services.ts';
import { SHEETS } from './sheets.ts';
import { STORES } from './stores.ts';
import { VALUES } from './values.ts';

/** Everything that somebody saw, asserted or wrote of Apps Script, and that scripts of this kind meet. */
export const FACTS: readonly Fact[] = [
  ...RUNTIME,
  ...RANGES,
  ...VALUES,
  ...SHEETS,
  ...RULES,
  ...LOOKS,
  ...STORES,
  ...SERVICES,
];

const OWNER = 'enlace@organismo.example';
/** Names that every script may use. */
const PRELUDE = `
  const book = SpreadsheetApp.getActive();
  const sheet = book && book.getActiveSheet();
  const message = (act) => { try { act(); return 'nothing thrown'; } catch (error) { return error.message; } };
`;

/** What the scripts find at `https://sitio.mx/`. */
const SITE: Readonly<Record<string, { status: number; headers: Record<string, string>; body: string }>> = {
  'https://sitio.mx/': {
    status: 200,
    headers: { 'Content-Type': 'text/plain; charset=UTF-8' },
    body: 'café',
  },
  'https://sitio.mx/302': { status: 302, headers: { Location: 'https://sitio.mx/' }, body: '' },
  'https://sitio.mx/404': { status: 404, headers: {}, body: '' },
};

/** What the local host makes of the fact's script, in a new world with one empty spreadsheet; an error is its sentence. */
export function answerOf([, script, , , how = {}]: Fact, guest?: string): unknown {
  const world = new World(guest === undefined ? {} : { guest });
  world.setNow(new Date('2026-03-10T18:00:00Z'));
  world.web = ({ url }) => SITE[url];
  const { id } = world.createWorkbook({ name: 'Tablero', owner: OWNER });
  const { entry = '', args = [], times, standalone, query } = how;
  const manifest = {
    timeZone: 'America/Mexico_City',
    webapp: { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' },
  };
  const project: Project = { name: 'project', code: PRELUDE + script, files: {}, manifest };
  if (query !== undefined) {
    const deployment = { project, deployer: OWNER };
    deploy(world, deployment);
    return JSON.parse(visit(world, deployment, { query }).body);
  }
  const kind = entry === '' ? 'eval' : 'call';
  const container = standalone ? {} : { workbookId: id };
  const options: RunOptions = { project, ...container, user: OWNER, entry, args, kind };
  const answers = Array.from({ length: times ?? 1 }, () => said(world.run(options)));
  return times === undefined ? answers[0] : answers;
}

const said = ({ value, error }: Outcome): unknown => (error ? sentenceOf(error) : value);

/** A method that the host knows and does not have says so: that is no wrong answer. */
export const isMissing = (answer: unknown): boolean =>
  (JSON.stringify(answer) ?? '').includes('not implemented in host');

/** The report of the facts. `guest`: the built guest, where it does not stand beside this file. */
export function fidelity(guest?: string, facts: readonly Fact[] = FACTS): Fidelity {
  const none = (): Record<Verdict, number> => ({ right: 0, wrong: 0, missing: 0 });
  const report: Fidelity = {
    counts: { V: none(), G: none(), D: none(), S: none() },
    wrong: [],
    missing: [],
  };
  for (const fact of facts) {
    const verdict = verdictOf(fact, answerOf(fact, guest));
    if (fact[3].grade !== 'U') report.counts[fact[3].grade][verdict]++;
    if (verdict !== 'right') report[verdict].push(fact[0]);
  }
  return report;
}

function verdictOf([, , expected]: Fact, answer: unknown): Verdict {
  if (isMissing(answer)) return 'missing';
  return isSame(answer, expected) ? 'right' : 'wrong';
}

/** Both are JSON; the order of fields says nothing. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [mine, theirs] = [one, other] as [Record<string, unknown>, Record<string, unknown>];
  const names = Object.keys(mine);
  return (
    names.length === Object.keys(theirs).length &&
    names.every((name) => Object.hasOwn(theirs, name) && isSame(mine[name], theirs[name]))
  );
}
