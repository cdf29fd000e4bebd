import { isBlank, rowsOf, str, filled, type Board, type Moment, type Row } from './board.ts';
import type { Diagnosis } from './calls.ts';
import { knownOf } from './checkRow.ts';
import { checkWeights } from './checkWeights.ts';
import { CRITERIA } from './criteria.ts';
import { branchesOf, commitmentCells, variablesOf } from './derive.ts';
import { firstPerField } from './forms.ts';
import { aboveOf } from './ids.ts';
import { LEVELS, type Problem } from './problems.ts';
import { countIds, sameId } from './operations/directEdit.ts';
import { rowProblems } from './operations/refresh.ts';
import { checkCouncil } from './council.ts';
import { stepTitle } from './requirements.ts';
import { stepsOf, type StepStatus } from './steps.ts';
import { checkCouncilLife } from './councilRules.ts';
import { checkSharedDocuments } from './evidenceRules.ts';
import { overdueWords } from './overdue.ts';
import { personalData } from './words.ts';
import { RECORDS } from './records.ts';
import { RECORD_KEYS, type RecordKey } from './tableKeys.ts';

/** All problems of the board, gravest first; every table of records must have been read. */
export function diagnose(
  board: Board,
  moment: Moment,
): { problems: Problem[]; counts: Diagnosis['counts']; next: string } {
  const known = knownOf(board, RECORD_KEYS);
  const problems: Problem[] = [];
  for (const table of RECORD_KEYS) {
    const rows = rowsOf(board, table);
    const seen = countIds(rows);
    rows.forEach((row, index) => {
      if (isBlank(row)) return;
      const found = rowProblems(table, row, board, known, index, moment.today);
      if (str(row, 'id') === '') found.push(noId(table, index));
      else if ((seen.get(str(row, 'id')) ?? 0) > 1) found.push(sameId(table, str(row, 'id'), index));
      problems.push(...firstPerField(found));
    });
  }
  problems.push(...checkCouncil(filled(board, 'stl'), moment.today));
  problems.push(...checkCouncilLife(board, moment.today), ...checkSharedDocuments(board));
  problems.push(...checkGuarantor(board.config.guarantor));
  const { lacking, ready } = checkCommitments(board, moment);
  problems.push(...lacking);
  const named = problems.map(naming);
  named.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  const counts = { ...countRows(board), ready };
  const overdue = overdueWords(board, moment);
  return { problems: named, counts, next: nextStep(problems, counts, overdue, stepsOf(board, moment)) };
}

/** In a list of the whole board each sentence says of what it speaks. */
function naming(problem: Problem): Problem {
  const { id } = problem.where;
  return !id || problem.sentence.includes(id)
    ? problem
    : { ...problem, sentence: `${id} · ${problem.sentence}` };
}

/** The name of the guarantor heads everything that is published. */
const checkGuarantor = (guarantor: string): Problem[] =>
  personalData(guarantor).map((what) => ({
    code: 'dato-personal',
    level: 'privacidad',
    where: { table: 'inicio', id: 'organismo', field: 'valor' },
    sentence: `Organismo garante: parece contener ${what}.`,
    tip: 'Corríjalo en la pestaña Inicio.',
  }));

const noId = (table: RecordKey, index: number): Problem => ({
  code: 'sin-id',
  level: 'integridad',
  where: { table, field: 'id', index },
  sentence: `La fila no tiene ID.`,
  tip: aboveOf(table)
    ? `Escriba el ID de su ${table === 'acuerdos' ? 'sesión' : 'compromiso'}; el tablero dará el suyo a la fila.`
    : 'Use Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero: dará un ID a la fila.',
});

function checkCommitments(board: Board, moment: Moment): { lacking: Problem[]; ready: number } {
  const branches = branchesOf(board, moment.today);
  const owners = variablesOf(rowsOf(board, 'indicadores'));
  const lacking: Problem[] = [];
  let ready = 0;
  rowsOf(board, 'compromisos').forEach((row, index) => {
    if (isBlank(row)) return;
    const id = str(row, 'id');
    lacking.push(...checkWeights(id, branches.activities.get(id) ?? []));
    const judged = commitmentCells(board, row, branches, owners, [], moment.today);
    if (judged.enters) ready += 1;
    else lacking.push(...lacksOf(row, index, judged.verdicts));
  });
  return { lacking, ready };
}

function lacksOf(
  row: Row,
  index: number,
  verdicts: ReturnType<typeof commitmentCells>['verdicts'],
): Problem[] {
  return verdicts
    .filter((verdict) => !verdict.holds)
    .map((verdict) => {
      const criterion = CRITERIA.find((one) => one.key === verdict.key);
      const [first] = verdict.lacks;
      const field = RECORDS.compromisos.fields.some((one) => one.key === first?.field)
        ? first?.field
        : 'titulo';
      return {
        code: `criterio-${verdict.key}`,
        level: 'falta' as const,
        where: { table: 'compromisos' as const, id: str(row, 'id'), index, ...(field ? { field } : {}) },
        sentence: `${criterion?.label ?? verdict.key}: ${verdict.lacks.map((lack) => lack.sentence).join(' ')}`,
        tip: [...new Set(verdict.lacks.map((lack) => lack.tip))].slice(0, 3).join(' '),
      };
    });
}

function countRows(board: Board): Omit<Diagnosis['counts'], 'ready'> {
  const count = (table: RecordKey): number => filled(board, table).length;
  return {
    members: count('stl'),
    commitments: count('compromisos'),
    activities: count('actividades'),
    indicators: count('indicadores'),
  };
}

/** The next thing to do: first what contradicts itself, then what is overdue, then the six steps in their order. */
function nextStep(
  problems: readonly Problem[],
  counts: Diagnosis['counts'],
  overdue: string,
  steps: readonly StepStatus[],
): string {
  const has = (level: Problem['level']): boolean => problems.some((problem) => problem.level === level);
  if (has('integridad')) return 'Corrija los datos que se contradicen: impiden publicar.';
  if (has('privacidad')) return 'Quite los datos personales de los textos públicos.';
  if (has('error')) return 'Corrija lo que está mal escrito; el diagnóstico dice dónde.';
  if (overdue) return overdue;
  const step = steps.find((one) => one.next !== '');
  if (step && step.number < 4) return `${stepTitle(step.number)}: ${step.next}`;
  if (counts.commitments === 0)
    return 'Registre los compromisos acordados en las mesas, o impórtelos de una tabla.';
  if (counts.activities === 0)
    return 'Ningún compromiso tiene actividades: agréguelas con su producto y sus fechas.';
  if (step) return `${stepTitle(step.number)}: ${step.next}`;
  return 'Todo está al día: actualice el avance y publique el tablero.';
}
