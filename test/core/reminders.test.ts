import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/core/board.ts';
import { dueToday, noticeFrom, noticeOf, noticeText, type Notice } from '../../src/core/notices.ts';
import { asking, digests as digestsAt, isWorkday, type Digest } from '../../src/core/reminders.ts';
import { seedRows } from '../../src/core/requirements.ts';
import { activity, boardOf, commitment, CONFIG, council, MOMENT } from './samples.ts';

const URL = 'https://docs.google.com/spreadsheets/d/abc/edit';
type At = Parameters<typeof digestsAt>;
const digests = (board: At[0], moment: At[1]): Digest[] => digestsAt(board, moment, URL);

/** 15 June 2016, a Wednesday. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'OAX-2016-M01': 'ana@iaip.example.mx',
  'OAX-2016-M03': 'carla@observatorio.example',
  'OAX-2016-M05': 'elias@finanzas.example.mx',
};
const members = (more: Readonly<Record<string, Row>> = {}): Row[] =>
  council().map((row) => {
    const id = String(row['id']);
    return ADDRESSES[id]
      ? { ...row, avisos: 'Sí', correo: ADDRESSES[id], telefono: '951 123 4567', ...more[id] }
      : row;
  });
const early = { config: { ...CONFIG, launch: '2016-06-01' } };
const ofCarla = (more: Row): Row => activity({ responsable: 'OAX-2016-M03', ...more });
const board = (tables: object = {}, more: object = {}) =>
  boardOf({ stl: members(), compromisos: [commitment()], ...tables }, { ...early, ...more });
const of = (list: readonly Digest[], member: string): Digest => {
  const found = list.find((one) => one.members.includes(member));
  if (!found) throw new Error(`nothing for ${member}`);
  return found;
};

describe('who is reminded of what', () => {
  test('only who asked, can be reached at one address and is seated today', () => {
    const asked = (more: Readonly<Record<string, Row>>) =>
      asking(board({ stl: members(more) }), MOMENT).map(({ id }) => id);
    expect(asked({})).toEqual(Object.keys(ADDRESSES));
    const [first = '', second = '', third = ''] = Object.keys(ADDRESSES);
    expect(asked({ [first]: { avisos: 'No' }, [second]: { hasta: '2016-06-14' } })).toEqual([third]);
    expect(
      asked({
        [first]: { desde: '2016-06-16' },
        [second]: { correo: '' },
        [third]: { correo: 'a@b.mx, c@d.mx' },
      }),
    ).toEqual([]);
  });

  test('a person with nothing to be told gets nothing', () => {
    expect(digests(board(), MOMENT)).toEqual([]);
    const far = board({ actividades: [ofCarla({ fin: '2016-07-01' })] });
    expect(digests(far, MOMENT)).toEqual([]);
  });

  test('own activities: due in 15 days, overdue and without evidence; not those of others, done or cancelled', () => {
    const all = digests(
      board({
        actividades: [
          ofCarla({ id: 'OAX-2016-C01-A01', fin: '2016-06-30' }),
          ofCarla({ id: 'OAX-2016-C01-A02', fin: '2016-06-14' }),
          ofCarla({ id: 'OAX-2016-C01-A03', avance: 1, fin: '2016-09-30' }),
          ofCarla({ id: 'OAX-2016-C01-A04', fin: '2016-06-15' }),
          ofCarla({ id: 'OAX-2016-C01-A05', fin: '2016-06-14', cancelacion: 'OAX-2016-S01-A01' }),
          ofCarla({ id: 'OAX-2016-C01-A06', fin: '2016-06-14', avance: 1, final: 'Quedó publicado.' }),
          activity({ id: 'OAX-2016-C01-A07', fin: '2016-06-20', responsable: 'OAX-2016-M02' }),
        ],
        sesiones: [{ id: 'OAX-2016-S01', fecha: '2016-05-02' }],
        acuerdos: [{ id: 'OAX-2016-S01-A01', sesion: 'OAX-2016-S01', acuerdo: 'Cancelar la visita' }],
        evidencias: [
          {
            id: 'OAX-2016-E001',
            de: 'OAX-2016-C01-A06',
            titulo: 'Acta',
            direccion: 'https://datos.example.mx/a',
          },
        ],
      }),
      MOMENT,
    );
    expect(all.map(({ members, to }) => [members, to])).toEqual([
      [['OAX-2016-M03'], 'carla@observatorio.example'],
    ]);
    const { subject, text } = of(all, 'OAX-2016-M03');
    expect(subject).toBe(
      '1 pendiente vencido, 2 por vencer, 1 sin evidencia · Plan de Acción Local de Oaxaca 2016',
    );
    expect(text).toContain(
      'ACTIVIDADES SUYAS QUE VENCIERON\n- OAX-2016-C01-A02 · Publicar el padrón de beneficiarios: venció el 14/06/2016 (hace 1 día)\n\n',
    );
    expect(text).toContain(
      '- OAX-2016-C01-A04 · Publicar el padrón de beneficiarios: vence hoy\n- OAX-2016-C01-A01 · Publicar el padrón de beneficiarios: vence el 30/06/2016 (en 15 días)',
    );
    expect(text).toContain('SIN EVIDENCIA\n- OAX-2016-C01-A03');
    expect(text).not.toMatch(/A05|A06|A07/);
    expect(text).toMatch(
      /^Hola, Carla Gil:\n\nEsto es .* en el Plan de Acción Local de Oaxaca 2016, al 15 de junio de 2016\./,
    );
    expect(text).toContain(`El tablero: ${URL}\n\nSi no puede abrirlo`);
    expect(text).toContain('responda a este mensaje: lo lee quien lleva el tablero en Instituto de Acceso');
    expect(text).not.toMatch(/pestaña|columna|STL/);
  });

  test('agreements of one’s own, the next session, a cut that is near and deadlines of the steps', () => {
    const all = digests(
      board(
        {
          acuerdos: [
            { id: 'OAX-2016-S01-A01', acuerdo: 'Convocar', responsable: 'OAX-2016-M05', vence: '2016-06-10' },
            {
              id: 'OAX-2016-S01-A02',
              acuerdo: 'Firmar',
              responsable: 'OAX-2016-M05',
              vence: '2016-06-10',
              cumplido: '2016-06-09',
            },
            { id: 'OAX-2016-S01-A03', acuerdo: 'Invitar', responsable: 'OAX-2016-M03', vence: '2016-06-17' },
          ],
          sesiones: [
            { id: 'OAX-2016-S02', fecha: '2016-06-28', tipo: 'Ordinaria' },
            { id: 'OAX-2016-S03', fecha: '2016-06-20', tipo: 'Extraordinaria', lugar: 'Sala 1' },
          ],
          pasos: [{ id: 'OAX-2016-P09', paso: 2, requisito: 'Convocatoria', vence: '2016-06-01' }],
        },
        { config: { ...CONFIG, launch: '2016-01-10' } },
      ),
      MOMENT,
    );
    expect(all.flatMap(({ members }) => members)).toEqual(Object.keys(ADDRESSES));
    const { text } = of(all, 'OAX-2016-M05');
    expect(text).toContain('- OAX-2016-S01-A01 · Convocar: venció el 10/06/2016 (hace 5 días)');
    expect(text).not.toMatch(/S01-A02|S01-A03|S02/);
    expect(text).toContain('- OAX-2016-S03 · Sesión extraordinaria, Sala 1: el 20 de junio de 2016');
    expect(text).toContain('- Corte del mes 6: vence el 10/07/2016 (en 25 días)');
    const overdue = '- OAX-2016-P09 · Paso 2: Convocatoria: venció el 01/06/2016 (hace 14 días)';
    expect(of(all, 'OAX-2016-M01').text).toContain(overdue);
    expect(text).not.toContain('Paso 2');
    const made = { number: 1, kind: 'Mes 6' as const, day: '2016-06-10', reported: 0, verified: 0 };
    const after = board({ sesiones: [] }, { config: { ...CONFIG, launch: '2016-01-10' }, cuts: [made] });
    expect(digests(after, MOMENT)).toEqual([]);
  });

  test('who shares a mailbox gets one mail that says whose each thing is', () => {
    const shared = board({
      stl: members({
        'OAX-2016-M03': { correo: 'Buzon@red.example' },
        'OAX-2016-M05': { correo: 'buzon@red.example ' },
      }),
      actividades: [
        ofCarla({ fin: '2016-06-14' }),
        activity({ id: 'OAX-2016-C01-A02', fin: '2016-06-20', responsable: 'OAX-2016-M05' }),
      ],
      sesiones: [{ id: 'OAX-2016-S01', fecha: '2016-06-20', tipo: 'Instalación' }],
    });
    const own = digests(shared, MOMENT).filter(({ to }) => /buzon/i.test(to));
    expect(own.map(({ members, to }) => [members, to])).toEqual([
      [['OAX-2016-M03', 'OAX-2016-M05'], 'Buzon@red.example'],
    ]);
    const text = own[0]?.text ?? '';
    expect(text).toMatch(/^Hola, Carla Gil y Elías Mora:/);
    expect(text).toContain('venció el 14/06/2016 (hace 1 día) (Carla Gil)');
    expect(text).toContain('vence el 20/06/2016 (en 5 días) (Elías Mora)');
    expect(text.match(/Sesión de instalación/g)).toHaveLength(1);
    expect(own[0]?.subject).toMatch(/^1 pendiente vencido, 1 por vencer, sesión el 20\/06\/2016 · /);
  });

  test('on a board with its six steps a cut is told once, and the subject counts it once', () => {
    const bare = board({}, { config: { ...CONFIG, launch: '2016-01-10' } });
    const [seeded] = seedRows(bare).filter(({ table }) => table === 'pasos');
    const pasos = seeded?.kind === 'append' ? seeded.rows : [];
    expect(pasos.length).toBeGreaterThan(15);
    const on = (today: string, more: readonly Row[] = pasos): Digest =>
      of(digests({ ...bare, tables: { ...bare.tables, pasos: more } }, { ...MOMENT, today }), 'OAX-2016-M03');
    const near = on('2016-07-05');
    // the cut, and the monitoring of INAI that goes with it
    expect(near.subject).toMatch(/^2 por vencer · /);
    expect(near.text.match(/corte del mes 6/gi)).toHaveLength(1);
    const guarantor = of(
      digests({ ...bare, tables: { ...bare.tables, pasos } }, { ...MOMENT, today: '2016-07-12' }),
      'OAX-2016-M01',
    );
    // the microsite, the published board with its evidence and its update, the cut and its monitoring
    expect(guarantor.subject).toMatch(/^6 pendientes vencidos · /);
    const moved = pasos.map((row) => (row['clave'] === 'mes6' ? { ...row, vence: '2016-07-20' } : row));
    expect(on('2016-07-05', moved).text).toContain('- Corte del mes 6: vence el 20/07/2016 (en 15 días)');
  });

  test('the guarantor’s mail holds the plan in figures, and nobody’s holds anybody’s contact', () => {
    const hostile = '<b>Llamar a</b> & "Beto" <img src=x>';
    const all = digests(
      board({
        actividades: [
          activity({ fin: '2016-06-16', actividad: hostile, avance: 0.5 }),
          ofCarla({
            id: 'OAX-2016-C01-A02',
            fin: '2016-06-16',
            actividad: 'Escribir a elias@finanzas.example.mx',
          }),
          ofCarla({ id: 'OAX-2016-C01-A03', fin: '2016-06-16', actividad: 'Llamar al 951 123 4567' }),
        ],
      }),
      MOMENT,
    );
    const [ana, carla] = ['OAX-2016-M01', 'OAX-2016-M03'].map((id) => of(all, id));
    expect(ana?.text).toContain(
      'EL PLAN, HOY\n- Avance reportado: 17 %; verificado: 0 %; esperado hoy: 98 %',
    );
    expect(carla?.text).not.toContain('EL PLAN');
    expect(ana?.html).toContain('&lt;b&gt;Llamar a&lt;/b&gt; &amp; &quot;Beto&quot; &lt;img src=x&gt;');
    expect(ana?.html).toContain(`<p>El tablero: <a href="${URL}">${URL}</a></p>`);
    expect(ana?.html.replace(/<\/?(?:p|h3|ul|li|a)>|<a href="[^"<>]*">/g, '')).not.toMatch(/[<>]/);
    expect(carla?.text).toContain('- OAX-2016-C01-A02: vence el 16/06/2016 (mañana)');
    for (const { text, html, subject } of all) expect(subject + text + html).not.toMatch(/@|951/);
  });

  test('nothing goes out on Saturday, on Sunday or on a day that Catálogos says is no working day', () => {
    const off = boardOf({}, { lists: { inhabiles: ['2016-06-15'] } });
    const days = ['2016-06-15', '2016-06-16', '2016-06-17', '2016-06-18', '2016-06-19', '2016-06-20'];
    expect(days.map((day) => isWorkday(off, day))).toEqual([false, true, true, false, false, true]);
  });
});

describe('how often', () => {
  const digest = (...urgent: string[]): Digest => ({
    members: ['OAX-2016-M03'], to: 'c@x.mx', subject: '', text: '', html: '', urgent,
  }); // oxfmt-ignore
  const sent = (today: string, now: Digest, last?: Notice): boolean =>
    dueToday([now], new Map(last ? [['OAX-2016-M03', last]] : []), today).length === 1;
  const last = noticeOf(digest('vencidas A01 !'), '2016-06-15');

  test('once a week, unless something new is overdue or due within three days, and never twice a day', () => {
    expect(sent('2016-06-15', digest())).toBe(true);
    expect(sent('2016-06-21', digest('vencidas A01 !'), last)).toBe(false);
    expect(sent('2016-06-22', digest('vencidas A01 !'), last)).toBe(true);
    expect(sent('2016-06-16', digest('vencidas A01 !', 'proximas A02'), last)).toBe(true);
    expect(sent('2016-06-15', digest('vencidas A01 !', 'proximas A02'), last)).toBe(false);
    expect(sent('2016-06-16', digest(), last)).toBe(false);
  });

  test('what is near is told once, and again when it is overdue', () => {
    const on = (today: string): Digest =>
      of(
        digests(board({ actividades: [ofCarla({ fin: '2016-06-17' })] }), { ...MOMENT, today }),
        'OAX-2016-M03',
      );
    expect(on('2016-06-13').urgent).toEqual([]);
    const near = noticeOf(on('2016-06-14'), '2016-06-14');
    expect(sent('2016-06-16', on('2016-06-16'), near)).toBe(false);
    expect(sent('2016-06-20', on('2016-06-20'), near)).toBe(true);
  });

  test('what is kept comes back from its property, holds no words and fits in it', () => {
    expect(noticeFrom(noticeText(last))).toEqual(last);
    expect(noticeText(last)).toMatch(/^2016-06-15! [0-9a-z]{1,7}$/);
    const many = noticeOf(
      digest(...Array.from({ length: 3000 }, (_, index) => `vencidas ${index}`)),
      '2016-06-15',
    );
    expect(noticeText(many).length).toBeLessThan(9000);
    expect(
      sent('2016-06-16', digest(...Array.from({ length: 3000 }, (_, index) => `vencidas ${index}`)), many),
    ).toBe(false);
  });

  test('a property that says nothing readable never keeps a reminder back', () => {
    expect(sent('2016-06-15', digest(), noticeFrom(''))).toBe(true);
    expect(sent('2016-06-15', digest(), noticeFrom('basura'))).toBe(true);
    expect(sent('2016-06-15', digest(), noticeFrom('2031-01-01'))).toBe(true);
  });
});
