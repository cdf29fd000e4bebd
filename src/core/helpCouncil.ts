import type { Help } from './fields.ts';

export const PASOS_HELP: Help = {
  paso: 'Número del paso, de 1 a 6.',
  requisito: 'Lo que el paso pide; puede agregar los suyos.',
  vence: 'Fecha límite. Vacía: el tablero propone una.',
  hecho: 'Día en que se cumplió.',
  quien: 'Quiénes firmaron, asistieron o respondieron. No se publica.',
  documento: 'Enlace completo que empieza con https://',
  nota: 'Lo que deba saber quien lea la fila. No se publica.',
  estado: 'Se calcula con la fecha, el documento y lo registrado en las otras pestañas.',
  siguiente: 'Lo que falta para cumplirlo.',
};

export const ACTORES_HELP: Help = {
  organizacion: 'Nombre de la organización, dependencia o institución.',
  sector: 'Uno de los tres sectores del ejercicio.',
  contacto: 'Con quién se trata en la organización. Dato personal: nunca se publica.',
  correo: 'Para convocarla. Dato personal: nunca se publica.',
  telefono: 'Para convocarla. Dato personal: nunca se publica.',
  convocado: 'Día en que se le convocó.',
  asistio: 'Día en que asistió a la reunión.',
  sumado: 'Día en que aceptó participar.',
};

export const GOBERNANZA_HELP: Help = {
  desde: 'Primer día de estas reglas; las anteriores quedan como historia.',
  regla: 'Cómo decide el Secretariado.',
  quorum: 'Cuántos asientos deben estar presentes para decidir.',
  documento: 'Enlace a las reglas de integración e interacción.',
  facilitador:
    'Persona elegida para coordinar el plan. No se publica, salvo que lo pida en el documento del plan.',
  institucion: 'De dónde viene el facilitador.',
  elegido: 'Día en que se le eligió.',
  agenda: 'Enlace a la agenda anual de trabajo.',
  nota: 'Lo que deba saber quien lea la fila. No se publica.',
};

const ATTENDANCE: Help = {
  asiste_garante: 'Cuántas personas del organismo garante asistieron.',
  asiste_sociedad: 'Cuántas personas de la sociedad civil asistieron.',
  asiste_autoridad: 'Cuántas personas de la autoridad asistieron.',
};

export const SESIONES_HELP: Help = {
  ...ATTENDANCE,
  fecha: 'Día de la sesión; puede ser una fecha futura.',
  tipo: 'De instalación, ordinaria o extraordinaria.',
  lugar: 'Dónde fue, o en qué plataforma.',
  asuntos: 'Los puntos que se trataron, uno por línea.',
  minuta: 'Enlace a la minuta firmada.',
  quorum: 'Se calcula con la asistencia y la regla vigente en Gobernanza.',
};

export const ACUERDOS_HELP: Help = {
  sesion: 'ID de la sesión en que se tomó.',
  acuerdo: 'Qué se acordó, con verbo y objeto.',
  responsable: 'ID del integrante del STL que responde.',
  vence: 'Fecha límite.',
  cumplido: 'Día en que se cumplió.',
  actividades: 'ID de las actividades que mueve, separados por comas.',
  estado: 'Se calcula con las dos fechas.',
};

export const MESAS_HELP: Help = {
  ...ATTENDANCE,
  fecha: 'Día de la mesa.',
  tema: 'De qué trató.',
  facilitador: 'Quién la condujo. No se publica, salvo que lo pida en el documento del plan.',
  problema: 'El problema público que la mesa definió.',
  minuta: 'Enlace a la minuta.',
  sectores: 'Se calcula con la asistencia.',
};
