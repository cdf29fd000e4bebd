import { fold } from './words.ts';

/**
 * Things that one can see when they are done. "Programa", "mecanismo", "proyecto", "esquema" and "estrategia" are left out:
 * the vague titles of real plans hide behind them.
 */
const PRODUCTS = new RegExp(
  '\\b(?:registros?|padron(?:es)?|portal(?:es)?|plataformas?|aplicacion(?:es)? (?:movil(?:es)?|web)|app|paginas? (?:web|electronicas?)|' +
    'micrositios?|sitios? web|sistemas? (?:de informacion|de compras|de control|de gestion|informaticos?)|tableros?|observatorios?|' +
    'ventanillas?|reglamentos?|leyes|ley de|codigos?|lineamientos?|protocolos?|manual(?:es)?|guias?|normas?|' +
    'catalogos?|bases? de datos|datos abiertos|mapas?|atlas|informes?|diagnosticos?|metodologias?|' +
    'convenios?|archivo digital|buzon(?:es)?|linea telefonica|campanas?|talleres|cursos?|estacion(?:es)?)\\b',
);

/** @returns whether a title names a product, so that its verb need not. */
export const namesProduct = (title: string): boolean => PRODUCTS.test(fold(title));

const BEFORE = '^(?:(?:el|la|los|las|un|una|existe|existen|hay|persiste|persisten|se observa)\\s+)*';
const HOW_MUCH =
  '(?:alt[oa]s?|baj[oa]s?|poc[oa]s?|escas[oa]s?|nul[oa]s?|graves?|crecientes?|deficientes?|insuficientes?|limitad[oa]s?)\\s+';

/** Something is lacking: a problem even where the title names the thing that is missing. */
const LACK = new RegExp(
  `${BEFORE}(?:${HOW_MUCH})?(?:falta|faltan|ausencia|carencia|escasez|insuficiencia|inexistencia|desconocimiento|rezago|` +
    '(?:no|nadie) (?:existen?|hay|se|sabe|puede|conoce))\\b',
);

/** A state of things in first place, where an action should stand. */
const STATE = new RegExp(
  `${BEFORE}(?:(?:${HOW_MUCH})?(?:deficiencias?|opacidad|desconfianza|inseguridad|corrupcion|contaminacion|deterioro|` +
    `desinformacion|problematicas?|problemas?)\\b|${HOW_MUCH}(?:indices?|niveles?|participacion|acceso|informacion|uso|confianza)\\b)`,
);

/** @returns whether a title tells what is wrong instead of what will be done. */
export function statesProblem(title: string): boolean {
  const seen = fold(title);
  return LACK.test(seen) || (STATE.test(seen) && !namesProduct(title));
}
