import { describe, expect, test } from 'vitest';
import type { CameTo, Row } from '../../src/core/board.ts';
import { countHolding, CRITERIA, entersPlan, judge, type Proposal } from '../../src/core/criteria.ts';
import { CRITERIA_KEYS, type CriterionKey } from '../../src/core/criteriaKeys.ts';
import { mesasFrom, textOfMesas, withSectors, type Registered } from '../../src/core/origins.ts';
import { activity, commitment, CONFIG, indicator, mesa } from './samples.ts';

const proposal = (more: Partial<Proposal> = {}): Proposal => ({
  commitment: commitment(),
  activities: [activity(), activity({ id: 'OAX-2016-C01-A02' })],
  indicators: [indicator()],
  elsewhere: new Set(),
  config: CONFIG,
  ...more,
});

const lacksOf = (key: CriterionKey, wanted: Proposal): string[] =>
  judge(wanted)
    .find((verdict) => verdict.key === key)
    ?.lacks.map(({ field, sentence }) => `${field}: ${sentence}`) ?? [];

/** The sentences that a commitment with these cells draws from a criterion. */
const blaming = (key: CriterionKey, cells: Row): string[] =>
  lacksOf(key, proposal({ commitment: commitment(cells) }));
const doing = (cells: Row, title = 'Publicar el padrón'): string[] =>
  lacksOf(
    'concreto',
    proposal({ commitment: commitment({ titulo: title }), activities: [activity(), activity(cells)] }),
  );

describe('a commitment of which everything is said', () => {
  test('meets the eight criteria and enters the plan', () => {
    const verdicts = judge(proposal());
    expect(verdicts).toEqual(CRITERIA_KEYS.map((key) => ({ key, holds: true, lacks: [] })));
    expect(countHolding(verdicts)).toBe(8);
    expect(entersPlan(proposal(), verdicts)).toBe(true);
  });

  test.each(CRITERIA_KEYS)('%s: does not hold until the STL says why', (key) => {
    for (const blank of ['', '  \u200b', 'okokok', 'Pendiente', 'N/A']) {
      const verdicts = judge(proposal({ commitment: commitment({ [`porque_${key}`]: blank }) }));
      expect(verdicts.filter((verdict) => !verdict.holds).map((verdict) => verdict.key)).toEqual([key]);
      expect(verdicts.find((verdict) => !verdict.holds)?.lacks).toMatchObject([
        { field: `porque_${key}`, sentence: 'Falta la justificación del STL.' },
      ]);
    }
  });

  test('each criterion has its name and the fields that it reads are of the commitment', () => {
    expect(CRITERIA.map(({ key }) => key)).toEqual(CRITERIA_KEYS);
    for (const { label } of CRITERIA) expect(label).not.toBe('');
  });
});

