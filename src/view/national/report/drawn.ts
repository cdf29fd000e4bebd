import { longDate } from '../../../core/dates.ts';
import { heading, oneLine, paragraphs, type Block, type PlanDocument } from '../../plan/blocks.ts';
import { rubricBlocks } from './marks.ts';
import type { Asking } from './source.ts';
import type { Row } from '../../../core/board.ts';

/** A chapter of a report, and in a few words what it holds. */
export interface Chapter {
  key: string;
  title: string;
  holds: string;
  blocks: readonly Block[];
}

export interface Report {
  document: PlanDocument;
  /** The chapters as one chooses among them: title and what each holds. */
  chapters: readonly Pick<Chapter, 'title' | 'holds'>[];
}

interface Face {
  title: string;
  lines: readonly string[];
}

const NOTES = [
  'Este informe se hizo con la última copia buena de lo que publica cada entidad y con lo que valoró el INAI. No agrega ni corrige nada.',
  'Avance reportado: lo que dice quien responde. Avance verificado: lo que ya comprobaron la autoridad y la sociedad civil. Avance esperado: lo que tocaría según las fechas originales del plan.',
  'Cada actividad cuenta según su peso y cada compromiso cuenta igual. Ningún nivel del INAI se deriva de un porcentaje.',
  'Cada plan tiene su propio calendario y sus propios compromisos: las cifras de dos entidades se ven juntas y no las ordenan.',
];

/** How to read it, which both reports end with. */
export const reading = (rubric: readonly Row[]): Chapter => ({
  key: 'lectura',
  title: 'Cómo leer este informe',
  holds: 'Qué dice cada cifra y con qué preguntas valoró el INAI',
  blocks: [...NOTES.flatMap(paragraphs), ...rubricBlocks(rubric)],
});

/** @returns the document with its cover, its contents and its numbered chapters */
export function drawn({ title, lines }: Face, { today, at }: Asking, chapters: readonly Chapter[]): Report {
  const cover: Block = {
    kind: 'cover',
    over: 'Gobierno abierto: cocreación desde lo local',
    title: oneLine(title),
    lines: [...lines, `Hecho el ${longDate(today)}.`].map(oneLine).filter((line) => line !== ''),
  };
  const blocks = chapters.flatMap((one, index) => [
    heading(1, `${index + 1}. ${one.title}`, `s-${one.key}`),
    ...one.blocks,
  ]);
  return {
    document: {
      title: oneLine(title),
      author: 'INAI',
      at,
      blocks: [cover, { kind: 'break' }, { kind: 'contents' }, { kind: 'break' }, ...blocks],
    },
    chapters: chapters.map(({ title: name, holds }) => ({ title: name, holds })),
  };
}
