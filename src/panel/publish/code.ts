import { button, h } from '../dom.ts';
import { say } from '../page.ts';

/** Inside Google's frame the clipboard may be closed; then the text is chosen, and a key copies it. */
async function copy(area: HTMLTextAreaElement): Promise<void> {
  area.select();
  const done = await navigator.clipboard.writeText(area.value).then(
    () => true,
    () => document.execCommand('copy'),
  );
  say(done ? 'Copiado.' : 'El texto está elegido: oprima Ctrl + C para copiarlo.');
}

/** A text to paste somewhere else, with the button that copies it. */
export function code(label: string, id: string, text: string): [HTMLElement, HTMLTextAreaElement] {
  const area = h('textarea', {
    id,
    readonly: true,
    rows: 6,
    spellcheck: 'false',
    class: 'code',
    'aria-describedby': `${id}-help`,
  });
  area.value = text;
  const part = h(
    'div',
    'field',
    h('label', { for: id }, label),
    h('p', { class: 'help', id: `${id}-help` }, 'Se pega en el HTML de la página que lo mostrará.'),
    area,
    button('Copiar', () => void copy(area)),
  );
  return [part, area];
}
