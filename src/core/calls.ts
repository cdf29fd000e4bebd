import type { AddressCalls, Addresses } from './addressCalls.ts';
import type { Answer, BoardFacts, Finding, PublishDone, Saved, Typed, Unsaved } from './answers.ts';
import type { ArchiveCalls } from './archiveCalls.ts';
import type { CameTo, Row, Value } from './board.ts';
import type { DataCalls } from './dataCalls.ts';
import type { DocumentCalls } from './documentCalls.ts';
import type { Caution } from './cutCaution.ts';
import type { CutDue } from './cuts.ts';
import type { CutKind } from './method.ts';
import type { PlanCalls } from './planCalls.ts';
import type { Help } from './fields.ts';
import type { LinksCalls } from './linksCalls.ts';
import type { MarksCalls } from './marksCalls.ts';
import type { PublicGids } from './publishedAddress.ts';
import type { GuideCalls } from './guideCalls.ts';
import type { RecordCalls } from './recordCalls.ts';
import type { ProgressCalls } from './progressCalls.ts';
import type { Table } from './table.ts';
import type { RecordKey } from './tableKeys.ts';
import type { RemindersCalls } from './remindersCalls.ts';

export interface SetupOpening {
  /** Present when the board exists already: the form becomes "Reparar". */
  board?: BoardFacts;
  zone: string;
  /** The plan was launched in its panel: its day is no longer asked for. */
  launched?: true;
}
export interface SetupInput {
  state: string;
  guarantor: string;
  year: Value;
  zone: string;
  launch: string;
}
export interface SetupDone {
  ok: true;
  made: string[];
  repaired: string[];
  sentence: string;
}

/** `id` opens that record, '' a new one; left out, the record of the selected row. */
export interface OneAsked {
  id?: string;
}

export interface MemberOpening {
  board: BoardFacts;
  /** The member of the selected row, to edit. */
  member?: Row;
  members: Row[];
  draft?: Typed;
}
/**
 * A form for a record that exists sends only what was changed, and in `seen` (by record ID) what stood there when it was
 * opened. `key` is the same for every try of one saving.
 */
export interface MemberInput {
  id?: string;
  key?: string;
  member: Typed;
  seen?: Record<string, Typed>;
}

export interface CommitmentOpening {
  board: BoardFacts;
  commitment?: Row;
  activities: Row[];
  indicators: Row[];
  /** For the choice of who answers: id and "name, institution". */
  members: { id: string; label: string; sector: string }[];
  lists: Record<string, readonly string[]>;
  tables: Readonly<Record<'compromisos' | 'actividades' | 'indicadores', Table>>;
  help: Readonly<Record<'compromisos' | 'actividades' | 'indicadores', Help>>;
  /** Variables of other commitments' indicators, folded. */
  elsewhere: string[];
  /** Who came to each registered mesa, and the IDs of the agreements. */
  mesas: [id: string, came: CameTo][];
  agreements: string[];
  draft?: CommitmentInput & { by?: string };
}
export interface CommitmentInput {
  id?: string;
  key?: string;
  commitment: Typed;
  activities: Typed[];
  indicators: Typed[];
  seen?: Record<string, Typed>;
}

export interface DraftInput {
  form: 'integrante' | 'compromiso' | 'registro' | 'avance';
  /** Of the record; '' for a new one. */
  id: string;
  /** null forgets it; `key` and `by` (which panel, and its turn) tell it from those of other open panels. */
  draft?: unknown;
  /** `by` of the draft that the panel began with. */
  after?: string;
}

export interface Diagnosis {
  findings: Finding[];
  counts: { members: number; commitments: number; activities: number; indicators: number; ready: number };
  /** The next thing to do, as a sentence. */
  next: string;
}

