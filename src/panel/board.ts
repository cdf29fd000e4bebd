import type { Config } from '../core/board.ts';
import type { BoardFacts } from '../core/answers.ts';

export const configOf = ({ state, guarantor, year, zone, launch }: BoardFacts): Config => ({
  state: { ...state, zone },
  guarantor,
  year,
  zone,
  launch,
});

export const nameOf = ({ state, year }: BoardFacts): string => `${state.name} ${year}`;
