import type { PublishOpening } from '../../core/calls.ts';
import type { Caution } from '../../core/cutCaution.ts';
import { longDate } from '../../core/dates.ts';
import { button, count, h, labelled } from '../dom.ts';
import { openPanel } from '../server.ts';
import { folded } from './steps.ts';

/** What to do first, and where. */
const CAUTIONS: Readonly<Record<Caution, readonly [sentence: string, menu: string, label: string]>> = {
  vacio: [
    'El tablero no tiene compromisos: el corte quedaría vacío, y los cortes no se borran.',
    'mostrarCompromiso',
    'Registrar compromiso',
  ],
  'sin-lanzar': [
    'El plan todavía no se lanza. Este corte no sería su línea base —la fotografía del plan con la que se compara el avance—, y los cortes no se borran.',
    'mostrarPlan',
    'Revisar y lanzar el plan',
  ],
};

function cautionOf(caution: Caution): HTMLElement {
  const [sentence, menu, label] = CAUTIONS[caution];
  return h(
    'div',
    'note',
    h('p', {}, sentence),
    button(label, () => openPanel(menu, 'nuevo')),
  );
}

const KIND_HELP =
  '«Mes 6» y «Mes 12» son los que espera el INAI para su monitoreo y su evaluación; «Ordinario», cualquier otro.';

type Opened = PublishOpening['cut'];

/** What will be frozen, before it is: its kind and what is different from the cut before. */
export function cutPart({
  number,
  kinds,
  late,
  due,
  previous,
  changes,
  caution,
}: Opened): [HTMLElement[], () => string] {
  const named = (kind: string): string => (late.some((one) => one === kind) ? `${kind} (con atraso)` : kind);
  const options = kinds.map((kind) => h('option', { value: kind }, named(kind)));
  const choice = h('select', { id: 'kind' }, ...options);
  const [first = '', ...others] = changes;
  const title = previous ? `Qué cambiará desde el corte ${previous.number}` : 'Qué se congelará';
  const parts: (HTMLElement | undefined)[] = [
    h('h2', {}, `Corte ${number}`),
    h('p', {}, 'Al publicar se congela un corte: con número, fecha y huella, y ya no cambia.'),
    caution && cautionOf(caution),
    due && h('p', due.days < 0 ? 'note wrong' : 'note', dueWords(due)),
    kinds.length > 1 ? labelled('Tipo de corte', KIND_HELP, choice) : undefined,
    h('h2', {}, title),
    h('p', {}, first),
    others.length > 0
      ? folded(
          count(others.length, 'cambio más', 'cambios más'),
          h('ul', 'changes', ...others.map((line) => h('li', {}, line))),
        )
      : undefined,
  ];
  return [parts.filter((part) => part !== undefined), () => choice.value];
}

function dueWords({ kind, day, days }: NonNullable<Opened['due']>): string {
  const when = `El corte «${kind}» corresponde al ${longDate(day)}`;
  if (days === 0) return `${when}: hoy.`;
  return days > 0
    ? `${when}: faltan ${count(days, 'día', 'días')}.`
    : `${when}: pasaron ${count(-days, 'día', 'días')}.`;
}
