import {
  apply,
  isBlank,
  rowsOf,
  str,
  type Board,
  type Change,
  type Config,
  type Moment,
  type Row,
} from '../../core/board.ts';
import { checkRow, knownOf } from '../../core/checkRow.ts';
import { ADDRESS_ROWS, CONFIG_ROWS } from '../../core/config.ts';
import { differing } from '../../core/derive.ts';
import { outdated } from '../../core/fingerprint.ts';
import { configLines, inicioRow, summaryChanges } from '../../core/inicio.ts';
import { givenConfig } from '../../core/launchDay.ts';
import { sealOf } from '../../core/markSeal.ts';
import { countIds, sameId } from '../../core/operations/directEdit.ts';
import { refreshAll } from '../../core/operations/refresh.ts';
import type { Outcome } from '../../core/operations/result.ts';
import type { Problem } from '../../core/problems.ts';
import { TABLES } from '../../core/tables.ts';
import { RECORD_KEYS, type RecordKey } from '../../core/tableKeys.ts';
import { isCleared } from '../../core/verification.ts';
import { KINDS } from '../kinds.ts';
import { misplaced, wholeProblem, type Returned } from './read.ts';
import { firstSteps, saidSteps, withFacilitator } from './steps.ts';

/** What bringing data back changes; `config` has their guarantor and launch. */
export interface Restored extends Outcome {
  config: Config;
}

/** Pasos and Textos have rows of the method from the first day. */
const FILLED: readonly RecordKey[] = ['pasos', 'textos'];
const OWN_OF_STEPS = ['vence', 'hecho', 'quien', 'documento', 'nota'];

/** Nothing of what people wrote may be mixed with data of another board. */
function notEmpty(board: Board): Problem | undefined {
  const full = KINDS.map(({ table }) => table).find((table) =>
    rowsOf(board, table).some((row) =>
      FILLED.includes(table) ? OWN_OF_STEPS.some((key) => str(row, key) !== '') : !isBlank(row),
    ),
  );
  if (!full && (board.cuts ?? []).length === 0) return undefined;
  const where = full ? `hay registros en la pestaña ${TABLES[full].tab}` : 'ya se publicó un corte';
  return wholeProblem(
    'tablero-con-datos',
    `Los datos se traen a un tablero vacío, y en este ${where}.`,
    'En un libro nuevo, prepare el tablero con la misma entidad y ejercicio, y tráigalos ahí. No se cambió nada.',
  );
}

const blankRow = (table: RecordKey): Row =>
  Object.fromEntries(TABLES[table].fields.map(({ key }) => [key, '']));

/** Computed columns are computed again; those kept here nothing else tells. */
const KEPT: readonly string[] = [
  'id',
  'clave',
  'paso',
  'inicio_original',
  'fin_original',
  'enlace',
  'comprobado',
];

/** What INAI published of this board comes back as it was. */
function said(table: RecordKey, row: Row): Row {
  if (table === 'evaluaciones') return { ...blankRow(table), ...row, sello: sealOf(row) };
  const computed = TABLES[table].fields.filter((field) => field.computed && !KEPT.includes(field.key));
  const kept = { ...blankRow(table), ...row };
  return { ...kept, ...Object.fromEntries(computed.map(({ key }) => [key, ''])) };
}

const RESERVED = 'Evidencia reservada: no viene en los datos publicados';

/** A verification may name evidence that is not public: its row waits for who registers it again. */
function reserved(evidence: readonly Row[], verifications: readonly Row[]): Row[] {
  const known = new Set(evidence.map((row) => str(row, 'id')));
  const missing = new Map(
    verifications
      .filter((row) => str(row, 'evidencia') !== '' && !known.has(str(row, 'evidencia')))
      .map((row) => [str(row, 'evidencia'), str(row, 'actividad')]),
  );
  return [...missing].map(([id, de]) => ({
    ...blankRow('evidencias'),
    id,
    de,
    titulo: RESERVED,
    publica: 'No',
  }));
}

function tablesOf(board: Board, { rows, plan }: Returned, moment: Moment): Board['tables'] {
  const of = (table: RecordKey): Row[] => (rows[table] ?? []).map((row) => said(table, row));
  const evidence = of('evidencias').map((row) => ({ ...row, publica: 'Sí' }));
  const steps = rows.pasos ?? [];
  return {
    ...board.tables,
    ...Object.fromEntries(KINDS.map(({ table }) => [table, of(table)])),
    gobernanza: withFacilitator(of('gobernanza'), steps, plan.cut || moment.today),
    evidencias: [...evidence, ...reserved(evidence, rows.verificaciones ?? [])],
    pasos: firstSteps(rowsOf(board, 'pasos'), steps).map((row) => ({ ...blankRow('pasos'), ...row })),
  };
}

function idProblems(board: Board): Problem[] {
  const known = knownOf(board, RECORD_KEYS);
  return KINDS.flatMap(({ table }) => {
    const all = rowsOf(board, table);
    const seen = countIds(all);
    return all.flatMap((row, index) => {
      const twice = (seen.get(str(row, 'id')) ?? 0) > 1 ? [sameId(table, str(row, 'id'), index)] : [];
      const nameless = str(row, 'id') === '' ? [noId(table, index)] : [];
      const broken = checkRow(TABLES[table] as Parameters<typeof checkRow>[0], row, known, index).filter(
        ({ level }) => level === 'integridad',
      );
      return [...nameless, ...twice, ...broken];
    });
  });
}

