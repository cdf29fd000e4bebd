import { describe, expect, test } from 'vitest';
import type { CommitmentInput } from '../../src/core/calls.ts';
import type { Typed } from '../../src/core/answers.ts';
import { Desk, USER } from './desk.ts';

const member = (more: Typed = {}): { member: Typed } => ({
  member: {
    nombre: 'Ana Ruiz',
    institucion: 'IAIP',
    sector: 'Organismo garante',
    asiento: 'Titular',
    ...more,
  },
});

const activity = (more: Typed = {}): Typed => ({
  actividad: 'Publicar el padrón de beneficiarios',
  producto: 'Padrón en datos abiertos',
  responsable: 'OAX-2016-M01',
  inicio: '01/03/2016',
  fin: '30/06/2016',
  ...more,
});

const commitment = (more: Partial<CommitmentInput> = {}): CommitmentInput => ({
  commitment: { titulo: 'Publicar el padrón de uniformes escolares' },
  activities: [activity()],
  indicators: [],
  ...more,
});

const problemsOf = (answer: object): string[] =>
  'problems' in answer ? (answer.problems as { code: string }[]).map(({ code }) => code) : [];

describe('registering a member', () => {
  test('a registered member has an ID, stands in its tab and in the history', () => {
    const desk = Desk.ready();
    expect(desk.call('guardarIntegrante', member())).toEqual({
      ok: true,
      id: 'OAX-2016-M01',
      sentence: 'Se registró a Ana Ruiz (titular, organismo garante).',
    });
    expect(desk.rows('STL')[0]?.slice(0, 2)).toEqual(['OAX-2016-M01', 'Ana Ruiz']);
    expect(desk.rows('Bitácora')[0]?.slice(1, 4)).toEqual([USER, 'Registrar integrante', 'OAX-2016-M01']);
  });

  test('registering takes one trip, no read after a write, and no more calls when the board is large', () => {
    const small = Desk.ready();
    const first = small.ask('guardarIntegrante', member()).meter;
    const large = Desk.ready();
    const rows = Array.from({ length: 250 }, (_, index) => [`Organización ${index} A.C.`, 'Sociedad civil']);
    large.call('importar', { table: 'stl', columns: ['institucion', 'sector'], rows });
    const after = large.ask('guardarIntegrante', member()).meter;
    expect(first).toMatchObject({ trips: 1, reads_after_write: 0 });
    expect(after.calls).toBe(first.calls);
    expect(first.calls).toBeLessThanOrEqual(16);
    expect(first.modelled_ms).toBeLessThanOrEqual(450);
  });

  test('a person has one seat, a suplente a titular of the same sector, and a sector as many titulares as it elects', () => {
    const desk = Desk.ready();
    desk.call('guardarIntegrante', member());
    expect(
      problemsOf(desk.call('guardarIntegrante', member({ nombre: 'ANA  RUIZ', sector: 'Autoridad' }))),
    ).toEqual(['dos-asientos']);
    const substitute = member({
      nombre: 'Luis',
      sector: 'Autoridad',
      asiento: 'Suplente',
      suple_a: 'OAX-2016-M01',
    });
    expect(problemsOf(desk.call('guardarIntegrante', substitute))).toEqual(['otro-sector']);
    expect(desk.rows('STL')).toHaveLength(1);
    expect(desk.call('guardarIntegrante', member({ nombre: 'Eva Luna' }))).toMatchObject({
      ok: true,
      id: 'OAX-2016-M02',
    });
  });

  test('empty, unknown and over-long fields are all named at once, and nothing is saved', () => {
    const desk = Desk.ready();
    const answer = desk.call('guardarIntegrante', {
      member: {
        nombre: '',
        institucion: 'x'.repeat(50_000),
        sector: 'Iglesia',
        asiento: '',
        correo: 'sin arroba',
        desde: '30/02/2016',
        hasta: '1/2',
      },
    });
    expect(problemsOf(answer).sort()).toEqual(
      [
        'email-invalido',
        'fecha-imposible',
        'fecha-sin-ano',
        'obligatorio',
        'obligatorio',
        'opcion-desconocida',
        'texto-largo',
      ].sort(),
    );
    expect(desk.rows('STL')).toHaveLength(0);
  });

  test('editing changes only what differs and says what it was before', () => {
    const desk = Desk.ready();
    desk.call('guardarIntegrante', member({ telefono: '951 123 4567' }));
    desk.call('guardarIntegrante', {
      id: 'OAX-2016-M01',
      ...member({ telefono: '951 123 4567', cargo: 'Comisionada' }),
    });
    expect(desk.rows('STL')).toHaveLength(1);
    expect(desk.value('STL', desk.at('STL', 'cargo', 1))).toBe('Comisionada');
    expect(desk.rows('Bitácora')[1]?.[4]).toBe('OAX-2016-M01 · Cargo: «» → «Comisionada»');
  });

  test('a number is not given again after its row was deleted', () => {
    const desk = Desk.ready();
    desk.call('guardarIntegrante', member());
    desk.sheet('STL').rows[2] = [];
    expect(desk.call('guardarIntegrante', member())).toMatchObject({ id: 'OAX-2016-M02' });
  });
});

