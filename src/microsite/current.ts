import { longDate } from '../core/dates.ts';
import { cutWords } from '../view/labels.ts';
import { wrongAddress } from './address.ts';
import { cached, remember, type Shown } from './cached.ts';
import {
  copyOf,
  failureIn,
  failureText,
  keptCopy,
  recovered,
  type Failure,
  type Properties,
} from './kept.ts';
import { readSource } from './source.ts';

/** The only thing that there is to configure: a script property with the address of the published CSV. */
const SOURCE = 'FUENTE';

/** In seconds. Google itself takes some five minutes to publish a change. */
const FRESH = 300;
/** A source that does not answer keeps one visitor waiting in so many seconds, not each of them. */
const RETRY = 60;

/**
 * What visitors get now. In the cache: one read and nothing else. Otherwise the source is read once; while it fails, the
 * last good copy stands for it.
 */
export const current = (): Shown => cached() ?? renewed();

function renewed(): Shown {
  const store = PropertiesService.getScriptProperties();
  const properties = store.getProperties();
  const address = (properties[SOURCE] ?? '').trim();
  const wrong = wrongAddress(address);
  if (wrong) return { sorry: wrong };
  const before = failureIn(properties, address);
  // whoever comes while this visitor waits gets the copy
  if (before) remember(copy(properties, before), RETRY);
  const reading = readSource(address);
  if ('record' in reading) {
    const shown = { record: reading.record, notice: '' };
    remember(shown, FRESH);
    write(store, { ...copyOf(properties, address, reading.record), ...recovered(properties) });
    return shown;
  }
  const { problem } = reading;
  const failure: Failure = { address, since: before?.since ?? new Date().toISOString(), problem };
  const shown = copy(properties, failure);
  remember(shown, RETRY);
  if (before?.problem !== problem) write(store, failureText(failure));
  return shown;
}

function copy(properties: Properties, failure: Failure): Shown {
  const record = keptCopy(properties, failure.address);
  const since = `No se pudo leer la fuente desde el ${momentWords(failure.since)}. ${failure.problem}`;
  if (!record) return { sorry: `${since} Todavía no hay ninguna copia que mostrar.` };
  return { record, notice: `${since} Esta es la última copia buena: ${lowered(cutWords(record))}.` };
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** In the time zone of the project. */
function momentWords(instant: string): string {
  const zone = Session.getScriptTimeZone();
  const [day = '', hour = ''] = Utilities.formatDate(new Date(instant), zone, 'yyyy-MM-dd HH:mm').split(' ');
  return `${longDate(day)} a las ${hour}`;
}

/** What cannot be kept is no reason to show nothing. */
function write(store: GoogleAppsScript.Properties.Properties, values: Properties): void {
  if (Object.keys(values).length === 0) return;
  try {
    store.setProperties({ ...values });
  } catch (error) {
    console.error(error);
  }
}
