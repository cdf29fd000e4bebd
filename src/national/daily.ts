import type { Done } from '../core/national/calls.ts';
import { BUSY } from '../gas/lock.ts';
import { isPending, isRefusal } from '../gas/refusal.ts';

type Trigger = GoogleAppsScript.Script.Trigger;

export const DAILY = 'diario';
export const GO_ON = 'seguir';
const HOUR = 5;
const SOON_MS = 60_000;

/** Google lists only those of the account that asks. */
const own = (handler: string): Trigger[] =>
  ScriptApp.getProjectTriggers().filter((one) => one.getHandlerFunction() === handler);

export const isDaily = (): boolean => own(DAILY).length > 0;

/** Makes this account's own daily trigger, exactly one, or takes it away. */
export function saveDaily(on: boolean, zone: string): Done {
  const there = own(DAILY);
  for (const extra of there.slice(on ? 1 : 0)) ScriptApp.deleteTrigger(extra);
  if (on && there.length === 0)
    ScriptApp.newTrigger(DAILY).timeBased().everyDays(1).atHour(HOUR).inTimezone(zone).create();
  return {
    ok: true,
    sentence: on
      ? 'Listo: cada día, entre las 5 y las 6 de la mañana, se consultará a todas las entidades desde esta cuenta.'
      : 'Listo: esta cuenta ya no consulta sola a las entidades.',
  };
}

/**
 * Runs an update that nobody watches: what did not fit in this execution, or met somebody who was saving, is gone on
 * with in another one, a minute later.
 * @param work says whether anything is left
 */
export function unwatched(work: () => boolean): void {
  for (const past of own(GO_ON)) ScriptApp.deleteTrigger(past);
  let left = true;
  try {
    left = work();
  } catch (error) {
    const busy = isRefusal(error) && error.code === BUSY;
    if (!isPending(error) && !busy) throw error;
  }
  if (left) ScriptApp.newTrigger(GO_ON).timeBased().after(SOON_MS).create();
}
