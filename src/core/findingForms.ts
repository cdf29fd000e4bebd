import type { Problem } from './problems.ts';

/** The form that registers what a finding misses: the function of the menu that opens it, and the words of its button. */
export interface FindingForm {
  menu: string;
  label: string;
  /** Of the record to open; `nuevo` for a new one. */
  id: string;
}

const MEMBER = ['mostrarIntegrante', 'Registrar integrante'] as const;
const RULES = ['mostrarReglas', 'Registrar reglas'] as const;

/** By what is missing; `own` opens the record that the finding is of, where it has one. */
const FORMS: Readonly<Record<string, readonly [menu: string, label: string, own?: true]>> = {
  'sin-titular': MEMBER,
  'sin-suplente': ['mostrarIntegrante', 'Registrar suplente'],
  'sin-gobernanza': [...RULES, true],
  'sin-facilitador': ['mostrarReglas', 'Registrar facilitador', true],
  'sin-agenda': ['mostrarReglas', 'Enlazar agenda', true],
  'mesa-sin-facilitador': ['mostrarReglas', 'Registrar facilitador', true],
  'mesa-sin-gobernanza': [...RULES, true],
  'mesa-sin-agenda': ['mostrarReglas', 'Enlazar agenda', true],
  'sesion-sin-regla': RULES,
  'sesion-sin-lista': ['mostrarSesion', 'Completar la sesión', true],
  'pregunta-sin-respuesta': ['mostrarPregunta', 'Responder', true],
  'evaluacion-ajena': ['mostrarEvaluacion', 'Traer evaluación'],
  'sin-compromisos': ['mostrarCompromiso', 'Registrar compromiso'],
  'sin-actividades': ['mostrarCompromiso', 'Agregar actividades', true],
  'sin-indicador': ['mostrarCompromiso', 'Agregar indicador', true],
};

/** @param id of the row in which the problem is; '' where there is none */
export function formFor({ code }: Problem, id: string): FindingForm | undefined {
  const [menu, label, own] = FORMS[code] ?? [];
  return menu && label ? { menu, label, id: (own && id) || 'nuevo' } : undefined;
}
