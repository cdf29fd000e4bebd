import { describe, expect, test } from 'vitest';
import { apply, type Board, type Row } from '../../src/core/board.ts';
import type { CommitmentInput } from '../../src/core/calls.ts';
import type { Typed } from '../../src/core/answers.ts';
import { firstPerField, readRecord } from '../../src/core/forms.ts';
import { registerCommitment } from '../../src/core/operations/commitment.ts';
import { registerMember } from '../../src/core/operations/member.ts';
import type { Result } from '../../src/core/operations/result.ts';
import {
  activity,
  boardOf,
  cellsOf,
  commitment,
  council,
  done,
  indicator,
  member,
  MOMENT,
  places,
  refused,
} from './samples.ts';
import { RECORDS } from '../../src/core/records.ts';

const after = (board: Board, result: Result): Board => ({
  ...board,
  tables: apply(board.tables, done(result).changes),
});

describe('registering a member', () => {
  const typed = (more: Typed = {}): Typed => ({
    nombre: 'Ana Ruiz',
    institucion: 'IAIP',
    sector: 'organismo GARANTE',
    asiento: 'titular',
    desde: '1 de mayo de 2016',
    ...more,
  });
  const register = (board: Board, more: Typed = {}, id?: string): Result =>
    registerMember(board, { member: typed(more), ...(id === undefined ? {} : { id }) }, MOMENT);

  test('is stored as read, with its ID and review', () => {
    const { changes, ids, label } = done(register(boardOf()));
    expect([ids, label]).toEqual([['OAX-2016-M01'], 'Registrar integrante']);
    expect(changes).toMatchObject([
      {
        kind: 'append',
        table: 'stl',
        rows: [
          {
            id: 'OAX-2016-M01',
            sector: 'Organismo garante',
            asiento: 'Titular',
            desde: '2016-05-01',
            hasta: '',
            revision: 'Correcto',
          },
        ],
      },
    ]);
  });

  test.each<[Typed, string[]]>([
    [{ nombre: '' }, ['nombre obligatorio']],
    [{ asiento: '' }, ['asiento obligatorio']],
    [{ institucion: '', sector: '' }, ['institucion obligatorio', 'sector obligatorio']],
    [{ desde: '2016-05-02', hasta: '2016-05-01' }, ['hasta termina-antes']],
    [{ desde: '30/02/2016', hasta: '1/2' }, ['desde fecha-imposible', 'hasta fecha-sin-ano']],
    [{ asiento: 'Suplente' }, ['suple_a suple-a-nadie']],
    [{ asiento: 'Suplente', suple_a: 'OAX-2016-M99' }, ['suple_a referencia-rota']],
    [{ correo: 'x', telefono: 'y' }, ['correo email-invalido', 'telefono phone-invalido']],
  ])('%j is refused with all its faults and nothing is stored', (more, expected) => {
    expect(places(refused(register(boardOf(), more)))).toEqual(expected);
  });

  test('keys that the form does not have are left aside', () => {
    const row = done(register(boardOf(), { color: 'rojo', id: 'OAX-2016-M77', revision: 'Correcto ' }))
      .changes[0];
    expect(row).toMatchObject({ rows: [{ id: 'OAX-2016-M01', revision: 'Correcto' }] });
    expect(JSON.stringify(row)).not.toContain('rojo');
  });

  test('a change writes only what differs, and nothing when nothing does', () => {
    const board = after(boardOf(), register(boardOf()));
    expect(done(register(board, {}, 'OAX-2016-M01')).changes).toEqual([]);
    expect(done(register(board, { cargo: 'Comisionada' }, 'OAX-2016-M01'))).toEqual({
      changes: [{ kind: 'set', table: 'stl', id: 'OAX-2016-M01', cells: { cargo: 'Comisionada' } }],
      ids: ['OAX-2016-M01'],
      label: 'Cambiar integrante',
    });
    expect(places(refused(register(board, {}, 'OAX-2016-M02')))).toEqual([' no-existe']);
  });

  test('a successor takes the seat when the earlier holder has left it', () => {
    const left = member({
      id: 'OAX-2016-M02',
      asiento: 'Suplente',
      suple_a: 'OAX-2016-M01',
      hasta: '2016-07-31',
    });
    const board = boardOf({ stl: [member({ nombre: 'Eva' }), left] });
    const next = { nombre: 'Luis', asiento: 'Suplente', suple_a: 'OAX-2016-M01' };
    expect(places(refused(register(board, next)))).toEqual(['suple_a dos-suplentes']);
    expect(done(register(board, { ...next, desde: '1/8/2016' })).ids).toEqual(['OAX-2016-M03']);
  });
});

