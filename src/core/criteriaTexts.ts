import type { CriterionKey } from './criteriaKeys.ts';

/** What the form asks and explains for each criterion. */
export const CRITERIA_TEXTS: Readonly<Record<CriterionKey, { question: string; help: string }>> = {
  concreto: {
    question: '¿Se entiende qué se hará, quién y para cuándo?',
    help: 'Una acción con un producto que se pueda ver, un responsable y fechas dentro del año del plan.',
  },
  incluyente: {
    question: '¿Participan autoridad y sociedad civil, y se sabe a quién beneficia?',
    help: 'Los dos sectores responden, la mesa los reunió y las personas beneficiarias tienen nombre.',
  },
  estrategico: {
    question: '¿Responde a un problema público que se puede medir?',
    help: 'El problema tiene un dato de partida y el objetivo lo atiende.',
  },
  transformador: {
    question: '¿Qué será distinto cuando se cumpla?',
    help: 'Antes y después con hechos. Sustancial: cambia reglas o prácticas; modesto: mejora algo puntual.',
  },
  medible: {
    question: '¿Cómo se sabrá que se logró?',
    help: 'Al menos un indicador propio con variable, unidad, línea base, meta y periodo.',
  },
  replicable: {
    question: '¿Puede repetirlo otra institución?',
    help: 'Qué necesitaría y con qué licencia puede usar lo hecho.',
  },
  agenda: {
    question: '¿Con qué línea de la Agenda Nacional se vincula?',
    help: 'Una línea de Catálogos y cómo contribuye a ella.',
  },
  dinero: {
    question: '¿Qué dinero público permite seguir?',
    help: 'Fondo, montos y fuente; o por qué no aplica.',
  },
};
