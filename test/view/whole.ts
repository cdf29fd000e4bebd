import type { Board, Row } from '../../src/core/board.ts';
import { sealOf } from '../../src/core/markSeal.ts';
import type { PublicRecord } from '../../src/view/shape.ts';
import { publicRecord } from '../../src/view/record.ts';
import { EVALUATED, MONITORED } from './marksSample.ts';
import { AT, boardOf, rich, TODAY } from './samples.ts';

export const ASK = 'https://ejemplo.mx/preguntar?id={ID}';

const PASOS: readonly (readonly [clave: string, paso: number, requisito: string, more: Row])[] = [
  ['p1-declaracion', 1, 'Declaración conjunta', { hecho: '2019-03-01', documento: 'https://ejemplo.mx/declaracion.pdf' }],
  ['p3-stl', 3, 'Integración del Secretariado', { hecho: '2019-04-02' }],
  ['p6-mes6', 6, 'Corte del mes 6', { vence: '2020-06-10' }],
]; // oxfmt-ignore

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  pasos: PASOS.map(([clave, paso, requisito, more], index) => ({
    id: `FED-2019-P0${index + 1}`,
    clave,
    paso,
    requisito,
    ...more,
  })),
  actores: [
    {
      id: 'FED-2019-O01',
      organizacion: 'Transparencia Mexicana',
      sector: 'Sociedad civil',
      convocado: '2019-02-01',
      sumado: '2019-03-01',
    },
  ],
  gobernanza: [
    {
      id: 'FED-2019-G01',
      desde: '2019-04-02',
      regla: 'Consenso',
      quorum: 2,
      documento: 'https://ejemplo.mx/reglas.pdf',
      institucion: 'Transparencia Mexicana',
      agenda: 'https://ejemplo.mx/agenda.pdf',
    },
  ],
  sesiones: [
    {
      id: 'FED-2019-S01',
      fecha: '2020-03-20',
      tipo: 'Ordinaria',
      lugar: 'Sala de plenos',
      asuntos: 'Avance del registro',
      asiste_garante: 1,
      asiste_sociedad: 1,
      asiste_autoridad: 1,
      minuta: 'https://ejemplo.mx/minutas/s01.pdf',
      quorum: 'Sí',
    },
  ],
  acuerdos: [
    {
      id: 'FED-2019-S01-A01',
      sesion: 'FED-2019-S01',
      acuerdo: 'Mover la entrega de la plantilla al 31 de marzo.',
      vence: '2020-03-31',
      cumplido: '2020-03-31',
      actividades: 'FED-2019-C01-A02, FED-2019-C02-A03',
      estado: 'Cumplido',
    },
  ],
  mesas: [
    {
      id: 'FED-2019-W01',
      fecha: '2019-09-10',
      tema: 'Mesa de anticorrupción',
      problema: 'No se sabe quién se beneficia de los contratos.',
      asiste_sociedad: 12,
      asiste_autoridad: 4,
      minuta: 'https://ejemplo.mx/minutas/mesa.pdf',
    },
  ],
  mediciones: [
    { id: 'FED-2019-N01', indicador: 'FED-2019-C01-I01', fecha: '2020-02-29', valor: 12, fuente: 'Registro' },
    { id: 'FED-2019-N02', indicador: 'FED-2019-C01-I01', fecha: '2020-04-30', valor: 48, fuente: 'Registro' },
  ],
  verificaciones: ['Autoridad', 'Sociedad civil'].map((sector, index) => ({
    id: `FED-2019-V00${index + 1}`,
    actividad: 'FED-2019-C01-A01',
    sector,
    veredicto: 'Cumplida',
    fecha: '2020-02-03',
    evidencia: 'FED-2019-E001',
    comentario: index ? 'Asistimos a la instalación.' : '',
  })),
  reprogramaciones: [
    {
      id: 'FED-2019-R001',
      actividad: 'FED-2019-C01-A02',
      de: '2020-02-28',
      a: '2020-03-31',
      motivo: 'Faltaba la opinión del comité técnico.',
      acuerdo: 'FED-2019-S01-A01',
      fecha: '2020-03-20',
    },
  ],
  preguntas: [
    {
      id: 'FED-2019-Q001',
      actividad: 'FED-2019-C01-A03',
      fecha: '2020-04-20',
      pregunta: '¿Cuántas empresas faltan?',
      respuesta: 'Setenta y dos: las que todavía no contestan la segunda solicitud.',
      respondida: '2020-04-28',
      responde: 'Secretaría de la Función Pública',
      enlace: 'https://ejemplo.mx/oficio.pdf',
    },
    {
      id: 'FED-2019-Q002',
      actividad: 'FED-2019-C01-A04',
      fecha: '2020-05-02',
      pregunta: '¿Habrá datos de años anteriores?',
    },
  ],
  evaluaciones: [MONITORED, EVALUATED].map((mark) => ({ ...mark, sello: sealOf(mark), retirada: '' })),
  inicio: [{ id: 'preguntar', valor: ASK }],
};

/** Records of every kind that a board has. */
export const whole = (): Board => boardOf({ ...rich().tables, ...TABLES });

/** The third cut of that board. */
export const thirdCut = (): PublicRecord => ({
  ...publicRecord(whole(), TODAY, AT),
  cut: {
    number: 3,
    kind: 'Ordinario',
    date: TODAY,
    digest: 'c'.repeat(64),
    changes: ['FED-2019-C01-A03 · avance 20 % → 40 %', 'Evidencia nueva: Tablero del registro'],
  },
  cuts: [
    { number: 1, kind: 'Lanzamiento', date: '2019-12-10', digest: 'a'.repeat(64), changes: ['Primer corte.'], reported: 0, verified: 0 },
    { number: 2, kind: 'Ordinario', date: '2020-03-20', digest: 'b'.repeat(64), changes: ['Se reprogramó FED-2019-C01-A02.'], reported: 0.4, verified: 0.1 },
  ],
}); // oxfmt-ignore
