/** JSON text between the script's realm and the world; `$` tags what JSON lacks. */
export type Decoded = unknown;
export type Send = (method: string, argsJson: string) => string;

/** Whether anything in the text is tagged: inside of a text value the quotation mark would be escaped. */
export const isTagged = (json: string): boolean => json.includes('"$":');

export interface Codec {
  encode(value: unknown): unknown;
  decode(value: unknown): Decoded;
}

interface Tagged {
  $: string;
  v?: unknown;
  c?: string;
  i?: number;
  p?: Record<string, unknown>;
  l?: string;
}

export interface Makers {
  /** The one object for that class and number. */
  thing(cls: string, id: number, properties: Record<string, unknown>, label?: string): unknown;
  enumMember(path: string): unknown;
  handleOf(value: object): { c: string; i: number } | undefined;
  enumPathOf(value: object): string | undefined;
}

export function createCodec(makers: Makers): Codec {
  const encode = (value: unknown): unknown => {
    if (value === undefined) return { $: 'u' };
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'n', v: String(value) };
    if (typeof value === 'bigint') return { $: 'n', v: String(value) };
    if (typeof value !== 'object') return { $: 'f' };
    return encodeObject(value);
  };
  const encodeObject = (value: object): unknown => {
    if (Array.isArray(value)) return encodeList(value);
    if (value instanceof Date) return { $: 'd', v: value.getTime() };
    const handle = makers.handleOf(value);
    if (handle) return { $: 't', ...handle };
    const path = makers.enumPathOf(value);
    if (path !== undefined) return { $: 'e', v: path };
    const fields: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(value)) fields[key] = encode(field);
    return '$' in fields ? { $: 'o', v: fields } : fields;
  };
  const encodeList = (list: readonly unknown[]): unknown[] => {
    const coded: unknown[] = [];
    // whole tables pass here, and most of their cells are text that stays as it is
    for (let at = 0; at < list.length; at += 1) {
      const item = list[at];
      coded.push(typeof item === 'string' ? item : encode(item));
    }
    return coded;
  };
  const decode = (value: unknown): Decoded => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(decode);
    if ('$' in value) return decodeTagged(value as Tagged);
    const fields: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(value)) fields[key] = decode(field);
    return fields;
  };
  const decodeTagged = (tagged: Tagged): Decoded => {
    switch (tagged.$) {
      case 'd':
        return new Date(Number(tagged.v));
      case 'n':
        return Number(tagged.v);
      case 'e':
        return makers.enumMember(String(tagged.v));
      case 't':
        return makers.thing(tagged.c ?? '', tagged.i ?? 0, tagged.p ?? {}, tagged.l);
      default:
        return undefined;
    }
  };
  return { encode, decode };
}
