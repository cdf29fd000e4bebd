import type { Answer, BoardFacts } from './answers.ts';

export interface RemindersOpening {
  board: BoardFacts;
  /** This account has the daily trigger. */
  on: boolean;
  /** The account that turned them on last, if any. */
  by: string;
  /** To whom a trial would go: the account itself. */
  me: string;
  /** Members who asked and can be reached; `mute` names who asked and cannot. */
  asked: number;
  mute: string[];
  workday: boolean;
  calendar: { name: string; text: string; days: number };
}

/** Who would get what, if it were sent now; seen in the sheet only. */
export interface RemindersPreview {
  digests: { names: string[]; subject: string; text: string; today: boolean }[];
}

export interface RemindersInput {
  on: boolean;
}

export interface RemindersCalls {
  abrirRecordatorios: () => Answer<RemindersOpening>;
  guardarRecordatorios: (input: RemindersInput) => Answer<{ ok: true; on: boolean; sentence: string }>;
  previaRecordatorios: () => Answer<RemindersPreview>;
  probarRecordatorios: () => Answer<{ ok: true; sentence: string }>;
}
