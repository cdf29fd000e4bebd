import type { Bridge } from './services.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

export const escapeHtml = (value: unknown): string =>
  String(value ?? '').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** The body of the function that a template is: `<?= ?>` escapes, `<?!= ?>` does not, `<? ?>` runs. */
export function compileTemplate(source: string): string {
  let body = '';
  let at = 0;
  for (const match of source.matchAll(/<\?(!=|=)?([\s\S]*?)\?>/g)) {
    body += `output._ = ${JSON.stringify(source.slice(at, match.index))};\n`;
    const code = match[2] ?? '';
    if (match[1] === '=') body += `output._$ = ${code.trim().replace(/;$/, '')};\n`;
    else if (match[1] === '!=') body += `output._ = ${code.trim().replace(/;$/, '')};\n`;
    else body += `${code}\n`;
    at = (match.index ?? 0) + match[0].length;
  }
  return `${body}output._ = ${JSON.stringify(source.slice(at))};\n`;
}

/** Templates run in the script's realm: their code sees the script's globals and the template's properties. */
export function installTemplates(bridge: Bridge): void {
  const createOutput = (html: string) => bridge.invoke('HtmlService', 0, 'createHtmlOutput', [html]);
  bridge.override('HtmlTemplate', 'evaluate', (self) => () => {
    const source = String((self as { getRawContent(): unknown }).getRawContent());
    let text = '';
    const output = Object.defineProperties(
      {},
      {
        _: {
          set: (value: unknown) => {
            text += String(value ?? '');
          },
        },
        _$: {
          set: (value: unknown) => {
            text += escapeHtml(value);
          },
        },
      },
    );
    const names = Object.keys(self).filter((key) => /^[A-Za-z_$][\w$]*$/.test(key));
    const values = names.map((name) => (self as Record<string, unknown>)[name]);
    new Function('output', ...names, compileTemplate(source))(output, ...values);
    return createOutput(text);
  });
  bridge.override(
    'HtmlTemplate',
    'getCode',
    (self) => () => compileTemplate(String((self as { getRawContent(): unknown }).getRawContent())),
  );
}
