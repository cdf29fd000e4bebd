import type { Board, Row, Tables } from '../../src/core/board.ts';
import { stateOf, type State } from '../../src/core/states.ts';
import { REAL_PLANS } from '../core/planTitles.ts';

export const TODAY = '2020-05-15';
export const AT = '2020-05-15T17:30:00.000Z';

function state(code: string): State {
  const found = stateOf(code);
  if (!found) throw new Error(`no state ${code}`);
  return found;
}

export const boardOf = (tables: Tables, config: Partial<Board['config']> = {}): Board => ({
  config: {
    state: state('FED'),
    guarantor: 'Muestra de prueba con textos del borrador federal',
    year: 2019,
    zone: 'America/Mexico_City',
    launch: '2019-12-10',
    ...config,
  },
  tables,
  lists: {},
  counters: {},
  roster: [],
});

const TITLES = REAL_PLANS.find(({ plan }) => plan === 'Durango 2015')?.titles ?? [];

const SEATS: readonly (readonly [string, string])[] = [
  [
    'Instituto Duranguense de Acceso a la Información Pública y Protección de Datos Personales',
    'Organismo garante',
  ],
  ['Consejo Ciudadano de Acceso a la Información Pública Municipal', 'Sociedad civil'],
  ['Consejo Coordinador Empresarial de Durango', 'Sociedad civil'],
  ['H. Ayuntamiento de Durango', 'Autoridad'],
];

/** A real plan as far as it was found: six titles, no activities. */
export const durango = (): Board =>
  boardOf(
    {
      stl: SEATS.map(([institucion, sector], index) => ({
        id: `DUR-2015-M0${index + 1}`,
        nombre: `Persona ${index + 1}`,
        institucion,
        sector,
        asiento: 'Titular',
      })),
      compromisos: TITLES.map((titulo, index) => ({ id: `DUR-2015-C0${index + 1}`, titulo })),
    },
    {
      state: state('DUR'),
      guarantor:
        'Instituto Duranguense de Acceso a la Información Pública y Protección de Datos Personales (IDAIP)',
      year: 2015,
      launch: '2015-08-25',
    },
  );

export const JUSTIFIED: Row = Object.fromEntries(
  ['concreto', 'incluyente', 'estrategico', 'transformador', 'medible', 'replicable', 'agenda', 'dinero'].map(
    (key) => [`porque_${key}`, 'Así lo revisó el Secretariado en la mesa.'],
  ),
);

const FULL: Row = {
  id: 'FED-2019-C01',
  titulo: 'Publicar un registro de beneficiarios finales de las empresas de hidrocarburos y minería',
  tema: 'Anticorrupción',
  problema:
    'Toda persona moral tiene al menos un beneficiario final. Sin identificarlo hay riesgo de faltas administrativas, lavado de activos y hechos de corrupción.',
  linea_base: 'Ninguna empresa del sector publica hoy a sus beneficiarios finales (padrón de 2019).',
  accion:
    'Publicar en datos abiertos a los beneficiarios finales del sector de hidrocarburos y minería, como primer paso de un registro nacional.',
  objetivo: 'Que cualquiera pueda saber quién se beneficia de un contrato del sector.',
  mesa: 'Mesa de anticorrupción',
  mesa_sectores: 'Autoridad y sociedad civil',
  autoridad: 'Secretaría de la Función Pública',
  sociedad: 'Transparencia Mexicana',
  beneficiarios: 'Periodistas, autoridades investigadoras y ciudadanía en general.',
  antes: 'No existe un registro.',
  despues: 'Existe un registro público que se actualiza cada mes.',
  potencial: 'Sustancial',
  replica: 'Una plantilla de datos y un convenio con el registro público de comercio.',
  licencia: 'CC BY 4.0',
  agenda: 'Combate a la corrupción',
  agenda_como: 'Abre información que permite detectar conflictos de interés.',
  fondo: 'Contratos de hidrocarburos',
  asignado: 1250000,
  ejercido: 480000.5,
  fuente_gasto: 'https://ejemplo.mx/presupuesto.pdf',
  ...JUSTIFIED,
};

const VAGUE: Row = {
  ...FULL,
  id: 'FED-2019-C02',
  titulo: 'Prevenir y controlar la vigilancia estatal ilegal',
  tema: 'Derechos humanos',
  problema:
    'La vigilancia estatal ilegal vulnera los derechos humanos y se usa de manera opaca y arbitraria.',
  linea_base: '',
  sociedad: '',
  licencia: '',
  fondo: '',
  asignado: '',
  ejercido: '',
  fuente_gasto: '',
  sin_fondo: 'No ejerce dinero público identificable.',
  porque_medible: '',
};

