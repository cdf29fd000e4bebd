import { ASSETS } from './page/assets.ts';
import { pageWith, type Options } from './page/document.ts';
import type { PublicRecord } from './shape.ts';

/** @returns the microsite page: one file that asks nobody for anything and is complete without its scripts. */
export const renderPage = (record: PublicRecord, options?: Options): string =>
  pageWith(record, ASSETS, options);
