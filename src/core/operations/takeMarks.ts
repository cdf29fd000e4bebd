import { isBlank, rowsOf, str, type Board, type Change, type Row } from '../board.ts';
import { reviewOf } from '../derive.ts';
import { prefixOf } from '../ids.ts';
import { sealOf } from '../markSeal.ts';
import { MARK_FIELDS } from '../national/markFields.ts';
import type { Outcome } from './result.ts';

/** What of INAI's marks is new to a board, by the IDs of the marks. */
export interface Taken extends Outcome {
  added: string[];
  changed: string[];
  /** No longer published: they stay in the tab, with the day, and are shown to nobody. */
  withdrawn: string[];
  /** Of commitments that the board does not have: they are left out. */
  unknown: string[];
  /** How many there are for this board. */
  total: number;
}

const blank = (value: unknown): unknown => value ?? '';

/** @returns the cells of a row that INAI's mark says otherwise. */
const differing = (row: Row, wanted: Row): Row =>
  Object.fromEntries(Object.entries(wanted).filter(([key, value]) => blank(row[key]) !== value));

const rowOf = (mark: Row): Row => {
  const said = Object.fromEntries(MARK_FIELDS.map(({ key }) => [key, mark[key] ?? '']));
  return { ...said, retirada: '', sello: sealOf(said) };
};

/**
 * The marks that INAI publishes of this board, and of no other, into the tab that shows them: all that are of its
 * commitments. What is the same is not written.
 * @param board with the tables `compromisos` and `evaluaciones`
 * @param marks whole and checked (view/marks/readMarks.ts)
 * @param today ISO day, for those that are no longer published
 */
export function takeMarks(board: Board, marks: readonly Row[], today: string): Taken {
  const own = marks.filter((mark) => str(mark, 'id').startsWith(`${prefixOf(board.config)}-`));
  const commitments = new Set(rowsOf(board, 'compromisos').map((row) => str(row, 'id')));
  const isKnown = (mark: Row): boolean => commitments.has(str(mark, 'compromiso'));
  const known = own.filter(isKnown);
  const rows = rowsOf(board, 'evaluaciones');
  const published = new Map(known.map((mark) => [str(mark, 'id'), rowOf(mark)]));
  const set = (index: number, cells: Row): Change => ({
    kind: 'set',
    table: 'evaluaciones',
    id: str(rows[index] ?? {}, 'id'),
    index,
    cells,
  });
  const changes: Change[] = [];
  const found: Record<'added' | 'changed' | 'withdrawn', string[]> = {
    added: [],
    changed: [],
    withdrawn: [],
  };
  const there = new Set<string>();
  rows.forEach((row, index) => {
    const id = str(row, 'id');
    const wanted = published.get(id);
    if (isBlank(row) || id === '') return;
    if (wanted && !there.has(id)) {
      there.add(id);
      const cells = differing(row, wanted);
      if (Object.keys(cells).length === 0) return;
      changes.push(set(index, cells));
      found.changed.push(id);
    } else if (!wanted && str(row, 'retirada') === '') {
      changes.push(set(index, { retirada: today }));
      found.withdrawn.push(id);
    }
  });
  const fresh = [...published].filter(([id]) => !there.has(id));
  found.added.push(...fresh.map(([id]) => id));
  if (fresh.length > 0)
    changes.push({
      kind: 'append',
      table: 'evaluaciones',
      rows: fresh.map(([, row]) => ({ ...row, revision: reviewOf([]) })),
    });
  return {
    changes,
    ids: [...found.added, ...found.changed, ...found.withdrawn],
    label: 'Traer evaluación del INAI',
    ...found,
    unknown: own.filter((mark) => !isKnown(mark)).map((mark) => str(mark, 'id')),
    total: own.length,
  };
}
