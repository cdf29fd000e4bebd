import type { Board, Row, Value } from '../../src/core/board.ts';
import type { Field } from '../../src/core/fields.ts';
import { sealOf } from '../../src/core/markSeal.ts';
import { REQUIREMENTS } from '../../src/core/requirements.ts';
import { TABLES } from '../../src/core/tables.ts';
import { RECORD_KEYS } from '../../src/core/tableKeys.ts';
import { freeze, thaw, withItself } from '../../src/view/frozen.ts';
import { openData, type OpenRow } from '../../src/view/openData.ts';
import { publicRecord } from '../../src/view/record.ts';
import type { PublicRecord } from '../../src/view/shape.ts';
import { AT, boardOf, rich, TODAY } from './samples.ts';
import { csvOf, sha } from './sha.ts';

export { csvOf, sha };

/** A record as a cut froze it, which is what is published and drawn. */
export function frozen(board: Board, number = 1, before?: PublicRecord): PublicRecord {
  const drawn: PublicRecord = {
    ...publicRecord(board, TODAY, AT),
    cut: {
      number,
      kind: 'Ordinario',
      date: TODAY,
      digest: '',
      changes: [`«Cambio» ${number}: <b>a & b</b>`],
    },
    cuts: before ? withItself(before) : [],
  };
  const content = freeze(drawn);
  const record = thaw({ content, digest: sha(content) });
  if (!record) throw new Error('not frozen');
  return record;
}

export const publishedRows = (record: PublicRecord): OpenRow[] => openData(record, sha);
export const publishedCsv = (record: PublicRecord): string => csvOf(publishedRows(record));

/** The rows with another description, and the digest that belongs to what is left. */
export function described(
  rows: readonly (readonly string[])[],
  change: (meta: Record<string, unknown>) => Record<string, unknown>,
): string[][] {
  const [[, id = '', json = '{}'] = [], ...rest] = rows;
  const meta = change({
    ...(JSON.parse(json) as Record<string, unknown>),
    registros: rest.length,
    digest: sha(rest.map((row) => row.join('\t')).join('\n')),
  });
  return [['meta', id, JSON.stringify(meta)], ...rest.map((row) => [...row])];
}

const TEXT = `Ñandú, "comillas"; 'apóstrofo' <b>&amp;</b>\n=1+1\t—`;

function valueOf({ kind, choices, key }: Field, id: string): Value {
  if (key === 'id') return id;
  if (choices?.length) return choices[0] ?? '';
  if (kind === 'date') return '2020-02-29';
  if (kind === 'number' || kind === 'money' || kind === 'percent') return 0.12345;
  return `${key}: ${TEXT}`;
}

/** Every column of every table filled, beside a board that hangs together. */
export function everything(): Board {
  const { tables } = rich();
  const rows = RECORD_KEYS.map((table) => {
    const id = `FED-2019-${table.toUpperCase()}`;
    const row: Row = Object.fromEntries(TABLES[table].fields.map((field) => [field.key, valueOf(field, id)]));
    const hung: Row = {
      ...row,
      ...hanging(row),
      ...(table === 'evaluaciones' ? markOf(row) : {}),
      ...(table === 'pasos' ? { clave: REQUIREMENTS[0]?.key ?? '', paso: 1 } : {}),
    };
    return [table, [...(tables[table] ?? []), sealed(table, hung)]];
  });
  return boardOf(Object.fromEntries(rows));
}

/** INAI's mark with every column, which one moment never has. */
const markOf = (row: Row): Row => ({ ...row, id: 'FED-2019-C01-N12', retirada: '' });
const sealed = (table: string, row: Row): Row =>
  table === 'evaluaciones' ? { ...row, sello: sealOf(row) } : row;

/** It belongs to a record of the board where its table names one; the text of an activity is its own. */
function hanging(row: Row): Row {
  const of: Row = {
    compromiso: 'FED-2019-C01',
    actividad: 'FED-2019-C01-A02',
    de: 'FED-2019-C01-A02',
    indicador: 'FED-2019-C01-I01',
    direccion: 'https://ejemplo.mx/a?b=1&c=2',
    publica: 'Sí',
  };
  const own = 'producto' in row ? ['actividad'] : [];
  return Object.fromEntries(Object.entries(of).filter(([key]) => key in row && !own.includes(key)));
}
