import { trace } from '../../src/host/faults/trace.ts';
import { World, type Json, type Outcome, type WebResponse } from '../../src/host/world.ts';
import { scriptStore } from '../../src/host/world/stores.ts';
import { deploy, visit, type Deployment } from '../../src/host/world/web-app.ts';
import { GUEST, readProject } from '../board/desk.ts';

export const OWNER = 'enlace@organismo.example';
export const SOURCE =
  'https://docs.google.com/spreadsheets/d/e/2PACX-1vAbc_9/pub?gid=7&single=true&output=csv';

export interface Visit {
  body: string;
  headers: Record<string, string>;
  /** Service calls that count, in order, without what they were given. */
  calls: string[];
  outcome: Outcome;
}

/** The deployed web app, the clock stopped, and a source that says what the test wants. */
export class Site {
  readonly world = new World({ guest: GUEST });
  readonly project = readProject('microsite');
  readonly deployment: Deployment = { project: this.project, deployer: OWNER };
  readonly url = deploy(this.world, this.deployment);
  /** What the source answers, and how often it was asked. */
  answer: WebResponse | undefined;
  asked = 0;

  constructor(answer?: WebResponse | string, source: string | null = SOURCE) {
    this.world.setNow(new Date('2020-05-15T18:00:00Z'));
    this.answers(answer);
    this.world.web = ({ url }) => {
      this.asked += 1;
      return url === SOURCE ? this.answer : undefined;
    };
    if (source !== null) this.properties['FUENTE'] = source;
  }

  answers(answer: WebResponse | string | undefined): void {
    this.answer =
      typeof answer === 'string'
        ? { status: 200, headers: { 'Content-Type': 'text/csv; charset=utf-8' }, body: answer }
        : answer;
  }

  get properties(): Record<string, string> {
    const key = scriptStore('microsite');
    const known = this.world.properties.get(key) ?? {};
    this.world.properties.set(key, known);
    return known;
  }

  later(seconds: number): void {
    this.world.setNow(new Date(this.world.now().getTime() + seconds * 1000));
  }

  /** As somebody who is not signed in. */
  visit(query = ''): Visit {
    const { result, calls } = trace(() => visit(this.world, this.deployment, { query, visitor: '' }));
    const { body, headers, outcome } = result;
    if (!outcome) throw new Error(`turned away: ${body}`);
    return { body, headers, outcome, calls: calls.map((call) => call.split(' ')[0] ?? '') };
  }

  /** As google.script.run of a page that somebody wrote would call it. */
  call(entry: string, ...args: Json[]): Outcome {
    return this.world.run({
      project: this.project,
      user: OWNER,
      visitor: '',
      entry,
      args,
      kind: 'call',
    });
  }
}

export const countOf = ({ calls }: Pick<Visit, 'calls'>, method: string): number =>
  calls.filter((call) => call === method).length;
