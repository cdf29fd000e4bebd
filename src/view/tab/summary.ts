import { ACTIVITY_STATES } from '../../core/method.ts';
import { paceWords, SHAPES } from '../../core/shapes.ts';
import { cutWords, GUIDE, inShort, LATE, percent, planName, planTerm } from '../labels.ts';
import type { PublicRecord, Totals } from '../shape.ts';
import { blocks } from './bar.ts';
import { BLANK, heading, INKS, line, LOOKS, striped, type Line } from './line.ts';

/** Whose plan it is, until when it runs and of which day the tab speaks. */
function band(record: PublicRecord): Line[] {
  const { plan } = record;
  return [
    { look: LOOKS.band, first: { bold: true, size: 16 }, cells: [`${planName(plan)} ${plan.year}`] },
    line(LOOKS.band, plan.guarantor),
    line(LOOKS.band, planTerm(plan)),
    { look: LOOKS.band, first: { bold: true }, cells: [cutWords(record)] },
  ];
}

const meaningOf = (term: string): string => GUIDE.find(([one]) => one === term)?.[1] ?? '';

const figure = (fraction: number, words: string, term: string): Line => ({
  look: LOOKS.open,
  first: { bold: true, size: 18, ink: INKS.green, wrap: true },
  second: { size: 12, ink: INKS.green },
  cells: [`${percent(fraction)} ${words}`, blocks(fraction).split(' ')[0] ?? '', meaningOf(term)],
});

const notice = (words: string, meaning: string, alarming: boolean): Line => ({
  look: LOOKS.open,
  first: { bold: true, size: 12, wrap: true, ...(alarming ? { ink: INKS.alarm } : {}) },
  cells: [words, '', meaning],
});

function figures({ progress, pace, late, unproven }: Totals): Line[] {
  const { reported, verified, expected } = progress;
  return [
    figure(reported, 'reportado', 'Avance reportado'),
    figure(verified, 'verificado', 'Avance verificado'),
    figure(expected, 'esperado hoy', 'Avance esperado'),
    notice(
      paceWords(pace, reported, expected),
      'El avance reportado contra el que pide el calendario.',
      pace === 'behind',
    ),
    notice(
      late === 0 ? '● Ninguna actividad atrasada' : `▲ ${late} ${late === 1 ? 'atrasada' : 'atrasadas'}`,
      meaningOf(LATE),
      late > 0,
    ),
    notice(
      unproven === 0 ? '● Ningún avance sin evidencia' : `△ ${unproven} con avance y sin evidencia`,
      'Actividades que reportan avance y no tienen un documento que lo pruebe.',
      unproven > 0,
    ),
    BLANK,
  ];
}

function states({ byState, activities }: Totals): Line[] {
  const lines = ACTIVITY_STATES.map((state): Line => {
    const term = `${SHAPES[state]} ${state}`;
    return {
      look: LOOKS.open,
      first: { bold: byState[state] > 0, size: 11 },
      second: { ink: INKS.green },
      cells: [`${term}: ${byState[state]}`, blocks(byState[state] / activities), meaningOf(term)],
    };
  });
  return [
    heading('Actividades por estado'),
    line({ ...LOOKS.head, wrap: false }, 'Estado y cuántas', 'Del total', 'Qué significa'),
    ...striped(lines),
    BLANK,
  ];
}

/** What was promised and where it stands, before anything else. */
export function summaryLines(record: PublicRecord): Line[] {
  const { plan, totals } = record;
  const missing = plan.missing.map((sentence) => line(LOOKS.warning, `▲ ${sentence}`));
  return [
    ...band(record),
    BLANK,
    { look: LOOKS.open, first: { size: 12, wrap: true }, cells: [inShort(record)] },
    BLANK,
    ...(totals.activities > 0 ? [...figures(totals), ...states(totals)] : []),
    ...(missing.length > 0 ? [heading('Lo que le falta al plan'), ...missing, BLANK] : []),
  ];
}
