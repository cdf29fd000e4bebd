import type { Finding } from '../../../core/answers.ts';
import type { Level } from '../../../core/problems.ts';
import type { TableKey } from '../../../core/tableKeys.ts';
import { HEAD_ROWS, letters } from '../../view.ts';
import type { Place } from './layout.ts';
import type { Sheet } from './tab.ts';
import type { Tab } from './survey.ts';

export const USE = 'Use Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero';

/** Something that differs from the definition, as the diagnosis says it and as the repair reports it. */
export interface Damage {
  finding: Finding;
  says: string;
  /** The repair leaves it to people. */
  stays?: true;
}

/** Looking comes first, writing after: actions run once all tabs have been looked at. */
export type Action = (place: Place, made: ReadonlyMap<TableKey, Sheet>) => void;

export interface Inspection {
  damages: Damage[];
  actions: Action[];
}

interface Said {
  code: string;
  level?: Level;
  field?: string;
  sentence: string;
  tip?: string;
  says: string;
  stays?: true;
  /** 0-based, in the arranged rows. */
  row?: number;
  column?: number;
}

export function damage({ table, name }: Tab, said: Said): Damage {
  const { code, level = 'error', field, sentence, tip = `${USE}.`, says, stays, row, column = 0 } = said;
  const a1 = `${letters(Math.max(0, column))}${(row ?? HEAD_ROWS - 1) + 1}`;
  return {
    finding: {
      code,
      level,
      where: { table: table.key, ...(field ? { field } : {}) },
      sentence,
      tip,
      cell: { tab: name, a1 },
    },
    says: `${table.tab}: ${says}`,
    ...(stays ? { stays } : {}),
  };
}

/** «A», «B» y 3 más */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 4).map((name) => `«${name}»`);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} y ${rest} más`;
  return shown.length > 1
    ? `${shown.slice(0, -1).join(', ')} y ${shown[shown.length - 1]}`
    : (shown[0] ?? '');
}
