import type { RowsRequest, TabView } from '../server/api.ts';
import { el } from './dom.ts';
import type { Menu } from './menu.ts';

export interface FixedActions {
  publish(): void;
  undo(): void;
  edit(): void;
  clear(): void;
  rows(what: RowsRequest['what']): void;
  filter(): void;
}

/** The menus that every workbook has, before those of the add-on. */
export function fixedMenus(bookId: string, act: FixedActions): Menu[] {
  const file: Menu = {
    title: 'Archivo',
    items: [
      { caption: 'Publicar en la Web…', run: () => act.publish() },
      { caption: 'Descargar .xlsx', run: () => location.assign(`/archivo/${bookId}.xlsx`) },
      { separator: true },
      { caption: 'Correos de salida', run: () => location.assign('/salida') },
      { caption: 'Ver todos los libros', run: () => location.assign('/') },
    ],
  };
  const edit: Menu = {
    title: 'Editar',
    items: [
      { caption: 'Deshacer', run: () => act.undo() },
      { separator: true },
      { caption: 'Modificar celda', run: () => act.edit() },
      { caption: 'Borrar contenido', run: () => act.clear() },
      { separator: true },
      { caption: 'Insertar fila arriba', run: () => act.rows('arriba') },
      { caption: 'Insertar fila abajo', run: () => act.rows('abajo') },
      { caption: 'Eliminar fila', run: () => act.rows('eliminar') },
      { separator: true },
      { caption: 'Filtrar por esta columna…', run: () => act.filter() },
    ],
  };
  return [file, edit];
}

export function tabButton(
  { id, name, tabColor }: TabView,
  isCurrent: boolean,
  open: () => void,
): HTMLElement {
  const state = { 'aria-selected': String(isCurrent), tabindex: isCurrent ? 0 : -1, 'data-id': id };
  const element = el('button', { type: 'button', role: 'tab', ...state }, name);
  if (tabColor) element.style.setProperty('--tab', tabColor);
  element.addEventListener('click', open);
  return element;
}

const SELECTED = '[aria-selected=true]';

/** Puts these tabs in place of those; the selected one comes into view when it is another, as in Google's sheet. */
export function showTabs(list: HTMLElement, tabs: readonly HTMLElement[]): void {
  const before = list.querySelector(SELECTED)?.textContent;
  tabs.forEach((tab, at) => {
    const there = list.children[at];
    if (!there) list.append(tab);
    // one that is replaced under a pressed button loses the click
    else if (!there.isEqualNode(tab)) there.replaceWith(tab);
  });
  while (list.children.length > tabs.length) list.lastElementChild?.remove();
  const now = list.querySelector(SELECTED);
  if (now && now.textContent !== before) now.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export function firstShown(hidden: number[]): number {
  let at = 0;
  while (hidden.includes(at)) at += 1;
  return at;
}
