import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/core/board.ts';
import { localWeb } from '../../src/host/server/web.ts';
import type { WebTable } from '../../src/host/world/web-table.ts';
import { STRINGS } from '../hostile/strings.ts';
import { evaluated, marksCsv, monitored } from '../view/marksSample.ts';
import { recordOf } from './cutsDesk.ts';
import { Desk } from './desk.ts';
import { everyKind } from './everyKind.ts';
import { lookAt } from './staffDesk.ts';
import { tableOf } from './tables.ts';

const AT = 'https://www.inai.org.mx/evaluacion.csv';
const C = 'OAX-2016-C01';
const OWN = [monitored(C), evaluated(C)];

function deskWith(answer: WebTable[string]): Desk {
  const desk = everyKind();
  serve(desk, answer);
  return desk;
}
const serve = (desk: Desk, answer: WebTable[string]): void => {
  desk.world.web = localWeb(desk.world, { [AT]: answer });
};
const publishing = (marks: readonly Row[]): WebTable[string] => ({ status: 200, body: marksCsv(marks) });
const contents = (desk: Desk): string => JSON.stringify([desk.book.sheets, desk.book.properties]);
const marksIn = (desk: Desk): Row[] => tableOf(desk, 'evaluaciones');

describe('the marks that INAI publishes', () => {
  test('come into their tab with their address, as one entry, and the panel shows them', () => {
    const desk = deskWith(publishing([...OWN, evaluated('DUR-2015-C01'), evaluated('OAX-2015-C01')]));
    const entries = desk.rows('Bitácora').length;
    const { value, meter } = desk.ask('traerEvaluacion', { address: ` ${AT}\n` });
    expect(value).toMatchObject({
      ok: true,
      added: 2,
      changed: 0,
      unknown: [],
      sentence: 'Se trajo la evaluación: 2 notas nuevas.',
    });
    expect(meter.reads_after_write).toBe(0);
    expect(desk.rows('Bitácora')).toHaveLength(entries + 1);
    expect(marksIn(desk).map(({ id, logro, avance }) => [id, logro, avance])).toEqual([
      [`${C}-N06`, '', 'Con atraso'],
      [`${C}-N12`, 'Limitado', ''],
    ]);
    const opening = desk.call('abrirEvaluacion');
    expect(opening.address).toBe(AT);
    expect(opening.marks.map(({ id, level }) => [id, level])).toEqual([
      [`${C}-N06`, 'Con atraso'],
      [`${C}-N12`, 'Limitado'],
    ]);
    expect(desk.call('diagnosticar').findings.filter(({ where }) => where.table === 'evaluaciones')).toEqual(
      [],
    );
    expect(lookAt(desk)).toEqual([]);
  });

  test('again without a change nothing is written', () => {
    const desk = deskWith(publishing(OWN));
    desk.call('traerEvaluacion', { address: AT });
    desk.call('ponerAlDia');
    const before = contents(desk);
    const { value, meter } = desk.ask('traerEvaluacion', { address: AT });
    expect(value).toMatchObject({ sentence: 'Sin cambios: ya estaba como la publica el INAI.' });
    expect(meter.writes).toBe(0);
    expect(contents(desk)).toBe(before);
  });

  test('those of commitments that the board does not have are named and left out', () => {
    const desk = deskWith(publishing([...OWN, evaluated('OAX-2016-C77')]));
    const answer = desk.call('traerEvaluacion', { address: AT });
    expect(answer).toMatchObject({ added: 2, unknown: ['OAX-2016-C77-N12'] });
    expect(JSON.stringify(answer)).toContain(
      'Se dejaron fuera las de compromisos que este tablero no tiene: OAX-2016-C77-N12.',
    );
    expect(marksIn(desk)).toHaveLength(2);
  });

  test('one that INAI withdraws stays with the day, and the public no longer sees it', () => {
    const desk = deskWith(publishing(OWN));
    desk.call('traerEvaluacion', { address: AT });
    serve(desk, publishing([monitored(C)]));
    expect(desk.call('traerEvaluacion', { address: AT })).toMatchObject({ withdrawn: 1 });
    desk.call('publicar');
    expect(recordOf(desk).evaluations.map(({ id }) => id)).toEqual([`${C}-N06`]);
  });

  test('of hostile texts each stays a text, in the tab and in public', () => {
    const texts = STRINGS.filter((text) => text.trim().length > 1 && text.length <= 3000);
    for (const text of texts.filter((_, index) => index % 80 === 0)) {
      const mark = evaluated(C, { antes: text });
      let csv = '';
      try {
        csv = marksCsv([mark]);
      } catch {
        continue;
      }
      const desk = deskWith({ status: 200, body: csv });
      expect(desk.call('traerEvaluacion', { address: AT }), text).toMatchObject({ ok: true });
      expect(marksIn(desk)[0]?.['antes'], JSON.stringify(text)).toBe(text);
      const answer = desk.call('publicar');
      expect('blocking' in answer ? answer.blocking : [], JSON.stringify(text)).toEqual([]);
      expect(recordOf(desk).evaluations[0]?.row['antes']).toBe(text);
    }
  }, 60_000);
});

