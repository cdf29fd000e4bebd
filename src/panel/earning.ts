import { h } from './dom.ts';

const STATES: readonly (readonly [string, string])[] = [
  ['○ Sin iniciar', 'avance de 0 %.'],
  ['► En proceso', 'hay avance, pero no todo, o falta la descripción final.'],
  ['△ Sin evidencia', 'se reporta 100 % y no hay evidencia con dirección.'],
  ['● Completa', '100 %, descripción final y al menos una evidencia con dirección.'],
  [
    '■ Verificada',
    'completa, y autoridad y sociedad civil la dieron por cumplida, cada una con fecha y evidencia. Si después cambia la actividad, el producto, el avance, la descripción final o la evidencia, la verificación caduca.',
  ],
  ['✕ Cancelada', 'por un acuerdo del STL; no cuenta en el avance.'],
];

/** The rules of the states, for who asks how one is reached. */
export const earning = (): HTMLElement =>
  h(
    'details',
    {},
    h('summary', {}, 'Cómo se gana cada estado'),
    h(
      'ul',
      'rules',
      ...STATES.map(([state, rule]) => h('li', {}, h('strong', {}, state), `: ${rule}`)),
      h(
        'li',
        {},
        'La fecha de fin solo se mueve con motivo y acuerdo; la original se publica junto a la nueva.',
      ),
    ),
  );
