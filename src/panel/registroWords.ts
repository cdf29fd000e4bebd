import type { FormTable } from '../core/recordCalls.ts';

interface Words {
  /** Title of the form for a new record, and for one that exists. */
  fresh: string;
  change: string;
  /** What the record is for, in one or two sentences. */
  intro: string;
  again: string;
}

export const WORDS: Readonly<Record<FormTable, Words>> = {
  actores: {
    fresh: 'Registrar actor',
    change: 'Editar actor',
    intro: 'Paso 2. A quién se convocó, quién asistió y quién se sumó al ejercicio.',
    again: 'Registrar otro actor',
  },
  gobernanza: {
    fresh: 'Registrar reglas del Secretariado',
    change: 'Editar reglas del Secretariado',
    intro:
      'Paso 3. Cómo decide el Secretariado, con cuántos asientos, quién facilita y cuál es su agenda. Si cambian, registre otras: las anteriores quedan como historia.',
    again: 'Registrar otras reglas',
  },
  sesiones: {
    fresh: 'Registrar sesión',
    change: 'Editar sesión',
    intro:
      'Paso 3. Una sesión que ya fue o que está convocada. Con la asistencia y las reglas vigentes, el tablero dice si hubo quórum.',
    again: 'Registrar otra sesión',
  },
  acuerdos: {
    fresh: 'Registrar acuerdo',
    change: 'Editar acuerdo',
    intro: 'Paso 3. Lo que el Secretariado decidió en una sesión, quién responde y para cuándo.',
    again: 'Registrar otro acuerdo',
  },
  mesas: {
    fresh: 'Registrar mesa',
    change: 'Editar mesa',
    intro: 'Paso 4. De las mesas salen los problemas públicos y los compromisos.',
    again: 'Registrar otra mesa',
  },
  mediciones: {
    fresh: 'Registrar medición',
    change: 'Editar medición',
    intro: 'Paso 6. El valor de un indicador en un día. La más reciente es su valor actual.',
    again: 'Registrar otra medición',
  },
  evidencias: {
    fresh: 'Registrar evidencia',
    change: 'Editar evidencia',
    intro: 'Paso 6. Un documento que prueba lo que se hizo, con la dirección en que puede verse.',
    again: 'Registrar otra evidencia',
  },
  preguntas: {
    fresh: 'Registrar pregunta',
    change: 'Responder pregunta',
    intro:
      'Lo que la ciudadanía pregunta sobre una actividad. La pregunta y su respuesta se publican, sin decir quién preguntó.',
    again: 'Registrar otra pregunta',
  },
  pasos: {
    fresh: 'Agregar un requisito propio',
    change: 'Requisito del paso',
    intro: 'Anote el día en que se cumplió, con su documento. Los requisitos los trae el método.',
    again: 'Elegir otro requisito',
  },
  textos: {
    fresh: 'Texto del plan',
    change: 'Texto del plan',
    intro: 'Paso 5. Lo que se escribe una vez para el documento del plan.',
    again: 'Elegir otro apartado',
  },
};

/** What may be registered right after a record, and the field of it that names the record. */
export const NEXT: Readonly<
  Partial<Record<FormTable, readonly (readonly [table: FormTable, field: string, label: string])[]>>
> = {
  sesiones: [
    ['acuerdos', 'sesion', 'Registrar un acuerdo de esta sesión'],
    ['evidencias', 'de', 'Agregar evidencia'],
  ],
  acuerdos: [['evidencias', 'de', 'Agregar evidencia']],
  mesas: [['evidencias', 'de', 'Agregar evidencia']],
  pasos: [['evidencias', 'de', 'Agregar evidencia']],
};

/** The field that stays for the next record of the same kind. */
export const STAYS: Readonly<Partial<Record<FormTable, string>>> = {
  acuerdos: 'sesion',
  mediciones: 'indicador',
  evidencias: 'de',
};
