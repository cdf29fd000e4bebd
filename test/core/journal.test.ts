import { describe, expect, test } from 'vitest';
import { apply, type Change, type Row, type Tables } from '../../src/core/board.ts';
import { changesOf, entriesOf, JOURNAL_ROOM, journalRows, unfinished } from '../../src/core/journal.ts';
import { registerCommitment } from '../../src/core/operations/commitment.ts';
import { importPlan } from '../../src/core/operations/importPlan.ts';
import { registerMember } from '../../src/core/operations/member.ts';
import type { Outcome } from '../../src/core/operations/result.ts';
import { activity, boardOf, commitment, council, done, indicator, member, MOMENT } from './samples.ts';

const outcome = (...changes: Change[]): Outcome => ({ changes, ids: ['OAX-2016-C01'], label: 'Probar' });
const entry = (changes: Change[], before: Tables = {}): Row =>
  journalRows('clave', outcome(...changes), before, MOMENT)[0] ?? {};
const adding = (titulo: string): Change[] => [
  { kind: 'append', table: 'compromisos', rows: [{ id: 'OAX-2016-C01', titulo }] },
];
const room = JSON.stringify(adding('')).length;

describe('a change set in the Bitácora', () => {
  test.each([
    ['nothing', []],
    ['a short row', adding('Publicar')],
    [
      'every kind of value',
      [{ kind: 'set', table: 'stl', id: 'a', index: 3, cells: { a: 0.1, b: true, c: '' } }],
    ],
    ['lines, quotes and formulas', adding('=1+1\n"x"\t\\ \u2028 |')],
    ['a script', adding('</script><script>alert(1)</script>')],
  ] as [string, Change[]][])('is read back as it was: %s', (_title, changes) => {
    expect(changesOf([entry(changes)])).toEqual(changes);
  });

  test.each([-2, -1, 0, 1, 2])('is whole when it ends %i characters from the edge of a cell', (offset) => {
    for (const cells of [1, 2, 3]) {
      const changes = adding('a'.repeat(cells * 49_000 + offset - room));
      const row = entry(changes);
      expect(changesOf([row])).toEqual(changes);
      expect(Object.keys(row).filter((key) => key.startsWith('datos'))).toHaveLength(
        cells + (offset > 0 ? 1 : 0),
      );
    }
  });

  test('no cell exceeds what Google takes, nor can be read as a formula or a number', () => {
    const row = entry(adding(`${'1'.repeat(49_000 - room)}=${'7'.repeat(48_999)}+${'9'.repeat(60_000)}`));
    const cells = Object.entries(row).filter(([key]) => key.startsWith('datos'));
    expect(cells).toHaveLength(4);
    for (const [, value] of cells) expect(value).toMatch(/^\|/);
    for (const [, value] of Object.entries(row)) expect(String(value).length).toBeLessThanOrEqual(50_000);
  });

  test('emoji survive wherever a cell ends', () => {
    for (const shift of ['', 'a']) {
      const changes = adding(shift + '😀'.repeat(60_000));
      expect(changesOf([entry(changes)])).toEqual(changes);
    }
  });

  test('over the room of one row it goes on in the next, and counts only when all of it is there', () => {
    const changes = adding('a'.repeat(JOURNAL_ROOM * 2));
    const rows = journalRows('clave', outcome(...changes), {}, MOMENT);
    expect(rows.map((row) => row['entrada'])).toEqual(['clave 1/3', 'clave 2/3', 'clave 3/3']);
    expect(changesOf(entriesOf(rows).get('clave') ?? [])).toEqual(changes);
    expect(entriesOf(rows.slice(0, 2)).has('clave')).toBe(false);
  });

  test('says in words what it was before and after, and names no person', () => {
    const before = { stl: [member({ cargo: 'Vocal' })] };
    const [row = {}] = journalRows(
      'clave',
      {
        label: 'Cambiar',
        ids: ['OAX-2016-M01', 'OAX-2016-C01'],
        changes: [
          {
            kind: 'set',
            table: 'stl',
            id: 'OAX-2016-M01',
            cells: { cargo: 'Comisionada', revision: 'Correcto' },
          },
          { kind: 'append', table: 'stl', rows: [member({ id: 'OAX-2016-M02', nombre: 'Eva Luna' })] },
          { kind: 'append', table: 'inicio', rows: [{ id: 'siguiente', valor: 'x' }] },
        ],
      },
      before,
      MOMENT,
    );
    expect(row).toMatchObject({
      fecha: MOMENT.instant,
      quien: MOMENT.user,
      operacion: 'Cambiar',
      registro: 'OAX-2016-M01, OAX-2016-C01',
      resumen: 'OAX-2016-M01 · Cargo: «Vocal» → «Comisionada»\nOAX-2016-M02 · nuevo en STL · IAIP',
      entrada: 'clave',
    });
  });

  test('a summary of a thousand rows still fits its cells', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => ({
      id: `OAX-2016-C${index}`,
      titulo: 'x'.repeat(900),
    }));
    const [row = {}] = journalRows(
      'k',
      {
        label: 'Importar',
        ids: rows.map(({ id }) => id),
        changes: [{ kind: 'append', table: 'compromisos', rows }],
      },
      {},
      MOMENT,
    );
    expect(String(row['resumen']).length).toBe(15_000);
    expect(String(row['registro']).length).toBe(900);
  });
});

