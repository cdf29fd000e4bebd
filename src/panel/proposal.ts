import type { CommitmentInput, CommitmentOpening } from '../core/calls.ts';
import type { Typed } from '../core/answers.ts';
import { checkRow, type Known } from '../core/checkRow.ts';
import { checkWeights } from '../core/checkWeights.ts';
import { judge, type Verdict } from '../core/criteria.ts';
import { firstPerField, readRecord } from '../core/forms.ts';
import type { Table } from '../core/table.ts';
import { prefixOf } from '../core/ids.ts';
import type { Problem } from '../core/problems.ts';
import { configOf } from './board.ts';

/** The same checks and the same judgement as the server. */
export function check(
  opening: CommitmentOpening,
  { id, commitment, activities, indicators }: CommitmentInput,
): [Problem[], Verdict[]] {
  const config = configOf(opening.board);
  const ids = {
    stl: new Set(opening.members.map((one) => one.id)),
    mesas: new Set(opening.mesas.map(([one]) => one)),
    acuerdos: new Set(opening.agreements),
  };
  const known: Known = { config, ids, lists: opening.lists };
  const problems: Problem[] = [];
  const { compromisos, actividades, indicadores } = opening.tables;
  const look = (table: Table) => (typed: Typed, index?: number) => {
    // the server gives the ID; until then something must stand for it
    const read = readRecord(table, { ...typed, compromiso: id ?? `${prefixOf(config)}-C00` }, index);
    problems.push(...read.problems, ...checkRow(table, read.row, known, index));
    return read.row;
  };
  const proposal = {
    commitment: look(compromisos)(commitment),
    activities: activities.map(look(actividades)),
    indicators: indicators.map(look(indicadores)),
    elsewhere: new Set(opening.elsewhere),
    config,
    registered: { mesas: new Map(opening.mesas), agreements: new Set(opening.agreements) },
  };
  problems.push(...checkWeights('', proposal.activities));
  return [firstPerField(problems), judge(proposal)];
}
