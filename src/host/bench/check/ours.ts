import type { Row } from '../../../core/board.ts';
import { checkRow, knownOf } from '../../../core/checkRow.ts';
import { TABLES } from '../../../core/tables.ts';
import type { Checked, Side } from './board.ts';
import { serve } from './serve.ts';

/** The checks of this project, as every form, import, edit and diagnosis runs them. */
serve((board: Checked) => {
  const known = knownOf({ roster: [], counters: {}, ...board }, [
    'stl',
    'acuerdos',
    'mesas',
    'compromisos',
    'actividades',
  ]);
  return (side: Side, row: Row) =>
    checkRow(TABLES[side], row, known).flatMap(({ where }) => where.field ?? []);
});
