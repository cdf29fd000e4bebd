import type { Scalar, Sheet, Workbook } from '../model.ts';
import { notImplemented } from './wire.ts';

/**
 * The few formulas whose value the host knows. Anything else has no value here, and reading it says so:
 * a wrong value would be worse than none.
 */
export function evaluate(_book: Workbook, _sheet: Sheet, formula: string): Scalar {
  const text = formula.slice(1).trim();
  const link = /^HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)$/i.exec(text);
  if (link) return (link[2] ?? link[1] ?? '').replaceAll('""', '"');
  if (/^SPARKLINE\(.*\)$/is.test(text)) return '';
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return (quoted[1] ?? '').replaceAll('""', '"');
  if (/^(TRUE|FALSE|VERDADERO|FALSO)(\(\))?$/i.test(text)) return /^[TV]/i.test(text);
  return arithmetic(text, formula);
}

/** Numbers, + - * / ^ and parentheses. */
function arithmetic(text: string, formula: string): number {
  const tokens = text.match(/\d+(?:\.\d+)?|[-+*/^()]|\S/g) ?? [];
  let at = 0;
  const fail = () => notImplemented(`formula ${formula}`);
  const atom = (): number => {
    const token = tokens[at++];
    if (token === '(') {
      const inner = sum();
      if (tokens[at++] !== ')') throw fail();
      return inner;
    }
    if (token === '-') return -atom();
    if (token === '+') return atom();
    if (token === undefined || !/^\d/.test(token)) throw fail();
    return Number(token);
  };
  const power = (): number => {
    let value = atom();
    while (tokens[at] === '^') {
      at += 1;
      value **= atom();
    }
    return value;
  };
  const product = (): number => {
    let value = power();
    while (tokens[at] === '*' || tokens[at] === '/')
      value = tokens[at++] === '*' ? value * power() : value / power();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-') {
      value = tokens[at++] === '+' ? value + product() : value - product();
    }
    return value;
  };
  const value = sum();
  if (at < tokens.length || !Number.isFinite(value)) throw fail();
  return value;
}
