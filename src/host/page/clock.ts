import type { ClockRun, ClockView } from '../server/api.ts';
import { clockView, post } from './api.ts';
import { button, el } from './dom.ts';
import { openModal } from './modal.ts';

/** What day it is for the workbook, and the way to let time pass. */
export class ClockControl {
  readonly element: HTMLButtonElement;
  readonly #moved: () => void;

  /** `moved` is called when time has passed: executions may have changed the workbook. */
  constructor(moved: () => void) {
    this.#moved = moved;
    this.element = button('Reloj', () => void this.#open(), { class: 'clock', title: 'Avanzar el reloj' });
    void this.refresh();
  }

  async refresh(): Promise<void> {
    this.#show(await clockView().catch(() => undefined));
  }

  #show(view: ClockView | undefined): void {
    if (!view) return;
    this.element.replaceChildren(
      el('span', { class: 'clock-word' }, 'Reloj: '),
      el('time', { datetime: view.now }, view.text),
    );
    this.element.setAttribute('aria-label', `Reloj: ${view.text}. Avanzar el reloj`);
  }

  async #open(): Promise<void> {
    const view = await clockView();
    this.#show(view);
    const now = el('p', { class: 'clock-now' }, `Ahora es ${view.text}.`);
    const status = el('p', { role: 'status', class: 'clock-status' });
    const list = el('ol', { class: 'runs', 'aria-label': 'Ejecuciones programadas' });
    const date = el('input', { type: 'date', id: 'clock-date', min: view.day });
    const show = (next: ClockView) => {
      this.#show(next);
      now.textContent = `Ahora es ${next.text}.`;
      date.min = next.day;
      status.textContent = summary(next);
      fill(list, next.runs);
    };
    const buttons: HTMLButtonElement[] = [];
    const advance = async (to: string) => {
      status.textContent = 'Avanzando…';
      for (const each of buttons) each.disabled = true;
      try {
        show(await post<ClockView>('reloj', { to }));
        this.#moved();
      } catch (error) {
        status.textContent = error instanceof Error ? error.message : '';
      }
      for (const each of buttons) each.disabled = false;
    };
    buttons.push(
      button('Al día siguiente', () => void advance('dia'), { class: 'primary' }),
      button('Siete días', () => void advance('semana')),
      button('A esa fecha', () => void advance(date.value)),
    );
    const [day, week, other] = buttons as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
    fill(list, view.runs);
    const { close } = openModal(
      'Avanzar el reloj',
      [
        now,
        el(
          'p',
          {},
          'Lo que el tablero tiene programado se ejecuta por cada día que pasa. El reloj no regresa.',
        ),
        el('div', { class: 'buttons' }, day, week),
        el('div', { class: 'clock-to' }, el('label', { for: 'clock-date' }, 'Hasta el día'), date, other),
        status,
        el('h3', {}, 'Ejecuciones'),
        list,
        el(
          'div',
          { class: 'buttons' },
          button('Cerrar', () => close()),
        ),
      ],
      'clock-modal',
    );
  }
}

function summary({ ran = 0, isCut }: ClockView): string {
  if (isCut) return `Se hicieron ${ran} ejecuciones y el reloj se detuvo ahí: avance otra vez para seguir.`;
  if (ran === 0) return 'El reloj avanzó. No había nada programado para esos días.';
  return ran === 1
    ? 'El reloj avanzó y se hizo 1 ejecución.'
    : `El reloj avanzó y se hicieron ${ran} ejecuciones.`;
}

function fill(list: HTMLElement, runs: ClockRun[]): void {
  const items = runs.map((run) =>
    el(
      'li',
      { class: run.error ? 'failed' : '' },
      el('strong', {}, run.at),
      ` ${run.handler}, ${run.book}: `,
      run.error ? `falló. ${run.error}` : 'terminó bien.',
      ...run.log.map((text) => el('pre', {}, text)),
    ),
  );
  list.replaceChildren(...(items.length > 0 ? items : [el('li', { class: 'none' }, 'Ninguna todavía.')]));
}
