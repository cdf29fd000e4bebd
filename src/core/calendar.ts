import { isBlank, rowsOf, str, type Board, type Moment, type Row } from './board.ts';
import { planWindow } from './checkRow.ts';
import { addDays, isIsoDay } from './dates.ts';
import { prefixOf } from './ids.ts';
import type { RecordKey } from './records.ts';
import { cutDays, safeWords } from './reminders.ts';
import { stepsOf } from './steps.ts';

/** One whole day of the plan. */
export interface CalendarDay {
  /** Stable for the same record of the same board: a calendar that is imported again changes its event. */
  uid: string;
  day: string;
  title: string;
  note: string;
  /** Told three days before. */
  alarm: boolean;
}

const filled = (board: Board, table: RecordKey): Row[] => rowsOf(board, table).filter((row) => !isBlank(row));

/** Every date of the plan, in order of the days; no personal data. Needs every table of records. */
export function calendarDays(board: Board, moment: Moment): CalendarDay[] {
  const domain = `${prefixOf(board.config).toLowerCase()}.tablero-pal`;
  const days: CalendarDay[] = [];
  const add = (id: string, day: unknown, title: string, note: string, alarm: boolean): void => {
    if (id !== '' && isIsoDay(day))
      days.push({ uid: `${id.toLowerCase()}@${domain}`, day, title, note, alarm });
  };
  for (const row of filled(board, 'actividades')) {
    if (str(row, 'estado') === 'Cancelada') continue;
    const id = str(row, 'id');
    add(id, row['fin'], named('Termina la actividad', id), safeWords(str(row, 'actividad')), false);
  }
  for (const row of filled(board, 'acuerdos')) {
    const id = str(row, 'id');
    add(id, row['vence'], named('Vence el acuerdo', id), safeWords(str(row, 'acuerdo')), true);
  }
  for (const row of filled(board, 'sesiones')) {
    const kind = str(row, 'tipo').toLowerCase();
    const id = str(row, 'id');
    add(id, row['fecha'], named(`Sesión ${kind}`.trim(), id), safeWords(str(row, 'lugar')), true);
  }
  for (const { requirements } of stepsOf(board, moment))
    for (const { row, step, title, due, state } of requirements)
      if (state !== 'Cumplido') add(str(row, 'id'), due, `Plazo del paso ${step}`, safeWords(title), true);
  for (const { kind, day } of cutDays(board))
    add(`corte-${kind.replace(' ', '-')}`, day, `Corte del ${kind.toLowerCase()}`, 'Publicar el tablero y guardar el corte.', true); // prettier-ignore
  const plan = planWindow(board.config);
  if (plan.launched) add('termino', plan.to, 'Término del Plan de Acción Local', '', true);
  return days.sort((a, b) => (a.day === b.day ? (a.uid < b.uid ? -1 : 1) : a.day < b.day ? -1 : 1));
}

const named = (what: string, id: string): string => `${what} ${id}`;

/** @returns the file that calendars import (RFC 5545): whole days, every line ended by CRLF and at most 75 octets. */
export function calendarText(board: Board, moment: Moment): string {
  const stamp = `${moment.instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tablero PAL//Calendario//ES',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(`Plan de Acción Local ${prefixOf(board.config)}`)}`,
    ...calendarDays(board, moment).flatMap((one) => eventLines(one, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function eventLines({ uid, day, title, note, alarm }: CalendarDay, stamp: string): string[] {
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
