/** The words of the exercise, in one sentence each (seis pasos 2016; INAI/PNUD, KIT-05 and KIT-08). */
export const GLOSSARY: readonly (readonly [term: string, meaning: string])[] = [
  ['Acuerdo', 'Lo que el Secretariado decidió en una sesión, con responsable y fecha límite.'],
  ['Actividad', 'Lo que se hace para cumplir un compromiso: tiene producto, responsable, inicio y fin.'],
  ['Avance esperado', 'Lo que el calendario del plan indica para hoy.'],
  ['Avance reportado', 'Lo que informan los responsables.'],
  [
    'Avance verificado',
    'Lo que comprobaron la autoridad y la sociedad civil, cada una con fecha y evidencia.',
  ],
  ['Bitácora', 'La historia de todos los cambios: cuándo, quién, qué, antes y después.'],
  ['Compromiso', 'Lo que el plan promete cambiar; cumple ocho criterios o entra por acuerdo.'],
  ['Corte', 'Una fotografía del tablero con número, fecha y huella; una vez publicada no cambia.'],
  [
    'Criterios',
    'Concreto, incluyente, estratégico, transformador, medible, replicable, ligado a la Agenda Nacional y a Follow the Money.',
  ],
  ['Evidencia', 'Un documento con dirección que muestra lo que se hizo.'],
  ['Facilitador', 'La persona que el Secretariado elige para coordinar la elaboración del plan.'],
  ['Follow the Money', 'Proyecto para seguir el dinero público: fondo, montos y fuente.'],
  [
    'Huella',
    'Una cifra que cambia si cambia una sola letra del corte: con ella se nota cualquier alteración.',
  ],
  ['Indicador', 'Lo que se mide: variable, unidad, línea base y meta, periodo.'],
  ['Mesa', 'Reunión de autoridades y sociedad civil donde se definen problemas y compromisos.'],
  ['Micrositio', 'La página del organismo garante donde se publica el tablero con toda la evidencia.'],
  ['Organismo garante', 'La institución de transparencia del estado; lleva este tablero.'],
  ['PAL', 'Plan de Acción Local: los compromisos de un año, en un solo documento.'],
  ['Quórum', 'Cuántos asientos deben estar presentes para que una sesión pueda decidir.'],
  ['Reprogramar', 'Mover la fecha de fin con motivo y acuerdo; la fecha original queda a la vista.'],
  ['Sin evidencia', 'Se dice que está hecho y nada lo muestra: es un estado propio.'],
  [
    'STL',
    'Secretariado Técnico Local: organismo garante, sociedad civil y autoridad, con titulares y suplentes.',
  ],
];
