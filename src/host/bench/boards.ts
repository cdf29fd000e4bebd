import { STATES } from '../../core/states.ts';
import { openData } from '../../view/openData.ts';
import { readOpenData } from '../../view/readOpenData.ts';
import type { PublicRecord } from '../../view/shape.ts';
import { generatedPlan } from '../generated.ts';
import { operatorOf } from '../operate.ts';
import { digest } from '../packing.ts';
import { sheetCsv } from '../publish.ts';
import { World } from '../world.ts';
import type { Project } from '../world.ts';

/** When it is in the bench: the same for everything that it makes. */
export const NOW = new Date('2026-03-02T16:00:00Z');

/** One board that has published something, and where. */
export interface Publisher {
  code: string;
  name: string;
  address: string;
  csv: string;
}

/**
 * Makes a generated plan in a workbook through the built add-on, as `generate` does, and publishes it.
 * @returns what it published
 */
export function publishedPlan(
  board: Project,
  guest: string | undefined,
  commitments: number,
  activities: number,
): PublicRecord {
  const world = new World(guest === undefined ? {} : { guest });
  world.setNow(NOW);
  const book = world.createWorkbook({ name: 'Plan generado', owner: 'personal@organismo.example' });
  const call = operatorOf(world, board, book);
  const plan = generatedPlan(commitments, activities, NOW);
  call('guardarPreparar', plan.setup);
  for (const { table, columns, rows } of plan.tables) call('importar', { table, columns, rows });
  call('publicar');
  const tab = book.sheets.find(({ name }) => name === 'Datos abiertos');
  const reading = tab && readOpenData(sheetCsv(book, tab), digest);
  if (!reading || 'problem' in reading)
    throw new Error(`The generated plan: ${reading?.problem ?? 'no tab'}`);
  return reading.record;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const csvOf = (record: PublicRecord): string =>
  [['type', 'id', 'json'], ...openData(record, digest)].map((row) => row.map(quoted).join(',')).join('\r\n');

const addressOf = (code: string): string =>
  `https://docs.google.com/spreadsheets/d/e/2PACX-1v${code}/pub?gid=7&single=true&output=csv`;

/** The 32 states, and after them towns that nobody named: `M0033`… */
const nameOf = (index: number): { code: string; name: string } => {
  const number = String(index + 1).padStart(4, '0');
  return STATES[index] ?? { code: `M${number}`, name: `Municipio generado ${number}` };
};

/**
 * What a board publishes with the same plan under its own code: the n-th one is always the same.
 * @param index from 0
 */
export function publisherAt(plan: PublicRecord, index: number): Publisher {
  const { code, name } = nameOf(index);
  const { year } = plan.plan;
  const text = JSON.stringify(plan).replaceAll(`${plan.plan.code}-${year}`, `${code}-${year}`);
  const moved = JSON.parse(text) as PublicRecord;
  const record = { ...moved, plan: { ...moved.plan, code, iso: `MX-${code}`, state: name } };
  return { code, name, address: addressOf(code), csv: csvOf(record) };
}
