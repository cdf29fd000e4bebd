import * as layout from './layout.ts';
import * as mend from './mend.ts';
import * as mendColumns from './mendColumns.ts';
import * as structure from './structure.ts';
import * as tab from './tab.ts';

export const { structureProblems } = structure;

/** Modules that the part `preparar` takes from this one; build.mjs reads these names. */
export const MODULES: Readonly<Record<string, object>> = {
  'layout.ts': layout,
  'mend.ts': mend,
  'mendColumns.ts': mendColumns,
  'structure.ts': structure,
  'tab.ts': tab,
};
