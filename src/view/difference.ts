import { str, type Row, type Value } from '../core/board.ts';
import { shortDay } from '../core/config.ts';
import { longDate } from '../core/dates.ts';
import { PROMISED } from '../core/originals.ts';
import { visible } from '../core/words.ts';
import { count, figure, percent } from './labels.ts';
import { publicFields } from './publicFields.ts';
import type { PublicActivity, PublicRecord } from './shape.ts';
import type { Field } from '../core/fields.ts';
import type { RecordKey } from '../core/tableKeys.ts';

/** What a cell of the tab Cortes can hold of it, and a person read. */
const MOST_LINES = 200;
const MOST_CHARACTERS = 15_000;
const MOST_OF_A_TEXT = 60;

interface Kept {
  id: string;
  row: Row;
}

/** What is compared of a kind of record besides its columns: label, and how it reads in one. */
type Facts<T> = readonly (readonly [label: string, says: (one: T) => string])[];

interface Kind<T extends Kept> {
  table: RecordKey;
  name: string;
  title: string;
  facts: Facts<T>;
  /** What is said of a column that changed, besides what it was and is. */
  told?: (field: Field, was: Value, after: T) => string;
}

/** In lines below it: each is a row of its own. */
const SELF: readonly string[] = [
  'id',
  'momento',
  'compromiso',
  'de',
  'inicio_original',
  'fin_original',
  'comprobado',
  'enlace',
];

const short = (text: string): string => {
  const seen = visible(text);
  return seen.length > MOST_OF_A_TEXT ? `${seen.slice(0, MOST_OF_A_TEXT - 1)}…` : seen;
};

function shown({ kind }: Field, value: Value | undefined): string {
  if (value === undefined || value === '') return '(vacío)';
  if (kind === 'date') return shortDay(String(value)) || short(String(value));
  if (typeof value !== 'number') return `«${short(String(value))}»`;
  return kind === 'percent' ? percent(value) : figure(value, kind === 'money');
}

/** `fin 30/06/2016 → 31/08/2016 (reprogramada)` */
function columnChange<T extends Kept>(field: Field, before: T, after: T, told: Kind<T>['told']): string {
  const [was, is] = [before.row[field.key] ?? '', after.row[field.key] ?? ''];
  if (was === is) return '';
  return `${field.label.toLowerCase()} ${shown(field, was)} → ${shown(field, is)}${told?.(field, was, after) ?? ''}`;
}

/** Once dates are a promise, of each that moved: whether an agreement stands for it. Only ends can be agreed anew. */
function howMoved({ key }: Field, was: Value, { row, rescheduled }: PublicActivity): string {
  if (key !== 'inicio' && key !== 'fin') return '';
  if (row[key] !== '' && row[key] === row[PROMISED[key]]) return was === '' ? '' : ' (la original)';
  return key === 'fin' && rescheduled ? ' (reprogramada)' : ' (sin acuerdo)';
}

function changesOf<T extends Kept>({ table, facts, told }: Kind<T>, before: T, after: T): string {
  const columns = publicFields(table)
    .filter(({ key }) => !SELF.includes(key))
    .map((field) => columnChange(field, before, after, told));
  const others = facts.map(([label, says]) =>
    says(before) === says(after) ? '' : `${label} ${says(before)} → ${says(after)}`,
  );
  return [...columns, ...others].filter((part) => part !== '').join('; ');
}

function listChanges<T extends Kept>(kind: Kind<T>, before: readonly T[], after: readonly T[]): string[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Set(after.map(({ id }) => id));
  const titled = (one: T): string => `«${short(str(one.row, kind.title))}»`;
  const lines = after.flatMap((one) => {
    const was = old.get(one.id);
    if (!was) return [`${one.id}: ${kind.name}, nuevo registro: ${titled(one)}`];
    const said = changesOf(kind, was, one);
    return said ? [`${one.id}: ${said}`] : [];
  });
  const gone = before.filter(({ id }) => !now.has(id));
  return [...lines, ...gone.map((one) => `${one.id}: ${kind.name}, ya no está: ${titled(one)}`)];
}

