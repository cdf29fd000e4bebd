import { describe, expect, test } from 'vitest';
import { publishedSheets } from '../../src/host/publish.ts';
import { localWeb } from '../../src/host/server/web.ts';
import { lookAt } from './staffDesk.ts';
import { recordOf } from './cutsDesk.ts';
import { SETUP, type Desk } from './desk.ts';
import { everyKind } from './everyKind.ts';
import { tableOf } from './tables.ts';

const KEY = '2PACX-1vQabcdefghij_klm-nop';
const AT = `https://docs.google.com/spreadsheets/d/e/${KEY}`;
const FORM = 'https://ejemplo.gob.mx/f?entry.1={ID}';

/** Both public tabs are published, as Google does it. */
function published(desk: Desk): { page: string; data: string } {
  const [page, data] = ['Tablero público', 'Datos abiertos'].map((tab) => desk.sheet(tab).id);
  desk.book.published = { key: KEY, sheetIds: [page ?? 0, data ?? 0] };
  desk.world.web = localWeb(desk.world, { 'https://ejemplo.gob.mx/f*': { status: 200, body: 'Formulario' } });
  expect(publishedSheets(desk.book)).toHaveLength(2);
  return {
    page: `${AT}/pubhtml?gid=${page}&single=true`,
    data: `${AT}/pub?gid=${data}&single=true&output=csv`,
  };
}
const valueIn = (desk: Desk, id: string): unknown =>
  tableOf(desk, 'inicio').find((row) => row['id'] === id)?.['valor'];
const step = (desk: Desk, key: string) => tableOf(desk, 'pasos').find((row) => row['clave'] === key);
const cellOf = (desk: Desk, id: string): string =>
  desk.at('Inicio', 'valor', tableOf(desk, 'inicio').findIndex((row) => row['id'] === id) + 1);

describe('the addresses that Google gives for what is published', () => {
  test('are kept where they belong, as one entry, and the panel finds them there again', () => {
    const desk = everyKind();
    const addresses = published(desk);
    const entries = desk.rows('Bitácora').length;
    const { value, meter } = desk.ask('guardarDirecciones', addresses);
    expect(value).toMatchObject({ ok: true, doubts: [], addresses });
    expect(meter.reads_after_write).toBe(0);
    expect(step(desk, 'tablero')).toMatchObject({ documento: addresses.page });
    expect(valueIn(desk, 'datosWeb')).toBe(addresses.data);
    expect(desk.rows('Bitácora')).toHaveLength(entries + 1);
    expect(desk.rows('Bitácora').at(-1)?.join('\n')).toContain(`datosWeb · Valor: «» → «${addresses.data}»`);
    expect(desk.call('abrirPublicar').addresses).toEqual({ ...addresses, ask: '' });
    expect(desk.call('guardarDirecciones', addresses)).toMatchObject({ sentence: 'Ya estaban guardadas.' });
    expect(desk.rows('Bitácora')).toHaveLength(entries + 1);
  });

  test('nothing is kept while one of them is wrong, and each is told', () => {
    const desk = everyKind();
    const { page, data } = published(desk);
    const before = JSON.stringify(desk.book.sheets);
    const answer = desk.call('guardarDirecciones', { page: data, data: `${AT}/pubhtml`, ask: 'forms.gle' });
    expect(answer).toMatchObject({
      faults: {
        page: { code: 'es-el-csv' },
        data: { code: 'es-la-pagina' },
        ask: { code: 'preguntar-https' },
      },
    });
    expect(desk.call('guardarDirecciones', { page, data: 'x' })).toHaveProperty('faults.data');
    expect(JSON.stringify(desk.book.sheets)).toBe(before);
  });

  test('one that does not answer is kept, and said to be in doubt', () => {
    const desk = everyKind();
    const { page, data } = published(desk);
    desk.book.published = { key: KEY, sheetIds: [desk.sheet('Tablero público').id] };
    const answer = desk.call('guardarDirecciones', { page, data });
    expect(answer).toMatchObject({
      ok: true,
      doubts: [{ of: 'data', sentence: 'El documento ya no está ahí.' }],
    });
    expect(valueIn(desk, 'datosWeb')).toBe(data);
  });

  test('the numbers of the tabs are known also where the properties are not', () => {
    const desk = everyKind();
    const { page } = published(desk);
    desk.book.properties['hojas'] = '{}';
    expect(desk.call('guardarDirecciones', { page })).toMatchObject({ ok: true });
  });

  test('a blank one takes it away', () => {
    const desk = everyKind();
    const addresses = published(desk);
    desk.call('guardarDirecciones', addresses);
    desk.call('guardarDirecciones', { data: '' });
    expect(desk.call('abrirPublicar').addresses).toEqual({ page: addresses.page, data: '', ask: '' });
  });

  test('Reparar finds nothing to mend, and brings back a row that was deleted with what the Bitácora knows', () => {
    const desk = everyKind();
    const { data } = published(desk);
    desk.call('guardarDirecciones', { data });
    expect(lookAt(desk)).toEqual([]);
    const rows = desk.sheet('Inicio').rows;
    desk.sheet('Inicio').rows = rows.filter((row) => row?.[0]?.value !== 'datosWeb');
    desk.call('guardarPreparar', SETUP);
    expect(valueIn(desk, 'datosWeb')).toBe(data);
  });
});

