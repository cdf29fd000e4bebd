import { atomFeed } from '../view/files/atom.ts';
import { csvFile, cutsCsv, planCsv } from '../view/files/csv.ts';
import { jsonFile } from '../view/files/json.ts';
import { escape } from '../view/html.ts';
import { KINDS } from '../view/kinds.ts';
import { planName } from '../view/labels.ts';
import { renderPage } from '../view/page.ts';
import type { View } from '../view/page/document.ts';
import type { PublicRecord } from '../view/shape.ts';
import type { Shown } from './cached.ts';
import { onlyOf } from './onlyOf.ts';
import type { Asked, Format } from './request.ts';

type Html = GoogleAppsScript.HTML.HtmlOutput;
type Text = GoogleAppsScript.Content.TextOutput;

/** A portal of any site may frame it. */
const html = (content: string, title: string): Html =>
  HtmlService.createHtmlOutput(content)
    .setTitle(title)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1')
    .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL);

const text = (content: string, type: GoogleAppsScript.Content.MimeType): Text =>
  ContentService.createTextOutput(content).setMimeType(type);

/** @returns one sentence instead of what was asked for; a script that asked for JSON gets JSON. */
export function sorry(sentence: string, format: Format): Html | Text {
  const { JSON: json, TEXT: plain } = ContentService.MimeType;
  if (format === 'json') return text(JSON.stringify({ error: sentence }), json);
  if (format !== 'pagina') return text(sentence, plain);
  const title = 'Tablero de seguimiento';
  return html(
    `<!DOCTYPE html><html lang="es-MX"><head><meta charset="utf-8"><title>${title}</title></head>` +
      `<body style="font:18px/1.5 system-ui,sans-serif;max-width:40em;margin:2em auto;padding:0 1em"><main><h1>${title}</h1>` +
      `<p>${escape(sentence)}</p></main></body></html>`,
    title,
  );
}

function table(record: PublicRecord, name: string): string {
  const kind = KINDS.find(({ resource }) => resource === name);
  if (kind) return csvFile(record, kind);
  return name === 'plan' ? planCsv(record) : cutsCsv(record);
}

/** The web app's own address; '' while it is not deployed. */
const ownAddress = (): string => ScriptApp.getService().getUrl() ?? '';

export function answer({ format, view, id, table: name }: Asked, shown: Shown): Html | Text {
  if ('sorry' in shown) return sorry(shown.sorry, format);
  const { record, notice } = shown;
  const { JSON: json, CSV: csv, TEXT: plain } = ContentService.MimeType;
  if (format === 'json') return text(jsonFile(record), json);
  if (format === 'csv') return text(table(record, name), csv).downloadAsFile(`${name}.csv`);
  const home = ownAddress();
  // Google knows no type for Atom
  if (format === 'atom') return text(atomFeed(record, home && `${home}?formato=atom`), plain);
  const one = id ? onlyOf(record, id) : undefined;
  const draw = (part: View | undefined): string =>
    renderPage(one ?? record, {
      ...(part ? { view: part } : {}),
      ...(notice ? { notice } : {}),
      ...(home ? { home } : {}),
    });
  const part = draw(one ? 'compromisos' : view);
  // of a part in which there is nothing yet, the whole is more use
  const page = part.includes('<section ') ? part : draw(undefined);
  return html(page, `${planName(record.plan)} ${record.plan.year}`);
}
