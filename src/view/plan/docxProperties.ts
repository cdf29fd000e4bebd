import { escape } from '../html.ts';
import { sound, type PlanDocument } from './blocks.ts';
import { XML } from './docxStyles.ts';

const said = (text: string): string => escape(sound(text));

/** Title, author and instant of a document, where its file keeps them. */
export function properties({ title, author, at }: PlanDocument): string {
  const instant = `${at.slice(0, 19)}Z`;
  return (
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${said(title)}</dc:title><dc:creator>${said(author)}</dc:creator><dc:language>es-MX</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`
  );
}