export interface ImportOpening {
  board: BoardFacts;
  /** Every table that takes rows from a file. */
  tables: Table[];
  counts: { commitments: number };
  lists: Record<string, readonly string[]>;
  members: string[];
  commitments: string[];
}
/** `columns[i]` is the field of the file's i-th column, or '' to leave it out. */
export interface ImportInput {
  /** The same for every try of one import. */
  key?: string;
  table: RecordKey;
  columns: string[];
  rows: string[][];
}
export interface ImportDone {
  ok: true;
  added: number;
  sentence: string;
}

export interface PublishOpening {
  board: BoardFacts;
  blocking: Finding[];
  missing: Finding[];
  last?: { at: string };
  addresses: Addresses;
  /** By them the panel checks what is pasted. */
  gids: PublicGids;
  /** The requirement of a microsite, with the address that its row holds. */
  microsite: { id: string; document: string };
  /** The cut that publishing would freeze. */
  cut: {
    number: number;
    /** Those that may be chosen today, the suggested one first. */
    kinds: CutKind[];
    /** Of those, the ones whose day has passed. */
    late: CutKind[];
    due?: CutDue;
    previous?: { number: number; kind: string; date: string };
    /** What would be different from the cut before, in sentences. */
    changes: string[];
    caution?: Caution;
  };
}
export interface PublishInput {
  /** The same for every try of one publishing, so that a second one freezes no second cut. */
  key?: string;
  kind: Exclude<CutKind, 'Lanzamiento'>;
}

export interface HistoryOpening {
  board: BoardFacts;
  /** Absent when no record's row is selected. */
  record?: { table: RecordKey; tab: string; id: string };
  /** Newest first. */
  events?: HistoryEvent[];
  /** Where the selected row of a table has no record: those that somebody took out of it. */
  gone?: { table: RecordKey; tab: string; records: { id: string; says: string }[] };
}
/** One saving, as it touched the record; `open` fields may be brought back to an earlier value. */
export interface HistoryEvent {
  /** ISO instant, universal time. */
  at: string;
  who: string;
  what: string;
  steps: { field: string; label: string; before: Value; after: Value; open: boolean }[];
}
export interface RestoreInput {
  table: RecordKey;
  id: string;
  field: string;
  value: Value;
}

export interface BringBackInput {
  table: RecordKey;
  id: string;
}

/** Every function a panel may call; the bundle's list of globals is checked against these names. */
export interface Calls
  extends
    AddressCalls,
    ArchiveCalls,
    DataCalls,
    DocumentCalls,
    GuideCalls,
    LinksCalls,
    MarksCalls,
    PlanCalls,
    ProgressCalls,
    RecordCalls,
    RemindersCalls {
  abrirPreparar: () => Answer<SetupOpening>;
  guardarPreparar: (input: SetupInput) => Answer<SetupDone | Unsaved>;
  abrirIntegrante: (asked?: OneAsked) => Answer<MemberOpening>;
  guardarIntegrante: (input: MemberInput) => Answer<Saved | Unsaved>;
  abrirCompromiso: (asked?: OneAsked) => Answer<CommitmentOpening>;
  guardarCompromiso: (input: CommitmentInput) => Answer<Saved | Unsaved>;
  guardarBorrador: (input: DraftInput) => Answer<{ ok: true }>;
  revisarEstructura: () => Answer<{ findings: Finding[] }>;
  diagnosticar: () => Answer<Diagnosis>;
  abrirHistoria: () => Answer<HistoryOpening>;
  recuperar: (input: RestoreInput) => Answer<Saved | Unsaved>;
  traerDeVuelta: (input: BringBackInput) => Answer<Saved | Unsaved>;
  irACelda: (input: { tab: string; a1: string }) => Answer<{ ok: true }>;
  abrirImportar: () => Answer<ImportOpening>;
  importar: (input: ImportInput) => Answer<ImportDone | Unsaved>;
  abrirPublicar: () => Answer<PublishOpening>;
  /** Goes on with what a saving left open, if anything. */
  continuar: () => Answer<{ ok: true }>;
  /** Without a kind the cut is «Ordinario». */
  publicar: (input?: PublishInput) => Answer<PublishDone | { blocking: Finding[] }>;
}
export type CallName = keyof Calls;
