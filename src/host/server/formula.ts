import type { Scalar } from '../model.ts';
import { columnNumber } from '../xlsx/a1.ts';

/** What a rule's formula may look at: the cell that many rows and columns away from where it was written. */
export interface Surroundings {
  cell(row: number, column: number): Scalar | undefined;
  today: number;
  /** How far the cell in question is from the corner of the rule's first range. */
  down: number;
  right: number;
}

type Value = Scalar | undefined;
type Token = { kind: 'number' | 'text' | 'name' | 'ref' | 'sign'; text: string };

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|(\$?[A-Z]{1,3}\$?\d+)(?![\w(])|([A-Za-z_][\w.]*)|(<=|>=|<>|[-+*/&=<>(),;]))/gy;

/** Thrown for anything outside the small language below; such a rule simply does not apply. */
class Unknown extends Error {}

/** Comparisons, arithmetic, `&`, AND/OR/NOT, ISBLANK, LEN, TODAY and single cells: no more than that. */
export function holds(formula: string, around: Surroundings): boolean {
  try {
    const parser = new Parser(tokens(formula.replace(/^=/, '')), around);
    const value = parser.comparison();
    return parser.ended() && truth(value);
  } catch (error) {
    if (error instanceof Unknown) return false;
    throw error;
  }
}

const known = new Map<string, Token[]>();

/** The same few formulas are asked for every cell of a sheet. */
function tokens(text: string): Token[] {
  const before = known.get(text);
  if (before) return before;
  if (known.size > 500) known.clear();
  const read = readTokens(text);
  known.set(text, read);
  return read;
}

function readTokens(text: string): Token[] {
  const found: Token[] = [];
  const source = text.trim();
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    const [all, number, quoted, ref, name, sign] = match;
    end = match.index + all.length;
    if (number !== undefined) found.push({ kind: 'number', text: number });
    else if (quoted !== undefined) found.push({ kind: 'text', text: quoted.replaceAll('""', '"') });
    else if (ref !== undefined) found.push({ kind: 'ref', text: ref });
    else if (name !== undefined) found.push({ kind: 'name', text: name.toUpperCase() });
    else found.push({ kind: 'sign', text: sign ?? '' });
  }
  if (end !== source.length) throw new Unknown();
  return found;
}

function truth(value: Value): boolean {
  if (typeof value === 'string') throw new Unknown();
  return Boolean(value);
}

function number(value: Value): number {
  if (typeof value === 'string') throw new Unknown();
  return Number(value ?? 0);
}

function compare(left: Value, right: Value): number {
  const blank = (other: Value): Value =>
    typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
  const [a, b] = [left ?? blank(right), right ?? blank(left)];
  if (typeof a === 'string' && typeof b === 'string') {
    return a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0;
  }
  if (typeof a !== typeof b) {
    const order = ['number', 'string', 'boolean'];
    return order.indexOf(typeof a) - order.indexOf(typeof b);
  }
  return Number(a) - Number(b);
}

class Parser {
  readonly #tokens: Token[];
  readonly #around: Surroundings;
  #at = 0;

  constructor(list: Token[], around: Surroundings) {
    this.#tokens = list;
    this.#around = around;
  }

  ended(): boolean {
    return this.#at === this.#tokens.length;
  }

  #take(...signs: string[]): string | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined;
    this.#at += 1;
    return token.text;
  }

  comparison(): Value {
    let left = this.#joined();
    for (
      let sign = this.#take('=', '<>', '<', '>', '<=', '>=');
      sign;
      sign = this.#take('=', '<>', '<', '>', '<=', '>=')
    ) {
      const order = compare(left, this.#joined());
      if (sign === '=') left = order === 0;
      else if (sign === '<>') left = order !== 0;
      else
        left =
          (sign[0] === '<' && order < 0) ||
          (sign[0] === '>' && order > 0) ||
          (sign[1] === '=' && order === 0);
    }
    return left;
  }

  #joined(): Value {
    let left = this.#sum();
    while (this.#take('&')) left = `${left ?? ''}${this.#sum() ?? ''}`;
    return left;
  }

  #sum(): Value {
    let left = this.#product();
    for (let sign = this.#take('+', '-'); sign; sign = this.#take('+', '-')) {
      const right = number(this.#product());
      left = sign === '+' ? number(left) + right : number(left) - right;
    }
    return left;
  }

  #product(): Value {
    let left = this.#single();
    for (let sign = this.#take('*', '/'); sign; sign = this.#take('*', '/')) {
      const right = number(this.#single());
      if (sign === '/' && right === 0) throw new Unknown();
      left = sign === '*' ? number(left) * right : number(left) / right;
    }
    return left;
  }

  #single(): Value {
    if (this.#take('-')) return -number(this.#single());
    if (this.#take('(')) {
      const inner = this.comparison();
      if (!this.#take(')')) throw new Unknown();
      return inner;
    }
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token?.kind === 'number') return Number(token.text);
    if (token?.kind === 'text') return token.text;
    if (token?.kind === 'ref') return this.#reference(token.text);
    if (token?.kind === 'name') return this.#name(token.text);
    throw new Unknown();
  }

  #reference(text: string): Value {
    const [, fixedColumn, letters = 'A', fixedRow, digits = '1'] =
      /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(text) ?? [];
    const row = Number(digits) - 1 + (fixedRow ? 0 : this.#around.down);
    const column = columnNumber(letters) + (fixedColumn ? 0 : this.#around.right);
    return this.#around.cell(row, column);
  }

  #name(name: string): Value {
    if (!this.#take('(')) {
      if (name === 'TRUE' || name === 'FALSE') return name === 'TRUE';
      throw new Unknown();
    }
    const values: Value[] = [];
    if (!this.#take(')')) {
      do values.push(this.comparison());
      while (this.#take(',', ';'));
      if (!this.#take(')')) throw new Unknown();
    }
    return call(name, values, this.#around);
  }
}

function call(name: string, values: Value[], { today }: Surroundings): Value {
  const [first] = values;
  switch (name) {
    case 'AND':
      return values.every(truth);
    case 'OR':
      return values.some(truth);
    case 'NOT':
      return !truth(first);
    case 'ISBLANK':
      return first === undefined;
    case 'ISNUMBER':
      return typeof first === 'number';
    case 'ISTEXT':
      return typeof first === 'string';
    case 'LEN':
      return String(first ?? '').length;
    case 'TODAY':
      return today;
    case 'TRUE':
    case 'FALSE':
      return name === 'TRUE';
    default:
      throw new Unknown();
  }
}
