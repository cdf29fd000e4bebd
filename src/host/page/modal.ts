import { button, el } from './dom.ts';

/** A native modal dialog: the browser keeps the focus inside and gives it back. */
export function openModal(
  title: string,
  content: Node[],
  className = '',
): { dialog: HTMLDialogElement; close: () => void } {
  const heading = el('h2', {}, title);
  const dialog = el('dialog', { class: `modal ${className}`, 'aria-label': title }, heading, ...content);
  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, close: () => dialog.close() };
}

export interface Pressed {
  button: string;
  text: string;
}

const BUTTON_TEXT: Record<string, string> = {
  OK: 'Aceptar',
  CANCEL: 'Cancelar',
  YES: 'Sí',
  NO: 'No',
};

/** Resolves with the button's name, or CLOSE. `prompt` adds a text field. */
export function ask(title: string, message: string, buttons: string[], prompt = false): Promise<Pressed> {
  return new Promise((resolve) => {
    const field = el('input', { type: 'text', 'aria-label': message || title });
    const paragraphs = message.split('\n').map((line) => el('p', {}, line));
    let pressed = 'CLOSE';
    const press = (name: string) => {
      pressed = name;
      dialog.close();
    };
    const row = el(
      'div',
      { class: 'buttons' },
      ...buttons.map((name, index) =>
        button(BUTTON_TEXT[name] ?? name, () => press(name), { class: index === 0 ? 'primary' : '' }),
      ),
    );
    const { dialog } = openModal(title || 'Aviso', [...paragraphs, ...(prompt ? [field] : []), row]);
    dialog.addEventListener('close', () => resolve({ button: pressed, text: field.value }));
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') press(buttons[0] ?? 'OK');
    });
    (prompt ? field : row.querySelector('button'))?.focus();
  });
}

export async function tell(title: string, message: string): Promise<void> {
  await ask(title, message, ['OK']);
}

export async function confirmed(title: string, message: string, yes: string): Promise<boolean> {
  const { button: pressed } = await ask(title, message, [yes, 'CANCEL']);
  return pressed === yes;
}

export function toast(message: string, title: string, seconds: number): void {
  const region =
    document.querySelector('.toasts') ??
    el('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
  if (!region.isConnected) document.body.append(region);
  const box = el(
    'div',
    { class: 'toast' },
    ...(title ? [el('strong', {}, title)] : []),
    el('span', {}, message),
  );
  box.append(button('Cerrar', () => box.remove(), { class: 'plain' }));
  region.replaceChildren(box);
  if (seconds > 0) setTimeout(() => box.remove(), seconds * 1000);
}

/** Asked before a protected cell that only warns is changed. */
export const mayOverride = (warning: string): Promise<boolean> =>
  confirmed('Esta parte está protegida', `${warning}\n¿Quiere modificarla de todos modos?`, 'Modificar');
