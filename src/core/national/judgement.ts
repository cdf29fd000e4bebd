import { str, type Change, type Row } from '../board.ts';
import { isPlaceholder, personalData, visible } from '../words.ts';
import { aspectsOf, type InstrumentKey } from './instruments.ts';
import type { MarkAspect } from './markRubric.ts';
import { rubricVersion, versionChanges } from './rubric.ts';

/** A person's judgement of one commitment, by aspect; the date is the day on which it is saved. */
export interface Judgement {
  marks: Readonly<Record<string, string>>;
  reason: string;
  evaluator: string;
}

/** `field` is an aspect, `reason` or `evaluator`. */
export interface JudgementProblem {
  field: string;
  sentence: string;
}

export const PENDING = '○ Por valorar';
export const JUDGED = '● Valorado';

const LEAST_TEXT = 15;
const MOST_TEXT = 3000;
const MOST_EVALUATOR = 300;

/** Why words cannot be what was asked; '' when they can. */
function wrongText(text: string, ask: string): string {
  const said = visible(text);
  if (said.length < LEAST_TEXT || isPlaceholder(said)) return ask;
  const [personal] = personalData(text);
  if (personal) return `Parece contener ${personal}: se publicará, así que dígalo sin eso.`;
  return text.length > MOST_TEXT ? `Caben ${MOST_TEXT.toLocaleString('es-MX')} caracteres.` : '';
}

const wrongMark = ({ label, choices }: MarkAspect, mark: string): string =>
  choices
    ? choices.includes(mark)
      ? ''
      : `${label}: elija ${choices.slice(0, -1).join(', ')} o ${choices.slice(-1).join('')}.`
    : wrongText(mark, `${label}: dígalo en una o dos frases.`);

/** Everything that a judgement lacks, at once: each aspect is judged by a person, with a reason and a name. */
export function judgementProblems(
  instrument: InstrumentKey,
  { marks, reason, evaluator }: Judgement,
): JudgementProblem[] {
  const name = visible(evaluator);
  const found = [
    ...aspectsOf(instrument).map((one) => ({
      field: one.key,
      sentence: wrongMark(one, marks[one.key] ?? ''),
    })),
    { field: 'reason', sentence: wrongText(reason, 'Explique el juicio en una o dos frases.') },
    {
      field: 'evaluator',
      sentence: name.length < 3 || evaluator.length > MOST_EVALUATOR ? 'Escriba quién valora.' : '',
    },
  ];
  return found.filter(({ sentence }) => sentence !== '');
}

/** Saves a judgement under the rubric as it is now; one that is given again replaces the one before, and the Bitácora keeps both. */
export function judge(
  instrument: InstrumentKey,
  { rubric, rows }: { rubric: readonly Row[]; rows: readonly Row[] },
  id: string,
  judgement: Judgement,
  today: string,
): Change[] | undefined {
  if (!rows.some((row) => str(row, 'id') === id)) return undefined;
  const versions = versionChanges(rubric);
  const version = rubricVersion(rubric) + (versions.length > 0 ? 1 : 0);
  const marks = aspectsOf(instrument).map(({ key }) => [key, (judgement.marks[key] ?? '').trim()]);
  const cells: Row = {
    ...Object.fromEntries(marks),
    razon: judgement.reason.trim(),
    evaluador: visible(judgement.evaluator),
    valorado: today,
    rubrica: version,
    estado: JUDGED,
    publicada: '',
  };
  return [...versions, { kind: 'set', table: instrument, id, cells }];
}
