import { expect, test } from 'vitest';
import { Stage } from '../../src/host/faults/stage.ts';
import { Desk } from './desk.ts';
import { editFilled } from '../../src/host/world/grid.ts';

const COUNT = 1000;
const member = {
  member: { nombre: 'Ana', institucion: 'IAIP', sector: 'Organismo garante', asiento: 'Titular' },
};

/** A thousand rows pasted, each with an end that no calendar has; the review dies before it writes the notes. */
function pasted(): Desk {
  const desk = Desk.ready();
  desk.call('guardarCompromiso', { commitment: { titulo: 'Publicar' }, activities: [], indicators: [] });
  const rows = Array.from({ length: COUNT }, (_, index) => [
    'OAX-2016-C01',
    `Visitar la escuela ${index}`,
    'Acta',
    '',
    '',
    '30/02/2016',
  ]);
  const typist = new Stage({ project: desk.project }, desk.book);
  const review = typist.type('Actividades', { row: 2, column: 1 }, rows);
  const rehearsal = new Desk('2016-03-01T15:00:00Z', structuredClone(desk.book));
  const { calls } = rehearsal.run(review.entry, [...review.args], review).meter;
  desk.run(review.entry, [...review.args], { ...review, failAt: calls - 2, failMode: 'killed' });
  return desk;
}

test(
  'a thousand notes of an interrupted paste are written as one block, beside those of people',
  { timeout: 120_000 },
  () => {
    const desk = pasted();
    expect(desk.book.properties['abierto']).toMatch(/^cambio /);
    expect(desk.cell('Actividades', desk.at('Actividades', 'fin', COUNT)).note).toBeUndefined();
    const noted = desk.at('Actividades', 'fin', 1);
    const mine = desk.at('Actividades', 'producto', 2);
    const first = { row: 2, column: 0, rows: 1, columns: desk.sheet('Actividades').columnCount };
    editFilled(desk.sheet('Actividades'), first, (cell) => delete cell.note);
    desk.change('Actividades', noted).note = 'Lo pidió la mesa';
    desk.change('Actividades', mine).note = 'Preguntar a Luis';
    const { value, meter } = desk.ask('guardarIntegrante', member);
    expect(value).toMatchObject({ ok: true });
    expect(meter.calls).toBeLessThanOrEqual(50);
    expect(desk.cell('Actividades', noted).note).toMatch(/^Lo pidió la mesa\n\n⚠ .*30 de febrero/);
    expect(desk.cell('Actividades', mine).note).toBe('Preguntar a Luis');
    const last = desk.cell('Actividades', desk.at('Actividades', 'fin', COUNT));
    expect(last.note).toMatch(/^⚠ .*30 de febrero/);
    expect(desk.value('Actividades', `A${COUNT + 2}`)).toBe('OAX-2016-C01-A1000');
  },
);
