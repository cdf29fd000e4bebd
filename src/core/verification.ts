import { str, type Row } from './board.ts';
import { shortDay } from './config.ts';
import { isIsoDay } from './dates.ts';
import { changedSince, fingerprintOf } from './fingerprint.ts';
import { VERIFIERS } from './method.ts';

/** What stands behind the verifications of one activity. */
export interface Proof {
  /** Its evidence. */
  evidence: readonly Row[];
  /** Its verifications, in the order of their rows. */
  verifications: readonly Row[];
  /** IDs of all evidence of the board. */
  known: ReadonlySet<string>;
}

type Standing = 'stands' | 'lapsed' | 'replaced' | 'lacking';

/** A verification as it counts today. */
export interface Judgement {
  row: Row;
  standing: Standing;
  /** The words of the column Vigencia. */
  says: string;
}

const and = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} y ${words[words.length - 1]}`;

/**
 * What keeps a verification from counting: each has its date and the evidence that was seen (product.md, "An activity's
 * life"). "No cumplida" needs no evidence: often that is what is missing.
 */
function lacking(row: Row, known: ReadonlySet<string>): string[] {
  const lacks: string[] = [];
  if (!(VERIFIERS as readonly string[]).includes(str(row, 'sector'))) lacks.push('el sector');
  const verdict = str(row, 'veredicto');
  if (verdict !== 'Cumplida' && verdict !== 'No cumplida') lacks.push('el veredicto');
  if (!isIsoDay(row['fecha'])) lacks.push('la fecha');
  if (verdict === 'Cumplida' && !known.has(str(row, 'evidencia'))) lacks.push('la evidencia que vio');
  return lacks;
}

/**
 * Judges the verifications of one activity: those that lack something do not count, of each sector the latest rules, and
 * one lapses when what it looked at changed since.
 * @returns one judgement a row, in their order
 */
export function judgeVerifications(
  activity: Row,
  { evidence, verifications, known }: Proof,
): readonly Judgement[] {
  const latest = new Map<string, Row>();
  for (const row of verifications) {
    if (lacking(row, known).length > 0) continue;
    const other = latest.get(str(row, 'sector'));
    if (!other || str(other, 'fecha') <= str(row, 'fecha')) latest.set(str(row, 'sector'), row);
  }
  return verifications.map((row): Judgement => {
    const lacks = lacking(row, known);
    if (lacks.length > 0) return { row, standing: 'lacking', says: `No cuenta: falta ${and(lacks)}` };
    const ruling = latest.get(str(row, 'sector'));
    if (ruling && ruling !== row)
      return { row, standing: 'replaced', says: `Sustituida por la del ${shortDay(str(ruling, 'fecha'))}` };
    const taken = str(row, 'huella');
    const changed = taken === '' ? [] : changedSince(taken, activity, evidence);
    return changed.length > 0
      ? { row, standing: 'lapsed', says: `Caducó: cambió ${and(changed)}` }
      : { row, standing: 'stands', says: 'Vigente' };
  });
}

/** Both sectors say today that it is done. */
export const isVerified = (judged: readonly Judgement[]): boolean =>
  VERIFIERS.every((sector) =>
    judged.some(
      ({ row, standing }) =>
        standing === 'stands' && str(row, 'sector') === sector && str(row, 'veredicto') === 'Cumplida',
    ),
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
    return poor ? `la de ${sector} ${poor.says.toLowerCase()}` : `falta ${sector}`;
  }
  const day = shortDay(str(ruling.row, 'fecha'));
  if (ruling.standing === 'lapsed') return `caducó la de ${sector} (${day})`;
  return str(ruling.row, 'veredicto') === 'Cumplida' ? `${sector} ${day}` : `${sector}: no cumplida (${day})`;
}

/**
 * The computed columns of one verification. What was verified is remembered from the moment at which nothing is lacking
 * from the verification, and never changes after that: to verify again, a new row is added.
 * @param activity undefined where there is none or its table was not read: then what is stored stays
 */
export function verificationCells(row: Row, activity: Row | undefined, proof: Proof | undefined): Row {
  if (!activity || !proof) return { huella: str(row, 'huella'), vigencia: str(row, 'vigencia') };
  const judgement = judgeVerifications(activity, proof).find((one) => one.row === row);
  const complete = lacking(row, proof.known).length === 0;
  const taken = str(row, 'huella') || (complete ? fingerprintOf(activity, proof.evidence) : '');
  return { huella: taken, vigencia: judgement?.says ?? '' };
}
