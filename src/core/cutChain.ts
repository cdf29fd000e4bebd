import { str, type Change, type Row } from './board.ts';
import { numberIn, readCuts, sealed, strangeRows, type Digest, type StoredCut, type Tip } from './cuts.ts';
import { differing } from './derive.ts';
import type { Problem } from './problems.ts';

const REPAIR = 'Use Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero: lo recuperará de la Bitácora.';

const problem = (
  number: number,
  code: string,
  sentence: string,
  tip: string,
  at: Partial<Problem['where']>,
): Problem => ({
  code,
  level: 'integridad',
  where: { table: 'cortes', field: 'huella', ...at },
  sentence: sentence.replace('#', String(number)),
  tip,
});

/**
 * Recomputes the digests of all frozen cuts. A cut whose own digest holds vouches for the digest of the one before it, and
 * the tip, which is kept outside the tab, for the last one.
 * @returns numbers of the cuts that are gone, that are not what was frozen, and that were never frozen
 */
function broken(
  cuts: readonly StoredCut[],
  digest: Digest,
  tip: Tip | undefined,
): { gone: number[]; altered: number[]; foreign: number[] } {
  const byNumber = new Map(cuts.map((cut) => [numberIn(cut.id), cut]));
  const last = tip?.number ?? Math.max(0, ...byNumber.keys());
  const gone: number[] = [];
  const altered: number[] = [];
  let vouched = tip?.digest;
  for (let number = last; number >= 1; number -= 1) {
    const cut = byNumber.get(number);
    const holds = cut?.whole === true && cut.number === number && digest(sealed(cut)) === cut.digest;
    if (!cut) gone.unshift(number);
    else if (!holds || (vouched !== undefined && vouched !== cut.digest)) altered.unshift(number);
    vouched = holds ? cut.previous : undefined;
  }
  return { gone, altered, foreign: [...byNumber.keys()].filter((number) => number < 1 || number > last) };
}

/** @returns what is wrong with the frozen cuts, each by its number; nothing while the chain is whole. */
export function checkChain(rows: readonly Row[], digest: Digest, tip: Tip | undefined): Problem[] {
  const cuts = readCuts(rows);
  const { gone, altered, foreign } = broken(cuts, digest, tip);
  const at = (number: number): Partial<Problem['where']> => {
    const id = cuts.find((cut) => numberIn(cut.id) === number)?.id;
    return id ? { id } : {};
  };
  return [
    ...gone.map((number) => problem(number, 'corte-borrado', 'Falta el corte #: fue borrado.', REPAIR, {})),
    ...altered.map((number) =>
      problem(
        number,
        'corte-alterado',
        'El corte # fue alterado: su huella no corresponde a lo que se congeló.',
        REPAIR,
        at(number),
      ),
    ),
    ...foreign.map((number) =>
      problem(
        number,
        'corte-ajeno',
        'El corte # no lo congeló este tablero.',
        'Borre su fila: solo el complemento escribe en esa pestaña.',
        at(number),
      ),
    ),
    ...cuts
      .filter(({ doubled }) => doubled)
      .map(({ id }) =>
        problem(
          numberIn(id),
          'corte-repetido',
          'El corte # está dos veces en la pestaña Cortes.',
          'Borre la fila que sobra.',
          at(numberIn(id)),
        ),
      ),
    ...strangeRows(rows).map((index) =>
      problem(
        index,
        'corte-ajeno',
        'Hay una fila en la pestaña Cortes que no es de ningún corte.',
        'Bórrela: solo el complemento escribe en esa pestaña.',
        { index, field: 'id' },
      ),
    ),
  ];
}

export interface RestoredCuts {
  changes: Change[];
  /** Numbers of the cuts that come back. */
  back: number[];
}

/**
 * Brings altered and deleted cuts back from the journal's rows, where those are what was frozen.
 * @param known rows of the tab by ID, as the journal tells them
 */
export function restoreCuts(
  rows: readonly Row[],
  known: ReadonlyMap<string, Row>,
  digest: Digest,
  tip: Tip | undefined,
): RestoredCuts {
  const { gone, altered } = broken(readCuts(rows), digest, tip);
  const stored = new Map(rows.map((row) => [str(row, 'id'), row]));
  const found: RestoredCuts = { changes: [], back: [] };
  for (const number of [...gone, ...altered].sort((a, b) => a - b)) {
    const own = [...known].filter(([id]) => numberIn(id) === number).map(([, row]) => row);
    const [cut] = readCuts(own);
    if (!cut?.whole || digest(sealed(cut)) !== cut.digest) continue;
    if (tip?.number === number && tip.digest !== cut.digest) continue;
    const missing = own.filter((row) => !stored.has(str(row, 'id')));
    for (const row of own) {
      const id = str(row, 'id');
      const cells = differing(stored.get(id) ?? row, row);
      if (Object.keys(cells).length > 0) found.changes.push({ kind: 'set', table: 'cortes', id, cells });
    }
    if (missing.length > 0) found.changes.push({ kind: 'append', table: 'cortes', rows: missing });
    found.back.push(number);
  }
  return found;
}
