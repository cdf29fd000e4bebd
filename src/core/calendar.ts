import { isBlank, str, filled, type Board, type Moment, type Row } from './board.ts';
import { planWindow } from './checkRow.ts';
import { addDays, isIsoDay } from './dates.ts';
import { prefixOf } from './ids.ts';
import { planName } from './planName.ts';
import { activityState, dueDay, livesOf } from './progress.ts';
import { agreementState, sessionName } from './sessions.ts';
import { stepsOf } from './steps.ts';
import { cutDays, isCut, safeWords } from './told.ts';

/** One whole day of the plan. */
export interface CalendarDay {
  /** Stable for the same record of the same board: a calendar that is imported again changes its event. */
  uid: string;
  day: string;
  title: string;
  note: string;
  /** Told three days before. */
  alarm: boolean;
  /** A calendar that has it takes it out. */
  cancelled: boolean;
}

/** What an event says; `id` is what its UID is made of. */
interface Said {
  id: string;
  day: unknown;
  title: string;
  note?: string;
  alarm?: boolean;
  cancelled?: boolean;
}

/** The words of a title; the whole text is in the note. */
const MOST_LETTERS = 70;

/** @returns `Termina: Publicar el padrón (C01-A02)`, or the ID alone where the words may not be told. */
function titleOf(what: string, row: Row, field: string): string {
  const id = str(row, 'id').replace(/^[A-Z]{3}-\d{4}-/, '');
  const words = safeWords(str(row, field), MOST_LETTERS);
  return words === '' ? `${what}: ${id}` : `${what}: ${words} (${id})`;
}

/** It ends on the day that the reminders tell: the one that was promised, or agreed since. */
function activityDays(row: Row): Said[] {
  const id = str(row, 'id');
  const cancelled = activityState(row) === 'Cancelada';
  const note = safeWords(str(row, 'actividad'));
  const said = (what: string): string => titleOf(cancelled ? `Cancelada. ${what}` : what, row, 'actividad');
  return [
    { id: id && `${id}-inicio`, day: row['inicio'], title: said('Empieza'), note, cancelled },
    { id, day: dueDay(row), title: said('Termina'), note, cancelled },
  ];
}

const agreementDay = (row: Row, today: string): Said => ({
  id: str(row, 'id'),
  day: row['vence'],
  title: titleOf('Vence el acuerdo', row, 'acuerdo'),
  note: safeWords(str(row, 'acuerdo')),
  alarm: agreementState(row, today) !== 'Cumplido',
});

const sessionDay = (row: Row): Said => ({
  id: str(row, 'id'),
  day: row['fecha'],
  title: `${sessionName(row)} del Secretariado (${str(row, 'id').split('-').pop() ?? ''})`,
  note: safeWords(str(row, 'lugar')),
  alarm: true,
});

const mesaDay = (row: Row): Said => ({
  id: str(row, 'id'),
  day: row['fecha'],
  title: titleOf('Mesa', row, 'tema'),
  alarm: true,
});

const stepDays = (board: Board, moment: Moment): Said[] =>
  stepsOf(board, moment)
    .flatMap(({ requirements }) => requirements)
    .filter(({ row }) => !isCut(row))
    .map(({ row, step, title, due, state }) => ({
      id: str(row, 'id'),
      day: due,
      title: `Plazo del paso ${step}: ${safeWords(title, MOST_LETTERS)}`,
      alarm: state !== 'Cumplido',
    }));

const cutsOf = (board: Board): Said[] =>
  cutDays(board).map(({ kind, day, made }) => ({
    id: `corte-${kind.replace(' ', '-')}`,
    day,
    title: `Corte del ${kind.toLowerCase()}`,
    note: 'Publicar el tablero y guardar el corte.',
    alarm: !made,
  }));

function planDays({ config }: Board): Said[] {
  const plan = planWindow(config);
  if (!plan.launched) return [];
  const name = planName(config);
  return [
    { id: 'inicio', day: plan.from, title: `Comienza el ${name}` },
    { id: 'termino', day: plan.to, title: `Termina el ${name}`, alarm: true },
  ];
}

/** Every date of the plan, in order of the days; no personal data. Needs every table of records. */
export function calendarDays(board: Board, moment: Moment): CalendarDay[] {
  const domain = `${prefixOf(board.config).toLowerCase()}.tablero-pal`;
  const said = [
    ...livesOf(board, moment.today)
      .filter((row) => !isBlank(row))
      .flatMap(activityDays),
    ...filled(board, 'acuerdos').map((row) => agreementDay(row, moment.today)),
    ...filled(board, 'sesiones').map(sessionDay),
    ...filled(board, 'mesas').map(mesaDay),
    ...stepDays(board, moment),
    ...cutsOf(board),
    ...planDays(board),
  ];
  return said
    .flatMap(({ id, day, title, note = '', alarm = false, cancelled = false }): CalendarDay[] =>
      id !== '' && isIsoDay(day)
        ? [{ uid: `${id.toLowerCase()}@${domain}`, day, title, note, alarm, cancelled }]
        : [],
    )
    .sort((a, b) => (a.day === b.day ? (a.uid < b.uid ? -1 : 1) : a.day < b.day ? -1 : 1));
}

/** @returns the file that calendars import (RFC 5545): whole days, every line ended by CRLF and at most 75 octets. */
export function calendarText(board: Board, moment: Moment): string {
  const stamp = `${moment.instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tablero PAL//Calendario//ES',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(planName(board.config))}`,
    ...calendarDays(board, moment).flatMap((one) => eventLines(one, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function eventLines({ uid, day, title, note, alarm, cancelled }: CalendarDay, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    // RFC 5545, 3.6.1: the day on which it ends is not part of it
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(note === '' ? [] : [`DESCRIPTION:${escaped(note)}`]),
    'TRANSP:TRANSPARENT',
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(alarm
      ? ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-P3D', `DESCRIPTION:${escaped(title)}`, 'END:VALARM']
      : []),
    'END:VEVENT',
  ];
}

const compact = (day: string): string => day.replace(/-/g, '');

/** RFC 5545, 3.3.11; other control characters may not stand in a text. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?|\n/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

const MOST_OCTETS = 75;

const octets = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** RFC 5545, 3.1: a long line goes on after CRLF and a space, and no letter is cut in two. */
function folded(line: string): string {
  let out = '';
  let used = 0;
  for (const letter of line) {
    const size = octets(letter);
    if (used + size > MOST_OCTETS) {
      out += '\r\n ';
      used = 1;
    }
    out += letter;
    used += size;
  }
  return out;
}

export const calendarName = ({ config }: Board): string => `calendario-${prefixOf(config).toLowerCase()}.ics`;
