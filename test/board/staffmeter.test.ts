import { test } from 'vitest';
import { Desk, SETUP } from '/work/main/test/board/desk.ts';
test('m', () => {
  const d = new Desk();
  console.log(JSON.stringify(d.ask('guardarPreparar', SETUP).meter));
  console.log(JSON.stringify(d.ask('guardarPreparar', SETUP).meter));
});
