import { num, str, type Row } from '../../../core/board.ts';
import { groupBy } from '../../group.ts';
import { count } from '../../labels.ts';
import { facts, paragraphs, table, type Block } from '../../plan/blocks.ts';
import {
  answerTable,
  rejectBlocks,
  rewritten,
  rewrittenBlocks,
  unanswered,
  unansweredBlocks,
} from './answers.ts';
import { compareBlocks, hasData, stepBlocks } from './compare.ts';
import { drawn, reading, type Chapter, type Report } from './drawn.ts';
import { mapBlocks } from './map.ts';
import { differing, judgedWords, levels } from './marks.ts';
import type { NationSource } from './source.ts';

const sum = (rows: readonly Row[], key: string): number =>
  rows.reduce((total, row) => total + (num(row, key) ?? 0), 0);

/** All states together, as they publish and as INAI judged. */
export function nationReport(source: NationSource): Report {
  const { entities, summary, judged, rejects, today } = source;
  const known = summary.filter(hasData);
  const [silent, changed] = [unanswered(entities).length, rewritten(entities).length];
  const states = (many: number): string => count(many, 'entidad', 'entidades');
  const chapters: Chapter[] = [
    {
      key: 'breve',
      title: 'En breve',
      holds: `${known.length} de ${states(entities.length)} con datos`,
      blocks: inShort(source, known),
    },
    {
      key: 'mapa',
      title: 'Mapa',
      holds: 'Cada entidad contra su propio calendario',
      blocks: mapBlocks(summary),
    },
    {
      key: 'entidades',
      title: 'Las entidades, una junto a otra',
      holds: 'Lo que publican y su avance, por nombre: no es una clasificación',
      blocks: compareBlocks(summary),
    },
    {
      key: 'pasos',
      title: 'Los seis pasos',
      holds: 'Cuántas completaron cada paso y en cuántos días',
      blocks: stepBlocks(summary),
    },
    { key: 'inai', title: 'Lo que valoró el INAI', holds: judgedWords(judged), blocks: levels(judged, true) },
    differences(source),
    {
      key: 'respuestas',
      title: 'Entidades que no responden',
      holds: silent === 0 ? 'Ninguna' : `${states(silent)}, con la edad de su última copia`,
      blocks: unansweredBlocks(entities, today),
    },
    {
      key: 'cortes',
      title: 'Cortes que cambiaron después de publicados',
      holds: changed === 0 ? 'Ninguno' : `De ${states(changed)}`,
      blocks: rewrittenBlocks(entities),
    },
    {
      key: 'rechazos',
      title: 'Rechazos más comunes',
      holds: rejects.length === 0 ? 'Ninguno' : count(rejects.length, 'registro', 'registros'),
      blocks: rejectBlocks(rejects),
    },
    reading(source.rubric),
  ];
  const title = 'Informe nacional de los ejercicios locales de gobierno abierto';
  return drawn(
    { title, lines: ['INAI', `${known.length} de ${states(entities.length)} con datos.`] },
    source,
    chapters,
  );
}

function inShort({ entities }: NationSource, known: readonly Row[]): Block[] {
  return [
    ...facts('Lo que publican las entidades', [
      ['Entidades con datos', `${known.length} de ${entities.length}`],
      [
        'Compromisos',
        `${sum(known, 'compromisos')}, de los que ${sum(known, 'aceptados')} pueden entrar al plan`,
      ],
      ['Actividades', `${sum(known, 'actividades')}, de las que ${sum(known, 'atrasadas')} van atrasadas`],
      ['Con avance y sin evidencia', count(sum(known, 'sin_evidencia'), 'actividad', 'actividades')],
    ]),
    ...answerTable(entities),
  ];
}

/** By state; what it is about is in the report of each. */
function differences({ judged, own }: NationSource): Chapter {
  const found = differing(judged, (id) => own[id]);
  const states = groupBy(found, ({ row }) => str(row, 'entidad'));
  const rows = [...states].map(([state, list]) => [
    state,
    String(list.length),
    [...new Set(list.map(({ row }) => str(row, 'id')))].join(', '),
  ]);
  return {
    key: 'diferencias',
    title: 'Donde no coinciden',
    holds: found.length > 0 ? count(found.length, 'valoración', 'valoraciones') : 'Ninguna diferencia',
    blocks:
      rows.length > 0
        ? [
            ...paragraphs('Qué no coincide está en el informe de cada entidad.'),
            ...table(
              'Donde el tablero de la entidad y el INAI no dicen lo mismo',
              [
                ['Entidad', 22],
                ['Valoraciones', 17],
                ['Compromisos', 61],
              ],
              rows,
              { named: true },
            ),
          ]
        : paragraphs('Nada de lo que valoró el INAI contradice lo que reportan las entidades.'),
  };
}
