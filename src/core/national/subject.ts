import type { Row } from '../board.ts';
import type { ActivityState } from '../method.ts';
import type { Pace } from '../progress.ts';

/** What is seen of an activity; an activity of the public record has all of it (view/shape.ts). */
export interface SeenActivity {
  id: string;
  row: Row;
  responsible: string;
  state: ActivityState;
  /** From 0 to 1. */
  progress: number;
  late: boolean;
  /** Pieces of evidence with an address. */
  evidence: number;
}

/** One commitment as a state published it in one cut. */
export interface Subject {
  commitment: Row;
  activities: readonly SeenActivity[];
  indicators: readonly Row[];
  /** Days of the plan; '' where it has none. */
  from: string;
  to: string;
  pace: Pace;
  /** Reported, from 0 to 1. */
  reported: number;
}

/** Those that were cancelled by agreement no longer count. */
export const standing = ({ activities }: Pick<Subject, 'activities'>): SeenActivity[] =>
  activities.filter(({ state }) => state !== 'Cancelada');

/** Reported as done, with evidence or without. */
export const claimsDone = ({ progress }: SeenActivity): boolean => progress >= 1;

/** What the cut said, in the columns that a mark keeps beside its answers. */
export function reportOf(subject: Pick<Subject, 'activities' | 'reported'>): Row {
  const all = standing(subject);
  return {
    r_actividades: all.length,
    r_terminadas: all.filter(claimsDone).length,
    r_atrasadas: all.filter(({ late }) => late).length,
    r_avance: subject.reported,
  };
}
