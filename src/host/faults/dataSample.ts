import { SETUP } from './samples.ts';

const member = (nth: number, sector: string) => ({
  id: `OAX-2016-M0${nth}`,
  institucion: `Institución ${nth}`,
  sector,
  asiento: 'Titular',
});

const activity = (nth: number) => ({
  id: `OAX-2016-C01-A${String(nth).padStart(2, '0')}`,
  compromiso: 'OAX-2016-C01',
  actividad: `Reunir los datos de la región ${nth}`,
  producto: `Base de datos ${nth}`,
  responsable: 'OAX-2016-M01',
  inicio: '2016-04-15',
  fin: '2016-07-31',
  inicio_original: '2016-04-15',
  fin_original: '2016-06-30',
  avance: 0.5,
});

const NONE = [
  'pasos',
  'actores',
  'gobernanza',
  'sesiones',
  'acuerdos',
  'mesas',
  'mediciones',
  'reprogramaciones',
  'preguntas',
];

const dataOf = (activities: number): string =>
  JSON.stringify({
    esquema: 'tablero-pal',
    version: 3,
    generado: '2016-04-18T15:00:00.000Z',
    plan: {
      clave: SETUP.state,
      ejercicio: SETUP.year,
      garante: 'Órgano Garante de Oaxaca',
      lanzamiento: '2016-04-01',
      corte: '2016-04-18',
    },
    ...Object.fromEntries(NONE.map((name) => [name, []])),
    stl: [member(1, 'Organismo garante'), member(2, 'Sociedad civil'), member(3, 'Autoridad')],
    compromisos: [{ id: 'OAX-2016-C01', titulo: 'Publicar el padrón de uniformes', autoridad: 'Secretaría' }],
    actividades: Array.from({ length: activities }, (_, index) => activity(index + 1)),
    indicadores: [{ id: 'OAX-2016-C01-I01', compromiso: 'OAX-2016-C01', variable: 'Padrones', meta: 8 }],
    evidencias: [
      {
        id: 'OAX-2016-E001',
        de: 'OAX-2016-C01-A01',
        titulo: 'Padrón',
        direccion: 'https://datos.example.mx/padron',
      },
    ],
    verificaciones: [
      {
        id: 'OAX-2016-V001',
        actividad: 'OAX-2016-C01-A01',
        sector: 'Autoridad',
        veredicto: 'Cumplida',
        fecha: '2016-04-17',
        evidencia: 'OAX-2016-E001',
        vigencia: 'Caducó: cambió el producto',
      },
    ],
    cortes: [],
  });

/** The open data of a small plan that was launched, as `datos.json` says them. */
export const DATA = dataOf(8);

/** On a bad day they do not fit in one execution. */
export const LONG_DATA = dataOf(60);
