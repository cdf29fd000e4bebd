import { describe, expect, test } from 'vitest';
import { nationReport } from '../../src/view/national/report/nation.ts';
import type { NationSource, StateSource } from '../../src/view/national/report/source.ts';
import { stateReport } from '../../src/view/national/report/state.ts';
import { Nation } from './desk.ts';

const nation = Nation.ready();
nation.publishes('ZAC', { status: 404, body: '' });
nation.call('actualizar');

describe('opening a report of 32 states', () => {
  test('reads four tabs and writes nothing, and the answer is small enough for a panel', () => {
    const { value, meter, calls } = nation.measured('abrirInforme', { of: '', names: false });
    expect(meter).toMatchObject({ writes: 0, reads_after_write: 0 });
    expect(calls.length).toBeLessThanOrEqual(11);
    expect(JSON.stringify(value).length).toBeLessThanOrEqual(60_000);
    expect(value.states).toHaveLength(32);
    expect(value.states.filter(({ published }) => !published)).toEqual([
      { code: 'ZAC', name: 'Zacatecas', published: false },
    ]);
    const { chapters } = nationReport(value.source as NationSource);
    expect(chapters[0]?.holds).toBe('31 de 32 entidades con datos');
    expect(chapters[6]?.holds).toBe('1 entidad, con la edad de su última copia');
  });

  test('of one state gives that state alone', () => {
    const { value, meter } = nation.measured('abrirInforme', { of: 'OAX', names: false });
    expect(meter.writes).toBe(0);
    const report = stateReport(value.source as StateSource);
    expect(report.document.title).toBe('Informe de Oaxaca 2019');
    expect(JSON.stringify(value.source)).not.toContain('PUE-2019');
    expect(JSON.stringify(value.source)).not.toContain('copia1');
    expect(report.chapters.map(({ title }) => title)).toContain('Los compromisos, uno por uno');
  });

  test('that is asked in another shape is refused before anything is read', () => {
    const { value, meter } = nation.run('abrirInforme', [{ of: 'XXX', names: false }]);
    expect(value).toMatchObject({ refused: { code: 'forma' } });
    expect(meter.reads).toBe(0);
  });
});
