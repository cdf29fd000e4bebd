import type { Caution } from '../core/cutCaution.ts';
import type { Finding, PublishDone, PublishInput, PublishOpening } from '../core/calls.ts';
import { longDate } from '../core/dates.ts';
import { button, count, h, labelled, put } from './dom.ts';
import { findingList } from './findings.ts';
import { nameOf } from './board.ts';
import { dataButton } from './dataButton.ts';
import { pageButton } from './micrositePage.ts';
import { newKey } from './opened.ts';
import { app, during, finish, hush, start, voice, warn } from './page.ts';
import { ask, openPanel } from './server.ts';

const STEPS = [
  'En el menú de Google, abra Archivo ▸ Compartir ▸ Publicar en la Web.',
  'Elija «Tablero público» y «Página web», y pulse «Publicar». Copie la dirección: es la que va en su micrositio.',
  'En la misma ventana elija «Datos abiertos» y «Valores separados por comas (.csv)», y pulse «Publicar». Esa dirección es la que consulta el INAI.',
  'No elija «Todo el documento»: mostraría también las pestañas con datos personales.',
];

start(() => ask('abrirPublicar'), show);

function show(opening: PublishOpening): void {
  const { blocking, missing, last, cut } = opening;
  hush();
  let sure = cut.caution === undefined;
  const publish = button('Publicar', () => (sure ? void during(publish, 'Publicando…', send) : askAgain()), 'main'); // prettier-ignore
  const askAgain = (): void => {
    sure = true;
    publish.textContent = ANYWAY;
    warn('Todavía no se publicó.', `Si aun así quiere congelar este corte, pulse «${ANYWAY}».`);
  };
  const [freezing, chosen] = cutPart(cut);
  const key = newKey();
  const again = button('Volver a revisar', () => void during(again, 'Revisando…', review), 'main');
  const review = async (): Promise<void> => show(await ask('abrirPublicar'));
  const send = async (): Promise<void> => {
    const kind = chosen() as PublishInput['kind'];
    const answer = await ask('publicar', { kind, key });
    if (!('blocking' in answer)) return done(answer);
    show({ ...opening, blocking: answer.blocking });
    warn('No se publicó.', 'El tablero cambió: corrija lo que sigue y vuelva a revisar.');
  };
  put(
    app,
    h(
      'p',
      {},
      `Tablero de ${nameOf(opening.board)}. `,
      last ? `Última publicación: ${momentOf(last.at, opening.board.zone)}` : 'Todavía no se ha publicado.',
    ),
    blocking.length > 0 && blocked(blocking),
    ...(blocking.length > 0 ? [] : freezing),
    h('h2', {}, 'Lo que se publica'),
    lacking(missing.filter(({ level }) => level === 'falta')),
    others(missing.filter(({ level }) => level !== 'falta')),
    h(
      'p',
      'help',
      'Se escriben las pestañas «Tablero público» y «Datos abiertos». Los correos y teléfonos del Secretariado nunca se publican.',
    ),
    h('footer', {}, voice, blocking.length > 0 ? again : publish),
  );
}

const ANYWAY = 'Publicar de todos modos';

/** What to do first, and where. */
const CAUTIONS: Readonly<Record<Caution, readonly [sentence: string, menu: string, label: string]>> = {
  vacio: [
    'El tablero no tiene compromisos: el corte quedaría vacío, y los cortes no se borran.',
    'mostrarCompromiso',
    'Registrar compromiso',
  ],
  'sin-lanzar': [
    'El plan todavía no se lanza. Este corte no sería su línea base —la fotografía del plan con la que se compara el avance—, y los cortes no se borran.',
    'mostrarPlan',
    'Revisar y lanzar el plan',
  ],
};

function cautionOf(caution: Caution): HTMLElement {
  const [sentence, menu, label] = CAUTIONS[caution];
  return h(
    'div',
    'note',
    h('p', {}, sentence),
    button(label, () => openPanel(menu, 'nuevo')),
  );
}

