import type { MarkShown, MarksOpening } from '../core/marksCalls.ts';
import { button, count, h, put } from './dom.ts';
import { app, during, ending, hush, say, start, voice, warn } from './page.ts';
import { follow } from './follow.ts';
import { ask } from './server.ts';

start(() => ask('abrirEvaluacion'), show);

function show(opening: MarksOpening): void {
  hush();
  const address = h('textarea', {
    id: 'direccion',
    rows: '3',
    spellcheck: 'false',
    'aria-describedby': 'direccion-help',
  });
  address.value = opening.address;
  const list = h('div');
  const bring = button(
    'Traer evaluación',
    () => void during(bring, 'Trayendo…', () => take(address.value, list)),
    'main',
  );
  put(
    app,
    h(
      'p',
      {},
      'El INAI monitorea el plan a los seis meses y lo evalúa a los doce. Lo que publica se trae aquí tal cual y se muestra junto a lo que informa el tablero; nadie lo escribe a mano.',
    ),
    h('label', { for: 'direccion' }, 'Dirección del CSV que publica el INAI'),
    h('p', { class: 'help', id: 'direccion-help' }, 'La da el INAI. Péguela completa: empieza con https://.'),
    address,
    list,
    ending(),
    h('footer', {}, voice, bring),
  );
  write(list, opening.marks);
}

async function take(address: string, list: HTMLElement): Promise<void> {
  const answer = await ask('traerEvaluacion', { address });
  if ('fault' in answer) {
    warn(answer.fault.sentence, answer.fault.tip);
    return;
  }
  write(list, answer.marks);
  say(`${answer.sentence} El público la verá con el próximo corte.`);
  void follow();
}

function write(list: HTMLElement, marks: readonly MarkShown[]): void {
  put(
    list,
    h(
      'h2',
      {},
      marks.length > 0 ? count(marks.length, 'nota del INAI', 'notas del INAI') : 'Todavía no hay notas',
    ),
    ...marks.map(markOf),
  );
}

const spoken = (day: string): string => day.split('-').reverse().join('/');

const markOf = ({ id, commitment, moment, date, level, differs, withdrawn }: MarkShown): HTMLElement =>
  h(
    'details',
    { open: differs.length > 0 },
    h(
      'summary',
      {},
      `${differs.length > 0 ? '▲ ' : ''}${commitment} · ${moment}${level ? ` · ${level}` : ''}`,
    ),
    h(
      'div',
      'inside',
      h('p', 'help', withdrawn ? `${id}: el INAI ya no la publica.` : `${id}, del ${spoken(date)}.`),
      ...differs.map((sentence) => h('p', {}, sentence)),
    ),
  );
