import { str, type Change, type Row } from '../board.ts';
import { POTENTIALS, YES_NO } from '../method.ts';

/**
 * What is judged of each commitment at month six. INAI's own sheet is not public: the questions are this project's
 * proposal, from INAI/PNUD KIT-05 (quality) and OGP (open-government lens, potential for results), and INAI edits them in
 * their tab.
 */
export const ASPECTS = [
  { key: 'especifico', group: 'Calidad', label: 'Específico', question: '¿Dice con claridad qué se hará y qué se entregará?', choices: YES_NO },
  { key: 'medible', group: 'Calidad', label: 'Medible', question: '¿Sus indicadores tienen las cuatro partes y miden lo que promete?', choices: YES_NO },
  { key: 'atribuible', group: 'Calidad', label: 'Atribuible', question: '¿Se sabe qué institución responde por cada parte?', choices: YES_NO },
  { key: 'temporal', group: 'Calidad', label: 'Acotado en el tiempo', question: '¿Tiene fechas dentro de la vigencia del plan?', choices: YES_NO },
  { key: 'pertinente', group: 'Calidad', label: 'Relevante para el problema', question: '¿Lo que hará responde al problema público que describe?', choices: YES_NO },
  { key: 'transparencia', group: 'Relevancia', label: 'Transparencia', question: '¿Abre más información, o mejor, a cualquiera?', choices: YES_NO },
  { key: 'participacion', group: 'Relevancia', label: 'Participación', question: '¿Crea o mejora espacios en que la ciudadanía influye?', choices: YES_NO },
  { key: 'rendicion', group: 'Relevancia', label: 'Rendición de cuentas ante el público', question: '¿Obliga a alguien a explicar en público lo que hace?', choices: YES_NO },
  { key: 'potencial', group: 'Relevancia', label: 'Potencial de resultados', question: '¿Qué tanto cambiaría las reglas, prácticas o instituciones, si se cumple?', choices: POTENTIALS },
] as const satisfies readonly { key: string; group: string; label: string; question: string; choices: readonly string[] }[]; // prettier-ignore
export type AspectKey = (typeof ASPECTS)[number]['key'];

const PROPOSAL = 'Propuesta de este proyecto';
const OWN = 'Cambiada por INAI';

/** The first content of the tab Rúbrica. */
export const firstRubric = (): Row[] =>
  ASPECTS.map(({ key, group, label, question, choices }) => ({
    id: key,
    grupo: group,
    aspecto: label,
    pregunta: question,
    respuestas: choices.join(', '),
    origen: PROPOSAL,
    version: 1,
    anterior: question,
  }));

const versionIn = (row: Row): number => Number(row['version']) || 1;

/** @returns the version under which marks are given: that of the last question that changed. */
export const rubricVersion = (rows: readonly Row[]): number => Math.max(1, ...rows.map(versionIn));

/** A question that was edited since marks were last given makes a new version of the rubric. */
export function versionChanges(rows: readonly Row[]): Change[] {
  const next = rubricVersion(rows) + 1;
  return rows.flatMap((row): Change[] => {
    const id = str(row, 'id');
    const asked = str(row, 'pregunta');
    if (id === '' || asked === str(row, 'anterior')) return [];
    return [{ kind: 'set', table: 'rubrica', id, cells: { origen: OWN, version: next, anterior: asked } }];
  });
}

/** @returns the question of an aspect, as INAI asks it now; where its row is gone, as this project proposes it. */
export function questionOf(key: AspectKey, rows: readonly Row[]): string {
  const row = rows.find((one) => str(one, 'id') === key);
  return str(row ?? {}, 'pregunta').trim() || (ASPECTS.find((one) => one.key === key)?.question ?? '');
}
