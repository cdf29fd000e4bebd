import { str, type Board, type Moment, type Row } from './board.ts';
import { planWindow } from './checkRow.ts';
import { addMonths, isIsoDay, longDate } from './dates.ts';
import { planOf, type Plan } from './planParts.ts';
import { activityState, livesOf } from './progress.ts';
import type { Problem } from './problems.ts';

/** More activities of one person that end in the same month are worth a look. */
export const MOST_A_MONTH = 5;

/** Activities that end in a month. */
export interface Load {
  /** First day of the month. */
  month: string;
  count: number;
}

/**
 * The board as it will be once its plan is launched: until then the year is counted from the day that was chosen, or
 * from today, so that what does not fit in it is found while it can be mended.
 */
export function plannedBoard(board: Board, { today }: Moment, chosen = ''): Board {
  const launch = isIsoDay(chosen) ? chosen : board.config.launch || today;
  return { ...board, config: { ...board.config, launch } };
}

/** Those that an agreement cancelled are no part of the plan any more. */
function remaining({ board, activities }: Plan, { today }: Moment): Row[] {
  const cancelled = livesOf(board, today).filter((row) => activityState(row) === 'Cancelada');
  const ids = new Set(cancelled.map((row) => str(row, 'id')));
  return activities.filter((row) => !ids.has(str(row, 'id')));
}

/** What does not fit in the plan's year: it would be broken on the day on which it is promised. */
export function outsideYear(board: Board, moment: Moment): Problem[] {
  const problems: Problem[] = [];
  checkYear(planOf(board, problems), moment);
  return problems;
}

export function checkCalendar(plan: Plan, moment: Moment): void {
  checkYear(plan, moment);
  checkLoad(plan);
}

function checkYear(plan: Plan, moment: Moment): void {
  const { from, to } = planWindow(plan.board.config);
  const { report } = plan;
  for (const row of remaining(plan, moment)) {
    const { inicio: start, fin: end } = row;
    if (isIsoDay(end) && end > to)
      report(
        'error',
        'fuera-del-plan',
        ['actividades', row, 'fin'],
        `Termina el ${longDate(end)}, después del plan (${longDate(to)}).`,
        'Adelante la fecha o divida la actividad.',
      );
    else if (isIsoDay(start) && start > to)
      report(
        'error',
        'fuera-del-plan',
        ['actividades', row, 'inicio'],
        `Empieza el ${longDate(start)}, después del plan (${longDate(to)}).`,
        'Adelante la fecha.',
      );
    else if (isIsoDay(start) && start < from)
      report(
        'falta',
        'antes-del-plan',
        ['actividades', row, 'inicio'],
        `Empieza el ${longDate(start)}, antes del plan (${longDate(from)}).`,
        'El año del plan se cuenta desde su lanzamiento: corrija la fecha, o la del lanzamiento.',
      );
  }
}

const monthOf = (row: Row): string => (isIsoDay(row['fin']) ? `${row['fin'].slice(0, 7)}-01` : '');

/** One person with many ends in a month. */
function checkLoad({ activities, report }: Plan): void {
  const byWho = new Map<string, Map<string, Row[]>>();
  for (const row of activities) {
    const [who, month] = [str(row, 'responsable'), monthOf(row)];
    if (who === '' || month === '') continue;
    const months = byWho.get(who) ?? new Map<string, Row[]>();
    byWho.set(who, months.set(month, [...(months.get(month) ?? []), row]));
  }
  for (const [who, months] of byWho)
    for (const [month, rows] of months) {
      const [first] = rows;
      if (!first || rows.length <= MOST_A_MONTH) continue;
      const [, name = '', year = ''] = longDate(month).split(' de ');
      report(
        'aviso',
        'mes-cargado',
        ['actividades', first, 'responsable'],
        `${who} responde de ${rows.length} actividades que terminan en ${name} de ${year}.`,
        'Reparta las fechas o los responsables.',
      );
    }
}

/** How many activities end in each month, from the first such month to the last. */
export function loadOf({ activities }: Plan): Load[] {
  const months = activities
    .map(monthOf)
    .filter((month) => month !== '')
    .sort();
  const last = months[months.length - 1] ?? '';
  const load: Load[] = [];
  for (
    let month = months[0] ?? '';
    month !== '' && month <= last && load.length < 36;
    month = addMonths(month, 1)
  )
    load.push({ month, count: months.filter((one) => one === month).length });
  return load;
}
