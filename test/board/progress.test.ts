import { describe, expect, test } from 'vitest';
import type { Typed } from '../../src/core/answers.ts';
import type { ProgressInput, VerifyInput } from '../../src/core/progressCalls.ts';
import { Desk, SETUP } from './desk.ts';
import { tableOf } from './tables.ts';

const A1 = 'OAX-2016-C01-A01';
const A2 = 'OAX-2016-C01-A02';
const S1 = 'OAX-2016-S01-A01';

/** Launched on 1 February; two activities and an agreement. */
function plan(desk: Desk): void {
  desk.call('guardarPreparar', { ...SETUP, launch: '01/02/2016' });
  desk.call('guardarIntegrante', {
    member: { nombre: 'Ana', institucion: 'IAIP', sector: 'Organismo garante', asiento: 'Titular' },
  });
  desk.call('guardarCompromiso', {
    commitment: { titulo: 'Publicar el padrón' },
    activities: [
      { actividad: 'Reunir los datos', producto: 'Base', responsable: 'OAX-2016-M01', inicio: '01/02/2016', fin: '28/02/2016' },
      { actividad: 'Abrir los datos', producto: 'Portal', responsable: 'OAX-2016-M01', inicio: '01/03/2016', fin: '30/09/2016' },
    ],
    indicators: [],
  });
  desk.call('importar', { table: 'sesiones', columns: ['fecha', 'tipo'], rows: [['10/02/2016', 'Ordinaria']] });
  desk.call('importar', {
    table: 'acuerdos',
    columns: ['sesion', 'acuerdo'],
    rows: [['OAX-2016-S01', 'Se mueve la fecha de la base']],
  });
} // oxfmt-ignore
const withPlan = Desk.once(plan);

const PROOF: Typed = {
  titulo: 'Base publicada',
  direccion: 'https://datos.example.mx/base',
  tipo: 'Datos abiertos',
  fecha: '28/02/2016',
  publica: 'Sí',
};
const WHOLE: ProgressInput = {
  updates: [{ id: A1, avance: '100 %', informe: 'Se reunió todo.', final: 'Base de 570 municipios.', evidence: [PROOF] }],
}; // oxfmt-ignore
const check = (sector: string): VerifyInput => ({
  actividad: A1,
  sector,
  veredicto: 'Cumplida',
  fecha: '29/02/2016',
  evidencia: 'OAX-2016-E001',
  comentario: '',
});
const withVerified = Desk.after(withPlan, (desk) => {
  desk.call('guardarAvance', WHOLE);
  for (const sector of ['Autoridad', 'Sociedad civil'])
    expect(desk.call('verificarActividad', check(sector))).toMatchObject({ ok: true });
});
const first = (desk: Desk) => tableOf(desk, 'actividades')[0] ?? {};
const codesIn = (answer: object): string[] =>
  'problems' in answer ? (answer.problems as { code: string }[]).map(({ code }) => code) : [];