const KIND_HELP =
  '«Mes 6» y «Mes 12» son los que espera el INAI para su monitoreo y su evaluación; «Ordinario», cualquier otro.';

type Opened = PublishOpening['cut'];

/** What will be frozen, before it is: its kind and what is different from the cut before. */
function cutPart({
  number,
  kinds,
  late,
  due,
  previous,
  changes,
  caution,
}: Opened): [HTMLElement[], () => string] {
  const named = (kind: string): string => (late.some((one) => one === kind) ? `${kind} (con atraso)` : kind);
  const options = kinds.map((kind) => h('option', { value: kind }, named(kind)));
  const choice = h('select', { id: 'kind' }, ...options);
  const [first = '', ...others] = changes;
  const title = previous ? `Qué cambiará desde el corte ${previous.number}` : 'Qué se congelará';
  const parts: (HTMLElement | undefined)[] = [
    h('h2', {}, `Corte ${number}`),
    h('p', {}, 'Al publicar se congela un corte: con número, fecha y huella, y ya no cambia.'),
    caution && cautionOf(caution),
    due && h('p', due.days < 0 ? 'note wrong' : 'note', dueWords(due)),
    kinds.length > 1 ? labelled('Tipo de corte', KIND_HELP, choice) : undefined,
    h('h2', {}, title),
    h('p', {}, first),
    others.length > 0
      ? h(
          'details',
          {},
          h('summary', {}, count(others.length, 'cambio más', 'cambios más')),
          h('ul', 'inside changes', ...others.map((line) => h('li', {}, line))),
        )
      : undefined,
  ];
  return [parts.filter((part) => part !== undefined), () => choice.value];
}

function dueWords({ kind, day, days }: NonNullable<Opened['due']>): string {
  const when = `El corte «${kind}» corresponde al ${longDate(day)}`;
  if (days === 0) return `${when}: hoy.`;
  return days > 0 ? `${when}: faltan ${count(days, 'día', 'días')}.` : `${when}: pasaron ${count(-days, 'día', 'días')}.`; // prettier-ignore
}

const blocked = (blocking: readonly Finding[]): HTMLElement =>
  h(
    'section',
    {},
    h('h2', {}, 'Antes de publicar'),
    h(
      'p',
      'note wrong',
      `Corrija ${count(blocking.length, 'problema', 'problemas')}. Elija uno para ir a su celda.`,
    ),
    findingList(blocking),
  );

function lacking(missing: readonly Finding[]): HTMLElement {
  if (missing.length === 0) return h('p', {}, 'Al plan no le falta nada.');
  const what =
    missing.length === 1 ? 'Falta 1 dato' : `Faltan ${missing.length.toLocaleString('es-MX')} datos`;
  return folded(`${what}: el tablero público lo dirá`, missing);
}

const others = (findings: readonly Finding[]): HTMLElement | undefined =>
  findings.length > 0
    ? folded(
        `Además, ${count(findings.length, 'recomendación o corrección', 'recomendaciones o correcciones')}`,
        findings,
      )
    : undefined;

const folded = (summary: string, findings: readonly Finding[]): HTMLElement =>
  h('details', {}, h('summary', {}, summary), h('div', 'inside', findingList(findings)));

function momentOf(at: string, zone: string): string {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) return at;
  return instant.toLocaleString('es-MX', { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
}

function done({ sentence, page }: PublishDone): void {
  finish(
    sentence,
    h('h2', {}, 'La primera vez, en Google'),
    h('ol', {}, ...STEPS.map((step) => h('li', {}, step))),
    h('p', 'help', 'Las siguientes veces esas direcciones se actualizan solas en unos minutos.'),
    h('h2', {}, 'En su micrositio'),
    h('p', {}, 'Es una sola página que funciona sin conexión con Google. Descárguela y súbala a su sitio.'),
    pageButton(page),
    dataButton(),
    voice,
  );
}
