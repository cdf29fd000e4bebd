import { num, str, type Board, type Row } from './board.ts';
import { listed } from './checkRow.ts';
import { isIsoDay, longDate } from './dates.ts';
import { sealProblem } from './markSeal.ts';
import type { Problem } from './problems.ts';
import { FEWEST_LETTERS, hasFinal } from './progress.ts';
import { checkBy, FORM_RULES, notYet, type Report, type Rules } from './recordRules.ts';
import type { RecordKey } from './tableKeys.ts';
import { movedDays } from './rescheduling.ts';
import { isHeld } from './sessions.ts';
import { flawsOf, isCleared } from './verification.ts';
import { isPlaceholder, visible } from './words.ts';

/** Every rule: those of an activity's life stand apart, so that a form that has none of it stays small. */
const RULES: Rules = {
  ...FORM_RULES,
  actividades: checkActivity,
  evaluaciones(row, _board, _today, report) {
    const found = sealProblem(row);
    if (found) report('integridad', found.code, 'razon', found.sentence, found.tip);
  },
  verificaciones: checkVerification,
  reprogramaciones(row, board, today, report) {
    notYet(row, 'fecha', today, report, 'Escriba el día en que se aprobó.');
    checkTaken(row, 'acuerdo', str(row, 'actividad'), board, today, report);
  },
};

/** What the rules of a table look at besides what its rows refer to. */
export const LOOKS_AT: Readonly<Partial<Record<RecordKey, readonly RecordKey[]>>> = {
  actividades: ['acuerdos', 'sesiones', 'reprogramaciones'],
  verificaciones: ['actividades', 'evidencias'],
  reprogramaciones: ['acuerdos', 'sesiones', 'actividades'],
  evidencias: ['actividades'],
};

/** @returns the problems of a record of any table with the rest of its board. */
export const checkRecord = (
  table: RecordKey,
  row: Row,
  board: Board,
  today: string,
  index?: number,
): Problem[] => checkBy(RULES, table, row, board, today, index);

/** An agreement moves or cancels an activity once its session was held, and names it. */
function checkTaken(
  row: Row,
  key: string,
  activity: string,
  { tables }: Board,
  today: string,
  report: Report,
): void {
  const agreement = tables.acuerdos?.find((one) => str(row, key) !== '' && str(one, 'id') === str(row, key));
  if (!agreement) return;
  const session = tables.sesiones?.find((one) => str(one, 'id') === str(agreement, 'sesion')) ?? {};
  const day = session['fecha'];
  if (tables.sesiones && !isHeld(session, today))
    report(
      'error',
      'acuerdo-por-tomar',
      key,
      isIsoDay(day)
        ? `${str(row, key)} es de la sesión del ${longDate(day)}, que todavía no se celebra.`
        : `${str(row, key)} es de una sesión sin fecha: no consta que se haya tomado.`,
      'Elija un acuerdo de una sesión ya celebrada.',
    );
  else if (activity !== '' && !listed(str(agreement, 'actividades')).includes(activity))
    report(
      'aviso',
      'acuerdo-sin-actividad',
      key,
      `${str(row, key)} no nombra a ${activity} entre las actividades que mueve.`,
      'Agregue su ID en la columna «Actividades que mueve» de la pestaña Acuerdos.',
    );
}

/** What was promised does not move unseen, however it is typed. */
function checkActivity(row: Row, board: Board, today: string, report: Report): void {
  for (const { code, field, sentence, tip } of movedDays(row, board, today))
    report('falta', code, field, sentence, tip);
  checkTaken(row, 'cancelacion', str(row, 'id'), board, today, report);
  // what only fills the cell is told of the field by itself
  const said = str(row, 'final');
  if ((num(row, 'avance') ?? 0) < 1 || visible(said) === '' || isPlaceholder(said) || hasFinal(row)) return;
  report(
    'falta',
    'final-corta',
    'final',
    `Descripción final: con menos de ${FEWEST_LETTERS} letras no dice qué se logró.`,
    'Escriba qué quedó hecho y dónde puede verse.',
  );
}

/** What keeps a verification from counting and that its fields one by one do not show. */
function checkVerification(row: Row, board: Board, today: string, report: Report): void {
  const { actividades, evidencias } = board.tables;
  const activity = actividades?.find((one) => str(one, 'id') === str(row, 'actividad'));
  const seen = evidencias?.find((one) => str(one, 'id') === str(row, 'evidencia'));
  for (const { code, field, sentence, tip } of activity ? flawsOf(row, activity, seen, today) : [])
    report('error', code, field, sentence, tip);
  if (isCleared(row))
    report(
      'falta',
      'verificacion-borrada',
      'vigencia',
      'Se borró lo que esta verificación comprobó: ya no cuenta.',
      'Verifique otra vez en una fila nueva.',
    );
}
