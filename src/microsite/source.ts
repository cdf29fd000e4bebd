import { readOpenData, type Reading } from '../view/readOpenData.ts';
import { digest } from './digest.ts';

/** What Google's answers mean for who keeps the page. */
function problemOf(status: number): string {
  if (status === 404 || status === 410 || status === 400)
    return `Google dice que ahí no hay nada (${status}): la pestaña dejó de estar publicada, o la dirección está mal copiada.`;
  if (status === 401 || status === 403)
    return `Google no permite leerla (${status}): no está publicada para cualquiera.`;
  if (status === 429) return 'Google pide esperar (429): se le preguntó demasiadas veces.';
  return `Google no la pudo entregar (${status}).`;
}

const isLogin = (text: string): boolean =>
  /^\s*</.test(text) && /accounts\.google\.com|ServiceLogin/.test(text);

/** One request, whatever comes of it. */
export function readSource(address: string): Reading {
  let status: number;
  let text: string;
  try {
    const response = UrlFetchApp.fetch(address, { muteHttpExceptions: true });
    status = response.getResponseCode();
    text = status === 200 ? response.getContentText('UTF-8') : '';
  } catch (error) {
    console.error(error);
    return { problem: 'Google no respondió.' };
  }
  if (status !== 200) return { problem: problemOf(status) };
  if (isLogin(text))
    return { problem: 'Google pide iniciar sesión: la pestaña no está publicada para cualquiera.' };
  return readOpenData(text, digest);
}
