import { el } from './dom.ts';
import { ask } from './modal.ts';

const KEY = 'personas';
const FIRST = ['personal@organismo.example', 'enlace@dependencia.example', 'sociedad.civil@correo.example'];
const OTHER = '+';

function known(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '');
    if (Array.isArray(list) && list.every((each) => typeof each === 'string')) return list;
  } catch {
    // Nothing kept yet, or something else's data: begin with the usual people.
  }
  return FIRST;
}

export function currentPerson(): string {
  return sessionStorage.getItem(KEY) ?? known()[0] ?? '';
}

/** Who this window acts for. Each window may be somebody else. */
export function personSwitch(changed: (email: string) => void): HTMLElement {
  const select = el('select', { 'aria-label': 'Persona que usa esta ventana' });
  const fill = () => {
    const people = [...new Set([...known(), currentPerson()])];
    select.replaceChildren(
      ...people.map((email) => el('option', { value: email }, email)),
      el('option', { value: OTHER }, 'Otra persona…'),
    );
    select.value = currentPerson();
  };
  const use = (email: string) => {
    sessionStorage.setItem(KEY, email);
    localStorage.setItem(KEY, JSON.stringify([...new Set([...known(), email])]));
    fill();
    changed(email);
  };
  select.addEventListener('change', () => {
    if (select.value !== OTHER) {
      use(select.value);
      return;
    }
    fill();
    void ask('Otra persona', 'Correo de la persona', ['OK', 'CANCEL'], true).then(({ button, text }) => {
      if (button === 'OK' && /^\S+@\S+$/.test(text.trim())) use(text.trim());
    });
  });
  fill();
  return select;
}
