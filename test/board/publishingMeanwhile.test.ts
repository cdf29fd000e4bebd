import { afterEach, expect, test, vi } from 'vitest';
import { Stage, type Step } from '../../src/host/faults/stage.ts';
import { Execution } from '../../src/host/world/execution.ts';
import type { Workbook } from '../../src/host/model.ts';
import { Desk } from './desk.ts';

const NOW = '2016-03-01T15:00:00Z';
const LONG_MS = 240_000;

afterEach(() => void vi.restoreAllMocks());

const board = Desk.once((desk) => {
  desk.call('guardarIntegrante', {
    member: { nombre: 'Ana', institucion: 'IAIP', sector: 'Organismo garante', asiento: 'Titular' },
  });
  desk.call('guardarCompromiso', {
    commitment: { titulo: 'Publicar el padrón' },
    activities: [
      { actividad: 'Reunir los datos', producto: 'Base', inicio: '01/03/2016', fin: '30/06/2016' },
      { actividad: 'Abrir los datos', producto: 'Portal', inicio: '01/03/2016', fin: '30/06/2016' },
    ],
    indicators: [],
  });
  desk.call('publicar');
});

interface Meanwhile {
  what: string;
  /** Does it; what it answers with is done after publishing, once the lock is free. */
  begin: (desk: Desk) => (() => void) | undefined;
  /** Typed rows have no ID before their review: meanwhile publishing is refused, and the board stays as it was published. */
  refused?: true;
  /** In the grid, where no lock keeps anybody from typing. */
  typed?: true;
  /** In the tables afterwards. */
  holds: (desk: Desk) => boolean;
}

const cells = (desk: Desk, tab: string): string => JSON.stringify(desk.rows(tab));

function call(desk: Desk, entry: string, input: object): (() => void) | undefined {
  const run = (): unknown => desk.run(entry, [input as never]).value;
  const said = JSON.stringify(run());
  // who waited for the lock moved the clock, which is published too
  desk.world.setNow(new Date(NOW));
  if (said.includes('"ok":true')) return undefined;
  expect(said).toContain('Otra persona está guardando');
  return () => expect(JSON.stringify(run())).toContain('"ok":true');
}

/** Google writes the cells at once; the review of them waits for the lock. */
function typing(desk: Desk, tab: string, a1: string, values: string[][]): () => void {
  const [, letter = 'A', number = '1'] = /^([A-Z])(\d+)$/.exec(a1) ?? [];
  const at = { row: Number(number) - 1, column: letter.charCodeAt(0) - 65 };
  const typist = new Stage({ project: desk.project }, desk.book);
  const review: Step = typist.type(tab, at, values);
  return () => expect(desk.run(review.entry, [...review.args], review).error).toBeUndefined();
}

const WRITES: Meanwhile[] = [
  {
    what: 'a member is registered',
    begin: (desk) =>
      call(desk, 'guardarIntegrante', {
        member: { nombre: 'Eva', institucion: 'Colectivo', sector: 'Sociedad civil', asiento: 'Titular' },
      }),
    holds: (desk) => cells(desk, 'STL').includes('Colectivo'),
  },
  {
    what: 'a commitment with an activity is registered',
    begin: (desk) =>
      call(desk, 'guardarCompromiso', {
        commitment: { titulo: 'Medir los pozos' },
        activities: [{ actividad: 'Visitar los pozos', producto: 'Censo' }],
        indicators: [{ variable: 'Pozos medidos' }],
      }),
    holds: (desk) =>
      cells(desk, 'Compromisos').includes('Medir los pozos') &&
      cells(desk, 'Actividades').includes('Visitar los pozos') &&
      cells(desk, 'Indicadores').includes('Pozos medidos'),
  },
  {
    what: 'progress is typed in the grid',
    typed: true,
    begin: (desk) => typing(desk, 'Actividades', desk.at('Actividades', 'avance', 1), [['50%']]),
    holds: (desk) => desk.value('Compromisos', desk.at('Compromisos', 'avance', 1)) === 0.25,
  },
  {
    what: 'evidence is pasted in the grid',
    typed: true,
    refused: true,
    begin: (desk) =>
      typing(desk, 'Evidencias', 'B3', [
        ['OAX-2016-C01-A01', '01/03/2016', 'Documento', 'Acta', 'https://datos.example.mx/acta', 'Sí'],
      ]),
    holds: (desk) =>
      desk.value('Evidencias', 'A3') === 'OAX-2016-E001' &&
      desk.value('Actividades', desk.at('Actividades', 'evidencias', 1)) === 1,
  },
  {
    what: 'a record is changed in the form',
    begin: (desk) =>
      call(desk, 'guardarCompromiso', {
        id: 'OAX-2016-C01',
        commitment: { tema: 'Educación' },
        activities: [{ id: 'OAX-2016-C01-A02', avance: '100%' }],
        indicators: [],
      }),
    holds: (desk) =>
      cells(desk, 'Compromisos').includes('Educación') &&
      desk.value('Actividades', desk.at('Actividades', 'avance', 2)) === 1,
  },
];

/** Both public tabs, as everybody reads them. */
const published = (desk: Desk): string =>
  JSON.stringify([desk.sheet('Tablero público').rows, desk.sheet('Datos abiertos').rows].map(plain));
const plain = (rows: Workbook['sheets'][number]['rows']): unknown =>
  rows
    .map((row) =>
      (row ?? [])
        .map((cell) => cell?.value ?? '')
        .join('\t')
        .trimEnd(),
    )
    .join('\n')
    .trimEnd();

test.each(WRITES)(
  '$what at a service call of publishing: what is public is the board without it or with it, and it is not lost',
  { timeout: LONG_MS },
  ({ begin, holds, refused, typed }) => {
    const reference = board();
    const { calls } = reference.ask('publicar').meter;
    const without = published(reference);
    const later = board();
    begin(later)?.();
    later.call('publicar');
    const withIt = published(later);
    expect(withIt).not.toBe(without);
    // a second cut knows the first, which may have come before the write or after it
    later.call('publicar');
    begin(reference)?.();
    reference.call('publicar');
    const again = [withIt, published(later), published(reference)];
    const seen = new Set<string>();
    // a form waits for the lock, which is taken first: of the calls after it a few are enough
    const stride = typed ? 13 : 29;
    for (let at = 1; at <= calls; at += at < 3 ? 2 : stride) {
      const desk = board();
      let finish: (() => void) | undefined;
      during(at, () => (finish = begin(desk)));
      const done = desk.call('publicar');
      vi.restoreAllMocks();
      if ('ok' in done) expect([without, withIt], `at call ${at}`).toContain(published(desk));
      else expect(published(desk), `at call ${at}`).toBe(published(board()));
      seen.add(published(desk));
      finish?.();
      expect(holds(desk), `at call ${at}`).toBe(true);
      expect(desk.book.properties['abierto']).toBe('');
      if (at % 3 !== 0) continue;
      desk.call('publicar');
      expect(again, `at call ${at}, published again`).toContain(published(desk));
    }
    expect(seen).toContain(without);
    expect(seen.has(withIt)).toBe(refused !== true);
  },
);

/** Does this just before the n-th service call of the next execution. */
function during(nth: number, work: () => void): void {
  const original = Execution.prototype.call;
  const outer = new Set<Execution>();
  let count = 0;
  vi.spyOn(Execution.prototype, 'call').mockImplementation(function (this: Execution, name, args) {
    if (outer.size === 0) outer.add(this);
    if (outer.has(this)) {
      const before = this.meter.report.calls;
      if (before + 1 === nth && count++ === 0) work();
    }
    return original.call(this, name, args);
  });
}
