/** A text in parts, each of which says of which text it is and which part of how many. */
export function chunksOf(text: string, stamp: string, size: number): string[] {
  const count = Math.max(1, Math.ceil(text.length / size));
  return Array.from(
    { length: count },
    (_, at) => `${stamp} ${at + 1}/${count} ${text.slice(at * size, (at + 1) * size)}`,
  );
}

const CHUNK = /^(\S+) (\d+)\/(\d+) /;

/**
 * Two executions may write at the same time, and one may be killed in between: parts of different texts are none.
 * @param chunks in their order; more may follow, of a longer text that stood there before
 * @returns the text and its stamp; undefined where a part of it is missing
 */
export function joined(chunks: readonly (string | undefined)[]): { text: string; stamp: string } | undefined {
  const [, stamp = '', , count = ''] = CHUNK.exec(chunks[0] ?? '') ?? [];
  if (stamp === '') return undefined;
  const parts: string[] = [];
  for (let at = 0; at < Number(count); at += 1) {
    const start = `${stamp} ${at + 1}/${count} `;
    const chunk = chunks[at];
    if (!chunk?.startsWith(start)) return undefined;
    parts.push(chunk.slice(start.length));
  }
  return { text: parts.join(''), stamp };
}
