const HOW =
  'Se copia de Archivo ▸ Compartir ▸ Publicar en la Web: la pestaña «Datos abiertos», como «Valores separados por comas (.csv)».';

/** Google's, of a tab that is published as CSV. */
const PUBLISHED =
  /^https:\/\/docs\.google\.com\/spreadsheets\/d\/e\/[\w-]+\/pub\?(?:[^#\s]*&)?output=csv(?:&[^#\s]*)?$/;

/** @returns why the address of the data, which is a script property, cannot be used; '' where it can. */
export function wrongAddress(address: string): string {
  if (address === '')
    return `Falta decir de dónde se leen los datos: la propiedad de la secuencia de comandos FUENTE está vacía. ${HOW}`;
  if (PUBLISHED.test(address)) return '';
  const why = !address.startsWith('https://')
    ? 'no empieza con https://'
    : !address.startsWith('https://docs.google.com/spreadsheets/d/e/')
      ? 'no es la de una hoja publicada en la Web (https://docs.google.com/spreadsheets/d/e/…)'
      : 'no es la de los valores separados por comas (termina con output=csv)';
  return `La dirección de la propiedad FUENTE ${why}. ${HOW}`;
}
