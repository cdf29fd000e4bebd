import { button, h, put } from './dom.ts';
import type { Pending } from '../core/answers.ts';
import { isRefusal, lost, openGuide, openPanel, whilePending } from './server.ts';

export const app = document.getElementById('app') as HTMLElement;

const polite = h('p', { role: 'status', class: 'say' });
const urgent = h('div', { role: 'alert', class: 'warn' });

/** The one place of a panel that speaks: put it next to the button that saves. */
export const voice = h('div', {}, polite, urgent);

export function say(text: string): void {
  put(urgent);
  put(polite, text);
}

export function warn(sentence: string, tip = ''): void {
  put(polite);
  put(urgent, h('strong', {}, sentence), tip && ` ${tip}`);
}

/** While a saving goes on in several executions: how far it is, and that nobody has to wait for it. */
function showProgress({ done, total, sentence }: Pending): void {
  if (!voice.isConnected) put(app, voice);
  say(`${sentence} Puede cerrar: no se pierde nada.`);
  polite.append(h('progress', { max: total, value: done, 'aria-label': 'Avance' }));
}

whilePending(showProgress);

export const hush = (): void => say('');

export function explain(reason: unknown): void {
  const said = isRefusal(reason);
  const { message, tip } = said ? reason : lost();
  warn(message, tip);
  if (!said) console.error(reason);
}

let busy = false;

/** Does one thing at a time: a second click while it lasts does nothing. */
export async function during(
  pressed: HTMLButtonElement,
  doing: string,
  work: () => Promise<void>,
): Promise<void> {
  if (busy) return;
  busy = true;
  const label = pressed.textContent ?? '';
  pressed.textContent = doing;
  pressed.setAttribute('aria-disabled', 'true');
  say(doing);
  const form = app.querySelector('form');
  if (form) form.inert = true;
  try {
    await work();
  } catch (reason) {
    explain(reason);
  } finally {
    busy = false;
    if (form) form.inert = false;
    pressed.textContent = label;
    pressed.removeAttribute('aria-disabled');
    if (polite.textContent === doing) hush();
  }
}

export function title(text: string): void {
  const heading = document.querySelector('h1');
  if (heading) heading.textContent = text;
}

/** Asks for what the panel needs and shows it, or says why not and offers to try again. */
export function start<T>(load: () => Promise<T>, show: (opening: T) => void): void {
  put(app, h('p', { role: 'status' }, 'Abriendo…'));
  load()
    .then(show)
    .catch((reason: unknown) => {
      put(
        app,
        voice,
        isRefusal(reason) && reason.code === 'sin-tablero'
          ? button('Preparar el tablero', () => openPanel('mostrarPreparar'), 'main')
          : button('Volver a intentar', () => start(load, show)),
      );
      explain(reason);
    });
}

/** Where a panel ends: the way back to what comes next. */
export const ending = (): HTMLElement => h('p', 'ending', button('Volver a la guía', openGuide));

/** Shows only this, and tells the reader. */
export function finish(heading: string, ...rest: (Node | string | false | undefined)[]): void {
  hush();
  const top = h('h2', { class: 'done', tabindex: '-1' }, heading);
  put(app, top, ...rest, ending());
  top.focus();
}