const noId = (table: RecordKey, index: number): Problem => ({
  code: 'sin-id',
  level: 'integridad',
  where: { table, field: 'id', index },
  sentence: `${TABLES[table].tab}, registro ${index + 1}: no tiene ID.`,
  tip: 'Use el archivo tal como se descargó.',
});

const refreshed = (board: Board, moment: Moment): Board => ({
  ...board,
  tables: apply(board.tables, refreshAll(board, moment)),
});

/** `Caducó: cambió el producto y la evidencia` */
const LAPSED = /^Caducó: cambió (.+)$/s;
const ERASED = /^Caducó: se borró/;

/** What was verified is not published, but which of it changed is: a verification that had lapsed stays so. */
function lapsing(board: Board, { rows }: Returned): Row[] {
  const told = new Map((rows.verificaciones ?? []).map((row) => [str(row, 'id'), str(row, 'vigencia')]));
  return rowsOf(board, 'verificaciones').map((row) => {
    const says = told.get(str(row, 'id')) ?? '';
    const [, changed] = LAPSED.exec(says) ?? [];
    if (str(row, 'huella') === '' || isCleared(row)) return row;
    if (changed) return { ...row, huella: outdated(str(row, 'huella'), changed.split(/, | y /)) };
    return ERASED.test(says) ? { ...row, huella: '' } : row;
  });
}

function linesOf(board: Board, config: Config, { plan }: Returned): Change[] {
  const inicio = rowsOf(board, 'inicio');
  const wanted: readonly string[] = [CONFIG_ROWS.guarantor, CONFIG_ROWS.launch, 'termino'];
  const lines = summaryChanges(
    inicio,
    configLines(config).filter(([id]) => wanted.includes(id)),
  );
  if (plan.ask === '') return lines;
  const there = inicio.find((row) => str(row, 'id') === ADDRESS_ROWS.ask);
  if (there)
    return str(there, 'valor') === plan.ask
      ? lines
      : [...lines, { kind: 'set', table: 'inicio', id: ADDRESS_ROWS.ask, cells: { valor: plan.ask } }];
  const note = 'Formulario en que la ciudadanía pregunta por una actividad; {ID} es el de la actividad.';
  return [
    ...lines,
    {
      kind: 'append',
      table: 'inicio',
      rows: [inicioRow([ADDRESS_ROWS.ask, 'Dónde preguntar', plan.ask, note])],
    },
  ];
}

/**
 * Makes a board again from its published data: every kind of record with its ID and its original dates, the guarantor and
 * the day of the launch. The board must be empty and of the same state and year; every table of records and `inicio` have
 * been read. All comes back, or nothing and every problem.
 */
export function restoreData(
  board: Board,
  data: Returned,
  moment: Moment,
): Restored | { problems: Problem[] } {
  const wrong = misplaced({ ...board.config }, data) ?? notEmpty(board);
  if (wrong) return { problems: [wrong] };
  const { plan, rows } = data;
  const config = givenConfig(board.config, plan, rows.actividades ?? [], moment.today);
  const bare: Board = { ...board, config, tables: tablesOf(board, data, moment) };
  const found = idProblems(bare);
  if (found.length > 0) return { problems: found };
  const first = refreshed(bare, moment);
  const lapsed = refreshed(
    { ...first, tables: { ...first.tables, verificaciones: lapsing(first, data) } },
    moment,
  );
  // the steps were published with a cut of their day
  const marked: Board = {
    ...lapsed,
    cuts: [{ number: 0, kind: 'Ordinario', day: plan.cut, reported: 0, verified: 0 }],
  };
  const steps = saidSteps(marked, rows.pasos ?? [], moment);
  const whole = refreshed({ ...lapsed, tables: { ...lapsed.tables, pasos: steps } }, moment);
  const lists = KINDS.filter(({ table }) => table !== 'pasos').map(({ table }) => table);
  return {
    config,
    changes: [
      ...linesOf(board, config, data),
      ...stepChanges(board, whole),
      ...lists
        .filter((table) => rowsOf(whole, table).length > 0)
        .map((table): Change => ({ kind: 'append', table, rows: rowsOf(whole, table) })),
    ],
    ids: lists.flatMap((table) => rowsOf(whole, table).map((row) => str(row, 'id'))),
    label: `Traer los datos publicados al ${plan.cut}`,
  };
}

/** Rows of the method are filled in where they stand; what staff had added follows them. */
function stepChanges(before: Board, after: Board): Change[] {
  const seeded = rowsOf(before, 'pasos');
  const own = rowsOf(after, 'pasos').slice(seeded.length);
  const set = seeded.flatMap((row, index): Change[] => {
    const cells = differing(row, rowsOf(after, 'pasos')[index] ?? {});
    return Object.keys(cells).length > 0
      ? [{ kind: 'set', table: 'pasos', id: str(row, 'id'), index, cells }]
      : [];
  });
  return own.length > 0 ? [...set, { kind: 'append', table: 'pasos', rows: own }] : set;
}
