import type { Problem } from '../../src/core/problems.ts';
import { TABLES } from '../../src/core/tables.ts';
import type { RecordKey } from '../../src/core/tableKeys.ts';
import type { PublicRecord } from '../../src/view/shape.ts';
import { isPlaceholder } from '../../src/core/words.ts';
import { recordOf } from '../board/cutsDesk.ts';
import { Desk } from '../board/desk.ts';
import { filled, problemsOf, wordFields } from './fields.ts';
import { MARKUP, STRINGS } from './strings.ts';

const ROWS = 200; // far from the end of a new tab

/** Texts that the product takes for somebody's data: they are stored and keep the board from being published. */
const isContact = (text: string): boolean => /@\S+\.\S{2,}|\d{7}/u.test(text);

/** The text of the n-th record of each table: own texts first, then as many of the naughty ones as fit, evenly. */
export const PUBLISHED: readonly string[] = (() => {
  const fit = STRINGS.filter((text) => !isContact(text) && !isPlaceholder(text)).reverse();
  return fit.length <= ROWS
    ? fit
    : [...fit.slice(0, 150), ...fit.slice(150).filter((_, i) => i % 6 === 0)].slice(0, ROWS);
})();

/** It heads every page and stands in every panel. */
export const GUARANTOR = `=Instituto </title></style>"'>${MARKUP[0]}`;

export interface HostileBoard {
  desk: Desk;
  record: PublicRecord;
}

/** Tables of which words are published, each after those to which it refers. */
const PUBLIC_WORDS = [
  'compromisos',
  'actividades',
  'indicadores',
  'evidencias',
  'actores',
  'sesiones',
  'mesas',
] as const;

/** What their rows need besides words; the others hang from a commitment. */
const FIXED: Partial<Record<RecordKey, Record<string, string>>> = {
  compromisos: {},
  actores: { sector: 'Autoridad' },
  sesiones: { fecha: '01/02/2016' },
  mesas: {},
};

function importAll(desk: Desk, texts: readonly string[]): Problem[] {
  return PUBLIC_WORDS.flatMap((table) => {
    const key = table === 'evidencias' ? 'de' : 'compromiso';
    const fixed: Record<string, string> = FIXED[table] ?? {};
    const ids = table in FIXED ? Object.keys(fixed) : [key];
    const extra = table === 'evidencias' ? ['direccion', 'publica'] : [];
    const columns = [...ids, ...extra, ...wordFields(table)];
    const rows = texts.map((text, index) => {
      const row = {
        ...filled(table, text),
        ...fixed,
        [key]: `OAX-2016-C${String(index + 1).padStart(2, '0')}`,
        direccion: `https://ejemplo.example/${index}`,
        publica: 'Sí',
      };
      return columns.map((column) => String(row[column as keyof typeof row] ?? ''));
    });
    return problemsOf(desk.call('importar', { table, columns, rows }));
  });
}

/** A published board in which every public word is hostile: a row of each table for each text. */
export function hostileBoard(texts = PUBLISHED): HostileBoard {
  const desk = Desk.ready({ guarantor: GUARANTOR });
  const problems = importAll(desk, texts);
  if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 3)));
  desk.call('guardarIntegrante', {
    member: {
      nombre: PUBLISHED[0] ?? '',
      cargo: PUBLISHED[1] ?? '',
      institucion: PUBLISHED[2] ?? '',
      sector: 'Autoridad',
      asiento: 'Titular',
    },
  });
  const answer = desk.call('publicar');
  if ('blocking' in answer) throw new Error(JSON.stringify(answer.blocking.slice(0, 3)));
  const shared = ['publico', 'datos'] as const;
  desk.book.published = {
    key: '2PACX-hostil',
    sheetIds: shared.map((table) => desk.sheet(TABLES[table].tab).id),
  };
  return { desk, record: recordOf(desk) };
}
