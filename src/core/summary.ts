import {
  isBlank,
  rowsOf,
  str,
  type Board,
  type Change,
  type Config,
  type Moment,
  type Row,
} from './board.ts';
import { planWindow } from './checkRow.ts';
import { CONFIG_ROWS, shortDay } from './config.ts';
import { diagnose } from './diagnose.ts';
import { branchesOf } from './derive.ts';
import { activityState, isLate, planProgress, progressOf } from './progress.ts';

type Line = readonly [id: string, label: string, value: string, note: string];

const asPercent = (part: number): string => `${Math.round(part * 100)} %`;

/** The rows of Inicio that say what the board is about. */
export function configLines(config: Config): Line[] {
  const plan = planWindow(config);
  return [
    [
      CONFIG_ROWS.state,
      'Entidad',
      `${config.state.code} · ${config.state.name}`,
      'Forma parte de todos los ID; se fija al preparar el tablero.',
    ],
    [CONFIG_ROWS.guarantor, 'Organismo garante', config.guarantor, 'Puede corregirlo aquí.'],
    [
      CONFIG_ROWS.year,
      'Ejercicio',
      String(config.year),
      'Forma parte de todos los ID; se fija al preparar el tablero.',
    ],
    [CONFIG_ROWS.zone, 'Zona horaria', config.zone, 'Con ella se cuentan los días.'],
    [
      CONFIG_ROWS.launch,
      'Lanzamiento del plan',
      shortDay(config.launch),
      'Día del evento público (paso 5); escríbalo aquí cuando ocurra.',
    ],
    [
      CONFIG_ROWS.version,
      'Versión del tablero',
      String(config.version ?? 1),
      'La escribe el complemento cuando actualiza el tablero.',
    ],
    [
      'termino',
      'Término del plan',
      plan.launched ? shortDay(plan.to) : '',
      'Un año después del lanzamiento.',
    ],
  ];
}

/** The rows of Inicio that are computed from the other tabs. */
export function summaryLines(board: Board, moment: Moment): Line[] {
  const { counts, next, problems } = diagnose(board, moment);
  const branches = branchesOf(board);
  const commitments = rowsOf(board, 'compromisos').filter((row) => !isBlank(row));
  const activities = rowsOf(board, 'actividades').filter((row) => !isBlank(row));
  const total = planProgress(
    commitments.map((row) => progressOf(branches.activities.get(str(row, 'id')) ?? [], moment.today)),
  );
  const inState = (state: string): number => activities.filter((row) => activityState(row) === state).length;
  const blocking = problems.filter(({ level }) => level === 'integridad' || level === 'privacidad').length;
  return [
    ['siguiente', 'Lo siguiente', next, 'El próximo paso, según los seis pasos del ejercicio.'],
    ['integrantes', 'Integrantes del STL', String(counts.members), 'Titulares y suplentes registrados.'],
    ['compromisos', 'Compromisos', String(counts.commitments), 'Registrados en la pestaña Compromisos.'],
    [
      'listos',
      'Pueden entrar al plan',
      `${counts.ready} de ${counts.commitments}`,
      'Cumplen los ocho criterios o el STL los aceptó por acuerdo.',
    ],
    [
      'actividades',
      'Actividades',
      String(counts.activities),
      `${inState('Completa')} completas, ${inState('En proceso')} en proceso, ${inState('Sin evidencia')} sin evidencia.`,
    ],
    [
      'atrasadas',
      'Atrasadas',
      String(activities.filter((row) => isLate(row, moment.today)).length),
      'Pasó su fecha de fin y no están completas.',
    ],
    ['reportado', 'Avance reportado', asPercent(total.reported), 'Lo que informan los responsables.'],
    [
      'verificado',
      'Avance verificado',
      asPercent(total.verified),
      'Lo que comprobaron autoridad y sociedad civil.',
    ],
    ['esperado', 'Avance esperado hoy', asPercent(total.expected), 'Lo que el calendario indica para hoy.'],
    ['impiden', 'Impiden publicar', String(blocking), 'Véalos en Diagnóstico.'],
    ['actualizado', 'Actualizado', `${shortDay(moment.today)}`, 'Día en que se calcularon estos datos.'],
  ];
}

const toRow = ([id, concepto, valor, nota]: Line): Row => ({ id, concepto, valor, nota });

/** What of Inicio is not as it should be; rows that staff added stay. */
export function summaryChanges(rows: readonly Row[], lines: readonly Line[]): Change[] {
  const stored = new Map(rows.map((row) => [str(row, 'id'), row]));
  const changes: Change[] = [];
  const fresh: Row[] = [];
  for (const line of lines) {
    const wanted = toRow(line);
    const before = stored.get(line[0]);
    if (!before) {
      fresh.push(wanted);
      continue;
    }
    const cells = Object.fromEntries(
      Object.entries(wanted).filter(([key, value]) => (before[key] ?? '') !== value),
    );
    if (Object.keys(cells).length > 0) changes.push({ kind: 'set', table: 'inicio', id: line[0], cells });
  }
  return fresh.length > 0 ? [...changes, { kind: 'append', table: 'inicio', rows: fresh }] : changes;
}
