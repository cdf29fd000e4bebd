import { str, type Row } from './board.ts';
import { shortDay } from './config.ts';
import { daysBetween, isIsoDay } from './dates.ts';
import { attendanceOf, quorumOf, sessionName } from './sessions.ts';
import type { RecordKey } from './tableKeys.ts';
import { visible } from './words.ts';

const MOST_LETTERS = 80;

/** @returns what a person wrote, between quotes and cut where it is long */
export function quoted(text: string): string {
  const letters = [...visible(text)];
  const said = letters.length > MOST_LETTERS ? [...letters.slice(0, MOST_LETTERS - 1), '…'] : letters;
  return `“${said.join('')}”`;
}

const day = (row: Row, key: string): string => (str(row, key) ? ` del ${shortDay(str(row, key))}` : '');

/** What a record of each table is called in a sentence, with its article. */
const CALLED: Readonly<Partial<Record<RecordKey, (row: Row) => string>>> = {
  pasos: (row) => `el requisito ${quoted(str(row, 'requisito'))}`,
  actores: (row) => `el actor ${quoted(str(row, 'organizacion'))}`,
  stl: (row) => {
    const seat = [str(row, 'asiento').toLowerCase(), str(row, 'sector').toLowerCase()].filter(Boolean);
    return `${visible(str(row, 'nombre')) || quoted(str(row, 'institucion'))}${seat.length > 0 ? ` (${seat.join(', ')})` : ''}`;
  },
  gobernanza: (row) => `las reglas del Secretariado, vigentes desde el ${shortDay(str(row, 'desde'))}`,
  sesiones: (row) => `la ${sessionName(row).toLowerCase()}${day(row, 'fecha')}`,
  acuerdos: (row) => `el acuerdo ${quoted(str(row, 'acuerdo'))}`,
  mesas: (row) => `la mesa ${quoted(str(row, 'tema'))}`,
  compromisos: (row) => `el compromiso ${quoted(str(row, 'titulo'))}`,
  mediciones: (row) => `la medición${day(row, 'fecha')}: ${str(row, 'valor')}`,
  evidencias: (row) => `la evidencia ${quoted(str(row, 'titulo'))}`,
  textos: (row) => `el texto de ${quoted(str(row, 'apartado'))}`,
};

/** What became of a form, in words; the record's ID stands below. */
export function savedWords(table: RecordKey, row: Row, kind: 'new' | 'changed' | 'same'): string {
  if (kind === 'same') return 'No había cambios que guardar.';
  const called = CALLED[table]?.(row) ?? str(row, 'id');
  if (table === 'pasos' && isIsoDay(row['hecho']))
    return `Se anotó que ${called} se cumplió el ${shortDay(row['hecho'])}.`;
  if (kind === 'changed') return `Se guardaron los cambios: ${called}.`;
  return `${VERBS[table] ?? 'Se registró'} ${called}.`;
}

const VERBS: Readonly<Partial<Record<RecordKey, string>>> = {
  gobernanza: 'Se registraron',
  stl: 'Se registró a',
};

/** Whether a session could decide, for who has just registered it; '' where nobody can tell yet. */
export function quorumWords(session: Row, rules: readonly Row[], today: string): string {
  const held = str(session, 'fecha') !== '' && daysBetween(str(session, 'fecha'), today) >= 0;
  switch (quorumOf(session, rules)) {
    case 'Sí':
      return 'Hubo quórum: lo que acordó es válido.';
    case 'No':
      return `No hubo quórum: asistieron ${attendanceOf(session) ?? 0}. Ratifique sus acuerdos en una sesión con quórum.`;
    case 'Sin regla':
      return 'No se sabe si hubo quórum: ese día no había regla. Regístrela en Tablero PAL ▸ Registrar ▸ Reglas del Secretariado.';
    default:
      return held
        ? 'No se sabe si hubo quórum: falta la asistencia.'
        : 'Después de la sesión, agregue la asistencia: el tablero dirá si hubo quórum.';
  }
}
