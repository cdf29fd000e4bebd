import type { Sheet, Validation, Workbook } from '../model.ts';
import { quoteSheet } from './a1.ts';

/** Gives a tab another name; drop-downs that list its cells go on listing them, as at Google. */
export function renameSheet(book: Workbook, sheet: Sheet, name: string): void {
  const heads = [`${sheet.name}!`, `${quoteSheet(sheet.name)}!`];
  sheet.name = name;
  const known = new Map<Validation, Validation>();
  const follow = (rule: Validation): Validation => {
    const [source] = rule.values;
    const head = typeof source === 'string' ? heads.find((one) => source.startsWith(one)) : undefined;
    if (rule.criteria !== 'VALUE_IN_RANGE' || !head) return rule;
    const moved = `${quoteSheet(name)}!${String(source).slice(head.length)}`;
    return { ...rule, values: [moved, ...rule.values.slice(1)] };
  };
  for (const { rows } of book.sheets) {
    for (const cells of rows) {
      cells?.forEach((cell, at) => {
        if (!cell?.validation) return;
        const rule = known.get(cell.validation) ?? follow(cell.validation);
        known.set(cell.validation, rule);
        if (rule !== cell.validation) cells[at] = { ...cell, validation: rule };
      });
    }
  }
}
