import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { ANSWERS } from '../../src/core/national/states.ts';
import { Boards, type BoardName } from '../../src/host/faults/boards.ts';
import { sheetOf } from '../../src/host/faults/cells.ts';
import { calling } from '../../src/host/faults/stage.ts';
import { sheetCsv } from '../../src/host/publish.ts';
import { aspectsOf } from '../../src/core/national/instruments.ts';
import { localWeb } from '../../src/host/server/web.ts';
import { cutsOf, recordOf, twoCuts } from '../board/cutsDesk.ts';
import { Desk, readProject as readBoard } from '../board/desk.ts';
import { everyKind } from '../board/everyKind.ts';
import { Nation } from './desk.ts';
import { saveIn } from '../host/saved.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const GUEST = new URL('../../dist/host/guest.js', import.meta.url).pathname;
const boards = new Boards({ project: readBoard(), guest: GUEST });

test.each([
  'good',
  'council',
  'verified',
  'ripe',
  'bare',
  'advanced',
] as const satisfies readonly BoardName[])(
  'what a board publishes by itself («%s») is taken whole',
  (name) => {
    const stage = boards.get(name);
    stage.must(calling('publicar'));
    const nation = Nation.ready(['OAX']);
    nation.world.setNow(new Date('2016-04-21T15:00:00Z'));
    nation.publishes('OAX', sheetCsv(stage.book, sheetOf(stage.book, 'Datos abiertos')));
    nation.call('actualizar');
    expect(nation.rows('Rechazos')).toEqual([]);
    expect(nation.row('Tablero nacional', 'OAX')).toMatchObject({ estado: ANSWERS.good });
    const ids = (tab: string): unknown[] =>
      sheetOf(stage.book, tab)
        .rows.slice(2)
        .map((row) => row[0]?.value)
        .filter((id) => id !== undefined && id !== '');
    for (const tab of ['Compromisos', 'Actividades', 'Indicadores', 'Pasos'])
      expect(
        nation.rows(tab).map(({ id }) => id),
        tab,
      ).toEqual(ids(tab));
  },
);

test('cut after cut of a board is taken, and nothing of it looks rewritten', () => {
  const desk = twoCuts();
  const nation = Nation.ready(['OAX']);
  nation.world.setNow(desk.world.now());
  for (let cut = 0; cut < 2; cut += 1) {
    nation.publishes('OAX', sheetCsv(desk.book, sheetOf(desk.book, 'Datos abiertos')));
    nation.call('actualizar');
    desk.call('publicar');
  }
  expect(cutsOf(desk).length).toBeGreaterThan(2);
  expect(nation.row('Tablero nacional', 'OAX')).toMatchObject({ estado: ANSWERS.good, avisos: '' });
});

const folder = mkdtempSync(path.join(tmpdir(), 'nacional-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as a script of INAI's runs it. */
async function host(...args: string[]): Promise<Record<string, unknown>> {
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/host/cli.mjs', ...args], {
    cwd: ROOT,
  });
  return JSON.parse(stdout) as Record<string, unknown>;
}

test(
  'by script: a national workbook reads what the local boards of its folder publish',
  { timeout: 60_000 },
  async () => {
    const oaxaca = Desk.ready();
    oaxaca.call('publicar');
    // a board that has published nothing is not asked
    const zacatecas = Desk.ready({ state: 'ZAC' });
    zacatecas.book.name = 'Zacatecas';
    await saveIn(folder, oaxaca.book, zacatecas.book);
    const at = ['--data', folder, '--now', '2016-03-01T15:00:00Z'];
    const nation = ['--project', 'national', '--workbook', 'INAI', ...at];
    const { value } = await host('call', 'actualizar', '[]', ...nation);
    const { states, sentence } = value as { states: { code: string; answer: string }[]; sentence: string };
    expect(sentence).toBe('Se consultó 1 entidad: 1 con algo nuevo. 31 no tienen dirección que consultar.');
    expect(states.filter(({ answer }) => answer === ANSWERS.good).map(({ code }) => code)).toEqual(['OAX']);
    const again = await host('call', 'actualizar', '[]', ...nation);
    expect(again['meter']).toMatchObject({ writes: 0, calls: 8 });
  },
);

test('a board reads what INAI judged of its month six, and its public record says where both disagree', () => {
  const desk = everyKind();
  desk.world.setNow(new Date('2016-09-02T15:00:00Z'));
  desk.call('publicar', { kind: 'Mes 6' });
  const nation = Nation.ready(['OAX']);
  nation.world.setNow(new Date('2016-09-20T15:00:00Z'));
  nation.publishes('OAX', sheetCsv(desk.book, sheetOf(desk.book, 'Datos abiertos')));
  nation.call('actualizar');
  const choices = aspectsOf('monitoreo').map(({ key, choices: [first = ''] = [] }) => [key, first]);
  const marks = { ...Object.fromEntries(choices), avance: 'No iniciado' };
  nation.call('guardarJuicio', {
    instrument: 'monitoreo',
    id: 'OAX-2016-C01',
    marks,
    reason: 'La base publicada está vacía.',
    evaluator: 'Secretaría Técnica',
  });
  nation.call('publicarJuicios');
  const address = 'https://docs.google.com/spreadsheets/d/e/2PACX-1vINAI/pub?gid=9&output=csv';
  const body = sheetCsv(nation.book, nation.sheet('Valoraciones publicadas'));
  desk.world.web = localWeb(desk.world, { [address]: { status: 200, body } });
  desk.world.setNow(new Date('2016-09-21T15:00:00Z'));
  expect(desk.call('traerEvaluacion', { address })).toMatchObject({ ok: true, added: 1 });
  desk.call('publicar');
  expect(recordOf(desk).evaluations).toMatchObject([
    {
      id: 'OAX-2016-C01-N06',
      row: { avance: 'No iniciado', institucion: 'INAI', razon: 'La base publicada está vacía.' },
      differs: [expect.stringContaining('el INAI lo valora como «No iniciado»')],
    },
  ]);
});
