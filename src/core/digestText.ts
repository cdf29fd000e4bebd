import type { Config } from './board.ts';
import { shortDay } from './config.ts';
import { daysBetween, longDate } from './dates.ts';
import { planName } from './planName.ts';
import type { Told, Topic } from './told.ts';
import { visible } from './words.ts';

/** The plan in figures, for who keeps the board. */
export interface Summary {
  reported: number;
  verified: number;
  expected: number;
  late: number;
  agreements: number;
}

export interface Mail {
  subject: string;
  text: string;
  html: string;
}

interface Section {
  title: string;
  lines: string[];
}

const TITLES: readonly (readonly [Topic, string])[] = [
  ['vencidas', 'Actividades suyas que vencieron'],
  ['proximas', 'Actividades suyas que vencen en los próximos 15 días'],
  ['pruebas', 'Actividades suyas terminadas, sin evidencia'],
  ['acuerdos', 'Acuerdos a su cargo'],
  ['sesion', 'Próxima sesión del Secretariado'],
  ['corte', 'Corte del tablero'],
  ['pasos', 'Plazos de los seis pasos'],
];

/** The longest list in a mail: who has more sees the rest on the board. */
const MOST = 30;

/** One mail: to whom, and what it tells. */
export interface Letter {
  today: string;
  /** Who reads the mailbox; none in a trial. */
  names: readonly string[];
  /** Somebody of them keeps the board, and can open it. */
  keeps: boolean;
  told: readonly Told[];
  /** Where the board is. */
  url: string;
  summary?: Summary;
}

/** The mail of one mailbox, as plain text and as the same in simple HTML. */
export function digestMail(config: Config, letter: Letter): Mail {
  const { told, today, summary } = letter;
  const sections = TITLES.flatMap(([topic, title]): Section[] => {
    const own = told.filter((one) => one.topic === topic);
    return own.length > 0 ? [{ title, lines: linesOf(own, today) }] : [];
  });
  if (summary) sections.push({ title: 'El plan, hoy', lines: summaryLines(summary) });
  const before = opening(config, letter);
  const after = closing(config, letter);
  return {
    subject: `${subjectOf(told, today)} · ${planName(config)}`,
    text: [...before, ...sections.map(sectionText), ...after].join('\n\n'),
    html: [...before.map(paragraph), ...sections.map(sectionHtml), ...after.map(paragraph)].join(''),
  };
}

function opening(config: Config, { names, today }: Letter): string[] {
  const hello = names.length > 0 ? `Hola, ${listed(names)}:` : 'Hola:';
  const about = `Esto es lo que viene y lo que está pendiente en el ${planName(config)}, al ${longDate(today)}.`;
  const shared = 'Comparten este buzón: entre paréntesis se dice de quién es cada pendiente.';
  return [hello, names.length > 1 ? `${about} ${shared}` : about];
}

const listed = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), names[names.length - 1]].filter(Boolean).join(' y ');

const organism = ({ guarantor }: Config): string => visible(guarantor);

/** Who cannot open the board is told whom to write to: the mail's sender keeps it. */
const closing = (config: Config, { keeps, url }: Letter): string[] => [
  `El tablero: ${url}`,
  keeps
    ? 'Recibe este correo porque pidió recordatorios. Para dejar de recibirlos, elija «No» en «Recibe recordatorios»: Tablero PAL ▸ Registrar ▸ Integrante del STL.'
    : `Si no puede abrirlo, para informar de un avance o para dejar de recibir estos correos, responda a este mensaje: lo lee quien lleva el tablero en ${organism(config)}.`,
  organism(config),
];

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

function subjectOf(told: readonly Told[], today: string): string {
  const late = told.filter((one) => one.late).length;
  const proof = told.filter((one) => one.topic === 'pruebas').length;
  const coming = told.filter((one) => !one.late && one.topic !== 'pruebas' && one.topic !== 'sesion').length;
  const session = told.find((one) => one.topic === 'sesion');
  const parts = [
    late > 0 ? many(late, 'pendiente vencido', 'pendientes vencidos') : '',
    coming > 0 ? `${coming} por vencer` : '',
    proof > 0 ? `${proof} sin evidencia` : '',
    session ? (session.day === today ? 'sesión hoy' : `sesión el ${shortDay(session.day)}`) : '',
  ].filter((part) => part !== '');
  const said = parts.length > 0 ? parts.join(', ') : 'sin pendientes';
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function linesOf(told: readonly Told[], today: string): string[] {
  const sorted = [...told].sort((a, b) => (a.day < b.day ? -1 : 1));
  const lines = sorted.slice(0, MOST).map((one) => lineOf(one, today));
  return told.length > MOST ? [...lines, `Y ${told.length - MOST} más, en el tablero.`] : lines;
}

function lineOf({ topic, id, what, day, whose }: Told, today: string): string {
  const when =
    topic === 'sesion'
      ? day === today
        ? 'hoy'
        : `el ${longDate(day)}`
      : topic === 'pruebas'
        ? ''
        : due(day, today);
  const named = topic === 'corte' ? what : [id, what].filter((part) => part !== '').join(' · ');
  const line = when === '' ? named : `${named}: ${when}`;
  return whose ? `${line} (${whose})` : line;
}

/** @returns `vence hoy`, `vence el 30/06/2016 (en 4 días)`, `venció el …`. */
function due(day: string, today: string): string {
  if (day === '') return '';
  const left = daysBetween(today, day);
  if (left === 0) return 'vence hoy';
  if (left < 0) return `venció el ${shortDay(day)} (hace ${many(-left, 'día', 'días')})`;
  return `vence el ${shortDay(day)} (${left === 1 ? 'mañana' : `en ${left} días`})`;
}

const percent = (part: number): string => `${Math.round(part * 100)} %`;

const summaryLines = ({ reported, verified, expected, late, agreements }: Summary): string[] => [
  `Avance reportado: ${percent(reported)}; verificado: ${percent(verified)}; esperado hoy: ${percent(expected)}`,
  `Actividades atrasadas: ${late}`,
  `Acuerdos vencidos: ${agreements}`,
];

const sectionText = ({ title, lines }: Section): string =>
  [title.toUpperCase(), ...lines.map((line) => `- ${line}`)].join('\n');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? '');
const LINK = /https:\/\/\S+$/;

/** An address at its end is a link. */
const paragraph = (text: string): string =>
  `<p>${escape(text).replace(LINK, (address) => `<a href="${address}">${address}</a>`)}</p>`;

const sectionHtml = ({ title, lines }: Section): string =>
  `<h3>${escape(title)}</h3><ul>${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>`;
