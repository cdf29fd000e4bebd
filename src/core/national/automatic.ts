import { num, str, type Row } from '../board.ts';
import { isIsoDay } from '../dates.ts';
import { ACTIVITY_STATES } from '../method.ts';
import { fold } from '../words.ts';
import { standing, type SeenActivity, type Subject } from './subject.ts';

/** What the program proposes for one answer; '' leaves it to whoever judges. */
export interface Proposal {
  key: string;
  answer: string;
  /** The facts behind it, in a sentence. */
  because: string;
}

type Rule = (subject: Subject) => Omit<Proposal, 'key'>;
type Test = (row: Row) => boolean;

const said = (answer: string, because: string): Omit<Proposal, 'key'> => ({ answer, because });
const unsaid = (because: string): Omit<Proposal, 'key'> => said('', because);

const has =
  (...keys: string[]): Test =>
  (row) =>
    keys.every((key) => str(row, key).trim() !== '');

const many = (total: number, one: string, more: string): string => `${total} ${total === 1 ? one : more}`;
const activitiesIn = (total: number): string => many(total, 'actividad', 'actividades');
const indicatorsIn = (total: number): string => many(total, 'indicador', 'indicadores');

/** The four parts of an indicator (KIT-08), by the answer that tells of each. */
const PARTS: readonly (readonly [key: string, says: string, test: Test])[] = [
  ['ind_variable', 'variable', has('variable')],
  ['ind_unidad', 'unidad de medida', has('unidad')],
  [
    'ind_valor',
    'línea base y meta',
    (row) => num(row, 'base') !== undefined && num(row, 'meta') !== undefined,
  ],
  ['ind_periodo', 'periodo', has('periodo')],
];

const isWhole: Test = (row) => PARTS.every(([, , test]) => test(row));

const share = (full: number, total: number): string => (full === total ? 'Sí' : full > 0 ? 'En parte' : 'No');

const specific: Rule = ({ commitment, activities }) => {
  const acts = has('accion')(commitment);
  const made = activities.filter(({ row }) => has('producto')(row)).length;
  const facts = `${acts ? 'Dice qué se hará' : 'No dice qué se hará'}; tiene ${activitiesIn(activities.length)}, ${made} con producto.`;
  if (acts && activities.length > 0 && made === activities.length) return said('Sí', facts);
  return said(acts || made > 0 ? 'En parte' : 'No', facts);
};

const measurable: Rule = ({ indicators }) => {
  const whole = indicators.filter(isWhole).length;
  if (indicators.length === 0) return said('No', 'No tiene indicadores.');
  return said(
    share(whole, indicators.length),
    `Tiene ${indicatorsIn(indicators.length)}, ${whole} con las cuatro partes.`,
  );
};

const attributable: Rule = ({ commitment, activities }) => {
  const owners = ['autoridad', 'sociedad'].filter((key) => has(key)(commitment));
  const named = activities.filter(({ responsible }) => responsible !== '').length;
  const facts =
    `${owners.includes('autoridad') ? 'Nombra a la autoridad' : 'No nombra a la autoridad'} y ` +
    `${owners.includes('sociedad') ? 'a quien responde de sociedad civil' : 'a nadie de sociedad civil'}; ` +
    `${named} de ${activitiesIn(activities.length)} dicen qué institución responde.`;
  if (owners.length === 2 && named === activities.length) return said('Sí', facts);
  return said(owners.length > 0 || named > 0 ? 'En parte' : 'No', facts);
};

const bounded: Rule = ({ activities, from, to }) => {
  const within = activities.filter(({ row }) => {
    const [start, end] = [row['inicio'], row['fin']];
    return (
      isIsoDay(start) &&
      isIsoDay(end) &&
      start <= end &&
      (from === '' || start >= from) &&
      (to === '' || end <= to)
    );
  }).length;
  if (activities.length === 0) return said('No', 'No tiene actividades con fechas.');
  return said(
    share(within, activities.length),
    `${within} de ${activitiesIn(activities.length)} tienen inicio y fin dentro del plan.`,
  );
};

const PILLARS: readonly (readonly [key: string, says: string, words: RegExp])[] = [
  ['transparencia', 'la transparencia', /transparen|acceso a la informacion/],
  ['participacion', 'la participación', /participa/],
  ['rendicion', 'la rendición de cuentas', /rendicion de cuentas|accountab/],
];

const named = (commitment: Row): string[] =>
  PILLARS.filter(([, , words]) => words.test(fold(str(commitment, 'valores')))).map(([, says]) => says);

const relevant: Rule = ({ commitment }) => {
  const found = named(commitment);
  return found.length > 0
    ? said('Sí', `Sus valores nombran ${found.join(', ')}.`)
    : unsaid('Sus valores no nombran ninguna de las tres: hay que leer el compromiso.');
};

const pillar =
  (says: string): Rule =>
  ({ commitment }) =>
    named(commitment).includes(says)
      ? said('Sí', `Sus valores nombran ${says}.`)
      : unsaid(`Sus valores no nombran ${says}: hay que leer el compromiso.`);

const quoted = (row: Row, key: string): string =>
  has(key)(row) ? `«${str(row, key).trim().slice(0, 200)}»` : '';

