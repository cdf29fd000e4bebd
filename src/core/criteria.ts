import { num, str, type CameTo, type Config, type Row } from './board.ts';
import { CRITERIA_LABELS, type CriterionKey } from './criteriaKeys.ts';
import { planWindow } from './checkRow.ts';
import { isIsoDay } from './dates.ts';
import { isAgreement, sectorsOf, type Registered } from './origins.ts';
import { vagueTitle } from './planWords.ts';
import { fold, isPlaceholder, visible } from './words.ts';

/** What the eight criteria look at: one commitment, what hangs from it, and the indicators of the others. */
export interface Proposal {
  commitment: Row;
  activities: readonly Row[];
  indicators: readonly Row[];
  /** Folded variables of other commitments' indicators. */
  elsewhere: ReadonlySet<string>;
  config: Config;
  /** Mesas and agreements of the board, as far as they are known. */
  registered?: Registered;
}

export interface Lack {
  field: string;
  sentence: string;
  tip: string;
}

export interface Criterion {
  key: CriterionKey;
  label: string;
  /** Fields of the commitment that it reads; the form groups them under it. */
  fields: readonly string[];
  lacks: (proposal: Proposal) => Lack[];
}

export interface Verdict {
  key: CriterionKey;
  holds: boolean;
  lacks: Lack[];
}

const lack = (field: string, sentence: string, tip: string): Lack => ({ field, sentence, tip });

const says = (row: Row, key: string): boolean => {
  const text = str(row, key);
  return visible(text) !== '' && !isPlaceholder(text);
};

/** @returns a lack for each of these fields that is blank. */
const need = (row: Row, wanted: readonly (readonly [string, string, string])[]): Lack[] =>
  wanted.filter(([key]) => !says(row, key)).map(([key, sentence, tip]) => lack(key, sentence, tip));

function concrete({ commitment, activities, config }: Proposal): Lack[] {
  const lacks = need(commitment, [
    ['accion', 'No dice qué se hará.', 'Escriba las acciones y el producto final.'],
    ['autoridad', 'No tiene autoridad responsable.', 'Escriba la dependencia que responde.'],
  ]);
  if (activities.length === 0)
    lacks.push(lack('actividades', 'No tiene actividades.', 'Agregue al menos una, con producto y fechas.'));
  if (!activities.every((row) => says(row, 'producto'))) {
    lacks.push(lack('actividades', 'Hay actividades sin producto.', 'Diga qué quedará hecho en cada una.'));
  }
  const verb = vagueTitle(str(commitment, 'titulo'), str(commitment, 'accion'));
  if (verb) {
    lacks.push(
      lack(
        'titulo',
        `«${verb}» no promete nada que pueda verse.`,
        'Diga el producto: un registro, un portal, una norma…',
      ),
    );
  }
  const days = activities.flatMap((row) => [row['inicio'], row['fin']]);
  if (!days.every(isIsoDay)) {
    lacks.push(lack('actividades', 'Hay actividades sin fecha de inicio o de fin.', 'Escriba ambas fechas.'));
  }
  const plan = planWindow(config);
  if (days.filter(isIsoDay).some((day) => day < plan.from || day > plan.to)) {
    lacks.push(
      lack('actividades', 'Hay fechas fuera del año del plan.', 'El plan dura un año desde su lanzamiento.'),
    );
  }
  if (activities.some((row) => !str(row, 'responsable'))) {
    lacks.push(lack('actividades', 'Hay actividades sin responsable.', 'Elija a un integrante del STL.'));
  }
  return lacks;
}

function inclusive({ commitment, config, registered = {} }: Proposal): Lack[] {
  const lacks = need(commitment, [
    ['autoridad', 'No tiene autoridad responsable.', 'Escriba la dependencia que responde.'],
    [
      'sociedad',
      'Ninguna organización civil es corresponsable.',
      'Escriba la organización que responde junto con la autoridad.',
    ],
    ['beneficiarios', 'No dice a quién beneficia.', 'Diga quiénes y cuántas personas.'],
    ['mesa', 'No dice en qué mesa se acordó.', 'Escriba el ID de la mesa participativa.'],
  ]);
  if ((sectorsOf(commitment, config, registered) ?? BOTH) === BOTH) return lacks;
  const tip = registered.mesas?.has(str(commitment, 'mesa').trim())
    ? 'Complete la asistencia de esa mesa en la pestaña Mesas.'
    : 'Elija «Autoridad y sociedad civil» si así fue.';
  return [...lacks, lack('mesa_sectores', 'No consta que en la mesa estuvieran los dos sectores.', tip)];
}

/** Who has to have been in the mesa (step 4: "organizaciones sociales, autoridades y funcionarios"). */
const BOTH: CameTo = 'Autoridad y sociedad civil';

const strategic = ({ commitment }: Proposal): Lack[] =>
  need(commitment, [
    ['problema', 'No dice qué problema público atiende.', 'Diga a quién afecta, dónde y desde cuándo.'],
    [
      'linea_base',
      'El problema no tiene línea base.',
      'Escriba el dato que hoy lo mide, con fecha y fuente.',
    ],
    ['objetivo', 'No tiene objetivo.', 'Diga qué parte del problema resuelve.'],
  ]);

function transforming({ commitment }: Proposal): Lack[] {
  const lacks = need(commitment, [
    ['antes', 'No dice cómo están hoy las cosas.', 'Describa la situación antes del compromiso.'],
    ['despues', 'No dice cómo estarán después.', 'Describa el cambio que podrá verse.'],
    ['potencial', 'No tiene nivel de potencial.', 'Elija no claro, modesto o sustancial.'],
  ]);
  const same = fold(str(commitment, 'antes'));
  if (same && same === fold(str(commitment, 'despues'))) {
    lacks.push(lack('despues', 'Antes y después dicen lo mismo.', 'Escriba qué será distinto.'));
  }
  if (str(commitment, 'potencial') === 'No claro') {
    lacks.push(
      lack(
        'potencial',
        'El potencial es «No claro».',
        'Un compromiso del plan debe cambiar algo: modesto o sustancial.',
      ),
    );
  }
  return lacks;
}

