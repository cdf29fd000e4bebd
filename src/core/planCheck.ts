import { num, rowsOf, str, type Board, type Moment, type Row } from './board.ts';
import { CRITERIA, countHolding, type Lack, type Verdict } from './criteria.ts';
import type { CriterionKey } from './criteriaKeys.ts';
import { isIsoDay } from './dates.ts';
import { branchesOf, commitmentCells, variablesOf } from './derive.ts';
import { checkCalendar, loadOf, plannedBoard, type Load } from './planCalendar.ts';
import { planOf, type Plan } from './planParts.ts';
import { checkCopies, checkWording } from './planWording.ts';
import { LEVELS, type Problem } from './problems.ts';
import { visible } from './words.ts';

/** One of the eight criteria of a commitment; `lacks` says why it does not hold. */
export interface CriterionCell {
  key: CriterionKey;
  label: string;
  holds: boolean;
  lacks: Pick<Lack, 'sentence' | 'tip'>[];
}

/** One commitment against the eight criteria. */
export interface CriteriaRow {
  id: string;
  title: string;
  holds: CriterionCell[];
  count: number;
  /** Number of the agreement by which the STL accepts it, '' where there is none. */
  agreement: string;
  enters: boolean;
}

export interface PlanCheck {
  /** The day from which the year is counted. */
  from: string;
  rows: CriteriaRow[];
  problems: Problem[];
  load: Load[];
}

/**
 * The plan as a whole before its launch (domain.md §4.7): the eight criteria, wording, coverage and calendar.
 * @param chosen the day for which its launch is planned; '' = today
 */
export function planCheck(board: Board, moment: Moment, chosen = ''): PlanCheck {
  const problems: Problem[] = [];
  const planned = plannedBoard(board, moment, chosen);
  const plan = planOf(planned, problems);
  checkWording(plan);
  checkCopies(plan);
  checkCoverage(plan);
  checkCalendar(plan, moment);
  problems.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  return { from: planned.config.launch, rows: criteriaRows(plan, moment), problems, load: loadOf(plan) };
}

function criteriaRows({ board, commitments }: Plan, { today }: Moment): CriteriaRow[] {
  const branches = branchesOf(board, today);
  const owners = variablesOf(rowsOf(board, 'indicadores'));
  return commitments.map((row) => {
    const { enters, verdicts } = commitmentCells(board, row, branches, owners, [], today);
    return {
      id: str(row, 'id'),
      title: visible(str(row, 'titulo')),
      holds: verdicts.map(cellOf),
      count: countHolding(verdicts),
      agreement: str(row, 'acuerdo').trim(),
      enters,
    };
  });
}

const cellOf = ({ key, holds, lacks }: Verdict): CriterionCell => ({
  key,
  label: CRITERIA.find((one) => one.key === key)?.label ?? key,
  holds,
  lacks: lacks.map(({ sentence, tip }) => ({ sentence, tip })),
});

const PARTS = ['variable', 'unidad', 'base', 'meta', 'periodo'] as const;

const completeIndicator = (row: Row): boolean =>
  PARTS.every((key) =>
    key === 'base' || key === 'meta' ? num(row, key) !== undefined : str(row, key) !== '',
  );

function checkCoverage(plan: Plan): void {
  for (const row of plan.commitments) {
    const id = str(row, 'id');
    const activities = plan.activitiesOf.get(id) ?? [];
    const indicators = plan.indicatorsOf.get(id) ?? [];
    const lack = (code: string, field: string, sentence: string, tip: string): void =>
      plan.report('falta', code, ['compromisos', row, field], sentence, tip);
    if (activities.length === 0)
      lack(
        'sin-actividades',
        'titulo',
        'No tiene actividades.',
        'Agregue al menos una, con producto y fechas.',
      );
    for (const one of activities) coverActivity(one, plan);
    if (indicators.length === 0)
      lack('sin-indicador', 'titulo', 'No tiene indicador.', 'Agregue uno con sus cuatro partes.');
    for (const one of indicators)
      if (!completeIndicator(one))
        plan.report(
          'falta',
          'indicador-incompleto',
          ['indicadores', one, 'variable'],
          'Al indicador le falta variable, unidad, línea base, meta o periodo.',
          'Complete las cuatro partes: variable, unidad, valores y periodo.',
        );
    if (!visible(str(row, 'autoridad')))
      lack(
        'sin-autoridad',
        'autoridad',
        'No tiene autoridad responsable.',
        'Escriba la dependencia que responde.',
      );
    if (!visible(str(row, 'sociedad')))
      lack(
        'sin-sociedad',
        'sociedad',
        'No tiene corresponsable de la sociedad civil.',
        'Escriba la organización que responde.',
      );
  }
}

/** Who does it, what comes of it, and from when to when. */
function coverActivity(row: Row, { report }: Plan): void {
  const lack = (code: string, field: string, sentence: string, tip: string): void =>
    report('falta', code, ['actividades', row, field], sentence, tip);
  if (!visible(str(row, 'producto')))
    lack('sin-producto', 'producto', 'No tiene producto.', 'Diga qué quedará hecho.');
  if (str(row, 'responsable') === '')
    lack('sin-responsable', 'responsable', 'No tiene responsable.', 'Elija a un integrante del STL.');
  const { inicio: start, fin: end } = row;
  if (!isIsoDay(start) || !isIsoDay(end)) {
    const missing = !isIsoDay(start) && !isIsoDay(end) ? 'inicio ni fin' : isIsoDay(end) ? 'inicio' : 'fin';
    lack(
      'sin-fechas',
      isIsoDay(start) ? 'fin' : 'inicio',
      `No tiene fecha de ${missing}.`,
      'Escriba día, mes y año: 31/12/2016.',
    );
  } else if (end < start)
    report(
      'error',
      'termina-antes',
      ['actividades', row, 'fin'],
      'Termina antes de empezar.',
      'Corrija una de las dos fechas.',
    );
}
