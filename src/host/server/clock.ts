import { setImmediate } from 'node:timers/promises';
import { alarms } from '../world/alarm.ts';
import type { AlarmRun } from '../world/alarm.ts';
import { sentenceOf } from '../world/failure.ts';
import type { Project } from '../world/types.ts';
import { localFields, momentOf } from '../world/zone.ts';
import type { Host } from './actor.ts';
import type { ClockRun, ClockView } from './api.ts';
import type { Apps } from './apps.ts';
import { Refused } from './http.ts';

const DAY = 86_400_000;
const ZONE = 'America/Mexico_City';
/** Nobody tries more at once; a slip of the keyboard would run for minutes. */
const MOST_DAYS = 3660;
const KEPT_RUNS = 400;

/** The clock of the local world, and what ran because somebody moved it. */
export class Clock {
  readonly #host: Host;
  readonly #apps: Apps;
  readonly #runs: ClockRun[] = [];
  #isMoving = false;

  constructor(host: Host, apps: Apps) {
    this.#host = host;
    this.#apps = apps;
  }

  view(): ClockView {
    const now = this.#host.world.now();
    return { now: now.toISOString(), day: dayOf(now), text: inWords(now), runs: this.#runs };
  }

  /**
   * `to`: 'dia', 'semana' or a day, `2016-03-31`; the hour of the day stays as it is. It only goes forward.
   * Other requests are served between two executions.
   */
  async advance(to: string): Promise<ClockView> {
    if (this.#isMoving) throw new Refused(409, 'El reloj ya está avanzando.');
    const target = this.#target(to);
    const projects = await this.#projects();
    this.#isMoving = true;
    try {
      const { world } = this.#host;
      const steps = alarms(world, target, { projectOf: (name) => projects.get(name) });
      const runs: ClockRun[] = [];
      for (;;) {
        const step = steps.next();
        if (step.done) return { ...this.view(), ran: runs.length, isCut: step.value };
        const run = this.#told(step.value);
        runs.push(run);
        this.#runs.unshift(run);
        this.#runs.splice(KEPT_RUNS);
        await setImmediate();
      }
    } finally {
      this.#isMoving = false;
    }
  }

  #target(to: string): Date {
    const now = this.#host.world.now();
    const local = localFields(now.getTime(), ZONE).getTime();
    const after = (days: number) => new Date(momentOf(local + days * DAY, ZONE));
    if (to === 'dia') return after(1);
    if (to === 'semana') return after(7);
    const day = /^\d{4}-\d{2}-\d{2}$/.test(to) ? Date.parse(`${to}T00:00:00Z`) : NaN;
    if (Number.isNaN(day)) throw new Refused(400, 'Escriba una fecha completa: día, mes y año.');
    const days = Math.round((day - Math.floor(local / DAY) * DAY) / DAY);
    if (days <= 0) throw new Refused(400, 'El reloj solo avanza: elija una fecha posterior a la de hoy.');
    if (days > MOST_DAYS)
      throw new Refused(400, 'Esa fecha está demasiado lejos: avance a lo más diez años.');
    return after(days);
  }

  async #projects(): Promise<Map<string, Project>> {
    const board = await this.#host.bundles.board();
    const all = [...(board ? [board] : []), ...(await this.#apps.read())];
    return new Map(all.map((project) => [project.name, project]));
  }

  #told({ at, trigger, outcome }: AlarmRun): ClockRun {
    const book = trigger.workbookId === null ? undefined : this.#host.world.workbooks.get(trigger.workbookId);
    return {
      at: inWords(new Date(at)),
      handler: trigger.handler,
      book: book?.name ?? trigger.project,
      user: trigger.user,
      log: outcome.log.slice(0, 20),
      ...(outcome.error ? { error: sentenceOf(outcome.error) } : {}),
    };
  }
}

const dayOf = (date: Date): string => localFields(date.getTime(), ZONE).toISOString().slice(0, 10);

/** As people write it: 1 mar 2016, 09:00. */
export function inWords(date: Date): string {
  const parts = new Intl.DateTimeFormat('es-MX', {
    timeZone: ZONE,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(date);
  const part = (type: string) => parts.find((each) => each.type === type)?.value.replace('.', '') ?? '';
  return `${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')}`;
}
