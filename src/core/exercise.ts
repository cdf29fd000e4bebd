import { isBlank, rowsOf, str, type Board, type Config, type Row, type Value } from './board.ts';
import { formFields } from './forms.ts';
import { VERSION } from './migrations.ts';
import type { Problem } from './problems.ts';
import { isOpen } from './progress.ts';
import { RECORDS } from './records.ts';
import type { RecordKey } from './tableKeys.ts';

/** What an exercise leaves to the next one: the file `ejercicio.json` of the handover. */
export interface Exercise {
  format: typeof FORMAT;
  /** Version of the board whose fields these are (migrations.ts). */
  version: number;
  state: string;
  year: number;
  guarantor: string;
  /** The day on which it was made. */
  cut: string;
  compromisos: Row[];
  /** All of them; `abierta` says which were still to be finished. */
  actividades: Row[];
  indicadores: Row[];
}

const FORMAT = 'tablero-pal/ejercicio';

export const CARRIED = ['compromisos', 'actividades', 'indicadores'] as const;

/** Fields of a carried record: its ID and what people fill in. */
export const carriedFields = (table: RecordKey): string[] => [
  'id',
  ...formFields(RECORDS[table]).map(({ key }) => key),
  ...(table === 'actividades' ? ['abierta'] : []),
];

/** @returns everything of a board that a new one needs to carry on; every table of records has been read. */
export function exerciseOf({ config, ...board }: Board, today: string): Exercise {
  const kept = (table: RecordKey): Row[] =>
    rowsOf({ config, ...board }, table)
      .filter((row) => !isBlank(row))
      .map((row) => {
        const fields: Record<string, Value> = {};
        for (const key of carriedFields(table)) {
          const value = key === 'abierta' ? isOpen(row) : (row[key] ?? '');
          if (value !== '') fields[key] = value;
        }
        return fields;
      });
  return {
    format: FORMAT,
    version: config.version ?? VERSION,
    state: config.state.code,
    year: config.year,
    guarantor: config.guarantor,
    cut: today,
    compromisos: kept('compromisos'),
    actividades: kept('actividades'),
    indicadores: kept('indicadores'),
  };
}

/** A commitment with nothing left to do may still be carried over; those with something left come first to mind. */
export const isUnfinished = ({ actividades }: Pick<Exercise, 'actividades'>, id: string): boolean => {
  const own = actividades.filter((row) => str(row, 'compromiso') === id);
  return own.length === 0 || own.some((row) => row['abierta'] === true);
};

/** Of a whole file or choice: no single cell is wrong. */
export const wholeProblem = (code: string, sentence: string, tip: string): Problem => ({
  code,
  level: 'error',
  where: { table: 'compromisos' },
  sentence,
  tip,
});

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): boolean => Array.isArray(value) && value.every(isObject);

/** @returns why a file cannot be carried over to this board; undefined when it can. */
export function exerciseProblem(config: Config, file: unknown): Problem | undefined {
  const { format, version, state, year, ...rest } = isObject(file) ? file : {};
  const whole = CARRIED.every((table) => isList(rest[table]));
  if (
    format !== FORMAT ||
    !isText(state) ||
    typeof year !== 'number' ||
    typeof version !== 'number' ||
    !whole
  )
    return wholeProblem(
      'no-es-ejercicio',
      'El archivo no es de un ejercicio de Tablero PAL.',
      'Elija el archivo «ejercicio.json» que está dentro del paquete de entrega.',
    );
  if (version > VERSION)
    return wholeProblem(
      'version-nueva',
      `El archivo es de una versión más nueva (${version}) que este complemento (${VERSION}).`,
      'Pida a quien administra el libro que actualice el complemento; no se cambió nada.',
    );
  if (state !== config.state.code)
    return wholeProblem(
      'otra-entidad',
      `El archivo es de otra entidad (${state.slice(0, 10)}); este tablero es de ${config.state.name}.`,
      'Elija el archivo del ejercicio anterior de esta entidad.',
    );
  if (year === config.year)
    return wholeProblem(
      'mismo-tablero',
      `El archivo es de este mismo ejercicio (${year}).`,
      'En un libro nuevo, prepare el tablero del año nuevo y traiga desde ahí los compromisos.',
    );
  if (year > config.year)
    return wholeProblem(
      'no-es-anterior',
      `El archivo es del ejercicio ${year}, posterior al de este tablero (${config.year}).`,
      'Elija el archivo de un ejercicio anterior.',
    );
  return undefined;
}

/** @returns the exercise of a file's text, or why it cannot be used on this board. */
export function readExercise(config: Config, text: string): { exercise: Exercise } | { problem: Problem } {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    file = undefined;
  }
  const wrong = exerciseProblem(config, file);
  return wrong ? { problem: wrong } : { exercise: file as Exercise };
}
