import { ASSETS } from './page/assets.ts';
import { nationPage } from './page/document.ts';
import type { Nation } from './nation.ts';

/** @returns the national page: one file that asks nobody for anything and is complete without its script. */
export const renderNation = (nation: Nation): string => nationPage(nation, ASSETS);
