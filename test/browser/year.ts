import type { CallName } from '../../src/core/calls.ts';
import { CRITERIA_KEYS } from '../../src/core/criteriaKeys.ts';

const SITE = 'https://ejemplo.gob.mx';

const MEMBERS = [
  ['Ana Ruiz', 'IAIP Oaxaca', 'Organismo garante', 'ana@iaip.example.mx'],
  ['Luis Paz', 'Observatorio Oaxaca A.C.', 'Sociedad civil', 'luis@observatorio.example'],
  ['Eva Luna', 'Secretaría de Finanzas', 'Autoridad', 'eva@finanzas.example.mx'],
] as const;

const signature = (number: number, quien: string): [CallName, unknown] => [
  'guardarRegistro',
  { table: 'pasos', id: `OAX-2016-P0${number}`, record: { hecho: '01/03/2016', quien } },
];

/** Steps 1 to 4 as the server is asked for them, but for what the test does by hand. */
export const FIRST_MONTH: readonly (readonly [CallName, unknown])[] = [
  signature(2, 'IAIP Oaxaca'),
  signature(3, 'Observatorio Oaxaca A.C.'),
  signature(4, 'Secretaría de Finanzas'),
  [
    'importar',
    {
      table: 'actores',
      columns: ['organizacion', 'sector', 'convocado', 'asistio', 'sumado'],
      rows: [
        ['Observatorio Oaxaca A.C.', 'Sociedad civil', '20/02/2016', '25/02/2016', '26/02/2016'],
        ['Colectivo Valle', 'Sociedad civil', '20/02/2016', '25/02/2016', ''],
        ['Secretaría de Finanzas', 'Autoridad', '20/02/2016', '25/02/2016', '29/02/2016'],
        ['Instituto de Educación', 'Autoridad', '20/02/2016', '', ''],
      ],
    },
  ],
  [
    'importar',
    {
      table: 'stl',
      columns: ['nombre', 'institucion', 'sector', 'asiento', 'eleccion', 'correo', 'avisos'],
      rows: MEMBERS.map(([name, institution, sector, mail]) => [
        name,
        institution,
        sector,
        'Titular',
        '01/03/2016',
        mail,
        'Sí',
      ]),
    },
  ],
  [
    'importar',
    {
      table: 'stl',
      columns: ['nombre', 'institucion', 'sector', 'asiento', 'suple_a', 'eleccion'],
      rows: MEMBERS.map(([name, institution, sector], index) => [
        `Suplente de ${name}`,
        institution,
        sector,
        'Suplente',
        `OAX-2016-M0${index + 1}`,
        '01/03/2016',
      ]),
    },
  ],
  [
    'importar',
    {
      table: 'gobernanza',
      columns: ['desde', 'regla', 'quorum', 'documento', 'facilitador', 'elegido', 'agenda'],
      rows: [
        [
          '01/03/2016',
          'Consenso',
          '2',
          `${SITE}/informe.pdf`,
          'Universidad del Valle',
          '01/03/2016',
          `${SITE}/`,
        ],
      ],
    },
  ],
  [
    'guardarRegistro',
    {
      table: 'mesas',
      record: {
        fecha: '01/03/2016',
        tema: 'Educación',
        facilitador: 'Universidad del Valle',
        asiste_garante: '1',
        asiste_sociedad: '4',
        asiste_autoridad: '3',
        problema: 'Las familias no saben quién recibe uniformes.',
        minuta: `${SITE}/informe`,
      },
    },
  ],
];

export const AGREEMENTS: readonly [CallName, unknown] = [
  'importar',
  {
    table: 'acuerdos',
    columns: ['sesion', 'acuerdo', 'responsable', 'vence'],
    rows: [
      ['OAX-2016-S01', 'Invitar a las escuelas a la mesa', 'OAX-2016-M02', '15/03/2016'],
      ['OAX-2016-S01', 'Mover lo que retrase el padrón con acuerdo del pleno', 'OAX-2016-M01', ''],
    ],
  },
];

const activity = (actividad: string, producto: string, responsable: number, inicio: string, fin: string) => ({
  actividad,
  producto,
  responsable: `OAX-2016-M0${responsable}`,
  inicio,
  fin,
});

/** A commitment that meets the eight criteria, with four activities and an indicator. */
export const COMMITMENT = {
  commitment: {
    titulo: 'Publicar el padrón de uniformes escolares',
    tema: 'Educación',
    problema: 'Desde 2013 las familias de Oaxaca no saben quién recibe uniformes.',
    linea_base: 'En 2015 se publicó 0 de 570 padrones municipales (SEFIN).',
    accion: 'Integrar el padrón y publicarlo cada mes en datos abiertos.',
    objetivo: 'Que cualquiera verifique la entrega.',
    mesa: 'OAX-2016-T01',
    mesa_sectores: 'Autoridad y sociedad civil',
    autoridad: 'Secretaría de Finanzas',
    sociedad: 'Observatorio Oaxaca A.C.',
    beneficiarios: '850 mil estudiantes de educación básica',
    antes: 'El padrón no es público.',
    despues: 'El padrón se publica cada mes.',
    potencial: 'Sustancial',
    replica: 'El programa de captura y un convenio con la secretaría.',
    licencia: 'CC BY 4.0',
    agenda: 'Rendición de cuentas',
    agenda_como: 'Hace visible un gasto que nadie podía revisar.',
    fondo: 'Programa de Uniformes Escolares',
    asignado: '250,000,000',
    fuente_gasto: 'Presupuesto de Egresos 2016, anexo 7',
    ...Object.fromEntries(CRITERIA_KEYS.map((key) => [`porque_${key}`, 'El STL lo revisó en la mesa.'])),
  },
  activities: [
    activity('Reunir los padrones de los municipios', 'Base con 570 municipios', 3, '02/04/2016', '31/05/2016'),
    activity('Publicar el padrón en datos abiertos', 'Conjunto de datos en línea', 3, '01/06/2016', '15/07/2016'),
    activity('Capacitar a los comités escolares', 'Cien comités capacitados', 2, '01/07/2016', '30/11/2016'),
    activity('Evaluar el uso del padrón', 'Informe de evaluación', 2, '01/12/2016', '28/02/2017'),
  ], // oxfmt-ignore
  indicators: [
    { variable: 'Padrones municipales publicados', unidad: 'padrones', base: '0', meta: '570', periodo: '2016-2017', tipo: 'Gestión' },
  ], // oxfmt-ignore
};
