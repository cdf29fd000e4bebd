import { describe, expect, test } from 'vitest';
import { Stage } from '../../src/host/faults/stage.ts';
import { trace } from '../../src/host/faults/trace.ts';
import { readCalendar } from '../core/ics.ts';
import { Desk, SETUP, USER } from './desk.ts';

const PLAN = 'Plan de Acción Local de Oaxaca 2016';
const COLLEAGUE = 'colega@organismo.example';
/** A Tuesday at nine in the morning there. */
const TUESDAY = '2016-06-14T15:00:00Z';

const person = (nombre: string, sector: string, correo: string, avisos = 'Sí') => ({
  member: { nombre, institucion: `Casa de ${nombre}`, sector, asiento: 'Titular', correo, avisos },
});
const activity = (actividad: string, responsable: string, fin: string) => ({
  actividad,
  producto: 'Acta',
  responsable,
  inicio: '2016-05-01',
  fin,
});

const MEMBERS = [
  person('Ana Ruiz', 'Organismo garante', 'ana@iaip.example.mx'),
  person('Eva Cruz', 'Sociedad civil', 'eva@red.example'),
  person('Luis Mora', 'Autoridad', 'luis@finanzas.example.mx', 'No'),
];

/** Ana and Eva asked for reminders; each has an activity that is overdue on 14 June. Of the steps only what follows the launch is. */
const ready = Desk.once((desk) => {
  desk.call('guardarPreparar', { ...SETUP, launch: '01/05/2016' });
  desk.type('Pasos', desk.at('Pasos', 'hecho', 1), '01/06/2016');
  for (const one of MEMBERS) desk.call('guardarIntegrante', one);
  desk.call('guardarCompromiso', {
    commitment: { titulo: 'Publicar el padrón de uniformes' },
    activities: [
      activity('Reunir los datos', 'OAX-2016-M01', '2016-06-10'),
      activity('Revisar los datos', 'OAX-2016-M02', '2016-06-13'),
      activity('Publicar los datos', 'OAX-2016-M03', '2016-06-13'),
    ],
    indicators: [],
  });
});

function morning(now = TUESDAY): Desk {
  const desk = ready();
  desk.world.setNow(new Date(now));
  return desk;
}

const on = (desk: Desk): Desk => {
  desk.call('guardarRecordatorios', { on: true });
  return desk;
};
const advance = (desk: Desk, day: string) =>
  desk.world.advanceTo(new Date(`${day}T18:00:00Z`), [desk.project]).runs.map(({ outcome }) => outcome);
const mailed = (desk: Desk): string[] =>
  desk.world.outbox.map(({ date, to }) => `${date.slice(0, 10)} ${to}`);
const told = (desk: Desk): string[] =>
  desk
    .rows('Bitácora')
    .map((row) => String(row[2]))
    .filter((label) => label.includes('Recordatorios'));

describe('turning reminders on', () => {
  test('makes exactly one trigger of this account, however often, and leaves that of another', () => {
    const desk = on(on(morning()));
    expect(desk.run('guardarRecordatorios', [{ on: true }], { user: COLLEAGUE }).value).toMatchObject({
      ok: true,
    });
    const users = () => desk.world.triggers.map(({ user, handler }) => `${user} ${handler}`);
    expect(users()).toEqual([`${USER} diario`, `${COLLEAGUE} diario`]);
    expect(desk.world.triggers[0]?.schedule).toEqual({ everyDays: 1, atHour: 7, inTimezone: SETUP.zone });
    expect(desk.call('abrirRecordatorios')).toMatchObject({
      on: true,
      by: COLLEAGUE,
      me: USER,
      asked: 2,
      mute: [],
    });
    desk.call('guardarRecordatorios', { on: false });
    expect(users()).toEqual([`${COLLEAGUE} diario`]);
    expect(desk.call('abrirRecordatorios')).toMatchObject({ on: false, by: COLLEAGUE });
  });

  test('a fault on the way never says that an account sends which does not, and by the next morning who sends is named', () => {
    for (const wanted of [true, false]) {
      const start = (): Desk => (wanted ? morning() : on(morning()));
      const { calls } = start().ask('guardarRecordatorios', { on: wanted }).meter;
      for (let failAt = 1; failAt <= calls; failAt += 1) {
        const desk = start();
        desk.run('guardarRecordatorios', [{ on: wanted }], { failAt, failMode: 'killed' });
        const rings = desk.world.triggers.length === 1;
        const said = () => desk.run('abrirRecordatorios', [], { user: COLLEAGUE }).value;
        const at = `${wanted} at ${failAt}`;
        if (!rings) expect(said(), at).toMatchObject({ by: '' });
        advance(desk, '2016-06-15');
        expect(said(), at).toMatchObject({ by: rings ? USER : '' });
      }
    }
  });

  test('who is in nobody’s seat, or has no address, is named where it is turned on', () => {
    const desk = morning();
    desk.type('STL', desk.at('STL', 'correo', 2), 'eva en la red');
    expect(desk.call('abrirRecordatorios')).toMatchObject({ asked: 1, mute: ['Eva Cruz'] });
  });

  test('what the panel offers as a calendar is a calendar', () => {
    const { calendar } = morning().call('abrirRecordatorios');
    expect(readCalendar(calendar.text).parts).toHaveLength(calendar.days);
    expect(calendar.days).toBeGreaterThan(5);
    expect(calendar.text).not.toMatch(/\b(?:Ana|Eva|Luis)\b|iaip\.example/);
  });
});

