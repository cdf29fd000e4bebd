/** Splits text into records as RFC 4180 says; a quote in the middle of a cell is a quote. */
export function parseRecords(text: string, delimiter: string): { records: string[][]; unclosed: boolean } {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  let unclosed = false;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      ({ cell, at } = quoted);
      unclosed ||= quoted.unclosed;
    }
    const end = endOfCell(text, at, delimiter);
    record.push(cell + text.slice(at, end));
    at = end;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      record.push('');
    }
    records.push(record);
    record = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  return { records, unclosed };
}

function readQuoted(text: string, start: number): { cell: string; at: number; unclosed: boolean } {
  let cell = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { cell: cell + text.slice(from), at: text.length, unclosed: true };
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { cell, at: quote + 1, unclosed: false };
    cell += '"';
    from = quote + 2;
  }
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
