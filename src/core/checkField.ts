import type { Value } from './board.ts';
import { isIsoDay } from './dates.ts';
import type { Field } from './fields.ts';
import { parse, type Flaw } from './parse.ts';
import type { Level } from './problems.ts';
import { isPlaceholder, isUnseen, personalData, visible } from './words.ts';

export type Fault = Flaw & { level: Level };
type Check = (value: Value) => Fault | undefined;

const flaw = (level: Level, code: string, sentence: string, tip: string): Fault => ({
  level,
  code,
  sentence,
  tip,
});

function checkText(field: Field): Check {
  const max = field.max ?? 300;
  const prose = field.kind === 'long' || (field.kind === 'text' && (field.required ?? field.expected));
  return (value) => {
    const typed = String(value);
    if (typed.length > max) {
      return flaw(
        'error',
        'texto-largo',
        `${field.label}: tiene ${typed.length.toLocaleString('es-MX')} caracteres; caben ${max.toLocaleString('es-MX')}.`,
        'Resuma el texto o enlace el documento completo como evidencia.',
      );
    }
    if (prose && isPlaceholder(typed)) {
      return flaw(
        'error',
        'relleno',
        `${field.label}: «${visible(typed).slice(0, 40)}» es texto de relleno.`,
        'Escriba el contenido real o deje el campo vacío.',
      );
    }
    return undefined;
  };
}

function checkDate(field: Field): Check {
  return (value) => {
    if (isIsoDay(value)) {
      if (value >= '1990-01-01' && value <= '2100-12-31') return undefined;
      return flaw(
        'integridad',
        'fecha-lejana',
        `${field.label}: el año ${value.slice(0, 4)} no parece correcto.`,
        'Revise el año.',
      );
    }
    const parsed = parse(field, value);
    if (!('value' in parsed)) return { ...parsed, level: 'integridad' };
    return flaw(
      'integridad',
      'fecha-texto',
      `${field.label}: «${visible(String(value)).slice(0, 40)}» está escrito como texto, no como fecha.`,
      'Vuelva a escribir la fecha en la celda.',
    );
  };
}

function checkNumber(field: Field): Check {
  return (value) => {
    if (typeof value !== 'number') {
      const parsed = parse(field, value);
      if ('code' in parsed) return { ...parsed, level: 'error' };
      return flaw(
        'error',
        'numero-texto',
        `${field.label}: el número está escrito como texto.`,
        'Vuelva a escribirlo en la celda.',
      );
    }
    if (field.kind === 'money' && value < 0) {
      return flaw(
        'error',
        'monto-negativo',
        `${field.label}: el monto no puede ser negativo.`,
        'Escriba la cantidad sin signo.',
      );
    }
    return undefined;
  };
}

function checkPercent(field: Field): Check {
  return (value) => {
    if (typeof value !== 'number') {
      const parsed = parse(field, value);
      if ('code' in parsed) return { ...parsed, level: 'error' };
      return flaw(
        'error',
        'porcentaje-texto',
        `${field.label}: «${value}» está escrito como texto.`,
        'Escriba el número en la celda.',
      );
    }
    if (value > 0 && value < 0.01) {
      return flaw(
        'aviso',
        'porcentaje-minimo',
        `${field.label}: vale ${Math.round(value * 10_000) / 100} %, menos de uno por ciento.`,
        `¿Quiso decir ${Math.round(value * 10_000)} %? Escriba ${Math.round(value * 10_000)}%.`,
      );
    }
    if (value >= 0 && value <= 1) return undefined;
    const shown = Math.round(value * 100);
    const tip =
      Number.isInteger(value) && value > 1 && value <= 100
        ? `¿Quiso decir ${value} %? Escriba ${value}%.`
        : 'Escriba un número de 0 a 100.';
    return flaw('error', 'porcentaje-fuera', `${field.label}: ${shown} % no está entre 0 % y 100 %.`, tip);
  };
}

