import { num, str, type Row } from '../../core/board.ts';
import { planWindow } from '../../core/checkRow.ts';
import { addMonths, longDate } from '../../core/dates.ts';
import { planName } from '../../core/planName.ts';
import { isSeated } from '../../core/stl.ts';
import { count, figure, percent, shortDate } from '../labels.ts';
import { heading, note, oneLine, table, type Block, type PlanDocument } from '../plan/blocks.ts';
import { lacksOf, pendingAgreements, responsibleOf, unfinished, type Left } from './left.ts';
import { cutBlocks, reschedulingBlocks, verificationBlocks } from './records.ts';
import type { HandoverSource } from './source.ts';

/** What the next administration finds: what is left, who sits where, where the evidence is, and what comes next. */
export function handoverDocument(source: HandoverSource): PlanDocument {
  const { config, today, at } = source;
  const title = `Entrega · ${planName(source.config)}`;
  const left = unfinished(source);
  const pending = pendingAgreements(source);
  const parts: [title: string, blocks: Block[]][] = [
    ['Lo que sigue', next(source, left, pending)],
    ['Compromisos por terminar', left.flatMap((one) => unfinishedBlocks(source, one))],
    ['Acuerdos pendientes', agreementBlocks(source, pending)],
    ['Estado de los indicadores', indicatorBlocks(source)],
    ['Secretariado Técnico Local', seats(source)],
    ['Índice de evidencia documental', evidenceBlocks(source)],
    ['Cortes del tablero', cutBlocks(source)],
    ['Verificaciones', verificationBlocks(source)],
    ['Reprogramaciones', reschedulingBlocks(source)],
  ];
  return {
    title,
    author: oneLine(config.guarantor),
    at,
    blocks: [
      {
        kind: 'cover',
        over: 'Entrega a la siguiente administración',
        title: planName(source.config),
        lines: [oneLine(config.guarantor), `Al ${longDate(today)}`],
      },
      { kind: 'break' },
      { kind: 'contents' },
      { kind: 'break' },
      ...parts.flatMap(([name, blocks], index) => [
        heading(1, `${index + 1}. ${name}`, `e-${index + 1}`),
        ...(blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: 'Nada que entregar.' } as const]),
      ]),
    ],
  };
}

function next(source: HandoverSource, left: readonly Left[], pending: readonly Row[]): Block[] {
  const plan = planWindow(source.config);
  const open = left.reduce((sum, one) => sum + one.open.length, 0);
  const { today } = source;
  const half = plan.launched ? addMonths(plan.from, 6) : '';
  const items = [
    plan.launched
      ? plan.to >= today
        ? `El plan está vigente hasta el ${longDate(plan.to)}.`
        : `El plan venció el ${longDate(plan.to)}.`
      : 'El plan todavía no se presenta en público: su año no ha comenzado.',
    half > today ? `El monitoreo del mes 6 toca desde el ${longDate(half)}.` : '',
    open > 0
      ? `Terminar ${count(open, 'actividad', 'actividades')} de ${count(left.length, 'compromiso', 'compromisos')}, o reprogramarlas por acuerdo.`
      : '',
    pending.length > 0 ? `Cumplir ${count(pending.length, 'acuerdo pendiente', 'acuerdos pendientes')}.` : '',
    'Para un ejercicio nuevo: prepare un tablero en un libro nuevo y traiga ahí los compromisos con el archivo «ejercicio.json» de este paquete.',
  ];
  return [{ kind: 'list', items: items.filter((item) => item !== '') }];
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text: oneLine(text) });

