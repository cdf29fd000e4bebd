/** What can be said of a text without understanding it: placeholders, vague verbs, personal data. */

/** Zero-width, directional and other characters that nobody sees. */
const INVISIBLE = /[\p{Cf}\u115F\u1160\u3164\uFFA0]/gu;

/** @returns the text as a reader sees it: without invisible characters, spaces folded. */
export const visible = (text: string): string => text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();

/** @returns lower case, without accents or punctuation: for comparing names and headers. */
export const fold = (text: string): string =>
  visible(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const FILLERS = new RegExp(
  '^(?:(?:la |el |una? )?(?:actividad|compromiso|producto|indicador|hito|titulo|nombre|texto|variable|meta|evidencia|documento|' +
    'problema|responsable|dependencia|institucion|organizacion)(?: \\d+)?|' +
    'descripcion(?: (?:de|del|de la) .{0,40})?|escriba aqui.*|por definir|por determinar|pendiente|prueba(?: \\d+)?|test|' +
    'ejemplo|lorem ipsum.*|n a|s d|na|tbd|ninguno?|no aplica|asdf.*|qwerty.*|(?:ok)+|x+|\\d+)$',
);

/** Titles met in a real board: "Actividad", "Descripción del hito…", "okokok". */
export function isPlaceholder(text: string): boolean {
  const seen = fold(text);
  if (seen === '') return visible(text) !== '';
  return FILLERS.test(seen) || /^(.)\1+$/u.test(seen.replace(/ /g, ''));
}

/** domain.md §4.7: verbs that promise no product by themselves; also as nouns. */
const VAGUE =
  /^(?:fortalec|impuls|promov|promoci|foment|potenci|deton|consolid|mejor|contribu|coadyuv|propici|increment|sensibiliz|difund|difusi|generacion de esquemas|identificacion|reducir|modificar el esquema)/;

/** @returns the vague first word as written, or '' when the text begins with something that can be seen done. */
export function vagueVerb(text: string): string {
  return VAGUE.test(fold(text)) ? (visible(text).split(' ')[0] ?? '') : '';
}

const PERSONAL: readonly [string, RegExp][] = [
  ['una CURP', /\b[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{5}[A-Z\d]\d\b/iu],
  [
    'un RFC',
    /(?<![\p{L}\d])[A-ZÑ&]{3,4}-?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-?[A-Z\d]{3}(?![\p{L}\d])/iu,
  ],
  [
    'un correo electrónico',
    /[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/iu,
  ],
  [
    'un teléfono',
    /(?<![\d$.,/])(?:\+?52[\s.-]*)?(?:1[\s.-]*)?(?:\(\d{2,3}\)[\s.-]*\d{3,4}[\s.-]*\d{4}|\d{2,3}[\s.-]\d{3,4}[\s.-]\d{4}|\d{2}[\s.-]\d{2}[\s.-]\d{2}[\s.-]\d{2}[\s.-]\d{2})(?![\d,.]\d)/u,
  ],
  [
    'un teléfono',
    /(?:tel[eé]?f?o?n?o?|cel(?:ular)?|whats?app|m[oó]vil|llam[ea]r?)[^\d\n]{0,12}(?:\+?52)?\s*\d{7,10}(?!\d)/iu,
  ],
  ['un teléfono', /(?<![\d$.,/=_-])(?:\+?52)?[2-9]\d{9}(?![\d,.]\d|\d)/u],
];

const ADDRESS = /\bhttps?:\/\/\S+/giu;

/** @returns what kinds of personal data a public text seems to hold ("un teléfono"); web addresses are passed over. */
export function personalData(text: string): string[] {
  if (text.length < 7) return [];
  const seen = visible(text).replace(ADDRESS, (found) => (found.includes('@') ? found : ' '));
  return [...new Set(PERSONAL.filter(([, pattern]) => pattern.test(seen)).map(([name]) => name))];
}
