import type { Row, Value } from './board.ts';
import type { Answer, BoardFacts, Saved, Typed, Unsaved } from './answers.ts';

/** What *Actualizar avance* opens with: everything that it shows, for it asks nothing more. */
export interface ProgressOpening {
  board: BoardFacts;
  /** The commitment of the selected row; '' where there is none. */
  commitment: string;
  /** Whose activities this person looked at last: a member's ID. */
  member: string;
  commitments: { id: string; label: string }[];
  members: { id: string; label: string }[];
  activities: Row[];
  evidence: Row[];
  verifications: Row[];
  agreements: { id: string; label: string }[];
  /** `words` is the series in a line, from the oldest measurement to the last. */
  indicators: { commitment: string; label: string; words: string; trend: string }[];
  lists: Record<string, readonly string[]>;
  draft?: ProgressInput;
}

/** What is reported of one activity: only what changed, and new evidence of it. */
export interface ActivityUpdate {
  id: string;
  avance?: Value;
  informe?: Value;
  final?: Value;
  evidence?: Typed[];
}

/** `seen` holds, by activity, what stood in the changed fields; `key` is the same for every try of one saving. */
export interface ProgressInput {
  key?: string;
  updates: ActivityUpdate[];
  seen?: Record<string, Typed>;
}

export interface VerifyInput {
  key?: string;
  actividad: string;
  sector: Value;
  veredicto: Value;
  fecha: Value;
  evidencia: Value;
  comentario: Value;
}

export interface RescheduleInput {
  key?: string;
  actividad: string;
  /** The new end. */
  a: Value;
  motivo: Value;
  acuerdo: Value;
  seen?: Record<string, Typed>;
}

export interface CancelInput {
  key?: string;
  actividad: string;
  acuerdo: Value;
}

export interface ProgressCalls {
  abrirAvance: () => Answer<ProgressOpening>;
  guardarAvance: (input: ProgressInput) => Answer<Saved | Unsaved>;
  verificarActividad: (input: VerifyInput) => Answer<Saved | Unsaved>;
  reprogramarActividad: (input: RescheduleInput) => Answer<Saved | Unsaved>;
  cancelarActividad: (input: CancelInput) => Answer<Saved | Unsaved>;
  /** Computes what a progress update left to be computed; the panel does not wait for it. */
  ponerAlDia: () => Answer<{ ok: true; changed: number }>;
}
