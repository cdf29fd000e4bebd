import { str, type Row } from '../../core/board.ts';
import type { Done, InstrumentOpening, Judged, JudgementInput } from '../../core/national/calls.ts';
import { aspectsOf, INSTRUMENTS, type InstrumentKey } from '../../core/national/instruments.ts';
import { judge, judgementProblems, JUDGED, type JudgementProblem } from '../../core/national/judgement.ts';
import { questionOf, rubricVersion, versionChanges } from '../../core/national/rubric.ts';
import { read } from '../../gas/book.ts';
import type { Book } from '../../gas/connection.ts';
import { commit } from '../../gas/commit.ts';
import { Refusal } from '../../gas/refusal.ts';
import { momentOf } from '../book.ts';

const shown =
  (instrument: InstrumentKey) =>
  (row: Row): Judged => ({
    id: str(row, 'id'),
    state: str(row, 'entidad'),
    title: str(row, 'titulo'),
    cut: str(row, 'corte'),
    automatic: str(row, 'automatico'),
    pace: str(row, 'ritmo'),
    judged: str(row, 'estado') === JUDGED,
    marks: Object.fromEntries(aspectsOf(instrument).map(({ key }) => [key, str(row, key)])),
    reason: str(row, 'razon'),
    evaluator: str(row, 'evaluador'),
    day: str(row, 'valorado'),
    published: str(row, 'publicada'),
  });

export function openInstrument(book: Book, instrument: InstrumentKey): InstrumentOpening {
  const rubric = read(book, 'rubrica').rows;
  const edited = versionChanges(rubric).length > 0 ? 1 : 0;
  return {
    rows: read(book, instrument).rows.map(shown(instrument)),
    questions: Object.fromEntries(aspectsOf(instrument).map((one) => [one.key, questionOf(one, rubric)])),
    version: rubricVersion(rubric) + edited,
  };
}

export function saveJudgement(
  book: Book,
  { instrument, id, ...judgement }: JudgementInput,
): Done | { problems: JudgementProblem[] } {
  const problems = judgementProblems(instrument, judgement);
  if (problems.length > 0) return { problems };
  const moment = momentOf(book);
  const tables = { rubric: read(book, 'rubrica').rows, rows: read(book, instrument).rows };
  const changes = judge(instrument, tables, id, judgement, moment.today);
  const { tab } = INSTRUMENTS[instrument];
  if (!changes)
    throw new Refusal(
      'sin-fila',
      `Ese compromiso ya no está en «${tab}».`,
      'Cierre el panel y vuelva a abrirlo.',
    );
  commit(book, { changes, ids: [id], label: `${tab}: ${id}` }, moment);
  return { ok: true, sentence: `Se guardó la valoración de ${id}.` };
}