/** KIT-08: variable, unit, value and period make an indicator. */
const PARTS = [
  ['variable', 'variable'],
  ['unidad', 'unidad de medida'],
  ['base', 'línea base'],
  ['meta', 'meta'],
  ['periodo', 'periodo'],
] as const;

function measurable({ indicators, elsewhere }: Proposal): Lack[] {
  if (indicators.length === 0)
    return [
      lack(
        'indicadores',
        'No tiene indicador.',
        'Agregue uno con variable, unidad, línea base, meta y periodo.',
      ),
    ];
  const lacks: Lack[] = [];
  const whole = indicators.some((row) =>
    PARTS.every(([key]) => (key === 'base' || key === 'meta' ? num(row, key) !== undefined : says(row, key))),
  );
  if (!whole) {
    const first = indicators[0] ?? {};
    const missing = PARTS.filter(([key]) => str(first, key) === '').map(([, name]) => name);
    lacks.push(
      lack(
        'indicadores',
        `Ningún indicador está completo${missing.length ? `: falta ${missing.join(', ')}` : ''}.`,
        'Complete las cuatro partes: variable, unidad, valores y periodo.',
      ),
    );
  }
  if (indicators.some((row) => num(row, 'base') !== undefined && row['base'] === row['meta'])) {
    lacks.push(
      lack(
        'indicadores',
        'Un indicador tiene la meta igual a su línea base.',
        'La meta debe ser distinta del punto de partida.',
      ),
    );
  }
  if (indicators.every((row) => elsewhere.has(fold(str(row, 'variable'))))) {
    lacks.push(
      lack(
        'indicadores',
        'El indicador está copiado de otro compromiso.',
        'Mida lo que este compromiso cambia.',
      ),
    );
  }
  return lacks;
}

const replicable = ({ commitment }: Proposal): Lack[] =>
  need(commitment, [
    ['replica', 'No dice qué se necesita para repetirlo.', 'Enumere recursos, programas o convenios.'],
    ['licencia', 'No tiene licencia.', 'Diga con qué licencia se comparte.'],
  ]);

const nationalAgenda = ({ commitment }: Proposal): Lack[] =>
  need(commitment, [
    ['agenda', 'No está vinculado con una línea de la Agenda Nacional.', 'Elija una línea de la lista.'],
    ['agenda_como', 'No dice cómo contribuye a la Agenda.', 'Explíquelo en una o dos frases.'],
  ]);

function followTheMoney({ commitment }: Proposal): Lack[] {
  if (says(commitment, 'sin_fondo')) return [];
  const lacks = need(commitment, [
    [
      'fondo',
      'No dice qué dinero público permite seguir ni por qué no aplica.',
      'Escriba el fondo, o la razón por la que no aplica.',
    ],
  ]);
  if (lacks.length > 0) return lacks;
  if (num(commitment, 'asignado') === undefined)
    lacks.push(lack('asignado', 'Falta el monto asignado.', 'Escriba la cantidad en pesos.'));
  return [
    ...lacks,
    ...need(commitment, [
      ['fuente_gasto', 'Falta la fuente del gasto.', 'Escriba el documento o la dirección donde consta.'],
    ]),
  ];
}

const define = (key: CriterionKey, fields: readonly string[], lacks: Criterion['lacks']): Criterion => ({
  key,
  label: CRITERIA_LABELS[key],
  fields,
  lacks,
});

/** Step 4: "concretos, incluyentes, estratégicos, de alto potencial transformador, medibles, replicables…". */
export const CRITERIA: readonly Criterion[] = [
  define('concreto', ['accion'], concrete),
  define('incluyente', ['autoridad', 'sociedad', 'beneficiarios', 'mesa', 'mesa_sectores'], inclusive),
  define('estrategico', ['problema', 'linea_base', 'objetivo'], strategic),
  define('transformador', ['antes', 'despues', 'potencial'], transforming),
  define('medible', [], measurable),
  define('replicable', ['replica', 'licencia'], replicable),
  define('agenda', ['agenda', 'agenda_como'], nationalAgenda),
  define('dinero', ['fondo', 'asignado', 'ejercido', 'fuente_gasto', 'sin_fondo'], followTheMoney),
];

/**
 * Each criterion holds when its automatic checks find nothing and the STL says why in its justification.
 * The panel and the server call this same function.
 */
export function judge(proposal: Proposal): Verdict[] {
  return CRITERIA.map(({ key, lacks }) => {
    const found = lacks(proposal);
    if (!says(proposal.commitment, `porque_${key}`)) {
      found.push(
        lack(`porque_${key}`, 'Falta la justificación del STL.', 'Escriba en una frase por qué se cumple.'),
      );
    }
    return { key, holds: found.length === 0, lacks: found };
  });
}

/** A commitment enters the plan when all eight hold, or when the STL accepts it by a numbered agreement (step 4). */
export const entersPlan = (
  { commitment, config, registered = {} }: Pick<Proposal, 'commitment' | 'config' | 'registered'>,
  verdicts: readonly Verdict[],
): boolean =>
  verdicts.every((verdict) => verdict.holds) || isAgreement(str(commitment, 'acuerdo'), config, registered);

export const countHolding = (verdicts: readonly Verdict[]): number =>
  verdicts.filter((verdict) => verdict.holds).length;
