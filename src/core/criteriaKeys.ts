/** Step 4 names eight qualities of a commitment; these are their keys in the columns. */
export const CRITERIA_KEYS = [
  'concreto',
  'incluyente',
  'estrategico',
  'transformador',
  'medible',
  'replicable',
  'agenda',
  'dinero',
] as const;
export type CriterionKey = (typeof CRITERIA_KEYS)[number];

export const CRITERIA_LABELS: Readonly<Record<CriterionKey, string>> = {
  concreto: 'Concreto',
  incluyente: 'Incluyente',
  estrategico: 'Estratégico',
  transformador: 'Alto potencial transformador',
  medible: 'Medible',
  replicable: 'Replicable',
  agenda: 'Agenda Nacional de Gobierno Abierto',
  dinero: 'Follow the Money',
};
