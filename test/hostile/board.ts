import { RECORD_KEYS, TABLES } from '../../src/core/tables.ts';
import type { PublicRecord } from '../../src/view/shape.ts';
import { Desk } from '../board/desk.ts';
import { filled, problemsOf, wordFields } from './fields.ts';
import { STRINGS } from './strings.ts';

const ROWS = 290; // what new tabs have room for, with their heads

/** Texts that the product takes for somebody's data: they are stored and keep the board from being published. */
const isContact = (text: string): boolean => /@\S+\.\S{2,}|\d{7}/u.test(text);

/** Own texts first, as many of the naughty ones as fit, evenly. */
export const PUBLISHED: readonly string[] = (() => {
  const fit = STRINGS.filter((text) => !isContact(text) && /\p{L}{2}/u.test(text)).reverse();
  return fit.length <= ROWS
    ? fit
    : [...fit.slice(0, 190), ...fit.slice(190).filter((_, i) => i % 4 === 0)].slice(0, ROWS);
})();

export interface HostileBoard {
  desk: Desk;
  /** Text of the n-th record of each table. */
  texts: readonly string[];
  record: PublicRecord;
}

function importAll(desk: Desk, texts: readonly string[]): Set<number | undefined> {
  const problems = RECORD_KEYS.filter((table) => table !== 'stl').flatMap((table) => {
    const key = table === 'evidencias' ? 'de' : 'compromiso';
    const ids = table === 'compromisos' ? [] : [key];
    const extra = table === 'evidencias' ? ['direccion', 'publica'] : [];
    const columns = [...ids, ...extra, ...wordFields(table)];
    const rows = texts.map((text, index) => {
      const row = {
        ...filled(table, text),
        [key]: `OAX-2016-C${String(index + 1).padStart(2, '0')}`,
        direccion: `https://ejemplo.example/${index}`,
        publica: 'Sí',
      };
      return columns.map((column) => String(row[column as keyof typeof row] ?? ''));
    });
    return problemsOf(desk.call('importar', { table, columns, rows }));
  });
  return new Set(problems.map(({ where }) => where.index));
}

/** A published board in which every public word is hostile. */
export function hostileBoard(): HostileBoard {
  const refused = importAll(Desk.ready(), PUBLISHED);
  const texts = PUBLISHED.filter((_, index) => !refused.has(index));
  const desk = Desk.ready();
  if (importAll(desk, texts).size > 0) throw new Error('a text is refused only in company');
  desk.call('guardarIntegrante', {
    member: {
      nombre: texts[0] ?? '',
      cargo: texts[1] ?? '',
      institucion: texts[2] ?? '',
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
  return { desk, texts, record: answer.page.record as PublicRecord };
}
