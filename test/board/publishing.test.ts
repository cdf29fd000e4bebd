import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Desk } from './desk.ts';

const plan = Desk.once((desk) => {
  desk.call('guardarIntegrante', {
    member: {
      nombre: 'Ana Escondida Ruiz',
      institucion: 'IAIP',
      sector: 'Organismo garante',
      asiento: 'Titular',
      correo: 'ana@secreto.example',
      telefono: '951 765 4321',
    },
  });
  desk.call('guardarCompromiso', {
    commitment: { titulo: 'Publicar el padrón de uniformes escolares', tema: 'Educación' },
    activities: [
      {
        actividad: '=Reunir los datos',
        producto: '=Base',
        responsable: 'OAX-2016-M01',
        inicio: '01/02/2016',
        fin: '15/02/2016',
      },
    ],
    indicators: [],
  });
});
const withPlan = (): Desk => plan();

const publicText = (desk: Desk): string =>
  JSON.stringify([
    desk.rows('Tablero público'),
    desk.sheet('Tablero público').rows.slice(0, 2),
    desk.rows('Datos abiertos'),
  ]);

describe('publishing', () => {
  test('an incomplete plan is published and says openly what is missing', () => {
    const desk = withPlan();
    expect(desk.call('publicar')).toMatchObject({ ok: true });
    expect(publicText(desk)).toContain('Publicar el padrón de uniformes escolares');
    expect(publicText(desk)).toContain('No tiene indicador');
  });

  test('Inicio says when, by the clocks of the state', () => {
    const desk = withPlan();
    desk.world.setNow(new Date('2016-03-02T03:30:00Z'));
    desk.call('publicar');
    const line = desk.rows('Inicio').find((row) => row.includes('Última publicación'));
    expect(line).toContain('01/03/2016, 21:30');
  });

  test('names, e-mails and telephones of members appear nowhere in what is public', () => {
    const desk = withPlan();
    const done = desk.call('publicar');
    const all = publicText(desk) + JSON.stringify(done);
    for (const secret of ['Escondida', 'ana@secreto.example', '765 4321']) expect(all).not.toContain(secret);
  });

  test('the open data are one row a record, and their digest can be recomputed', () => {
    const desk = withPlan();
    desk.call('publicar');
    const rows = desk.rows('Datos abiertos').map((row) => row.map(String));
    const types = rows.map(([type]) => type);
    expect(types[0]).toBe('meta');
    expect(types).toEqual(expect.arrayContaining(['plan', 'commitment', 'activity']));
    const meta = JSON.parse(rows[0]?.[2] ?? '{}') as Record<string, unknown>;
    const records = rows
      .slice(1)
      .map((row) => row.join('\t'))
      .join('\n');
    expect(Object.values(meta)).toContain(createHash('sha256').update(records, 'utf8').digest('hex'));
  });

  test('a text that begins with = is text in both public tabs', () => {
    const desk = withPlan();
    desk.call('publicar');
    const cells = [...desk.sheet('Tablero público').rows, ...desk.sheet('Datos abiertos').rows].flat();
    expect(cells.filter((cell) => cell?.formula)).toEqual([]);
    // the tab is also read as CSV: there the apostrophe is in sight
    expect(cells.some((cell) => cell?.value === "'=Base")).toBe(true);
    expect(cells.some((cell) => String(cell?.value).endsWith('\n=Reunir los datos'))).toBe(true);
    expect(desk.rows('Datos abiertos').some((row) => String(row[2]).includes('"=Reunir los datos"'))).toBe(
      true,
    );
  });

  test('publishing again with fewer records leaves nothing of the longer one', () => {
    const desk = withPlan();
    desk.call('publicar');
    const records = () => desk.rows('Datos abiertos').filter(([type]) => type !== 'cut').length;
    const before = records();
    desk.sheet('Actividades').rows[2] = [];
    desk.call('publicar');
    expect(records()).toBe(before - 1);
    const inTab = desk.rows('Tablero público').map(([first]) => String(first));
    // that it went is told among what changed
    expect(inTab.filter((text) => text.includes('Reunir los datos') && !text.startsWith('Corte'))).toEqual(
      [],
    );
  });

  const blocked: [string, (desk: Desk) => void, string][] = [
    [
      'two rows have the same ID',
      (desk) => desk.type('Compromisos', 'A4', [['OAX-2016-C01', 'Otro compromiso']]),
      'id-repetido',
    ],
    [
      'an activity names no commitment',
      (desk) => desk.type('Actividades', 'B3', 'OAX-2016-C77'),
      'referencia-rota',
    ],
    [
      'a date does not exist',
      (desk) => desk.type('Actividades', desk.at('Actividades', 'fin', 1), '30 de febrero de 2016'),
      'fecha-imposible',
    ],
    [
      'an activity ends before it starts',
      (desk) => desk.type('Actividades', desk.at('Actividades', 'fin', 1), '01/01/2016'),
      'termina-antes',
    ],
    [
      'a public text holds a CURP',
      (desk) => desk.type('Compromisos', 'D3', 'Lo pidió LOOA531113HTCPBN07'),
      'dato-personal',
    ],
    [
      'a public text holds an RFC',
      (desk) => desk.type('Compromisos', 'D3', 'Factura de VECJ880326XXX'),
      'dato-personal',
    ],
    [
      'a public text holds a telephone',
      (desk) => desk.type('Compromisos', 'D3', 'Informes al 951 123 4567'),
      'dato-personal',
    ],
    [
      'a public text holds an e-mail',
      (desk) => desk.type('Compromisos', 'D3', 'Escriba a juana@correo.example'),
      'dato-personal',
    ],
  ];
  test.each(blocked)('it is refused with the cell to mend while %s', (_what, spoil, code) => {
    const desk = withPlan();
    spoil(desk);
    const answer = desk.call('publicar');
    const blocking = 'blocking' in answer ? answer.blocking : [];
    expect(blocking.map((finding) => finding.code)).toContain(code);
    expect(blocking.every((finding) => finding.cell?.a1 && finding.sentence && finding.tip)).toBe(true);
    expect(desk.rows('Datos abiertos')).toEqual([]);
  });

  test('an execution that dies while publishing is finished by the next operation', () => {
    const { calls } = withPlan().ask('publicar').meter;
    for (let failAt = 1; failAt <= calls; failAt += 9) {
      const desk = withPlan();
      desk.run('publicar', [], { failAt, failMode: 'killed' });
      desk.call('guardarBorrador', { form: 'compromiso', id: '', draft: null });
      desk.call('guardarIntegrante', {
        member: { nombre: 'Luis', institucion: 'OSC', sector: 'Sociedad civil', asiento: 'Titular' },
      });
      const rows = desk.rows('Datos abiertos');
      const board = desk
        .sheet('Tablero público')
        .rows.filter((row) => row?.some((cell) => cell?.value)).length;
      expect(rows.length > 0, `killed at call ${failAt}`).toBe(board > 0);
      if (rows.length > 0) expect(rows[0]?.[0]).toBe('meta');
    }
  });
});
