type Attribute = string | number | boolean | undefined | ((event: Event) => void);
export type Child = Node | string | false | undefined;

const present = (child: Child): child is Node | string => child !== undefined && child !== false;

/** Makes an element; text is always text, never markup. A function among the attributes listens to that event. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter(present));
  return element;
}

export const put = (parent: Element, ...children: Child[]): void =>
  parent.replaceChildren(...children.filter(present));

export const button = (label: string, click: () => void, kind = ''): HTMLButtonElement =>
  h('button', { type: 'button', class: kind, click }, label);

/** Moves the focus to something that is no control, so that a reader hears it and the keyboard goes on from there. */
export function focusOn(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus();
  element.scrollIntoView({ block: 'nearest' });
}

export const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('es-MX')} ${number === 1 ? one : many}`;
