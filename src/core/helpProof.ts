import type { Help } from './fields.ts';

export const EVIDENCIAS_HELP: Help = {
  de: 'ID de lo que respalda: actividad, indicador, sesión, mesa, acuerdo o paso.',
  fecha: 'Fecha del documento.',
  tipo: 'Clase de documento: acta, informe, base de datos… La lista está en la pestaña Catálogos.',
  titulo: 'Qué documento es.',
  direccion: 'Enlace completo que empieza con https://',
  publica: '«Sí»: su dirección sale en el tablero público. «No»: solo queda registrada aquí.',
  enlace: 'Lo que encontró Comprobar enlaces.',
  comprobado: 'Día de esa comprobación.',
};

export const MEDICIONES_HELP: Help = {
  indicador: 'ID del indicador que se midió.',
  fecha: 'Día de la medición.',
  valor: 'Lo que se midió, en la unidad del indicador.',
  fuente: 'De dónde sale el dato.',
  nota: 'Lo que haga falta para entender el dato.',
};

export const VERIFICACIONES_HELP: Help = {
  actividad: 'ID de la actividad que se verificó.',
  sector: 'Hacen falta los dos: autoridad y sociedad civil.',
  veredicto: 'Si la actividad está cumplida.',
  fecha: 'Día de la verificación.',
  evidencia: 'ID de la evidencia que revisó.',
  comentario: 'Qué revisó y qué encontró.',
  vigencia: 'Caduca cuando cambia lo que se verificó.',
};

export const REPROGRAMACIONES_HELP: Help = {
  actividad: 'ID de la actividad que se mueve.',
  de: 'La fecha de fin que tenía.',
  a: 'La nueva fecha de fin.',
  motivo: 'Por qué se mueve.',
  acuerdo: 'ID del acuerdo del STL que la aprueba.',
  fecha: 'Día en que se aprobó.',
};

export const PREGUNTAS_HELP: Help = {
  actividad: 'La actividad sobre la que se preguntó.',
  fecha: 'Día en que llegó la pregunta.',
  pregunta: 'La pregunta tal cual, sin el nombre ni el correo de quien la hizo: se publica.',
  respuesta: 'Qué se contesta y por qué; se publica junto a la actividad.',
  respondida: 'Día en que se contestó.',
  responde: 'Institución que contesta.',
  enlace: 'Enlace completo que empieza con https:// al documento de la respuesta, si lo hay.',
};

export const TEXTOS_HELP: Help = {
  apartado: 'Parte del documento del plan.',
  texto: 'Se escribe una vez y va al documento tal cual.',
  guia: 'Orientación para escribirlo.',
};

/** Of an activity, what *Actualizar avance* asks. */
export const PROGRESS_HELP: Help = {
  avance: 'De 0 % a 100 %.',
  informe: 'Qué se ha hecho hasta hoy.',
  final: 'Qué se logró, en unas palabras; sin ella la actividad no está completa.',
  cancelacion: 'ID del acuerdo del STL; con él la actividad queda cancelada.',
};
