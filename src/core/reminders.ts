import { isBlank, str, filled, type Board, type Moment, type Row } from './board.ts';
import { daysBetween } from './dates.ts';
import { digestMail, type Mail, type Summary } from './digestText.ts';
import { groupBy } from './group.ts';
import { isLate, livesOf, planProgress } from './progress.ts';
import { agreementState } from './sessions.ts';
import { isSeated } from './stl.ts';
import { forEverybody, ownActivities, ownAgreements, safeWords, type Told } from './told.ts';

/** What is so near that it is told at once, whatever was sent this week. */
const NEAR = 3;

/** What one mailbox would be sent; `urgent` names what is overdue or due within three days. */
export interface Digest extends Mail {
  /** Who reads it; the first one stands for the mailbox in what was last sent to it. */
  members: readonly [string, ...string[]];
  to: string;
  urgent: string[];
}

/** Reminders go out on working days: not on Saturday or Sunday, nor on the days of Catálogos. */
export function isWorkday(board: Board, day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6 && !(board.lists['inhabiles'] ?? []).includes(day);
}

/** Seated members who asked for reminders and left an address. */
export const asking = (board: Board, { today }: Moment): Row[] =>
  filled(board, 'stl').filter(
    (row) =>
      str(row, 'avisos') === 'Sí' &&
      str(row, 'id') !== '' &&
      isSeated(row, today) &&
      str(row, 'desde') <= today &&
      ADDRESS.test(mailbox(row)),
  );

/** One address alone: a second one after a comma would get what is another person's. */
const ADDRESS = /^[^\s@<>,;:"'()]+@[^\s@<>,;:"'()]+\.[^\s@<>,;:"'()]+$/;

const mailbox = (member: Row): string => str(member, 'correo').trim();

/** Who keeps the board: they can open it, and settle what the exercise owes. */
const keepsBoard = (member: Row): boolean => str(member, 'sector') === 'Organismo garante';

const nameOf = (member: Row): string => safeWords(str(member, 'nombre')) || str(member, 'id');

/**
 * One digest for each mailbox of people who asked, where there is something to tell. Needs every table of records.
 * Nobody's address or telephone is in it: of people's words, those that look like personal data are left out.
 * @param url where the board is
 */
export function digests(board: Board, moment: Moment, url: string): Digest[] {
  const common = forEverybody(board, moment);
  const lives = filledLives(board, moment);
  const summary = summaryOf(board, lives, moment);
  const asked = asking(board, moment).map((row): Row => ({ ...row, buzon: mailbox(row).toLowerCase() }));
  return [...groupBy(asked, 'buzon').values()].flatMap((readers): Digest[] => {
    const [first] = readers;
    if (!first) return [];
    const keeps = readers.some(keepsBoard);
    const told = [
      ...readers.flatMap((member) => ownOf(board, lives, member, readers.length > 1, moment)),
      ...(keeps ? common : common.filter(({ late }) => !late)),
    ];
    if (told.length === 0) return [];
    const [lead = '', ...others] = readers.map((member) => str(member, 'id'));
    const letter = { today: moment.today, names: readers.map(nameOf), keeps, told, url };
    return [
      {
        members: [lead, ...others],
        to: mailbox(first),
        urgent: told.filter((one) => isUrgent(one, moment)).map(keyOf),
        ...digestMail(board.config, { ...letter, ...(keeps ? { summary } : {}) }),
      },
    ];
  });
}

function ownOf(board: Board, lives: readonly Row[], member: Row, shared: boolean, moment: Moment): Told[] {
  const id = str(member, 'id');
  const own = [...ownActivities(lives, id, moment), ...ownAgreements(board, id, moment)];
  return shared ? own.map((one) => ({ ...one, whose: nameOf(member) })) : own;
}

/** What somebody who tries it out is sent: the plan's figures and what everybody is told. */
export function sampleDigest(board: Board, moment: Moment, url: string): Mail {
  const told = forEverybody(board, moment);
  const summary = summaryOf(board, filledLives(board, moment), moment);
  return digestMail(board.config, { today: moment.today, names: [], keeps: true, told, url, summary });
}

const isUrgent = ({ day, late }: Told, { today }: Moment): boolean =>
  late || (day !== '' && daysBetween(today, day) <= NEAR);

/** Overdue is news even for who was told that it was near. */
const keyOf = ({ topic, id, late }: Told): string => `${topic} ${id}${late ? ' !' : ''}`;

const filledLives = (board: Board, { today }: Moment): Row[] =>
  livesOf(board, today).filter((row) => !isBlank(row));

function summaryOf(board: Board, activities: readonly Row[], { today }: Moment): Summary {
  const byCommitment = filled(board, 'compromisos').map((row) =>
    activities.filter((one) => str(one, 'compromiso') === str(row, 'id')),
  );
  return {
    ...planProgress(byCommitment, today),
    late: activities.filter((row) => isLate(row, today)).length,
    agreements: filled(board, 'acuerdos').filter((row) => agreementState(row, today) === 'Vencido').length,
  };
}
