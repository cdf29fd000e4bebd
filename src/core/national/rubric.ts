import { str, type Change, type Row } from '../board.ts';
import { aspectsOf, INSTRUMENT_KEYS, INSTRUMENTS } from './instruments.ts';
import type { MarkAspect } from './markRubric.ts';

const PROPOSAL = 'Propuesta de este proyecto';
const OWN = 'Cambiada por INAI';

/** The first content of the tab Rúbrica. */
export const firstRubric = (): Row[] =>
  INSTRUMENT_KEYS.flatMap((instrument) =>
    aspectsOf(instrument).map(({ key, group, label, question, help, choices = [] }) => ({
      id: key,
      instrumento: INSTRUMENTS[instrument].tab,
      grupo: group,
      aspecto: label,
      pregunta: question,
      respuestas: choices.join(', ') || 'En palabras',
      ayuda: help,
      origen: PROPOSAL,
      version: 1,
      anterior: question,
    })),
  );

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
export function questionOf({ key, question }: MarkAspect, rows: readonly Row[]): string {
  const row = rows.find((one) => str(one, 'id') === key);
  return str(row ?? {}, 'pregunta').trim() || question;
}

/** @returns the questions as marks were last given under them: an edit counts from the next judgement on. */
export const askedSoFar = (rows: readonly Row[]): Row[] =>
  rows.map((row) => ({ ...row, pregunta: str(row, 'anterior') }));
