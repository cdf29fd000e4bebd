/** RFC 4180, written apart from the product's own reader: quoted fields may hold commas, quotes and line breaks. */
export function rowsOfCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gy;
  while (field.lastIndex < text.length || rows.length === 1) {
    const [whole, content = '', end] = field.exec(text) ?? [];
    if (whole === undefined) throw new Error(`not RFC 4180 at character ${field.lastIndex}`);
    rows.at(-1)?.push(content.startsWith('"') ? content.slice(1, -1).replaceAll('""', '"') : content);
    if (end === '\r\n') rows.push([]);
    else if (end === '') break;
    else if (field.lastIndex === text.length) rows.at(-1)?.push('');
  }
  return rows;
}
