/** How one thing is asked. */
export interface Asked {
  group: string;
  question: string;
  help: string;
}

const ask = (group: string, question: string, help: string): Asked => ({ group, question, help });

const OPENS =
  'Por lo que el compromiso se propone hacer, no por cómo se llame. «Sí» si cambia una política, una institución o una decisión.';
const RESULT =
  'Compare antes y después, solo por cambios del periodo del plan. Significativo: un paso adelante, limitado en alcance. Sobresaliente: transformó la forma de hacer las cosas.';
const PART = 'Cuente los indicadores del compromiso que lo dicen.';

/** The words of each question, by its key (levels.ts): this project's proposal. Sources: KIT-05, KIT-08, OGP glossary. */
export const QUESTIONS: Readonly<Record<string, Asked>> = {
  especifico: ask(
    'Calidad',
    '¿Dice con claridad qué se hará y con qué producto?',
    '«En parte» si hay acción y faltan productos. KIT-05: específico.',
  ),
  medible: ask(
    'Calidad',
    '¿Puede comprobarse si se cumplió?',
    'Con indicadores que tengan sus cuatro partes. KIT-05: medible.',
  ),
  atribuible: ask(
    'Calidad',
    '¿Se sabe quién responde, en gobierno y en sociedad civil?',
    'Del compromiso y de cada actividad. KIT-05: imputable; KIT-03: responsables sociales y gubernamentales.',
  ),
  acotado: ask(
    'Calidad',
    '¿Tiene principio y fin dentro del año del plan?',
    'Todas sus actividades con inicio y fin. KIT-05: acotado en el tiempo.',
  ),
  relevante: ask(
    'Calidad',
    '¿Sirve a la transparencia, la participación o la rendición de cuentas?',
    'Innovación y tecnología cuentan solo junto a una de las tres. KIT-05: relevante.',
  ),
  ind_variable: ask('Indicadores', '¿Sus indicadores dicen qué miden?', `${PART} KIT-08: variable.`),
  ind_unidad: ask(
    'Indicadores',
    '¿Sus indicadores dicen en qué unidad?',
    `${PART} KIT-08: unidad de medida.`,
  ),
  ind_valor: ask(
    'Indicadores',
    '¿Sus indicadores dicen desde dónde y hasta dónde?',
    `${PART} KIT-08: valor; línea base y meta.`,
  ),
  ind_periodo: ask('Indicadores', '¿Sus indicadores dicen en qué periodo?', `${PART} KIT-08: periodo.`),
  transparencia: ask('Relevancia', '¿Hace más transparente un asunto público?', OPENS),
  participacion: ask('Relevancia', '¿Abre una decisión a la participación?', OPENS),
  rendicion: ask('Relevancia', '¿Hace que alguien rinda cuentas ante el público?', OPENS),
  potencial: ask(
    'Relevancia',
    '¿Cuánto cambiaría si se cumple?',
    'No claro: sigue lo que ya se hace. Modesto: cambio positivo y aislado, nada que obligue. Sustancial: cambia reglas, prácticas o instituciones. OGP: Potential for Results.',
  ),
  avance: ask(
    'Avance',
    '¿Cómo va a los seis meses?',
    'Por estados y fechas de sus actividades y su evidencia, no por un porcentaje.',
  ),
  logro: ask(
    'Cumplimiento',
    '¿Hasta dónde se hizo lo que se escribió?',
    'Sin evidencia: no se puede saber. Sustancial: falta algo menor. Es un juicio sobre las actividades escritas y su evidencia; nunca se deriva de un porcentaje. OGP: Completion.',
  ),
  plazo: ask(
    'Cumplimiento',
    '¿Se cumplió en el tiempo prometido?',
    'Contra las fechas originales del plan. KIT-03.',
  ),
  res_transparencia: ask('Resultados tempranos', '¿Abrió el gobierno: transparencia?', RESULT),
  res_participacion: ask('Resultados tempranos', '¿Abrió el gobierno: participación?', RESULT),
  res_rendicion: ask('Resultados tempranos', '¿Abrió el gobierno: rendición de cuentas?', RESULT),
};

/** What is told in words at month twelve. */
export const TOLD: readonly (Asked & { key: string; label: string })[] = [
  {
    key: 'antes',
    label: 'Antes',
    ...ask(
      'Resultados tempranos',
      '¿Cómo era la práctica del gobierno antes del compromiso?',
      'En una o dos frases.',
    ),
  },
  {
    key: 'despues',
    label: 'Después',
    ...ask(
      'Resultados tempranos',
      '¿Qué cambió en la práctica, y con qué evidencia?',
      'En una o dos frases.',
    ),
  },
];
