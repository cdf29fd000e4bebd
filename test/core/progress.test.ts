import { describe, expect, test } from 'vitest';
import type { Board, Config, CutMark, Row } from '../../src/core/board.ts';
import { updateProgress } from '../../src/core/operations/progress.ts';
import { apply } from '../../src/core/board.ts';
import { diagnose } from '../../src/core/diagnose.ts';
import { fingerprintOf } from '../../src/core/fingerprint.ts';
import { refreshAll } from '../../src/core/operations/refresh.ts';
import { isLate, lacksOf, livesOf, progressOf, backingsOf } from '../../src/core/progress.ts';
import { originalCells, rememberLaunch } from '../../src/core/originals.ts';
import { activity, boardOf, commitment, CONFIG, council, MOMENT } from './samples.ts';

const ID = 'OAX-2016-C01-A01';
const DONE: Row = { avance: 1, final: 'El padrón quedó publicado.' };
const act = (more: Row = {}): Row => activity({ inicio: '2016-05-01', fin: '2016-05-10', ...more });
const evidence = (more: Row = {}): Row => ({
  id: 'OAX-2016-E001',
  de: ID,
  titulo: 'Acta',
  direccion: 'https://datos.mx/acta',
  publica: 'Sí',
  ...more,
});
const SEEN = fingerprintOf(act(DONE), [evidence()]);
const check = (sector: string, more: Row = {}): Row => ({
  id: `OAX-2016-V00${sector.length}`,
  actividad: ID,
  sector,
  veredicto: 'Cumplida',
  fecha: '2016-05-12',
  evidencia: 'OAX-2016-E001',
  huella: SEEN,
  ...more,
});
const AUTHORITY = check('Autoridad');
const SOCIETY = check('Sociedad civil', { fecha: '2016-05-14' });
const BOTH = [AUTHORITY, SOCIETY];
const OTHERS = evidence({ id: 'OAX-2016-E002', de: 'OAX-2016-C01-A02' });
const AGREEMENT: Row = { id: 'OAX-2016-S01-A01', sesion: 'OAX-2016-S01', acuerdo: 'Se acepta' };
const moved = (a: string, more: Row = {}): Row => ({
  id: 'OAX-2016-R001',
  actividad: ID,
  de: '2016-05-10',
  a,
  motivo: 'Faltaban datos',
  acuerdo: AGREEMENT['id'] ?? '',
  ...more,
});

interface Case {
  activity?: Row;
  evidence?: Row[];
  checks?: Row[];
  moves?: Row[];
  /** The day of the session that agreed. */
  held?: string;
  today?: string;
}

const boardFor = ({
  activity: cells = {},
  evidence: proof = [],
  checks = [],
  moves = [],
  held = '2016-05-02',
}: Case): Board =>
  boardOf({
    compromisos: [commitment()],
    actividades: [act(cells)],
    evidencias: proof,
    verificaciones: checks,
    reprogramaciones: moves,
    acuerdos: [AGREEMENT],
    sesiones: [{ id: 'OAX-2016-S01', fecha: held }],
  });

type Expected = [state: string, reported: number, verified: number, expected: number, late: boolean];

