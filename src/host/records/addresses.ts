import { askedAddress, refusedAddress } from '../../core/national/addresses.ts';
import { parseRecords } from '../../view/readCsv.ts';
import type { Reply } from '../../view/national/arrived.ts';
import type { Expected } from '../../view/national/check.ts';
import { boardAt, type Board } from './board.ts';

/** One line of a list of addresses: whose data are expected there. */
export interface Listed extends Expected {
  address: string;
}

/** Asks one address. */
export type AskAddress = (address: string) => Promise<Reply>;

const CODE = /^[A-Z0-9]{2,12}$/;

/**
 * @param text CSV with the head `clave,nombre,direccion`, in any order; other columns are let be
 * @returns the list, or in one sentence what is wrong with it
 */
export function listIn(text: string): Listed[] | string {
  const { records } = parseRecords(text.replace(/^\uFEFF/, ''), ',');
  const [head = [], ...lines] = records;
  const [code, name, address] = ['clave', 'nombre', 'direccion'].map((column) => head.indexOf(column));
  if (code === undefined || name === undefined || address === undefined || Math.min(code, name, address) < 0)
    return 'its first line has to be "clave,nombre,direccion"';
  const found = new Map<string, Listed>();
  for (const [at, line] of lines.entries()) {
    if (line.every((cell) => cell.trim() === '')) continue;
    const one = {
      code: (line[code] ?? '').trim(),
      name: line[name] ?? '',
      address: (line[address] ?? '').trim(),
    };
    const where = `line ${at + 2}`;
    if (!CODE.test(one.code)) return `${where}: "${one.code}" is no code (capital letters and digits)`;
    if (found.has(one.code)) return `${where}: ${one.code} stands twice in it`;
    found.set(one.code, one);
  }
  return [...found.values()];
}

/** So many are asked at once. */
const AT_ONCE = 12;

/**
 * What is published at each address, in the order of the list; those that are asked meanwhile are a few, so that
 * thousands fit in memory.
 */
export async function* boardsAt(list: readonly Listed[], ask: AskAddress): AsyncGenerator<Board> {
  const begun: Promise<Board>[] = [];
  for (let at = 0; at < list.length; at += 1) {
    while (begun.length < AT_ONCE && at + begun.length < list.length)
      begun.push(boardOfListed(list[at + begun.length] as Listed, ask));
    yield await (begun.shift() as Promise<Board>);
  }
}

async function boardOfListed({ address, ...expected }: Listed, ask: AskAddress): Promise<Board> {
  const refused = address === '' ? 'No tiene dirección que consultar.' : refusedAddress(address);
  if (refused) return { code: expected.code, rejects: [{ record: '', field: '', sentence: refused }] };
  const asked = askedAddress(address);
  return boardAt(expected, asked, await ask(asked));
}
