/** What can be said of a text without understanding it: placeholders, personal data. */

/** Zero-width, directional and other characters that nobody sees. */
const INVISIBLE = /[\p{Cf}\u115F\u1160\u3164\uFFA0]/gu;

/** Latin letters and single spaces between, as nearly every text is: nothing to take away. */
const PLAIN = /^[!-~¡-¬®-ɏ]+(?: [!-~¡-¬®-ɏ]+)*$/;

/** @returns the text as a reader sees it: without invisible characters, spaces folded. */
export const visible = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();

/** @returns whether a reader sees nothing of it; most texts begin with a letter that anybody sees. */
export const isUnseen = (text: string): boolean => !/^[!-~]/.test(text) && visible(text) === '';

/** @returns lower case, without accents or punctuation: for comparing names and headers. */
export const fold = (text: string): string =>
  visible(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const THINGS =
  '(?:actividad|compromiso|producto|indicador|hito|titulo|nombre|texto|problema|responsable|objetivo|meta|variable|evidencia)';
const ORDER = '(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\\d+|[a-z])';

const FILLERS = new RegExp(
  `^(?:(?:la |el |una? |primer[oa]? |segund[oa] |tercer[oa]? |nuev[oa] )?${THINGS}(?: (?:numero |num |no )?${ORDER})?|` +
    `(?:descripcion|titulo|nombre|texto)(?: de(?:l| la| el)? ${THINGS}(?: \\d+)?)?|` +
    `descripcion|(?:escriba|ponga|inserte|agregue|capture) (?:.{1,40} )?aqui.*|aqui (?:va|el|la|su) .*|(?:el |su )?(?:dato|${THINGS}|descripcion) aqui|` +
    '(?:pendiente )?(?:por|de) (?:definir|determinar|confirmar|asignar|establecer|acordar)(?:se)?(?: (?:por|con|en) .{1,60})?|' +
    'pendiente|sin (?:titulo|nombre|definir)|prueba(?: \\d+)?|test|ejemplo|lorem ipsum.*|' +
    'n a|s d|na|nada|tbd|ninguno?|no aplica|asdf.*|qwerty.*|(?:ok ?)+|(?:bla ?)+|x+)$',
);

/** First words with which a filler may begin; the last ones are only how they begin. */
const FIRST = `(?:(?:la|el|una?|uno|su|por|de|sin|test|no|nad?a?|tbd|${THINGS})(?![a-z])|prim|segun|terc|nuev|desc|escr|pon|inse|agre|capt|aqu|dato|pend|prue|ejem|lore|ning|asd|qwe|ok|bla|x)`;
const ENDED = '(?=[ ,.:;]|$)';

/** No filler begins so: with another word, or with «Actividad» and a word that neither counts nor qualifies it. */
const ORDINARY = new RegExp(
  `^(?:(?!${FIRST})([a-z])(?!\\1)[a-z]+${ENDED}|${THINGS} (?!(?:numero|num|no|del?|aqui|${ORDER})(?![a-z]))[a-z]{2,}${ENDED})`,
  'i',
);

/** Titles met in a real board: "Actividad", "Descripción del hito…", "okokok". Figures and short codes are not. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 200 || ORDINARY.test(text)) return false;
  const seen = fold(text);
  if (seen === '') return /^[\p{P}\s]+$/u.test(visible(text));
  return FILLERS.test(seen) || /^(\p{L})\1{2,}$/u.test(seen.replace(/ /g, ''));
}

/** Two or three figures that Mexican area codes begin with, then the rest of ten in the groups that people write. */
const TEN =
  '(?:\\+?52[\\s.-]*|0(?:1|44|45)[\\s.-]*)?(?:1[\\s.-]+)?(?:\\([2-9]\\d{1,2}\\)[\\s.-]*\\d{2,4}(?:[\\s.-]*\\d{1,4}){1,3}|' +
  '[2-9]\\d[\\s.-]\\d{4}[\\s.-]\\d{4}|[2-9]\\d{2}[\\s.-]\\d{3}[\\s.-]?\\d{4}|[2-9]\\d{2}[\\s.-]\\d{3}[\\s.-]\\d{2}[\\s.-]\\d{2}|' +
  '[2-9]\\d{2}[\\s.-]\\d{2}[\\s.-]\\d[\\s.-]\\d{2}[\\s.-]\\d{2}|' +
  '[2-9]\\d(?:[\\s.-]\\d{2}){4}|[2-9]\\d[\\s.-]\\d{8}|[2-9]\\d{2}[\\s.-]\\d{7})';
const NOT_AFTER =
  '(?<![\\d$.,/=_-]|[\\d][\\s.-]|ISBN |folio |oficio |acuerdo |contrato |expediente |ODS |MXN )';
const NOT_BEFORE = '(?![\\s.-]?\\d|[,.]\\d|\\s*(?:pesos|mxn|m\\.n\\.|%))';

const PERSONAL: readonly [string, RegExp][] = [
  ['una CURP', /\b[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{5}[A-Z\d]\d\b/iu],
  [
    'un RFC',
    /(?<![\p{L}\d])[A-ZÑ&]{3,4}[\s-]?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[\s-]?[A-Z\d]{3}(?![\p{L}\d])/iu,
  ],
  [
    'un correo electrónico',
    /[\p{L}\d._%+-]{1,64}\s?(?:@|[([]\s?(?:at|arroba)\s?[)\]])\s?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,5}\.\p{L}{2,24}/iu,
  ],
  ['un teléfono', new RegExp(`${NOT_AFTER}${TEN}${NOT_BEFORE}`, 'iu')],
  [
    'un teléfono',
    new RegExp(
      `(?<![\\d$.,/=_-]|\\$ |[Ff]olio |[Oo]ficio |[Aa]cuerdo |[Cc]ontrato |[Ee]xpediente |ISBN |MXN )(?:\\+?521?)?[2-9]\\d{9}${NOT_BEFORE}`,
      'u',
    ),
  ],
  [
    'un teléfono',
    /(?<!\p{L})(?:tel[eé]fonos?|tels?|cel(?:ular)?|whats\s?app|llam[ea]r? al)[\s.:]{0,4}(?:\+?52\s?)?\(?\d(?:[\s.()-]{0,2}\d){6,9}(?!\d)/iu,
  ],
];

/** Years side by side are no telephone: "Ramo 33 2015-2016". */
const YEARS = /\b(?:19|20)\d{2}[\s-](?:19|20)\d{2}\b/g;

const ADDRESS = /\bhttps?:\/\/\S+/giu;

/**
 * Personal data has six figures, an @ or a word for it in brackets; only Latin letters and usual signs are judged by this,
 * for others may be read as figures.
 */
const PERHAPS = /@|\d(?:\D*\d){5}|[([]\s*[aAª]|[²³¹¼-¾\xAD]|[^\t\n\r -ɏ–—‘’“”…]/;

/** @returns what kinds of personal data a public text seems to hold ("un teléfono"); web addresses are passed over. */
export function personalData(text: string): string[] {
  if (text.length < 7 || !PERHAPS.test(text)) return [];
  const seen = visible(text.normalize('NFKC'))
    .replace(ADDRESS, (found) => (found.includes('@') ? found : ' '))
    .replace(YEARS, ' ');
  return [...new Set(PERSONAL.filter(([, pattern]) => pattern.test(seen)).map(([name]) => name))];
}
