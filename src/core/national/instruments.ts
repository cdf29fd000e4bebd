import type { CutKind } from '../method.ts';
import type { MarkMoment } from './levels.ts';
import { markAspects, type MarkAspect } from './markRubric.ts';

/** With which cut it opens, and what a person judges then. */
export interface Instrument {
  cut: MarkMoment & CutKind;
  month: number;
  tab: string;
  aspects: readonly MarkAspect[];
}

/**
 * INAI's own sheets are not public: the questions are this project's proposal, from INAI/PNUD KIT-05 (quality) and OGP
 * (open-government lens, potential for results, completion, early results), and INAI edits them in their tab.
 */
export const INSTRUMENTS = {
  monitoreo: { cut: 'Mes 6', month: 6, tab: 'Monitoreo (6 meses)', aspects: markAspects('Mes 6') },
  evaluacion: { cut: 'Mes 12', month: 12, tab: 'Evaluación (12 meses)', aspects: markAspects('Mes 12') },
} as const satisfies Readonly<Record<string, Instrument>>;
/** Where the boards find what was judged. */
export const PUBLISHED_TAB = 'Valoraciones publicadas';

export type InstrumentKey = keyof typeof INSTRUMENTS;
export const INSTRUMENT_KEYS = Object.keys(INSTRUMENTS) as InstrumentKey[];

export const aspectsOf = (instrument: InstrumentKey): readonly MarkAspect[] =>
  INSTRUMENTS[instrument].aspects;
