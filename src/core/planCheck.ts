import { isBlank, num, rowsOf, str, type Board, type Moment, type Row } from './board.ts';
import { planWindow } from './checkRow.ts';
import { CRITERIA, countHolding, type Verdict } from './criteria.ts';
import type { CriterionKey } from './criteriaKeys.ts';
import { addMonths, isIsoDay, longDate } from './dates.ts';
import { branchesOf, commitmentCells, variablesOf } from './derive.ts';
import { groupBy } from './group.ts';
import { namesProduct, statesProblem } from './planWords.ts';
import { LEVELS, type Level, type Problem } from './problems.ts';
import { RECORDS, type RecordKey } from './records.ts';
import { fold, isPlaceholder, vagueVerb, visible } from './words.ts';

/** One commitment against the eight criteria. */
export interface CriteriaRow {
  id: string;
  title: string;
  holds: { key: CriterionKey; label: string; holds: boolean }[];
  count: number;
  /** Number of the agreement by which the STL accepts it, '' where there is none. */
  agreement: string;
  enters: boolean;
}

/** Activities that end in a month. */
export interface Load {
  /** First day of the month. */
  month: string;
  count: number;
}

export interface PlanCheck {
  rows: CriteriaRow[];
  problems: Problem[];
  load: Load[];
}

/** More activities of one person that end in the same month are worth a look. */
export const MOST_A_MONTH = 5;

type Report = (
  level: Level,
  code: string,
  at: readonly [table: RecordKey, row: Row, field: string],
  sentence: string,
  tip: string,
) => void;

interface Plan {
  board: Board;
  commitments: readonly Row[];
  activities: readonly Row[];
  indicators: readonly Row[];
  activitiesOf: ReadonlyMap<string, readonly Row[]>;
  indicatorsOf: ReadonlyMap<string, readonly Row[]>;
  report: Report;
}

/** The plan as a whole before its launch (domain.md §4.7): the eight criteria, wording, coverage and calendar. */
export function planCheck(board: Board, moment: Moment): PlanCheck {
  const problems: Problem[] = [];
  const full = (table: RecordKey): Row[] => rowsOf(board, table).filter((row) => !isBlank(row));
  const positions = new Map<Row, number>();
  for (const table of ['compromisos', 'actividades', 'indicadores'] as const)
    rowsOf(board, table).forEach((row, index) => positions.set(row, index));
  const report: Report = (level, code, [table, row, field], sentence, tip) => {
    const id = str(row, 'id');
    const index = positions.get(row);
    const where = { table, field, ...(id ? { id } : {}), ...(index === undefined ? {} : { index }) };
    problems.push({ code, level, where, sentence: id ? `${id} · ${sentence}` : sentence, tip });
  };
  const plan: Plan = {
    board,
    commitments: full('compromisos'),
    activities: full('actividades'),
    indicators: full('indicadores'),
    activitiesOf: groupBy(full('actividades'), 'compromiso'),
    indicatorsOf: groupBy(full('indicadores'), 'compromiso'),
    report,
  };
  checkWording(plan);
  checkCopies(plan);
  checkCoverage(plan);
  checkCalendar(plan);
  problems.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  return { rows: criteriaRows(plan, moment), problems, load: loadOf(plan) };
}

function criteriaRows({ board, commitments }: Plan, { today }: Moment): CriteriaRow[] {
  const branches = branchesOf(board, today);
  const owners = variablesOf(rowsOf(board, 'indicadores'));
  const cell = ({ key, holds }: Verdict) => ({
    key,
    label: CRITERIA.find((one) => one.key === key)?.label ?? key,
    holds,
  });
  return commitments.map((row) => {
    const { enters, verdicts } = commitmentCells(board, row, branches, owners, [], today);
    return {
      id: str(row, 'id'),
      title: visible(str(row, 'titulo')),
      holds: verdicts.map(cell),
      count: countHolding(verdicts),
      agreement: str(row, 'acuerdo').trim(),
      enters,
    };
  });
}

function checkWording({ commitments, activities, indicators, activitiesOf, report }: Plan): void {
  const tables = [['compromisos', commitments], ['actividades', activities], ['indicadores', indicators]] as const; // prettier-ignore
  for (const [table, rows] of tables) {
    const fields = RECORDS[table].fields.filter(({ kind, computed }) => !computed && (kind === 'text' || kind === 'long')); // prettier-ignore
    for (const row of rows)
      for (const { key, label } of fields)
        if (isPlaceholder(str(row, key)))
          report(
            'error',
            'texto-de-relleno',
            [table, row, key],
            `${label}: «${str(row, key).slice(0, 40)}» es un texto de relleno.`,
            'Escriba lo que corresponde, o deje la celda vacía.',
          );
  }
  for (const row of commitments) {
    const title = str(row, 'titulo');
    const verb = vagueVerb(title);
    const products = (activitiesOf.get(str(row, 'id')) ?? []).some((one) => visible(str(one, 'producto')));
    if (verb && !products && !namesProduct(title))
      report(
        'falta',
        'verbo-vago',
        ['compromisos', row, 'titulo'],
        `«${verb}» no promete nada que pueda verse.`,
        'Diga el producto: un registro, un portal, una norma…',
      );
    if (statesProblem(title))
      report(
        'falta',
        'titulo-problema',
        ['compromisos', row, 'titulo'],
        'El título dice un problema y no lo que se hará.',
        'Escriba el problema en «Problema público» y en el título la acción con su producto.',
      );
  }
}