describe('reporting progress', () => {
  test('is one trip and at most sixteen calls, also where the state changes, and nothing is read after a write', () => {
    const reports: ProgressInput['updates'] = [
      { id: A1, avance: '50 %' },
      { id: A1, avance: '60 %', informe: 'Vamos bien.' },
      { id: A1, avance: '100 %', informe: 'Todo.', final: 'La base está lista.' },
    ];
    for (const update of reports) {
      const { value, meter } = withPlan().ask('guardarAvance', { key: 'clave-de-prueba', updates: [update] });
      expect(value).toMatchObject({ ok: true });
      expect(meter).toMatchObject({ trips: 1, reads_after_write: 0 });
      expect(meter.calls, JSON.stringify(update)).toBeLessThanOrEqual(16);
    }
  });

  test('five activities at once with evidence are saved together, and the commitment follows from the second call', () => {
    const desk = withPlan();
    const report: ProgressInput = { updates: [...WHOLE.updates, { id: A2, avance: 0.2 }] };
    const { meter } = desk.ask('guardarAvance', report);
    expect(meter).toMatchObject({ trips: 2, reads_after_write: 0 });
    expect(tableOf(desk, 'actividades').map((row) => row['estado'])).toEqual(['Completa', 'En proceso']);
    expect(tableOf(desk, 'evidencias')).toMatchObject([{ id: 'OAX-2016-E001', de: A1, revision: 'Correcto' }]);
    expect(tableOf(desk, 'compromisos')).toMatchObject([{ avance: 0 }]);
    expect(desk.call('ponerAlDia')).toMatchObject({ ok: true });
    expect(tableOf(desk, 'compromisos')).toMatchObject([{ avance: 0.6 }]);
    expect(desk.rows('Bitácora').slice(-2).map((row) => row[2])).toEqual(['Actualizar avance', 'Poner al día el tablero']);
    expect(desk.ask('ponerAlDia').meter.writes).toBe(0);
  }); // oxfmt-ignore

  test('what the second call would compute comes about with the next operation that reads commitments', () => {
    const desk = withPlan();
    desk.call('guardarAvance', { updates: [{ id: A1, avance: 1 }] });
    desk.call('guardarCompromiso', {
      commitment: { titulo: 'Abrir las obras' },
      activities: [],
      indicators: [],
    });
    expect(tableOf(desk, 'compromisos')).toMatchObject([{ avance: 0.5 }, { avance: 0 }]);
    desk.call('ponerAlDia');
    expect(desk.rows('Bitácora').at(-1)?.slice(2, 4)).toEqual([
      'Poner al día el tablero',
      expect.not.stringContaining('C01'),
    ]);
    desk.call('guardarAvance', { updates: [{ id: A2, avance: 1 }] });
    desk.call('publicar');
    expect(tableOf(desk, 'compromisos')[0]).toMatchObject({ avance: 1 });
  });

  test('tried again with its key it is saved once', () => {
    const desk = withPlan();
    const input = { ...WHOLE, key: 'clave-de-prueba' };
    desk.call('guardarAvance', input);
    expect(desk.call('guardarAvance', input)).toMatchObject({ ok: true, sentence: 'Ya estaba guardado.' });
    expect(desk.rows('Evidencias')).toHaveLength(1);
  });

  test('every problem is told at once and nothing is saved', () => {
    const desk = withPlan();
    const answer = desk.call('guardarAvance', {
      updates: [
        { id: A1, avance: '150 %', final: 'x'.repeat(1001) },
        { id: 'OAX-2016-C01-A09', avance: 1 },
        { id: A2, avance: 0.5, evidence: [{ titulo: '', direccion: 'javascript:alert(1)' }] },
      ],
    });
    expect(codesIn(answer).sort()).toEqual(['no-existe', 'obligatorio', 'porcentaje-fuera', 'texto-largo', 'url-invalido']);
    expect(first(desk)['avance']).toBe('');
    expect(desk.rows('Evidencias')).toHaveLength(0);
  }); // oxfmt-ignore

  test('who changed the same field meanwhile is not overwritten', () => {
    const desk = withPlan();
    desk.type('Actividades', desk.at('Actividades', 'avance', 1), '80%');
    const update = { updates: [{ id: A1, avance: 0.5 }], seen: { [A1]: { avance: '' } } };
    expect(codesIn(desk.call('guardarAvance', update))).toEqual(['cambio-mientras']);
    expect(first(desk)['avance']).toBe(0.8);
  });

  test('what is wrong elsewhere in the row keeps nobody from reporting', () => {
    const desk = withPlan();
    desk.type('Actividades', desk.at('Actividades', 'inicio', 1), '30 de febrero');
    const { revision } = first(desk);
    expect(desk.call('guardarAvance', { updates: [{ id: A1, avance: 0.5 }] })).toMatchObject({ ok: true });
    expect(first(desk)).toMatchObject({ avance: 0.5, revision });
  });
});

