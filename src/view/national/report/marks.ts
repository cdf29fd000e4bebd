import { str, type Row } from '../../../core/board.ts';
import { disagreements, type OwnWord } from '../../../core/national/disagreements.ts';
import {
  aspectsOf,
  INSTRUMENT_KEYS,
  INSTRUMENTS,
  type InstrumentKey,
} from '../../../core/national/instruments.ts';
import { JUDGED } from '../../../core/national/judgement.ts';
import { isUnpublished } from '../../../core/national/publication.ts';
import { questionOf } from '../../../core/national/rubric.ts';
import { RUBRIC_NOTE } from '../../../core/national/markRubric.ts';
import { groupBy } from '../../group.ts';
import { count, shortDate } from '../../labels.ts';
import { facts, heading, note, paragraphs, table, type Block } from '../../plan/blocks.ts';
import { chart, fillOf } from './charts.ts';
import type { Judged } from './source.ts';

export const isJudged = (row: Row): boolean => str(row, 'estado') === JUDGED;

/** @returns how many commitments are judged, by instrument */
export const judgedWords = (judged: Judged): string =>
  INSTRUMENT_KEYS.map(
    (key) => `${INSTRUMENTS[key].tab}: ${judged[key].filter(isJudged).length} de ${judged[key].length}`,
  ).join('; ');

/** What INAI judged of one commitment, or that nobody has yet; nothing of an instrument that has not opened. */
export const marksOf = (id: string, judged: Judged, names: boolean): Block[] =>
  INSTRUMENT_KEYS.flatMap((key) => {
    const row = judged[key].find((one) => str(one, 'id') === id);
    return row ? markBlocks(key, row, names) : [];
  });

function markBlocks(instrument: InstrumentKey, row: Row, names: boolean): Block[] {
  const { tab } = INSTRUMENTS[instrument];
  const id = str(row, 'id');
  if (!isJudged(row)) return [note(`${tab}: ○ por valorar, con el ${cutIn(row)}.`)];
  const who = names ? str(row, 'evaluador') : 'INAI';
  return facts(`${tab} de ${id}, con el ${cutIn(row)}`, [
    ...aspectsOf(instrument).map(({ key, label }) => [label, str(row, key) || 'Sin respuesta'] as const),
    ['Razón', str(row, 'razon')],
    ['Quién valoró', `${who}, el ${shortDate(row['valorado'] ?? '')}`],
    ['Versión de la rúbrica', str(row, 'rubrica')],
    ['Publicada', isUnpublished(row) ? '○ Todavía no' : `El ${shortDate(row['publicada'] ?? '')}`],
  ]);
}

const cutIn = (row: Row): string => str(row, 'corte').replace(/^C/, 'c') || 'corte';

/** Where INAI's mark and the state's report do not say the same, by commitment. */
export const differing = (
  judged: Judged,
  own: (id: string) => OwnWord | undefined,
): { row: Row; instrument: InstrumentKey; sentences: string[] }[] =>
  INSTRUMENT_KEYS.flatMap((instrument) =>
    judged[instrument].filter(isJudged).flatMap((row) => {
      const word = own(str(row, 'id'));
      const sentences = word ? disagreements(row, word) : [];
      return sentences.length > 0 ? [{ row, instrument, sentences }] : [];
    }),
  );

/**
 * How many commitments got each answer; no average of them, for the answers are no figures.
 * @param drawn with a chart of each table: of a few commitments there is little to draw
 */
export function levels(judged: Judged, drawn: boolean): Block[] {
  const kept = INSTRUMENT_KEYS.flatMap((key) => judged[key].filter(isUnpublished)).length;
  const sections = INSTRUMENT_KEYS.flatMap((instrument) => {
    const { tab, month } = INSTRUMENTS[instrument];
    const rows = judged[instrument];
    const done = rows.filter(isJudged);
    if (rows.length === 0)
      return [
        heading(2, tab, `n-${instrument}`),
        ...paragraphs(`Todavía no se abre: falta un corte del mes ${month}.`),
      ];
    return [
      heading(2, tab, `n-${instrument}`),
      ...paragraphs(
        `${count(done.length, 'compromiso valorado', 'compromisos valorados')} de ${rows.length}.`,
      ),
      ...(done.length > 0 ? counts(instrument, done, drawn) : []),
    ];
  });
  return [...unpublished(kept), ...sections];
}

/** Whoever hands the report on has to know that it tells what is not public yet. */
const unpublished = (many: number): Block[] =>
  many === 0
    ? []
    : [
        note(
          `${count(many, 'valoración de este informe todavía no se publica', 'valoraciones de este informe todavía no se publican')}.`,
        ),
      ];

/** Aspects with the same answers share a chart and a table. */
function counts(instrument: InstrumentKey, rows: readonly Row[], drawn: boolean): Block[] {
  const chosen = aspectsOf(instrument).filter(({ choices }) => choices !== undefined);
  const alike = groupBy(chosen, ({ group, choices = [] }) => `${group}\n${choices.join('\n')}`);
  return [...alike.values()].flatMap((aspects) => {
    const [only, ...more] = aspects;
    const { group = '', choices = [] } = only ?? {};
    const caption = `${more.length > 0 ? group : (only?.label ?? '')}: cuántos compromisos`;
    const many = (key: string, choice: string): number =>
      rows.filter((row) => str(row, key) === choice).length;
    return [
      ...(drawn
        ? chart({
            caption,
            unit: 'count',
            stacked: true,
            labels: aspects.map(({ label }) => label),
            series: choices.map((choice, at) => ({
              name: choice,
              fill: fillOf(at),
              values: aspects.map(({ key }) => many(key, choice)),
            })),
          })
        : []),
      ...table(
        caption,
        [['Aspecto', 20], ...choices.map((choice) => [choice, 80 / choices.length] as const)],
        aspects.map(({ key, label }) => [label, ...choices.map((choice) => String(many(key, choice)))]),
        { named: true },
      ),
    ];
  });
}

/** By which questions the marks came about. */
export const rubricBlocks = (rubric: readonly Row[]): Block[] => [
  heading(2, 'La rúbrica', 'l-rubrica'),
  ...paragraphs(RUBRIC_NOTE),
  ...INSTRUMENT_KEYS.flatMap((instrument) =>
    table(
      `Preguntas: ${INSTRUMENTS[instrument].tab}`,
      [
        ['Aspecto', 24],
        ['Pregunta', 47],
        ['Versión', 13],
        ['De quién es', 16],
      ],
      aspectsOf(instrument).map((aspect) => {
        const row = rubric.find((one) => str(one, 'id') === aspect.key) ?? {};
        return [
          aspect.label,
          questionOf(aspect, rubric),
          str(row, 'version') || '1',
          str(row, 'origen') || 'Propuesta de este proyecto',
        ];
      }),
      { named: true },
    ),
  ),
];