describe('registering a commitment', () => {
  test('a commitment with its activities and an indicator is saved as one change', () => {
    const desk = Desk.ready();
    desk.call('guardarIntegrante', member());
    const indicators = [
      {
        variable: 'Solicitudes atendidas',
        unidad: 'solicitudes',
        base: '1,200',
        meta: '2000',
        periodo: 'mensual',
      },
    ];
    const activities = [
      activity({ peso: '50 %' }),
      activity({ actividad: 'Capacitar a los comités', peso: 0.5, avance: '25' }),
    ];
    expect(desk.call('guardarCompromiso', commitment({ activities, indicators }))).toMatchObject({
      ok: true,
      id: 'OAX-2016-C01',
    });
    expect(desk.rows('Actividades').map((row) => row[0])).toEqual(['OAX-2016-C01-A01', 'OAX-2016-C01-A02']);
    expect(desk.value('Actividades', desk.at('Actividades', 'avance', 2))).toBe(0.25);
    expect(desk.value('Actividades', desk.at('Actividades', 'estado', 2))).toBe('En proceso');
    expect(desk.value('Indicadores', desk.at('Indicadores', 'base', 1))).toBe(1200);
    expect(desk.value('Compromisos', desk.at('Compromisos', 'avance', 1))).toBe(0.125);
    expect(desk.rows('Bitácora')).toHaveLength(2);
  });

  test('ten activities take three trips and no more calls than one', () => {
    const desk = Desk.ready();
    desk.call('guardarIntegrante', member());
    const one = desk.ask('guardarCompromiso', commitment()).meter;
    const ten = desk.ask(
      'guardarCompromiso',
      commitment({
        activities: Array.from({ length: 10 }, () => activity()),
        indicators: [{ variable: 'Padrones' }],
      }),
    ).meter;
    expect(ten).toMatchObject({ trips: 3, reads_after_write: 0 });
    expect(ten.calls).toBeLessThanOrEqual(24);
    expect(ten.calls - one.calls).toBeLessThanOrEqual(2);
    expect(ten.modelled_ms).toBeLessThanOrEqual(950);
  });

  const refused: [string, Partial<CommitmentInput>, string][] = [
    ['without a title', { commitment: { titulo: ' \u200b ' } }, 'obligatorio'],
    ['with a placeholder title', { commitment: { titulo: 'okokok' } }, 'relleno'],
    [
      'with an activity called "Actividad"',
      { activities: [activity({ actividad: 'Actividad 1' })] },
      'relleno',
    ],
    [
      'with "Descripción del hito…"',
      { activities: [activity({ producto: 'Descripción del hito…' })] },
      'relleno',
    ],
    [
      'whose activity ends before it starts',
      { activities: [activity({ fin: '01/02/2016' })] },
      'termina-antes',
    ],
    [
      'whose activity is outside the plan',
      { activities: [activity({ fin: '01/03/2036' })] },
      'fuera-del-plan',
    ],
    ['with 30 February', { activities: [activity({ fin: '30 de febrero de 2016' })] }, 'fecha-imposible'],
    ['with a date without a year', { activities: [activity({ fin: '1/2' })] }, 'fecha-sin-ano'],
    [
      'whose weights add up to 90 %',
      { activities: [activity({ peso: '40' }), activity({ peso: '50%' })] },
      'pesos',
    ],
    ['with progress above 100 %', { activities: [activity({ avance: '150' })] }, 'porcentaje-fuera'],
    [
      'answered by an unknown member',
      { activities: [activity({ responsable: 'OAX-2016-M99' })] },
      'referencia-rota',
    ],
    [
      'with a text over the limit',
      { commitment: { titulo: 'Publicar ' + 'x'.repeat(50_000) } },
      'texto-largo',
    ],
    [
      'with words where a number goes',
      { indicators: [{ variable: 'Días de espera', meta: 'muchos' }] },
      'numero-ilegible',
    ],
  ];
  test.each(refused)(
    'a commitment %s is refused with a sentence and nothing is saved',
    (_what, more, code) => {
      const desk = Desk.ready();
      desk.call('guardarIntegrante', member());
      const answer = desk.call('guardarCompromiso', commitment(more));
      expect(problemsOf(answer)).toContain(code);
      expect(JSON.stringify(answer)).toMatch(/"sentence":".{8,}"/);
      expect(desk.rows('Compromisos')).toHaveLength(0);
      expect(desk.rows('Bitácora')).toHaveLength(1);
    },
  );

  test('percent may be written as 50, 0.5 or "50 %"', () => {
    const desk = Desk.ready();
    desk.call('guardarIntegrante', member());
    desk.call(
      'guardarCompromiso',
      commitment({
        activities: [activity({ avance: '50' }), activity({ avance: '0.5' }), activity({ avance: '50 %' })],
      }),
    );
    const column = desk.at('Actividades', 'avance', 1).replace(/\d+/, '');
    expect([3, 4, 5].map((row) => desk.value('Actividades', `${column}${row}`))).toEqual([0.5, 0.5, 0.5]);
  });

  test('text that looks like a formula, markup, hidden marks or emoji stays text to the letter', () => {
    const texts = [
      '=1+1 gasto público',
      '+52 padrón',
      '-padrón',
      '@padrón',
      '\tpadrón',
      "'padrón",
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      'padrón \u202eabc\u200b',
      '📣 Padrón 🇲🇽',
    ];
    const desk = Desk.ready();
    for (const titulo of texts)
      desk.call('guardarCompromiso', { commitment: { titulo }, activities: [], indicators: [] });
    expect(desk.rows('Compromisos').map((row) => row[1])).toEqual(texts);
    expect(
      desk
        .sheet('Compromisos')
        .rows.flat()
        .filter((cell) => cell?.formula),
    ).toEqual([]);
  });

  test('editing adds an activity with the next number and leaves the others as they were', () => {
    const desk = Desk.ready();
    desk.call('guardarIntegrante', member());
    desk.call('guardarCompromiso', commitment());
    const answer = desk.call('guardarCompromiso', {
      id: 'OAX-2016-C01',
      ...commitment({
        activities: [activity({ id: 'OAX-2016-C01-A01' }), activity({ actividad: 'Abrir la consulta' })],
      }),
    });
    expect(answer).toMatchObject({ ok: true });
    expect(desk.rows('Actividades').map((row) => [row[0], row[2]])).toEqual([
      ['OAX-2016-C01-A01', 'Publicar el padrón de beneficiarios'],
      ['OAX-2016-C01-A02', 'Abrir la consulta'],
    ]);
  });

  test('a draft survives closing the sidebar, one for each record, and is gone when discarded or saved', () => {
    const desk = Desk.ready();
    const key = 'formulario-0001';
    const draft = {
      key,
      commitment: { titulo: 'Publicar ' + 'ñ'.repeat(900) },
      activities: [],
      indicators: [],
    };
    desk.call('guardarBorrador', { form: 'compromiso', id: '', draft });
    desk.call('guardarBorrador', {
      form: 'compromiso',
      id: 'OAX-2016-C07',
      draft: { ...draft, key: 'formulario-0002' },
    });
    expect(desk.call('abrirCompromiso')).toMatchObject({ draft });
    desk.call('guardarCompromiso', draft);
    expect(desk.call('abrirCompromiso')).not.toHaveProperty('draft');
    desk.call('guardarBorrador', { form: 'compromiso', id: '', draft: { ...draft, key: 'formulario-0003' } });
    desk.call('guardarBorrador', { form: 'compromiso', id: '', draft: null });
    expect(desk.call('abrirCompromiso')).not.toHaveProperty('draft');
  });

  test('trying again after a failure that was finished meanwhile makes no twin', { timeout: 60_000 }, () => {
    const { calls } = Desk.ready().ask('guardarCompromiso', {
      ...commitment({ activities: [] }),
      key: 'formulario-0001',
    }).meter;
    for (let failAt = 1; failAt <= calls; failAt += 1) {
      const desk = Desk.ready();
      const input = { ...commitment({ activities: [] }), key: 'formulario-0001' };
      desk.run('guardarCompromiso', [input as never], { failAt, failMode: 'exception' });
      expect(desk.call('guardarCompromiso', input), `failed at call ${failAt}`).toMatchObject({
        ok: true,
        id: 'OAX-2016-C01',
      });
      expect(desk.rows('Compromisos')).toHaveLength(1);
    }
  });

  test('two people who change different fields both keep theirs; of the same field the second is told', () => {
    const desk = Desk.ready();
    desk.call('guardarCompromiso', {
      commitment: { titulo: 'Publicar el padrón', tema: 'Agua' },
      activities: [],
      indicators: [],
    });
    const change = (field: string, value: string, seen: string) =>
      desk.call('guardarCompromiso', {
        id: 'OAX-2016-C01',
        commitment: { [field]: value },
        activities: [],
        indicators: [],
        seen: { 'OAX-2016-C01': { [field]: seen } },
      });
    expect(change('objetivo', 'Que se sepa quién recibe', '')).toMatchObject({ ok: true });
    expect(change('tema', 'Educación', 'Agua')).toMatchObject({ ok: true });
    expect(desk.value('Compromisos', desk.at('Compromisos', 'objetivo', 1))).toBe('Que se sepa quién recibe');
    const late = change('tema', 'Salud', 'Agua');
    expect(problemsOf(late)).toEqual(['cambio-mientras']);
    expect(JSON.stringify(late)).toContain('ahora dice «Educación»');
    expect(desk.value('Compromisos', desk.at('Compromisos', 'tema', 1))).toBe('Educación');
  });
});