function checkChoice(field: Field): Check {
  const known = new Set(field.choices);
  return (value) => {
    if (known.has(String(value))) return undefined;
    return flaw(
      'error',
      'opcion-desconocida',
      `${field.label}: «${visible(String(value)).slice(0, 60)}» no está en la lista.`,
      `Elija una de estas: ${field.choices?.join(', ')}.`,
    );
  };
}

function checkPattern(field: Field, pattern: RegExp, level: Level, says: string, tip: string): Check {
  const text = checkText(field);
  return (value) =>
    text(value) ??
    (pattern.test(String(value))
      ? undefined
      : flaw(level, `${field.kind}-invalido`, `${field.label}: ${says}`, tip));
}

/** Host and path only from characters that an address may hold; no user names or passwords before the host. */
const WEB = /^https?:\/\/[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d{1,5})?(?:[/?#][^\s<>"'`\\]*)?$/iu;

/** Can anybody look there? What is no web address proves nothing. */
export const isWebAddress = (text: string): boolean => WEB.test(text.trim());

const MAIL = /^[^\s@<>"',;]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/u;
const PHONE = /^\+?[\d\s().-]{7,30}(?:\s*(?:ext\.?|x)\s*\d{1,6})?$/i;

function checkerOf(field: Field): Check {
  switch (field.kind) {
    case 'date':
      return checkDate(field);
    case 'number':
    case 'money':
      return checkNumber(field);
    case 'percent':
      return checkPercent(field);
    case 'choice':
      return field.catalog ? checkText(field) : checkChoice(field);
    case 'url':
      return checkPattern(
        field,
        WEB,
        'error',
        'no es una dirección de internet completa.',
        'Péguela desde el navegador; empieza con https://',
      );
    case 'email':
      return checkPattern(
        field,
        MAIL,
        'error',
        'no es un correo completo.',
        'Escríbalo como nombre@institucion.gob.mx',
      );
    case 'phone':
      return checkPattern(field, PHONE, 'error', 'no parece un teléfono.', 'Escriba de 7 a 15 cifras.');
    default:
      return checkText(field);
  }
}

const made = new Map<Field, Check>();

/** What one does with a field that may not stay blank. */
function missingTip({ kind, catalog }: Field): string {
  if (kind === 'choice' || kind === 'ref' || catalog) return 'Elija uno de la lista';
  return kind === 'date' ? 'Escriba día, mes y año' : 'Escríbalo';
}

/** @returns what is wrong with a stored value by itself; a blank one is only wrong where the field is required. */
export function checkField(field: Field, value: Value | undefined): Fault | undefined {
  if (value === undefined || value === '' || (typeof value === 'string' && isUnseen(value))) {
    if (!field.required && !field.expected) return undefined;
    return flaw(
      field.required ? 'error' : 'falta',
      'obligatorio',
      `${field.label}: falta.`,
      `${missingTip(field)}: no puede quedar vacío.`,
    );
  }
  const found = privacy(field, value);
  const wrong = checked(field, value);
  // both: it may neither be saved nor, where it was typed in the grid, be published
  return found && wrong?.level === 'error' ? { ...found, level: 'integridad' } : (found ?? wrong);
}

/** Before anything else: whatever else is wrong with it, a contact must not be published. */
function privacy(field: Field, value: Value): Fault | undefined {
  if (typeof value === 'boolean' || field.personal || field.computed || field.kind === 'ref')
    return undefined;
  if (field.kind === 'date' && isIsoDay(value)) return undefined;
  const found = typeof value === 'string' ? personalData(value) : [];
  if (found.length === 0) return undefined;
  return flaw(
    'privacidad',
    'dato-personal',
    `${field.label}: parece contener ${found.join(' y ')}.`,
    'Este texto se publica: quite el dato personal.',
  );
}

function checked(field: Field, value: Value): Fault | undefined {
  let check = made.get(field);
  if (!check) made.set(field, (check = checkerOf(field)));
  return check(value);
}
