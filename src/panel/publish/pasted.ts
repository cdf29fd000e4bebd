import type { Addressed, AddressInput } from '../../core/addressCalls.ts';
import type { AddressFault } from '../../core/askAddress.ts';
import { button, h, put } from '../dom.ts';
import { during, say, warn } from '../page.ts';
import { ask } from '../server.ts';

/** An address to paste, checked as soon as it is there. */
export interface Pasting {
  of: Addressed;
  label: string;
  help: string;
  /** As it is kept now. */
  kept: string;
  read: (text: string) => { address: string } | { fault: AddressFault };
}

interface Field {
  root: HTMLElement;
  typed: () => string;
  tell: (fault?: AddressFault) => void;
  focus: () => void;
}

function field({ of, label, help, kept, read }: Pasting): Field {
  const id = `address-${of}`;
  const problem = h('p', { class: 'problem', id: `${id}-problem`, role: 'status' });
  const input = h('input', {
    id,
    type: 'text',
    value: kept,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': `${id}-help ${id}-problem`,
  });
  const tell = (fault?: AddressFault): void => {
    put(problem, fault && `▲ ${fault.sentence} ${fault.tip}`);
    input.setAttribute('aria-invalid', String(fault !== undefined));
  };
  const judge = (): void => {
    const found = read(input.value);
    tell('fault' in found ? found.fault : undefined);
    if ('address' in found && found.address !== '' && found.address !== kept)
      put(problem, '✔ Es la que va aquí.');
  };
  input.addEventListener('input', judge);
  return {
    root: h(
      'div',
      'field',
      h('label', { for: id }, label),
      h('p', { class: 'help', id: `${id}-help` }, help),
      input,
      problem,
    ),
    typed: () => input.value,
    tell,
    focus: () => input.focus(),
  };
}

/**
 * Fields for addresses and the button that keeps them, all of them or none.
 * @param kept told once they are in the board
 */
export function pasteForm(asked: readonly Pasting[], label: string, kept: () => Promise<void>): HTMLElement {
  const fields = asked.map((one) => ({ ...one, field: field(one) }));
  const doubts = h('div');
  const save = button(label, () => void during(save, 'Guardando y comprobando…', send), 'main');
  const send = async (): Promise<void> => {
    put(doubts);
    const input: AddressInput = Object.fromEntries(fields.map(({ of, field }) => [of, field.typed()]));
    const answer = await ask('guardarDirecciones', input);
    if ('faults' in answer) {
      for (const { of, field } of fields) field.tell(answer.faults[of]);
      fields.find(({ of }) => answer.faults[of])?.field.focus();
      warn('No se guardó.', 'Corrija la dirección que se señala.');
      return;
    }
    await kept();
    say(answer.sentence);
    // where it is shown anew, these fields are gone
    const place = document.getElementById('doubts') ?? doubts;
    place.focus();
    put(
      place,
      ...answer.doubts.map(({ of, sentence, tip }) =>
        h('p', 'note', `${asked.find((one) => one.of === of)?.label ?? ''}: ${sentence} ${tip}`),
      ),
    );
  };
  return h('div', 'pasted', ...fields.map(({ field }) => field.root), save, doubts);
}
