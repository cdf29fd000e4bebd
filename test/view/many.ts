import type { Board } from '../../src/core/board.ts';
import { addDays, addMonths } from '../../src/core/dates.ts';
import { boardOf, JUSTIFIED, TODAY } from './samples.ts';

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

const VERBS = [
  'Publicar',
  'Instalar',
  'Elaborar',
  'Capacitar a',
  'Difundir',
  'Evaluar',
  'Actualizar',
  'Firmar',
];
const THINGS = [
  'el padrón de obras',
  'la mesa de seguimiento',
  'el diagnóstico de agua potable',
  'el portal de compras',
  'las brigadas escolares',
  'el registro de trámites',
  'los comités vecinales',
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
  'en lengua indígena',
  'del valle',
  'en la capital',
  'con el cabildo',
  'de la cuenca',
  'en la sierra',
  'con organizaciones civiles',
];
const OFFICES = [
  'Contraloría del Estado',
  'Secretaría de Educación',
  'Ayuntamiento de Durango',
  'Comisión del Agua',
  'Secretaría de Finanzas',
];

const phrase = (seed: number): string =>
  `${pick(VERBS, seed * 5)} ${pick(THINGS, seed * 7)} ${pick(PLACES, seed * 3)}`;
const two = (value: number): string => String(value).padStart(2, '0');

/** Invented texts, as many as asked, for size and time. */
export function many(commitments: number, activities: number): Board {
  const of = (index: number): string => `FED-2019-C${two(index + 1)}`;
  const all = Array.from({ length: commitments }, (_, index) => index);
  return boardOf(
    {
      stl: OFFICES.map((institucion, index) => ({
        id: `FED-2019-M0${index + 1}`,
        institucion,
        sector: pick(['Autoridad', 'Sociedad civil'], index),
        asiento: 'Titular',
      })),
      compromisos: all.map((index) => ({
        ...JUSTIFIED,
        id: of(index),
        titulo: `${phrase(index)} y ${phrase(index + 57).toLowerCase()}`,
        problema: `Falta ${pick(THINGS, index * 3)} ${pick(PLACES, index)}: ${120 + index * 7} personas lo pidieron.`,
        accion: `${phrase(index + 11)}; después, ${phrase(index + 23).toLowerCase()}.`,
        autoridad: pick(OFFICES, index),
        sociedad: pick(['Consejo Ciudadano', 'Colegio de Arquitectos', 'Consejo Empresarial'], index),
        beneficiarios: `${pick([300, 1200, 4500, 20000], index)} ${pick(['familias', 'estudiantes', 'comerciantes'], index)}`,
        mesa: pick(['Mesa de agua', 'Mesa de obra pública', 'Mesa de educación'], index),
        mesa_sectores: 'Autoridad y sociedad civil',
        replica: 'Una plantilla y un convenio.',
        licencia: 'CC BY 4.0',
        agenda: pick(['Combate a la corrupción', 'Servicios públicos', 'Participación'], index),
        agenda_como: 'Abre información útil para decidir.',
        sin_fondo: 'No ejerce un fondo propio.',
      })),
      actividades: all.flatMap((index) =>
        Array.from({ length: activities }, (_, at) => {
          const seed = index * 31 + at * 17;
          const inicio = addMonths('2020-01-01', 3 * Math.floor((at * 4) / activities));
          const fin = addDays(addMonths(inicio, 2 + (seed % 2)), -1);
          return {
            id: `${of(index)}-A${two(at + 1)}`,
            compromiso: of(index),
            actividad: phrase(seed),
            responsable: `FED-2019-M0${((index + (at % 3 ? 0 : 1)) % 5) + 1}`,
            inicio,
            fin,
            avance: inicio > TODAY ? 0 : pick(fin < TODAY ? [1, 1, 0.75] : [0.25, 0.5], seed),
          };
        }),
      ),
      indicadores: all.map((index) => ({
        id: `${of(index)}-I01`,
        compromiso: of(index),
        variable: `Avance de ${pick(THINGS, index)} ${pick(PLACES, index * 5)}`,
        unidad: 'personas',
        base: 0,
        meta: 100 + index * 3,
        periodo: 'Anual',
      })),
      evidencias: all.map((index) => ({
        id: `FED-2019-E${String(index + 1).padStart(3, '0')}`,
        de: `${of(index)}-A01`,
        fecha: '2020-03-01',
        tipo: 'Minuta',
        titulo: `Minuta de ${pick(THINGS, index * 7)}`,
        direccion: `https://ejemplo.mx/evidencia/${index * 7919}.pdf`,
        publica: 'Sí',
      })),
    },
    { launch: '2020-01-01' },
  );
}
