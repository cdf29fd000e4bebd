import { isBlank, rowsOf, str, type Board, type Moment } from './board.ts';
import { shortDay } from './config.ts';
import type { Line } from './inicio.ts';
import { diagnose } from './diagnose.ts';
import { branchesOf } from './derive.ts';
import { activityState, isLate, livesOf, planProgress, progressOf } from './progress.ts';

const asPercent = (part: number): string => `${Math.round(part * 100)} %`;

const clock = (zone: string, { instant }: Moment): string =>
  new Intl.DateTimeFormat('es-MX', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));

/** The rows of Inicio that are computed from the other tabs. */
export function summaryLines(board: Board, moment: Moment): Line[] {
  const { counts, next, problems } = diagnose(board, moment);
  const branches = branchesOf(board);
  const commitments = rowsOf(board, 'compromisos').filter((row) => !isBlank(row));
  const activities = livesOf(board).filter((row) => !isBlank(row));
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
    [
      'actualizado',
      'Calculado',
      `${shortDay(moment.today)}, ${clock(board.config.zone, moment)}`,
      'Estos datos son los de ese momento: se calculan al preparar, importar y publicar. Los de ahora, en Diagnóstico.',
    ],
  ];
}
