import type { Row } from './board.ts';

/** INAI/PNUD, KIT-05: what makes a commitment relevant; offered as lines until the board has its own. */
const AGENDA = [
  'Transparencia y acceso a la información',
  'Participación ciudadana',
  'Rendición de cuentas',
  'Innovación social',
  'Innovación tecnológica',
];

const EVIDENCE = [
  'Minuta',
  'Lista de asistencia',
  'Documento',
  'Página de internet',
  'Datos abiertos',
  'Fotografía',
  'Video',
  'Oficio',
  'Norma publicada',
];

/** The first content of Catálogos; staff may edit it. */
export const firstLists = (): Row[] =>
  Array.from({ length: Math.max(AGENDA.length, EVIDENCE.length) }, (_, index) => ({
    agenda: AGENDA[index] ?? '',
    evidencia: EVIDENCE[index] ?? '',
    inhabiles: '',
  }));
