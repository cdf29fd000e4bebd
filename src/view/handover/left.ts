import { num, str, type Row } from '../../core/board.ts';
import { hasFinal, isOpen, isLate } from '../../core/progress.ts';
import { institutionsOf } from '../plan/source.ts';
import { groupBy } from '../group.ts';
import type { HandoverSource, LeftCommitment } from './source.ts';

/** What of the plan is still to be done, commitment by commitment. */
export interface Left {
  commitment: LeftCommitment;
  id: string;
  /** Unfinished activities. */
  open: readonly Row[];
  indicators: readonly Row[];
}

/** @returns the commitments with something left to do: an open activity, or none at all. */
export function unfinished({ commitments, activities, indicators }: HandoverSource): Left[] {
  const acts = groupBy(activities, (row) => str(row, 'compromiso'));
  const inds = groupBy(indicators, (row) => str(row, 'compromiso'));
  return commitments.flatMap((commitment) => {
    const id = str(commitment.row, 'id');
    const own = acts.get(id) ?? [];
    const open = own.filter(isOpen);
    return own.length === 0 || open.length > 0
      ? [{ commitment, id, open, indicators: inds.get(id) ?? [] }]
      : [];
  });
}

export const pendingAgreements = ({ agreements }: HandoverSource): Row[] =>
  agreements.filter((row) => str(row, 'estado') !== 'Cumplido');

/** What an unfinished activity lacks to be complete, in words. */
export function lacksOf(activity: Row, today: string): string {
  const lacks = [
    num(activity, 'avance') === 1 ? '' : 'terminarla',
    hasFinal(activity) ? '' : 'descripción final',
    (num(activity, 'evidencias') ?? 0) > 0 ? '' : 'evidencia con dirección',
    str(activity, 'responsable') ? '' : 'responsable',
  ].filter((part) => part !== '');
  return `${isLate(activity, today) ? 'Atrasada. ' : ''}Falta: ${lacks.join(', ')}.`;
}

export const responsibleOf = ({ members }: HandoverSource): ((id: string) => string) =>
  institutionsOf(members);
