import { num, str, type Row } from '../board.ts';

/** What the state says of a commitment now. */
export interface OwnWord {
  /** Level of potential that it claims; '' for none. */
  potential: string;
  /** Of the eight criteria, those that the board gives as met. */
  met: readonly string[];
  /** Its activities as they stand, for a mark that does not keep what its cut said. */
  now: Row;
}

interface Told {
  all: number;
  done: number;
  late: number;
  reported: number;
}

/** The report that INAI had before it, or else the one of today. */
function toldIn(mark: Row, { now }: OwnWord): Told {
  const from = num(mark, 'r_actividades') === undefined ? now : mark;
  const read = (key: string): number => num(from, key) ?? 0;
  return {
    all: read('r_actividades'),
    done: read('r_terminadas'),
    late: read('r_atrasadas'),
    reported: read('r_avance'),
  };
}

const wholly = ({ all, done }: Told): boolean => all > 0 && done === all;
const begun = ({ reported, done }: Told): boolean => reported > 0 || done > 0;
const percent = ({ reported }: Told): string => `${Math.round(reported * 100)} %`;

const DONE = 'El tablero reportaba terminadas todas sus actividades';

function onAchievement(level: string, told: Told): string {
  if (level === '') return '';
  if (level !== 'Completo' && wholly(told))
    return level === 'Sin evidencia'
      ? `${DONE}; el INAI no encontró evidencia.`
      : `${DONE}; el INAI valora el logro como «${level}».`;
  if (level === 'Completo' && told.all > 0 && !wholly(told))
    return `El tablero reportaba terminadas ${told.done} de ${told.all} actividades; el INAI valora el logro como «Completo».`;
  if ((level === 'Sin evidencia' || level === 'No iniciado') && begun(told))
    return `El tablero reportaba un avance de ${percent(told)}; el INAI lo valora como «${level}».`;
  return '';
}

function onProgress(level: string, told: Told): string {
  if (level === 'No iniciado' && begun(told))
    return `El tablero reportaba un avance de ${percent(told)} a los seis meses; el INAI lo valora como «No iniciado».`;
  if (level !== '' && level !== 'Terminado' && wholly(told))
    return `${DONE} a los seis meses; el INAI valora su avance como «${level}».`;
  if (level === 'Terminado' && told.all > 0 && !wholly(told))
    return `El tablero reportaba terminadas ${told.done} de ${told.all} actividades; el INAI las da por terminadas.`;
  if (level === 'Con atraso' && told.all > 0 && told.late === 0)
    return 'El tablero no reportaba actividades atrasadas; el INAI valora su avance como «Con atraso».';
  if (level === 'Conforme al calendario' && told.late > 0)
    return `El tablero reportaba ${told.late} con atraso; el INAI valora su avance como «Conforme al calendario».`;
  return '';
}

function onTime(level: string, told: Told): string {
  if (level === 'No se cumplió' && wholly(told)) return `${DONE}; el INAI dice que no se cumplió.`;
  if (level === 'En tiempo' && told.late > 0)
    return `El tablero reportaba ${told.late} con atraso; el INAI dice que se cumplió en tiempo.`;
  return '';
}

/** Criteria of the board and the attribute by which INAI looks at the same thing. */
const SAME: readonly (readonly [criterion: string, key: string, says: string])[] = [
  ['concreto', 'especifico', 'específico'],
  ['medible', 'medible', 'medible'],
];

/**
 * Where INAI's mark and the state's own report do not say the same, in sentences for the public; empty where they agree.
 * @param mark in the columns of `MARK_FIELDS`
 */
export function disagreements(mark: Row, own: OwnWord): string[] {
  const told = toldIn(mark, own);
  const potential = str(mark, 'potencial');
  return [
    onAchievement(str(mark, 'logro'), told),
    onTime(str(mark, 'plazo'), told),
    onProgress(str(mark, 'avance'), told),
    potential !== '' && own.potential !== '' && potential !== own.potential
      ? `El tablero le ve un potencial «${own.potential}»; el INAI, «${potential}».`
      : '',
    ...SAME.map(([criterion, key, says]) =>
      own.met.includes(criterion) && str(mark, key) === 'No'
        ? `El tablero dice que cumple el criterio «${criterion}»; el INAI, que no es ${says}.`
        : '',
    ),
  ].filter((sentence) => sentence !== '');
}