describe('worked examples: what is typed, and what the board makes of it', () => {
  test.each<[string, Case, Expected]>([
    // words, evidence, verifications, reschedulings, today → state, reported, verified, expected, late
    ['before it starts', { today: '2016-04-30' }, ['Sin iniciar', 0, 0, 0, false]],
    ['on its last day', { today: '2016-05-10' }, ['Sin iniciar', 0, 0, 1, false]],
    ['the day after', { today: '2016-05-11' }, ['Sin iniciar', 0, 0, 1, true]],
    ['half of it, halfway', { activity: { avance: 0.5 }, today: '2016-05-05' }, ['En proceso', 0.5, 0, 0.5, false]],
    ['evidence is no progress', { evidence: [evidence()], today: '2016-05-05' }, ['Sin iniciar', 0, 0, 0.5, false]],
    ['all of it, nothing to show', { activity: DONE }, ['Sin evidencia', 1, 0, 1, true]],
    ['evidence without address', { activity: DONE, evidence: [evidence({ direccion: ' ' })] }, ['Sin evidencia', 1, 0, 1, true]],
    ['evidence at what is no web address', { activity: DONE, evidence: [evidence({ direccion: 'Carpeta 3, oficina 12' })] }, ['Sin evidencia', 1, 0, 1, true]],
    ['evidence on somebody’s computer', { activity: DONE, evidence: [evidence({ direccion: 'file:///C:/acta.pdf' })] }, ['Sin evidencia', 1, 0, 1, true]],
    ['evidence of another activity', { activity: DONE, evidence: [evidence({ de: 'OAX-2016-C01-A02' })] }, ['Sin evidencia', 1, 0, 1, true]],
    ['evidence, no final words', { activity: { avance: 1 }, evidence: [evidence()] }, ['En proceso', 1, 0, 1, true]],
    ['filler for final words', { activity: { avance: 1, final: 'Por definir' }, evidence: [evidence()] }, ['En proceso', 1, 0, 1, true]],
    ['two final words', { activity: { avance: 1, final: 'Ya quedó.' }, evidence: [evidence()] }, ['En proceso', 1, 0, 1, true]],
    ['dots are no words', { activity: { avance: 1, final: 'Ya quedó . . .' }, evidence: [evidence()] }, ['En proceso', 1, 0, 1, true]],
    ['a few final words', { activity: { avance: 1, final: 'Padrón publicado.' }, evidence: [evidence()] }, ['Completa', 1, 0, 1, false]],
    ['private evidence counts', { activity: DONE, evidence: [evidence({ publica: 'No' })] }, ['Completa', 1, 0, 1, false]],
    ['complete', { activity: DONE, evidence: [evidence()] }, ['Completa', 1, 0, 1, false]],
    ['one sector only', { activity: DONE, evidence: [evidence()], checks: [AUTHORITY] }, ['Completa', 1, 0, 1, false]],
    ['both sectors', { activity: DONE, evidence: [evidence()], checks: BOTH }, ['Verificada', 1, 1, 1, false]],
    ['twice the same sector', { activity: DONE, evidence: [evidence()], checks: [AUTHORITY, AUTHORITY] }, ['Completa', 1, 0, 1, false]],
    ['verified without a date', { activity: DONE, evidence: [evidence()], checks: [AUTHORITY, { ...SOCIETY, fecha: '' }] }, ['Completa', 1, 0, 1, false]],
    ['verified with evidence that is gone', { activity: DONE, evidence: [evidence()], checks: [AUTHORITY, { ...SOCIETY, evidencia: 'OAX-2016-E099' }] }, ['Completa', 1, 0, 1, false]],
    ['verified before it was complete', { activity: { avance: 0.5 }, evidence: [evidence()], checks: BOTH.map((row) => ({ ...row, huella: '' })) }, ['En proceso', 0.5, 0, 1, true]],
    ['verified on a day to come', { activity: DONE, evidence: [evidence()], checks: [AUTHORITY, { ...SOCIETY, fecha: '2016-06-16' }] }, ['Completa', 1, 0, 1, false]],
    ['verified on the first day', { activity: DONE, evidence: [evidence()], checks: [AUTHORITY, { ...SOCIETY, fecha: '2016-05-01' }] }, ['Verificada', 1, 1, 1, false]],
    ['verified before it began', { activity: DONE, evidence: [evidence()], checks: [AUTHORITY, { ...SOCIETY, fecha: '2016-04-30' }] }, ['Completa', 1, 0, 1, false]],
    ['verified with evidence of another activity', { activity: DONE, evidence: [evidence(), OTHERS], checks: [AUTHORITY, { ...SOCIETY, evidencia: 'OAX-2016-E002' }] }, ['Completa', 1, 0, 1, false]],
    ['verified with evidence of its commitment', { activity: DONE, evidence: [evidence(), evidence({ id: 'OAX-2016-E003', de: 'OAX-2016-C01' })], checks: [AUTHORITY, { ...SOCIETY, huella: '', evidencia: 'OAX-2016-E003' }] }, ['Verificada', 1, 1, 1, false]],
    ['verified with evidence that nobody can look at', { activity: DONE, evidence: [evidence(), evidence({ id: 'OAX-2016-E003', direccion: 'en el archivo' })], checks: BOTH.map((row) => ({ ...row, huella: '', evidencia: 'OAX-2016-E003' })) }, ['Completa', 1, 0, 1, false]],
    ['what was verified was erased', { activity: DONE, evidence: [evidence()], checks: [AUTHORITY, { ...SOCIETY, huella: '', vigencia: 'Vigente' }] }, ['Completa', 1, 0, 1, false]],
    ['a start that moved makes no verification earlier', { activity: { ...DONE, inicio: '2016-05-13', inicio_original: '2016-05-01' }, evidence: [evidence()], checks: BOTH }, ['Verificada', 1, 1, 1, false]],
    ['never fingerprinted', { activity: DONE, evidence: [evidence()], checks: BOTH.map((row) => ({ ...row, huella: '' })) }, ['Verificada', 1, 1, 1, false]],
    ['the final words changed', { activity: { ...DONE, final: 'Es otra cosa que antes' }, evidence: [evidence()], checks: BOTH }, ['Completa', 1, 0, 1, false]],
    ['the product changed', { activity: { ...DONE, producto: 'Un folleto' }, evidence: [evidence()], checks: BOTH }, ['Completa', 1, 0, 1, false]],
    ['progress went back', { activity: { ...DONE, avance: 0.9 }, evidence: [evidence()], checks: BOTH }, ['En proceso', 0.9, 0, 1, true]],
    ['its evidence went away', { activity: DONE, checks: BOTH }, ['Sin evidencia', 1, 0, 1, true]],
    ['its evidence is elsewhere now', { activity: DONE, evidence: [evidence({ direccion: 'https://datos.mx/b' })], checks: BOTH }, ['Completa', 1, 0, 1, false]],
    ['its evidence has another title', { activity: DONE, evidence: [evidence({ titulo: 'Otra acta' })], checks: BOTH }, ['Completa', 1, 0, 1, false]],
    ['its evidence has another date', { activity: DONE, evidence: [evidence({ fecha: '2016-05-11' })], checks: BOTH }, ['Completa', 1, 0, 1, false]],
    ['its evidence is no longer public', { activity: DONE, evidence: [evidence({ publica: 'No' })], checks: BOTH }, ['Completa', 1, 0, 1, false]],
    ['another kind of document is no change', { activity: DONE, evidence: [evidence({ tipo: 'Minuta' })], checks: BOTH }, ['Verificada', 1, 1, 1, false]],
    ['a later «No cumplida» rules', { activity: DONE, evidence: [evidence()], checks: [...BOTH, { ...AUTHORITY, veredicto: 'No cumplida', fecha: '2016-06-01' }] }, ['Completa', 1, 0, 1, false]],
    ['an earlier «No cumplida» does not', { activity: DONE, evidence: [evidence()], checks: [...BOTH, { ...AUTHORITY, veredicto: 'No cumplida', fecha: '2016-05-01' }] }, ['Verificada', 1, 1, 1, false]],
    ['spaces are no change', { activity: { ...DONE, final: 'El padrón  quedó\npublicado. ' }, evidence: [evidence()], checks: BOTH }, ['Verificada', 1, 1, 1, false]],
    ['«Verificada» written by hand', { activity: { ...DONE, estado: 'Verificada' }, evidence: [evidence()] }, ['Completa', 1, 0, 1, false]],
    ['«Cancelada» written by hand', { activity: { avance: 0.5, estado: 'Cancelada' }, today: '2016-05-05' }, ['En proceso', 0.5, 0, 0.5, false]],
    ['cancelled by agreement', { activity: { cancelacion: 'OAX-2016-S01-A01' } }, ['Cancelada', 0, 0, 0, false]],
    ['cancelled by an agreement that is not there', { activity: { cancelacion: 'OAX-2016-S01-A09' } }, ['Sin iniciar', 0, 0, 1, true]],
    ['moved: late counts from the new end, the calendar from the first', { activity: { fin: '2016-07-31', fin_original: '2016-05-10' }, moves: [moved('2016-07-31')] }, ['Sin iniciar', 0, 0, 1, false]],
    ['moved by an agreement that is still to be taken', { activity: { fin: '2016-07-31', fin_original: '2016-05-10' }, moves: [moved('2016-07-31')], held: '2016-06-16' }, ['Sin iniciar', 0, 0, 1, true]],
    ['moved on a day to come', { activity: { fin: '2016-07-31', fin_original: '2016-05-10' }, moves: [moved('2016-07-31', { fecha: '2016-06-16' })] }, ['Sin iniciar', 0, 0, 1, true]],
    ['cancelled by an agreement that is still to be taken', { activity: { cancelacion: 'OAX-2016-S01-A01' }, held: '2016-06-16' }, ['Sin iniciar', 0, 0, 1, true]],
    ['cancelled by an agreement of no day', { activity: { cancelacion: 'OAX-2016-S01-A01', estado: 'Cancelada' }, held: '' }, ['Sin iniciar', 0, 0, 1, true]],
    ['moved, and late again', { activity: { fin: '2016-06-01', fin_original: '2016-05-10' }, moves: [moved('2016-06-01')] }, ['Sin iniciar', 0, 0, 1, true]],
    ['moved by hand: late from the end that was promised', { activity: { fin: '2016-07-31', fin_original: '2016-05-10' } }, ['Sin iniciar', 0, 0, 1, true]],
    ['moved without reason', { activity: { fin: '2016-07-31', fin_original: '2016-05-10' }, moves: [moved('2016-07-31', { motivo: ' ' })] }, ['Sin iniciar', 0, 0, 1, true]],
    ['moved by an agreement that is not there', { activity: { fin: '2016-07-31', fin_original: '2016-05-10' }, moves: [moved('2016-07-31', { acuerdo: 'OAX-2016-S01-A09' })] }, ['Sin iniciar', 0, 0, 1, true]],
    ['agreed until June, by hand until July', { activity: { fin: '2016-07-31', fin_original: '2016-05-10' }, moves: [moved('2016-06-30')] }, ['Sin iniciar', 0, 0, 1, true]],
    ['the latest agreement rules', { activity: { fin: '2016-07-31', fin_original: '2016-05-10' }, moves: [moved('2016-07-31'), moved('2016-06-30', { id: 'OAX-2016-R002' })] }, ['Sin iniciar', 0, 0, 1, true]],
    ['moved ahead by hand: late from the end that was promised', { activity: { fin: '2016-05-05', fin_original: '2016-05-10' }, today: '2016-05-08' }, ['Sin iniciar', 0, 0, 0.8, false]],
    ['its end blanked', { activity: { fin: '', fin_original: '2016-05-10' } }, ['Sin iniciar', 0, 0, 1, true]],
    ['its start blanked', { activity: { inicio: '', inicio_original: '2016-05-01' }, today: '2016-05-05' }, ['Sin iniciar', 0, 0, 0.5, false]],
    ['its start put off', { activity: { inicio: '2016-05-09', inicio_original: '2016-05-01' }, today: '2016-05-05' }, ['Sin iniciar', 0, 0, 0.5, false]],
    ['moved whole by hand', { activity: { inicio: '2016-09-01', inicio_original: '2016-05-01', fin: '2016-09-30', fin_original: '2016-05-10' } }, ['Sin iniciar', 0, 0, 1, true]],
    ['before the launch its dates move as they please', { activity: { inicio: '2016-05-06', inicio_original: '2016-05-01', fin: '2016-05-15', fin_original: '2016-05-10' }, today: '2016-04-30' }, ['Sin iniciar', 0, 0, 0, false]],
    ['moved whole beyond its first end', { activity: { inicio: '2016-06-01', fin: '2016-06-30', fin_original: '2016-05-10' }, moves: [moved('2016-06-30')], today: '2016-06-15' }, ['Sin iniciar', 0, 0, 1, false]],
  ])('%s', (_what, given, [state, reported, verified, expected, late]) => {
    const today = given.today ?? MOMENT.today;
    const [row = {}] = livesOf(boardFor(given), today);
    const progress = progressOf([row], today);
    expect([row['estado'], progress.reported, progress.verified, isLate(row, today)]).toEqual([state, reported, verified, late]);
    expect(progress.expected).toBeCloseTo(expected, 12);
  });
}); // oxfmt-ignore

