import { growthOf, sayGrowth, sectorsOf } from './actors.ts';
import { isBlank, str, filled, type Board, type Moment } from './board.ts';
import { lastDayOf, planWindow } from './checkRow.ts';
import { shortDay } from './config.ts';
import { NEAR_DAYS } from './cuts.ts';
import { addDays, addMonths, daysBetween } from './dates.ts';
import { branchesOf } from './derive.ts';
import { diagnose } from './diagnose.ts';
import type { Line } from './inicio.ts';
import { EXERCISE_MONTHS, MONITORING_MONTH, PLAN_MONTHS, type CutKind } from './method.ts';
import { activityState, isLate, livesOf, paceOf, planProgress } from './progress.ts';
import { paceWords, STEP_MARKS } from './shapes.ts';
import { stepTitle } from './requirements.ts';
import { agreementState, isHeld } from './sessions.ts';
import { declaredOn, stepsOf } from './steps.ts';
import { cutDays } from './told.ts';

const asPercent = (part: number): string => `${Math.round(part * 100)} %`;
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** @returns `01/10/2016, 09:00`, by the clocks of a time zone */
export const momentWords = (zone: string, moment: Moment): string =>
  `${shortDay(moment.today)}, ${clock(zone, moment)}`;

const clock = (zone: string, { instant }: Moment): string =>
  new Intl.DateTimeFormat('es-MX', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));

/** The rows of Inicio that are computed from the other tabs: first what to do, then how far the plan has come. */
export function summaryLines(board: Board, moment: Moment): Line[] {
  const { counts, next, problems } = diagnose(board, moment);
  const blocking = problems.filter(({ level }) => level === 'integridad' || level === 'privacidad').length;
  return [
    ['siguiente', 'Lo siguiente', next, 'El próximo paso, según los seis pasos del ejercicio.'],
    exerciseYear(board, moment),
    daysLeft(board, moment),
    ...cutLines(board, moment),
    ...progressLines(board, moment),
    ...stepLines(board, moment),
    ...councilLines(board, moment),
    ['compromisos', 'Compromisos', String(counts.commitments), 'Registrados en la pestaña Compromisos.'],
    [
      'listos',
      'Pueden entrar al plan',
      `${counts.ready} de ${counts.commitments}`,
      'Cumplen los ocho criterios o el STL los aceptó por acuerdo.',
    ],
    ...activityLines(board, moment),
    ['impiden', 'Impiden publicar', String(blocking), 'Véalos en Diagnóstico.'],
    [
      'actualizado',
      'Calculado',
      momentWords(board.config.zone, moment),
      'Estos datos son los de ese momento: se calculan después de cada guardado, al abrir la Guía y cada día.',
    ],
  ];
}

const remaining = (left: number): string =>
  left === 0 ? 'hoy es el último día' : left === 1 ? 'queda 1 día' : `quedan ${left} días`;

/** "Seis pasos mínimos a lo largo de un periodo de 12 meses", which the declaration starts (step 1). */
function exerciseYear(board: Board, { today }: Moment): Line {
  const [id, label] = ['doceMeses', 'Doce meses del ejercicio'];
  const from = declaredOn(board);
  if (from === '') return [id, label, '', 'Cuentan desde la Declaración conjunta (paso 1).'];
  const to = lastDayOf(from, EXERCISE_MONTHS);
  const left = daysBetween(today, to);
  const said = left >= 0 ? remaining(left) : `terminaron hace ${many(-left, 'día', 'días')}`;
  return [
    id,
    label,
    `${shortDay(from)} a ${shortDay(to)}`,
    `Desde la Declaración conjunta, para los seis pasos: ${said}.`,
    to,
  ];
}

function daysLeft({ config }: Board, { today }: Moment): Line {
  const plan = planWindow(config);
  const label = 'Días que quedan';
  if (!plan.launched) return ['dias', label, '', 'Cuentan desde el lanzamiento público del plan (paso 5).'];
  if (today < plan.from)
    return [
      'dias',
      label,
      `El plan empieza en ${many(daysBetween(today, plan.from), 'día', 'días')}`,
      'Del lanzamiento al término hay un año.',
      plan.from,
    ];
  const left = daysBetween(today, plan.to);
  const value =
    left < 0
      ? `Terminó hace ${many(-left, 'día', 'días')}`
      : left === 0
        ? 'Hoy es el último'
        : many(left, 'día', 'días');
  return ['dias', label, value, `El plan va del ${shortDay(plan.from)} al ${shortDay(plan.to)}.`, plan.to];
}

function progressLines(board: Board, { today }: Moment): Line[] {
  const branches = branchesOf(board, today);
  const own = filled(board, 'compromisos').map((row) => branches.activities.get(str(row, 'id')) ?? []);
  const total = planProgress(own, today);
  const activities = livesOf(board, today).filter((row) => !isBlank(row));
  const pace = paceOf(total, activities, today);
  return [
    ['reportado', 'Avance reportado', asPercent(total.reported), 'Lo que informan los responsables.'],
    [
      'verificado',
      'Avance verificado',
      asPercent(total.verified),
      'Lo que comprobaron autoridad y sociedad civil.',
    ],
    [
      'esperado',
      'Avance esperado hoy',
      `${asPercent(total.expected)} · ${paceWords(pace, total.reported, total.expected)}`,
      'Lo que el calendario indica para hoy.',
    ],
  ];
}

