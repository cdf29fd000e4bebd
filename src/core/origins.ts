import { str, type Board, type CameTo, type Config, type Row } from './board.ts';
import { idPattern, prefixOf } from './ids.ts';
import { MESA_SECTORS } from './method.ts';
import type { Problem } from './problems.ts';
import { mesaSectors } from './sessions.ts';
import { isPlaceholder, visible } from './words.ts';

/** What a commitment may name and the board has registered; absent where nobody knows. */
export interface Registered {
  /** Who came to each mesa, by its attendance. */
  mesas?: ReadonlyMap<string, CameTo>;
  /** IDs of the agreements of the STL. */
  agreements?: ReadonlySet<string>;
}

export function registeredIn(board: Pick<Board, 'tables' | 'mesas'>): Registered {
  const { mesas, acuerdos } = board.tables;
  const known = mesas ? cameTo(mesas) : board.mesas;
  return {
    ...(known ? { mesas: known } : {}),
    ...(acuerdos ? { agreements: new Set(acuerdos.map((row) => str(row, 'id'))) } : {}),
  };
}

const cameTo = (rows: readonly Row[]): ReadonlyMap<string, CameTo> =>
  new Map(rows.map((row): [string, CameTo] => [str(row, 'id'), mesaSectors(row)]));

/** A property holds 9 KB; of more mesas their tab is what is known. */
const ROOM = 8000;

/** @returns who came to each mesa, as one property; `mesasFrom` reads it. */
export function textOfMesas(rows: readonly Row[]): string {
  const came = [...cameTo(rows)].filter(([id]) => id !== '');
  const text = JSON.stringify(came.map(([id, who]) => [id, MESA_SECTORS.findIndex((one) => one === who)]));
  return text.length > ROOM ? '' : text;
}

export function mesasFrom(text: string): ReadonlyMap<string, CameTo> | undefined {
  if (!text) return undefined;
  const list = JSON.parse(text) as [string, number][];
  return new Map(list.map(([id, who]) => [id, MESA_SECTORS[who] ?? '']));
}

/** Does the text have the shape of an ID of this table of this board? */
const isOwn = (text: string, config: Config, table: 'mesas' | 'acuerdos'): boolean =>
  new RegExp(`^${prefixOf(config)}${idPattern(table)}$`).test(text);

/**
 * Who was in the mesa of origin (step 4): of a registered one its attendance says it, of another the commitment does.
 * @returns undefined where a registered one is named and nobody knows who came to it
 */
export function sectorsOf(commitment: Row, config: Config, { mesas }: Registered): CameTo | undefined {
  const [mesa, written] = [str(commitment, 'mesa').trim(), str(commitment, 'mesa_sectores')];
  const came = mesas?.get(mesa);
  if (came !== undefined) return came;
  if (written === '' && !mesas && isOwn(mesa, config, 'mesas')) return undefined;
  return MESA_SECTORS.find((one) => one === written) ?? '';
}

/** The commitment as it is told to others: with who came to its mesa, where that is registered. */
export function withSectors(commitment: Row, { mesas }: Registered): Row {
  const came = mesas?.get(str(commitment, 'mesa').trim());
  return came === undefined ? commitment : { ...commitment, mesa_sectores: came };
}

/**
 * Is it an agreement of the STL? One of Acuerdos by its ID, or one with a number of its own: «STL/2016/07», «Acuerdo 4».
 * A bare number or a word names none.
 */
export function isAgreement(text: string, config: Config, { agreements }: Registered): boolean {
  const said = visible(text);
  if (said.startsWith(`${prefixOf(config)}-`))
    return agreements?.has(said) ?? isOwn(said, config, 'acuerdos');
  return /\d/.test(said) && /\p{L}|\d\s*[-–/.]\s*\d/u.test(said) && !isPlaceholder(said);
}

/** What a commitment names in place of a mesa or an agreement: neither registered, nor an ID of the board, which is checked as such. */
function unnamed(commitment: Row, config: Config, registered: Registered, key: 'mesa' | 'acuerdo'): string {
  const said = visible(str(commitment, key));
  if (said.startsWith(`${prefixOf(config)}-`)) return '';
  const known = key === 'mesa' ? registered.mesas?.has(said) : isAgreement(said, config, registered);
  return known ? '' : said.slice(0, 60);
}

/** What of a commitment's origin and acceptance contradicts the rest of the board, or names nothing that is there. */
export function checkOrigin(row: Row, config: Config, registered: Registered, index?: number): Problem[] {
  const problems: Problem[] = [];
  const id = str(row, 'id');
  const note = (code: string, field: string, sentence: string, tip: string): void => {
    const at = { ...(id ? { id } : {}), ...(index === undefined ? {} : { index }) };
    problems.push({ code, level: 'aviso', where: { table: 'compromisos', ...at, field }, sentence, tip });
  };
  const mesa = str(row, 'mesa').trim();
  const came = registered.mesas?.get(mesa);
  const written = str(row, 'mesa_sectores');
  if (came !== undefined && written !== '' && written !== came)
    note(
      'mesa-contradice',
      'mesa_sectores',
      `Dice «${written}» y la asistencia de ${mesa} dice «${came || 'nada'}».`,
      'Cuenta la asistencia: complétela en Mesas, o deje vacía esta celda.',
    );
  const place = unnamed(row, config, registered, 'mesa');
  if (place)
    note(
      'mesa-sin-registro',
      'mesa',
      `«${place}» no es una mesa registrada.`,
      'Regístrela en Mesas y escriba aquí su ID.',
    );
  const agreed = unnamed(row, config, registered, 'acuerdo');
  if (agreed)
    note(
      'acuerdo-sin-numero',
      'acuerdo',
      `«${agreed}» no dice cuál acuerdo es, y no cuenta.`,
      'Escriba su ID o su número completo: STL/2016/07.',
    );
  return problems;
}
