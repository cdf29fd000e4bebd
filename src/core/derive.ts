import { rowsOf, str, type Board, type Row } from './board.ts';
import { countHolding, entersPlan, judge, type Verdict } from './criteria.ts';
import { groupBy } from './group.ts';
import { originalCells } from './originals.ts';
import { lifeOf, livesOf, progressOf, type Backing } from './progress.ts';
import { registeredIn, type Registered } from './origins.ts';
import { blocksSaving, type Problem } from './problems.ts';
import { fold } from './words.ts';

const plural = (count: number, word: string): string => `${count} ${word}`;

/** The words of the column Revisión. */
export function reviewOf(problems: readonly Problem[], lacking = ''): string {
  const wrong = problems.filter((problem) => blocksSaving(problem) || problem.level === 'privacidad').length;
  if (wrong > 0) return plural(wrong, 'por corregir');
  const missing = problems.filter((problem) => problem.level === 'falta').length;
  if (missing > 0) return plural(missing, 'por completar');
  return lacking || 'Correcto';
}

export const memberCells = (problems: readonly Problem[]): Row => ({ revision: reviewOf(problems) });
export const indicatorCells = memberCells;

/** The computed columns of an activity on a day. */
export const activityCells = (
  activity: Row,
  problems: readonly Problem[],
  { today, backing, ...board }: Pick<Board, 'config' | 'cuts'> & { today: string; backing?: Backing },
): Row => ({
  ...originalCells(activity, board, today),
  ...lifeOf(activity, backing),
  revision: reviewOf(problems),
});

/** What hangs from each commitment, grouped once for the whole board. */
export interface Branches {
  activities: ReadonlyMap<string, readonly Row[]>;
  indicators: ReadonlyMap<string, readonly Row[]>;
  registered: Registered;
}

export function branchesOf(board: Board, today: string): Branches {
  return {
    activities: groupBy(livesOf(board, today), 'compromiso'),
    indicators: groupBy(rowsOf(board, 'indicadores'), 'compromiso'),
    registered: registeredIn(board),
  };
}

/** For each folded variable, the commitments whose indicators use it. */
export function variablesOf(indicators: readonly Row[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const row of indicators) {
    const name = fold(str(row, 'variable'));
    if (!name || !str(row, 'compromiso')) continue;
    const set = owners.get(name) ?? new Set<string>();
    set.add(str(row, 'compromiso'));
    owners.set(name, set);
  }
  return owners;
}

/** @returns the variables that other commitments measure too. */
export function elsewhereOf(
  owners: ReadonlyMap<string, ReadonlySet<string>>,
  id: string,
  own: readonly Row[],
): Set<string> {
  const copied = new Set<string>();
  for (const row of own) {
    const name = fold(str(row, 'variable'));
    for (const owner of owners.get(name) ?? []) if (owner !== id) copied.add(name);
  }
  return copied;
}

export interface Judged {
  cells: Row;
  verdicts: Verdict[];
  enters: boolean;
}

/** The computed columns of a commitment, with the verdicts behind them. */
export function commitmentCells(
  board: Board,
  commitment: Row,
  branches: Branches,
  owners: ReadonlyMap<string, ReadonlySet<string>>,
  problems: readonly Problem[],
  today: string,
): Judged {
  const id = str(commitment, 'id');
  const activities = branches.activities.get(id) ?? [];
  const indicators = branches.indicators.get(id) ?? [];
  const elsewhere = elsewhereOf(owners, id, indicators);
  const { registered } = branches;
  const proposal = { commitment, activities, indicators, elsewhere, config: board.config, registered };
  const verdicts = judge(proposal);
  const holding = countHolding(verdicts);
  const enters = entersPlan(proposal, verdicts);
  const lacking =
    holding === verdicts.length
      ? ''
      : enters
        ? 'Aceptado por acuerdo'
        : verdicts.length - holding === 1
          ? 'Falta 1 criterio'
          : `Faltan ${verdicts.length - holding} criterios`;
  const cells = {
    criterios: holding,
    ...progressCells(activities, today),
    revision: reviewOf(problems, lacking),
  };
  return { cells, verdicts, enters };
}

/** Of a commitment, what only its activities decide. */
export function progressCells(activities: readonly Row[], today: string): Row {
  const { reported, verified } = progressOf(activities, today);
  return { avance: rounded(reported), verificado: rounded(verified) };
}

const rounded = (part: number): number => Math.round(part * 10_000) / 10_000;

/** @returns the cells of `wanted` that differ from those of `row`. */
export function differing(row: Row, wanted: Row): Row {
  const result: Record<string, Row[string]> = {};
  for (const [key, value] of Object.entries(wanted)) if ((row[key] ?? '') !== value) result[key] = value;
  return result;
}
