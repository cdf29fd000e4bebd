import type { Row } from '../../src/core/board.ts';
import { aspectsOf, type InstrumentKey } from '../../src/core/national/instruments.ts';
import { JUDGED } from '../../src/core/national/judgement.ts';
import { firstRubric } from '../../src/core/national/rubric.ts';
import { ANSWERS } from '../../src/core/national/states.ts';
import { instrumentRows } from '../../src/view/national/instruments.ts';
import type { Entity } from '../../src/view/national/project.ts';
import type { Asking, Read } from '../../src/view/national/report/source.ts';
import type { PublicRecord } from '../../src/view/shape.ts';
import { durango } from '../view/samples.ts';
import { frozen } from '../view/published.ts';
import { whole } from '../view/whole.ts';
import { recordOfState } from './desk.ts';

export const ASKING: Asking = { today: '2020-05-25', at: '2020-05-25T15:00:00.000Z', names: false };

/** Oaxaca with everything, Durango as it was really published: titles and no activities. */
export const oaxaca = (): PublicRecord => recordOfState(frozen(whole(), 2, frozen(whole(), 1)), 'OAX');
export const durangoRecord = (): PublicRecord => frozen(durango());

const entity = (id: string, entidad: string, record: PublicRecord | undefined, more: Row): Entity => ({
  row: {
    id,
    entidad,
    direccion: `https://${id.toLowerCase()}.gob.mx/datos.json`,
    respuesta: record ? '2020-05-16' : '',
    ...more,
  },
  record,
});

const REJECTS = [
  { record: 'PUE-2019-C01', field: 'fecha', sentence: 'PUE-2019-C01, «Fecha»: «31 feb» no es una fecha.' },
  { record: 'PUE-2019-C02', field: 'fecha', sentence: 'PUE-2019-C02, «Fecha»: «ayer» no es una fecha.' },
  { record: '', field: '', sentence: 'A los datos les falta el registro del plan.' },
];

/** Oaxaca rewrote a cut, Durango answers, Puebla is rejected, Yucatán is silent and Sonora has no address. */
export const entities = (): Entity[] => [
  entity('DUR', 'Durango', durangoRecord(), { estado: ANSWERS.good, corte: 'Corte 1 al 15 de mayo de 2020' }),
  entity('OAX', 'Oaxaca', oaxaca(), {
    estado: ANSWERS.noted,
    avisos: 'Reescribió el corte 1: su huella era aa y fue bb.',
  }),
  entity('PUE', 'Puebla', undefined, {
    estado: ANSWERS.rejected,
    problema: 'Llegaron mal 3 registros.',
    desde: '2020-05-20',
    rechazados: JSON.stringify(REJECTS),
  }),
  entity('SON', 'Sonora', undefined, { direccion: '' }),
  entity('YUC', 'Yucatán', oaxacaAs('YUC'), {
    estado: ANSWERS.silent,
    problema: 'El sitio no responde.',
    desde: '2020-05-18',
  }),
];

const oaxacaAs = (code: string): PublicRecord => recordOfState(oaxaca(), code);

/** Month six of Oaxaca is open: its first commitment is judged with the first answer everywhere, the others wait. */
export function judgedRows(instrument: InstrumentKey, record = oaxaca()): Row[] {
  return instrumentRows(instrument, record, 'Oaxaca').map((row, at) =>
    at > 0
      ? row
      : {
          ...row,
          ...Object.fromEntries(
            aspectsOf(instrument).map(({ key, choices }) => [key, choices?.[0] ?? 'Nadie podía saberlo.']),
          ),
          razon: 'Lo dicen sus minutas.',
          evaluador: 'Rosa Méndez',
          valorado: '2020-05-22',
          publicada: '2020-05-23',
          rubrica: 3,
          estado: JUDGED,
        },
  );
}

let read: Read | undefined;
/** What the tabs hold, made once: nobody changes it. */
export const found = (): Read => (read ??= readAll());

const readAll = (): Read => ({
  entities: entities(),
  judged: {
    monitoreo: [
      ...judgedRows('monitoreo'),
      { id: 'OAX-2017-C01', entidad: 'Oaxaca', titulo: 'De un ejercicio anterior', estado: JUDGED },
    ],
    evaluacion: [],
  },
  rubric: firstRubric(),
});
