/** One element of a document, as a strict reader sees it; `text` is what it holds itself. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
/** XML 1.0, Char; half a pair is none. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}(?<![\u007F-\u009F])|\p{Cs}|[\uFFFE\uFFFF]/u;

function decode(text: string): string {
  return text.replace(/&([^;]{0,9};?)/g, (all, name: string) => {
    const found = name.endsWith(';') ? ENTITIES[name.slice(0, -1)] : undefined;
    if (found === undefined) throw new Error(`no entity ${all}`);
    return found;
  });
}

/** Written apart from the product: elements, attributes and text of XML 1.0, and nothing that the product has no use for. */
export function readXml(xml: string): Element {
  const [forbidden] = FORBIDDEN.exec(xml) ?? [];
  if (forbidden !== undefined) throw new Error(`character ${forbidden.codePointAt(0)?.toString(16)}`);
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const token = /<\?xml [^>]*\?>\n|<(\/?)([\w:]+)((?:\s[\w:]+="[^"<]*")*)\s?(\/?)>|([^<]+)/gy;
  for (let at = 0; at < xml.length; at = token.lastIndex) {
    const [whole, end, name = '', attributes = '', empty, text] = token.exec(xml) ?? [];
    if (whole === undefined) throw new Error(`not well formed at ${at}: ${xml.slice(at, at + 60)}`);
    const top = open[open.length - 1] ?? root;
    if (text !== undefined) top.text += decode(text);
    else if (end) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element at ${at}`);
    } else if (name) {
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        decode(value),
      ]);
      const element: Element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      top.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open[open.length - 1]?.name}> stays open`);
  return root;
}

/** All elements of this name, in their order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** What a paragraph says, with its line breaks. */
export const saidIn = (element: Element): string =>
  element.children
    .map((child) => (child.name === 'w:t' ? child.text : child.name === 'w:br' ? '\n' : saidIn(child)))
    .join('');

/** Headings of a .docx in order: level and text. */
export function headingsOf(document: Element): [level: number, text: string][] {
  return all(document, 'w:p').flatMap((paragraph): [number, string][] => {
    const style = all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
    const [, level] = /^Heading(\d)$/.exec(style) ?? [];
    return level ? [[Number(level), saidIn(paragraph)]] : [];
  });
}
