import { str, filled } from '../core/board.ts';
import { isSealed } from '../core/markSeal.ts';
import { disagreements } from '../core/national/disagreements.ts';
import { reportOf } from '../core/national/subject.ts';
import { groupBy } from './group.ts';
import { projector } from './publicFields.ts';
import type { PublicActivity, PublicCommitment, PublicEvaluation } from './shape.ts';
import type { Source } from './source.ts';

/** INAI's marks as it published them, each with where the state's own report says something else. */
export function evaluationsOf(
  { board }: Source,
  commitments: readonly PublicCommitment[],
  activities: readonly PublicActivity[],
): PublicEvaluation[] {
  const keep = projector('evaluaciones');
  const own = groupBy(activities, ({ commitment }) => commitment);
  return filled(board, 'evaluaciones')
    .filter((row) => isSealed(row) && str(row, 'retirada') === '')
    .map((row) => {
      const commitment = commitments.find(({ id }) => id === str(row, 'compromiso'));
      return {
        id: str(row, 'id'),
        row: keep(row),
        differs: commitment
          ? disagreements(row, {
              potential: str(commitment.row, 'potencial'),
              met: commitment.criteria.filter(({ holds }) => holds).map(({ key }) => key),
              now: reportOf({
                activities: own.get(commitment.id) ?? [],
                reported: commitment.progress.reported,
              }),
            })
          : [],
      };
    });
}