const potential: Rule = ({ commitment }) => {
  const own = str(commitment, 'potencial');
  const change = [quoted(commitment, 'antes'), quoted(commitment, 'despues')];
  return unsaid(
    `${own ? `El estado lo considera «${own}».` : 'El estado no dice qué potencial le ve.'} ` +
      (change.every((part) => part !== '')
        ? `Antes: ${change[0]}. Después: ${change[1]}.`
        : 'No dice qué será distinto.'),
  );
};

/** `3 Completa, 1 En proceso` */
const statesOf = (activities: readonly SeenActivity[]): string =>
  ACTIVITY_STATES.flatMap((state) => {
    const total = activities.filter((one) => one.state === state).length;
    return total > 0 ? [`${total} ${state}`] : [];
  }).join(', ');

const isEarned = ({ state }: SeenActivity): boolean => state === 'Completa' || state === 'Verificada';

const progress: Rule = (subject) => {
  const all = standing(subject);
  if (all.length === 0) return unsaid('No tiene actividades: no hay de qué decir cómo van.');
  const late = all.filter((one) => one.late).length;
  const facts = `De ${activitiesIn(all.length)}: ${statesOf(all)}; ${late === 0 ? 'ninguna atrasada' : many(late, 'atrasada', 'atrasadas')}.`;
  if (all.every(isEarned)) return said('Terminado', facts);
  if (late > 0 || subject.pace === 'behind') return said('Con atraso', facts);
  if (all.every(({ state }) => state === 'Sin iniciar')) return said('No iniciado', facts);
  return said('Conforme al calendario', facts);
};

/** Only what nobody has to weigh is proposed: nothing begun, or nothing that can be seen (OGP, Completion). */
const achievement: Rule = (subject) => {
  const all = standing(subject);
  if (all.length === 0) return unsaid('No tiene actividades: no hay qué valorar.');
  const evidence = all.reduce((sum, one) => sum + one.evidence, 0);
  const facts = `De ${activitiesIn(all.length)}: ${statesOf(all)}; evidencias: ${evidence}.`;
  if (all.every(({ state }) => state === 'Sin iniciar')) return said('No iniciado', facts);
  if (evidence === 0) return said('Sin evidencia', facts);
  return unsaid(`${facts} El nivel lo juzga una persona: no se deriva de un porcentaje.`);
};

const onTime: Rule = (subject) => {
  const all = standing(subject);
  if (all.length === 0) return unsaid('No tiene actividades.');
  const open = all.filter((one) => !isEarned(one)).length;
  if (open > 0) return said('No se cumplió', `${open} de ${activitiesIn(all.length)} no están completas.`);
  const moved = all.filter(
    ({ row }) => str(row, 'fin_original') !== '' && str(row, 'fin') > str(row, 'fin_original'),
  ).length;
  return moved > 0
    ? said('Fuera de tiempo', `Todas están completas; ${moved} terminaron después de su fecha original.`)
    : said('En tiempo', 'Todas están completas y ninguna movió su fecha original.');
};

/** What before and after can be compared by. */
const results: Rule = ({ indicators }) => {
  const told = indicators
    .filter((row) => num(row, 'valor') !== undefined)
    .map(
      (row) =>
        `${str(row, 'variable')}: de ${str(row, 'base') || '¿?'} a ${str(row, 'valor')} (meta ${str(row, 'meta') || '¿?'})`,
    );
  return unsaid(
    told.length > 0
      ? `Sus indicadores: ${told.join('; ')}. Si eso abrió el gobierno lo juzga una persona.`
      : 'Ningún indicador tiene una medición: hay que buscar el antes y el después en la evidencia.',
  );
};

const RULES: Readonly<Record<string, Rule>> = {
  especifico: specific,
  medible: measurable,
  atribuible: attributable,
  acotado: bounded,
  relevante: relevant,
  ...Object.fromEntries(PARTS.map(([key, says, test]) => [key, partRule(says, test)])),
  ...Object.fromEntries(PILLARS.map(([key, says]) => [key, pillar(says)])),
  potencial: potential,
  avance: progress,
  logro: achievement,
  plazo: onTime,
  res_transparencia: results,
  res_participacion: results,
  res_rendicion: results,
};

function partRule(says: string, test: Test): Rule {
  return ({ indicators }) => {
    if (indicators.length === 0) return said('Sin indicadores', 'No tiene indicadores.');
    const lacking = indicators.filter((row) => !test(row));
    const full = indicators.length - lacking.length;
    const without =
      lacking.length > 0 ? ` Sin ella: ${lacking.map((row) => str(row, 'id')).join(', ')}.` : '';
    return said(
      lacking.length === 0 ? 'Todos' : full > 0 ? 'Algunos' : 'Ninguno',
      `${full} de ${indicatorsIn(indicators.length)} dicen ${says}.${without}`,
    );
  };
}

/**
 * The automatic part of a mark: what a cut shows, for each of these questions.
 * @param keys of the questions (levels.ts)
 */
export const proposalsFor = (keys: readonly string[], subject: Subject): Proposal[] =>
  keys.flatMap((key) => {
    const rule = RULES[key];
    return rule ? [{ key, ...rule(subject) }] : [];
  });
