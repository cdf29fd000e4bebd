import { QUESTIONS } from './national/questions.ts';

/** Of INAI's marks, which nobody at the board fills in: what each column says. */
export const EVALUACIONES_HELP: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(QUESTIONS).map(([key, { question }]) => [key, `Lo que el INAI contesta a «${question}».`]),
  ),
  compromiso: 'El compromiso que el INAI valoró.',
  momento: 'Monitoreo a los seis meses o evaluación a los doce.',
  corte: 'Número del corte publicado que el INAI tuvo a la vista.',
  antes: 'Cómo estaba el asunto antes del compromiso, según el INAI.',
  despues: 'Cómo quedó, según el INAI.',
  razon: 'Por qué el INAI lo valora así.',
  institucion: 'Institución que evalúa; nunca el nombre de una persona.',
  fecha: 'Día de la evaluación.',
  rubrica: 'Versión de las preguntas con que se evaluó.',
  r_actividades: 'Cuántas actividades tenía el compromiso en ese corte.',
  r_terminadas: 'Cuántas de ellas se reportaban terminadas en ese corte.',
  r_atrasadas: 'Cuántas de ellas iban atrasadas en ese corte.',
  r_avance: 'El avance que el tablero reportaba en ese corte.',
  retirada: 'Día desde el que el INAI ya no la publica; no se muestra al público.',
};
