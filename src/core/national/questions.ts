type Words = readonly [question: string, help: string];

const OPENS =
  'Por lo que el compromiso se propone hacer, no por cómo se llame. «Sí» si cambia una política, una institución o una decisión.';
const RESULT =
  'Compare antes y después, solo por cambios del periodo del plan. Significativo: un paso adelante, limitado en alcance. Sobresaliente: transformó la forma de hacer las cosas.';
const PART = 'Cuente los indicadores del compromiso que lo dicen.';

/** The words of each question, by its key (levels.ts): this project's proposal. Sources: KIT-05, KIT-08, OGP glossary. */
export const QUESTIONS: Readonly<Record<string, Words>> = {
  especifico: [
    '¿Dice con claridad qué se hará y con qué producto?',
    '«En parte» si hay acción y faltan productos. KIT-05: específico.',
  ],
  medible: [
    '¿Puede comprobarse si se cumplió?',
    'Con indicadores que tengan sus cuatro partes. KIT-05: medible.',
  ],
  atribuible: [
    '¿Se sabe quién responde, en gobierno y en sociedad civil?',
    'Del compromiso y de cada actividad. KIT-05: imputable; KIT-03: responsables sociales y gubernamentales.',
  ],
  acotado: [
    '¿Tiene principio y fin dentro del año del plan?',
    'Todas sus actividades con inicio y fin. KIT-05: acotado en el tiempo.',
  ],
  relevante: [
    '¿Sirve a la transparencia, la participación o la rendición de cuentas?',
    'Innovación y tecnología cuentan solo junto a una de las tres. KIT-05: relevante.',
  ],
  ind_variable: ['¿Sus indicadores dicen qué miden?', `${PART} KIT-08: variable.`],
  ind_unidad: ['¿Sus indicadores dicen en qué unidad?', `${PART} KIT-08: unidad de medida.`],
  ind_valor: [
    '¿Sus indicadores dicen desde dónde y hasta dónde?',
    `${PART} KIT-08: valor; línea base y meta.`,
  ],
  ind_periodo: ['¿Sus indicadores dicen en qué periodo?', `${PART} KIT-08: periodo.`],
  transparencia: ['¿Hace más transparente un asunto público?', OPENS],
  participacion: ['¿Abre una decisión a la participación?', OPENS],
  rendicion: ['¿Hace que alguien rinda cuentas ante el público?', OPENS],
  potencial: [
    '¿Cuánto cambiaría si se cumple?',
    'No claro: sigue lo que ya se hace. Modesto: cambio positivo y aislado, nada que obligue. Sustancial: cambia reglas, prácticas o instituciones. OGP: Potential for Results.',
  ],
  avance: [
    '¿Cómo va a los seis meses?',
    'Por estados y fechas de sus actividades y su evidencia, no por un porcentaje.',
  ],
  logro: [
    '¿Hasta dónde se hizo lo que se escribió?',
    'Sin evidencia: no se puede saber. Sustancial: falta algo menor. Es un juicio sobre las actividades escritas y su evidencia; nunca se deriva de un porcentaje. OGP: Completion.',
  ],
  plazo: ['¿Se cumplió en el tiempo prometido?', 'Contra las fechas originales del plan. KIT-03.'],
  res_transparencia: ['¿Abrió el gobierno: transparencia?', RESULT],
  res_participacion: ['¿Abrió el gobierno: participación?', RESULT],
  res_rendicion: ['¿Abrió el gobierno: rendición de cuentas?', RESULT],
};
