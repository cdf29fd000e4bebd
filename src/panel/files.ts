import { strToU8, zipSync, type Zippable } from 'fflate';
import { docxFiles } from '../view/plan/docx.ts';
import type { FigureDrawer } from '../view/plan/figures.ts';
import type { PlanDocument } from '../view/plan/blocks.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** @param at ISO instant that the files bear: the same contents make the same file */
export function zipped(
  files: Readonly<Record<string, string | Uint8Array>>,
  at: string,
): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files))
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(entries, { level: 6, mtime: at });
}

/** @param drawer of its figures; @param books workbooks in it, by their path the files of each */
export function docx(
  document: PlanDocument,
  drawer?: FigureDrawer,
  books: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Uint8Array<ArrayBuffer> {
  const inside = Object.entries(books).map(([path, files]) => [path, zipped(files, document.at)]);
  return zipped({ ...docxFiles(document, drawer), ...Object.fromEntries(inside) }, document.at);
}
