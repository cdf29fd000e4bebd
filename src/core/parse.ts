import type { Value } from './board.ts';
import { readDate } from './dates.ts';
import type { Field } from './fields.ts';
import { fold, visible } from './words.ts';

export type Parsed = { value: Value } | Flaw;

export interface Flaw {
  code: string;
  sentence: string;
  tip: string;
}

/**
 * What a person typed in a form or a file, as the value of a field; numbers with comma or point, percent as 50, 0.5 or
 * "50 %", days as `31/12/2016`. Text is kept to the letter.
 */
export function parse(field: Field, raw: Value): Parsed {
  if (typeof raw === 'string' && visible(raw) === '') return { value: '' };
  switch (field.kind) {
    case 'date':
      return parseDate(field, String(raw));
    case 'number':
    case 'money':
      return parseNumber(field, raw);
    case 'percent':
      return parsePercent(field, raw);
    case 'choice':
      return { value: parseChoice(field, String(raw)) };
    case 'id':
    case 'ref':
      return { value: visible(String(raw)).toUpperCase() };
    case 'refs':
      return {
        value:
          raw === ''
            ? ''
            : String(raw)
                .toUpperCase()
                .split(/[\s,;]+/)
                .filter(Boolean)
                .join(', '),
      };
    case 'email':
    case 'url':
    case 'phone':
      return { value: visible(String(raw)) };
    default:
      return { value: String(raw) };
  }
}

function parseDate(field: Field, typed: string): Parsed {
  // a spreadsheet exports days with their midnight
  const read = readDate(visible(typed).replace(/[ T]0{1,2}:00(?::00)?$/, ''));
  if ('iso' in read) return { value: read.iso };
  const shown = visible(typed).slice(0, 40);
  if (read.wrong === 'impossible') {
    return {
      code: 'fecha-imposible',
      sentence: `${field.label}: ${read.says}.`,
      tip: 'Escriba un día que exista.',
    };
  }
  if (read.wrong === 'year') {
    return {
      code: 'fecha-sin-ano',
      sentence: `${field.label}: «${shown}» no dice el año con cuatro cifras.`,
      tip: 'Escriba día, mes y año: 01/02/2016 es el 1 de febrero de 2016.',
    };
  }
  return {
    code: 'fecha-ilegible',
    sentence: `${field.label}: «${shown}» no es una fecha.`,
    tip: 'Escriba día, mes y año, por ejemplo 31/12/2016.',
  };
}

/** `1,234.50` as in Mexico; `1.234,50` when the comma is clearly the decimal mark; undefined when it is no number. */
export function readNumber(typed: string): number | undefined {
  const text = visible(typed)
    .replace(/^(-?)\s*\$\s*/, '$1')
    .replace(/\s*(?:MXN|pesos)$/iu, '')
    .replace(/(\d)\s(?=\d{3}\b)/g, '$1');
  if (/^-?0,\d+$/.test(text)) return Number(text.replace(',', '.'));
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replace(/,/g, ''));
  if (/^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  if (/^-?\d+,\d{1,2}$/.test(text)) return Number(text.replace(',', '.'));
  if (/^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(text)) return Number(text);
  return undefined;
}

function parseNumber(field: Field, raw: Value): Parsed {
  const value = typeof raw === 'number' ? raw : readNumber(String(raw));
  if (value !== undefined && Number.isFinite(value)) return { value };
  return {
    code: 'numero-ilegible',
    sentence: `${field.label}: «${visible(String(raw)).slice(0, 40)}» no es un número.`,
    tip:
      field.kind === 'money'
        ? 'Escriba la cantidad en pesos, por ejemplo 1,250,000.'
        : 'Escriba solo el número.',
  };
}

function parsePercent(field: Field, raw: Value): Parsed {
  const typed = String(raw);
  const marked = /%\s*$/.test(visible(typed));
  const read = typeof raw === 'number' ? raw : readNumber(visible(typed).replace(/\s*%$/, ''));
  if (read === undefined) {
    return {
      code: 'porcentaje-ilegible',
      sentence: `${field.label}: «${visible(typed).slice(0, 40)}» no es un porcentaje.`,
      tip: 'Escriba un número de 0 a 100.',
    };
  }
  return { value: marked || Math.abs(read) > 1 ? read / 100 : read };
}

function parseChoice(field: Field, typed: string): string {
  const wanted = fold(typed);
  return field.choices?.find((choice) => fold(choice) === wanted) ?? visible(typed);
}