const activity = (id: string, actividad: string, inicio: string, fin: string, extra: Row): Row => ({
  id,
  compromiso: id.slice(0, 12),
  actividad,
  responsable: 'FED-2019-M01',
  inicio,
  fin,
  inicio_original: inicio,
  fin_original: fin,
  ...extra,
});

/** Every state of an activity, late ones, evidence public and private, one commitment without activities. */
export const rich = (): Board =>
  boardOf({
    stl: [
      {
        id: 'FED-2019-M01',
        nombre: 'Ana Luz Pérez',
        institucion: 'Secretaría de la Función Pública',
        sector: 'Autoridad',
        asiento: 'Titular',
      },
      {
        id: 'FED-2019-M02',
        nombre: 'Raúl Gil',
        institucion: 'Transparencia Mexicana',
        sector: 'Sociedad civil',
        asiento: 'Titular',
      },
      {
        id: 'FED-2019-M03',
        nombre: 'Eva Ríos',
        institucion: 'Transparencia Mexicana',
        sector: 'Sociedad civil',
        asiento: 'Suplente',
        suple_a: 'FED-2019-M02',
      },
    ],
    compromisos: [
      FULL,
      VAGUE,
      { id: 'FED-2019-C03', titulo: 'Lograr la paz y seguridad pública', acuerdo: 'STL/2019/07' },
    ],
    actividades: [
      activity(
        'FED-2019-C01-A01',
        'Establecer mecanismos de trabajo con la sociedad civil',
        '2019-12-10',
        '2020-01-31',
        {
          producto: 'Minuta de instalación del grupo de trabajo',
          avance: 1,
          final: 'El grupo quedó instalado con doce organizaciones.',
          estado: 'Verificada',
        },
      ),
      activity(
        'FED-2019-C01-A02',
        'Definir la plantilla de datos abiertos del registro',
        '2020-01-15',
        '2020-03-31',
        {
          producto: 'Plantilla y diccionario de datos',
          avance: 1,
          final: 'Plantilla publicada.',
          fin_original: '2020-02-28',
        },
      ),
      activity(
        'FED-2019-C01-A03',
        'Reunir la información de las empresas del sector',
        '2020-03-01',
        '2020-07-31',
        { producto: 'Base de datos de 120 empresas', avance: 0.4 },
      ),
      activity('FED-2019-C01-A04', 'Publicar el registro en datos abiertos', '2020-08-01', '2020-12-09', {
        producto: 'Registro en línea',
      }),
      activity(
        'FED-2019-C02-A01',
        'Definir el enfoque y alcance del diagnóstico',
        '2019-12-15',
        '2020-01-31',
        { avance: 1, responsable: '' },
      ),
      activity('FED-2019-C02-A02', 'Identificar las fuentes de información', '2020-02-01', '2020-04-15', {
        avance: 0.25,
      }),
      activity(
        'FED-2019-C02-A03',
        'Traducir el diagnóstico a lenguas indígenas',
        '2020-02-01',
        '2020-06-30',
        { estado: 'Cancelada', cancelacion: 'FED-2019-S01-A01' },
      ),
    ],
    indicadores: [
      {
        id: 'FED-2019-C01-I01',
        compromiso: 'FED-2019-C01',
        variable: 'Empresas con beneficiario final publicado',
        unidad: 'empresas',
        base: 0,
        meta: 1200,
        periodo: 'Mensual',
        tipo: 'Efecto',
        valor: 48,
        medido: '2020-04-30',
        fuente: 'https://ejemplo.mx/registro',
      },
      {
        id: 'FED-2019-C02-I01',
        compromiso: 'FED-2019-C02',
        variable: 'Publicación del diagnóstico',
        unidad: '',
        base: '',
        meta: 1,
        periodo: '',
      },
    ],
    evidencias: [
      {
        id: 'FED-2019-E001',
        de: 'FED-2019-C01-A01',
        fecha: '2020-01-30',
        tipo: 'Minuta',
        titulo: 'Minuta de instalación',
        direccion: 'https://ejemplo.mx/minutas/instalacion.pdf',
        publica: 'Sí',
      },
      {
        id: 'FED-2019-E002',
        de: 'FED-2019-C01-A02',
        fecha: '2020-03-20',
        tipo: 'Documento',
        titulo: 'Plantilla de datos',
        direccion: 'https://ejemplo.mx/plantilla.csv',
        publica: 'Sí',
      },
      {
        id: 'FED-2019-E003',
        de: 'FED-2019-C01-A02',
        fecha: '2020-03-21',
        tipo: 'Lista de asistencia',
        titulo: 'Lista con firmas',
        direccion: 'https://ejemplo.mx/privado',
        publica: 'No',
      },
      {
        id: 'FED-2019-E004',
        de: 'FED-2019-C01-I01',
        tipo: 'Sitio',
        titulo: 'Tablero del registro',
        direccion: 'https://ejemplo.mx/registro',
        publica: 'Sí',
      },
    ],
  });
