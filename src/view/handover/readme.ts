import { longDate } from '../../core/dates.ts';
import { planName } from '../../core/planName.ts';
import { oneLine } from '../plan/blocks.ts';
import type { HandoverSource } from './source.ts';

/** What is in the package, for whoever opens it years later; with the line breaks of Windows. */
export const readme = (source: HandoverSource): string =>
  [
    `Entrega · ${planName(source.config)}`,
    `${oneLine(source.config.guarantor)}, al ${longDate(source.today)}`,
    '',
    'entrega.docx: lo que sigue, los compromisos por terminar, los acuerdos pendientes, los indicadores, los asientos y la evidencia.',
    'Archivos .csv: las mismas listas, para abrir en Excel (UTF-8, separados por comas).',
    'Un apóstrofo al principio de un texto evita que la hoja de cálculo lo tome por una fórmula: no es parte del texto.',
    source.accounts
      ? 'historia.csv dice qué cuenta hizo cada cambio y puede contener datos personales: no se publica.'
      : 'historia.csv dice cuándo y qué se hizo, sin cuentas ni personas.',
    'La historia es la de la pestaña Bitácora; la que se archivó de años anteriores sigue en las pestañas de cada año.',
    'ejercicio.json: para traer los compromisos a un tablero nuevo, con el menú Tablero PAL ▸ Administrar ▸ Entrega y nuevo ejercicio…',
    '',
  ].join('\r\n');
