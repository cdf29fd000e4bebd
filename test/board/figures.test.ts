import { describe, expect, test } from 'vitest';
import type { CallName, Calls } from '../../src/core/calls.ts';
import type { Typed } from '../../src/core/answers.ts';
import { AGREEMENTS, COMMITMENT, FIRST_MONTH } from '../browser/year.ts';
import { Desk } from './desk.ts';

const A1 = 'OAX-2016-C01-A01';
const SITE = 'https://ejemplo.gob.mx';

/** In the third month of its year: every tab has rows, the plan is launched and one activity is verified. */
const launched = Desk.once((desk) => {
  const does = (name: CallName, input: unknown): void => {
    const { value } = desk.run(name, [JSON.parse(JSON.stringify(input))]);
    expect(value, `${name}: ${JSON.stringify(value)}`).toMatchObject({ ok: true });
  };
  for (const [name, input] of FIRST_MONTH) does(name, input);
  const attended = { asiste_garante: '1', asiste_sociedad: '1', asiste_autoridad: '1' };
  does('guardarRegistro', {
    table: 'sesiones',
    record: { fecha: '01/03/2016', tipo: 'Instalación', ...attended },
  });
  does(...AGREEMENTS);
  does('guardarRegistro', {
    table: 'pasos',
    id: 'OAX-2016-P01',
    record: { hecho: '01/03/2016', documento: `${SITE}/declaracion` },
  });
  does('guardarCompromiso', COMMITMENT);
  desk.world.setNow(new Date('2016-04-01T15:00:00Z'));
  does('lanzar', { date: '01/04/2016', document: `${SITE}/plan` });
  desk.world.setNow(NOW);
  does('guardarAvance', {
    updates: [
      {
        id: A1,
        avance: '100 %',
        final: 'La base tiene los 570 municipios.',
        evidence: [{ titulo: 'Base', direccion: `${SITE}/base`, fecha: '31/05/2016', publica: 'Sí' }],
      },
    ],
  });
  for (const sector of ['Autoridad', 'Sociedad civil'])
    does('verificarActividad', {
      actividad: A1,
      sector,
      veredicto: 'Cumplida',
      fecha: '01/06/2016',
      evidencia: 'OAX-2016-E001',
      comentario: '',
    });
  does('ponerAlDia', []);
});
const NOW = new Date('2016-06-02T15:00:00Z');
const begun = (): Desk => {
  const desk = launched();
  desk.world.setNow(NOW);
  return desk;
};

const ten = Array.from({ length: 10 }, (_, index): Typed => ({
  actividad: `Visitar las obras de la región ${index + 1}`,
  producto: `Minuta de la visita ${index + 1}`,
  responsable: 'OAX-2016-M03',
  inicio: '05/06/2016',
  fin: '30/11/2016',
}));
const indicator = {
  variable: 'Obras visitadas',
  unidad: 'obras',
  base: '0',
  meta: '10',
  periodo: '2016',
  tipo: 'Gestión',
};
const works = {
  commitment: { ...COMMITMENT.commitment, titulo: 'Publicar el registro de obras' },
  activities: ten,
  indicators: [indicator],
};
const member = {
  nombre: 'Rosa Gil',
  institucion: 'Colectivo Valle',
  sector: 'Sociedad civil',
  asiento: 'Titular',
};
const proof = { titulo: 'Padrón', direccion: `${SITE}/padron`, fecha: '01/06/2016', publica: 'Sí' };

type Saving<K extends CallName = CallName> = {
  [N in K]: [what: string, calls: number, trips: number, name: N, ...Parameters<Calls[N]>];
}[K];

const SAVINGS: Saving[] = [
  ['a member', 16, 1, 'guardarIntegrante', { member, key: 'clave-de-la-prueba' }],
  ['one update of progress', 16, 1, 'guardarAvance', { updates: [{ id: 'OAX-2016-C01-A02', avance: '60 %', informe: 'Va la mitad.' }], key: 'clave-de-la-prueba' }],
  ['a commitment with ten activities', 24, 3, 'guardarCompromiso', { ...works, key: 'clave-de-la-prueba' }],
  ['an update with its evidence', 22, 2, 'guardarAvance', { updates: [{ id: 'OAX-2016-C01-A02', avance: '60 %', evidence: [proof] }], key: 'clave-de-la-prueba' }],
  ['an update by which a verification lapses', 24, 3, 'guardarAvance', { updates: [{ id: A1, final: 'La base tiene 560 municipios.' }], key: 'clave-de-la-prueba' }],
]; // oxfmt-ignore

describe('in the middle of the year of a plan', () => {
  test.each(SAVINGS)('saving %s takes at most %i calls in %i trips, and reads nothing after it wrote', (_what, calls, trips, name, ...input) => {
    const { value, meter } = begun().run(name, JSON.parse(JSON.stringify(input)));
    expect(value).toMatchObject({ ok: true });
    expect(meter).toMatchObject({ trips, reads_after_write: 0 });
    expect(meter.calls).toBeLessThanOrEqual(calls);
  }); // oxfmt-ignore

  test.each(SAVINGS)('what follows from %s is brought up to date by a second call, which reads each tab once', (_what, _calls, _trips, name, ...input) => {
    const desk = begun();
    desk.run(name, JSON.parse(JSON.stringify(input)));
    const { value, meter } = desk.ask('ponerAlDia');
    expect(value).toMatchObject({ ok: true });
    expect(meter).toMatchObject({ trips: 20, reads_after_write: 0 });
    expect(meter.calls).toBeLessThanOrEqual(80);
    // nobody waits for it: the panel has said already that it is saved
    expect(meter.modelled_ms).toBeLessThanOrEqual(4500);
  }); // oxfmt-ignore
});
