import { columnIndex, columnName } from './a1.ts';

/** Applies `change` to a formula outside its quoted text. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula.replace(/"(?:[^"]|"")*"|[^"]+/g, (part) => (part.startsWith('"') ? part : change(part)));
}

const A1 = /(?<![A-Za-z0-9_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![A-Za-z0-9_(])/g;
const R1C1 = /(?<![A-Za-z0-9_.])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![A-Za-z0-9_(])/gi;

/** The same formula some rows down and columns right: relative references move. */
export function shiftFormula(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  return outsideQuotes(formula, (part) =>
    part.replace(A1, (_all, fixedColumn: string, column: string, fixedRow: string, row: string) => {
      const name = fixedColumn ? column : columnName(columnIndex(column) + right);
      return `${fixedColumn}${name}${fixedRow}${fixedRow ? row : Number(row) + down}`;
    }),
  );
}

export function r1c1ToA1(formula: string, row: number, column: number): string {
  return outsideQuotes(formula, (part) =>
    part.replace(R1C1, (_all, rowPart?: string, columnPart?: string) => {
      const [atRow, fixedRow] = position(rowPart, row);
      const [atColumn, fixedColumn] = position(columnPart, column);
      return `${fixedColumn ? '$' : ''}${columnName(atColumn)}${fixedRow ? '$' : ''}${atRow + 1}`;
    }),
  );
}

function position(part: string | undefined, base: number): [number, boolean] {
  if (part === undefined) return [base, false];
  return part.startsWith('[') ? [base + Number(part.slice(1, -1)), false] : [Number(part) - 1, true];
}

export function a1ToR1c1(formula: string, row: number, column: number): string {
  return outsideQuotes(formula, (part) =>
    part.replace(A1, (_all, fixedColumn: string, name: string, fixedRow: string, line: string) => {
      const rowPart = fixedRow ? line : `[${Number(line) - 1 - row}]`;
      const columnPart = fixedColumn ? String(columnIndex(name) + 1) : `[${columnIndex(name) - column}]`;
      return `R${rowPart}C${columnPart}`;
    }),
  );
}