describe('every morning', () => {
  test('who asked is written to, once a week; the Bitácora tells how many, without addresses', () => {
    const desk = on(morning());
    expect(desk.world.outbox).toEqual([]);
    for (const { error } of advance(desk, '2016-06-22')) expect(error).toBeUndefined();
    expect(mailed(desk)).toEqual([
      '2016-06-15 ana@iaip.example.mx',
      '2016-06-15 eva@red.example',
      '2016-06-22 ana@iaip.example.mx',
      '2016-06-22 eva@red.example',
    ]);
    const [ana, eva] = desk.world.outbox;
    expect(ana).toMatchObject({ from: USER, subject: `4 pendientes vencidos · ${PLAN}` });
    expect(ana?.body).toContain('OAX-2016-C01-A01 · Reunir los datos: venció el 10/06/2016');
    expect(ana?.body).toContain('EL PLAN, HOY');
    expect(ana?.body).toContain(`El tablero: https://docs.google.com/spreadsheets/d/${desk.book.id}/edit`);
    expect(eva?.body).not.toMatch(/A01|A03|EL PLAN/);
    expect(told(desk)).toEqual(['Cálculo del día. Recordatorios: 2 enviados', 'Recordatorios: 2 enviados']);
    expect(JSON.stringify(desk.rows('Bitácora').map((row) => row.slice(2, 5)))).not.toMatch(/@(?:iaip|red)/);
    const inicio = desk.rows('Inicio').find(([id]) => id === 'recordatorios');
    expect(inicio?.slice(1, 3)).toEqual(['Recordatorios', '2 enviados']);
  });

  test('a weekend or a day without work sends nothing, and the next working day does', () => {
    const desk = on(morning('2016-06-17T15:00:00Z'));
    desk.type('Catálogos', desk.at('Catálogos', 'inhabiles', 1), '20/06/2016');
    advance(desk, '2016-06-20');
    expect(desk.world.outbox).toEqual([]);
    advance(desk, '2016-06-21');
    expect(mailed(desk)).toEqual(['2016-06-21 ana@iaip.example.mx', '2016-06-21 eva@red.example']);
  });

  test('what depends on the date is computed again and journaled; a second run on the same day changes nothing', () => {
    const desk = on(morning('2016-07-31T15:00:00Z'));
    desk.type('Sesiones', desk.at('Sesiones', 'fecha', 1), '01/07/2016');
    desk.type('Acuerdos', desk.at('Acuerdos', 'sesion', 1), [
      ['OAX-2016-S01', 'Convocar', 'OAX-2016-M01', '31/07/2016'],
    ]);
    const state = () => desk.value('Acuerdos', desk.at('Acuerdos', 'estado', 1));
    expect(state()).toBe('Pendiente');
    advance(desk, '2016-08-01');
    expect(state()).toBe('Vencido');
    const rows = desk.rows('Bitácora').length;
    expect(desk.rows('Bitácora').at(-1)?.[4]).toContain('Estado: «Pendiente» → «Vencido»');
    const event = { triggerUid: desk.world.triggers[0]?.id ?? '' };
    expect(desk.run('diario', [], { kind: 'trigger', event }).error).toBeUndefined();
    expect(desk.rows('Bitácora')).toHaveLength(rows);
    expect(desk.world.outbox).toHaveLength(2);
  });

  test('two accounts that turned it on write to nobody twice', () => {
    const desk = on(morning());
    desk.run('guardarRecordatorios', [{ on: true }], { user: COLLEAGUE });
    advance(desk, '2016-06-16');
    expect(mailed(desk)).toHaveLength(2);
  });

  test('nobody but the trigger of this very account can make it run', () => {
    const desk = on(morning());
    const uid = desk.world.triggers[0]?.id ?? '';
    const refused = { refused: { code: 'sin-disparador' } };
    expect(desk.run('diario').value).toMatchObject(refused);
    expect(desk.run('diario', [{ triggerUid: 'otro' }]).value).toMatchObject(refused);
    expect(desk.run('diario', [{ triggerUid: uid }], { user: COLLEAGUE }).value).toMatchObject(refused);
    expect(desk.world.outbox).toEqual([]);
  });

  test('who does not fit in what Google lets an account send in a day is written to the next day', () => {
    const desk = on(morning());
    const date = '2016-06-15T11:30:00.000Z';
    for (let index = 0; index < 99; index += 1)
      desk.world.outbox.push({ to: 'otra@x.mx', subject: '', body: '', from: USER, date });
    advance(desk, '2016-06-16');
    expect(mailed(desk).slice(99)).toEqual(['2016-06-15 ana@iaip.example.mx', '2016-06-16 eva@red.example']);
  });
});

