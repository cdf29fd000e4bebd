import type { Row } from './board.ts';
import { isWebAddress } from './checkField.ts';
import { ADDRESS_ROWS } from './config.ts';
import { valueOf } from './inicio.ts';
import type { Problem } from './problems.ts';

/** What is wrong with an address, in a sentence, and what to do. */
export interface AddressFault {
  code: string;
  sentence: string;
  tip: string;
}

/** Stands in the address for the ID of the activity that is asked about. */
export const ASKED_ID = '{ID}';

const HOW =
  'En el formulario de Google: ⋮ ▸ Obtener vínculo completado previamente. Escriba {ID} como respuesta a la pregunta del ID, obtenga el vínculo y péguelo aquí.';

const fault = (code: string, sentence: string, tip: string): { fault: AddressFault } => ({
  fault: { code, sentence, tip },
});

/** How a browser writes `{ID}`, and what people answer in its place: ID, or the ID of one activity. */
const WRITTEN = /%7BID%7D/gi;
const ANSWERED = /=(?:ID|[A-Z]{3}-\d{4}-C\d{2,}(?:-A\d{2,})?)(?=&|#|$)/g;

/**
 * Reads the address of the form in which citizens ask: complete, secure and with the place of the ID. A prefilled link as
 * Google gives it is one.
 * @returns the address with `{ID}` in place of the ID; '' for a blank text, or what is wrong with it
 */
export function readAskAddress(text: string): { address: string } | { fault: AddressFault } {
  const typed = text.trim();
  if (typed === '') return { address: '' };
  const marked = typed.replace(WRITTEN, ASKED_ID);
  const address = marked.includes(ASKED_ID) ? marked : marked.replace(ANSWERED, `=${ASKED_ID}`);
  const plain = address.split(ASKED_ID).join('ID');
  if (!/^https:\/\//i.test(plain) || !isWebAddress(plain))
    return fault('preguntar-https', 'Preguntar: no es una dirección completa que empiece con https://.', HOW);
  if (/^https:\/\/docs\.google\.com\/forms\/.*\/edit\b/i.test(plain))
    return fault(
      'preguntar-edicion',
      'Preguntar: es el vínculo para editar el formulario, y no para responderlo.',
      HOW,
    );
  if (!address.includes(ASKED_ID))
    return fault(
      'preguntar-sin-id',
      'Preguntar: a la dirección le falta {ID}, donde va el de la actividad.',
      HOW,
    );
  return { address };
}

/** What is wrong with the address that stands in Inicio. */
export function askProblems(inicio: readonly Row[]): Problem[] {
  const read = readAskAddress(valueOf(inicio, ADDRESS_ROWS.ask));
  if (!('fault' in read)) return [];
  return [
    { ...read.fault, level: 'error', where: { table: 'inicio', id: ADDRESS_ROWS.ask, field: 'valor' } },
  ];
}
