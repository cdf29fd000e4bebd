import { apply, type Row } from '../../core/board.ts';
import type { Done } from '../../core/national/calls.ts';
import { INSTRUMENT_KEYS, PUBLISHED_TAB } from '../../core/national/instruments.ts';
import { publication, type Judgements } from '../../core/national/publication.ts';
import { read } from '../../gas/book.ts';
import type { Book } from '../../gas/connection.ts';
import { commit } from '../../gas/commit.ts';
import { Refusal } from '../../gas/refusal.ts';
import { digest } from '../../microsite/digest.ts';
import { publishedMarks, type Marking } from '../../view/national/publishedMarks.ts';
import { momentOf } from '../book.ts';
import { blocksOf } from '../writeTables.ts';

/** Reads what the tab of published judgements is made from. */
export function markingOf(book: Book): Marking {
  const [monitoreo, evaluacion] = INSTRUMENT_KEYS.map((key) => read(book, key).rows);
  const judgements: Judgements = { monitoreo: monitoreo ?? [], evaluacion: evaluacion ?? [] };
  return { judgements, rubric: read(book, 'rubrica').rows, institution: book.config.guarantor };
}

/** @throws Refusal that names the first judgement that cannot be public, and why */
export function marksRows(marking: Marking): Row[] {
  const made = publishedMarks(marking, digest);
  if ('rows' in made) return made.rows;
  const [first] = made.unpublished;
  throw new Refusal(
    'valoracion',
    `No se publicó nada. ${first?.id ?? ''}: ${first?.faults[0] ?? ''}`,
    'Abra ese compromiso, corrija su valoración, guárdela y vuelva a publicar.',
  );
}

/** Puts what was judged since the last time into the tab that the boards fetch; nothing new writes nothing. */
export function publishJudgements(book: Book): Done {
  const marking = markingOf(book);
  const moment = momentOf(book);
  const changes = publication(marking.judgements, moment.today);
  if (changes.length === 0)
    return {
      ok: true,
      sentence: `Nada nuevo que publicar: «${PUBLISHED_TAB}» ya dice lo último que se valoró.`,
    };
  const judgements = apply(marking.judgements, changes) as Judgements;
  const rows = marksRows({ ...marking, judgements });
  const ids = changes.map((change) => (change.kind === 'set' ? change.id : ''));
  const count = ids.length === 1 ? '1 valoración' : `${ids.length} valoraciones`;
  commit(
    book,
    { changes, ids, label: `Publicar ${count}` },
    moment,
    {},
    { repeating: (most) => blocksOf(book, 'notas', rows, { most }) },
  );
  return {
    ok: true,
    sentence: `${ids.length === 1 ? 'Se publicó' : 'Se publicaron'} ${count} en «${PUBLISHED_TAB}».`,
  };
}
