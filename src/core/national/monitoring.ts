import { str, type Change, type Row } from '../board.ts';
import { isPlaceholder, visible } from '../words.ts';
import { ASPECTS, rubricVersion, versionChanges, type AspectKey } from './rubric.ts';

/** A person's judgement of one commitment; the date is the day on which it is saved. */
export interface Judgement {
  marks: Partial<Record<AspectKey, string>>;
  reason: string;
  evaluator: string;
}

export interface JudgementProblem {
  field: AspectKey | 'reason' | 'evaluator';
  sentence: string;
}

export const PENDING = '○ Por valorar';
export const JUDGED = '● Valorado';

const LEAST_REASON = 15;
const MOST_REASON = 3000;
const MOST_EVALUATOR = 300;

/** Everything that a judgement lacks, at once: each aspect is judged by a person, with a reason and a name. */
export function judgementProblems({ marks, reason, evaluator }: Judgement): JudgementProblem[] {
  const problems: JudgementProblem[] = ASPECTS.filter(
    ({ key, choices }) => !(choices as readonly string[]).includes(marks[key] ?? ''),
  ).map(({ key, label, choices }) => ({ field: key, sentence: `${label}: elija ${choices.join(' o ')}.` }));
  const said = visible(reason);
  if (said.length < LEAST_REASON || isPlaceholder(said))
    problems.push({ field: 'reason', sentence: 'Explique el juicio en una o dos frases.' });
  if (reason.length > MOST_REASON)
    problems.push({ field: 'reason', sentence: `La explicación tiene más de ${MOST_REASON} caracteres.` });
  if (visible(evaluator).length < 3 || evaluator.length > MOST_EVALUATOR)
    problems.push({ field: 'evaluator', sentence: 'Escriba quién valora.' });
  return problems;
}

/** Saves a judgement under the rubric as it is now; one that is given again replaces the one before, and the Bitácora keeps both. */
export function judge(
  { rubric, rows }: { rubric: readonly Row[]; rows: readonly Row[] },
  id: string,
  judgement: Judgement,
  today: string,
): Change[] | undefined {
  if (!rows.some((row) => str(row, 'id') === id)) return undefined;
  const versions = versionChanges(rubric);
  const version = rubricVersion(rubric) + (versions.length > 0 ? 1 : 0);
  const marks = Object.fromEntries(ASPECTS.map(({ key }) => [key, judgement.marks[key] ?? '']));
  const cells: Row = {
    ...marks,
    razon: judgement.reason.trim(),
    evaluador: visible(judgement.evaluator),
    valorado: today,
    rubrica: version,
    estado: JUDGED,
  };
  return [...versions, { kind: 'set', table: 'monitoreo', id, cells }];
}
