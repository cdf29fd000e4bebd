import type { Assets } from './shell.ts';

/** Put in by the build: the stylesheet and the scripts of `src/page`, made small. */
declare const PAGE_ASSETS: Assets;

export const ASSETS: Assets = PAGE_ASSETS;
