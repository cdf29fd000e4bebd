import type { Answer, BoardFacts } from './answers.ts';
import type { FirstDay } from './firstDay.ts';
import type { StepState } from './method.ts';

export interface GuideStep {
  number: number;
  title: string;
  state: StepState;
  /** ISO; the day on which it was met, or its next due date; '' where nobody knows. */
  day: string;
  /** What is missing, as a sentence; '' when all is met. */
  next: string;
  /** `said` is what the board counts of it, in words. */
  requirements: { id: string; key: string; title: string; state: StepState; next: string; said: string }[];
}

export interface GuideOpening {
  /** Absent while the spreadsheet has no board. */
  board?: BoardFacts;
  next: string;
  firstDay?: FirstDay;
  steps: GuideStep[];
  /** ID of the rules in force; '' while there are none. */
  rules: string;
}

export interface GuideCalls {
  abrirGuia: () => Answer<GuideOpening>;
}
