/** What a spreadsheet's locale decides about reading and showing values. */
export interface LocaleFacts {
  decimal: '.' | ',';
  group: ',' | '.' | ' ';
  order: 'dmy' | 'mdy' | 'ymd';
  datePattern: string;
  dateTimePattern: string;
  yes: string;
  no: string;
  currency: string;
  months: readonly string[];
  days: readonly string[];
}

const SPANISH_MONTHS = [
  'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio',
  'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre',
]; // oxfmt-ignore
const SPANISH_DAYS = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];
const ENGLISH_MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // oxfmt-ignore
const ENGLISH_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const COMMA_SPANISH = /^es_(ES|AR|CL|CO|EC|PY|UY|VE|CR|BO)$/;

export function localeFacts(locale: string): LocaleFacts {
  return locale.startsWith('es') ? spanish(locale) : english(locale);
}

function spanish(locale: string): LocaleFacts {
  const comma = COMMA_SPANISH.test(locale);
  const datePattern = locale === 'es_MX' || locale === 'es_AR' ? 'dd/mm/yyyy' : 'd/m/yyyy';
  return {
    decimal: comma ? ',' : '.',
    group: comma ? '.' : ',',
    order: 'dmy',
    datePattern,
    dateTimePattern: `${datePattern} h:mm:ss`,
    yes: 'VERDADERO',
    no: 'FALSO',
    currency: locale === 'es_ES' ? '€' : '$',
    months: SPANISH_MONTHS,
    days: SPANISH_DAYS,
  };
}

function english(locale: string): LocaleFacts {
  const american = locale === 'en_US' || locale === 'en';
  const datePattern = american ? 'm/d/yyyy' : 'dd/mm/yyyy';
  return {
    decimal: '.',
    group: ',',
    order: american ? 'mdy' : 'dmy',
    datePattern,
    dateTimePattern: american ? `${datePattern} h:mm:ss` : `${datePattern} hh:mm:ss`,
    yes: 'TRUE',
    no: 'FALSE',
    currency: locale === 'en_GB' ? '£' : '$',
    months: ENGLISH_MONTHS,
    days: ENGLISH_DAYS,
  };
}
