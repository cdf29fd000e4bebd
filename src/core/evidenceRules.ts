import { rowsOf, str, type Board, type Row } from './board.ts';
import { isIsoDay } from './dates.ts';
import { hostOf } from './links.ts';
import type { Problem } from './problems.ts';

/**
 * One document for several records (domain.md: "one file backing many activities"): each may be right, and together they
 * deserve a look.
 * @returns one finding a document, at its first row
 */
export function checkSharedDocuments(board: Board): Problem[] {
  return [...byAddress(board).values()].flatMap((group): Problem[] => {
    const [first] = group;
    const proven = provenBy(group);
    if (!first || proven.length < 2) return [];
    const ids = group.map(({ row }) => str(row, 'id'));
    return [
      {
        code: 'documento-repetido',
        level: 'aviso',
        where: { table: 'evidencias', field: 'direccion', id: ids[0] ?? '', index: first.index },
        sentence: `Un mismo documento respalda ${proven.length} registros: ${listed(proven)}.`,
        tip: `Está en ${listed(ids)}. Revise que pruebe cada uno, o registre el que corresponde.`,
      },
    ];
  });
}

interface Standing {
  row: Row;
  index: number;
}

function byAddress(board: Board): Map<string, Standing[]> {
  const groups = new Map<string, Standing[]>();
  rowsOf(board, 'evidencias').forEach((row, index) => {
    const address = sameAddress(str(row, 'direccion'));
    if (address === '') return;
    const group = groups.get(address);
    if (group) group.push({ row, index });
    else groups.set(address, [{ row, index }]);
  });
  return groups;
}

const provenBy = (group: readonly Standing[]): string[] => [
  ...new Set(group.map(({ row }) => str(row, 'de')).filter((id) => id !== '')),
];

/** How the review of a row begins of which nothing is wrong and something deserves a look. */
const DOUBT = 'Por revisar: ';

/** May a doubt stand in its place? What is wrong or missing in the row comes first. */
export const holdsNoProblem = (review: string): boolean =>
  review === '' || review === 'Correcto' || review.startsWith(DOUBT);

/**
 * @returns a function that says what of a piece of evidence deserves a look, for its own row: '' where nothing does. What
 * was not read raises no doubt.
 */
export function doubtsOf(board: Board): (row: Row) => string {
  const starts = new Map(rowsOf(board, 'actividades').map((row) => [str(row, 'id'), row['inicio']]));
  const shared = new Map<string, number>();
  for (const [address, group] of byAddress(board)) shared.set(address, provenBy(group).length);
  return (row) => {
    const [day, start] = [row['fecha'], starts.get(str(row, 'de'))];
    const backed = shared.get(sameAddress(str(row, 'direccion'))) ?? 0;
    const doubts = [
      isIsoDay(day) && isIsoDay(start) && day < start ? 'anterior a su actividad' : '',
      backed > 1 ? `un documento para ${backed} registros` : '',
    ].filter((doubt) => doubt !== '');
    return doubts.length > 0 ? DOUBT + doubts.join('; ') : '';
  };
}

const MOST_LISTED = 8;
const listed = (ids: readonly string[]): string =>
  ids.length > MOST_LISTED
    ? `${ids.slice(0, MOST_LISTED).join(', ')} y ${ids.length - MOST_LISTED} más`
    : ids.join(', ');

/** Two ways to write one address: scheme, capitals of the host, what follows # and a last slash tell nothing apart. */
function sameAddress(address: string): string {
  const host = hostOf(address);
  if (host === '') return '';
  const rest = address
    .trim()
    .replace(/^https?:\/\/[^/?#]*/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
  return `${host}${rest}`;
}