describe('verifying', () => {
  test('an activity is verified by both sectors, and its progress with it', () => {
    const desk = withVerified();
    expect(first(desk)).toMatchObject({
      estado: 'Verificada',
      verificacion: 'Autoridad 29/02/2016 · Sociedad civil 29/02/2016',
    });
    desk.call('ponerAlDia');
    expect(tableOf(desk, 'compromisos')[0]).toMatchObject({ avance: 0.5, verificado: 0.5 });
  });

  test('nobody verifies what is not complete, without evidence, or in the future', () => {
    const desk = withPlan();
    const { evidencia: _, ...bare } = check('Autoridad');
    expect(codesIn(desk.call('verificarActividad', { ...bare, evidencia: '', fecha: '01/01/2017' }))).toEqual([
      'obligatorio',
      'no-completa',
      'fecha-futura',
    ]);
    expect(desk.call('verificarActividad', { ...bare, evidencia: '', veredicto: 'No cumplida' })).toMatchObject({ ok: true });
    expect(first(desk)['verificacion']).toBe('Autoridad: no cumplida (29/02/2016) · falta Sociedad civil');
  }); // oxfmt-ignore

  const LAPSED = 'Caducó la de Autoridad (29/02/2016) · caducó la de Sociedad civil (29/02/2016)';

  test.each<[how: string, change: (desk: Desk) => void, state: string, standing: string]>([
    [
      'in the panel',
      (desk) => desk.call('guardarAvance', { updates: [{ id: A1, final: 'Es otra cosa que antes.' }] }),
      'Completa',
      'Caducó: cambió la descripción final',
    ],
    [
      'with new evidence',
      (desk) => desk.call('guardarAvance', { updates: [{ id: A1, evidence: [PROOF] }] }),
      'Completa',
      'Caducó: cambió la evidencia',
    ],
    [
      'in the grid',
      (desk) => desk.type('Actividades', desk.at('Actividades', 'avance', 1), '90%'),
      'En proceso',
      'Caducó: cambió el avance',
    ],
    [
      'in the grid of evidence',
      (desk) => desk.type('Evidencias', desk.at('Evidencias', 'direccion', 1), 'https://datos.example.mx/otra'),
      'Completa',
      'Caducó: cambió la evidencia',
    ],
    [
      'in the form of evidence',
      (desk) => {
        const record = { direccion: 'https://datos.example.mx/otra' };
        desk.call('guardarRegistro', { table: 'evidencias', id: 'OAX-2016-E001', record });
        desk.call('ponerAlDia');
      },
      'Completa',
      'Caducó: cambió la evidencia',
    ],
    [
      'with a second evidence from its form',
      (desk) => {
        desk.call('guardarRegistro', { table: 'evidencias', record: { ...PROOF, de: A1 } });
        desk.call('ponerAlDia');
      },
      'Completa',
      'Caducó: cambió la evidencia',
    ],
    ...(
      [
        ['titulo', 'Otra base', 'el título de una evidencia'],
        ['fecha', '27/02/2016', 'la fecha de una evidencia'],
        ['publica', 'No', 'si una evidencia es pública'],
      ] as const
    ).map(([field, value, says]): [string, (desk: Desk) => void, string, string] => [
      `of «${field}» of its evidence in the grid`,
      (desk) => desk.type('Evidencias', desk.at('Evidencias', field, 1), value),
      'Completa',
      `Caducó: cambió ${says}`,
    ]),
    [
      'in the form of the commitment',
      (desk) =>
        desk.call('guardarCompromiso', {
          id: 'OAX-2016-C01',
          commitment: {},
          activities: [{ id: A1, producto: 'Un folleto' }],
          indicators: [],
        }),
      'Completa',
      'Caducó: cambió el producto',
    ],
    [
      'by an earlier value that is brought back',
      (desk) =>
        desk.call('recuperar', { table: 'actividades', id: A1, field: 'final', value: 'Lo que decía antes' }),
      'Completa',
      'Caducó: cambió la descripción final',
    ],
  ])('a change %s makes it lapse, visibly', (_how, change, state, standing) => {
    const desk = withVerified();
    change(desk);
    expect(first(desk)).toMatchObject({ estado: state, verificacion: LAPSED });
    expect(tableOf(desk, 'verificaciones').map((row) => row['vigencia'])).toEqual([standing, standing]);
    desk.call('ponerAlDia');
    expect(tableOf(desk, 'compromisos')[0]).toMatchObject({ verificado: 0 });
  }); // oxfmt-ignore

  test('typed in the grid it counts the same', () => {
    const desk = withPlan();
    desk.call('guardarAvance', WHOLE);
    for (const [nth, sector] of ['Autoridad', 'Sociedad civil'].entries())
      desk.type('Verificaciones', desk.at('Verificaciones', 'actividad', nth + 1), [
        [A1, sector, 'Cumplida', '29/02/2016', 'OAX-2016-E001'],
      ]);
    expect(first(desk)['estado']).toBe('Verificada');
    expect(tableOf(desk, 'compromisos')[0]).toMatchObject({ avance: 0.5, verificado: 0.5 });
  });
});

