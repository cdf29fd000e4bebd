import type { Assets } from '../../page/shell.ts';

/** Put in by the build: the stylesheet and the script of `src/page/national.*`, made small. */
declare const NATION_ASSETS: Assets;

export const ASSETS: Assets = NATION_ASSETS;
