import type { Answer, BoardFacts, Finding, PublishDone } from './answers.ts';
import type { PlanCheck } from './planCheck.ts';
import type { Problem } from './problems.ts';

/** As typed. */
export interface LaunchInput {
  /** The same for every try of one launch. */
  key?: string;
  /** Day of the public event, as Mexicans write it. */
  date: string;
  /** Web address of the plan's document. */
  document: string;
}

/** For which day the launch is planned, as typed; left out, today. */
export interface PlanAsked {
  date: string;
}

export interface PlanOpening {
  board: BoardFacts;
  check: Omit<PlanCheck, 'problems'> & { findings: Finding[] };
  launch: {
    /** What keeps it from being launched on that day. */
    problems: Finding[];
    document: string;
    /** The cut that is its baseline, once it was launched with this board. */
    baseline?: { number: number; date: string };
  };
}

export interface PlanCalls {
  abrirPlan: (asked?: PlanAsked) => Answer<PlanOpening>;
  lanzar: (input: LaunchInput) => Answer<PublishDone | { problems: (Problem & Partial<Finding>)[] }>;
}
