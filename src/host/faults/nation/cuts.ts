import { createHash } from 'node:crypto';
import type { Board, Row } from '../../../core/board.ts';
import type { CutKind } from '../../../core/method.ts';
import { stateOf } from '../../../core/states.ts';
import { csv } from '../../../view/csv.ts';
import { freeze, thaw, withItself } from '../../../view/frozen.ts';
import { openData } from '../../../view/openData.ts';
import { publicRecord } from '../../../view/record.ts';
import type { PublicRecord } from '../../../view/shape.ts';

const DAY = '2016-04-18';
const AT = `${DAY}T15:00:00.000Z`;

const sha = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const addressOf = (code: string): string =>
  `https://docs.google.com/spreadsheets/d/e/2PACX-1v${code}/pub?gid=7&single=true&output=csv`;

/** A small plan of a state. */
function boardOf(code: string, progress: number): Board {
  const state = stateOf(code);
  if (!state) throw new Error(`no state ${code}`);
  const head = `${code}-2016`;
  const activity = (nth: number): Row => ({
    id: `${head}-C01-A0${nth}`,
    compromiso: `${head}-C01`,
    actividad: `Reunir los datos de la región ${nth}`,
    producto: `Base de datos ${nth}`,
    responsable: `${head}-M01`,
    inicio: '2015-10-25',
    fin: '2016-06-30',
    inicio_original: '2015-10-25',
    fin_original: '2016-06-30',
    avance: nth === 1 ? progress : 0,
  });
  return {
    config: {
      state,
      guarantor: `Organismo garante de ${state.name}`,
      year: 2016,
      zone: state.zone,
      launch: '2015-10-20',
    },
    tables: {
      stl: [{ id: `${head}-M01`, institucion: 'Secretaría', sector: 'Autoridad', asiento: 'Titular' }],
      compromisos: [1, 2].map((nth) => ({
        id: `${head}-C0${nth}`,
        titulo: `Publicar el padrón ${nth}`,
        autoridad: 'Secretaría',
      })),
      actividades: [activity(1), activity(2)],
      indicadores: [
        { id: `${head}-C01-I01`, compromiso: `${head}-C01`, variable: 'Padrones', base: 0, meta: 8 },
      ],
      evidencias: [
        {
          id: `${head}-E001`,
          de: `${head}-C01-A01`,
          titulo: 'Padrón',
          direccion: 'https://datos.example.mx/padron',
          publica: 'Sí',
        },
      ],
    },
    lists: {},
    counters: {},
    roster: [],
  };
}

/** A state's record as a cut froze it. */
export function cutOf(
  code: string,
  { kind, progress }: { kind: CutKind; progress: number },
  before?: PublicRecord,
): PublicRecord {
  const number = (before?.cut?.number ?? 0) + 1;
  const content = freeze({
    ...publicRecord(boardOf(code, progress), DAY, AT),
    cut: { number, kind, date: DAY, digest: '', changes: [] },
    cuts: before ? withItself(before) : [],
  });
  const record = thaw({ content, digest: sha(content) });
  if (!record) throw new Error(`${code}: not frozen`);
  return record;
}

export const csvOf = (record: PublicRecord): string => csv(['type', 'id', 'json'], openData(record, sha));