/** The board with its columns computed. */
function settled(given: Case, config: Partial<Config> = {}): Board {
  const board = { ...boardFor(given), config: { ...CONFIG, ...config } };
  return { ...board, tables: apply(board.tables, refreshAll(board, MOMENT)) };
}

describe('the words about verification', () => {
  const full = { activity: DONE, evidence: [evidence()] };
  test.each<[Case, words: string, standing: string[]]>([
    [full, '', []],
    [{ ...full, checks: [AUTHORITY] }, 'Autoridad 12/05/2016 · falta Sociedad civil', ['Vigente']],
    [{ ...full, checks: [SOCIETY] }, 'Falta Autoridad · Sociedad civil 14/05/2016', ['Vigente']],
    [{ ...full, checks: BOTH }, 'Autoridad 12/05/2016 · Sociedad civil 14/05/2016', ['Vigente', 'Vigente']],
    [
      { ...full, activity: { ...DONE, final: 'Es otra cosa que antes' }, checks: [AUTHORITY] },
      'Caducó la de Autoridad (12/05/2016) · falta Sociedad civil',
      ['Caducó: cambió la descripción final'],
    ],
    [
      { ...full, activity: { ...DONE, producto: 'Otro' }, evidence: [], checks: [AUTHORITY] },
      'La de Autoridad no cuenta: falta la evidencia que vio · falta Sociedad civil',
      ['No cuenta: falta la evidencia que vio'],
    ],
    [
      {
        activity: { ...DONE, avance: 0.9, producto: 'Otro' },
        evidence: [evidence({ direccion: 'https://x.mx' })],
        checks: [AUTHORITY],
      },
      'Caducó la de Autoridad (12/05/2016) · falta Sociedad civil',
      ['Caducó: cambió el producto, el avance y la evidencia'],
    ],
    [
      { ...full, checks: [AUTHORITY, { ...AUTHORITY, veredicto: 'No cumplida', fecha: '2016-06-01' }] },
      'Autoridad: no cumplida (01/06/2016) · falta Sociedad civil',
      ['Sustituida por la del 01/06/2016', 'Vigente'],
    ],
    [
      { ...full, checks: [{ ...AUTHORITY, fecha: '', evidencia: '' }] },
      'La de Autoridad no cuenta: falta la fecha y la evidencia que vio · falta Sociedad civil',
      ['No cuenta: falta la fecha y la evidencia que vio'],
    ],
    [
      {
        ...full,
        evidence: [evidence(), OTHERS],
        checks: [
          { ...AUTHORITY, fecha: '2017-01-01', evidencia: 'OAX-2016-E002', sector: 'Vecinos' },
          AUTHORITY,
        ],
      },
      'Autoridad 12/05/2016 · falta Sociedad civil',
      [
        'No cuenta: falta el sector; su fecha todavía no llega; la evidencia que vio es de otro registro',
        'Vigente',
      ],
    ],
    [
      { ...full, checks: [{ ...AUTHORITY, fecha: '2016-04-30' }] },
      'La de Autoridad no cuenta: su fecha es anterior al inicio de la actividad · falta Sociedad civil',
      ['No cuenta: su fecha es anterior al inicio de la actividad'],
    ],
    [
      {
        ...full,
        evidence: [evidence(), evidence({ id: 'OAX-2016-E003', direccion: '' })],
        checks: [{ ...AUTHORITY, evidencia: 'OAX-2016-E003' }],
      },
      'La de Autoridad no cuenta: la evidencia que vio no tiene dirección · falta Sociedad civil',
      ['No cuenta: la evidencia que vio no tiene dirección'],
    ],
    [
      { ...full, checks: [{ ...AUTHORITY, huella: '', vigencia: 'Vigente' }] },
      'Caducó la de Autoridad (12/05/2016) · falta Sociedad civil',
      ['Caducó: se borró lo que se verificó'],
    ],
    [
      { ...full, checks: [{ ...AUTHORITY, huella: 'de otro complemento' }] },
      'Caducó la de Autoridad (12/05/2016) · falta Sociedad civil',
      ['Caducó: cambió lo que se verificó'],
    ],
  ])('%#: %j', (given, words, standing) => {
    const { actividades, verificaciones = [] } = settled(given).tables;
    expect(actividades?.[0]?.['verificacion'] ?? '').toBe(words);
    expect(verificaciones.map((row) => row['vigencia'])).toEqual(standing);
  });

  test('what a board of before remembered is compared in the parts that it has', () => {
    const old = `v1.${SEEN.split('.').slice(1, 6).join('.')}`;
    const checks = [{ ...AUTHORITY, huella: old }];
    const standing = (more: Case): unknown =>
      settled({ ...full, checks, ...more }).tables.verificaciones?.[0]?.['vigencia'];
    expect(standing({})).toBe('Vigente');
    expect(standing({ evidence: [evidence({ titulo: 'Otra acta' })] })).toBe('Vigente');
    expect(standing({ evidence: [evidence({ direccion: 'https://x.mx' })] })).toBe('Caducó: cambió la evidencia');
    expect(standing({ activity: { ...DONE, avance: 0.9 } })).toBe('Caducó: cambió el avance');
  }); // oxfmt-ignore

  test('what was verified and is erased from the row is never taken again, whatever else is erased and written there', () => {
    const erased = settled({ ...full, checks: [{ ...AUTHORITY, huella: '', vigencia: 'Vigente' }] });
    const again = (cells: Row, from = erased): Board => {
      const [row = {}] = from.tables.verificaciones ?? [];
      return settled({ ...full, checks: [{ ...row, ...cells }] });
    };
    const undated = again({ fecha: '' });
    expect(undated.tables.verificaciones?.[0]?.['vigencia']).toBe('No cuenta: falta la fecha');
    for (const board of [again({}), again({ fecha: '2016-05-20' }, undated)])
      expect(board.tables.verificaciones?.[0]?.['vigencia']).toBe('Caducó: se borró lo que se verificó');
  });

  test('evidence of the commitment that was seen makes it lapse too when it changes', () => {
    const plan = evidence({ id: 'OAX-2016-E003', de: 'OAX-2016-C01' });
    const checks = [{ ...AUTHORITY, huella: '', evidencia: 'OAX-2016-E003' }];
    const [seen = {}] =
      settled({ ...full, evidence: [evidence(), plan], checks }).tables.verificaciones ?? [];
    const standing = (more: Row): unknown =>
      settled({ ...full, evidence: [evidence(), { ...plan, ...more }], checks: [seen] }).tables
        .verificaciones?.[0]?.['vigencia'];
    expect([standing({}), standing({ direccion: 'https://x.mx/otro' })]).toEqual([
      'Vigente',
      'Caducó: cambió la evidencia',
    ]);
  });

  test('what was verified is remembered once nothing is lacking, and never again', () => {
    const half = settled({ ...full, checks: [{ ...AUTHORITY, huella: '', fecha: '' }] });
    expect(half.tables.verificaciones?.[0]?.['huella']).toBe('');
    const whole = settled({ ...full, checks: [{ ...AUTHORITY, huella: '' }] });
    expect(whole.tables.verificaciones?.[0]?.['huella']).toBe(SEEN);
    const later = settled({
      ...full,
      activity: { ...DONE, final: 'Es otra cosa que antes' },
      checks: [AUTHORITY],
    });
    expect(later.tables.verificaciones?.[0]?.['huella']).toBe(SEEN);
  });
});

