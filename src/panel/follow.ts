import { h } from './dom.ts';
import { ask } from './server.ts';

/**
 * Brings up to date what follows from a saving: steps, Inicio and its charts. Nobody waits for it, and what a closed panel
 * leaves undone the next call does.
 * @returns whether all is up to date
 */
export const follow = (): Promise<boolean> =>
  ask('ponerAlDia').then(
    () => true,
    () => false,
  );

/** A line that says what became of it. */
export function followLine(): HTMLElement {
  const line = h('p', { class: 'tip', role: 'status' }, 'Poniendo al día lo que depende de este registro…');
  void follow().then((done) => {
    line.textContent = done
      ? 'Lo que depende de este registro está al día.'
      : 'Quedó guardado; lo que depende de él se pondrá al día con el próximo cambio.';
  });
  return line;
}
