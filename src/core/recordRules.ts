import { num, rowsOf, str, type Board, type Row } from './board.ts';
import { daysBetween, isIsoDay, longDate } from './dates.ts';
import type { Level, Problem } from './problems.ts';
import type { RecordKey } from './tableKeys.ts';
import { attendanceOf } from './sessions.ts';
import { isSeated } from './stl.ts';

export type Report = (level: Level, code: string, field: string, sentence: string, tip: string) => void;
type Rule = (row: Row, board: Board, today: string, report: Report) => void;
export type Rules = Readonly<Partial<Record<RecordKey, Rule>>>;

/**
 * What has to hold in each table that has a form of its own, beyond its fields one by one; a rule that looks at a table not
 * read says nothing.
 */
export const FORM_RULES: Rules = {
  actores(row, _board, today, report) {
    for (const key of ['convocado', 'asistio', 'sumado'])
      notYet(row, key, today, report, 'Déjelo vacío hasta que ocurra: mientras tanto no cuenta.');
  },
  gobernanza: checkQuorum,
  sesiones: (row, _board, today, report) => checkAttendance(row, today, MOST_IN_SESSION, report),
  mesas: (row, _board, today, report) => checkAttendance(row, today, MOST_IN_MESA, report),
  acuerdos: checkAgreement,
  mediciones(row, _board, today, report) {
    notYet(row, 'fecha', today, report, 'Una medición se registra cuando ya se hizo: revise el año.');
  },
  evidencias: checkEvidence,
  preguntas: checkQuestion,
};

/** This project's own: a question that waits longer is named. */
const ANSWER_DAYS = 30;

function checkQuestion(row: Row, _board: Board, today: string, report: Report): void {
  const [asked, answered] = [row['fecha'], row['respondida']];
  notYet(row, 'fecha', today, report, 'Escriba el día en que llegó la pregunta.');
  notYet(row, 'respondida', today, report, 'Déjelo vacío hasta que se conteste.');
  if (isIsoDay(asked) && isIsoDay(answered) && answered < asked)
    report(
      'error',
      'respuesta-anterior',
      'respondida',
      'Se contestó antes de que llegara la pregunta.',
      'Corrija una de las dos fechas.',
    );
  const waited = isIsoDay(asked) ? daysBetween(asked, today) : 0;
  if (waited > ANSWER_DAYS && str(row, 'respuesta') === '')
    report(
      'aviso',
      'pregunta-sin-respuesta',
      'respuesta',
      `Lleva ${waited} días sin respuesta, y así se publica.`,
      'Conteste por qué sí o por qué no, y anote el día.',
    );
}

/** @returns the problems of a record with the rest of its board. */
export function checkBy(
  rules: Rules,
  table: RecordKey,
  row: Row,
  board: Board,
  today: string,
  index?: number,
): Problem[] {
  const problems: Problem[] = [];
  const id = str(row, 'id');
  const at = { table, ...(id ? { id } : {}), ...(index === undefined ? {} : { index }) };
  rules[table]?.(row, board, today, (level, code, field, sentence, tip) =>
    problems.push({ code, level, where: { ...at, field }, sentence, tip }),
  );
  return problems;
}

/** Far above any session of a Secretariado of three sectors, or any mesa of a state; this project's own bounds. */
const MOST_IN_SESSION = 200;
const MOST_IN_MESA = 2000;

const ATTENDANCE = ['asiste_garante', 'asiste_sociedad', 'asiste_autoridad'];

/** People are counted whole, and nobody has attended what has not taken place. */
function checkAttendance(row: Row, today: string, most: number, report: Report): void {
  for (const key of ATTENDANCE) {
    const came = num(row, key);
    if (came === undefined || (Number.isInteger(came) && came >= 0 && came <= most)) continue;
    report(
      'error',
      'asistencia',
      key,
      `Asistencia: ${came.toLocaleString('es-MX')} no puede ser el número de personas que asistieron.`,
      `Escriba cuántas fueron, de 0 a ${most.toLocaleString('es-MX')}.`,
    );
  }
  const day = row['fecha'];
  if (!isIsoDay(day) || day <= today || !attendanceOf(row)) return;
  report(
    'error',
    'asistencia-futura',
    'fecha',
    `El ${longDate(day)} todavía no llega y la fila ya tiene asistencia.`,
    'Corrija la fecha, o borre la asistencia hasta ese día.',
  );
}

/** Step 3: the Secretariado has at least three representatives, one of each sector. */
const FEWEST_SEATS = 3;

/** @returns how many seats may be present at once: one titular or suplente each; at most the roster where that is all that is known. */
function seatsOf(board: Board, today: string): number {
  const seated = board.tables.stl
    ?.filter((member) => str(member, 'asiento') === 'Titular' && isSeated(member, today))
    .map((member) => str(member, 'id'));
  return Math.max(FEWEST_SEATS, (seated ?? board.roster).filter((id) => id !== '').length);
}

/** INAI/PNUD, KIT-05: the Secretariado decides, so a number of its seats must be present. */
function checkQuorum(row: Row, board: Board, today: string, report: Report): void {
  const quorum = num(row, 'quorum');
  if (quorum === undefined) return;
  const seats = seatsOf(board, today);
  if (!Number.isInteger(quorum) || quorum < 1 || quorum > seats)
    report(
      'error',
      'quorum-imposible',
      'quorum',
      `Quórum: ${quorum.toLocaleString('es-MX')} no es un número de asientos; el Secretariado tiene ${seats}.`,
      `Escriba un número entero de 1 a ${seats}.`,
    );
  else if (quorum === 1)
    report(
      'aviso',
      'quorum-de-uno',
      'quorum',
      'Quórum: con un solo asiento presente decide un solo sector.',
      'Pida al menos dos asientos, mejor uno de cada sector.',
    );
}

/** An agreement is taken in a session: what it asks for comes after. */
function checkAgreement(row: Row, board: Board, today: string, report: Report): void {
  const session = rowsOf(board, 'sesiones').find((one) => str(one, 'id') === str(row, 'sesion'));
  const taken = session?.['fecha'];
  for (const [key, label] of [
    ['vence', 'Vence'],
    ['cumplido', 'Cumplido el'],
  ] as const) {
    const day = row[key];
    if (!isIsoDay(taken) || !isIsoDay(day) || day >= taken) continue;
    report(
      'error',
      'antes-de-la-sesion',
      key,
      `${label}: el ${longDate(day)} es anterior a la sesión, que fue el ${longDate(taken)}.`,
      'Corrija la fecha o elija la sesión en que se tomó.',
    );
  }
  notYet(row, 'cumplido', today, report, 'Déjelo vacío hasta que se cumpla.');
}

export function notYet(row: Row, key: string, today: string, report: Report, tip: string): void {
  const day = row[key];
  if (!isIsoDay(day) || day <= today) return;
  report('error', 'fecha-futura', key, `El ${longDate(day)} todavía no llega.`, tip);
}

/** domain.md §4: documents dated before the activity that they are to prove. */
function checkEvidence(row: Row, board: Board, _today: string, report: Report): void {
  const day = row['fecha'];
  const activity = rowsOf(board, 'actividades').find((one) => str(one, 'id') === str(row, 'de'));
  const start = activity?.['inicio'];
  if (!isIsoDay(day) || !isIsoDay(start) || day >= start) return;
  report(
    'aviso',
    'evidencia-anterior',
    'fecha',
    `El documento es del ${longDate(day)}, anterior al inicio de ${str(row, 'de')} (${longDate(start)}).`,
    'Revise la fecha, o si el documento es de otra actividad.',
  );
}
