import { str, type Row } from './board.ts';
import { isWebAddress } from './checkField.ts';
import { shortDay } from './config.ts';
import { isIsoDay, longDate } from './dates.ts';
import { changedSince, fingerprintOf } from './fingerprint.ts';
import { VERIFIERS } from './method.ts';

/** What stands behind the verifications of one activity. */
export interface Proof {
  /** Its evidence. */
  evidence: readonly Row[];
  /** Its verifications, in the order of their rows. */
  verifications: readonly Row[];
  /** All evidence of the board, by ID. */
  known: ReadonlyMap<string, Row>;
  today: string;
}

type Standing = 'stands' | 'lapsed' | 'replaced' | 'lacking';

/** A verification as it counts today. */
export interface Judgement {
  row: Row;
  standing: Standing;
  /** The words of the column Vigencia. */
  says: string;
}

/** What cannot be right in a verification: in its row, and in the words of the column Vigencia. */
export interface Flaw {
  field: 'fecha' | 'evidencia';
  code: string;
  sentence: string;
  tip: string;
  says: string;
}

const and = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} y ${words[words.length - 1]}`;

/**
 * What keeps a verification from counting: each has its date and the evidence that was seen (product.md, "An activity's
 * life"). "No cumplida" needs no evidence: often that is what is missing.
 */
function lacking(row: Row, known: Proof['known']): string[] {
  const lacks: string[] = [];
  if (!(VERIFIERS as readonly string[]).includes(str(row, 'sector'))) lacks.push('el sector');
  const verdict = str(row, 'veredicto');
  if (verdict !== 'Cumplida' && verdict !== 'No cumplida') lacks.push('el veredicto');
  if (!isIsoDay(row['fecha'])) lacks.push('la fecha');
  if (verdict === 'Cumplida' && !known.has(str(row, 'evidencia'))) lacks.push('la evidencia que vio');
  return lacks;
}

/** The day on which it was promised to begin; before the launch the day on which it begins. */
const startOf = (activity: Row): unknown =>
  isIsoDay(activity['inicio_original']) ? activity['inicio_original'] : activity['inicio'];

/**
 * What of a verification cannot be: a day to come or before the activity began, evidence of something else, or evidence
 * that nobody can look at. What was seen matters only to who says that it is done.
 * @param seen the evidence that the row names, where it exists
 */
export function flawsOf(row: Row, activity: Row, seen: Row | undefined, today: string): Flaw[] {
  const flaws: Flaw[] = [];
  const day = row['fecha'];
  const start = startOf(activity);
  if (isIsoDay(day) && day > today)
    flaws.push({
      field: 'fecha',
      code: 'fecha-futura',
      sentence: `Fecha: el ${longDate(day)} todavía no llega.`,
      tip: 'Escriba el día en que se verificó.',
      says: 'su fecha todavía no llega',
    });
  else if (isIsoDay(day) && isIsoDay(start) && day < start)
    flaws.push({
      field: 'fecha',
      code: 'antes-del-inicio',
      sentence: `Fecha: el ${longDate(day)} es anterior al inicio de la actividad (${longDate(start)}).`,
      tip: 'Escriba el día en que se verificó.',
      says: 'su fecha es anterior al inicio de la actividad',
    });
  if (!seen || str(row, 'veredicto') === 'No cumplida') return flaws;
  if (!isProofOf(activity, seen))
    flaws.push({
      field: 'evidencia',
      code: 'evidencia-ajena',
      sentence: `${str(seen, 'id')} no es evidencia de esta actividad ni de su compromiso.`,
      tip: 'Elija una evidencia de la actividad, o regístrela primero.',
      says: 'la evidencia que vio es de otro registro',
    });
  else if (!isWebAddress(str(seen, 'direccion')))
    flaws.push({
      field: 'evidencia',
      code: 'evidencia-sin-direccion',
      sentence: `${str(seen, 'id')} no tiene una dirección de internet: nadie puede verla.`,
      tip: 'Agregue su dirección en la pestaña Evidencias.',
      says: 'la evidencia que vio no tiene dirección',
    });
  return flaws;
}

const isProofOf = (activity: Row, evidence: Row): boolean =>
  [str(activity, 'id'), str(activity, 'compromiso')].some((id) => id !== '' && str(evidence, 'de') === id);

/** Why a verification does not count, for the column Vigencia; '' when it does. */
function discounted(row: Row, activity: Row, { known, today }: Proof): string {
  const lacks = lacking(row, known);
  const flaws = flawsOf(row, activity, known.get(str(row, 'evidencia')), today);
  return [...(lacks.length > 0 ? [`falta ${and(lacks)}`] : []), ...flaws.map(({ says }) => says)].join('; ');
}

/** What was looked at: the evidence of the activity, and of its commitment what the verification names. */
function seenBy(row: Row, { evidence, known }: Proof): readonly Row[] {
  const seen = known.get(str(row, 'evidencia'));
  return !seen || evidence.includes(seen) ? evidence : [...evidence, seen];
}

/** Stands in the column of the fingerprint once somebody cleared it there: it is never taken again. */
const CLEARED = 'borrada';

/**
 * A fingerprint that was taken and is gone: the words of Vigencia, which are written with it, tell that there was one.
 * Whoever clears it would have the verification look at what stands there now.
 */
export const isCleared = (row: Row): boolean =>
  str(row, 'huella') === CLEARED ||
  (str(row, 'huella') === '' && /^(?:Vigente|Caducó|Sustituida)/.test(str(row, 'vigencia')));

function lapseOf(row: Row, activity: Row, proof: Proof): string {
  if (isCleared(row)) return 'Caducó: se borró lo que se verificó';
  const taken = str(row, 'huella');
  const changed = taken === '' ? [] : changedSince(taken, activity, seenBy(row, proof));
  return changed.length > 0 ? `Caducó: cambió ${and(changed)}` : '';
}

/**
 * Judges the verifications of one activity: those that lack something or cannot be do not count, of each sector the
 * latest rules, and one lapses when what it looked at changed since.
 * @returns one judgement a row, in their order
 */
export function judgeVerifications(activity: Row, proof: Proof): readonly Judgement[] {
  const why = proof.verifications.map((row) => discounted(row, activity, proof));
  const latest = new Map<string, Row>();
  proof.verifications.forEach((row, index) => {
    if (why[index]) return;
    const other = latest.get(str(row, 'sector'));
    if (!other || str(other, 'fecha') <= str(row, 'fecha')) latest.set(str(row, 'sector'), row);
  });
  return proof.verifications.map((row, index): Judgement => {
    if (why[index]) return { row, standing: 'lacking', says: `No cuenta: ${why[index]}` };
    const ruling = latest.get(str(row, 'sector'));
    if (ruling && ruling !== row)
      return { row, standing: 'replaced', says: `Sustituida por la del ${shortDay(str(ruling, 'fecha'))}` };
    const lapse = lapseOf(row, activity, proof);
    return lapse ? { row, standing: 'lapsed', says: lapse } : { row, standing: 'stands', says: 'Vigente' };
  });
}

/** Both sectors say today that it is done. */
export const isVerified = (judged: readonly Judgement[]): boolean =>
  VERIFIERS.every((sector) => isConfirmed(judged, sector));

/** A sector says today that it is done. */
export const isConfirmed = (judged: readonly Judgement[], sector: string): boolean =>
  judged.some(
    ({ row, standing }) =>
      standing === 'stands' && str(row, 'sector') === sector && str(row, 'veredicto') === 'Cumplida',
  );

/** @returns the words of the column Verificación; '' while nobody has verified anything. */
export function verificationWords(judged: readonly Judgement[]): string {
  if (judged.length === 0) return '';
  const words = VERIFIERS.map((sector) => sectorWords(sector, judged)).join(' · ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sectorWords(sector: string, judged: readonly Judgement[]): string {
  const own = judged.filter(({ row }) => str(row, 'sector') === sector);
  const ruling = own.find(({ standing }) => standing === 'stands' || standing === 'lapsed');
  if (!ruling) {
    const [poor] = own.filter(({ standing }) => standing === 'lacking').reverse();
    return poor
      ? `la de ${sector} ${poor.says.charAt(0).toLowerCase()}${poor.says.slice(1)}`
      : `falta ${sector}`;
  }
  const day = shortDay(str(ruling.row, 'fecha'));
  if (ruling.standing === 'lapsed') return `caducó la de ${sector} (${day})`;
  return str(ruling.row, 'veredicto') === 'Cumplida' ? `${sector} ${day}` : `${sector}: no cumplida (${day})`;
}

/**
 * The computed columns of one verification. What was verified is remembered from the moment at which nothing keeps the
 * verification from counting, and never changes after that: to verify again, a new row is added.
 * @param activity undefined where there is none or its table was not read: then what is stored stays
 */
export function verificationCells(row: Row, activity: Row | undefined, proof: Proof | undefined): Row {
  if (!activity || !proof) return { huella: str(row, 'huella'), vigencia: str(row, 'vigencia') };
  const judgement = judgeVerifications(activity, proof).find((one) => one.row === row);
  const counts = discounted(row, activity, proof) === '';
  const fresh = isCleared(row) ? CLEARED : counts ? fingerprintOf(activity, seenBy(row, proof)) : '';
  return { huella: str(row, 'huella') || fresh, vigencia: judgement?.says ?? '' };
}