describe('what each criterion finds lacking', () => {
  test.each<[CriterionKey, Row, string[]]>([
    ['concreto', { accion: '' }, ['accion: No dice qué se hará.']],
    ['concreto', { accion: 'Descripción de la actividad' }, ['accion: No dice qué se hará.']],
    ['concreto', { autoridad: '' }, ['autoridad: No tiene autoridad responsable.']],
    ['incluyente', { autoridad: 'Por definir' }, ['autoridad: No tiene autoridad responsable.']],
    ['incluyente', { sociedad: '' }, ['sociedad: Ninguna organización civil es corresponsable.']],
    ['incluyente', { beneficiarios: '' }, ['beneficiarios: No dice a quién beneficia.']],
    ['incluyente', { mesa: '' }, ['mesa: No dice en qué mesa se acordó.']],
    [
      'incluyente',
      { mesa_sectores: 'Solo autoridad' },
      ['mesa_sectores: No consta que en la mesa estuvieran los dos sectores.'],
    ],
    [
      'incluyente',
      { mesa: 'Mesa de educación', mesa_sectores: '' },
      ['mesa_sectores: No consta que en la mesa estuvieran los dos sectores.'],
    ],
    ['estrategico', { problema: '' }, ['problema: No dice qué problema público atiende.']],
    ['estrategico', { linea_base: '' }, ['linea_base: El problema no tiene línea base.']],
    ['estrategico', { objetivo: '' }, ['objetivo: No tiene objetivo.']],
    ['transformador', { antes: '' }, ['antes: No dice cómo están hoy las cosas.']],
    ['transformador', { despues: '' }, ['despues: No dice cómo estarán después.']],
    ['transformador', { potencial: '' }, ['potencial: No tiene nivel de potencial.']],
    ['transformador', { potencial: 'No claro' }, ['potencial: El potencial es «No claro».']],
    ['transformador', { potencial: 'Modesto' }, []],
    ['transformador', { despues: 'EL PADRÓN no es público' }, ['despues: Antes y después dicen lo mismo.']],
    ['replicable', { replica: '' }, ['replica: No dice qué se necesita para repetirlo.']],
    ['replicable', { licencia: '' }, ['licencia: No tiene licencia.']],
    ['agenda', { agenda: '' }, ['agenda: No está vinculado con una línea de la Agenda Nacional.']],
    ['agenda', { agenda_como: '' }, ['agenda_como: No dice cómo contribuye a la Agenda.']],
    ['dinero', { fondo: '' }, ['fondo: No dice qué dinero público permite seguir ni por qué no aplica.']],
    ['dinero', { fondo: '', sin_fondo: 'El registro no mueve dinero: lo opera personal propio.' }, []],
    [
      'dinero',
      { fondo: '', sin_fondo: 'No aplica' },
      ['fondo: No dice qué dinero público permite seguir ni por qué no aplica.'],
    ],
    ['dinero', { asignado: '' }, ['asignado: Falta el monto asignado.']],
    ['dinero', { asignado: 'mucho' }, ['asignado: Falta el monto asignado.']],
    ['dinero', { asignado: 0 }, []],
    ['dinero', { fuente_gasto: '' }, ['fuente_gasto: Falta la fuente del gasto.']],
    [
      'dinero',
      { asignado: '', fuente_gasto: '' },
      ['asignado: Falta el monto asignado.', 'fuente_gasto: Falta la fuente del gasto.'],
    ],
  ])('%s %j', (key, cells, expected) => {
    expect(blaming(key, cells)).toEqual(expected);
  });

  test('all that is lacking is said at once', () => {
    const bare = proposal({
      commitment: { titulo: 'Fortalecer los mecanismos' },
      activities: [],
      indicators: [],
    });
    const verdicts = judge(bare);
    expect(countHolding(verdicts)).toBe(0);
    expect(verdicts.map(({ lacks }) => lacks.length)).toEqual([5, 6, 4, 4, 2, 3, 3, 2]);
    expect(entersPlan(bare, verdicts)).toBe(false);
  });
});

