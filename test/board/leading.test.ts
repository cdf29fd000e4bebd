import { describe, expect, test } from 'vitest';
import { launchable } from './cutsDesk.ts';
import { Desk } from './desk.ts';

describe('what is missing leads to the form that registers it', () => {
  test('a sector without titular leads to a new member, and to no header cell', () => {
    const { findings } = Desk.ready().call('diagnosticar');
    const missing = findings.filter(({ code }) => code === 'sin-titular');
    expect(missing).toHaveLength(3);
    for (const one of missing) {
      expect(one.cell).toBeUndefined();
      expect(one.form).toEqual({ menu: 'mostrarIntegrante', label: 'Registrar integrante', id: 'nuevo' });
    }
  });

  test('an empty plan leads to a commitment, and rules that lack a part to the rules in force', () => {
    const form = (desk: Desk, code: string) =>
      desk.call('abrirPlan').launch.problems.find((one) => one.code === code)?.form;
    expect(form(Desk.ready(), 'sin-compromisos')).toMatchObject({ menu: 'mostrarCompromiso', id: 'nuevo' });
    expect(form(Desk.ready(), 'sin-agenda')).toMatchObject({ menu: 'mostrarReglas', id: 'nuevo' });
    const desk = launchable();
    desk.type('Gobernanza', desk.at('Gobernanza', 'agenda', 1), '');
    expect(form(desk, 'sin-agenda')).toMatchObject({ menu: 'mostrarReglas', id: 'OAX-2016-G01' });
  });

  test('a titular without suplente keeps its cell and leads to a new member', () => {
    const finding = launchable()
      .call('diagnosticar')
      .findings.find(({ code }) => code === 'sin-suplente');
    expect(finding).toMatchObject({ cell: { tab: 'STL' }, form: { menu: 'mostrarIntegrante', id: 'nuevo' } });
  });
});

test('the panel that publishes asks twice for a cut that would be empty, or that comes before the launch', () => {
  expect(Desk.ready().call('abrirPublicar').cut.caution).toBe('vacio');
  const desk = launchable();
  expect(desk.call('abrirPublicar').cut.caution).toBe('sin-lanzar');
  desk.call('lanzar', { date: '01/03/2016', document: 'https://iaip.example.mx/pal.pdf' });
  expect(desk.call('abrirPublicar').cut).not.toHaveProperty('caution');
});