const stepLines = (board: Board, moment: Moment): Line[] =>
  stepsOf(board, moment).map(({ number, state, day, document, next, requirements }) => {
    const open = requirements.filter((one) => one.state !== 'Cumplido');
    const done = requirements.length - open.length;
    const said = `${STEP_MARKS[state]} ${state} · ${done} de ${requirements.length}`;
    // where all of it is overdue the state says so
    const dated = open.some((one) => one.state !== 'Vencido');
    const missing = open.map(({ title, state }) =>
      state === 'Vencido' && dated ? `${title} (vencido)` : title,
    );
    const note = missing.length > 0 ? `Falta: ${missing.join('; ')}. ${next}`.trim() : ALL_MET;
    return [`paso${number}`, stepTitle(number), said, note, day, document];
  });

const ALL_MET = 'Todos sus requisitos están cumplidos.';

const CUTS: readonly (readonly [id: string, kind: CutKind, months: number, why: string])[] = [
  ['corte6', 'Mes 6', MONITORING_MONTH, 'Con él, INAI valora calidad, relevancia y avance.'],
  ['corte12', 'Mes 12', PLAN_MONTHS, 'Con él, INAI evalúa el nivel de logro.'],
];

/** The two cuts that INAI waits for, counted down (step 6); their rows are there before the launch, in their place. */
function cutLines(board: Board, { today }: Moment): Line[] {
  const { config, cuts = [] } = board;
  const days = new Map(cutDays(board).map(({ kind, day }) => [kind, day]));
  return CUTS.map(([id, kind, months, why]) => {
    const label = `Corte del ${kind.toLowerCase()}`;
    const due = days.get(kind);
    if (!due) return [id, label, '', `Cuenta desde el lanzamiento. ${why}`];
    const made = cuts.find((cut) => cut.kind === kind);
    if (made) {
      const late = daysBetween(due, made.day);
      const said = late > 0 ? `, con ${many(late, 'día', 'días')} de atraso` : '';
      return [id, label, `✔ Publicado: corte ${made.number}${said}`, why, made.day];
    }
    const left = daysBetween(today, due);
    if (left < 0)
      return [
        id,
        label,
        `▲ Venció hace ${many(-left, 'día', 'días')}`,
        `Publíquelo aunque sea tarde. ${why}`,
        due,
      ];
    // whatever day staff set themselves in Pasos, the plan's own month opens it
    const opens = planWindow(config).launched ? addDays(addMonths(config.launch, months), -NEAR_DAYS) : '';
    const from = opens ? `Puede publicarlo desde el ${shortDay(opens)}. ` : '';
    const until = left === 0 ? '► Vence hoy' : left === 1 ? '○ Falta 1 día' : `○ Faltan ${left} días`;
    return [id, label, until, from + why, due];
  });
}

function councilLines(board: Board, { today }: Moment): Line[] {
  const members = filled(board, 'stl');
  const growth = growthOf(board, today);
  const sessions = filled(board, 'sesiones').filter((row) => isHeld(row, today));
  const coming = filled(board, 'sesiones')
    .map((row) => str(row, 'fecha'))
    .filter((day) => day > today)
    .sort();
  const agreements = filled(board, 'acuerdos').map((row) => agreementState(row, today));
  const late = agreements.filter((state) => state === 'Vencido').length;
  return [
    [
      'actores',
      'Actores',
      [
        many(growth.called.length, 'convocado', 'convocados'),
        many(growth.attended.length, 'asistió', 'asistieron'),
        many(growth.joined.length, 'se sumó', 'se sumaron'),
      ].join(', '),
      `Se sumaron: ${sectorsOf(growth.joined)}. ${sayGrowth(growth)}`.trim(),
    ],
    ['integrantes', 'Integrantes del STL', String(members.length), 'Titulares y suplentes registrados.'],
    [
      'sesiones',
      'Sesiones',
      `${sessions.length}, ${sessions.filter((row) => str(row, 'quorum') === 'Sí').length} con quórum`,
      coming[0] ? 'La fecha es la de la próxima sesión.' : 'No hay otra sesión en la agenda.',
      coming[0] ?? '',
    ],
    [
      'acuerdos',
      'Acuerdos',
      `${agreements.filter((state) => state === 'Cumplido').length} de ${agreements.length} cumplidos`,
      late > 0
        ? `▲ ${many(late, 'vencido', 'vencidos')}: véalos en la pestaña Acuerdos.`
        : 'Ninguno está vencido.',
    ],
    ['mesas', 'Mesas', String(filled(board, 'mesas').length), 'Mesas participativas registradas.'],
  ];
}

function activityLines(board: Board, { today }: Moment): Line[] {
  const activities = livesOf(board, today).filter((row) => !isBlank(row));
  const inState = (state: string): number => activities.filter((row) => activityState(row) === state).length;
  return [
    [
      'actividades',
      'Actividades',
      String(activities.length),
      [
        many(inState('Completa'), 'completa', 'completas'),
        many(inState('Verificada'), 'verificada', 'verificadas'),
        `${inState('En proceso')} en proceso`,
        `${inState('Sin evidencia')} sin evidencia.`,
      ].join(', '),
    ],
    [
      'atrasadas',
      'Atrasadas',
      String(activities.filter((row) => isLate(row, today)).length),
      'Pasó su fecha de fin y no están completas.',
    ],
    [
      'evidencias',
      'Evidencias',
      String(filled(board, 'evidencias').length),
      'Documentos registrados, de pasos, sesiones, mesas y actividades.',
    ],
  ];
}
