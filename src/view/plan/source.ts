import { str, filled, type Board, type Config, type Row, type Value } from '../../core/board.ts';
import { hasCome } from '../../core/dates.ts';
import { governanceOn } from '../../core/sessions.ts';
import { isSeated } from '../../core/stl.ts';
import type { RecordKey } from '../../core/tableKeys.ts';
import { projector } from '../publicFields.ts';
import { isPublic } from '../source.ts';

type Shown =
  | 'pasos'
  | 'actores'
  | 'stl'
  | 'gobernanza'
  | 'sesiones'
  | 'acuerdos'
  | 'mesas'
  | 'compromisos'
  | 'actividades'
  | 'indicadores'
  | 'evidencias';

/** What the plan's document shows of a board, and nothing else: it may be published. */
export interface PlanSource {
  config: Config;
  /** The day of the document, and the instant. */
  today: string;
  at: string;
  /** Names and positions of those who hold a seat are in it. */
  names: boolean;
  tables: Readonly<Record<Shown, readonly Row[]>>;
  /** By the section's key; '' where nobody wrote it. */
  texts: Readonly<Record<string, string>>;
  /** Evidence that is registered and not public: only counted. */
  withheld: number;
}

/** Who is named, and only when the guarantor asks for it. */
const NAMES: Readonly<Partial<Record<RecordKey, readonly string[]>>> = {
  stl: ['nombre', 'cargo'],
  gobernanza: ['facilitador'],
  mesas: ['facilitador'],
};

/** @returns the published columns of each row; with names, those of persons too, contacts never. */
function shown(board: Board, table: Shown, names: boolean): Row[] {
  const keep = projector(table);
  const also = names ? (NAMES[table] ?? []) : [];
  return filled(board, table).map((row) => {
    const kept: Record<string, Value> = { ...keep(row) };
    for (const key of also) kept[key] = str(row, key);
    return kept;
  });
}

/**
 * @param board with every table of records read
 * @param names the document may be public, so persons are named only when asked
 */
export function planSource(board: Board, today: string, at: string, names: boolean): PlanSource {
  const of = (table: Shown): Row[] => shown(board, table, names);
  const governance = governanceOn(of('gobernanza'), today);
  const evidence = filled(board, 'evidencias');
  const open = new Set(evidence.filter(isPublic).map((row) => str(row, 'id')));
  return {
    config: board.config,
    today,
    at,
    names,
    tables: {
      pasos: of('pasos'),
      actores: of('actores').filter((row) => hasCome(row['sumado'], today)),
      stl: of('stl').map((row) => (isSeated(row, today) ? row : { ...row, nombre: '', cargo: '' })),
      gobernanza: governance ? [governance] : [],
      sesiones: of('sesiones'),
      acuerdos: of('acuerdos'),
      mesas: of('mesas'),
      compromisos: of('compromisos'),
      actividades: of('actividades'),
      indicadores: of('indicadores'),
      evidencias: of('evidencias').filter((row) => open.has(str(row, 'id'))),
    },
    texts: Object.fromEntries(filled(board, 'textos').map((row) => [str(row, 'clave'), str(row, 'texto')])),
    withheld: evidence.length - open.size,
  };
}

/** The institution that answers for what a member does; never a person. */
export function institutionsOf(members: readonly Row[]): (id: string) => string {
  const known = new Map(members.map((row) => [str(row, 'id'), str(row, 'institucion')]));
  return (id) => known.get(id) ?? '';
}
