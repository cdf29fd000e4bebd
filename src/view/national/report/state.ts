import { num, str } from '../../../core/board.ts';
import { INSTRUMENTS } from '../../../core/national/instruments.ts';
import { count, cutWords, inShort, planName, planTerm } from '../../labels.ts';
import { facts, note, oneLine, paragraphs, table, type Block, type Cell } from '../../plan/blocks.ts';
import { questionsFor } from './ask.ts';
import { commitmentBlocks } from './commitments.ts';
import { drawn, reading, type Chapter, type Report } from './drawn.ts';
import { differing, judgedWords, levels } from './marks.ts';
import { evidenceBlocks, progressBlocks } from './progress.ts';
import { ownWord, type StateSource } from './source.ts';
import { milestones, stepName, stepTables } from './steps.ts';
import { ageOf, dayIn, linesIn } from './words.ts';

/** One state: what it promised, where it stands, what INAI judged and what to ask it next. */
export function stateReport(source: StateSource): Report {
  const { entity, record } = source;
  const name = str(entity, 'entidad');
  return drawn(
    {
      title: `Informe de ${name}${record ? ` ${record.plan.year}` : ''}`,
      lines: record
        ? [planName(record.plan), record.plan.guarantor, cutWords(record)]
        : ['Todavía no hay ninguna copia buena de lo que publica.'],
    },
    source,
    [
      who(source),
      ...told(source),
      ...(record ? differences(source) : []),
      rejected(source),
      asked(source),
      reading(source.rubric),
    ],
  );
}

function who({ entity, record, today }: StateSource): Chapter {
  const age = ageOf(entity, 'respuesta', today);
  const known: readonly (readonly [string, Cell])[] = record
    ? [
        ['Organismo garante', record.plan.guarantor],
        ['Plan', planName(record.plan)],
        ['Ejercicio', String(record.plan.year)],
        ['Vigencia', planTerm(record.plan)],
        ['Último corte', cutWords(record)],
      ]
    : [];
  const answer: readonly (readonly [string, Cell])[] = [
    ['Respuesta', str(entity, 'estado') || '◇ Por consultar'],
    ['Última respuesta buena', age ? `${dayIn(entity, 'respuesta')} (hace ${age})` : 'Ninguna'],
    ['Qué hay en la dirección', str(entity, 'fuente') || '—'],
    ['Dirección', { address: str(entity, 'direccion') || '—' }],
  ];
  const notes = [...linesIn(entity, 'problema'), ...linesIn(entity, 'avisos')].map(note);
  return {
    key: 'quien',
    title: 'Quién y qué',
    holds: record ? inShort(record) : 'Todavía no hay ninguna copia buena.',
    blocks: [
      ...notes,
      ...(record
        ? paragraphs(inShort(record))
        : [note('Todavía no hay ninguna copia buena de lo que publica: no hay qué informar de su plan.')]),
      ...facts('La entidad y su plan', [['Entidad', str(entity, 'entidad')], ...known, ...answer]),
    ],
  };
}

function told(source: StateSource): Chapter[] {
  const { record, summary, judged } = source;
  if (!record) return [];
  const { totals } = record;
  return [
    {
      key: 'pasos',
      title: 'Los seis pasos',
      holds: `Último paso completo: ${stepName(num(summary, 'paso') ?? 0)}`,
      blocks: [...milestones(summary), ...stepTables(record)],
    },
    {
      key: 'avance',
      title: 'Avance',
      holds: str(summary, 'ritmo'),
      blocks: progressBlocks(record),
    },
    {
      key: 'compromisos',
      title: 'Los compromisos, uno por uno',
      holds: `${count(totals.commitments, 'compromiso', 'compromisos')} con sus actividades, sus indicadores y lo que valoró el INAI`,
      blocks: commitmentBlocks(record, source),
    },
    {
      key: 'evidencia',
      title: 'Evidencia',
      holds: count(totals.evidence, 'evidencia pública', 'evidencias públicas'),
      blocks: evidenceBlocks(record),
    },
    {
      key: 'inai',
      title: 'Lo que valoró el INAI',
      holds: judgedWords(judged),
      blocks: levels(judged, false),
    },
  ];
}

/** Where the state's report and INAI's mark part. */
function differences({ record, judged }: StateSource): Chapter[] {
  const found = differing(judged, (id) => {
    const one = record?.commitments.find((each) => each.id === id);
    return one && record ? ownWord(one, record) : undefined;
  });
  const rows = found.map(({ row, instrument, sentences }) => [
    `${str(row, 'id')} · ${str(row, 'titulo')}`,
    INSTRUMENTS[instrument].tab,
    sentences.join('\n'),
  ]);
  const none = 'Nada de lo que valoró el INAI contradice lo que reporta la entidad.';
  return [
    {
      key: 'diferencias',
      title: 'Donde no coinciden',
      holds: rows.length > 0 ? count(rows.length, 'valoración', 'valoraciones') : 'Ninguna diferencia',
      blocks: rows.length > 0 ? differenceTable(rows) : paragraphs(none),
    },
  ];
}

const differenceTable = (rows: readonly (readonly string[])[]): Block[] =>
  table(
    'Donde el tablero y el INAI no dicen lo mismo',
    [
      ['Compromiso', 35],
      ['Instrumento', 18],
      ['Qué no coincide', 47],
    ],
    rows,
    { named: true },
  );

function rejected({ rejects }: StateSource): Chapter {
  const rows = rejects.map((row) => [
    str(row, 'registro') || 'Todo',
    str(row, 'campo') || '—',
    str(row, 'motivo'),
    dayIn(row, 'desde'),
  ]);
  return {
    key: 'rechazos',
    title: 'Registros rechazados',
    holds: rows.length > 0 ? count(rows.length, 'registro', 'registros') : 'Ninguno',
    blocks:
      rows.length > 0
        ? table(
            'Registros que no se tomaron',
            [
              ['Registro', 24],
              ['Campo', 14],
              ['Motivo', 48],
              ['Desde', 14],
            ],
            rows,
          )
        : paragraphs('Ninguno: se tomó todo lo que publica.'),
  };
}

function asked(source: StateSource): Chapter {
  const items = questionsFor(source).map(oneLine);
  return {
    key: 'preguntas',
    title: 'Qué preguntar ahora a la entidad',
    holds: items.length > 0 ? count(items.length, 'asunto', 'asuntos') : 'Nada por ahora',
    blocks:
      items.length > 0
        ? [{ kind: 'list', items }]
        : paragraphs('Nada por ahora: lo que publica está al día.'),
  };
}
