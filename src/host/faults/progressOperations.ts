import { columnOf, sheetOf } from './cells.ts';
import type { Operation } from './operation.ts';
import { calling } from './stage.ts';
import type { Json } from '../world.ts';

const VERIFIED = 'OAX-2016-C01-A01';
const OTHER = 'OAX-2016-C01-A02';
const AGREEMENT = 'OAX-2016-S01-A01';
const PROOF = {
  titulo: 'Lista',
  direccion: 'https://datos.example.mx/lista',
  fecha: '18/04/2016',
  publica: 'Sí',
};

const call = (name: string, entry: string, ...args: Json[]): Operation => ({
  name,
  board: 'verified',
  step: () => calling(entry, ...args),
});

/** What *Actualizar avance* does; the mark of what is left to compute stands on the board from the start. */
export const PROGRESS: readonly Operation[] = [
  call('guardarAvance', 'guardarAvance', {
    updates: [{ id: OTHER, avance: '50 %', informe: 'Vamos a la mitad.' }],
  }),
  call('guardarAvance with evidence', 'guardarAvance', {
    updates: [
      { id: OTHER, avance: '100 %', final: 'La base quedó lista.', evidence: [PROOF] },
      { id: 'OAX-2016-C02-A01', avance: '20 %' },
    ],
  }),
  call('guardarAvance of a verified one', 'guardarAvance', {
    updates: [{ id: VERIFIED, final: 'Es otra cosa que antes.' }],
  }),
  call('verificarActividad', 'verificarActividad', {
    actividad: VERIFIED,
    sector: 'Autoridad',
    veredicto: 'No cumplida',
    fecha: '20/04/2016',
    evidencia: '',
    comentario: 'El enlace no abre.',
  }),
  call('reprogramarActividad', 'reprogramarActividad', {
    actividad: OTHER,
    a: '31/07/2016',
    motivo: 'Lluvias en la región.',
    acuerdo: AGREEMENT,
  }),
  call('cancelarActividad', 'cancelarActividad', { actividad: OTHER, acuerdo: AGREEMENT }),
  call('ponerAlDia', 'ponerAlDia'),
  {
    name: 'onEdit progress of a verified activity',
    board: 'verified',
    step: (stage) =>
      stage.type('Actividades', { row: 2, column: columnOf(sheetOf(stage.book, 'Actividades'), 'avance') }, [
        ['90%'],
      ]),
  },
];
