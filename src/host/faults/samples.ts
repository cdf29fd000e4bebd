import type { Json } from '../world.ts';

type Fields = Record<string, Json>;

export const SETUP = {
  state: 'OAX',
  guarantor: 'Instituto de Acceso a la Información Pública de Oaxaca',
  year: 2016,
  zone: 'America/Mexico_City',
  launch: '01/04/2016',
};

export const member = (nombre: string, sector: string): Fields => ({
  nombre,
  cargo: 'Titular',
  institucion: `Institución de ${nombre}`,
  sector,
  asiento: 'Titular',
  eleccion: '15/01/2016',
  correo: 'correo@privado.example',
});

export const activity = (index: number): Fields => ({
  actividad: `Reunir los datos de la región ${index}`,
  producto: `Base de datos ${index}`,
  responsable: 'OAX-2016-M01',
  inicio: '15/04/2016',
  fin: '30/06/2016',
});

export const indicator = (variable: string): Fields => ({
  variable,
  unidad: 'Conjuntos',
  base: '0',
  meta: '8',
  periodo: '2016-2017',
  tipo: 'Gestión',
});

export const commitment = (titulo: string, activities: number, variables: string[]): Fields => ({
  commitment: {
    titulo,
    tema: 'Educación',
    problema: 'Nadie sabe cuántos uniformes se entregan ni dónde.',
    objetivo: 'Que cada familia pueda consultar la entrega.',
    autoridad: 'Secretaría de Educación',
    beneficiarios: 'Familias con hijos en primaria',
  },
  activities: Array.from({ length: activities }, (_, index) => activity(index + 1)),
  indicators: variables.map(indicator),
});

/** What is pasted into each table: columns and rows. */
export const PASTED: Readonly<Record<string, { columns: string[]; rows: string[][] }>> = {
  stl: {
    columns: ['nombre', 'institucion', 'sector', 'asiento', 'suple_a'],
    rows: [
      ['Iris Luna', 'IAIP', 'Organismo garante', 'Suplente', 'OAX-2016-M01'],
      ['Saúl Ríos', 'Colectivo Valle', 'Sociedad civil', 'Suplente', 'OAX-2016-M02'],
    ],
  },
  compromisos: {
    columns: ['titulo', 'tema'],
    rows: Array.from({ length: 8 }, (_, index) => [`Publicar el registro ${index + 1}`, 'Registros']),
  },
  actividades: {
    columns: ['compromiso', 'actividad', 'producto', 'inicio', 'fin', 'avance'],
    rows: Array.from({ length: 8 }, (_, index) => [
      `OAX-2016-C0${(index % 2) + 1}`,
      `Revisar el municipio ${index + 1}`,
      `Informe ${index + 1}`,
      '01/05/2016',
      '31/08/2016',
      '50 %',
    ]),
  },
  indicadores: {
    columns: ['compromiso', 'variable', 'unidad', 'base', 'meta', 'periodo', 'tipo'],
    rows: Array.from({ length: 6 }, (_, index) => [
      'OAX-2016-C02',
      `Consultas del tipo ${index + 1}`,
      'Consultas',
      '0',
      '100',
      '2016-2017',
      'Efecto',
    ]),
  },
  gobernanza: {
    columns: ['desde', 'regla', 'quorum', 'documento', 'facilitador', 'agenda'],
    rows: [
      [
        '01/02/2016',
        'Consenso',
        '2',
        'https://iaip.example.mx/reglas.pdf',
        'Universidad del Valle',
        'https://iaip.example.mx/agenda.pdf',
      ],
    ],
  },
  evidencias: {
    columns: ['de', 'fecha', 'tipo', 'titulo', 'direccion', 'publica'],
    rows: Array.from({ length: 6 }, (_, index) => [
      'OAX-2016-C01-A01',
      '18/04/2016',
      'Documento',
      `Informe ${index + 1}`,
      `https://datos.example.mx/informe-${index + 1}`,
      'Sí',
    ]),
  },
};

/** So slow that LONG_IMPORT does not fit in one execution, and a single block of it still does. */
export const SLOW = 165;

export const LONG_IMPORT: Fields = {
  key: 'importacion-larga',
  table: 'actividades',
  columns: ['compromiso', 'actividad', 'producto'],
  rows: Array.from({ length: 60 }, (_, index) => [
    `OAX-2016-C0${(index % 2) + 1}`,
    `Visitar el municipio ${index + 1}`,
    `Acta ${index + 1}`,
  ]),
};

/** What the exercise of the year before left: a commitment half done, and one that has only its title. */
export const CARRIED: Fields = {
  exercise: {
    format: 'tablero-pal/ejercicio',
    version: 3,
    state: 'OAX',
    year: 2015,
    guarantor: 'Instituto de Acceso a la Información Pública de Oaxaca',
    cut: '2016-01-10',
    compromisos: [
      {
        id: 'OAX-2015-C01',
        titulo: 'Publicar el gasto en uniformes',
        acuerdo: 'STL/2015/4',
        tema: 'Educación',
      },
      { id: 'OAX-2015-C02', titulo: 'Abrir el padrón de concesiones de agua' },
    ],
    actividades: [
      {
        id: 'OAX-2015-C01-A01',
        compromiso: 'OAX-2015-C01',
        actividad: 'Reunir las facturas',
        producto: 'Base de facturas',
        responsable: 'OAX-2015-M02',
        inicio: '2015-05-01',
        fin: '2015-09-30',
        peso: 0.5,
        avance: 0.4,
        abierta: true,
      },
      { id: 'OAX-2015-C01-A02', compromiso: 'OAX-2015-C01', actividad: 'Firmar el convenio', abierta: false },
    ],
    indicadores: [
      {
        id: 'OAX-2015-C01-I01',
        compromiso: 'OAX-2015-C01',
        variable: 'Facturas publicadas',
        unidad: 'facturas',
        base: 0,
        meta: 900,
        valor: 310,
        medido: '2015-12-01',
        periodo: '2015',
      },
    ],
  },
  chosen: ['OAX-2015-C01', 'OAX-2015-C02'],
};
