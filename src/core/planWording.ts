import { str, type Row } from './board.ts';
import { groupBy } from './group.ts';
import type { Plan } from './planParts.ts';
import { statesProblem } from './planProblems.ts';
import { namesProduct, vagueTitle, vagueVerb } from './planWords.ts';
import { RECORDS } from './records.ts';
import { fold, isPlaceholder, visible } from './words.ts';

const PRODUCT_TIP = 'Diga el producto: un registro, un portal, una norma…';

export function checkWording(plan: Plan): void {
  checkFillers(plan);
  for (const row of plan.commitments) checkTitle(row, plan);
  for (const row of plan.activities) checkActivity(row, plan);
}

function checkFillers({ commitments, activities, indicators, report }: Plan): void {
  const tables = [
    ['compromisos', commitments],
    ['actividades', activities],
    ['indicadores', indicators],
  ] as const;
  for (const [table, rows] of tables) {
    const fields = RECORDS[table].fields.filter(
      ({ kind, computed }) => !computed && (kind === 'text' || kind === 'long'),
    );
    for (const row of rows)
      for (const { key, label } of fields)
        if (isPlaceholder(str(row, key)))
          report(
            'error',
            'texto-de-relleno',
            [table, row, key],
            `${label}: «${str(row, key).slice(0, 40)}» es un texto de relleno.`,
            'Escriba lo que corresponde, o deje la celda vacía.',
          );
  }
}

function checkTitle(row: Row, { report }: Plan): void {
  const title = str(row, 'titulo');
  const verb = vagueTitle(title, str(row, 'accion'));
  if (verb)
    report(
      'falta',
      'verbo-vago',
      ['compromisos', row, 'titulo'],
      `«${verb}» no promete nada que pueda verse, y ni el título ni «Qué se hará» nombran un producto.`,
      PRODUCT_TIP,
    );
  if (statesProblem(title))
    report(
      'falta',
      'titulo-problema',
      ['compromisos', row, 'titulo'],
      'El título dice un problema y no lo que se hará.',
      'Escriba el problema en «Problema público» y en el título la acción con su producto.',
    );
}

/** An activity may begin with a vague word where its own product can be seen. */
function checkActivity(row: Row, { report }: Plan): void {
  const [text, product] = [str(row, 'actividad'), str(row, 'producto')];
  const verb = vagueVerb(text);
  if (!verb || namesProduct(text) || isSomething(product)) return;
  report(
    'falta',
    'actividad-vaga',
    ['actividades', row, 'actividad'],
    `«${verb}» no dice qué quedará hecho, y su producto tampoco.`,
    'Diga qué se entregará: un acta, una base de datos, un taller…',
  );
}

const isSomething = (product: string): boolean =>
  visible(product) !== '' && !isPlaceholder(product) && (vagueVerb(product) === '' || namesProduct(product));

/** What was carried over from another commitment without being thought again. */
export function checkCopies({ commitments, indicators, activitiesOf, report }: Plan): void {
  const owners = groupBy(
    indicators
      .filter((row) => fold(str(row, 'variable')) !== '')
      .map((row) => ({ variable: fold(str(row, 'variable')), compromiso: str(row, 'compromiso') })),
    'variable',
  );
  for (const row of indicators) {
    const other = owners
      .get(fold(str(row, 'variable')))
      ?.find(({ compromiso }) => compromiso !== '' && compromiso !== row['compromiso']);
    if (!other) continue;
    report(
      'falta',
      'indicador-copiado',
      ['indicadores', row, 'variable'],
      `El mismo indicador está en ${str(other, 'compromiso')}.`,
      'Mida lo que este compromiso cambia.',
    );
  }
  const calendars = new Map<string, string>();
  for (const row of commitments) {
    const id = str(row, 'id');
    const pairs = (activitiesOf.get(id) ?? []).map((one) => `${str(one, 'inicio')}/${str(one, 'fin')}`);
    // one term for all says nothing: it is often the plan's whole year
    if (new Set(pairs).size < 2 || pairs.some((pair) => pair.length < 21)) continue;
    const calendar = pairs.join(' ');
    const other = calendars.get(calendar);
    calendars.set(calendar, other ?? id);
    const first = activitiesOf.get(id)?.[0];
    if (other && first)
      report(
        'aviso',
        'fechas-copiadas',
        ['actividades', first, 'inicio'],
        `Las fechas de ${id} son las mismas que las de ${other}.`,
        'Compruebe que cada actividad tenga el tiempo que necesita.',
      );
  }
}
