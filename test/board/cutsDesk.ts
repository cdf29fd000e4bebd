import { createHash } from 'node:crypto';
import type { Row } from '../../src/core/board.ts';
import { checkChain } from '../../src/core/cutChain.ts';
import { readCuts, tipFrom, type StoredCut } from '../../src/core/cuts.ts';
import type { Problem } from '../../src/core/problems.ts';
import { thaw } from '../../src/view/frozen.ts';
import type { PublicRecord } from '../../src/view/shape.ts';
import { Desk } from './desk.ts';
import { tableOf } from './tables.ts';

export const sha = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const cutRowsOf = (desk: Desk): Row[] => tableOf(desk, 'cortes');
export const cutsOf = (desk: Desk): StoredCut[] => readCuts(cutRowsOf(desk));

/** @returns the public record of the last cut. */
export function recordOf(desk: Desk): PublicRecord {
  const last = cutsOf(desk).pop();
  const record = last && thaw(last);
  if (!record) throw new Error('nothing is published');
  return record;
}

/** What an outsider finds who computes the chain again from the tab. */
export const chainOf = (desk: Desk): Problem[] =>
  checkChain(cutRowsOf(desk), sha, tipFrom(desk.book.properties['corte'] ?? ''));

const PEOPLE: [string, string][] = [
  ['Ana Ruiz', 'Organismo garante'],
  ['Eva Cruz', 'Sociedad civil'],
  ['Luis Mora', 'Autoridad'],
];

const activity = (index: number) => ({
  actividad: `Reunir los datos de la región ${index}`,
  producto: `Base de datos ${index}`,
  responsable: 'OAX-2016-M03',
  inicio: '15/03/2016',
  fin: '30/06/2016',
});

/** A plan that may be launched on 1 March 2016: it enters by a numbered agreement. */
export const launchable = Desk.once((desk) => {
  for (const [nombre, sector] of PEOPLE)
    desk.call('guardarIntegrante', {
      member: { nombre, institucion: `Institución de ${nombre}`, sector, asiento: 'Titular' },
    });
  desk.call('guardarCompromiso', {
    commitment: { titulo: 'Publicar el padrón de uniformes escolares', acuerdo: 'STL/2016/04' },
    activities: [activity(1), activity(2)],
    indicators: [
      { variable: 'Padrones', unidad: 'Padrón', base: '0', meta: '8', periodo: '2016', tipo: 'Gestión' },
    ],
  });
  desk.call('importar', {
    table: 'gobernanza',
    columns: ['desde', 'regla', 'quorum', 'documento', 'facilitador', 'agenda'],
    rows: [
      [
        '01/02/2016',
        'Consenso',
        '2',
        'https://iaip.example.mx/reglas.pdf',
        'Universidad',
        'https://iaip.example.mx/agenda.pdf',
      ],
    ],
  });
});

/** A published board, with a second cut after some progress. */
export const twoCuts = (() => {
  const make = Desk.once((desk) => {
    desk.call('guardarIntegrante', {
      member: { nombre: 'Ana Ruiz', institucion: 'IAIP', sector: 'Organismo garante', asiento: 'Titular' },
    });
    desk.call('guardarCompromiso', {
      commitment: { titulo: 'Publicar el padrón de uniformes escolares' },
      activities: [{ ...activity(1), responsable: 'OAX-2016-M01' }],
      indicators: [],
    });
    desk.call('publicar');
    desk.type('Actividades', desk.at('Actividades', 'avance', 1), '60%');
    desk.type('Actividades', desk.at('Actividades', 'fin', 1), '31/08/2016');
    desk.call('publicar');
  });
  return make;
})();
