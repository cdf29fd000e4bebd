import type { Kind } from '../../core/fields.ts';
import { helpOf } from '../../core/help.ts';
import type { RecordKey } from '../../core/tableKeys.ts';
import { CUT, KINDS, PLAN, type Computed, type RecordKind } from '../kinds.ts';
import { publicFields } from '../publicFields.ts';
import { propertiesOf, type Property } from '../schema.ts';
import type { PublicRecord } from '../shape.ts';
import { csvFile, cutsCsv, planCsv } from './csv.ts';

/** One column of a file. */
export interface Column extends Property {
  help: string;
  /** The files whose IDs stand in it. */
  refers: readonly string[];
  /** Every ID in it is one of the file that it refers to; one of a reserved evidence is in no file. */
  strict: boolean;
}

/** One file of the package: schema, dictionary and contents are made from it. */
export interface Resource {
  /** Of the resource and, with `.csv`, of its file. */
  name: string;
  title: string;
  help: string;
  columns: readonly Column[];
  /** Its rows are told apart by this column. */
  key: string;
  csv: (record: PublicRecord) => string;
}

/** Those of which every record is published. */
const WHOLE = (table: RecordKey): boolean => table !== 'evidencias' && table !== 'textos';

/** Columns that no tab shows. */
const HIDDEN: Readonly<Record<string, string>> = {
  clave: 'Nombre interno del requisito del método; vacío en los que agregó el Secretariado.',
};

/** The help of the tab, where percent is shown; a file has the number. */
function wordsOf(table: RecordKey, key: string, kind: Kind | undefined): string {
  const help = helpOf(table, key) || (HIDDEN[key] ?? '');
  return kind === 'percent' ? `${help} Aquí en fracción: 1 es 100 %.`.trim() : help;
}

function columnsOf(kind: RecordKind): Column[] {
  const fields = new Map(publicFields(kind.table).map((field) => [field.key, field]));
  return propertiesOf(kind).map((property) => {
    const field = fields.get(property.key);
    const told = kind.computed.find(({ key }) => key === property.key)?.help;
    const refers = (field?.among ?? (field?.to ? [field.to] : [])) as readonly RecordKey[];
    return {
      ...property,
      help: told ?? wordsOf(kind.table, property.key, field?.kind),
      refers,
      strict: field?.kind === 'ref' && refers.length === 1 && refers.every(WHOLE),
    };
  });
}

const plain = (computed: readonly Computed[]): Column[] =>
  computed.map((one) => ({ ...one, refers: [], strict: false }));

const ID: Computed = { key: 'id', label: 'ID', kind: 'text', help: 'Lo asigna el tablero y nunca cambia.' };

/** Every file with rows, in the order in which it is published. */
export const RESOURCES: readonly Resource[] = [
  {
    name: 'plan',
    title: 'Plan',
    help: 'El plan como un todo: una fila.',
    columns: plain(PLAN),
    key: 'clave',
    csv: planCsv,
  },
  ...KINDS.map((kind): Resource => ({
    name: kind.resource,
    title: kind.title,
    help: kind.help,
    columns: columnsOf(kind),
    key: 'id',
    csv: (record) => csvFile(record, kind),
  })),
  {
    name: 'cortes',
    title: 'Cortes',
    help: 'Lo publicado en cada fecha, congelado con número y huella.',
    columns: plain([ID, ...CUT]),
    key: 'id',
    csv: cutsCsv,
  },
];

/** Where a resource stands in the package. */
export const pathOf = ({ name }: Pick<Resource, 'name'>): string => `tablas/${name}.csv`;
