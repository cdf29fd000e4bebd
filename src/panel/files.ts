import { strToU8, zipSync, type Zippable } from 'fflate';
import { docxFiles } from '../view/plan/docx.ts';
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

export const docx = (document: PlanDocument): Uint8Array<ArrayBuffer> =>
  zipped(docxFiles(document), document.at);