test('what an activity still lacks is said in words', () => {
  const lacks = (given: Case) => {
    const board = boardFor(given);
    return lacksOf(board.tables.actividades?.[0] ?? {}, backingsOf(board, MOMENT.today)(ID));
  };
  const both = ['verificación de autoridad', 'verificación de sociedad civil'];
  expect(lacks({})).toEqual({
    complete: ['avance de 100 %', 'descripción final', 'una evidencia con dirección'],
    verified: both,
  });
  expect(lacks({ activity: { avance: 1, final: 'Ya quedó.' }, evidence: [evidence()] })).toEqual({
    complete: ['descripción final de al menos 15 letras'],
    verified: both,
  });
  expect(lacks({ activity: DONE, evidence: [evidence()] })).toEqual({ complete: [], verified: both });
  expect(lacks({ activity: DONE, evidence: [evidence()], checks: BOTH })).toEqual({
    complete: [],
    verified: [],
  });
});

const cut = (kind: CutMark['kind']): CutMark => ({
  number: 1,
  kind,
  day: '2016-05-01',
  reported: 0,
  verified: 0,
});

describe('the days that were promised', () => {
  test.each<[what: string, launch: string, fin: string, stored: string, expected: string]>([
    ['no launch: it follows', '', '2016-09-30', '2016-08-31', '2016-09-30'],
    ['a launch to come: it follows', '2016-07-01', '2016-09-30', '2016-08-31', '2016-09-30'],
    ['before the launch, blanked: it follows', '', '', '2016-08-31', ''],
    ['launched today: it stays', '2016-06-15', '2016-09-30', '2016-08-31', '2016-08-31'],
    ['launched: it stays', '2016-05-01', '2016-09-30', '2016-08-31', '2016-08-31'],
    ['launched, blanked: it stays', '2016-05-01', '', '2016-08-31', '2016-08-31'],
    ['launched, new: its first end', '2016-05-01', '2016-09-30', '', '2016-09-30'],
    ['no day at all', '2016-05-01', '30 de febrero', '', ''],
    ['what is no day stays to be told', '', '2016-09-30', '1/2', '1/2'],
  ])('%s', (_what, launch, fin, fin_original, expected) => {
    const board = { config: { ...CONFIG, launch } };
    const ends = originalCells({ fin, fin_original }, board, MOMENT.today);
    const starts = originalCells({ inicio: fin, inicio_original: fin_original }, board, MOMENT.today);
    expect([ends, starts]).toEqual([
      { inicio_original: '', fin_original: expected },
      { inicio_original: expected, fin_original: '' },
    ]);
  });

  test.each<[what: string, config: Partial<Config>, cuts: CutMark[], stays: boolean]>([
    ['never launched', { launch: '' }, [], false],
    ['launched, and its day blanked', { launch: '', begun: '2016-05-01' }, [], true],
    ['launched, and its day put off', { launch: '2016-09-01', begun: '2016-05-01' }, [], true],
    ['its baseline is frozen', { launch: '' }, [cut('Lanzamiento')], true],
    ['another cut is no launch', { launch: '' }, [cut('Ordinario')], false],
  ])('%s: it stays: %s', (_what, config, cuts, stays) => {
    const activity = { fin: '2016-09-30', fin_original: '2016-08-31' };
    const { fin_original } = originalCells(
      activity,
      { config: { ...CONFIG, ...config }, cuts },
      MOMENT.today,
    );
    expect(fin_original).toBe(stays ? '2016-08-31' : '2016-09-30');
  });

  test.each<[what: string, before: Partial<Config>, after: string, begun: string | undefined]>([
    ['a launch that counted, blanked', {}, '', '2016-05-01'],
    ['a launch that counted, put off', {}, '2016-09-01', '2016-05-01'],
    ['the same launch', {}, '2016-05-01', undefined],
    ['a launch to come, blanked', { launch: '2016-07-01' }, '', undefined],
    ['none, written', { launch: '' }, '2016-05-01', undefined],
    ['blanked before, written again', { launch: '', begun: '2016-05-01' }, '2016-05-01', '2016-05-01'],
  ])('the board remembers %s', (_what, before, launch, begun) => {
    const config = { ...CONFIG, ...before };
    expect(rememberLaunch(config, { ...CONFIG, launch }, MOMENT.today).begun).toBe(begun);
  });
});

