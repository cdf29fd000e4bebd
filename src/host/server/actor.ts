import type { World } from '../world.ts';
import type { Selected } from '../world/types.ts';
import type { Live } from './live.ts';
import type { Bundles } from './project.ts';

/** Who asks: the window, and the person it acts for. */
export interface Actor {
  client: string;
  user: string;
  selection?: Selected;
}

export interface Host {
  world: World;
  bundles: Bundles;
  live: Live;
}
