import { isIsoDay } from '../../core/dates.ts';
import type { RecordKey } from '../../core/tableKeys.ts';
import { CUT, KINDS, PLAN, type RecordKind, type ValueKind } from '../kinds.ts';
import { CELL_LIMIT } from '../openData.ts';
import { publicFields } from '../publicFields.ts';
import type { Data, Published, Records } from '../publishedRecords.ts';
import { propertiesOf, type Property } from '../schema.ts';
import { SCHEMA } from '../shape.ts';

/** A record that does not hold, in a sentence for the state; `record` and `field` are '' where it is all of it. */
export interface Reject {
  record: string;
  field: string;
  sentence: string;
}

/** Of so many the state learns what is wrong; the rest are counted. */
export const MOST_REJECTS = 100;

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;

/** Why a value cannot be one of its kind; '' when it can. */
const WRONG: Readonly<Record<ValueKind, (value: unknown) => string>> = {
  text: (value) =>
    typeof value !== 'string' ? 'no es un texto' : value.length > CELL_LIMIT ? 'no cabe en una celda' : '',
  day: (value) => (isIsoDay(value) ? '' : 'no es una fecha (AAAA-MM-DD)'),
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? '' : 'no es un número'),
  fraction: (value) =>
    typeof value === 'number' && value >= 0 && value <= 1 ? '' : 'no es una fracción entre 0 y 1',
  count: (value) => (isCount(value) ? '' : 'no es una cuenta'),
  truth: (value) => (typeof value === 'boolean' ? '' : 'no es sí o no'),
  texts: (value) =>
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? '' : 'no es una lista de textos',
  planned: (value) => (Array.isArray(value) ? '' : 'no es una lista'),
  criteria: (value) => (Array.isArray(value) ? '' : 'no es una lista'),
  states: (value) =>
    typeof value === 'object' && value !== null && Object.values(value).every(isCount)
      ? ''
      : 'no cuenta las actividades por estado',
};

const isBlank = (value: unknown): boolean => value === undefined || value === '';

/** @param needed a value that is missing is a fault of its own */
function wrongIn({ key, kind, choices }: Property, data: Data, needed: boolean): string {
  const value = data[key];
  if (isBlank(value)) return needed && value === undefined ? 'falta' : '';
  const wrong = WRONG[kind](value);
  if (wrong) return `«${shown(value)}» ${wrong}`;
  return choices && !choices.includes(String(value)) ? `«${shown(value)}» no es una de las opciones` : '';
}

const reject = (record: string, { key, label }: Pick<Property, 'key' | 'label'>, wrong: string): Reject => ({
  record,
  field: key,
  sentence: `${record}, «${label}»: ${wrong}.`,
});

/** Of whom data are asked. */
export interface Expected {
  code: string;
  name: string;
}

/**
 * Everything that came, record by record: its ID belongs to the state and occurs once, each value is what its column
 * says that it is, what it names is there, and the plan counts what was sent. Of an older schema only what it has.
 */
export function rejectsOf({ meta, records }: Published, expected: Expected): Reject[] {
  const [plan] = records.get('plan') ?? [];
  if (!plan) return [{ record: '', field: '', sentence: 'A los datos les falta el registro del plan.' }];
  const whole = meta['version'] === SCHEMA;
  const [id, data] = plan;
  const stranger = strangerPlan(id, data, expected);
  if (stranger.length > 0) return stranger;
  const ids = idsOf(records);
  return [
    ...PLAN.flatMap((one) => {
      const wrong = BLANK_DAYS.includes(one.key) && isBlank(data[one.key]) ? '' : wrongIn(one, data, whole);
      return wrong ? [reject(id, one, wrong)] : [];
    }),
    ...countsOf(id, data, records),
    ...KINDS.flatMap((kind) => kindRejects(kind, records, { prefix: `${id}-`, ids, whole })),
    ...cutRejects(records, whole),
  ];
}

/** A plan that is not launched has no days yet. */
const BLANK_DAYS: readonly string[] = ['lanzamiento', 'inicio', 'fin'];

const FIRST_YEAR = 2015;

