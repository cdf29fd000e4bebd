import { fold, visible } from './words.ts';

/**
 * Things that one can see when they are done. "Programa", "mecanismo", "proyecto", "esquema" and "estrategia" are left out:
 * the vague titles of real plans hide behind them.
 */
const PRODUCTS = new RegExp(
  '\\b(?:registros?|padron(?:es)?|portal(?:es)?|plataformas?|aplicacion(?:es)? (?:movil(?:es)?|web)|app|paginas? (?:web|electronicas?)|' +
    'micrositios?|sitios? web|sistemas? (?:de informacion|de compras|de control|de gestion|informaticos?)|tableros?|observatorios?|' +
    'ventanillas?|reglamentos?|leyes|ley de|codigos?|lineamientos?|protocolos?|manual(?:es)?|guias?|normas?|decretos?|' +
    'catalogos?|directorios?|inventarios?|censos?|encuestas?|bases? de datos|datos abiertos|mapas?|atlas|informes?|diagnosticos?|' +
    'metodologias?|convenios?|comites?|consejos?|archivo digital|buzon(?:es)?|linea telefonica|campanas?|talleres|cursos?|estacion(?:es)?)\\b',
);

/** @returns whether a text names a product, so that its verb need not. */
export const namesProduct = (text: string): boolean => PRODUCTS.test(fold(text));

const AR =
  'impuls|foment|potenci|deton|consolid|mejor|sensibiliz|increment|propici|reforz|incentiv|concientiz|concienci|gener|optimiz|' +
  'eficient|agiliz|dinamiz|estimul|apoy|procur|busc|garantiz|asegur|logr|motiv|coadyuv|identific|facilit';
const ER = 'fortalec|promov|favorec|contribu|difund|reduc|disminu';
/** Whose stem changes where it is stressed. */
const ODD =
  'promuev(?:e|en|a)|refuerz[ao]n?|fortalezca|contribuyen?|contribuyendo|disminuyen?|disminuyendo|alent(?:ar|aremos)|alientan?';
const NOUNS =
  'fortalecimiento|impulso|promocion|fomento|potenciacion|consolidacion|mejoramiento|sensibilizacion|incremento|difusion|' +
  'identificacion|concientizacion|concienciacion|reforzamiento|optimizacion|seguimiento|reduccion de|' +
  'generacion de (?:esquemas|conciencia|condiciones|espacios|oportunidades|mecanismos|estrategias|vinculos)';
const PHRASES = 'd(?:ar|ara|aran|aremos|ando) (?:puntual )?(?:seguimiento|continuidad)|modificar el esquema';

/**
 * domain.md §4.7: words that promise no product by themselves: to do («fortalecer»), promised («se fortalecerá»,
 * «impulsaremos»), being done («fortaleciendo») or as a noun («el fortalecimiento»).
 */
const VAGUE = new RegExp(
  '^((?:\\d+ )?(?:compromiso (?:numero )?\\d+ )?(?:(?:el|la|los|las) )?)' +
    `((?:se )?(?:(?:${AR})(?:ar|ara|aran|aremos|a|an|amos|ando)|(?:${ER})(?:er|ir|era|eran|ira|iran|eremos|iremos|e|en|emos|imos|iendo)|` +
    `${ODD}|${NOUNS}|${PHRASES}))(?![a-z])`,
);

/** A title is often «theme: what is done». */
export const PARTS = /[:;]|\s[-–—]\s/;

/** @returns the vague words as written, or '' when every part begins with something that can be seen done. */
export function vagueVerb(text: string): string {
  for (const part of visible(text).split(PARTS)) {
    const [, before = '', verb = ''] = VAGUE.exec(fold(part)) ?? [];
    if (verb) return asWritten(part, wordsIn(before), wordsIn(verb));
  }
  return '';
}

const wordsIn = (text: string): number => text.split(' ').filter(Boolean).length;

const asWritten = (text: string, from: number, count: number): string =>
  text
    .split(' ')
    .filter((word) => fold(word) !== '')
    .slice(from, from + count)
    .join(' ')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

/** @returns the vague words of a title, unless a product is named in it or in what will be done. */
export function vagueTitle(title: string, action: string): string {
  const verb = vagueVerb(title);
  return verb && !namesProduct(title) && !namesProduct(action) ? verb : '';
}
