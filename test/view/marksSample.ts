import type { Row } from '../../src/core/board.ts';
import { MARK_FIELDS, markId } from '../../src/core/national/markFields.ts';
import { FIRST_RUBRIC } from '../../src/core/national/markRubric.ts';
import { publishMarks } from '../../src/view/marks/publishMarks.ts';
import { csvOf, sha } from './sha.ts';

const BLANK: Row = Object.fromEntries(MARK_FIELDS.map(({ key }) => [key, '']));

/** @returns a whole mark of INAI on a commitment at month six */
export const monitored = (compromiso: string, more: Row = {}): Row => ({
  ...BLANK,
  id: markId(compromiso, 'Mes 6'),
  compromiso,
  momento: 'Mes 6',
  corte: 2,
  especifico: 'Sí',
  medible: 'En parte',
  atribuible: 'Sí',
  acotado: 'Sí',
  relevante: 'Sí',
  ind_variable: 'Todos',
  ind_unidad: 'Todos',
  ind_valor: 'Algunos',
  ind_periodo: 'Ninguno',
  transparencia: 'Sí',
  participacion: 'No',
  rendicion: 'No',
  potencial: 'Modesto',
  avance: 'Con atraso',
  razon: 'El padrón se publica, y solo la mitad de los municipios lo alimenta.',
  institucion: 'Secretaría Técnica de Gobierno Abierto del INAI',
  fecha: '2020-05-02',
  rubrica: 1,
  r_actividades: 4,
  r_terminadas: 1,
  r_atrasadas: 0,
  r_avance: 0.6,
  ...more,
});

/** @returns a whole mark of INAI on a commitment at month twelve */
export const evaluated = (compromiso: string, more: Row = {}): Row => ({
  ...BLANK,
  id: markId(compromiso, 'Mes 12'),
  compromiso,
  momento: 'Mes 12',
  corte: 3,
  logro: 'Limitado',
  plazo: 'No se cumplió',
  res_transparencia: 'Marginal',
  res_participacion: 'Sin cambio',
  res_rendicion: 'Sin cambio',
  antes: 'Nadie sabía quién recibía los uniformes.',
  despues: 'Se sabe en 12 de 570 municipios.',
  razon: 'Se publicó el padrón de 12 municipios de los 570 prometidos.',
  institucion: 'Secretaría Técnica de Gobierno Abierto del INAI',
  fecha: '2020-05-12',
  rubrica: 1,
  r_actividades: 4,
  r_terminadas: 4,
  r_atrasadas: 0,
  r_avance: 1,
  ...more,
});

export const MONITORED = monitored('FED-2019-C01');
export const EVALUATED = evaluated('FED-2019-C01');

/** @returns the tab as INAI publishes it */
export function marksCsv(marks: readonly Row[]): string {
  const made = publishMarks(
    { marks, rubrics: [FIRST_RUBRIC], institution: 'INAI', at: '2020-05-13T10:00:00.000Z' },
    sha,
  );
  if ('unpublished' in made) throw new Error(JSON.stringify(made.unpublished));
  return csvOf(made.rows);
}
