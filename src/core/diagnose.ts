import { isBlank, rowsOf, str, type Board, type Moment, type Row } from './board.ts';
import type { Diagnosis } from './calls.ts';
import { knownOf } from './checkRow.ts';
import { checkWeights } from './checkWeights.ts';
import { CRITERIA } from './criteria.ts';
import { branchesOf, commitmentCells, variablesOf } from './derive.ts';
import { firstPerField } from './forms.ts';
import { LEVELS, type Problem } from './problems.ts';
import { countIds, sameId } from './operations/directEdit.ts';
import { rowProblems } from './operations/refresh.ts';
import { checkCouncil } from './council.ts';
import { movedEnds } from './rescheduling.ts';
import { personalData } from './words.ts';
import { RECORD_KEYS, RECORDS, type RecordKey } from './records.ts';

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
  problems.push(
    ...checkCouncil(
      rowsOf(board, 'stl').filter((row) => !isBlank(row)),
      moment.today,
    ),
  );
  problems.push(...checkGuarantor(board.config.guarantor), ...movedEnds(board, moment.today));
  const { lacking, ready } = checkCommitments(board, moment);
  problems.push(...lacking);
  const named = problems.map(naming);
  named.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  const counts = { ...countRows(board), ready };
  return { problems: named, counts, next: nextStep(problems, counts) };
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
  tip:
    table === 'actividades' || table === 'indicadores'
      ? 'Escriba el ID de su compromiso; el tablero dará el suyo a la fila.'
      : 'Use Preparar o reparar tablero: dará un ID a la fila.',
});

function checkCommitments(board: Board, moment: Moment): { lacking: Problem[]; ready: number } {
  const branches = branchesOf(board);
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
  const count = (table: RecordKey): number => rowsOf(board, table).filter((row) => !isBlank(row)).length;
  return {
    members: count('stl'),
    commitments: count('compromisos'),
    activities: count('actividades'),
    indicators: count('indicadores'),
  };
}

/** The next thing to do, in the order of the six steps. */
function nextStep(problems: readonly Problem[], counts: Diagnosis['counts']): string {
  const of = (code: string): Problem | undefined => problems.find((problem) => problem.code === code);
  if (counts.members === 0) return 'Registre a los integrantes del Secretariado Técnico Local.';
  const vacancy = of('sin-titular');
  if (vacancy) return `Complete el Secretariado. ${vacancy.sentence}`;
  if (counts.commitments === 0)
    return 'Registre los compromisos acordados en las mesas, o impórtelos de una tabla.';
  if (problems.some((problem) => problem.level === 'integridad'))
    return 'Corrija los datos que se contradicen: impiden publicar.';
  if (problems.some((problem) => problem.level === 'privacidad'))
    return 'Quite los datos personales de los textos públicos.';
  if (problems.some((problem) => problem.level === 'error'))
    return 'Corrija lo que está mal escrito; el diagnóstico dice dónde.';
  if (counts.activities === 0)
    return 'Ningún compromiso tiene actividades: agréguelas con su producto y sus fechas.';
  if (counts.ready < counts.commitments) {
    return `Complete los compromisos: ${counts.ready} de ${counts.commitments} pueden entrar al plan.`;
  }
  return 'El plan está completo: publique el tablero.';
}
