import { pageWith } from './document.ts';
import type { PublicRecord } from './shape.ts';
import { STYLE } from './style.ts';

/** @returns the microsite page: one file that asks nobody for anything and is complete without scripts. */
export const renderPage = (record: PublicRecord): string => pageWith(record, STYLE);