describe('a verification that cannot be', () => {
  const FALSE: readonly (readonly [string, Partial<VerifyInput>, string, string])[] = [
    ['with evidence of another activity', { evidencia: 'OAX-2016-E002' }, 'evidencia', 'evidencia-ajena'],
    ['with evidence that has no address', { evidencia: 'OAX-2016-E003' }, 'evidencia', 'evidencia-sin-direccion'],
    ['on a day to come', { fecha: '02/03/2016' }, 'fecha', 'fecha-futura'],
    ['on a day before the activity', { fecha: '31/01/2016' }, 'fecha', 'antes-del-inicio'],
  ]; // oxfmt-ignore
  const withProofs = Desk.once((desk) => {
    plan(desk);
    desk.call('guardarAvance', WHOLE);
    desk.type('Evidencias', 'B4', [[A2, '01/03/2016', 'Minuta', 'Acta', 'https://datos.example.mx/acta']]);
    desk.type('Evidencias', 'B5', [[A1, '01/03/2016', 'Minuta', 'Oficio en papel', '']]);
  });

  test.each(FALSE)('%s is refused by the panel', (_how, more, field, code) => {
    const answer = withProofs().call('verificarActividad', { ...check('Autoridad'), ...more });
    expect(answer).toMatchObject({ problems: [{ code, where: { field } }] });
  }); // oxfmt-ignore

  test.each(FALSE)('%s is noted in the grid, does not count, and the diagnosis names it', (_how, more, field, code) => {
    const desk = withProofs();
    const { fecha, evidencia } = { ...check('Autoridad'), ...more };
    desk.type('Verificaciones', 'B3', [[A1, 'Autoridad', 'Cumplida', String(fecha), String(evidencia)]]);
    desk.type('Verificaciones', 'B4', [[A1, 'Sociedad civil', 'Cumplida', '29/02/2016', 'OAX-2016-E001']]);
    const at = desk.at('Verificaciones', field, 1);
    const found = desk.call('diagnosticar').findings.find((one) => one.code === code);
    expect(found?.cell).toEqual({ tab: 'Verificaciones', a1: at });
    expect(desk.cell('Verificaciones', at).note).toContain(found?.sentence.replace(/^\S+ · /, ''));
    expect(tableOf(desk, 'verificaciones')[0]).toMatchObject({ revision: '1 por corregir', vigencia: expect.stringMatching(/^No cuenta: /) as string });
    expect(first(desk)['estado']).toBe('Completa');
  }); // oxfmt-ignore
});

