import { str, type Row } from '../core/board.ts';
import type { Done, JudgementInput, Monitored, MonitoringOpening } from '../core/national/calls.ts';
import { judge, judgementProblems, JUDGED, type JudgementProblem } from '../core/national/monitoring.ts';
import { ASPECTS, questionOf, rubricVersion, versionChanges } from '../core/national/rubric.ts';
import { read, type Book } from '../gas/book.ts';
import { commit } from '../gas/commit.ts';
import { Refusal } from '../gas/refusal.ts';
import { momentOf } from './book.ts';

const shown = (row: Row): Monitored => ({
  id: str(row, 'id'),
  state: str(row, 'entidad'),
  title: str(row, 'titulo'),
  cut: str(row, 'corte'),
  automatic: str(row, 'automatico'),
  pace: str(row, 'ritmo'),
  judged: str(row, 'estado') === JUDGED,
  marks: Object.fromEntries(ASPECTS.map(({ key }) => [key, str(row, key)])),
  reason: str(row, 'razon'),
  evaluator: str(row, 'evaluador'),
  day: str(row, 'valorado'),
});

export function openMonitoring(book: Book): MonitoringOpening {
  const rubric = read(book, 'rubrica').rows;
  const questions = ASPECTS.map(({ key }) => [key, questionOf(key, rubric)]);
  const edited = versionChanges(rubric).length > 0 ? 1 : 0;
  return {
    rows: read(book, 'monitoreo').rows.map(shown),
    questions: Object.fromEntries(questions) as MonitoringOpening['questions'],
    version: rubricVersion(rubric) + edited,
  };
}

export function saveJudgement(
  book: Book,
  { id, ...judgement }: JudgementInput,
): Done | { problems: JudgementProblem[] } {
  const problems = judgementProblems(judgement);
  if (problems.length > 0) return { problems };
  const moment = momentOf(book);
  const tables = { rubric: read(book, 'rubrica').rows, rows: read(book, 'monitoreo').rows };
  const changes = judge(tables, id, judgement, moment.today);
  if (!changes)
    throw new Refusal('sin-fila', 'Ese compromiso ya no está en el monitoreo.', 'Cierre el panel y vuelva a abrirlo.'); // prettier-ignore
  commit(book, { changes, ids: [id], label: `Monitoreo: ${id}` }, moment);
  return { ok: true, sentence: `Se guardó la valoración de ${id}.` };
}
