import { isBlank, str, type Row } from '../board.ts';
import { checkField } from '../checkField.ts';
import { firstPerField } from '../forms.ts';
import type { Problem } from '../problems.ts';
import { TABLES } from '../tables.ts';
import { askedAddress, refusedAddress } from './addresses.ts';
import { fixedIds, type ToldKey } from './knownRows.ts';

/** What to note on the rows at these positions, one problem a field at most. */
export function problemsIn(table: ToldKey, rows: readonly Row[], at: readonly number[]): Problem[] {
  const ids = fixedIds(table);
  const found = at.flatMap((index): Problem[] => {
    const row = rows[index] ?? {};
    if (isBlank(row)) return [];
    const id = str(row, 'id');
    const say = (code: string, field: string, sentence: string, tip: string): Problem => ({
      code,
      level: 'aviso',
      where: { table, field, index, ...(id ? { id } : {}) },
      sentence,
      tip,
    });
    return [
      ...strangers(table, rows, index, ids, say),
      ...OWN[table](rows, index, say),
      ...flaws(table, row, index),
    ];
  });
  return firstPerField(found);
}

type Say = (code: string, field: string, sentence: string, tip: string) => Problem;

/** Rows that are nobody's are never read: whoever typed there has to know. */
function strangers(
  table: ToldKey,
  rows: readonly Row[],
  index: number,
  ids: ReadonlySet<string> | undefined,
  say: Say,
): Problem[] {
  const id = str(rows[index] ?? {}, 'id');
  const [first = 'id'] = TABLES[table].fields.filter(({ hidden }) => !hidden).map(({ key }) => key);
  if (ids ? !ids.has(id) : id === '')
    return [
      say(
        'fila-ajena',
        first,
        ids
          ? `Esta fila no es de las que «${TABLES[table].tab}» tiene: el libro no la toma en cuenta.`
          : `Esta fila no es de ningún compromiso de «${TABLES[table].tab}»: el libro no la toma en cuenta.`,
        'Escriba en la fila que corresponde y borre esta.',
      ),
    ];
  const place = rows.findIndex((row) => str(row, 'id') === id);
  if (place === index) return [];
  return [
    say('fila-repetida', first, `${id} está en más de una fila: solo cuenta la primera.`, 'Borre esta.'),
  ];
}

const flaws = (table: ToldKey, row: Row, index: number): Problem[] =>
  TABLES[table].fields.flatMap((field): Problem[] => {
    const fault = field.computed || field.key === 'direccion' ? undefined : checkField(field, row[field.key]);
    if (!fault) return [];
    const { level, code, sentence, tip } = fault;
    return [{ code, level, where: { table, field: field.key, id: str(row, 'id'), index }, sentence, tip }];
  });

const none = (): Problem[] => [];

/** What only one of the tabs asks of what people type there. */
const OWN: Readonly<Record<ToldKey, (rows: readonly Row[], index: number, say: Say) => Problem[]>> = {
  entidades: addressProblems,
  rubrica: (rows, index, say) =>
    str(rows[index] ?? {}, 'pregunta').trim() === ''
      ? [
          say(
            'pregunta-vacia',
            'pregunta',
            'Sin pregunta, se hace la que propone este proyecto.',
            'Escríbala, o déjela así.',
          ),
        ]
      : [],
  monitoreo: none,
  evaluacion: none,
};

function addressProblems(rows: readonly Row[], index: number, say: Say): Problem[] {
  const addressOf = (row: Row | undefined): string => str(row ?? {}, 'direccion').trim();
  const address = addressOf(rows[index]);
  if (address === '') return [];
  const refused = refusedAddress(address);
  if (refused !== '')
    return [
      say(
        'direccion-no-permitida',
        'direccion',
        refused,
        'Mientras tanto se muestra la última copia buena, si la hay.',
      ),
    ];
  const other = rows.find(
    (row, at) => at !== index && askedAddress(addressOf(row)) === askedAddress(address),
  );
  if (!other) return [];
  return [
    say(
      'direccion-repetida',
      'direccion',
      `Es también la dirección de ${str(other, 'entidad') || 'otra fila'}.`,
      'En cada dirección están los datos de una sola entidad: a la otra no se le tomarán.',
    ),
  ];
}
