import type { Config, Row } from './board.ts';
import { str } from './board.ts';
import { isIsoDay, readDate } from './dates.ts';

/** Which row of Inicio holds what; `launch` and `guarantor` may be edited there. */
export const CONFIG_ROWS = {
  version: 'version',
  state: 'entidad',
  guarantor: 'organismo',
  year: 'ejercicio',
  zone: 'zona',
  launch: 'lanzamiento',
} as const;

/** Which row of Inicio holds an address that staff write: where citizens ask, what INAI fetches, and where it publishes its marks. */
export const ADDRESS_ROWS = { ask: 'preguntar', data: 'datosWeb', marks: 'evaluacionWeb' } as const;

/** @returns the configuration as one property; see `configFrom`. */
export const textOfConfig = (config: Config): string => JSON.stringify(config);

/** @returns the configuration, or undefined when the text is not one. */
export function configFrom(text: string): Config | undefined {
  if (!text) return undefined;
  try {
    const config = JSON.parse(text) as Config | null;
    return config?.state?.code && Number.isInteger(config.year) ? config : undefined;
  } catch {
    return undefined;
  }
}

/** @returns what the rows of Inicio say, in the form that `configFrom` reads. */
export function configText(rows: readonly Row[]): string {
  const value = (key: keyof typeof CONFIG_ROWS): string =>
    str(rows.find((row) => str(row, 'id') === CONFIG_ROWS[key]) ?? {}, 'valor').trim();
  const [, code = '', name = ''] = /^([A-Z]{3}) · (.+)$/.exec(value('state')) ?? [];
  const launch = readDate(value('launch'));
  const zone = value('zone');
  return JSON.stringify({
    state: { code, name, zone },
    guarantor: value('guarantor'),
    year: Number(value('year')),
    zone,
    launch: 'iso' in launch ? launch.iso : '',
    version: Number(value('version')) || 1,
  });
}

/** @returns a day as Inicio shows it, `25/08/2015`; '' for none. */
export const shortDay = (iso: string): string => (isIsoDay(iso) ? iso.split('-').reverse().join('/') : '');
