import type { Row } from '../core/board.ts';
import type { CriterionKey } from '../core/criteriaKeys.ts';
import type { ActivityState } from '../core/method.ts';
import type { Pace, Progress } from '../core/progress.ts';

/** Version of the published schema: it grows when the meaning or the name of something published changes. */
export const SCHEMA = 2;

export interface PublicPlan {
  /** ISO 3166-2 without "MX-"; `iso` is the whole code, '' for a plan of no state. */
  code: string;
  iso: string;
  state: string;
  guarantor: string;
  year: number;
  launch: string;
  /** It was launched, whatever its day says now: its dates are a promise. */
  begun: boolean;
  from: string;
  to: string;
  /** The day of the cut, in the state's time zone, and the instant. */
  cut: string;
  at: string;
  missing: string[];
}

export interface PublicMember {
  id: string;
  row: Row;
  seated: boolean;
}

export interface PublicVerdict {
  key: CriterionKey;
  holds: boolean;
  lacks: string[];
}

export interface PublicCommitment {
  id: string;
  row: Row;
  criteria: PublicVerdict[];
  holds: number;
  /** It meets the eight criteria, or the STL accepted it by a numbered agreement. */
  accepted: boolean;
  missing: string[];
  progress: Progress;
  pace: Pace;
  late: number;
}

export interface PublicActivity {
  id: string;
  row: Row;
  commitment: string;
  /** The institution that answers; never a person. */
  responsible: string;
  state: ActivityState;
  progress: number;
  late: boolean;
  /** Its present end was moved to by a rescheduling with reason and agreement. */
  rescheduled: boolean;
  /** How many pieces of evidence with an address it has, public or not. */
  evidence: number;
}

export interface PublicIndicator {
  id: string;
  row: Row;
  commitment: string;
}

export interface PublicEvidence {
  id: string;
  row: Row;
  of: string;
}

export interface Totals {
  commitments: number;
  accepted: number;
  activities: number;
  byState: Readonly<Record<ActivityState, number>>;
  late: number;
  /** Activities that report progress and have no evidence at all. */
  unproven: number;
  indicators: number;
  evidence: number;
  /** Evidence that is registered and not public: only counted. */
  withheld: number;
  progress: Progress;
  pace: Pace;
}

/** The frozen cut that a record belongs to. */
export interface PublicCut {
  number: number;
  kind: string;
  /** The day of the cut, in the state's time zone. */
  date: string;
  /** SHA-256 over this record and the digest of the cut before it; '' while it is being frozen. */
  digest: string;
}

/** An earlier cut, as it was published. */
export interface PastCut extends PublicCut {
  reported: number;
  verified: number;
}

/** The one projection of a board: the tab, the open data and the page are made from it. */
export interface PublicRecord {
  schema: number;
  plan: PublicPlan;
  members: PublicMember[];
  commitments: PublicCommitment[];
  activities: PublicActivity[];
  indicators: PublicIndicator[];
  evidence: PublicEvidence[];
  totals: Totals;
  /** Absent while nothing of it is frozen. */
  cut?: PublicCut;
  /** The cuts before it, oldest first. */
  cuts: PastCut[];
}
