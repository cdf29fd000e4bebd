/** A table as *Importar plan* takes it. */
export interface GeneratedTable {
  table: string;
  columns: string[];
  rows: string[][];
}

export interface GeneratedPlan {
  setup: { state: string; guarantor: string; year: number; zone: string; launch: string };
  tables: GeneratedTable[];
}

const VERBS = ['publicar', 'instalar', 'elaborar', 'difundir', 'evaluar', 'actualizar', 'firmar', 'traducir'];
const THINGS = [
  'el padrón de obras',
  'la mesa de seguimiento',
  'el diagnóstico de agua potable',
  'el portal de compras',
  'el registro de trámites',
  'la base de permisos',
  'el reglamento de tránsito',
  'la guía de contraloría social',
  'el mapa de baches',
];
const PLACES = [
  'en los mercados',
  'de la zona norte',
  'con las colonias',
  'en 39 municipios',
  'de las secundarias',
  'con las universidades',
  'del valle',
  'en la capital',
  'de la cuenca',
  'en la sierra',
  'con organizaciones civiles',
];
const THEMES = ['Agua', 'Obra pública', 'Educación', 'Compras públicas'];
/** Institution, sector, and whose deputy it is. */
const SEATS = [
  ['Organismo de prueba', 'Organismo garante', ''],
  ['Contraloría de prueba', 'Autoridad', ''],
  ['Secretaría de prueba', 'Autoridad', 'Contraloría de prueba'],
  ['Consejo de prueba', 'Sociedad civil', ''],
  ['Colegio de prueba', 'Sociedad civil', 'Consejo de prueba'],
] as const;

const DAY_MS = 86_400_000;
/** Every plan is half-way through its year, so that it has what is done, late and to come. */
const DAYS_SINCE_LAUNCH = 150;
const PLAN_DAYS = 364;
const MONTH_DAYS = 30;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const phrase = (seed: number): string =>
  `${at(VERBS, seed * 5)} ${at(THINGS, seed * 7)} ${at(PLACES, seed * 3)}`;
const two = (number: number): string => String(number).padStart(2, '0');
const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Deputies come after those whom they stand in for. */
const councilTable = (deputies: boolean): GeneratedTable => ({
  table: 'stl',
  columns: ['institucion', 'sector', 'asiento', 'suple_a', 'nombre'],
  rows: SEATS.filter(([, , of]) => (of !== '') === deputies).map(([institution, sector, of]) => [
    institution,
    sector,
    deputies ? 'Suplente' : 'Titular',
    of,
    `Persona generada de ${institution}`,
  ]),
});

const commitmentTable = (count: number): GeneratedTable => ({
  table: 'compromisos',
  columns: [
    'titulo',
    'tema',
    'problema',
    'accion',
    'autoridad',
    'sociedad',
    'beneficiarios',
    'agenda_como',
    'sin_fondo',
  ],
  rows: Array.from({ length: count }, (_, index) => [
    `Compromiso generado ${index + 1}: ${phrase(index)}`,
    at(THEMES, index),
    `Texto generado: falta ${at(THINGS, index * 3)} ${at(PLACES, index)}; ${120 + index * 7} personas lo pidieron.`,
    `Texto generado: ${phrase(index + 11)}.`,
    at(SEATS, 1 + (index % 2))[0],
    at(SEATS, 3 + (index % 2))[0],
    `${at([300, 1200, 4500, 20_000], index)} personas`,
    'Texto generado: abre información útil para decidir.',
    'No ejerce un fondo propio.',
  ]),
});

const indicatorTable = (count: number): GeneratedTable => ({
  table: 'indicadores',
  columns: ['compromiso', 'variable', 'unidad', 'base', 'meta', 'periodo', 'valor'],
  rows: Array.from({ length: count }, (_, index) => [
    String(index + 1),
    `Indicador generado ${index + 1}: ${at(THINGS, index)}`,
    'personas',
    '0',
    String(100 + index * 3),
    'Anual',
    String(20 + index),
  ]),
});

interface Activity {
  commitment: number;
  number: number;
  start: number;
  end: number;
  /** From 0 to 1. */
  progress: number;
}

function activitiesOf(commitments: number, each: number, launch: number): Activity[] {
  return Array.from({ length: commitments * each }, (_, index): Activity => {
    const [commitment, number] = [Math.floor(index / each), index % each];
    const seed = commitment * 31 + number * 17;
    const start = launch + Math.floor((number * 10) / each) * MONTH_DAYS * DAY_MS;
    const end = Math.min(start + ((1 + (seed % 3)) * MONTH_DAYS - 1) * DAY_MS, launch + PLAN_DAYS * DAY_MS);
    const now = launch + DAYS_SINCE_LAUNCH * DAY_MS;
    const progress = start > now ? 0 : end < now ? at([1, 1, 0.75], seed) : at([0.25, 0.5], seed);
    return { commitment, number, start, end, progress };
  });
}

const activityTable = (activities: readonly Activity[]): GeneratedTable => ({
  table: 'actividades',
  columns: ['compromiso', 'actividad', 'producto', 'responsable', 'inicio', 'fin', 'avance', 'final'],
  rows: activities.map(({ commitment, number, start, end, progress }) => {
    const seed = commitment * 31 + number * 17;
    return [
      String(commitment + 1),
      `Actividad generada ${number + 1}: ${at(VERBS, seed * 5)} ${at(THINGS, seed * 7)}`,
      `Producto generado: ${at(THINGS, seed)}`,
      // mostly the authority of the commitment
      at(SEATS, number % 5 ? 1 + (commitment % 2) : 1 + (seed % 4))[0],
      isoDay(start),
      isoDay(end),
      `${progress * 100} %`,
      progress === 1 ? 'Texto generado: se entregó.' : '',
    ];
  }),
});

const evidenceTable = (activities: readonly Activity[], prefix: string): GeneratedTable => ({
  table: 'evidencias',
  columns: ['de', 'fecha', 'tipo', 'titulo', 'direccion', 'publica'],
  rows: activities
    // some of what is said to be done has no proof
    .filter(({ commitment, number, progress }) => progress === 1 && (commitment + number) % 2 === 0)
    .map(({ commitment, number, end }) => [
      `${prefix}-C${two(commitment + 1)}-A${two(number + 1)}`,
      isoDay(end),
      'Documento',
      `Evidencia generada de ${at(THINGS, commitment + number)}`,
      `https://datos.example/${commitment + 1}/${number + 1}.pdf`,
      'Sí',
    ]),
});

/**
 * A plan of no state, to try sizes with: every text says that it is generated, and the same numbers give the same plan.
 * @param today in the middle of whose plan it is
 */
export function generatedPlan(commitments: number, activities: number, today: Date): GeneratedPlan {
  const launch = Math.floor(today.getTime() / DAY_MS) * DAY_MS - DAYS_SINCE_LAUNCH * DAY_MS;
  const year = new Date(launch).getUTCFullYear();
  const all = activitiesOf(commitments, activities, launch);
  const tables = [
    councilTable(false),
    councilTable(true),
    commitmentTable(commitments),
    indicatorTable(commitments),
    activityTable(all),
    evidenceTable(all, `FED-${year}`),
  ];
  return {
    setup: {
      state: 'FED',
      guarantor: 'Organismo de prueba (datos generados)',
      year,
      zone: 'America/Mexico_City',
      launch: isoDay(launch),
    },
    tables: tables.filter(({ rows }) => rows.length > 0),
  };
}
