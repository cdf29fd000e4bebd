import type { Json } from '../../../src/host/world.ts';

/** V observed on live Google, G asserted there by a test-suite, D documented, S quoted by several repositories, U believed. */
export type Grade = 'V' | 'G' | 'D' | 'S' | 'U';
export interface Source {
  grade: Grade;
  /** Where it is written. */
  at: string;
}

/** How a script runs, where it is not simply evaluated in an empty spreadsheet. */
export interface How {
  /** This function of it is called, with these arguments. */
  entry?: string;
  args?: readonly Json[];
  /** One execution after another; what each answers, in a list. */
  times?: number;
  /** The project is bound to no spreadsheet. */
  standalone?: true;
  /** Its web app is opened with what stands behind `?`, and answers in JSON. */
  query?: string;
}

/** What is true of Apps Script, a script that shows it, what the script must give, and who says so. */
export type Fact = readonly [says: string, script: string, expected: unknown, source: Source, how?: How];

const VEGAS = 'https://github.com/vegas-js/vegas/blob/main/packages/vegas/reference/fixtures';
const GAS_FAKES = 'https://github.com/brucemcpherson/gas-fakes/blob/dedcae381f9aaec1dadc94e27b4dc7fae6edf5c9';
const REFERENCE = 'https://developers.google.com/apps-script';

/** A fixture that vegas captured from the live runtime (MIT). */
export const v = (name: string): Source => ({ grade: 'V', at: `${VEGAS}/${name}.json` });
/** A test that gas-fakes also runs on live Apps Script (MIT), at a line. */
export const g = (file: string, line: number): Source => ({
  grade: 'G',
  at: `${GAS_FAKES}/test/${file}.js#L${line}`,
});
/** A note of gas-fakes on what live Apps Script does. */
export const notes = (line: number): Source => ({
  grade: 'G',
  at: `${GAS_FAKES}/notes/oddities.md?plain=1#L${line}`,
});
/** Google's own text. */
export const d = (page: string): Source => ({ grade: 'D', at: `${REFERENCE}/${page}` });
/** An error's text that several public repositories quote from production. */
export const s: Source = { grade: 'S', at: 'quoted in public repositories' };
/** Nobody has confirmed it. */
export const u: Source = { grade: 'U', at: 'believed, never checked on live Google' };
