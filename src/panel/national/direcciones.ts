import { refusedAddress } from '../../core/national/addresses.ts';
import type { StateShown } from '../../core/national/calls.ts';
import { button, h, put } from '../dom.ts';
import { app, during, hush, say, start, voice, warn } from '../page.ts';
import { openPanel } from '../server.ts';
import { ask } from './server.ts';

start(
  () => ask('abrirActualizar'),
  ({ states }) => show(states),
);

interface Line {
  state: StateShown;
  input: HTMLInputElement;
  problem: HTMLElement;
}

function show(states: readonly StateShown[]): void {
  hush();
  const lines = states.map(lineOf);
  const save = button('Guardar', () => void during(save, 'Guardando…', () => send(lines)), 'main');
  put(
    app,
    h(
      'p',
      {},
      'La dirección de lo que publica cada entidad: el CSV de su pestaña «Datos abiertos», su micrositio o su «datos.json». Lo que haya ahí decide qué es.',
    ),
    h('form', { submit: (event) => event.preventDefault() }, ...lines.map(fieldOf)),
    h(
      'footer',
      {},
      voice,
      save,
      button('Ir a Actualizar', () => openPanel('mostrarActualizar')),
    ),
  );
}

const lineOf = (state: StateShown): Line => {
  const id = `direccion-${state.code}`;
  const problem = h('p', { class: 'problem wrong', id: `${id}-problema` });
  const input = h('input', {
    id,
    type: 'text',
    inputmode: 'url',
    autocomplete: 'off',
    value: state.address,
    'aria-describedby': problem.id,
  });
  return { state, input, problem };
};

const fieldOf = ({ state, input, problem }: Line): HTMLElement =>
  h('div', 'field', h('label', { for: input.id }, state.name), input, problem);

async function send(lines: readonly Line[]): Promise<void> {
  const wrong = lines.filter(({ input, problem }) => {
    const typed = input.value.trim();
    const refused = typed === '' ? '' : refusedAddress(typed);
    problem.textContent = refused;
    input.setAttribute('aria-invalid', String(refused !== ''));
    return refused !== '';
  });
  const [first] = wrong;
  if (first) {
    first.input.focus();
    warn(
      `${wrong.length === 1 ? 'Una dirección no se puede consultar' : `${wrong.length} direcciones no se pueden consultar`}: no se guardó ninguna.`,
    );
    return;
  }
  const changed = lines.filter(({ state, input }) => input.value.trim() !== state.address);
  const addresses = Object.fromEntries(changed.map(({ state, input }) => [state.code, input.value.trim()]));
  const { sentence } = await ask('guardarDirecciones', { addresses });
  for (const { state, input } of changed) state.address = input.value.trim();
  say(sentence);
}
