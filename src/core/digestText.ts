import type { Config } from './board.ts';
import { shortDay } from './config.ts';
import { daysBetween, longDate } from './dates.ts';
import { prefixOf } from './ids.ts';
import type { Summary, Told, Topic } from './reminders.ts';

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

const STOP =
  'Recibe este correo porque pidió recordatorios del tablero. Para no recibirlos, responda a este correo o ponga «No» en la columna «Recibe recordatorios» de la pestaña STL.';

/** The longest list in a mail: who has more sees the rest on the board. */
const MOST = 30;

/** The mail of one person, as plain text and as the same in simple HTML. */
export function digestMail(
  config: Config,
  today: string,
  told: readonly Told[],
  summary: Summary | undefined,
): Mail {
  const sections = TITLES.flatMap(([topic, title]): Section[] => {
    const own = told.filter((one) => one.topic === topic);
    return own.length > 0 ? [{ title, lines: linesOf(own, today) }] : [];
  });
  if (summary) sections.push({ title: 'El plan, hoy', lines: summaryLines(summary) });
  const prefix = prefixOf(config);
  const opening = `Tablero ${prefix}, al ${longDate(today)}.`;
  return {
    subject: `Tablero ${prefix}: ${subjectOf(told, today)}`,
    text: [opening, ...sections.map(sectionText), STOP].join('\n\n'),
    html: [paragraph(opening), ...sections.map(sectionHtml), `<p><small>${escape(STOP)}</small></p>`].join(
      '',
    ),
  };
}

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

function subjectOf(told: readonly Told[], today: string): string {
  const late = told.filter((one) => one.late).length;
  const proof = told.filter((one) => one.topic === 'pruebas').length;
  const coming = told.filter((one) => !one.late && one.topic !== 'pruebas' && one.topic !== 'sesion').length;
  const session = told.find((one) => one.topic === 'sesion');
  const parts = [
    late > 0 ? many(late, 'vencido', 'vencidos') : '',
    coming > 0 ? many(coming, 'por vencer', 'por vencer') : '',
    proof > 0 ? `${proof} sin evidencia` : '',
    session ? (session.day === today ? 'sesión hoy' : `sesión el ${shortDay(session.day)}`) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'sin pendientes';
}

function linesOf(told: readonly Told[], today: string): string[] {
  const sorted = [...told].sort((a, b) => (a.day < b.day ? -1 : 1));
  const lines = sorted.slice(0, MOST).map((one) => lineOf(one, today));
  return told.length > MOST ? [...lines, `Y ${told.length - MOST} más, en el tablero.`] : lines;
}

function lineOf({ topic, id, what, day }: Told, today: string): string {
  const when =
    topic === 'sesion' ? (day === today ? 'hoy' : `el ${longDate(day)}`) : topic === 'pruebas' ? '' : due(day, today); // prettier-ignore
  const named = topic === 'corte' ? what : [id, what].filter((part) => part !== '').join(' · ');
  return when === '' ? named : `${named}: ${when}`;
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
const paragraph = (text: string): string => `<p>${escape(text)}</p>`;

const sectionHtml = ({ title, lines }: Section): string =>
  `<h3>${escape(title)}</h3><ul>${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>`;