/** What was carried over from another commitment without being thought again. */
function checkCopies({ commitments, indicators, activitiesOf, report }: Plan): void {
  const owners = groupBy(
    indicators
      .filter((row) => fold(str(row, 'variable')) !== '')
      .map((row) => ({ variable: fold(str(row, 'variable')), compromiso: str(row, 'compromiso') })),
    'variable',
  );
  for (const row of indicators) {
    const other = owners
      .get(fold(str(row, 'variable')))
      ?.find(({ compromiso }) => compromiso !== '' && compromiso !== row['compromiso']);
    if (!other) continue;
    report(
      'falta',
      'indicador-copiado',
      ['indicadores', row, 'variable'],
      `El mismo indicador está en ${str(other, 'compromiso')}.`,
      'Mida lo que este compromiso cambia.',
    );
  }
  const calendars = new Map<string, string>();
  for (const row of commitments) {
    const id = str(row, 'id');
    const pairs = (activitiesOf.get(id) ?? []).map((one) => `${str(one, 'inicio')}/${str(one, 'fin')}`);
    // one term for all says nothing: it is often the plan's whole year
    if (new Set(pairs).size < 2 || pairs.some((pair) => pair.length < 21)) continue;
    const calendar = pairs.join(' ');
    const other = calendars.get(calendar);
    calendars.set(calendar, other ?? id);
    const first = activitiesOf.get(id)?.[0];
    if (other && first)
      report(
        'aviso',
        'fechas-copiadas',
        ['actividades', first, 'inicio'],
        `Las fechas de ${id} son las mismas que las de ${other}.`,
        'Compruebe que cada actividad tenga el tiempo que necesita.',
      );
  }
}

const PARTS = ['variable', 'unidad', 'base', 'meta', 'periodo'] as const;

const completeIndicator = (row: Row): boolean =>
  PARTS.every((key) =>
    key === 'base' || key === 'meta' ? num(row, key) !== undefined : str(row, key) !== '',
  );

function checkCoverage({ commitments, activitiesOf, indicatorsOf, report }: Plan): void {
  for (const row of commitments) {
    const id = str(row, 'id');
    const activities = activitiesOf.get(id) ?? [];
    const indicators = indicatorsOf.get(id) ?? [];
    const lack = (code: string, field: string, sentence: string, tip: string): void =>
      report('falta', code, ['compromisos', row, field], sentence, tip);
    if (activities.length === 0)
      lack('sin-actividades', 'titulo', 'No tiene actividades.', 'Agregue al menos una, con producto y fechas.'); // prettier-ignore
    for (const one of activities)
      if (!visible(str(one, 'producto')))
        report('falta', 'sin-producto', ['actividades', one, 'producto'], 'No tiene producto.', 'Diga qué quedará hecho.'); // prettier-ignore
    if (indicators.length === 0)
      lack('sin-indicador', 'titulo', 'No tiene indicador.', 'Agregue uno con sus cuatro partes.');
    for (const one of indicators)
      if (!completeIndicator(one))
        report(
          'falta',
          'indicador-incompleto',
          ['indicadores', one, 'variable'],
          'Al indicador le falta variable, unidad, línea base, meta o periodo.',
          'Complete las cuatro partes: variable, unidad, valores y periodo.',
        );
    if (!visible(str(row, 'autoridad')))
      lack('sin-autoridad', 'autoridad', 'No tiene autoridad responsable.', 'Escriba la dependencia que responde.'); // prettier-ignore
    if (!visible(str(row, 'sociedad')))
      lack('sin-sociedad', 'sociedad', 'No tiene corresponsable de la sociedad civil.', 'Escriba la organización que responde.'); // prettier-ignore
  }
}

const monthOf = (row: Row): string => (isIsoDay(row['fin']) ? `${row['fin'].slice(0, 7)}-01` : '');

function checkCalendar({ board, activities, report }: Plan): void {
  const { to } = planWindow(board.config);
  const byMonth = new Map<string, Row[]>();
  for (const row of activities) {
    const end = row['fin'];
    if (isIsoDay(end) && end > to)
      report(
        'error',
        'fuera-del-plan',
        ['actividades', row, 'fin'],
        `Termina el ${longDate(end)}, después del plan (${longDate(to)}).`,
        'Adelante la fecha o divida la actividad.',
      );
    const key = str(row, 'responsable') && monthOf(row) ? `${str(row, 'responsable')} ${monthOf(row)}` : '';
    if (key) byMonth.set(key, [...(byMonth.get(key) ?? []), row]);
  }
  for (const [key, rows] of byMonth) {
    const [first] = rows;
    if (!first || rows.length <= MOST_A_MONTH) continue;
    const [who = '', month = ''] = key.split(' ');
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
function loadOf({ activities }: Plan): Load[] {
  const months = activities.map(monthOf).filter((month) => month !== '').sort(); // prettier-ignore
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