describe('moving and cancelling', () => {
  const move = { actividad: A1, a: '31/03/2016', motivo: 'Faltan municipios.', acuerdo: S1 };

  test('the end moves with its reason and agreement, and every step is kept', () => {
    const desk = withPlan();
    expect(desk.call('reprogramarActividad', move)).toMatchObject({ ok: true });
    expect(desk.call('reprogramarActividad', { ...move, a: '30/04/2016' })).toMatchObject({ ok: true });
    expect(first(desk)).toMatchObject({ fin: '2016-04-30', fin_original: '2016-02-28' });
    expect(tableOf(desk, 'reprogramaciones')).toMatchObject([
      { id: 'OAX-2016-R001', de: '2016-02-28', a: '2016-03-31', acuerdo: S1, fecha: '2016-03-01' },
      { id: 'OAX-2016-R002', de: '2016-03-31', a: '2016-04-30' },
    ]);
    const { findings } = desk.call('diagnosticar');
    expect(findings.map(({ code }) => code)).not.toContain('reprogramacion-sin-acuerdo');
  });

  test('without reason or agreement, to a day outside the plan or to the same day, nothing moves', () => {
    const desk = withPlan();
    const refused = (more: object) => codesIn(desk.call('reprogramarActividad', { ...move, ...more }));
    expect(refused({ motivo: ' ', acuerdo: '' })).toEqual(['obligatorio', 'obligatorio']);
    expect(refused({ acuerdo: 'OAX-2016-S01-A09' })).toEqual(['referencia-rota']);
    expect(refused({ a: '01/03/2018' })).toEqual(['fuera-del-plan']);
    expect(refused({ a: '28/02/2016' })).toEqual(['misma-fecha']);
    expect(first(desk)['fin']).toBe('2016-02-28');
    expect(desk.rows('Reprogramaciones')).toHaveLength(0);
  });

  test('an end that is moved in the grid is noted on its cell and told by the diagnosis', () => {
    const desk = withPlan();
    const at = desk.at('Actividades', 'fin', 1);
    desk.type('Actividades', at, '31/03/2016');
    expect(desk.cell('Actividades', at).note).toContain('El fin pasó del 28/02/2016 al 31/03/2016 sin una reprogramación');
    expect(desk.call('diagnosticar').findings).toContainEqual(
      expect.objectContaining({ code: 'reprogramacion-sin-acuerdo', cell: { tab: 'Actividades', a1: at } }),
    );
  }); // oxfmt-ignore

  test('the agreement names what it moved or cancelled, once', () => {
    const desk = withPlan();
    const named = (): unknown => tableOf(desk, 'acuerdos')[0]?.['actividades'];
    desk.call('reprogramarActividad', move);
    expect(named()).toBe(A1);
    desk.call('reprogramarActividad', { ...move, a: '30/04/2016' });
    expect(named()).toBe(A1);
    desk.type('Acuerdos', desk.at('Acuerdos', 'actividades', 1), '');
    desk.call('cancelarActividad', { actividad: A2, acuerdo: S1 });
    expect(named()).toBe(A2);
    desk.call('reprogramarActividad', { ...move, a: '31/05/2016' });
    expect(named()).toBe(`${A2}, ${A1}`);
    expect(tableOf(desk, 'acuerdos')[0]).toMatchObject({ revision: 'Correcto' });
    expect(desk.rows('Bitácora').slice(-1)[0]?.[4]).toContain(`${S1} · Actividades que mueve: «${A2}» → «${A2}, ${A1}»`);
  }); // oxfmt-ignore

  test('an agreement that is used in the grid without naming the activity is told', () => {
    const desk = withPlan();
    desk.type('Reprogramaciones', 'B3', [[A1, '28/02/2016', '31/03/2016', 'Faltan municipios.', S1]]);
    desk.type('Actividades', desk.at('Actividades', 'cancelacion', 2), S1);
    const places = [['Reprogramaciones', 'acuerdo', 1], ['Actividades', 'cancelacion', 2]] as const;
    const told = () => desk.call('diagnosticar').findings.filter(({ code }) => code === 'acuerdo-sin-actividad');
    expect(told().map(({ cell }) => `${cell?.tab} ${cell?.a1}`).sort()).toEqual(
      places.map(([tab, field, nth]) => `${tab} ${desk.at(tab, field, nth)}`).sort(),
    );
    for (const [tab, field, nth] of places)
      expect(desk.cell(tab, desk.at(tab, field, nth)).note).toContain(`${S1} no nombra a `);
    desk.type('Acuerdos', desk.at('Acuerdos', 'actividades', 1), `${A1}; ${A2}`);
    expect(told()).toEqual([]);
  }); // oxfmt-ignore

  test('what a session is still to agree moves and cancels nothing', () => {
    const desk = withPlan();
    desk.type('Sesiones', desk.at('Sesiones', 'fecha', 1), '02/03/2016');
    expect(desk.call('reprogramarActividad', move)).toMatchObject({
      problems: [{ code: 'acuerdo-por-tomar', where: { table: 'reprogramaciones', field: 'acuerdo' } }],
    });
    expect(desk.call('cancelarActividad', { actividad: A1, acuerdo: S1 })).toMatchObject({
      problems: [{ code: 'acuerdo-por-tomar', where: { table: 'actividades', field: 'cancelacion' } }],
    });
    const at = desk.at('Actividades', 'cancelacion', 1);
    desk.type('Actividades', at, S1);
    expect(desk.cell('Actividades', at).note).toContain('es de la sesión del 2 de marzo de 2016, que todavía no se celebra');
    expect(first(desk)).toMatchObject({ estado: 'Sin iniciar', revision: '1 por corregir' });
    desk.type('Sesiones', desk.at('Sesiones', 'fecha', 1), '01/03/2016');
    expect(first(desk)).toMatchObject({ estado: 'Cancelada', revision: 'Correcto' });
  }); // oxfmt-ignore

  test('nobody moves what was cancelled, or anything to a day that has passed', () => {
    const desk = withPlan();
    const answer = desk.call('reprogramarActividad', { ...move, a: '29/02/2016' });
    expect(answer).toMatchObject({
      problems: [{ code: 'fecha-pasada', where: { field: 'a' }, sentence: 'Fin nuevo: el 29 de febrero de 2016 ya pasó.' }],
    });
    expect(desk.call('reprogramarActividad', { ...move, a: '01/03/2016' })).toMatchObject({ ok: true });
    desk.call('cancelarActividad', { actividad: A2, acuerdo: S1 });
    expect(codesIn(desk.call('reprogramarActividad', { ...move, actividad: A2, a: '31/10/2016' }))).toEqual(['cancelada']);
  }); // oxfmt-ignore

  test('the end that was promised is kept in the step even where the present one was blanked', () => {
    const desk = withPlan();
    desk.type('Actividades', desk.at('Actividades', 'fin', 1), '');
    expect(desk.call('reprogramarActividad', move)).toMatchObject({ ok: true });
    expect(tableOf(desk, 'reprogramaciones')).toMatchObject([{ de: '2016-02-28', a: '2016-03-31', revision: 'Correcto' }]);
    expect(first(desk)).toMatchObject({ fin: '2016-03-31', revision: 'Correcto' });
  }); // oxfmt-ignore

  test.each<[string, string, string, string]>([
    ['moved', 'fin', '31/03/2016', 'El fin pasó del 28/02/2016 al 31/03/2016 sin una reprogramación con motivo y acuerdo.'],
    ['blanked', 'fin', '', 'El fin era el 28/02/2016 y quedó vacío sin una reprogramación con motivo y acuerdo.'],
    ['moved', 'inicio', '15/02/2016', 'El inicio pasó del 01/02/2016 al 15/02/2016 después del lanzamiento.'],
    ['blanked', 'inicio', '', 'El inicio era el 01/02/2016 y quedó vacío después del lanzamiento.'],
  ])('a date that is %s in the grid stays as typed, and its cell, its row and the diagnosis say so: %s', (_how, field, typed, says) => {
    const desk = withPlan();
    const at = desk.at('Actividades', field, 1);
    const late = desk.call('abrirAvance').activities[0];
    desk.type('Actividades', at, typed);
    expect(first(desk)[field]).toBe(typed && typed.split('/').reverse().join('-'));
    expect(desk.cell('Actividades', at).note).toContain(says);
    expect(first(desk)['revision']).toBe('1 por completar');
    const found = desk.call('diagnosticar').findings.find(({ sentence }) => sentence.includes(says));
    expect(found?.cell).toEqual({ tab: 'Actividades', a1: at });
    expect(desk.call('abrirAvance').activities[0]?.['plazo']).toBe(late?.['plazo']);
    // what is computed later by who reads less does not take it back
    desk.call('guardarAvance', { updates: [{ id: A1, avance: 0.5 }] });
    desk.type('Evidencias', 'B3', [[A1, '20/02/2016', 'Minuta', 'Acta', 'https://datos.example.mx/acta']]);
    desk.type('Acuerdos', desk.at('Acuerdos', 'vence', 1), '31/03/2016');
    const product = { id: A1, producto: 'Base de datos' };
    desk.call('guardarCompromiso', { id: 'OAX-2016-C01', commitment: {}, activities: [product], indicators: [] });
    expect(first(desk)['revision']).toBe('1 por completar');
  }); // oxfmt-ignore

  test('a rescheduling with reason and agreement in the grid settles the end that moved', () => {
    const desk = withPlan();
    desk.type('Actividades', desk.at('Actividades', 'fin', 1), '31/03/2016');
    desk.type('Reprogramaciones', 'B3', [[A1, '28/02/2016', '31/03/2016', 'Faltan municipios.', S1]]);
    expect(first(desk)['revision']).toBe('Correcto');
    desk.type('Sesiones', desk.at('Sesiones', 'fecha', 1), '10/03/2016');
    expect(first(desk)['revision']).toBe('1 por completar');
  });

  test.each([
    ['in the form of its commitment', (desk: Desk, field: string, value: string) =>
      desk.call('guardarCompromiso', { id: 'OAX-2016-C01', commitment: {}, activities: [{ id: A1, [field]: value }], indicators: [] })],
    ['by an earlier value that is brought back', (desk: Desk, field: string, value: string) =>
      desk.call('recuperar', { table: 'actividades', id: A1, field, value: value && value.split('/').reverse().join('-') })],
  ])('nobody moves or blanks what was promised %s', (_where, change) => {
    const desk = withPlan();
    for (const field of ['inicio', 'fin'])
      for (const value of ['20/02/2016', ''])
        expect(codesIn(change(desk, field, value)), `${field} ${value}`).toEqual(['fecha-prometida']);
    desk.type('Actividades', desk.at('Actividades', 'fin', 1), '31/03/2016');
    expect(change(desk, 'fin', '28/02/2016')).toMatchObject({ ok: true });
    expect(first(desk)).toMatchObject({ inicio: '2016-02-01', fin: '2016-02-28', revision: 'Correcto' });
  }); // oxfmt-ignore

  test('a rescheduling typed in the grid moves nothing by itself, and says so', () => {
    const desk = withPlan();
    desk.type('Reprogramaciones', 'B3', [[A1, '28/02/2016', '31/03/2016', 'Faltan municipios.', S1]]);
    expect(first(desk)['fin']).toBe('2016-02-28');
    const at = desk.at('Reprogramaciones', 'a', 1);
    expect(desk.cell('Reprogramaciones', at).note).toContain(`El fin de ${A1} es 28/02/2016, no 31/03/2016.`);
  });

  test('an activity is cancelled by an agreement that exists, counts no more and takes no more reports', () => {
    const desk = withPlan();
    desk.call('guardarAvance', { updates: [{ id: A2, avance: 0.4 }] });
    expect(codesIn(desk.call('cancelarActividad', { actividad: A1, acuerdo: '' }))).toEqual(['obligatorio']);
    expect(codesIn(desk.call('cancelarActividad', { actividad: A1, acuerdo: 'OAX-2016-S01-A09' }))).toEqual(['referencia-rota']);
    expect(desk.call('cancelarActividad', { actividad: A1, acuerdo: S1 })).toMatchObject({ ok: true });
    expect(first(desk)).toMatchObject({ estado: 'Cancelada', cancelacion: S1 });
    desk.call('ponerAlDia');
    expect(tableOf(desk, 'compromisos')[0]).toMatchObject({ avance: 0.4 });
    expect(codesIn(desk.call('guardarAvance', { updates: [{ id: A1, avance: 0.5 }] }))).toEqual(['cancelada']);
  }); // oxfmt-ignore
});

