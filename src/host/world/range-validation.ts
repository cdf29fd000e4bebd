import type { Cell, CellDraft, Scalar, Sheet, Validation } from '../model.ts';
import type { Args } from './args.ts';
import type { Execution } from './execution.ts';
import { clearContent, editArea, mapArea } from './grid.ts';
import type { Methods } from './handler.ts';
import { first, writeGrid } from './range-values.ts';
import type { RangeThing } from './things.ts';
import { ValidationThing } from './things.ts';
import { isCheckbox, ruleThing, storedRule } from './validation.ts';
import { ScriptError } from './wire.ts';
import type { Value } from './wire.ts';

const sheetOf = (x: Execution, self: RangeThing): Sheet => x.sheet(self.book, self.sheetId);

/** Cells that get the same rule in one call share it. */
function putter(): (cell: CellDraft, rule: Value) => void {
  const stored = new Map<ValidationThing, Validation>();
  return (cell, rule) => {
    if (rule === null || rule === undefined) {
      delete cell.validation;
      return;
    }
    if (!(rule instanceof ValidationThing)) throw new ScriptError('Invalid argument: rule');
    const kept = stored.get(rule) ?? storedRule(rule);
    stored.set(rule, kept);
    cell.validation = kept;
  };
}

function rules(x: Execution, self: RangeThing): (ValidationThing | null)[][] {
  const sheet = sheetOf(x, self);
  // cells of a column share their rule, and a script cannot change one
  const things = new Map<Validation, ValidationThing>();
  return mapArea(sheet, self.area, (cell) => {
    if (!cell?.validation) return null;
    const thing = things.get(cell.validation) ?? ruleThing(self.book, sheet, cell.validation);
    things.set(cell.validation, thing);
    return thing;
  });
}

function insertCheckboxes(x: Execution, self: RangeThing, args: Args): RangeThing {
  const values = args.values as Scalar[];
  editArea(sheetOf(x, self), self.area, (cell) => {
    cell.validation = { criteria: 'CHECKBOX', values, allowInvalid: false };
    const unchecked = uncheckedOf(cell);
    if (cell.value !== checkedOf(cell)) {
      clearContent(cell);
      if (unchecked !== undefined) cell.value = unchecked;
    }
  });
  return self.again();
}

const checkedOf = ({ validation }: Cell): Scalar => (validation?.values[0] as Scalar | undefined) ?? true;
const uncheckedOf = ({ validation }: Cell): Scalar | undefined => {
  const values = validation?.values ?? [];
  return values.length ? (values[1] as Scalar | undefined) : false;
};

function tick(on: boolean) {
  return (x: Execution, self: RangeThing): RangeThing => {
    editArea(sheetOf(x, self), self.area, (cell) => {
      if (!isCheckbox(cell)) return;
      const value = on ? checkedOf(cell) : uncheckedOf(cell);
      clearContent(cell);
      if (value !== undefined) cell.value = value;
    });
    return self.again();
  };
}

/** true, false, or null when the cells differ or are not check boxes. */
function isChecked(x: Execution, self: RangeThing): boolean | null {
  const states = mapArea(sheetOf(x, self), self.area, (cell) => {
    if (!cell || !isCheckbox(cell)) return null;
    return cell.value === checkedOf(cell);
  }).flat();
  const [state = null] = states;
  return states.every((one) => one === state) ? state : null;
}

export const rangeValidation: Methods<RangeThing> = {
  getDataValidation: (x, self) => first(rules(x, self)) ?? null,
  getDataValidations: rules,
  setDataValidation: (x, self, args) => {
    const put = putter();
    editArea(sheetOf(x, self), self.area, (cell) => put(cell, args.raw(0)));
    return self.again();
  },
  setDataValidations: (x, self, args) => writeGrid(x, self, args.grid(0), putter()),
  clearDataValidations: (x, self) => {
    editArea(sheetOf(x, self), self.area, (cell) => delete cell.validation);
    return self.again();
  },
  insertCheckboxes,
  removeCheckboxes: (x, self) => {
    editArea(sheetOf(x, self), self.area, (cell) => {
      if (!isCheckbox(cell)) return;
      delete cell.validation;
      clearContent(cell);
    });
    return self.again();
  },
  check: tick(true),
  uncheck: tick(false),
  isChecked,
};
