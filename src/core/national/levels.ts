import { POTENTIALS, YES_NO } from '../method.ts';

/** When INAI marks a plan (step 6): it monitors at six months and evaluates at the end of the year. */
export const MARK_MOMENTS = ['Mes 6', 'Mes 12'] as const;
export type MarkMoment = (typeof MARK_MOMENTS)[number];

/** INAI/PNUD, KIT-05: an attribute of a commitment is there, in part, or not. */
export const ATTRIBUTES = ['Sí', 'En parte', 'No'] as const;
/** INAI/PNUD, KIT-08: how many of its indicators have one of the four parts. */
export const INDICATOR_PARTS = ['Todos', 'Algunos', 'Ninguno', 'Sin indicadores'] as const;
/** Progress at month six, told by states and dates. */
export const PROGRESS_LEVELS = ['No iniciado', 'Con atraso', 'Conforme al calendario', 'Terminado'] as const;
/** OGP, "Completion": No Evidence Available, Not Started, Limited, Substantial, Complete. */
export const ACHIEVEMENTS = ['Sin evidencia', 'No iniciado', 'Limitado', 'Sustancial', 'Completo'] as const;
/** KIT-03: INAI told commitments that were met from those met on schedule. */
export const TIMELINESS = ['En tiempo', 'Fuera de tiempo', 'No se cumplió'] as const;
/** OGP, "Did it Open Government?": Worsened, Did not change, Marginal, Major, Outstanding. */
export const EARLY_RESULTS = ['Empeoró', 'Sin cambio', 'Marginal', 'Significativo', 'Sobresaliente'] as const;

/** One answer of a mark: its column in every workbook. */
export interface Answer {
  key: string;
  label: string;
  moment: MarkMoment;
  choices: readonly string[];
}

const answer = (
  moment: MarkMoment,
  choices: readonly string[],
  ...named: [key: string, label: string][]
): Answer[] => named.map(([key, label]) => ({ key, label, moment, choices }));

/** Every answer of a mark, in the order in which it is asked. */
export const ANSWERS: readonly Answer[] = [
  ...answer(
    'Mes 6',
    ATTRIBUTES,
    ['especifico', 'Específico'],
    ['medible', 'Medible'],
    ['atribuible', 'Atribuible'],
    ['acotado', 'Acotado en el tiempo'],
    ['relevante', 'Relevante'],
  ),
  ...answer(
    'Mes 6',
    INDICATOR_PARTS,
    ['ind_variable', 'Indicadores con variable'],
    ['ind_unidad', 'Indicadores con unidad'],
    ['ind_valor', 'Indicadores con línea base y meta'],
    ['ind_periodo', 'Indicadores con periodo'],
  ),
  ...answer(
    'Mes 6',
    YES_NO,
    ['transparencia', 'Abre: transparencia'],
    ['participacion', 'Abre: participación'],
    ['rendicion', 'Abre: rendición de cuentas'],
  ),
  ...answer('Mes 6', POTENTIALS, ['potencial', 'Potencial de resultados']),
  ...answer('Mes 6', PROGRESS_LEVELS, ['avance', 'Avance a los seis meses']),
  ...answer('Mes 12', ACHIEVEMENTS, ['logro', 'Nivel de logro']),
  ...answer('Mes 12', TIMELINESS, ['plazo', 'Cumplido en tiempo']),
  ...answer(
    'Mes 12',
    EARLY_RESULTS,
    ['res_transparencia', 'Resultado: transparencia'],
    ['res_participacion', 'Resultado: participación'],
    ['res_rendicion', 'Resultado: rendición de cuentas'],
  ),
];

export const answersOf = (moment: string): Answer[] => ANSWERS.filter((one) => one.moment === moment);
