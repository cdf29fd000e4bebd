import type { PublishInput, PublishOpening } from '../core/calls.ts';
import type { PublishDone } from '../core/answers.ts';
import { button, h, put } from './dom.ts';
import { nameOf } from './board.ts';
import { follow } from './follow.ts';
import { newKey } from './opened.ts';
import { app, during, finish, hush, start, voice, warn } from './page.ts';
import { askForm, publishedForm } from './publish/addresses.ts';
import { cutPart } from './publish/cut.ts';
import { googleSteps } from './publish/google.ts';
import { downloads, portal } from './publish/portal.ts';
import { blocked, lacking } from './publish/review.ts';
import { folded, stepList, type Step } from './publish/steps.ts';
import { ask } from './server.ts';

start(() => ask('abrirPublicar'), show);

const reload = (): Promise<PublishOpening> => ask('abrirPublicar');
const isShared = ({ addresses }: PublishOpening): boolean => addresses.page !== '' && addresses.data !== '';

const ANYWAY = 'Publicar de todos modos';

/**
 * The first time it walks through five steps; afterwards it goes straight to what is to be frozen, and what of the steps was
 * left undone comes below.
 */
function show(opening: PublishOpening): void {
  const { blocking, missing, last, cut } = opening;
  hush();
  const [freezing, chosen] = cutPart(cut);
  const review = [
    ...blocked(blocking),
    ...(blocking.length > 0 ? [] : freezing),
    h('h2', {}, 'Lo que se publica'),
  ];
  const action = blocking.length > 0 ? againButton() : publishButton(opening, chosen);
  put(
    app,
    h(
      'p',
      {},
      `Tablero de ${nameOf(opening.board)}. `,
      last ? `Última publicación: ${momentOf(last.at, opening.board.zone)}` : 'Todavía no se ha publicado.',
    ),
    h('div', { id: 'doubts', tabindex: '-1' }),
    ...(last === undefined
      ? [stepList([...firstSteps(opening, freezing), ...lastSteps(opening, keepAndShow)]), questions(opening)]
      : [...review, ...lacking(missing), ...(isShared(opening) ? known(opening) : remaining(opening))]),
    h('footer', {}, voice, action),
  );
}

/** Steps 1 and 2: what is wrong is mended, and a cut is frozen. */
function firstSteps({ blocking, missing }: PublishOpening, freezing: readonly HTMLElement[]): Step[] {
  const clear = blocking.length === 0;
  return [
    {
      title: 'Revisar',
      done: clear,
      said: 'nada impide publicar',
      body: [...blocked(blocking), ...lacking(missing)],
    },
    {
      title: 'Publicar un corte',
      done: false,
      body: clear ? freezing : [h('p', {}, 'Primero corrija lo que impide publicar.')],
    },
  ];
}

/** Steps 3 to 5: what a person does at Google and in the portal. */
function lastSteps(opening: PublishOpening, kept: () => Promise<void>): Step[] {
  const shared = isShared(opening);
  const onward = button('Ya publiqué las dos', () => {
    const next = app.querySelector<HTMLDetailsElement>('[data-step="4"]');
    if (next) next.open = true;
    next?.querySelector('input')?.focus();
  });
  return [
    { title: 'Publicar en la Web, en Google', done: shared, body: [...googleSteps(), onward] },
    {
      title: 'Pegar las dos direcciones',
      done: shared,
      said: 'guardadas',
      body: [publishedForm(opening, kept)],
    },
    {
      title: 'Ponerlo en su portal',
      done: opening.microsite.document !== '',
      said: 'con micrositio',
      body: portal(opening),
    },
  ];
}

const questions = (opening: PublishOpening): HTMLElement =>
  folded(
    `Preguntas de la ciudadanía: ${opening.addresses.ask ? 'con formulario' : 'sin formulario'}`,
    ...askForm(opening, keepAndShow),
  );

const ONCE = 'Lo que sigue, una sola vez';

const remaining = (opening: PublishOpening): HTMLElement[] => [
  h('h2', {}, ONCE),
  stepList(lastSteps(opening, keepAndShow), 3),
  questions(opening),
];

/** What was done the first time, for whoever needs it again. */
const known = (opening: PublishOpening): HTMLElement[] => [
  h('h2', {}, 'Lo demás'),
  folded('Direcciones de lo publicado', publishedForm(opening, keepAndShow)),
  folded('Archivos para descargar', ...downloads()),
  folded('En su portal', ...portal(opening)),
  questions(opening),
  folded('Cómo se publica en la Web, en Google', ...googleSteps()),
];

async function keepAndShow(): Promise<void> {
  show(await reload());
  void follow();
}

function againButton(): HTMLButtonElement {
  const again = button('Volver a revisar', () => void during(again, 'Revisando…', review), 'main');
  const review = async (): Promise<void> => show(await reload());
  return again;
}

function publishButton(opening: PublishOpening, chosen: () => string): HTMLButtonElement {
  let sure = opening.cut.caution === undefined;
  const publish = button(
    'Publicar',
    () => (sure ? void during(publish, 'Publicando…', send) : askAgain()),
    'main',
  );
  const askAgain = (): void => {
    sure = true;
    publish.textContent = ANYWAY;
    warn('Todavía no se publicó.', `Si aun así quiere congelar este corte, pulse «${ANYWAY}».`);
  };
  const key = newKey();
  const send = async (): Promise<void> => {
    const kind = chosen() as PublishInput['kind'];
    const answer = await ask('publicar', { kind, key });
    if (!('blocking' in answer)) return done(opening, answer);
    show({ ...opening, blocking: answer.blocking });
    warn('No se publicó.', 'El tablero cambió: corrija lo que sigue y vuelva a revisar.');
  };
  return publish;
}

function momentOf(at: string, zone: string): string {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) return at;
  return instant.toLocaleString('es-MX', { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
}

/** What is published can be taken along at once; the first time the steps go on. */
function done(opening: PublishOpening, { sentence }: PublishDone): void {
  const shared = isShared(opening);
  const kept = async (): Promise<void> =>
    done(await reload(), { ok: true, rows: 0, sentence: 'Se guardaron las direcciones.' });
  finish(
    sentence,
    ...downloads(),
    shared && h('p', 'help', 'Las direcciones de Google se actualizan solas en unos minutos.'),
    !shared && h('h2', {}, ONCE),
    h('div', { id: 'doubts', tabindex: '-1' }),
    shared ? folded('En su portal', ...portal(opening)) : stepList(lastSteps(opening, kept), 3),
    voice,
  );
}
