import type { Finding } from '../core/answers.ts';
import type { LinkFinding, LinksOpening } from '../core/linksCalls.ts';
import type { LinkState } from '../core/method.ts';
import { button, count, h, put } from './dom.ts';
import { findingList } from './findings.ts';
import { app, during, ending, hush, say, start, voice } from './page.ts';
import { ask, openPanel } from './server.ts';

/** What needs somebody first. A state is a word with a shape: colour says nothing here. */
const GROUPS: readonly (readonly [state: LinkState, mark: string, what: string])[] = [
  ['No responde', '▲', 'Nadie puede ver el documento.'],
  ['Privado', '▲', 'Solo lo ve quien tiene permiso.'],
  ['Redirige', '►', 'Se llega, pero la dirección ya cambió.'],
  ['Sin https', '►', 'Se ve, pero sin conexión segura.'],
  ['Responde', '✔', 'Se puede ver.'],
];

start(() => ask('abrirEnlaces'), show);

function show(opening: LinksOpening): void {
  hush();
  const { total, known, checked, doubts } = opening;
  const title = h('h2', { tabindex: '-1' });
  const results = h('div');
  const when = h('span');
  const last = checked === '' ? 'Todavía no se han comprobado.' : `La última vez fue el ${spoken(checked)}.`;
  const write = (found: readonly LinkFinding[], heading: string): void => {
    put(title, heading);
    put(results, ...groupsOf(found));
  };
  const check = button('Comprobar ahora', () => void during(check, 'Comprobando…', all), 'main');
  const all = async (): Promise<void> => {
    const found = await checkAll(total);
    put(when, 'Se acaban de comprobar.');
    write(found, `${count(found.length, 'enlace comprobado', 'enlaces comprobados')}`);
    say('Se comprobaron todas las direcciones; las de Evidencias dicen lo encontrado en su fila.');
    title.focus();
  };
  put(
    app,
    total === 0
      ? nothingToCheck()
      : h('p', {}, `El tablero tiene ${count(total, 'dirección', 'direcciones')}. `, when),
    title,
    results,
    ...doubtsOf(doubts),
    ending(),
    h('footer', {}, voice, total > 0 && check),
  );
  put(when, last);
  write(known, known.length > 0 ? 'Lo que dicen las filas de Evidencias' : '');
}

const nothingToCheck = (): HTMLElement =>
  h(
    'div',
    {},
    h(
      'p',
      'note',
      'El tablero todavía no tiene direcciones que comprobar. Aparecen aquí al registrar evidencia, o el documento de un paso, de las reglas o de una minuta.',
    ),
    button('Registrar evidencia', () => openPanel('mostrarEvidencia', 'nuevo'), 'main'),
  );

const spoken = (day: string): string => day.split('-').reverse().join('/');

/** In several calls, so that the person sees how far it is. */
async function checkAll(total: number): Promise<LinkFinding[]> {
  const found = new Map<string, LinkFinding>();
  let next: number | undefined = 0;
  while (next !== undefined) {
    say(`Comprobando: ${next} de ${total}. Puede seguir trabajando; no cierre este panel.`);
    const done: { found: LinkFinding[]; next?: number } = await ask('comprobarEnlaces', { from: next });
    for (const one of done.found) found.set(`${one.where.table} ${one.where.index} ${one.where.field}`, one);
    next = done.next;
  }
  return [...found.values()];
}

function groupsOf(found: readonly LinkFinding[]): HTMLElement[] {
  return GROUPS.flatMap(([state, mark, what]) => {
    const own = found.filter((one) => one.state === state);
    if (own.length === 0) return [];
    const group = h(
      'details',
      { open: state !== 'Responde' },
      h('summary', {}, `${mark} ${state} (${own.length.toLocaleString('es-MX')})`),
      h('div', 'inside', h('p', 'help', what), findingList(own.map(withAddress))),
    );
    return [group];
  });
}

const withAddress = (one: LinkFinding): Finding => ({
  ...one,
  tip: [one.tip, shortened(one.address)].filter((part) => part !== '').join(' '),
});

const shortened = (address: string): string => (address.length > 90 ? `${address.slice(0, 89)}…` : address);

function doubtsOf(doubts: readonly Finding[]): HTMLElement[] {
  if (doubts.length === 0) return [];
  return [
    h('h2', {}, 'También conviene revisar'),
    h(
      'details',
      { open: true },
      h('summary', {}, `${count(doubts.length, 'evidencia dudosa', 'evidencias dudosas')}`),
      h('div', 'inside', findingList(doubts)),
    ),
  ];
}
