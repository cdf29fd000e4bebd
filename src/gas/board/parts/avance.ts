import { isBlank, rowsOf, str, registered, type Board, type Moment } from '../../../core/board.ts';
import type { Saved, Unsaved } from '../../../core/answers.ts';
import { groupBy } from '../../../core/group.ts';
import { neededFor, updateProgress, verifyActivity } from '../../../core/operations/progress.ts';
import { cancelActivity, rescheduleActivity } from '../../../core/operations/agreed.ts';
import type { Result } from '../../../core/operations/result.ts';
import { livesOf } from '../../../core/progress.ts';
import type {
  CancelInput,
  ProgressInput,
  ProgressOpening,
  RescheduleInput,
  VerifyInput,
} from '../../../core/progressCalls.ts';
import type { TableKey } from '../../../core/tableKeys.ts';
import { quoted } from '../../../core/savedWords.ts';
import { seriesOf, seriesWords, trendOf } from '../../../core/series.ts';
import { boardOf, momentOf, PROPERTY, savedAs } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { commit } from '../../commit.ts';
import { selectedCommitment } from '../selection.ts';
import { draftOf } from './drafts.ts';

const SHOWN = [
  'actividades',
  'compromisos',
  'stl',
  'evidencias',
  'verificaciones',
  'sesiones',
  'acuerdos',
  'reprogramaciones',
  'indicadores',
  'mediciones',
  'catalogos',
] as const satisfies readonly TableKey[];

/** What *Actualizar avance* opens with. */
export function openProgress(book: Book): Omit<ProgressOpening, 'board'> {
  const board = boardOf(book, SHOWN);
  const { today } = momentOf(book.config);
  const draft = draftOf<ProgressInput>(book, 'avance ');
  const labelled = (table: TableKey, ...keys: string[]): { id: string; label: string }[] =>
    registered(board, table).map((row) => ({
      id: str(row, 'id'),
      label: keys
        .map((key) => str(row, key))
        .filter((part) => part !== '')
        .join(', ')
        .slice(0, 160),
    }));
  return {
    commitment: selectedCommitment(book),
    member: draftOf<{ member: string }>(book, 'avance quien')?.member ?? '',
    commitments: labelled('compromisos', 'titulo'),
    members: labelled('stl', 'nombre', 'institucion'),
    activities: livesOf(board, today).filter((row) => !isBlank(row) && str(row, 'id') !== ''),
    evidence: registered(board, 'evidencias'),
    verifications: registered(board, 'verificaciones'),
    agreements: labelled('acuerdos', 'acuerdo'),
    indicators: indicatorsOf(board, today),
    lists: board.lists,
    ...(draft ? { draft } : {}),
  };
}

function indicatorsOf(board: Board, today: string): ProgressOpening['indicators'] {
  const measured = groupBy(rowsOf(board, 'mediciones'), 'indicador');
  return registered(board, 'indicadores').map((row) => {
    const series = seriesOf(measured.get(str(row, 'id')) ?? [], today);
    return {
      commitment: str(row, 'compromiso'),
      label: `${str(row, 'variable')} (de ${str(row, 'base') || '?'} a ${str(row, 'meta') || '?'})`,
      words: seriesWords(series),
      trend: trendOf(row, series),
    };
  });
}

export function saveProgress(book: Book, input: ProgressInput): Saved | Unsaved {
  return (
    savedBefore(book, input.key) ??
    save(
      book,
      input.key,
      (moment) => {
        const needed = neededFor(rowsOf(boardOf(book, ['actividades']), 'actividades'), input);
        return updateProgress(boardOf(book, needed), input, moment);
      },
      reported(book, input),
    )
  );
}

export function verify(book: Book, input: VerifyInput): Saved | Unsaved {
  const read = (): Board => boardOf(book, ['actividades', 'evidencias', 'verificaciones']);
  return (
    savedBefore(book, input.key) ??
    save(
      book,
      input.key,
      (moment) => verifyActivity(read(), input, moment),
      input.veredicto === 'Cumplida'
        ? `Se verificó la actividad ${calledIn(book, input.actividad)} (${input.sector}: cumplida).`
        : `Se registró que la actividad ${calledIn(book, input.actividad)} no está cumplida (${input.sector}).`,
    )
  );
}

export function reschedule(book: Book, input: RescheduleInput): Saved | Unsaved {
  const read = (): Board => boardOf(book, ['actividades', 'reprogramaciones', 'acuerdos', 'sesiones']);
  return (
    savedBefore(book, input.key) ??
    save(
      book,
      input.key,
      (moment) => rescheduleActivity(read(), input, moment),
      `El fin de la actividad ${calledIn(book, input.actividad)} se movió. La fecha original queda a la vista.`,
    )
  );
}

export function cancel(book: Book, input: CancelInput): Saved | Unsaved {
  const read = (): Board => boardOf(book, ['actividades', 'acuerdos', 'sesiones']);
  return (
    savedBefore(book, input.key) ??
    save(
      book,
      input.key,
      (moment) => cancelActivity(read(), input, moment),
      `Se canceló la actividad ${calledIn(book, input.actividad)} por acuerdo del Secretariado.`,
    )
  );
}

/** What an activity is called where somebody is told what became of it. */
const calledIn = (book: Book, id: string): string =>
  quoted(
    str(
      registered(boardOf(book, ['actividades']), 'actividades').find((row) => str(row, 'id') === id) ?? {
        actividad: id,
      },
      'actividad',
    ),
  );

function reported(book: Book, { updates }: ProgressInput): string {
  const proofs = updates.reduce((sum, { evidence = [] }) => sum + evidence.length, 0);
  const [first] = updates;
  const of =
    updates.length === 1 && first
      ? `la actividad ${calledIn(book, first.id)}`
      : `${updates.length} actividades`;
  const proof = proofs === 0 ? '' : proofs === 1 ? ', con 1 evidencia' : `, con ${proofs} evidencias`;
  return `Se guardó el avance de ${of}${proof}.`;
}

function savedBefore(book: Book, key: string | undefined): Saved | undefined {
  const saved = savedAs(book, key);
  return saved && { ok: true, id: saved.id, sentence: 'Ya estaba guardado.' };
}

/** What each of these leaves to be computed in Compromisos is marked before anything is written. */
function save(
  book: Book,
  key: string | undefined,
  decide: (moment: Moment) => Result,
  sentence: string,
): Saved | Unsaved {
  const moment = momentOf(book.config);
  const result = decide(moment);
  if ('problems' in result) return result;
  commit(book, result, moment, {}, { key, first: { [PROPERTY.due]: 'compromisos' } });
  const changed = result.changes.length > 0;
  return {
    ok: true,
    id: result.ids[0] ?? '',
    sentence: changed ? sentence : 'No había cambios que guardar.',
  };
}
