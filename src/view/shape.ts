import type { Row } from '../core/board.ts';
import type { CriterionKey } from '../core/criteriaKeys.ts';
import type { ActivityState } from '../core/method.ts';
import type { Pace, Progress } from '../core/progress.ts';

/** Version of the published schema: it grows when the meaning or the name of something published changes. */
export const SCHEMA = 4;

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
  /** Where citizens ask, with `{ID}` in place of the activity's; '' where there is none. */
  ask: string;
}

/** The published columns of a record; every kind of record has at least this. */
export interface PublicRow {
  id: string;
  row: Row;
}

export interface PublicMember extends PublicRow {
  seated: boolean;
}

export interface PublicVerdict {
  key: CriterionKey;
  holds: boolean;
  lacks: string[];
}

export interface PublicCommitment extends PublicRow {
  criteria: PublicVerdict[];
  holds: number;
  /** It meets the eight criteria, or the STL accepted it by a numbered agreement. */
  accepted: boolean;
  missing: string[];
  progress: Progress;
  pace: Pace;
  late: number;
}

export interface PublicActivity extends PublicRow {
  commitment: string;
  /** The institution that answers, and its sector; never a person. */
  responsible: string;
  sector: string;
  state: ActivityState;
  progress: number;
  late: boolean;
  /** Its present end was moved to by a rescheduling with reason and agreement. */
  rescheduled: boolean;
  /** How many pieces of evidence with an address it has, public or not. */
  evidence: number;
}

export interface PublicEvaluation extends PublicRow {
  /** Where the state's own report says something else, in sentences. */
  differs: string[];
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
  /** What the calendar expects at the end of each month, from the first day of the plan on. */
  planned: { day: string; expected: number }[];
}

/** The frozen cut that a record belongs to. */
export interface PublicCut {
  number: number;
  kind: string;
  /** The day of the cut, in the state's time zone. */
  date: string;
  /** SHA-256 over this record and the digest of the cut before it; '' while it is being frozen. */
  digest: string;
  /** What is different from the cut before, in lines. */
  changes: string[];
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
  steps: PublicRow[];
  actors: PublicRow[];
  members: PublicMember[];
  rules: PublicRow[];
  sessions: PublicRow[];
  agreements: PublicRow[];
  mesas: PublicRow[];
  commitments: PublicCommitment[];
  activities: PublicActivity[];
  indicators: PublicRow[];
  measurements: PublicRow[];
  evidence: PublicRow[];
  verifications: PublicRow[];
  moves: PublicRow[];
  questions: PublicRow[];
  /** INAI's marks. */
  evaluations: PublicEvaluation[];
  totals: Totals;
  /** Absent while nothing of it is frozen. */
  cut?: PublicCut;
  /** The cuts before it, oldest first. */
  cuts: PastCut[];
}

/** The lists of a record whose entries carry the columns of a table. */
export type ListKey = Exclude<keyof PublicRecord, 'schema' | 'plan' | 'totals' | 'cut' | 'cuts'>;