function strangerPlan(id: string, data: Data, { code, name }: Expected): Reject[] {
  const all = (field: string, sentence: string): Reject[] => [{ record: id, field, sentence }];
  const { iso, entidad, ejercicio, corte } = data;
  if (iso !== `MX-${code}`)
    return all(
      'iso',
      `En la dirección hay datos de «${shown(entidad)}» (${shown(iso) || 'sin código'}), no de ${name} (MX-${code}).`,
    );
  if (!Number.isInteger(ejercicio) || Number(ejercicio) < FIRST_YEAR || Number(ejercicio) > 2100)
    return all('ejercicio', `${shown(id)}, «Ejercicio»: «${shown(ejercicio)}» no es un año del ejercicio.`);
  if (id !== `${code}-${String(ejercicio)}`)
    return all('id', `El plan se llama «${shown(id)}»; el de ${name} es ${code}-${String(ejercicio)}.`);
  return isIsoDay(corte) ? [] : all('corte', `${id}, «Corte»: falta el día al que corresponden los datos.`);
}

/** By table, the IDs that were sent. */
type Ids = ReadonlyMap<RecordKey, ReadonlySet<string>>;

const idsOf = (records: Records): Ids =>
  new Map(KINDS.map(({ type, table }) => [table, new Set((records.get(type) ?? []).map(([id]) => id))]));

function countsOf(id: string, data: Data, records: Records): Reject[] {
  const counted: readonly (readonly [key: string, label: string, type: string])[] = [
    ['compromisos', 'Compromisos', 'commitment'],
    ['actividades', 'Actividades', 'activity'],
    ['evidencias_publicas', 'Evidencias públicas', 'evidence'],
  ];
  return counted.flatMap(([key, label, type]) => {
    const there = (records.get(type) ?? []).length;
    if (isBlank(data[key]) || data[key] === there) return [];
    return [reject(id, { key, label }, `dice ${shown(data[key])} y llegaron ${there}`)];
  });
}

interface Context {
  prefix: string;
  ids: Ids;
  whole: boolean;
}

function kindRejects(kind: RecordKind, records: Records, context: Context): Reject[] {
  const properties = propertiesOf(kind);
  const computed = new Set(kind.computed.map(({ key }) => key));
  const seen = new Set<string>();
  return (records.get(kind.type) ?? []).flatMap(([id, data], index) => {
    const name = id === '' ? `${kind.title}, registro ${index + 1}` : shown(id);
    const found: Reject[] = [];
    const own = id.startsWith(context.prefix) && /^[A-Z0-9-]{5,60}$/.test(id);
    if (!own) found.push(reject(name, ID, `no es de este plan: sus ID empiezan con ${context.prefix}`));
    else if (data['id'] !== id) found.push(reject(name, ID, `por dentro dice «${shown(data['id'])}»`));
    if (seen.has(id)) found.push(reject(name, ID, 'está repetido'));
    seen.add(id);
    for (const property of properties) {
      const wrong = wrongIn(property, data, context.whole && computed.has(property.key));
      if (wrong) found.push(reject(name, property, wrong));
    }
    return [...found, ...dangling(kind, name, data, context)];
  });
}

const ID = { key: 'id', label: 'ID' };

/** What a record names has to be among what was sent, where that kind was sent at all. */
function dangling({ table }: RecordKind, name: string, data: Data, { ids }: Context): Reject[] {
  return publicFields(table).flatMap((field) => {
    const value = data[field.key];
    if (field.kind !== 'ref' || typeof value !== 'string' || value === '') return [];
    const among: readonly RecordKey[] = field.among ?? (field.to ? [field.to as RecordKey] : []);
    const sent = among.filter((one) => (ids.get(one)?.size ?? 0) > 0 || one === 'compromisos');
    if (sent.length === 0 || sent.some((one) => ids.get(one)?.has(value))) return [];
    return [reject(name, field, `nombra «${shown(value)}», que no está entre lo publicado`)];
  });
}

function cutRejects(records: Records, whole: boolean): Reject[] {
  let before = 0;
  return (records.get('cut') ?? []).flatMap(([id, data]) => {
    const found = CUT.flatMap((one) => {
      const wrong = wrongIn(one, data, whole);
      return wrong ? [reject(shown(id), one, wrong)] : [];
    });
    const number = Number(data['numero']);
    if (number <= before)
      found.push(reject(shown(id), { key: 'numero', label: 'Número' }, `viene después del ${before}`));
    if (typeof data['huella'] === 'string' && !/^[0-9a-f]{64}$/.test(data['huella']))
      found.push(reject(shown(id), { key: 'huella', label: 'Huella' }, 'no es una huella SHA-256'));
    before = number;
    return found;
  });
}
