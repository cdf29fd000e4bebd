import { str } from '../../core/board.ts';
import { planWindow } from '../../core/checkRow.ts';
import { addMonths, longDate } from '../../core/dates.ts';
import { MONITORING_MONTH } from '../../core/method.ts';
import { planName } from '../../core/planName.ts';
import { SECTIONS } from '../../core/requirements.ts';
import { visible } from '../../core/words.ts';
import { shortDate } from '../labels.ts';
import { agreementsTable, evidenceTable } from './annexes.ts';
import {
  facts,
  heading,
  linesOf,
  note,
  oneLine,
  paragraphs,
  type Block,
  type Cell,
  type PlanDocument,
} from './blocks.ts';
import { commitmentsOf } from './commitment.ts';
import { council, governance, joined } from './council.ts';
import { measuring, mesas, overview, problems } from './tables.ts';
import type { PlanSource } from './source.ts';

export interface Drawn {
  document: PlanDocument;
  /** What the document says is still to be written, each in a sentence. */
  missing: string[];
}

/**
 * The Plan de Acción Local as one document (step 5), in the order of INAI's format of 2015/2016 and Oaxaca's index.
 */
export function planDocument(source: PlanSource): Drawn {
  const missing: string[] = [];
  const lack = (sentence: string): Block => {
    missing.push(sentence);
    return note(sentence);
  };
  const written = writer(source, lack);
  const parts: [key: string, title: string, blocks: () => Block[]][] = [
    ['introduccion', 'Introducción', () => written('introduccion')],
    ['contexto', 'Contexto normativo', () => written('contexto')],
    ['definiciones', 'Definiciones', () => written('definiciones', true)],
    [
      'integracion',
      'Secretariado Técnico Local',
      () => [...written('integracion'), ...council(source, lack), ...governance(source), ...joined(source)],
    ],
    ['metodo', 'Proceso y método de las mesas', () => [...written('metodo'), ...mesas(source, lack)]],
    ['objetivo', 'Objetivo estratégico', () => written('objetivo')],
    ['especificos', 'Objetivos específicos', () => written('especificos', true)],
    ['problemas', 'Problemáticas', () => problems(source, lack)],
    ['compromisos', 'Compromisos', () => [...overview(source, lack), ...commitmentsOf(source, lack)]],
    ['medicion', 'Medición de los compromisos', () => measuring(source, lack)],
    ['seguimiento', 'Seguimiento y evaluación', () => [...written('seguimiento'), ...calendar(source)]],
    [
      'anexos',
      'Anexos',
      () => [...written('anexos', true), ...evidenceTable(source), ...agreementsTable(source)],
    ],
  ];
  const blocks = [
    ...cover(source, lack),
    ...parts.flatMap(([key, title, make], index) => [
      heading(1, `${index + 1}. ${title}`, `s-${key}`),
      ...make(),
    ]),
  ];
  const { guarantor } = source.config;
  return {
    document: { title: planName(source.config), author: oneLine(guarantor), at: source.at, blocks },
    missing,
  };
}

function cover(source: PlanSource, lack: (sentence: string) => Block): Block[] {
  const { config } = source;
  const plan = planWindow(config);
  const term = plan.launched
    ? `Presentado el ${longDate(plan.from)}. Vigente hasta el ${longDate(plan.to)}.`
    : 'Sin fecha de presentación pública.';
  const title: Block = {
    kind: 'cover',
    over: 'Gobierno abierto: cocreación desde lo local',
    title: planName(source.config),
    lines: [oneLine(config.guarantor), 'Secretariado Técnico Local', term],
  };
  const missing = 'Falta la fecha del lanzamiento público — menú Plan ▸ Revisar y lanzar';
  const unlaunched = plan.launched ? [] : [lack(missing)];
  return [title, ...unlaunched, { kind: 'break' }, { kind: 'contents' }, { kind: 'break' }];
}

/** @returns what a text says, or the placeholder that says where to write it. */
function writer(
  { texts }: PlanSource,
  lack: (sentence: string) => Block,
): (key: string, listed?: boolean) => Block[] {
  return (key, listed = false) => {
    const text = texts[key] ?? '';
    const title = SECTIONS.find((section) => section.key === key)?.title ?? key;
    if (!visible(text)) return [lack(`Falta escribir: ${title} — pestaña Textos del plan`)];
    const items = linesOf(text);
    return listed && items.length > 1 ? [{ kind: 'list', items }] : paragraphs(text);
  };
}

function calendar({ config, tables }: PlanSource): Block[] {
  const plan = planWindow(config);
  const address = (key: string): string =>
    str(tables.pasos.find((row) => str(row, 'clave') === key) ?? {}, 'documento');
  const dated: (readonly [string, Cell])[] = plan.launched
    ? [
        ['Presentación pública', shortDate(plan.from)],
        [
          `Monitoreo del mes ${MONITORING_MONTH}`,
          `Desde el ${shortDate(addMonths(plan.from, MONITORING_MONTH))}`,
        ],
        ['Último día del plan', shortDate(plan.to)],
      ]
    : [];
  const linked = (
    [
      ['Declaración conjunta', 'declaracion'],
      ['Micrositio', 'micrositio'],
    ] as const
  )
    .filter(([, key]) => address(key) !== '')
    .map(([label, key]) => [label, { address: address(key) }] as const);
  return facts('Fechas y direcciones del plan', [...dated, ...linked]);
}
