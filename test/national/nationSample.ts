import { ANSWERS } from '../../src/core/national/states.ts';
import { STATES } from '../../src/core/states.ts';
import type { Row } from '../../src/core/board.ts';
import { nationIn, type Nation } from '../../src/view/national/nation.ts';
import { nationRows } from '../../src/view/national/nationData.ts';
import { nationalRows, type Entity } from '../../src/view/national/project.ts';
import { SOURCES } from '../../src/view/national/arrived.ts';
import type { OpenRow } from '../../src/view/openData.ts';
import type { PublicRecord } from '../../src/view/shape.ts';
import { sha } from '../view/sha.ts';
import { frozen } from '../view/published.ts';
import { rich, durango } from '../view/samples.ts';
import { addressOf, recordOfState, tenByTen } from './desk.ts';

export const DAY = '2020-05-16';
export const REWROTE =
  'Reescribió el corte 1, del 15 de mayo de 2020: su huella era 0a1b2c3d y el 16 de mayo de 2020 fue abc00000.';

/** A state as INAI's workbook keeps it after an update. */
export const entityOf = (code: string, record: PublicRecord | undefined, more: Row = {}): Entity => ({
  row: {
    id: code,
    entidad: STATES.find((one) => one.code === code)?.name ?? code,
    estado: record ? ANSWERS.good : ANSWERS.unset,
    fuente: SOURCES.csv,
    tomada: record ? addressOf(code) : '',
    corte: record ? 'Corte 1 al 15 de mayo de 2020' : '',
    respuesta: record ? DAY : '',
    ...more,
  },
  record: record && recordOfState(record, code),
});

/** All of the 32: some late, one that does not answer, one that rewrote a cut, one without activities, three without data. */
export function mixed(): Entity[] {
  const small = frozen(rich());
  const bare = frozen(durango());
  return STATES.map(({ code }, at) => {
    if (code === 'OAX') return entityOf(code, small, { estado: ANSWERS.noted, avisos: REWROTE });
    if (code === 'PUE')
      return entityOf(code, tenByTen(), {
        estado: ANSWERS.silent,
        respuesta: '2020-05-06',
        desde: '2020-05-07',
        problema: 'El sitio está descompuesto (503): ayer',
      });
    if (code === 'DUR') return entityOf(code, bare);
    if (at % 11 === 3) return entityOf(code, undefined);
    return entityOf(code, at % 3 === 0 ? small : tenByTen());
  });
}

export const openRowsOf = (entities: readonly Entity[]): OpenRow[] =>
  nationRows(entities, nationalRows(entities), sha);

export const nationOf = (entities: readonly Entity[]): Nation => nationIn(openRowsOf(entities));