describe('registering a commitment', () => {
  const form = (more: Partial<CommitmentInput> = {}): CommitmentInput => ({
    commitment: { titulo: 'Publicar el padrón' },
    activities: [],
    indicators: [],
    ...more,
  });
  const doing = (more: Typed = {}): Typed => ({ actividad: 'Publicar el acta', producto: 'Acta', ...more });
  const board = boardOf({
    stl: council(),
    compromisos: [commitment()],
    actividades: [
      activity({ inicio_original: '2016-05-01', fin_original: '2016-08-31', evidencias: 2, peso: 0.6 }),
    ],
    indicadores: [indicator()],
    evidencias: [1, 2].map((number) => ({
      id: `OAX-2016-E00${number}`,
      de: 'OAX-2016-C01-A01',
      titulo: 'Acta',
      direccion: `https://x.mx/${number}`,
    })),
  });
  const withActivity = (more: Row): Board => ({
    ...board,
    tables: { ...board.tables, actividades: [{ ...board.tables.actividades?.[0], ...more }] },
  });
  const register = (more: Partial<CommitmentInput> = {}): Result =>
    registerCommitment(board, form(more), MOMENT);

  test('unmet criteria do not keep it from being stored', () => {
    const { changes, ids } = done(register());
    expect(ids).toEqual(['OAX-2016-C02']);
    expect(changes).toMatchObject([{ rows: [{ criterios: 0, avance: 0, revision: 'Faltan 8 criterios' }] }]);
  });

  test('blank activities and indicators of the form are passed over', () => {
    const blank = { compromiso: 'OAX-2016-C09', actividad: ' ', producto: '' };
    const { ids } = done(
      register({ activities: [blank, doing(), {}], indicators: [{}, { variable: '\u200b' }] }),
    );
    expect(ids).toEqual(['OAX-2016-C02', 'OAX-2016-C02-A01']);
  });

  test('what hangs from it belongs to it, whatever the form says', () => {
    const { changes } = done(register({ activities: [doing({ compromiso: 'OAX-2016-C01' })] }));
    expect(changes.slice(1)).toMatchObject([
      { table: 'actividades', rows: [{ compromiso: 'OAX-2016-C02' }] },
    ]);
  });

  test.each<[string, Partial<CommitmentInput>, string[]]>([
    ['no title', { commitment: {} }, ['titulo obligatorio']],
    ['weights of 90 %', { activities: [doing({ peso: '50' }), doing({ peso: '40 %' })] }, ['peso pesos']],
    ['an activity without words', { activities: [doing({ actividad: '' })] }, ['actividad obligatorio']],
    ['days outside the plan', { activities: [doing({ fin: '1/5/2017' })] }, ['fin fuera-del-plan']],
    [
      'an unknown responsible',
      { activities: [doing({ responsable: 'OAX-2016-M99' })] },
      ['responsable referencia-rota'],
    ],
    ['an activity that is gone', { activities: [doing({ id: 'OAX-2016-C02-A09' })] }, [' no-existe']],
    [
      'an activity of another commitment',
      { activities: [doing({ id: 'OAX-2016-C01-A01' })] },
      [' no-existe'],
    ],
    ['a commitment that is gone', { id: 'OAX-2016-C09' }, [' no-existe']],
    [
      'faults everywhere',
      {
        commitment: { titulo: 'ok', asignado: 'x' },
        activities: [doing({ inicio: '2' })],
        indicators: [{ variable: 'xxx' }],
      },
      ['asignado numero-ilegible', 'titulo relleno', 'inicio fecha-ilegible', 'variable relleno'],
    ],
  ])('%s: nothing is stored', (_title, more, expected) => {
    expect(places(refused(register(more)))).toEqual(expected);
  });

  test.each<[string, Typed, string[]]>([
    ['a later end', { fin: '30/09/2016' }, ['fin fecha-prometida']],
    ['an earlier end', { fin: '31/07/2016' }, ['fin fecha-prometida']],
    ['no end', { fin: '' }, ['fin fecha-prometida']],
    ['another start', { inicio: '02/05/2016' }, ['inicio fecha-prometida']],
    ['neither start nor end', { inicio: '', fin: '' }, ['inicio fecha-prometida', 'fin fecha-prometida']],
  ])(
    'after the launch an activity gets no %s here: that asks for reason and agreement',
    (_what, more, expected) => {
      const sent = { id: 'OAX-2016-C01-A01', ...more };
      const found = refused(register({ id: 'OAX-2016-C01', activities: [sent, doing({ peso: 0.4 })] }));
      expect(places(found)).toEqual(expected);
      for (const { tip } of found) expect(tip).toContain('Actualizar avance ▸ Reprogramar');
    },
  );

  test('what moved in the grid may stay or go back, and before the launch dates move as they please', () => {
    const moved = withActivity({ fin: '2016-09-30' });
    const send = (more: Typed, on: Board): Result =>
      registerCommitment(on, form({ id: 'OAX-2016-C01', activities: [{ id: 'OAX-2016-C01-A01', ...more }, doing({ peso: 0.4 })] }), MOMENT);
    expect(done(send({ fin: '30/09/2016', producto: 'Otro' }, moved)).changes).not.toEqual([]);
    expect(done(send({ fin: '31/08/2016' }, moved)).changes).not.toEqual([]);
    const before = { ...board, config: { ...board.config, launch: '' } };
    const { changes } = done(send({ fin: '30/09/2016' }, before));
    expect(apply(board.tables, changes).actividades?.[0]).toMatchObject({ fin: '2016-09-30', fin_original: '2016-09-30' });
    const undated = withActivity({ fin: '', fin_original: '' });
    expect(done(send({ fin: '30/09/2016' }, undated)).changes).not.toEqual([]);
  }); // oxfmt-ignore

  test('a change keeps the ID, the original end and what the form does not know', () => {
    const sent = { id: 'OAX-2016-C01-A01', ...doing({ peso: '60 %' }) };
    const { changes, label } = done(
      registerCommitment(
        withActivity({ fin: '2016-09-30' }),
        form({ id: 'OAX-2016-C01', activities: [sent, doing({ peso: 0.4, avance: 1 })] }),
        MOMENT,
      ),
    );
    const board2 = { ...board, tables: apply(withActivity({ fin: '2016-09-30' }).tables, changes) };
    expect(label).toBe('Cambiar compromiso');
    expect(
      board2.tables.actividades?.map((row: Row) =>
        cellsOf(row, 'id', 'fin', 'fin_original', 'evidencias', 'estado'),
      ),
    ).toEqual([
      ['OAX-2016-C01-A01', '2016-09-30', '2016-08-31', 2, 'Sin iniciar'],
      ['OAX-2016-C01-A02', '', '', 0, 'Sin evidencia'],
    ]);
    expect(cellsOf(board2.tables.compromisos?.[0], 'titulo', 'avance', 'problema')).toEqual([
      'Publicar el padrón',
      0.4,
      commitment()['problema'],
    ]);
  });

  test('activities that the form did not send stay, and weigh', () => {
    const more = { id: 'OAX-2016-C01', activities: [doing({ peso: 0.3 })] };
    expect(places(refused(register(more)))).toEqual(['peso pesos']);
    const { changes } = done(register({ ...more, activities: [doing({ peso: 0.4, avance: 1 })] }));
    expect(apply(board.tables, changes).compromisos?.[0]).toMatchObject({ avance: 0.4 });
  });
});

describe('reading a form', () => {
  test('what cannot be read stays as typed, with its problem', () => {
    const { row, problems } = readRecord(
      RECORDS.actividades,
      { actividad: 'x', fin: '30/02/2016', avance: '50' },
      2,
    );
    expect(cellsOf(row, 'actividad', 'fin', 'avance', 'inicio')).toEqual(['x', '30/02/2016', 0.5, '']);
    expect(problems).toMatchObject([
      { code: 'fecha-imposible', level: 'error', where: { index: 2, field: 'fin' } },
    ]);
  });

  test('one problem for each field of each row is enough', () => {
    const at = (index: number, field?: string, code = 'a') => ({
      code,
      level: 'error' as const,
      where: { table: 'stl' as const, index, ...(field ? { field } : {}) },
      sentence: '',
      tip: '',
    });
    const all = [at(0, 'x'), at(0, 'x', 'b'), at(1, 'x'), at(0, 'y'), at(0), at(0)];
    expect(firstPerField(all)).toEqual([all[0], all[2], all[3], all[4], all[5]]);
  });
});