describe('a date that moved after the launch', () => {
  const late = { fin: '2016-07-31', fin_original: '2016-05-10' };
  const found = (given: Case, config: Partial<Config> = {}): string[] =>
    diagnose({ ...settled(given, config), roster: council().map((row) => String(row['id'])) }, MOMENT)
      .problems.filter(({ code }) => /^(?:reprogramacion|inicio-movido)/.test(code))
      .map(({ code, where }) => `${where.id} ${where.field} ${code}`);
  const MISSING = [`${ID} fin reprogramacion-sin-acuerdo`];

  test.each<[string, Case, string[]]>([
    ['in place', {}, []],
    ['nothing said', { activity: late }, MISSING],
    ['an end that was blanked', { activity: { ...late, fin: '' } }, MISSING],
    ['a start that moved', { activity: { inicio: '2016-05-05', inicio_original: '2016-05-01' } }, [`${ID} inicio inicio-movido`]],
    ['a start that was blanked', { activity: { inicio: '', inicio_original: '2016-05-01' } }, [`${ID} inicio inicio-movido`]],
    ['both', { activity: { ...late, inicio: '2016-07-01', inicio_original: '2016-05-01' } }, [...MISSING, `${ID} inicio inicio-movido`]],
    ['agreed', { activity: late, moves: [moved('2016-07-31')] }, []],
    ['without reason', { activity: late, moves: [moved('2016-07-31', { motivo: ' ' })] }, MISSING],
    ['without agreement', { activity: late, moves: [moved('2016-07-31', { acuerdo: '' })] }, MISSING],
    ['an agreement that is not there', { activity: late, moves: [moved('2016-07-31', { acuerdo: 'OAX-2016-S01-A07' })] }, MISSING],
    ['to another day', { activity: late, moves: [moved('2016-07-01')] }, ['OAX-2016-R001 a reprogramacion-sin-mover', ...MISSING]],
    [
      'step by step',
      { activity: late, moves: [moved('2016-06-30'), moved('2016-07-31', { id: 'OAX-2016-R002', de: '2016-06-30' })] },
      [],
    ],
    [
      'a row that moved nothing yet',
      { activity: {}, moves: [moved('2016-07-31')] },
      ['OAX-2016-R001 a reprogramacion-sin-mover'],
    ],
    [
      'the latest by its date, not by its row',
      { activity: late, moves: [moved('2016-07-31', { fecha: '2016-06-10' }), moved('2016-06-30', { id: 'OAX-2016-R002', fecha: '2016-05-20' })] },
      [],
    ],
  ])('%s', (_what, given, expected) => {
    expect(found(given).sort()).toEqual([...expected].sort());
  }); // oxfmt-ignore

  test('before the launch dates move as they please', () => {
    expect(found({ activity: late }, { launch: '' })).toEqual([]);
  });
});

test('progress that names no activity is not written into a row that has no ID', () => {
  const board = boardFor({ activity: { id: '', avance: 0 } });
  expect(updateProgress(board, { updates: [{ id: '', avance: '50 %' }] }, MOMENT)).toMatchObject({
    problems: [{ code: 'no-existe' }],
  });
});
