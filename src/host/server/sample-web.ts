import type { WebTable } from '../world/web-table.ts';

const page = (title: string): string =>
  `<!doctype html><html lang="es-MX"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1></html>`;

/** A login page stands where Google sends who may not see a file. */
const LOGIN = 'https://accounts.google.com/ServiceLogin?service=wise';

/**
 * Addresses that answer at `npm start`, so that a person can try what checks links. They lead nowhere else: the
 * names are nobody's. `--web FILE` adds others, and wins where it has the same.
 */
export const SAMPLE_WEB: WebTable = {
  'https://ejemplo.gob.mx/': { body: page('Portal de ejemplo') },
  'https://ejemplo.gob.mx/informe': { body: page('Informe de ejemplo') },
  'https://ejemplo.gob.mx/informe.pdf': {
    headers: { 'Content-Type': 'application/pdf' },
    base64: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64'),
  },
  'https://ejemplo.gob.mx/movido': { status: 301, location: 'https://ejemplo.gob.mx/informe' },
  'https://ejemplo.gob.mx/muerto': { status: 404, body: page('Página no encontrada') },
  'https://ejemplo.gob.mx/retirado': { status: 410, body: page('Ya no existe') },
  'https://ejemplo.gob.mx/prohibido': { status: 403, body: page('Acceso prohibido') },
  'https://ejemplo.gob.mx/averiado': { status: 500, body: page('Error del servidor') },
  'https://ejemplo.gob.mx/privado': { location: LOGIN },
  'https://ejemplo.gob.mx/vueltas': { location: 'https://ejemplo.gob.mx/vueltas' },
  'https://ejemplo.gob.mx/lento': { failure: 'timeout' },
  'https://caido.ejemplo.gob.mx/*': { failure: 'unreachable' },
  'https://certificado.ejemplo.gob.mx/*': { failure: 'ssl' },
  'http://ejemplo.gob.mx/*': { status: 301, location: 'https://ejemplo.gob.mx/' },
  'https://drive.google.com/file/d/publico/view': { body: page('Documento de ejemplo') },
  'https://drive.google.com/file/d/privado/view': { location: LOGIN },
  'https://accounts.google.com/*': { body: page('Iniciar sesión') },
};
