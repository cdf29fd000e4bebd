import type { ArchiveOpening } from '../archiveCalls.ts';
import type { SetupDone } from '../calls.ts';
import type { Answer } from '../answers.ts';
import type { InstrumentKey } from './instruments.ts';
import type { Judgement, JudgementProblem } from './judgement.ts';
import type { Answer as StateAnswer } from './states.ts';

/** What the panels show of a state. */
export interface StateShown {
  code: string;
  name: string;
  address: string;
  answer: StateAnswer | '';
  /** What happens with it, in sentences; '' for nothing. */
  problem: string;
  /** What was rewritten or withdrawn after it was published. */
  notices: string;
  /** Which cut, and the day of the last good answer; '' for none. */
  cut: string;
  day: string;
  source: string;
}

export interface UpdateOpening {
  states: StateShown[];
  /** Whether this account's daily trigger is there. */
  daily: boolean;
}

/** `only` the states of these codes; left out, all of them. */
export interface UpdateInput {
  only?: string[];
}

export interface UpdateDone {
  ok: true;
  states: StateShown[];
  /** Codes of those for which there was no time: they come next. */
  left: string[];
  /** Tabs that changed. */
  written: string[];
  sentence: string;
}

/** One commitment to be judged, with what the data themselves show of it. */
export interface Judged {
  id: string;
  state: string;
  title: string;
  cut: string;
  /** In lines. */
  automatic: string;
  pace: string;
  judged: boolean;
  marks: Record<string, string>;
  reason: string;
  evaluator: string;
  day: string;
  /** Day on which this judgement became public; '' for not yet. */
  published: string;
}

export interface InstrumentAsked {
  instrument: InstrumentKey;
}

export interface InstrumentOpening {
  rows: Judged[];
  /** By aspect, as INAI asks it now. */
  questions: Record<string, string>;
  version: number;
}

export interface JudgementInput extends Judgement {
  instrument: InstrumentKey;
  id: string;
}

/** `of` a state by its code; '' for the national report. */
export interface ReportAsked {
  of: string;
  /** Whoever judged is named. */
  names: boolean;
}

export interface ReportOpening {
  /** Those of which there can be a report, and whether there is a good copy of what they publish. */
  states: { code: string; name: string; published: boolean }[];
  /** What it is drawn from (view/national/report/source.ts), and no more. */
  source: unknown;
}

/** Address by code; those that are left out stay as they are. */
export interface AddressesInput {
  addresses: Record<string, string>;
}

export interface Done {
  ok: true;
  sentence: string;
}

/** What is published of the states, in short. */
export interface NationOpening {
  /** States, and how many of them there is a copy of. */
  total: number;
  copies: number;
  /** The last day on which one was heard; '' before any was. */
  day: string;
  /** Names of those whose copy is older than what they publish now, and of those that changed a published cut. */
  stale: string[];
  rewrote: string[];
}

/** The rows of «Datos nacionales»: type, id, JSON. */
export interface NationRows {
  rows: (readonly [type: string, id: string, json: string])[];
}

export interface NationalCalls {
  guardarPreparar: () => Answer<SetupDone>;
  abrirActualizar: () => Answer<UpdateOpening>;
  actualizar: (input?: UpdateInput) => Answer<UpdateDone>;
  guardarDirecciones: (input: AddressesInput) => Answer<Done>;
  guardarDiario: (input: { on: boolean }) => Answer<Done>;
  abrirInstrumento: (input: InstrumentAsked) => Answer<InstrumentOpening>;
  guardarJuicio: (input: JudgementInput) => Answer<Done | { problems: JudgementProblem[] }>;
  abrirArchivo: () => Answer<Omit<ArchiveOpening, 'board'>>;
  archivar: () => Answer<{ ok: true }>;
  abrirNacional: () => Answer<NationOpening>;
  descargarNacional: () => Answer<NationRows>;
  abrirInforme: (input: ReportAsked) => Answer<ReportOpening>;
  publicarJuicios: () => Answer<Done>;
  continuar: () => Answer<{ ok: true }>;
}
export type NationalCallName = keyof NationalCalls;
