import { isBlank, rowsOf, str, type Board, type Moment, type Row } from './board.ts';
import { dueDay, isLate, livesOf } from './progress.ts';
import { quoted } from './savedWords.ts';
import { agreementState } from './sessions.ts';

const byDay = (day: (row: Row) => string) => (a: Row, b: Row) => (day(a) < day(b) ? -1 : 1);

/** @returns what has passed its day and is not done, the oldest first. */
export function overdueOf(board: Board, { today }: Moment): { activities: Row[]; agreements: Row[] } {
  const activities = livesOf(board, today).filter((row) => !isBlank(row) && isLate(row, today));
  const agreements = rowsOf(board, 'acuerdos').filter(
    (row) => !isBlank(row) && agreementState(row, today) === 'Vencido',
  );
  return {
    activities: activities.sort(byDay(dueDay)),
    agreements: [...agreements].sort(byDay((row) => str(row, 'vence'))),
  };
}

/** What is overdue, as the next thing to do; '' where nothing is. */
export function overdueWords(board: Board, moment: Moment): string {
  const { activities, agreements } = overdueOf(board, moment);
  const activity = saying(
    activities,
    'actividad',
    ['Venció la actividad', 'actividades; la más antigua es'],
    'Actualice su avance o reprográmela con un acuerdo.',
  );
  const agreement = saying(
    agreements,
    'acuerdo',
    ['Venció el acuerdo', 'acuerdos; el más antiguo es'],
    'Anote si se cumplió, o llévelo a la próxima sesión.',
  );
  return [activity, agreement].filter((part) => part !== '').join(' ');
}

function saying(
  rows: readonly Row[],
  field: string,
  [one, more]: readonly [string, string],
  what: string,
): string {
  const [first] = rows;
  if (!first) return '';
  const id = str(first, 'id').replace(/^[A-Z]{3}-\d{4}-/, '');
  const called = `${quoted(str(first, field))} (${id})`;
  return `${rows.length === 1 ? one : `Vencieron ${rows.length} ${more}`} ${called}. ${what}`;
}
