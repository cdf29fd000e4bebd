import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Project } from '../../world.ts';
import { bundled, SOURCES } from '../sources.ts';

export type PeerName = 'sheetquery' | 'row by row';

/** What other people write for the same registration, as scripts that run in the same host. */
export async function peerProjects(): Promise<Record<PeerName, Project>> {
  const [naive, sheetquery] = await Promise.all([
    readFile(path.join(SOURCES, 'peers/naive.js'), 'utf8'),
    bundled(path.join(SOURCES, 'peers/sheetquery.js')),
  ]);
  return { sheetquery: project(sheetquery), 'row by row': project(naive) };
}

const project = (code: string): Project => ({
  name: 'peer',
  code: `${code}\n`,
  files: {},
  manifest: { timeZone: 'America/Mexico_City' },
});

/** Known by name only: they are Apps Script libraries or sources to copy, which npm does not carry. */
export const NOT_ON_NPM = ['Tamotsu', 'bmFiddler', 'gas-spreadsheet-orm', 'SheetsDB'];
