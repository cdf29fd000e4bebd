import { asked, hostOf } from '../links.ts';

/** What the manifest lets this program ask (`urlFetchWhitelist`); a star stands for names in front of the rest. */
export const ALLOWED: readonly string[] = [
  'https://docs.google.com/spreadsheets/',
  'https://script.google.com/macros/',
  'https://script.googleusercontent.com/',
  'https://*.org.mx/',
  'https://*.gob.mx/',
];

const matches = (address: string, prefix: string): boolean => {
  const [, suffix = '', path = ''] = /^https:\/\/\*(\.[^/]+)(\/.*)$/.exec(prefix) ?? [];
  if (suffix === '') return address.startsWith(prefix);
  const rest = address.slice(`https://${hostOf(address)}`.length);
  return hostOf(address).endsWith(suffix) && rest.startsWith(path);
};

/** @returns why an address is not asked for; '' where it may be. */
export function refusedAddress(address: string): string {
  if (!/^https:\/\/[^\s<>"\\^`{|}]+$/.test(address))
    return 'La dirección no empieza con https:// o no está completa: no se consulta.';
  if (ALLOWED.some((prefix) => matches(address, prefix))) return '';
  return `El sitio ${hostOf(address)} no está entre los que este libro puede consultar: pida a quien administra el complemento que lo agregue a «urlFetchWhitelist» del manifiesto.`;
}

/** @returns the address as it is asked for: of a web app its data, which it also gives as JSON. */
export function askedAddress(address: string): string {
  const plain = asked(address);
  const app = /^https:\/\/script\.google\.com\/macros\/[^?#]+\/exec(\?[^#]*)?$/.exec(plain);
  if (!app || /[?&]formato=/.test(plain)) return plain;
  return `${plain}${app[1] ? '&' : '?'}formato=json`;
}
