import type { Field } from '../../../core/fields.ts';
import { TABLES, type Table } from '../../../core/tables.ts';
import type { Spreadsheet } from '../../book.ts';
import { formatOf, headCount, headRows, ruleCount, validationOf, widthOf } from './layout.ts';
import { nameTab, paintRules, protectTab, type Sheet } from './tab.ts';
import { HEAD_ROWS, keyCell, type View } from '../../view.ts';

/** Something that differs from the definition, in words, and how to mend it. Looking comes first, writing after. */
export interface Fix {
  says: string;
  run: () => void;
}

/** @returns what of an existing tab is damaged; nothing where nothing differs. Extends `view.columns` by those to come. */
export function inspectTab(spreadsheet: Spreadsheet, view: View, sheet: Sheet, named: boolean): Fix[] {
  const table = TABLES[view.table];
  const fixes: Fix[] = [];
  const check = (wrong: boolean, what: string, run: () => void): void => {
    if (wrong) fixes.push({ says: `${table.tab}: ${what}`, run });
  };
  if (table.bare) fixes.push(...inspectHeader(table, view, sheet));
  else if (table.fields.length > 0) fixes.push(...inspectColumns(spreadsheet, table, view, sheet));
  check(!named, 'su nombre interno', () => nameTab(spreadsheet, table, sheet));
  check(sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length === 0, 'la protección', () =>
    protectTab(table, sheet),
  );
  if (table.fields.length === 0) return fixes;
  check(sheet.getFrozenRows() !== headCount(table), 'los encabezados fijos', () =>
    sheet.setFrozenRows(headCount(table)),
  );
  check(!table.bare && !sheet.isRowHiddenByUser(1), 'la fila de claves', () => sheet.hideRows(1));
  const rules = ruleCount(table);
  check(rules > 0 && sheet.getConditionalFormatRules().length < rules, 'los colores', () =>
    paintRules(table, sheet),
  );
  return fixes;
}

function inspectHeader(table: Table, view: View, sheet: Sheet): Fix[] {
  const [labels = []] = headRows(table);
  if (labels.every((label, index) => view.values[0]?.[index] === label)) return [];
  return [
    {
      says: `${table.tab}: los encabezados`,
      run: () => sheet.getRange(1, 1, 1, labels.length).setValues([labels]),
    },
  ];
}

/** Keys, headers, formats and drop-downs of each column, wherever it stands; a lost column comes back at the end. */
function inspectColumns(spreadsheet: Spreadsheet, table: Table, view: View, sheet: Sheet): Fix[] {
  const fixes: Fix[] = [];
  const labels = view.values[1] ?? [];
  const body = view.range.offset(HEAD_ROWS, 0, view.height - HEAD_ROWS);
  const formats = body.getNumberFormats();
  const validations = body.getDataValidations();
  for (const field of table.fields) {
    const add = (what: string, run: () => void): void => {
      fixes.push({ says: `${table.tab}: ${what} «${field.label}»`, run });
    };
    let at = view.columns.indexOf(field.key);
    if (at < 0) {
      at = view.columns.findIndex((key, index) => key === '' && labels[index] === field.label);
      if (at < 0) {
        const last = view.columns.push(field.key) - 1;
        add('la columna', () => addColumn(spreadsheet, table, sheet, field, last));
        continue;
      }
      const column = at;
      view.columns[column] = field.key;
      add('la clave de', () => sheet.getRange(1, column + 1).setValue(keyCell(table.key, field.key)));
    }
    const cells = sheet.getRange(HEAD_ROWS + 1, at + 1, view.height - HEAD_ROWS, 1);
    const column = at;
    if (labels[at] !== field.label)
      add('el encabezado', () => sheet.getRange(HEAD_ROWS, column + 1).setValue(field.label));
    const format = formatOf(field);
    if (format !== 'General' && formats.some((line) => line[column] !== format))
      add('el formato de', () => cells.setNumberFormat(format));
    const rule = validationOf(spreadsheet, table.key, field);
    if (rule && validations.some((line) => line[column]?.getCriteriaType() !== rule.getCriteriaType())) {
      add('la lista o comprobación de', () => cells.setDataValidation(rule));
    }
  }
  return fixes;
}

function addColumn(spreadsheet: Spreadsheet, table: Table, sheet: Sheet, field: Field, at: number): void {
  sheet.insertColumnAfter(at);
  sheet
    .getRange(1, at + 1, HEAD_ROWS, 1)
    .setNumberFormat('@')
    .setValues([[keyCell(table.key, field.key)], [field.label]]);
  const cells = sheet
    .getRange(HEAD_ROWS + 1, at + 1, sheet.getMaxRows() - HEAD_ROWS, 1)
    .setNumberFormat(formatOf(field));
  const rule = validationOf(spreadsheet, table.key, field);
  if (rule) cells.setDataValidation(rule);
  sheet.setColumnWidths(at + 1, 1, widthOf(table.key, field));
}
