import { str, type Change, type Config, type CutMark, type Row } from './board.ts';
import { CONFIG_ROWS, configFrom, configText, shortDay } from './config.ts';
import type { StoredCut } from './cuts.ts';
import { longDate, readDate } from './dates.ts';
import { PROMISED, rememberLaunch } from './originals.ts';

/** Was the plan launched in its panel? From then on the day of its baseline rules. */
export const isLaunched = (cuts: readonly Pick<CutMark, 'kind'>[]): boolean =>
  cuts.some(({ kind }) => kind === 'Lanzamiento');

/** @returns the day that the baseline froze; undefined while there is none, or where it cannot be read. */
export function frozenLaunch(cuts: readonly StoredCut[]): string | undefined {
  const baseline = cuts.find(({ kind }) => kind === 'Lanzamiento');
  try {
    const { plan } = JSON.parse(baseline?.content ?? '') as { plan?: { launch?: string } };
    return plan?.launch;
  } catch {
    return undefined;
  }
}

/** What the board takes over of what stands in Inicio, and what to note on the cell of the launch ('' = nothing). */
export interface Taken {
  config: Config;
  note: string;
}

/**
 * The guarantor's name may be corrected in Inicio, and so may the launch that a past exercise stated in *Preparar*. Inicio
 * launches no plan and moves no baseline; state and year are part of every ID.
 */
export function takenFrom(
  config: Config,
  rows: readonly Row[],
  cuts: readonly CutMark[],
  today: string,
): Taken {
  const text = str(rows.find((row) => str(row, 'id') === CONFIG_ROWS.launch) ?? {}, 'valor').trim();
  const typed = configFrom(configText(rows));
  const named = typed ? { ...config, guarantor: typed.guarantor } : config;
  const day = readDate(text);
  const same = 'iso' in day && day.iso === config.launch;
  if (isLaunched(cuts)) return { config: named, note: same ? '' : launchedOn(config.launch) };
  if (config.launch === '') return { config: named, note: text === '' ? '' : LAUNCH_IN_PANEL };
  if (text !== '' && !('iso' in day)) return { config: named, note: unreadable(text) };
  const corrected = { ...named, launch: typed?.launch ?? config.launch };
  return { config: rememberLaunch(config, corrected, today), note: '' };
}

/**
 * The configuration of a board that is made from published data: their guarantor and their launch. Where no launch is
 * stated and yet a date stands beside another original one, the plan had begun.
 * @param activities as they were published
 */
export function givenConfig(
  config: Config,
  given: Pick<Config, 'guarantor' | 'launch'>,
  activities: readonly Row[],
  today: string,
): Config {
  const moved = activities.some((row) =>
    (['inicio', 'fin'] as const).some((key) => str(row, PROMISED[key]) !== str(row, key)),
  );
  const begun = given.launch === '' && moved ? { begun: config.begun ?? today } : {};
  return { ...config, guarantor: given.guarantor || config.guarantor, launch: given.launch, ...begun };
}

/** @returns the configuration that an entry gave to its board: no other entry of its own writes the launch in Inicio. */
export function configGiven(config: Config, changes: readonly Change[]): Config | undefined {
  const cells = (id: string): Row | undefined =>
    changes.flatMap((change): Row[] => {
      if (change.table !== 'inicio') return [];
      if (change.kind === 'append') return change.rows.filter((row) => str(row, 'id') === id);
      return change.kind === 'set' && change.id === id ? [change.cells] : [];
    })[0];
  const day = readDate(str(cells(CONFIG_ROWS.launch) ?? {}, 'valor'));
  if (!('iso' in day)) return undefined;
  const guarantor = str(cells(CONFIG_ROWS.guarantor) ?? {}, 'valor');
  return givenConfig(config, { guarantor, launch: day.iso }, [], '');
}

const LAUNCH_IN_PANEL =
  'Para lanzar el plan use Plan ▸ Revisar y lanzar: revisa los compromisos y congela la línea de base. Lo escrito aquí no lo lanza.';

const launchedOn = (day: string): string =>
  `El plan se lanzó el ${longDate(day)} y esa fecha está congelada en su línea de base: lo escrito aquí no la cambia. Escriba ${shortDay(day)}.`;

const unreadable = (text: string): string =>
  `«${text.slice(0, 40)}» no es una fecha con día, mes y año: el plan sigue contando como antes. Escriba, por ejemplo, 25/08/2016.`;