const whole = boardOf({
  stl: council(),
  compromisos: [commitment()],
  actividades: [activity({ estado: '', revision: '' })],
  indicadores: [indicator()],
});
const typed = {
  actividad: 'Capacitar a los comités',
  producto: 'Diez talleres',
  inicio: '01/06/2016',
  fin: '30/06/2016',
};

const OPERATIONS: [string, Outcome][] = [
  [
    'a new member',
    done(
      registerMember(
        boardOf({ stl: [member()] }),
        { member: { nombre: 'Eva', institucion: 'OSC', sector: 'Sociedad civil', asiento: 'Titular' } },
        MOMENT,
      ),
    ),
  ],
  [
    'a changed commitment with old and new activities',
    done(
      registerCommitment(
        whole,
        {
          id: 'OAX-2016-C01',
          commitment: { titulo: 'Publicar el padrón completo' },
          activities: [{ ...typed, id: 'OAX-2016-C01-A01', inicio: '01/05/2016', fin: '31/08/2016' }, typed],
          indicators: [{ variable: 'Talleres', unidad: 'talleres', base: 0, meta: 10, periodo: 'anual' }],
        },
        MOMENT,
      ),
    ),
  ],
  [
    'an import',
    done(
      importPlan(
        whole,
        {
          table: 'actividades',
          columns: ['compromiso', 'actividad'],
          rows: [
            ['1', 'Publicar el acta'],
            ['1', 'Publicar el informe'],
          ],
        },
        MOMENT,
      ),
    ),
  ],
];

/** Every way in which an interrupted execution may have left the tables: some changes done, one of them in part. */
function* interruptions(before: Tables, changes: readonly Change[]): Generator<Tables> {
  for (let mask = 0; mask < 1 << changes.length; mask += 1)
    yield apply(
      before,
      changes.filter((_, index) => mask & (1 << index)),
    );
  for (const [index, change] of changes.entries()) {
    const some = apply(before, changes.slice(0, index));
    if (change.kind === 'append') yield apply(some, [{ ...change, rows: change.rows.slice(0, 1) }]);
    else if (change.kind === 'set')
      yield apply(some, [{ ...change, cells: Object.fromEntries(Object.entries(change.cells).slice(0, 1)) }]);
  }
}

describe('finishing what was interrupted', () => {
  test.each(OPERATIONS)(
    '%s ends the same wherever it was interrupted, and doing it twice is doing it once',
    (_t, { changes }) => {
      expect(changes.length).toBeGreaterThan(0);
      const before = changes.some(({ table }) => table === 'compromisos')
        ? whole.tables
        : { stl: [member()] };
      const sorted = (tables: Tables): unknown =>
        Object.fromEntries(
          Object.entries(tables).map(([key, rows]) => [
            key,
            [...rows].sort((a, b) => String(a['id']).localeCompare(String(b['id']))),
          ]),
        );
      const wanted = sorted(apply(before, changes));
      for (const left of interruptions(before, changes)) {
        const once = apply(left, unfinished(changes, left));
        expect(sorted(once)).toEqual(wanted);
        expect(sorted(apply(once, unfinished(changes, once)))).toEqual(wanted);
      }
    },
  );

  test('rows that moved meanwhile are found by their ID', () => {
    const changes: Change[] = [
      { kind: 'set', table: 'stl', id: 'OAX-2016-M02', index: 0, cells: { cargo: 'Vocal' } },
    ];
    const moved = { stl: [member(), member({ id: 'OAX-2016-M02', cargo: '' })] };
    expect(apply(moved, unfinished(changes, moved)).stl).toEqual([
      member(),
      member({ id: 'OAX-2016-M02', cargo: 'Vocal' }),
    ]);
  });

  test('a row that was deleted meanwhile is not brought back', () => {
    const changes: Change[] = [{ kind: 'set', table: 'stl', id: 'OAX-2016-M02', cells: { cargo: 'Vocal' } }];
    expect(unfinished(changes, { stl: [member()] })).toEqual([]);
  });

  test('a row that got its ID is not given it again', () => {
    const changes: Change[] = [
      { kind: 'set', table: 'stl', id: '', index: 0, cells: { id: 'OAX-2016-M01' } },
      { kind: 'set', table: 'stl', id: 'OAX-2016-M01', index: 0, cells: { revision: 'Correcto' } },
    ];
    const bare = { stl: [member({ id: '' })] };
    expect(apply(bare, unfinished(changes, bare)).stl).toEqual([member({ revision: 'Correcto' })]);
    const half = { stl: [member({ id: 'OAX-2016-M09' }), member()] };
    expect(apply(half, unfinished(changes, half)).stl).toEqual([
      member({ id: 'OAX-2016-M09' }),
      member({ revision: 'Correcto' }),
    ]);
  });
});
