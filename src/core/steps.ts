import { automatic, lacking, lastCutDay, met, type Met } from './automaticSteps.ts';
import { str, filled, type Board, type Moment, type Row } from './board.ts';
import { isWebAddress } from './checkField.ts';
import { shortDay } from './config.ts';
import { addMonths, isIsoDay } from './dates.ts';
import { STEPS, type StepState } from './method.ts';
import { REQUIREMENTS, type Origin, type Requirement } from './requirements.ts';
import { visible } from './words.ts';

export interface RequirementState {
  row: Row;
  step: number;
  title: string;
  state: StepState;
  due: string;
  done: string;
  document: string;
  next: string;
  said: string;
}

export interface StepStatus {
  number: number;
  title: string;
  state: StepState;
  /** The day of its last requirement when all are met; else the next due date. */
  day: string;
  document: string;
  next: string;
  requirements: readonly RequirementState[];
}

const requirementOf = (row: Row): Requirement | undefined =>
  REQUIREMENTS.find((one) => one.key === str(row, 'clave'));

/** Does the row alone say whether it is met? */
export const isDeclared = (row: Row): boolean => requirementOf(row)?.automatic !== true;

/** A requirement that a person declares done: with its day, and its document where it has one. */
function declared(row: Row, requirement: Requirement | undefined, today: string): Met {
  const day = row['hecho'];
  const document = str(row, 'documento');
  const name = `«${str(row, 'requisito')}»`;
  if (!isIsoDay(day) || day > today)
    return lacking(
      `Escriba en Pasos el día en que se cumplió ${name}.`,
      ['documento', 'hecho', 'quien'].some((key) => str(row, key) !== ''),
    );
  if (requirement?.signed && visible(str(row, 'quien')) === '')
    return lacking(`Escriba en Pasos quién firmó: ${name}.`, true);
  if (requirement?.document && !isWebAddress(document))
    return lacking(`Enlace en Pasos el documento de ${name}, con su dirección completa (https://…).`, true);
  return met(day, document);
}

/** @returns the due date that staff wrote, or the one that the method suggests; '' before the launch where that is its origin. */
function dueOf(row: Row, requirement: Requirement | undefined, board: Board): string {
  const own = row['vence'];
  if (isIsoDay(own)) return own;
  if (!requirement?.months) return '';
  const [origin, months] = requirement.months;
  const from = ORIGINS[origin](board);
  return isIsoDay(from) ? addMonths(from, months) : '';
}

const ORIGINS: Readonly<Record<Origin, (board: Board) => string>> = {
  declaracion: (board) => declaredOn(board) || `${board.config.year}-12-01`,
  lanzamiento: ({ config }) => config.launch,
  corte: (board) => (isIsoDay(board.config.launch) ? lastCutDay(board) || board.config.launch : ''),
};

/** @returns the day of the declaration, which starts the twelve months of the exercise (step 1); '' while there is none. */
export function declaredOn(board: Board): string {
  const first = filled(board, 'pasos').find((one) => str(one, 'clave') === 'declaracion');
  const day = first?.['hecho'];
  return isIsoDay(day) ? day : '';
}

const stateOf = ({ holds, begun }: Met, due: string, today: string): StepState => {
  if (holds) return 'Cumplido';
  if (due !== '' && due < today) return 'Vencido';
  return begun ? 'En curso' : 'Pendiente';
};

/** The state of one row of Pasos on a day. */
export function requirementState(row: Row, board: Board, { today }: Moment): RequirementState {
  const requirement = requirementOf(row);
  const found =
    (requirement?.automatic && automatic(requirement, board, today)) || declared(row, requirement, today);
  const due = dueOf(row, requirement, board);
  return {
    row,
    step: Number(row['paso']) || requirement?.step || 0,
    title: str(row, 'requisito') || requirement?.title || '',
    state: stateOf(found, due, today),
    due,
    done: isIsoDay(row['hecho']) ? row['hecho'] : found.done,
    document: str(row, 'documento') || found.document,
    next: found.next,
    said: found.said ?? '',
  };
}

/** The six steps with their requirements (seis pasos 2016), in order. */
export function stepsOf(board: Board, moment: Moment): StepStatus[] {
  const all = filled(board, 'pasos').map((row) => requirementState(row, board, moment));
  return STEPS.map(({ number, title }) => {
    const requirements = all.filter((one) => one.step === number);
    const open = requirements.filter((one) => one.state !== 'Cumplido');
    const days = requirements.map((one) => one.done).filter((day) => day !== '');
    const dues = open.map((one) => one.due).filter((day) => day !== '');
    return {
      number,
      title,
      state: together(requirements),
      day: (open.length === 0 ? days.sort().pop() : dues.sort()[0]) ?? '',
      document: requirements.find((one) => one.document !== '')?.document ?? '',
      next: open.find((one) => one.next !== '')?.next ?? '',
      requirements,
    };
  });
}

/** A step is met when all of it is, overdue when any of it is. */
function together(requirements: readonly RequirementState[]): StepState {
  const has = (state: StepState): boolean => requirements.some((one) => one.state === state);
  if (requirements.length === 0) return 'Pendiente';
  if (requirements.every((one) => one.state === 'Cumplido')) return 'Cumplido';
  if (has('Vencido')) return 'Vencido';
  return has('En curso') || has('Cumplido') ? 'En curso' : 'Pendiente';
}

/** The computed columns of a row of Pasos. */
export function requirementCells(row: Row, board: Board, moment: Moment): Row {
  const { state, next, due } = requirementState(row, board, moment);
  const until =
    due !== '' && state !== 'Cumplido' && str(row, 'vence') === '' ? ` (sugerido: ${shortDay(due)})` : '';
  return { estado: state, siguiente: next === '' ? '' : `${next}${until}` };
}
