import { beforeAll, describe, expect, test } from 'vitest';
import { formFields } from '../../src/core/forms.ts';
import { TABLES } from '../../src/core/tables.ts';
import { RECORD_KEYS } from '../../src/core/tableKeys.ts';
import { publishedPage, sheetCsv } from '../../src/host/publish.ts';
import { publicFields } from '../../src/view/publicFields.ts';
import { Desk } from '../board/desk.ts';
import { RECORDS } from '../../src/core/records.ts';

const SEATS = ['Organismo garante', 'Sociedad civil', 'Autoridad'];
const PUBLIC = ['Tablero público', 'Datos abiertos'];

/** What is planted for one person; each is looked for by itself. */
const contactOf = (nth: number) => ({
  nombre: `Reservada Sigilosa${nth}`,
  cargo: `Direccion Oculta${nth}`,
  correo: `persona.secreta${nth}@reservado.example`,
  telefono: `951 765 43${nth}${nth}`,
});
const people = SEATS.map((_, index) => contactOf(index + 1));
const before = contactOf(9);
const { nombre: _nombre, cargo: _cargo, ...reached } = contactOf(8);
const actor = { ...reached, contacto: 'Persona8 Contacto8 Apellido8' };
const SECRETS = [...people, before, actor].flatMap((one) => [
  ...Object.values(one),
  one.telefono.replaceAll(' ', ''),
  one.correo.split('@')[0] ?? '',
]);

function plant(desk: Desk): void {
  SEATS.forEach((sector, index) => {
    const seat = { sector, asiento: 'Titular', institucion: `Institución ${index + 1}` };
    if (index === 0) desk.call('guardarIntegrante', { member: { ...seat, ...before } });
    const id = index === 0 ? { id: 'OAX-2016-M01' } : {};
    desk.call('guardarIntegrante', { ...id, member: { ...seat, ...people[index] } });
  });
  desk.call('guardarCompromiso', {
    commitment: { titulo: 'Publicar el padrón de uniformes escolares' },
    activities: [{ actividad: 'Reunir los datos', producto: 'Base de datos', responsable: 'OAX-2016-M01' }],
    indicators: [{ variable: 'Escuelas con padrón' }],
  });
  desk.call('guardarRegistro', {
    table: 'actores',
    record: { organizacion: 'Colectivo del agua', sector: 'Sociedad civil', ...actor },
  });
  desk.call('guardarRegistro', {
    table: 'gobernanza',
    record: { desde: '01/02/2016', regla: 'Consenso', facilitador: before.nombre },
  });
  desk.call('importar', {
    table: 'evidencias',
    columns: ['de', 'titulo', 'direccion', 'publica'],
    rows: [['OAX-2016-C01-A01', 'Acta de la sesión', 'https://ejemplo.example/acta', 'No']],
  });
}

const planted = Desk.once(plant);

describe('a board full of contacts', () => {
  let desk: Desk;
  let faces: Record<string, string>;
  beforeAll(() => {
    desk = planted();
    const opening = desk.call('abrirPublicar');
    const answer = desk.call('publicar');
    if ('blocking' in answer) throw new Error(JSON.stringify(answer.blocking));
    const { book } = desk;
    const sheets = PUBLIC.map((tab) => desk.sheet(tab));
    book.published = { key: '2PACX-reservado', sheetIds: sheets.map(({ id }) => id) };
    faces = {
      'abrirPublicar answers': JSON.stringify(opening),
      'publicar answers': JSON.stringify(answer),
      'the document of the plan': JSON.stringify(desk.call('abrirDocumento', { names: false })),
      'the microsite page': desk.call('descargarPagina').html,
      'the files of the open data': JSON.stringify(desk.call('descargarDatos')),
      ...Object.fromEntries(
        sheets.flatMap((sheet) => [
          [`${sheet.name}, with its notes`, JSON.stringify(sheet)],
          [`${sheet.name} as CSV`, sheetCsv(book, sheet)],
          [`${sheet.name} as a page`, publishedPage(book, sheet.id, true) ?? ''],
        ]),
      ),
    };
  });

  test('every field of personal data is planted, and the history has them too', () => {
    const personal = RECORD_KEYS.flatMap((key) => TABLES[key].fields.filter((field) => field.personal));
    expect(personal.map(({ key }) => key).filter((key) => !(key in before || key in actor))).toEqual([]);
    const history = JSON.stringify(desk.sheet('Bitácora').rows);
    for (const { correo } of [...people, before, actor]) expect(history).toContain(correo);
  });

  test('no public face shows a name, a post, an e-mail or a telephone', () => {
    expect(Object.keys(faces)).toHaveLength(11);
    for (const [face, text] of Object.entries(faces)) {
      expect(text.length, face).toBeGreaterThan(60);
      for (const secret of SECRETS) expect(text.includes(secret), `${secret} in ${face}`).toBe(false);
    }
    expect(faces['the microsite page']).toContain('Institución 1');
  });

  test('only the two public tabs can be read from outside', () => {
    for (const { id, name } of desk.book.sheets) {
      expect(publishedPage(desk.book, id, true) !== undefined, name).toBe(PUBLIC.includes(name));
    }
  });

  test('no field that is published is marked as personal', () => {
    for (const table of RECORD_KEYS)
      expect(publicFields(table).filter((field) => field.personal)).toEqual([]);
  });
});

describe('a contact in a field that is published', () => {
  const CONTACT = 'Escriba a persona.secreta1@reservado.example';

  // nobody types in the other one: what is written there over INAI's words is not published (test/board/evaluation.test.ts)
  const TYPED = RECORD_KEYS.filter((key) => formFields(RECORDS[key]).length > 0);
  test.each(TYPED)('keeps the board from being published, in each field of %s', (table) => {
    const desk = planted();
    const listed = new Set(publicFields(table).map(({ key }) => key));
    const fields = formFields(RECORDS[table]).filter(({ key, kind }) => listed.has(key) && kind !== 'ref');
    const { tab } = TABLES[table];
    const row = formFields(RECORDS[table]).map(({ key }) =>
      fields.some((field) => field.key === key)
        ? CONTACT
        : String(desk.value(tab, desk.at(tab, key, 1)) ?? ''),
    );
    desk.type(tab, desk.at(tab, formFields(RECORDS[table])[0]?.key ?? '', 1), [row]);
    const answer = desk.call('publicar');
    const blocking = 'blocking' in answer ? answer.blocking : [];
    const found = blocking.filter(({ code }) => code === 'dato-personal').map(({ where }) => where.field);
    expect(found.sort()).toEqual(fields.map(({ key }) => key).sort());
    expect(JSON.stringify(answer)).not.toContain('persona.secreta1');
    expect(JSON.stringify(desk.sheet('Datos abiertos').rows)).not.toContain('persona.secreta1');
  });
});
