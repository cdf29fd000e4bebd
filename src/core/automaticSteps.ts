import { growthOf, sayGrowth, sectorsOf } from './actors.ts';
import { num, rowsOf, str, filled, type Board, type CutMark, type Row } from './board.ts';
import { isWebAddress } from './checkField.ts';
import { planWindow } from './checkRow.ts';
import { shortDay } from './config.ts';
import { checkCouncil } from './council.ts';
import { addDays, addMonths, isIsoDay } from './dates.ts';
import { branchesOf, commitmentCells, variablesOf } from './derive.ts';
import { UPDATE_MONTHS } from './method.ts';
import type { Requirement } from './requirements.ts';
import { governanceOn } from './sessions.ts';

/** How far one requirement has come, and what is missing; `done` is '' where nobody knows the day. */
export interface Met {
  holds: boolean;
  /** Something of it is there. */
  begun: boolean;
  done: string;
  document: string;
  next: string;
  /** What the board counts of it, in words. */
  said?: string;
}

export const lacking = (next: string, begun = false): Met => ({
  holds: false,
  begun,
  done: '',
  document: '',
  next,
});
export const met = (done = '', document = ''): Met => ({
  holds: true,
  begun: true,
  done,
  document,
  next: '',
});

const BOTH = ['Sociedad civil', 'Autoridad'] as const;

/** Step 2: actors of both sectors were called, or joined. */
function actorsWith(actors: readonly Row[], field: 'convocado' | 'sumado', next: string): Met {
  const days = BOTH.map((sector) =>
    actors
      .filter((row) => str(row, 'sector') === sector)
      .map((row) => str(row, field))
      .sort(),
  );
  if (days.every((list) => list.length > 0))
    return met(
      days
        .map(([first = '']) => first)
        .sort()
        .pop(),
    );
  return lacking(
    next,
    days.some((list) => list.length > 0),
  );
}

function councilHas(board: Board, today: string, code: 'sin-titular' | 'sin-suplente'): Met {
  const members = filled(board, 'stl');
  if (members.length === 0) return lacking('Registre a los integrantes del STL.');
  const missing = checkCouncil(members, today).filter((problem) => problem.code === code);
  return missing[0] ? lacking(missing[0].sentence, true) : met();
}

/** Step 3: governance, facilitator and agenda stand in the row in force. */
function inForce(
  board: Board,
  today: string,
  field: 'documento' | 'facilitador' | 'agenda',
  next: string,
): Met {
  const row = governanceOn(filled(board, 'gobernanza'), today);
  if (!row) return lacking(next);
  if (str(row, field) === '') return lacking(next, true);
  if (field === 'facilitador') return met(str(row, 'elegido'));
  if (!isWebAddress(str(row, field))) return lacking(`${next} ${WEB_ADDRESS}`, true);
  if (field === 'documento' && str(row, 'regla') === '')
    return lacking('Escriba la regla de decisión en Gobernanza.', true);
  if (field === 'documento' && !((num(row, 'quorum') ?? 0) > 0))
    return lacking('Escriba el quórum en Gobernanza: con cuántos asientos presentes se decide.', true);
  return met(str(row, 'desde'), str(row, field));
}

const WEB_ADDRESS = 'Con su dirección completa (https://…).';

/** Step 4: at least one mesa, and in each both sectors. */
function mesasHeld(board: Board, today: string): Met {
  const held = filled(board, 'mesas').filter((row) => str(row, 'fecha') <= today);
  const both = held.filter((row) => str(row, 'sectores') === 'Autoridad y sociedad civil');
  if (both.length > 0)
    return met(
      both
        .map((row) => str(row, 'fecha'))
        .sort()
        .pop(),
    );
  return held.length > 0
    ? lacking('Ninguna mesa tuvo a la autoridad y a la sociedad civil: complete su asistencia.', true)
    : lacking('Registre las mesas participativas.');
}

function commitmentsReady(board: Board, today: string): Met {
  const rows = filled(board, 'compromisos');
  if (rows.length === 0) return lacking('Registre los compromisos acordados en las mesas.');
  const branches = branchesOf(board, today);
  const owners = variablesOf(rowsOf(board, 'indicadores'));
  const ready = rows.filter((row) => commitmentCells(board, row, branches, owners, [], today).enters).length;
  if (ready === rows.length) return met();
  return lacking(`Complete los compromisos: ${ready} de ${rows.length} pueden entrar al plan.`, true);
}