describe('citizens’ questions, from the form to the page', () => {
  test('each activity has its own way to ask, and what was answered stands beside it', () => {
    const desk = everyKind();
    published(desk);
    const answer = desk.call('guardarDirecciones', { ask: FORM.replace('{ID}', '%7BID%7D') });
    expect(answer).toMatchObject({ ok: true, doubts: [], addresses: { ask: FORM } });
    expect(valueIn(desk, 'preguntar')).toBe(FORM);
    desk.call('publicar');
    const { html } = desk.call('descargarPagina');
    expect(html).toContain('href="https://ejemplo.gob.mx/f?entry.1=OAX-2016-C01-A02"');
    expect(html).toContain('¿Incluye a las escuelas comunitarias?');
    expect(html).toContain('Sí: son 38 de las 570.');
    const links = desk
      .sheet('Tablero público')
      .rows.flatMap((row) => row.flatMap((cell) => cell?.runs ?? []));
    expect(links.map(({ link }) => link)).toContain('https://ejemplo.gob.mx/f?entry.1=OAX-2016-C01-A02');
  });

  test('an address typed in Inicio is as good, and a wrong one is noted, diagnosed and not published', () => {
    const desk = everyKind();
    const type = (text: string) => desk.type('Inicio', cellOf(desk, 'preguntar'), text).edit;
    const note = (): string => desk.cell('Inicio', cellOf(desk, 'preguntar')).note ?? '';
    const found = () => desk.call('diagnosticar').findings.filter(({ code }) => code.startsWith('preguntar'));
    expect(type('forms.gle/abc')?.error).toBeUndefined();
    expect(note()).toContain('no es una dirección completa');
    expect(found()).toMatchObject([
      { level: 'error', cell: { tab: 'Inicio', a1: cellOf(desk, 'preguntar') } },
    ]);
    const asks = (): string => {
      const done = desk.call('publicar');
      return 'ok' in done ? recordOf(desk).plan.ask : 'blocked';
    };
    expect(asks()).toBe('');
    type(FORM.replace('{ID}', 'ID'));
    expect([note(), found()]).toEqual(['', []]);
    expect(asks()).toBe(FORM);
    expect(
      desk
        .rows('Bitácora')
        .map((row) => row.join(' '))
        .join('\n'),
    ).toContain('preguntar · Valor: «forms.gle/abc» →');
  });

  test('who asked is nobody’s business: a question with contact data is not published', () => {
    const desk = everyKind();
    desk.call('guardarRegistro', {
      table: 'preguntas',
      record: {
        actividad: 'OAX-2016-C01-A02',
        fecha: '10/04/2016',
        pregunta: 'Soy Eva, eva@correo.example. ¿Cuándo?',
      },
    });
    desk.type('Preguntas', desk.at('Preguntas', 'pregunta', 1), 'Llámeme al 951 123 4567');
    const answer = desk.call('publicar');
    expect('blocking' in answer && answer.blocking).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'dato-personal',
          cell: expect.objectContaining({ tab: 'Preguntas' }),
        }),
      ]),
    );
  });

  test('one that waits for more than thirty days is named, with the form that answers it', () => {
    const desk = everyKind();
    desk.type('Preguntas', desk.at('Preguntas', 'respuesta', 1), '');
    const late = () =>
      desk.call('diagnosticar').findings.filter(({ code }) => code === 'pregunta-sin-respuesta');
    expect(late()).toEqual([]);
    desk.world.setNow(new Date('2016-05-20T15:00:00Z'));
    expect(late()).toMatchObject([
      { level: 'aviso', form: { menu: 'mostrarPregunta', id: 'OAX-2016-Q001' } },
    ]);
  });
});
