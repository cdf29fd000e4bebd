import { expect, test } from 'vitest';
import { Nation } from './desk.ts';

test('x', () => {
  const nation = Nation.ready();
  const { value, meter, calls } = nation.measured('actualizar');
  console.log(value.sentence, value.written, meter, calls.slice(0, 60));
  console.log(nation.rows('Tablero nacional').slice(0, 2), nation.rows('Rechazos').slice(0, 4), nation.rows('Actividades').length);
  const again = nation.measured('actualizar');
  console.log(again.meter, again.value.sentence, again.calls);
  expect(1).toBe(1);
});
