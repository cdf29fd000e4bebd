import type { Config } from './board.ts';
import { FEDERAL } from './states.ts';
import { visible } from './words.ts';

const WITH_ARTICLE: Readonly<Record<string, string>> = {
  'Ciudad de México': 'de la Ciudad de México',
  'Estado de México': 'del Estado de México',
};

/** @returns how the plan is called wherever it is named whole: `Plan de Acción Local de Oaxaca 2016` */
export function planName({ state, year }: Pick<Config, 'state' | 'year'>): string {
  const name =
    state.code === FEDERAL.code
      ? 'Plan de acción de gobierno abierto'
      : `Plan de Acción Local ${WITH_ARTICLE[state.name] ?? `de ${state.name}`}`;
  return visible(`${name} ${year}`);
}