function unfinishedBlocks(source: HandoverSource, { commitment, id, open }: Left): Block[] {
  const { row, reported, verified, lacks } = commitment;
  const institution = responsibleOf(source);
  return [
    heading(2, `${id} · ${str(row, 'titulo')}`, `e-${id}`),
    paragraph(
      `Avance reportado: ${percent(reported)}; verificado: ${percent(verified)}. ` +
        `Responden: ${[str(row, 'autoridad'), str(row, 'sociedad')].filter((who) => who !== '').join(' y ') || 'nadie registrado'}.`,
    ),
    ...(open.length === 0 ? [note('No tiene actividades registradas.')] : []),
    ...table(
      `Actividades por terminar de ${id}`,
      [
        ['Actividad', 30],
        ['Institución responsable', 18],
        ['Fin', 12],
        ['Avance', 10],
        ['Qué le falta', 30],
      ],
      open.map((activity) => [
        `${str(activity, 'id')}\n${str(activity, 'actividad')}`,
        institution(str(activity, 'responsable')),
        str(activity, 'fin') ? shortDate(activity['fin']) : 'Sin fecha',
        percent(num(activity, 'avance') ?? 0),
        lacksOf(activity, source.today),
      ]),
    ),
    ...(lacks.length > 0
      ? [
          heading(3, 'Criterios que no cumple', `e-${id}-criterios`),
          ...(str(row, 'acuerdo') === ''
            ? []
            : [paragraph(`Entró al plan por el acuerdo ${str(row, 'acuerdo')} del Secretariado.`)]),
          { kind: 'list', items: lacks.map(oneLine) } as const,
        ]
      : []),
  ];
}

function agreementBlocks(source: HandoverSource, pending: readonly Row[]): Block[] {
  const institution = responsibleOf(source);
  return table(
    'Acuerdos del Secretariado sin cumplir',
    [
      ['ID', 18],
      ['Acuerdo', 36],
      ['Institución responsable', 20],
      ['Vence', 13],
      ['Estado', 13],
    ],
    pending.map((row) => [
      str(row, 'id'),
      str(row, 'acuerdo'),
      institution(str(row, 'responsable')),
      str(row, 'vence') ? shortDate(row['vence']) : 'Sin fecha',
      str(row, 'estado'),
    ]),
  );
}

const figureIn = (row: Row, key: string): string => {
  const value = num(row, key);
  return value === undefined ? str(row, key) : figure(value);
};

function indicatorBlocks({ indicators }: HandoverSource): Block[] {
  return table(
    'Indicadores',
    [
      ['ID', 19],
      ['Variable', 27],
      ['Línea base', 12],
      ['Último valor', 14],
      ['Meta', 12],
      ['Avance hacia la meta', 16],
    ],
    indicators.map((row) => [
      str(row, 'id'),
      [str(row, 'variable'), str(row, 'unidad')].filter((part) => part !== '').join(', '),
      figureIn(row, 'base'),
      [figureIn(row, 'valor'), str(row, 'medido') && shortDate(row['medido'])]
        .filter((part) => part !== '')
        .join('\n') || 'Sin medir',
      figureIn(row, 'meta'),
      num(row, 'cumplimiento') === undefined ? '' : percent(num(row, 'cumplimiento') ?? 0),
    ]),
  );
}

/** Seats by institution: whoever takes over asks the institution for the person. */
const seats = ({ members, today }: HandoverSource): Block[] =>
  table(
    'Asientos del Secretariado, por institución',
    [
      ['ID', 18],
      ['Sector', 20],
      ['Asiento', 14],
      ['Institución', 34],
      ['Hasta', 14],
    ],
    members
      .filter((row) => isSeated(row, today))
      .map((row) => [
        str(row, 'id'),
        str(row, 'sector'),
        str(row, 'asiento'),
        str(row, 'institucion'),
        str(row, 'hasta') && shortDate(row['hasta']),
      ]),
  );

const evidenceBlocks = ({ evidence }: HandoverSource): Block[] =>
  table(
    'Evidencia documental',
    [
      ['ID', 16],
      ['De qué es', 17],
      ['Título', 25],
      ['¿Pública?', 14],
      ['Dirección', 28],
    ],
    evidence.map((row) => [
      str(row, 'id') || str(row, 'tipo'),
      str(row, 'de'),
      str(row, 'titulo'),
      str(row, 'publica'),
      { address: str(row, 'direccion') },
    ]),
  );