const KINDS = {
  commitments: {
    table: 'compromisos',
    name: 'compromiso',
    title: 'titulo',
    facts: [
      ['criterios que cumple', ({ holds }) => String(holds)],
      ['puede entrar al plan:', ({ accepted }) => (accepted ? 'sí' : 'no')],
    ],
  },
  activities: {
    table: 'actividades',
    name: 'actividad',
    title: 'actividad',
    facts: [['estado', ({ state }) => state]],
  },
  indicators: { table: 'indicadores', name: 'indicador', title: 'variable', facts: [] },
  evidence: { table: 'evidencias', name: 'evidencia', title: 'titulo', facts: [] },
  evaluations: { table: 'evaluaciones', name: 'evaluación del INAI', title: 'momento', facts: [] },
  members: {
    table: 'stl',
    name: 'integrante del Secretariado',
    title: 'institucion',
    facts: [['en funciones:', ({ seated }) => (seated ? 'sí' : 'no')]],
  },
} as const satisfies { [K in Lists]: Kind<PublicRecord[K][number]> };

type Lists = 'commitments' | 'activities' | 'indicators' | 'evidence' | 'evaluations' | 'members';

/** Progress of the plan and its dates: the first thing that one wants to know. */
function planChanges(before: PublicRecord, after: PublicRecord): string[] {
  const [was, is] = [before.totals.progress, after.totals.progress];
  const step = (name: string, from: number, to: number): string =>
    percent(from) === percent(to) ? `${name} ${percent(to)}` : `${name} ${percent(from)} → ${percent(to)}`;
  const moved =
    percent(was.reported) !== percent(is.reported) || percent(was.verified) !== percent(is.verified);
  const launch = before.plan.launch === after.plan.launch ? '' : shortDay(after.plan.launch);
  return [
    moved &&
      `Avance del plan: ${step('reportado', was.reported, is.reported)}; ${step('verificado', was.verified, is.verified)}.`,
    launch && `Lanzamiento del plan: ${launch}.`,
    before.plan.guarantor !== after.plan.guarantor && `Organismo garante: «${short(after.plan.guarantor)}».`,
  ].filter((line): line is string => Boolean(line));
}

function firstLines({ cut, plan, totals }: PublicRecord): string[] {
  const what = `${count(totals.commitments, 'compromiso', 'compromisos')}, ${count(totals.activities, 'actividad', 'actividades')} y ${count(totals.indicators, 'indicador', 'indicadores')}.`;
  if (cut?.kind === 'Lanzamiento') return [`Línea de base del plan: ${what}`];
  return [
    `Primer corte: ${what}`,
    plan.launch
      ? `El plan se lanzó el ${longDate(plan.launch)}, antes de este corte: el tablero no congeló su línea de base.`
      : '',
  ].filter((line) => line !== '');
}

function capped(lines: readonly string[]): string[] {
  let room = MOST_CHARACTERS;
  const kept = lines.slice(0, MOST_LINES).filter((line) => (room -= line.length + 1) > 0);
  const left = lines.length - kept.length;
  return left > 0 ? [...kept, `… y ${count(left, 'cambio más', 'cambios más')}.`] : kept;
}

/** What every later record goes on telling of a cut. */
const MOST_TOLD = 1200;

/** @returns the first of the lines, as many as each later cut can afford to repeat. */
export function briefly(lines: readonly string[]): string[] {
  let room = MOST_TOLD;
  const kept = lines.filter((line) => (room -= line.length) > 0);
  const left = lines.length - kept.length;
  return left > 0 ? [...kept, `… y ${count(left, 'cambio más', 'cambios más')}.`] : kept;
}

/**
 * What is different between two frozen records, in plain sentences: the plan first, then record by record.
 * @param before the record of the cut before; undefined for the first
 */
export function difference(before: PublicRecord | undefined, after: PublicRecord): string[] {
  if (!before) return firstLines(after);
  const lines = [
    ...planChanges(before, after),
    ...listChanges(KINDS.commitments, before.commitments, after.commitments),
    ...listChanges(
      after.plan.begun ? { ...KINDS.activities, told: howMoved } : KINDS.activities,
      before.activities,
      after.activities,
    ),
    ...listChanges(KINDS.indicators, before.indicators, after.indicators),
    ...listChanges(KINDS.evidence, before.evidence, after.evidence),
    ...listChanges(KINDS.evaluations, before.evaluations, after.evaluations),
    ...listChanges(KINDS.members, before.members, after.members),
  ];
  const since = before.cut ? ` desde el corte ${before.cut.number}` : '';
  const baseline = after.cut?.kind === 'Lanzamiento' ? firstLines(after) : [];
  return lines.length > 0 ? [...baseline, ...capped(lines)] : [...baseline, `Sin cambios${since}.`];
}
