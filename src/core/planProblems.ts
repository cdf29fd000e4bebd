import { namesProduct, PARTS } from './planWords.ts';
import { fold, visible } from './words.ts';

const BEFORE = '^(?:(?:el|la|los|las|un|una|existe|existen|hay|persiste|persisten|se observa) )*';
const HOW_MUCH =
  '(?:alt[oa]s?|baj[oa]s?|poc[oa]s?|escas[oa]s?|nul[oa]s?|mal[oa]s?|graves?|crecientes?|deficientes?|insuficientes?|limitad[oa]s?) ';

/** Something is lacking: a problem even where the title names the thing that is missing. */
const LACK = new RegExp(
  `${BEFORE}(?:(?:${HOW_MUCH})?(?:falta|faltan|ausencia|carencia|escasez|insuficiencia|inexistencia|desconocimiento|rezago|` +
    '(?:no|nadie) (?:existen?|hay|se|sabe|puede|conoce)|se (?:carece|desconocen?)|carecen?)|' +
    '(?:escas[oa]s?|deficientes?|insuficientes?|inadecuad[oa]s?|nul[oa]s?) [a-z]+)\\b',
);

/** A state of things in first place, where an action should stand. */
const STATE = new RegExp(
  `${BEFORE}(?:(?:${HOW_MUCH})?(?:deficiencias?|opacidad|desconfianza|inseguridad|corrupcion|contaminacion|deterioro|violencia|` +
    `pobreza|impunidad|desinformacion|problematicas?|problemas?)\\b|poc[oa]s? [a-z]+|` +
    `${HOW_MUCH}(?:indices?|nivel(?:es)?|tasas?|incidencia|participacion|acceso|calidad|informacion|uso|confianza)\\b)`,
);

/** Somebody suffers or lacks something; «who suffers…» is only said of whom it is for. */
const SUFFERS = new RegExp(
  '^(?:el|la|los|las|en|un|una|much[oa]s|vari[oa]s|algun[oa]s|gran|ciudadan[oa]s?|poblacion|habitantes|municipios?|personas|familias) ' +
    '(?:[a-z0-9]+ ){0,12}?(?<!\\b(?:que|quien|quienes) )(?:sufren?|padecen?|carecen?|adolecen?|desconocen?|' +
    'no (?:cuentan?|tienen?|conocen?|saben?|existen?|hay|pueden?|participan?|confian?|reciben?))\\b',
);

/** @returns whether a title tells what is wrong instead of what will be done. */
export const statesProblem = (title: string): boolean =>
  visible(title)
    .split(PARTS)
    .map((part) => fold(part).replace(/^compromiso (?:numero )?\d+ /, ''))
    .some((seen) => LACK.test(seen) || SUFFERS.test(seen) || (STATE.test(seen) && !namesProduct(title)));
