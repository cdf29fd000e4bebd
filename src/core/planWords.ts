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

/** A lack or a state of things in first place, where an action should stand. */
const PROBLEM = new RegExp(
  '^(?:(?:el|la|los|las|un|una|existe|existen|hay|persiste|persisten|se observa)\\s+)*' +
    '(?:(?:alt[oa]s?|baj[oa]s?|poc[oa]s?|escas[oa]s?|nul[oa]s?|grave|crecientes?|deficientes?|insuficientes?|limitad[oa]s?)\\s+)?' +
    '(?:falta(?:n)? de|falta|ausencia|carencia|escasez|insuficiencia|deficiencia|deficiencias|inexistencia|desconocimiento|' +
    'rezago|opacidad|desconfianza|inseguridad|corrupcion|contaminacion|deterioro|desinformacion|problematica|' +
    'problema|poca|poco|nula|nulo|escasa|escaso|insuficiente|deficiente|no existen?|no hay|no se|nadie|' +
    'indices? de|niveles? de)\\b',
);

/** @returns whether a title tells what is wrong instead of what will be done. */
export const statesProblem = (title: string): boolean => PROBLEM.test(fold(title));
