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
    'entrega.docx: lo que sigue, los compromisos por terminar, los acuerdos pendientes, los indicadores, los asientos, la evidencia, los cortes, las verificaciones y las reprogramaciones.',
    'Archivos .csv: las mismas listas, para abrir en Excel (UTF-8, separados por comas).',
    'Un apóstrofo al principio de un texto evita que la hoja de cálculo lo tome por una fórmula: no es parte del texto.',
    'evidencia.csv: toda la evidencia, y los demás documentos del tablero que tienen dirección (pasos, reglas, agenda, minutas y el plan).',
    'historia.csv: cada dato que cambió, antes y después, con los años archivados.',
    source.accounts
      ? 'La historia dice qué cuenta hizo cada cambio y puede contener datos personales: no se publica.'
      : 'La historia no dice cuentas ni personas: lo que las nombra aparece como «(reservado)».',
    'ejercicio.json: para traer los compromisos a un tablero nuevo, con el menú Tablero PAL ▸ Administrar ▸ Entrega y nuevo ejercicio…',
    '',
  ].join('\r\n');
