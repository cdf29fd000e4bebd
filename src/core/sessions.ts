import { num, str, type Board, type Row } from './board.ts';
import { hasCome, isIsoDay } from './dates.ts';
import type { AGREEMENT_STATES, MESA_SECTORS, QUORUM_STATES } from './method.ts';

/** The governance in force on a day: the latest that had begun (step 3); undefined while there is none. */
export function governanceOn(rows: readonly Row[], day: string): Row | undefined {
  return rows
    .filter((row) => isIsoDay(row['desde']) && row['desde'] <= day)
    .sort((a, b) => (str(a, 'desde') < str(b, 'desde') ? -1 : 1))
    .pop();
}

/** @returns `Sesión de instalación`, `Sesión ordinaria`; `Sesión` where nobody wrote its kind */
export function sessionName(session: Row): string {
  const kind = str(session, 'tipo').trim().toLowerCase();
  return kind === 'instalación' ? 'Sesión de instalación' : `Sesión ${kind}`.trim();
}

/** Seats present by sector; undefined where nobody wrote the attendance. */
export function attendanceOf(row: Row): number | undefined {
  const parts = ['asiste_garante', 'asiste_sociedad', 'asiste_autoridad'].map((key) => num(row, key));
  return parts.every((part) => part === undefined)
    ? undefined
    : parts.reduce((sum: number, part) => sum + (part ?? 0), 0);
}

/** Whether a session could decide (INAI/PNUD, KIT-05: the Secretariado decides, so it needs quórum). */
export function quorumOf(session: Row, governance: readonly Row[]): (typeof QUORUM_STATES)[number] {
  const present = attendanceOf(session);
  if (present === undefined) return 'Sin lista';
  const needed = num(governanceOn(governance, str(session, 'fecha')) ?? {}, 'quorum');
  if (needed === undefined) return 'Sin regla';
  return present >= needed ? 'Sí' : 'No';
}

/**
 * The agreements that can move anything: a session that is still to come has agreed to nothing yet.
 * @returns their IDs; undefined while agreements or sessions were not read
 */
export function heldAgreements(
  { tables }: Pick<Board, 'tables'>,
  today: string,
): ReadonlySet<string> | undefined {
  const { acuerdos, sesiones } = tables;
  if (!acuerdos || !sesiones) return undefined;
  const held = new Set(sesiones.filter((row) => isHeld(row, today)).map((row) => str(row, 'id')));
  const taken = acuerdos.filter((row) => str(row, 'id') !== '' && held.has(str(row, 'sesion')));
  return new Set(taken.map((row) => str(row, 'id')));
}

export const isHeld = (session: Row, today: string): boolean => hasCome(session['fecha'], today);

export function agreementState(agreement: Row, today: string): (typeof AGREEMENT_STATES)[number] {
  if (str(agreement, 'cumplido') !== '') return 'Cumplido';
  const due = agreement['vence'];
  return isIsoDay(due) && due < today ? 'Vencido' : 'Pendiente';
}

/** Who took part in a mesa (step 4: social organisations, authorities and officials). */
export function mesaSectors(mesa: Row): (typeof MESA_SECTORS)[number] | '' {
  const authority = (num(mesa, 'asiste_autoridad') ?? 0) > 0;
  const society = (num(mesa, 'asiste_sociedad') ?? 0) > 0;
  if (authority && society) return 'Autoridad y sociedad civil';
  return authority ? 'Solo autoridad' : society ? 'Solo sociedad civil' : '';
}