test('the value of an indicator goes with its only measurement, and one to come is no value', () => {
  const desk = withPlan();
  desk.call('guardarCompromiso', {
    id: 'OAX-2016-C01',
    commitment: {},
    activities: [],
    indicators: [{ variable: 'Padrones', unidad: 'Padrón', base: '0', meta: '10', periodo: '2016' }],
  });
  const indicator = () => tableOf(desk, 'indicadores')[0];
  desk.type('Mediciones', 'B3', [['OAX-2016-C01-I01', '01/03/2016', '4']]);
  expect(indicator()).toMatchObject({ valor: 4, medido: '2016-03-01', cumplimiento: 0.4, tendencia: 'Una medición' });
  const gone = { valor: '', medido: '', cumplimiento: '', tendencia: 'Sin mediciones' };
  const at = desk.at('Mediciones', 'fecha', 1);
  desk.type('Mediciones', at, '02/03/2016');
  expect(indicator()).toMatchObject(gone);
  expect(desk.cell('Mediciones', at).note).toContain('todavía no llega');
  desk.type('Mediciones', at, '01/03/2016');
  expect(indicator()).toMatchObject({ valor: 4, cumplimiento: 0.4 });
  desk.type('Mediciones', 'A3', [['', '', '', '']]);
  expect(indicator()).toMatchObject(gone);
}); // oxfmt-ignore

test('each of these is at most three trips, a rescheduling four, and reads nothing after it wrote', () => {
  const desk = withVerified();
  // three tables are written, and the session in which it was agreed is looked at
  const moved = desk.ask('reprogramarActividad', { actividad: A2, a: '31/10/2016', motivo: 'Lluvias.', acuerdo: S1 }).meter;
  expect(moved).toMatchObject({ trips: 4, reads_after_write: 0 });
  expect(moved.calls).toBeLessThanOrEqual(26);
  const meters = [
    desk.ask('guardarAvance', { updates: [{ id: A1, final: 'Es otra cosa que antes.' }] }).meter,
    desk.ask('verificarActividad', check('Autoridad')).meter,
    desk.ask('cancelarActividad', { actividad: A2, acuerdo: S1 }).meter,
  ];
  for (const meter of meters) {
    expect(meter.trips).toBeLessThanOrEqual(3);
    expect(meter.reads_after_write).toBe(0);
    expect(meter.calls).toBeLessThanOrEqual(24);
  }
}); // oxfmt-ignore