/** Step 6: "toda la evidencia documental" stands in the microsite; at least one document that anybody can open. */
function evidencePublished(board: Board): Met {
  const evidence = filled(board, 'evidencias');
  const open = evidence.filter((row) => str(row, 'publica') === 'Sí' && isWebAddress(str(row, 'direccion')));
  const [first] = open.map((row) => str(row, 'fecha')).sort();
  return open[0]
    ? met(first, str(open[0], 'direccion'))
    : lacking('Registre evidencia pública con su dirección.', evidence.length > 0);
}

/** So many days before the board grows old somebody has to publish it. */
const UPDATE_AHEAD = 15;

/** Step 6: the board is published again and again during the year of the plan; every cut is an update. */
function keptUpToDate(board: Board, today: string): Met {
  const plan = planWindow(board.config);
  if (!plan.launched || today < plan.from) return lacking('Se cuenta desde el lanzamiento del plan.');
  const last = lastCutDay(board);
  if (last === '') return lacking('Publique el tablero de seguimiento.');
  const due = addMonths(last, UPDATE_MONTHS);
  if (due >= plan.to || due > addDays(today, UPDATE_AHEAD)) return met(last);
  return lacking(`El último corte es del ${shortDay(last)}: publique otro, aunque cambie poco.`, true);
}

export const lastCutDay = ({ cuts = [] }: Board): string =>
  cuts
    .map(({ day }) => day)
    .sort()
    .pop() ?? '';

function cutMade(cuts: readonly CutMark[], kind: CutMark['kind'], next: string): Met {
  const cut = cuts.find((one) => one.kind === kind);
  return cut ? met(cut.day) : lacking(next);
}

/** @returns how far a requirement has come that the tables themselves show; undefined for one that a person declares */
export function automatic({ key }: Requirement, board: Board, today: string): Met | undefined {
  const cuts = board.cuts ?? [];
  switch (key) {
    case 'convocatoria': {
      const { called, attended } = growthOf(board, today);
      const found = actorsWith(
        called,
        'convocado',
        'Registre a los actores sociales y gubernamentales que convocó.',
      );
      const said = `Convocados: ${called.length} (${sectorsOf(called)}); asistieron ${attended.length} (${sectorsOf(attended)}).`;
      return { ...found, said: called.length > 0 ? said : '' };
    }
    case 'suma': {
      const growth = growthOf(board, today);
      const found = actorsWith(growth.joined, 'sumado', 'Registre qué actores de cada sector se sumaron.');
      const said = `Se sumaron: ${growth.joined.length} (${sectorsOf(growth.joined)}). ${sayGrowth(growth)}`;
      return { ...found, said: growth.joined.length > 0 ? said.trim() : '' };
    }
    case 'titulares':
      return councilHas(board, today, 'sin-titular');
    case 'suplentes':
      return councilHas(board, today, 'sin-suplente');
    case 'gobernanza':
      return inForce(board, today, 'documento', 'Registre las reglas del Secretariado con su documento.');
    case 'facilitador':
      return inForce(board, today, 'facilitador', 'Registre al facilitador en Gobernanza.');
    case 'agenda':
      return inForce(board, today, 'agenda', 'Enlace la agenda anual de trabajo en Gobernanza.');
    case 'mesas':
      return mesasHeld(board, today);
    case 'compromisos':
      return commitmentsReady(board, today);
    case 'lanzamiento':
      return isIsoDay(board.config.launch) && board.config.launch <= today
        ? met(board.config.launch)
        : lacking(
            'Presente el plan en un evento público y registre el lanzamiento.',
            board.config.launch !== '',
          );
    case 'tablero':
      return cuts[0] ? met(cuts[0].day) : lacking('Publique el tablero de seguimiento.');
    case 'evidencia':
      return evidencePublished(board);
    case 'actualizacion':
      return keptUpToDate(board, today);
    case 'mes6':
      return cutMade(cuts, 'Mes 6', 'Publique el corte del mes 6.');
    case 'mes12':
      return cutMade(cuts, 'Mes 12', 'Publique el corte del mes 12.');
    default:
      return undefined;
  }
}
