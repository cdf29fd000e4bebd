import { escape, list } from '../html.ts';

/** What the page brings besides its words; made by the build from `src/page`. */
export interface Assets {
  style: string;
  script: string;
  /** Digest by which the page lets that script run and no other. */
  hash: string;
}

/** A page in its parts, each of them HTML but the title. */
export interface Shell {
  title: string;
  /** Of the web app that serves it; '' or left out where it is a file. */
  home?: string | undefined;
  /** Above the navigation. */
  head: string;
  nav: string;
  main: string;
  footer: string;
  /** False where there is nothing to find or filter. */
  scripted?: boolean;
}

const policy = ({ hash }: Assets): string =>
  `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src '${hash}'; base-uri 'none'; form-action 'none'`;

/** @returns links to the parts of a page, by their IDs */
export const navOf = (parts: readonly (readonly [id: string, label: string])[]): string =>
  `<nav aria-label="Secciones">${list(parts.map(([id, label]) => `<a href="#${id}">${label}</a>`))}</nav>`;

/** @returns one file that asks nobody for anything and is complete without its scripts. */
export const shell = (
  { title, home, head, nav, main, footer, scripted = true }: Shell,
  assets: Assets,
): string =>
  `<!DOCTYPE html><html lang="es-MX"${home ? ` data-home="${escape(home)}"` : ''}><head><meta charset="utf-8">` +
  `<meta http-equiv="Content-Security-Policy" content="${policy(assets)}">` +
  '<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">' +
  `<title>${escape(title)}</title><style>${assets.style}</style></head><body>` +
  '<a class="skip" href="#contenido">Saltar al contenido</a>' +
  `<header><div class="w">${head}${nav}</div></header><main class="w" id="contenido">${main}</main>` +
  `<footer><div class="w">${footer}</div></footer>${scripted ? `<script>${assets.script}</script>` : ''}</body></html>`;
