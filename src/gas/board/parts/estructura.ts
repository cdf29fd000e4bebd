import * as layout from './layout.ts';
import * as mend from './mend.ts';
import * as mendColumns from './mendColumns.ts';
import * as structure from './structure.ts';
import * as tab from './tab.ts';

export const { structureProblems } = structure;

/** Modules that the part `preparar` takes from this one; build.mjs reads these paths. */
export const MODULES: Readonly<Record<string, object>> = {
  'gas/board/parts/layout.ts': layout,
  'gas/board/parts/mend.ts': mend,
  'gas/board/parts/mendColumns.ts': mendColumns,
  'gas/board/parts/structure.ts': structure,
  'gas/board/parts/tab.ts': tab,
};
