import { POTENTIALS, YES_NO, type CutKind } from '../method.ts';

/** One thing that a person judges; without choices it is told in words. */
export interface Aspect {
  key: string;
  group: string;
  label: string;
  question: string;
  choices?: readonly string[];
}

/** OGP, Completion: where nothing can be seen is a level of its own; none follows from a percentage. */
export const LEVELS = ['Sin evidencia', 'No iniciado', 'Limitado', 'Sustancial', 'Completo'] as const;
export const IN_TIME = ['En el plazo', 'Después del plazo', 'No se cumplió'] as const;
/** OGP, Early Results: what changed in practice because of the commitment. */
export const RESULTS = ['Empeoró', 'No cambió', 'Marginal', 'Importante', 'Sobresaliente'] as const;

const MONITORING: readonly Aspect[] = [
  { key: 'especifico', group: 'Calidad', label: 'Específico', question: '¿Dice con claridad qué se hará y qué se entregará?', choices: YES_NO },
  { key: 'medible', group: 'Calidad', label: 'Medible', question: '¿Sus indicadores tienen las cuatro partes y miden lo que promete?', choices: YES_NO },
  { key: 'atribuible', group: 'Calidad', label: 'Atribuible', question: '¿Se sabe qué institución responde por cada parte?', choices: YES_NO },
  { key: 'temporal', group: 'Calidad', label: 'Acotado en el tiempo', question: '¿Tiene fechas dentro de la vigencia del plan?', choices: YES_NO },
  { key: 'pertinente', group: 'Calidad', label: 'Relevante para el problema', question: '¿Lo que hará responde al problema público que describe?', choices: YES_NO },
  { key: 'transparencia', group: 'Relevancia', label: 'Transparencia', question: '¿Abre más información, o mejor, a cualquiera?', choices: YES_NO },
  { key: 'participacion', group: 'Relevancia', label: 'Participación', question: '¿Crea o mejora espacios en que la ciudadanía influye?', choices: YES_NO },
  { key: 'rendicion', group: 'Relevancia', label: 'Rendición de cuentas ante el público', question: '¿Obliga a alguien a explicar en público lo que hace?', choices: YES_NO },
  { key: 'potencial', group: 'Relevancia', label: 'Potencial de resultados', question: '¿Qué tanto cambiaría las reglas, prácticas o instituciones, si se cumple?', choices: POTENTIALS },
]; // prettier-ignore

const EVALUATION: readonly Aspect[] = [
  { key: 'nivel', group: 'Cumplimiento', label: 'Nivel de logro', question: 'De lo que prometió por escrito, ¿cuánto se hizo y puede verse?', choices: LEVELS },
  { key: 'plazo', group: 'Cumplimiento', label: 'Plazo', question: '¿Se cumplió dentro de las fechas originales?', choices: IN_TIME },
  { key: 'antes', group: 'Resultados tempranos', label: 'Antes', question: '¿Cómo era la práctica del gobierno antes del compromiso?' },
  { key: 'despues', group: 'Resultados tempranos', label: 'Después', question: '¿Qué cambió en la práctica, y con qué evidencia?' },
  { key: 'logro_transparencia', group: 'Resultados tempranos', label: 'Resultado en transparencia', question: '¿Cuánto cambió la información que se abre?', choices: RESULTS },
  { key: 'logro_participacion', group: 'Resultados tempranos', label: 'Resultado en participación', question: '¿Cuánto cambió la influencia de la ciudadanía?', choices: RESULTS },
  { key: 'logro_rendicion', group: 'Resultados tempranos', label: 'Resultado en rendición de cuentas', question: '¿Cuánto cambió lo que se explica ante el público?', choices: RESULTS },
]; // prettier-ignore

/** With which cut it opens, and what a person judges then. */
export interface Instrument {
  cut: CutKind;
  month: number;
  tab: string;
  aspects: readonly Aspect[];
}

/**
 * INAI's own sheets are not public: the questions are this project's proposal, from INAI/PNUD KIT-05 (quality) and OGP
 * (open-government lens, potential for results, completion, early results), and INAI edits them in their tab.
 */
export const INSTRUMENTS = {
  monitoreo: { cut: 'Mes 6', month: 6, tab: 'Monitoreo (6 meses)', aspects: MONITORING },
  evaluacion: { cut: 'Mes 12', month: 12, tab: 'Evaluación (12 meses)', aspects: EVALUATION },
} as const satisfies Readonly<Record<string, Instrument>>;
export type InstrumentKey = keyof typeof INSTRUMENTS;
export const INSTRUMENT_KEYS = Object.keys(INSTRUMENTS) as InstrumentKey[];

export const aspectsOf = (instrument: InstrumentKey): readonly Aspect[] => INSTRUMENTS[instrument].aspects;
