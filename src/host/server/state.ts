import type { Store } from '../store.ts';
import type { World } from '../world.ts';
import type { Mail, Trigger } from '../world/types.ts';

interface State {
  properties: Record<string, Record<string, string>>;
  triggers: Trigger[];
  outbox: Mail[];
}

/** People's and scripts' properties, triggers and mail belong to no workbook: they are put back and kept apart. */
export function keepState(world: World, store: Store, kept: unknown): void {
  const { properties = {}, triggers = [], outbox = [] } = (kept ?? {}) as Partial<State>;
  for (const [key, values] of Object.entries(properties)) world.properties.set(key, values);
  world.triggers.push(...triggers);
  world.outbox.push(...outbox);
  store.keepState((): State => ({
    // A store that was only asked for, and is empty, is nothing to keep.
    properties: Object.fromEntries(
      [...world.properties].filter(([, values]) => Object.keys(values).length > 0),
    ),
    triggers: world.triggers,
    outbox: world.outbox,
  }));
  world.outboxChanged = () => store.touch();
}