describe('what is at the address and is not INAI’s marks of this board', () => {
  const csv = marksCsv(OWN);
  const wrong = (marks: readonly Row[]): string =>
    marksCsv(marks).replace(/""version"":1,""institucion/, '""version"":2,""institucion');

  test.each([
    ['a login page', { status: 200, body: '<!doctype html><title>Iniciar sesión</title>' }, 'En lugar de datos llegó una página web.'],
    ['one cut in the middle', { status: 200, body: csv.slice(0, -40) }, 'Los datos llegaron cortados.'],
    ['nothing', { status: 200, body: '' }, 'Llegó vacío.'],
    ['of a newer version', { status: 200, body: wrong(OWN) }, 'Los datos son de la versión 2 del esquema y este tablero entiende hasta la 1: hay que actualizar el complemento.'],
    ['changed on the way', { status: 200, body: csv.replace('Limitado', 'Completo') }, 'Lo que llegó no es lo que se publicó: su huella no corresponde.'],
    ['gone', { status: 404, body: '' }, 'El sitio no entrega las notas (404).'],
    ['a site that does not answer', { failure: 'timeout' as const }, 'No se pudo llegar al sitio.'],
  ])('%s: nothing changes and a sentence says why', (_name, answer, sentence) => {
    const desk = deskWith(answer);
    const before = contents(desk);
    expect(desk.call('traerEvaluacion', { address: AT })).toMatchObject({ fault: { sentence } });
    expect(contents(desk)).toBe(before);
  }); // oxfmt-ignore

  test('another state’s: nothing is taken but the address, and it is said', () => {
    const desk = deskWith(publishing([evaluated('DUR-2015-C01')]));
    expect(desk.call('traerEvaluacion', { address: AT })).toMatchObject({
      added: 0,
      sentence: 'El INAI todavía no publica notas de este tablero.',
    });
    expect(marksIn(desk)).toEqual([]);
  });

  test.each([
    '',
    'inai.org.mx',
    'http://www.inai.org.mx/e.csv',
    'https://localhost/e.csv',
    'javascript:alert(1)',
  ])('an address that is none is refused before anything is asked: %s', (address) => {
    const desk = deskWith(publishing(OWN));
    expect(desk.call('traerEvaluacion', { address })).toMatchObject({ fault: { code: 'direccion' } });
  });
});

describe('INAI’s word is published as INAI’s only where it is', () => {
  const taken = (): Desk => {
    const desk = deskWith(publishing(OWN));
    desk.call('traerEvaluacion', { address: AT });
    return desk;
  };

  test('the page shows it beside the report, and says where both do not agree', () => {
    const desk = taken();
    desk.call('publicar');
    const { html } = desk.call('descargarPagina');
    expect(html).toContain('Evaluación a los doce meses: limitado');
    expect(html).toContain(
      'El tablero reportaba terminadas todas sus actividades; el INAI valora el logro como «Limitado».',
    );
    const { files } = desk.call('descargarDatos');
    expect(files['tablas/evaluaciones.csv']).toContain('Limitado');
    expect(JSON.parse(files['datos.json'] ?? '{}')).toMatchObject({
      version: 4,
      evaluaciones: [{}, { logro: 'Limitado' }],
    });
  });

  test('a level that somebody changes in the tab keeps the board from being published until it is fetched again', () => {
    const desk = taken();
    desk.change('Evaluación INAI', desk.at('Evaluación INAI', 'logro', 2)).value = 'Completo';
    const answer = desk.call('publicar');
    expect('blocking' in answer && answer.blocking).toMatchObject([
      { code: 'evaluacion-ajena', form: { menu: 'mostrarEvaluacion' } },
    ]);
    expect(desk.call('traerEvaluacion', { address: AT })).toMatchObject({ changed: 1 });
    expect(marksIn(desk)[1]?.['logro']).toBe('Limitado');
    expect(desk.call('publicar')).toMatchObject({ ok: true });
  });

  test('a row that somebody types there is not published either', () => {
    const desk = everyKind();
    desk.type('Evaluación INAI', desk.at('Evaluación INAI', 'compromiso', 1), [[C]]);
    const answer = desk.call('publicar');
    expect('blocking' in answer && answer.blocking.map(({ code }) => code)).toContain('evaluacion-ajena');
  });

  test('its data make the board again, marks included', () => {
    const desk = taken();
    desk.call('publicar');
    const { files } = desk.call('descargarDatos');
    const bare = Desk.ready();
    expect(bare.call('traerDatos', { file: files['datos.json'] ?? '' })).toMatchObject({ ok: true });
    expect(tableOf(bare, 'evaluaciones')).toEqual(marksIn(desk));
    expect(bare.call('publicar')).toMatchObject({ ok: true });
    expect(recordOf(bare).evaluations.map(({ row }) => row)).toEqual(
      recordOf(desk).evaluations.map(({ row }) => row),
    );
  });
});