describe('a concrete commitment', () => {
  const DATES = 'actividades: Hay actividades sin fecha de inicio o de fin.';
  const OUTSIDE = 'actividades: Hay fechas fuera del año del plan.';
  test.each<[string, Row, string[]]>([
    ['without a responsible member', { responsable: '' }, ['actividades: Hay actividades sin responsable.']],
    ['without a product', { producto: '' }, ['actividades: Hay actividades sin producto.']],
    [
      'with a placeholder as product',
      { producto: 'Producto 1' },
      ['actividades: Hay actividades sin producto.'],
    ],
    ['without a first day', { inicio: '' }, [DATES]],
    ['without a last day', { fin: '' }, [DATES]],
    ['with an impossible day', { fin: '30/02/2016' }, [DATES]],
    ['that begins before the launch', { inicio: '2016-04-30' }, [OUTSIDE]],
    ['that ends after the plan', { fin: '2017-05-01' }, [OUTSIDE]],
    ['that ends on the last day of the plan', { fin: '2017-04-30' }, []],
  ])('has no activity %s', (_title, cells, expected) => {
    expect(doing(cells)).toEqual(expected);
    const verdicts = judge(proposal({ activities: [activity(cells)] }));
    expect(entersPlan(proposal(), verdicts)).toBe(expected.length === 0);
  });

  test('without a responsible member cannot enter the plan, and neither without a responsible authority', () => {
    for (const more of [
      { activities: [activity({ responsable: '' })] },
      { commitment: commitment({ autoridad: '' }) },
    ])
      expect(entersPlan(proposal(), judge(proposal(more)))).toBe(false);
  });

  test('has activities', () => {
    expect(lacksOf('concreto', proposal({ activities: [] }))).toEqual(['actividades: No tiene actividades.']);
  });

  test.each<[string, string, string[]]>([
    [
      'Fortalecer los mecanismos de Contraloría Social',
      'Reunir a los contralores cada mes',
      ['titulo: «Fortalecer» no promete nada que pueda verse.'],
    ],
    [
      'Promover la mejora de los niveles de confianza',
      '',
      ['titulo: «Promover» no promete nada que pueda verse.'],
    ],
    ['Fortalecer los mecanismos de Contraloría Social', 'Publicar un registro de contralores', []],
    ['Publicar el padrón', '', []],
  ])('%j, where what will be done is %j', (titulo, accion, expected) => {
    // no activity with some product silences it
    const found = lacksOf(
      'concreto',
      proposal({
        commitment: commitment({ titulo, accion }),
        activities: [activity({ producto: 'Padrón' })],
      }),
    );
    expect(found.filter((one) => one.startsWith('titulo'))).toEqual(expected);
  });
});

describe('a measurable commitment', () => {
  const measuring = (indicators: Row[], elsewhere: string[] = []): string[] =>
    lacksOf('medible', proposal({ indicators, elsewhere: new Set(elsewhere) }));
  const COPIED = 'indicadores: El indicador está copiado de otro compromiso.';
  const own = indicator({ id: 'OAX-2016-C01-I02', variable: 'Consultas al padrón' });

  test.each<[string, Row[], string[]]>([
    ['no indicator', [], ['indicadores: No tiene indicador.']],
    [
      'no unit',
      [indicator({ unidad: '' })],
      ['indicadores: Ningún indicador está completo: falta unidad de medida.'],
    ],
    [
      'neither baseline nor target',
      [indicator({ base: '', meta: '' })],
      ['indicadores: Ningún indicador está completo: falta línea base, meta.'],
    ],
    [
      'no period',
      [indicator({ periodo: '' })],
      ['indicadores: Ningún indicador está completo: falta periodo.'],
    ],
    ['a baseline in words', [indicator({ base: 'cero' })], ['indicadores: Ningún indicador está completo.']],
    ['a baseline of zero', [indicator({ base: 0 })], []],
    ['one whole indicator among others', [indicator({ unidad: '' }), own], []],
    [
      'a target equal to its baseline',
      [indicator({ base: 570 })],
      ['indicadores: Un indicador tiene la meta igual a su línea base.'],
    ],
  ])('with %s', (_title, indicators, expected) => {
    expect(measuring(indicators)).toEqual(expected);
  });

  test('measures something of its own, however the copied variable is written', () => {
    const copied = indicator({ variable: ' PADRONES  municipales públicados.' });
    expect(measuring([copied], ['padrones municipales publicados'])).toEqual([COPIED]);
    expect(measuring([copied, own], ['padrones municipales publicados'])).toEqual([]);
    expect(measuring([copied], ['consultas al padron'])).toEqual([]);
  });
});