describe('the edge', () => {
  const strange: unknown[] = [
    null,
    'texto',
    { member: [] },
    { member: { nombre: { a: 1 } } },
    { member: {}, extra: 1 },
    { member: { estado: 'Verificada' } },
    { id: 5, member: {} },
  ];
  test.each(strange.map((one) => [JSON.stringify(one), one]))(
    'a call with another shape, %s, is refused before anything is read',
    (_text, input) => {
      const desk = Desk.ready();
      const outcome = desk.run('guardarIntegrante', [input as never]);
      expect(outcome.value).toMatchObject({ refused: { code: 'forma' } });
      expect(outcome.meter.reads).toBe(0);
    },
  );

  test('who meets somebody else saving is told so and nothing is lost', () => {
    const desk = Desk.ready();
    const outcome = desk.run('guardarIntegrante', [member() as never], { failAt: 2, failMode: 'lock' });
    expect(outcome.value).toMatchObject({
      refused: { code: 'ocupado', sentence: 'Otra persona está guardando.' },
    });
    expect(desk.rows('STL')).toHaveLength(0);
  });

  test('an execution that dies halfway is finished by the next one', () => {
    const reference = Desk.ready();
    reference.call('guardarIntegrante', member());
    const calls = reference.ask('guardarCompromiso', commitment()).meter.calls;
    for (let failAt = 1; failAt <= calls; failAt += 2) {
      const desk = Desk.ready();
      desk.call('guardarIntegrante', member());
      desk.run('guardarCompromiso', [commitment() as never], { failAt, failMode: 'killed' });
      desk.call('guardarIntegrante', member({ nombre: 'Luis Paz', sector: 'Sociedad civil' }));
      const found = [desk.rows('Compromisos').length, desk.rows('Actividades').length];
      expect(
        [
          [0, 0],
          [1, 1],
        ],
        `killed at call ${failAt}`,
      ).toContainEqual(found);
    }
  });
});
