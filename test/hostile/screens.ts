import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Frame } from 'playwright-core';
import { TABLES } from '../../src/core/tables.ts';
import { writeWorkbook } from '../../src/host/xlsx.ts';
import { renderPage } from '../../src/view/page.ts';
import { hostileBoard, PUBLISHED } from './board.ts';
import { problemsOf, wordFields } from './fields.ts';
import { CANARY, MARKUP, STRINGS } from './strings.ts';
import { editCell } from '../../src/host/world/grid.ts';
import { growRows } from '../../src/host/world/shift.ts';

/** What an HTML file cannot carry, or brings back as another line break. */
export const isPortable = (text: string): boolean => !/[\r\0]|\p{Cs}/u.test(text);

/** What a field of one line can show. */
const PLAIN = STRINGS.filter((text) => isPortable(text) && !text.includes('\n') && /\p{L}{3}/u.test(text));

/**
 * Markup all, and of the rest one in six: formulas and what looks like a number are nothing to a screen,
 * and that each text is published to the letter is shown by value.
 */
export const SHOWN = PUBLISHED.filter((text, index) => MARKUP.includes(text) || index % 6 === 0);

/** Of each part of a commitment enough that its list is a list. */
const PARTS = { activities: 8, indicators: 4 };

const CHOICES = [
  ['Compromisos', 'potencial'],
  ['Compromisos', 'agenda'],
  ['Compromisos', 'mesa_sectores'],
  ['Catálogos', 'agenda'],
  ['Evidencias', 'direccion'],
] as const;

/** Asked where progress and measurements are reported, not in the form of the commitment. */
const REPORTED = ['cancelacion', 'final', 'informe', 'fuente'];

export interface Screens {
  /** Data folder of a host with one workbook, "Oaxaca". */
  folder: string;
  page: string;
  /** Texts that the form of the last commitment holds, and its row in the tab. */
  inForm: readonly string[];
  row: number;
}

/** A board in which choices, notes, catalogues, tabs and mail are hostile too. */
export async function hostileScreens(): Promise<Screens> {
  const { desk, record } = hostileBoard(SHOWN);
  const folder = mkdtempSync(path.join(tmpdir(), 'hostil-'));
  const page = path.join(folder, 'pagina.html');
  writeFileSync(page, renderPage(record));

  const row = desk.rows('Compromisos').length + 3;
  const [keys, below, measured] = [
    wordFields('compromisos', 300),
    wordFields('actividades', 300).filter((key) => !REPORTED.includes(key)),
    wordFields('indicadores', 300).filter((key) => !REPORTED.includes(key)),
  ];
  const queue = PLAIN.filter((text) => text.length <= 300).slice(
    -(keys.length + PARTS.activities * below.length + PARTS.indicators * measured.length),
  );
  const inForm = [...queue];
  const take = (names: readonly string[]): Record<string, string> =>
    Object.fromEntries(names.flatMap((name) => (queue.length > 0 ? [[name, queue.shift() ?? '']] : [])));
  const save = (): object =>
    desk.call('guardarCompromiso', {
      commitment: take(keys),
      activities: Array.from({ length: PARTS.activities }, () => take(below)),
      indicators: Array.from({ length: PARTS.indicators }, () => take(measured)),
    });
  const refused = problemsOf(save());
  if (refused.length > 0) throw new Error(JSON.stringify(refused.slice(0, 3)));

  const column = MARKUP.slice(0, 12).map((text) => [text]);
  for (const [tab, field] of CHOICES) desk.type(tab, desk.at(tab, field, 1), column);
  growRows(desk.sheet('STL'), MARKUP.length + 2);
  MARKUP.forEach((text, index) => {
    editCell(desk.sheet('STL'), index + 2, 1).note = text;
  });
  const extra = desk.world.createWorkbook({ name: `Hostil ${MARKUP[0]}`, owner: `"><b>@ejemplo.example` });
  extra.sheets.forEach((sheet) => (sheet.name = MARKUP[9] ?? ''));
  desk.sheet(TABLES.publico.tab).name = `Tablero ${MARKUP[9]}`;
  writeFileSync(path.join(folder, 'Oaxaca.xlsx'), await writeWorkbook(desk.book));
  writeFileSync(path.join(folder, 'otro.xlsx'), await writeWorkbook(extra));
  const outbox = MARKUP.map((text) => ({ to: text, subject: text, body: text, from: text, date: text }));
  writeFileSync(path.join(folder, 'host.json'), JSON.stringify({ outbox }));
  return { folder, page, inForm, row };
}

/** Notes whatever a page does that reading it does not need. */
export function watch(context: BrowserContext): string[] {
  const seen: string[] = [];
  context.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/.test(message.text()))
      seen.push(`console ${message.text()}`);
  });
  context.on('weberror', (error) => seen.push(`error ${error.error().message}`));
  context.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|file:|data:|blob:|about:)/.test(request.url()))
      seen.push(`request ${request.url()}`);
  });
  return seen;
}

/** Frames in which something left its mark. */
export async function marked(frames: readonly Frame[]): Promise<string[]> {
  const found = await Promise.all(
    frames.map((frame) => frame.evaluate((name) => Reflect.has(window, name), CANARY)),
  );
  return frames.filter((_, index) => found[index]).map((frame) => frame.url());
}
