import type { BookView } from '../server/api.ts';
import type { BookApi } from './api.ts';
import { button, el } from './dom.ts';
import { openModal } from './modal.ts';

function address(key: string, path: string): string {
  return `${location.origin}/spreadsheets/d/e/${key}/${path}`;
}

/** Archivo > Publicar en la Web: which tabs, and the addresses that follow. */
export function openPublish(api: BookApi, book: BookView, done: () => void): void {
  const boxes = book.tabs
    .filter((tab) => !tab.hidden)
    .map((tab) => {
      const box = el('input', { type: 'checkbox', value: tab.id, checked: tab.published });
      return { tab, box, row: el('label', { class: 'choice' }, box, ` ${tab.name}`) };
    });
  const result = el('div', { class: 'addresses', 'aria-live': 'polite' });
  const chosen = () => boxes.filter(({ box }) => box.checked).map(({ tab }) => tab);
  const show = (key: string | undefined) => result.replaceChildren(...(key ? addresses(key, chosen()) : []));
  const send = async (sheetIds: number[]) => {
    try {
      show((await api.publish(sheetIds)).key);
      done();
    } catch (error) {
      result.textContent = error instanceof Error ? error.message : '';
    }
  };
  const stop = () => {
    for (const { box } of boxes) box.checked = false;
    void send([]).then(() => result.replaceChildren(el('p', {}, 'Este libro ya no está publicado.')));
  };
  const { close } = openModal(
    'Publicar en la Web',
    [
      el('p', {}, 'Cualquier persona con la dirección podrá ver las hojas que elija, sin poder cambiarlas.'),
      el('fieldset', {}, el('legend', {}, 'Hojas que se publican'), ...boxes.map(({ row }) => row)),
      result,
      el(
        'div',
        { class: 'buttons' },
        button('Publicar', () => void send(chosen().map(({ id }) => id)), { class: 'primary' }),
        button('Dejar de publicar', stop),
        button('Cerrar', () => close()),
      ),
    ],
    'publish',
  );
  show(book.published?.key);
}

function addresses(key: string, tabs: { id: number; name: string }[]): Node[] {
  const whole = addressLine('Página de todo lo publicado', address(key, 'pubhtml'));
  const each = tabs.flatMap(({ id, name }) => [
    addressLine(`${name}, página`, address(key, `pubhtml?gid=${id}&single=true`)),
    addressLine(`${name}, CSV`, address(key, `pub?gid=${id}&single=true&output=csv`)),
  ]);
  const google = [
    addressLine('Todo lo publicado', googleAddress(key, 'pubhtml'), false),
    ...tabs.flatMap(({ id, name }) => [
      addressLine(`${name}, página, en Google`, googleAddress(key, `pubhtml?gid=${id}&single=true`), false),
      addressLine(
        `${name}, CSV, en Google`,
        googleAddress(key, `pub?gid=${id}&single=true&output=csv`),
        false,
      ),
    ]),
  ];
  return [
    el('h3', {}, 'Direcciones'),
    whole,
    ...each,
    el('h3', {}, 'En Google serían (así las leen también los guiones de aquí)'),
    ...google,
  ];
}

/** The same page where Google would have it: UrlFetchApp reaches it without a network. */
const googleAddress = (key: string, path: string): string =>
  `https://docs.google.com/spreadsheets/d/e/${key}/${path}`;

function addressLine(label: string, url: string, opens = true): HTMLElement {
  const field = el('input', { type: 'text', readonly: true, value: url, 'aria-label': label });
  field.addEventListener('focus', () => field.select());
  if (!opens) return el('div', { class: 'address' }, el('span', {}, label), field);
  const open = el(
    'a',
    { href: url, target: '_blank', rel: 'noopener', 'aria-label': `Abrir ${label}` },
    'Abrir',
  );
  return el('div', { class: 'address' }, el('span', {}, label), field, open);
}
