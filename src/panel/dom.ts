type Attribute = string | number | boolean | undefined | ((event: Event) => void);
export type Child = Node | string | false | undefined;

const present = (child: Child): child is Node | string => child !== undefined && child !== false;

/**
 * Makes an element; text is always text, never markup.
 * @param attributes a function listens to the event of that name; a plain text is the class
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: string | Readonly<Record<string, Attribute>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(
    typeof attributes === 'string' ? { class: attributes } : attributes,
  )) {
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

/** A control with its label, and the help and the problem that describe it. */
export function labelled(
  label: string,
  help: string,
  input: HTMLInputElement | HTMLSelectElement,
  ...below: HTMLElement[]
): HTMLElement {
  const told = `${input.id}-help`;
  input.setAttribute('aria-describedby', [told, ...below.map(({ id }) => id)].join(' '));
  return h(
    'div',
    'field',
    h('label', { for: input.id }, label),
    h('p', { class: 'help', id: told }, help),
    input,
    ...below,
  );
}

export const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('es-MX')} ${number === 1 ? one : many}`;