describe('looking before sending', () => {
  test('the preview names who would get what today, and sends nothing', () => {
    const desk = morning();
    const { digests } = desk.call('previaRecordatorios');
    expect(digests.map(({ names, subject, today }) => [names, subject, today])).toEqual([
      [['Ana Ruiz'], `4 pendientes vencidos · ${PLAN}`, true],
      [['Eva Cruz'], `1 pendiente vencido · ${PLAN}`, true],
    ]);
    expect(JSON.stringify(digests)).not.toContain('@');
    expect(desk.world.outbox).toEqual([]);
    advance(on(desk), '2016-06-15');
    expect(desk.call('previaRecordatorios').digests.map(({ today }) => today)).toEqual([false, false]);
  });

  test('a trial goes to the account itself and counts for nobody', () => {
    const desk = morning();
    expect(desk.call('probarRecordatorios')).toMatchObject({ sentence: `Se envió una prueba a ${USER}.` });
    expect(desk.world.outbox.map(({ to }) => to)).toEqual([USER]);
    expect(desk.world.outbox[0]?.subject).toMatch(/^\[Prueba\] .* · Plan de Acción Local de Oaxaca 2016$/);
    advance(on(desk), '2016-06-15');
    expect(mailed(desk)).toHaveLength(3);
  });
});

describe('a fault in the middle of the morning', () => {
  test(
    'at any call: nobody is written to twice, at most the one in hand waits, and the Bitácora counts each mail once',
    { timeout: 120_000 },
    () => {
      const start = on(morning('2016-06-15T13:00:00Z'));
      const bench = {
        project: start.project,
        guest: new URL('../../dist/host/guest.js', import.meta.url).pathname,
      };
      const stage = new Stage(bench, start.book, start.world);
      const event = { triggerUid: start.world.triggers[0]?.id ?? '' };
      const step = { entry: 'diario', args: [], kind: 'trigger' as const, event };
      const fresh = (): Stage => {
        const copy = stage.copy();
        copy.world.setNow(new Date('2016-06-15T13:00:00Z'));
        return copy;
      };
      const run = (on: Stage, fault = {}) =>
        on.world.run({ project: on.bench.project, workbookId: on.book.id, user: USER, ...step, ...fault });
      const whole = fresh();
      const { calls } = trace(() => run(whole));
      expect(whole.world.outbox).toHaveLength(2);
      expect(calls.filter((name) => name.startsWith('MailApp.sendEmail'))).toHaveLength(2);
      const first = calls.findIndex((name) => name.startsWith('Properties.set'));
      for (const failMode of ['exception', 'killed'] as const) {
        for (const [index, call] of calls.entries()) {
          // until then it only reads, and one fault is like another
          if (index < first - 1) continue;
          // each way to fail at the calls between, and both where a mail is in hand
          const inHand = /^(?:MailApp|Properties.setProperty aviso)/.test(call);
          if (!inHand && (index - first) % 6 !== (failMode === 'killed' ? 0 : 3)) continue;
          const at = `${failMode} at ${index + 1}, ${call}`;
          const one = fresh();
          run(one, { failAt: index + 1, failMode });
          // the same morning again, and the next one
          expect(run(one).error, at).toBeUndefined();
          one.world.setNow(new Date('2016-06-16T13:00:00Z'));
          expect(run(one).error, at).toBeUndefined();
          const to = one.world.outbox.map((mail) => mail.to);
          expect(new Set(to).size, at).toBe(to.length);
          const waits =
            call.startsWith('MailApp.sendEmail') || call.startsWith('Properties.setProperty aviso') ? 1 : 0;
          expect(to.length, at).toBeGreaterThanOrEqual(2 - waits);
          const labels = (one.book.sheets.find(({ name }) => name === 'Bitácora')?.rows ?? []).map((row) =>
            String(row?.[2]?.value ?? ''),
          );
          const counted = labels.reduce(
            (sum, text) => sum + Number(/Recordatorios: (\d+) enviado/.exec(text)?.[1] ?? 0),
            0,
          );
          // whether the mail in hand left, nobody can know
          expect(counted, at).toBeGreaterThanOrEqual(to.length);
          expect(counted, at).toBeLessThanOrEqual(to.length + waits);
          expect(one.book.properties['abierto'] ?? '', at).toBe('');
        }
      }
    },
  );
});