describe('an agreement of the STL', () => {
  const enters = (acuerdo: string, registered: Registered = {}): boolean => {
    const bare = proposal({ commitment: commitment({ acuerdo, sociedad: '' }), registered });
    return entersPlan(bare, judge(bare));
  };

  test.each(['STL/2016/03', 'Acuerdo 12', '2a sesión, acuerdo 4', '2016-07', 'STL-4'])(
    '%j lets the commitment enter',
    (acuerdo) => {
      expect(enters(acuerdo)).toBe(true);
    },
  );

  test.each(['', '  ', 'Pendiente', 'N/A', '1', '12.', 'sí', 'Sí, lo acordó el STL', 'STL', '-'])(
    '%j does not',
    (acuerdo) => {
      expect(enters(acuerdo)).toBe(false);
    },
  );

  test('of this board is one of Acuerdos, by its ID; where those were not read its shape has to do', () => {
    const agreements = new Set(['OAX-2016-S01-A01']);
    expect(enters('OAX-2016-S01-A01', { agreements })).toBe(true);
    expect(enters('OAX-2016-S01-A02', { agreements })).toBe(false);
    expect(enters('OAX-2016-S01-A02')).toBe(true);
    expect(enters('OAX-2016-C02')).toBe(false);
    expect(enters('OAX-2015-S03-A01', { agreements })).toBe(true);
  });
});

describe('the mesa of a commitment', () => {
  const BOTH = 'Autoridad y sociedad civil';
  const inclusive = (cells: Row, mesas?: ReadonlyMap<string, CameTo>): string[] =>
    lacksOf('incluyente', proposal({ commitment: commitment(cells), registered: mesas ? { mesas } : {} }));
  const LACK = 'mesa_sectores: No consta que en la mesa estuvieran los dos sectores.';

  test.each<[string, Row, [string, CameTo][] | undefined, string[]]>([
    ['registered, with both sectors', { mesa_sectores: '' }, [['OAX-2016-T01', BOTH]], []],
    ['registered, with one, whatever is written', { mesa_sectores: BOTH }, [['OAX-2016-T01', 'Solo autoridad']], [LACK]],
    ['registered, without attendance', { mesa_sectores: BOTH }, [['OAX-2016-T01', '']], [LACK]],
    ['registered, and nobody knows who came', { mesa_sectores: '' }, undefined, []],
    ['that is only named, with both sectors written', { mesa: 'Mesa de agua', mesa_sectores: BOTH }, [['OAX-2016-T01', '']], []],
    ['that is only named, with none', { mesa: 'Mesa de agua', mesa_sectores: '' }, undefined, [LACK]],
    ['that does not exist', { mesa: 'OAX-2016-T09', mesa_sectores: '' }, [['OAX-2016-T01', BOTH]], [LACK]],
  ])('%s', (_what, cells, mesas, expected) => {
    expect(inclusive(cells, mesas && new Map(mesas))).toEqual(expected);
  }); // oxfmt-ignore

  test('is told to the public as its attendance says', () => {
    const mesas = new Map<string, CameTo>([['OAX-2016-T01', 'Solo sociedad civil']]);
    expect(withSectors(commitment(), { mesas })).toMatchObject({ mesa_sectores: 'Solo sociedad civil' });
    expect(withSectors(commitment({ mesa: 'Mesa de agua' }), { mesas })).toMatchObject({
      mesa_sectores: BOTH,
    });
  });

  test('is known from a property that fits, and nothing is known from one that does not', () => {
    const rows = [mesa(), mesa({ id: 'OAX-2016-T02', asiste_sociedad: 0 }), mesa({ id: 'OAX-2016-T03', asiste_sociedad: '', asiste_autoridad: '' })];
    expect([...(mesasFrom(textOfMesas(rows)) ?? [])]).toEqual([
      ['OAX-2016-T01', BOTH],
      ['OAX-2016-T02', 'Solo autoridad'],
      ['OAX-2016-T03', ''],
    ]);
    const many = Array.from({ length: 600 }, (_, at) => mesa({ id: `OAX-2016-T${at}` }));
    expect(mesasFrom(textOfMesas(many))).toBeUndefined();
  }); // oxfmt-ignore
});
