import { str, filled, type Board, type Row } from './board.ts';
import { isIsoDay, longDate } from './dates.ts';
import type { Level, Problem } from './problems.ts';
import type { RecordKey } from './tableKeys.ts';
import { agreementState, attendanceOf, quorumOf } from './sessions.ts';

/** What the life of the Secretariado lacks: rules before mesas, sessions that could decide, agreements kept (step 3). */
export const checkCouncilLife = (board: Board, today: string): Problem[] => [
  ...beforeMesas(filled(board, 'gobernanza'), filled(board, 'mesas')),
  ...sessionsWithoutQuorum(filled(board, 'sesiones'), filled(board, 'gobernanza'), today),
  ...overdueAgreements(filled(board, 'acuerdos'), today),
];

const problem = (
  level: Level,
  code: string,
  [table, id, field]: readonly [table: RecordKey, id: string, field: string],
  sentence: string,
  tip: string,
): Problem => ({ level, code, where: { table, field, ...(id ? { id } : {}) }, sentence, tip });

interface Wanted {
  code: string;
  field: string;
  /** The day from which it counts, where it has one of its own. */
  since: string;
  what: string;
  tip: string;
}

/** product.md: "a facilitator, a governance document and an annual agenda exist before the first mesa". */
const WANTED: readonly Wanted[] = [
  {
    code: 'mesa-sin-facilitador',
    field: 'facilitador',
    since: 'elegido',
    what: 'facilitador',
    tip: 'Registre al facilitador en Reglas del Secretariado, con el día en que se le eligió.',
  },
  {
    code: 'mesa-sin-gobernanza',
    field: 'documento',
    since: 'desde',
    what: 'documento de gobernanza',
    tip: 'Agregue el enlace en Reglas del Secretariado.',
  },
  {
    code: 'mesa-sin-agenda',
    field: 'agenda',
    since: 'desde',
    what: 'agenda anual',
    tip: 'Agregue el enlace en Reglas del Secretariado.',
  },
];

function beforeMesas(governance: readonly Row[], mesas: readonly Row[]): Problem[] {
  if (mesas.length === 0) return [];
  const first = mesas
    .map((mesa) => str(mesa, 'fecha'))
    .filter(isIsoDay)
    .sort()[0];
  return WANTED.flatMap(({ code, field, since, what, tip }) => {
    const having = governance.filter((row) => str(row, field) !== '');
    const inTime = having.some((row) => !first || (str(row, since) || str(row, 'desde')) <= first);
    if (inTime) return [];
    const [one] = having;
    const place = ['gobernanza', str(one ?? {}, 'id'), field] as const;
    const when = first ? `del ${longDate(first)}` : 'registrada';
    return one
      ? [
          problem(
            'aviso',
            code,
            place,
            `La primera mesa, ${when}, fue antes de tener ${what}.`,
            'Revise las fechas; si así ocurrió, dígalo en la nota.',
          ),
        ]
      : [problem('falta', code, place, `Hay mesas y el Secretariado no tiene ${what}.`, tip)];
  });
}

/** product.md: "sessions have quórum"; only of sessions that have taken place. */
function sessionsWithoutQuorum(
  sessions: readonly Row[],
  governance: readonly Row[],
  today: string,
): Problem[] {
  return sessions.flatMap((session) => {
    const day = session['fecha'];
    if (!isIsoDay(day) || day >= today) return [];
    const id = str(session, 'id');
    const told = `${id} (${longDate(day)})`;
    const place = ['sesiones', id, 'quorum'] as const;
    switch (quorumOf(session, governance)) {
      case 'Sin lista':
        return [
          problem(
            'falta',
            'sesion-sin-lista',
            place,
            `${told}: falta la asistencia.`,
            'Escriba cuántas personas de cada sector asistieron.',
          ),
        ];
      case 'Sin regla':
        return [
          problem(
            'falta',
            'sesion-sin-regla',
            place,
            `${told}: ese día no había regla de quórum.`,
            'Registre en Reglas del Secretariado desde cuándo rige y de cuántos asientos es.',
          ),
        ];
      case 'No':
        return [
          problem(
            'aviso',
            'sesion-sin-quorum',
            place,
            `${told}: no hubo quórum; asistieron ${attendanceOf(session)}.`,
            'Ratifique sus acuerdos en una sesión con quórum.',
          ),
        ];
      default:
        return [];
    }
  });
}

function overdueAgreements(agreements: readonly Row[], today: string): Problem[] {
  return agreements
    .filter((agreement) => agreementState(agreement, today) === 'Vencido')
    .map((agreement) =>
      problem(
        'aviso',
        'acuerdo-vencido',
        ['acuerdos', str(agreement, 'id'), 'vence'],
        `${str(agreement, 'id')}: el acuerdo venció el ${longDate(str(agreement, 'vence'))} y sigue pendiente.`,
        'Escriba el día en que se cumplió, o lleve el acuerdo a la próxima sesión.',
      ),
    );
}
