import { str, type Row } from '../core/board.ts';
import type { Problem } from '../core/problems.ts';
import { isLate, isOpen, paceOf, progressOf } from '../core/progress.ts';
import type { ActivityUpdate, ProgressInput, ProgressOpening } from '../core/progressCalls.ts';
import { paceWords } from '../core/shapes.ts';
import { activityCard, type Card } from './activityCard.ts';
import { earning } from './earning.ts';
import { button, count, h, labelled, put } from './dom.ts';
import { draftNote, keeper } from './draft.ts';
import { follow } from './follow.ts';
import { focusFirst } from './form.ts';
import { newKey, type Seen } from './opened.ts';
import { app, during, ending, hush, say, start, voice, warn } from './page.ts';
import { ask } from './server.ts';

/** As many as are reported at once. */
const MOST = 20;

start(
  () => ask('abrirAvance'),
  (opening) => {
    show(opening, opening.draft);
    void follow();
  },
);

/** What stays as it was when the panel is drawn again after a saving. */
interface Kept {
  /** IDs of the cards, from the first. */
  order: readonly string[];
  most: number;
}

function show(opening: ProgressOpening, draft?: ProgressInput, said = '', kept?: Kept): void {
  const first = opening.commitment || opening.member;
  let cards: Card[] = [];
  let chosen = first;
  let shown = MOST;
  const list = h('div');
  const key = draft?.key ?? newKey();
  const changes = (): ProgressInput => {
    const seen: Seen = {};
    const updates = cards.flatMap((card) => card.changes(seen) ?? []);
    return { key, updates, seen };
  };
  const keep = keeper('avance', '', changes);
  const touched = (): void => keep.touch();
  const again = async (sentence: string, left?: ProgressInput): Promise<void> => {
    void follow();
    const { draft: _, ...fresh } = await ask('abrirAvance');
    const stays = { order: cards.map(({ id }) => id), most: shown };
    const place = scrollY;
    show(
      { ...fresh, commitment: chosen.includes('-C') ? chosen : '', member: chosen },
      left,
      sentence,
      stays,
    );
    scrollTo(0, place);
  };
  const refresh = async (sentence: string, id: string): Promise<void> => {
    await again(sentence, changes());
    const card = document.getElementById(`t${id}`)?.closest('section');
    card?.querySelector('summary')?.focus({ preventScroll: true });
  };
  const draw = (of: string, most = MOST, stays?: Kept): void => {
    chosen = of;
    shown = most;
    const rows = inOrder(
      urgentFirst(
        opening.activities.filter((row) => belongs(row, of)),
        opening.board.today,
      ),
      stays?.order ?? [],
    );
    cards = rows
      .slice(0, most)
      .map((row) =>
        activityCard(opening, row, updateOf(draft, row), draft?.seen, touched, (said) =>
          refresh(said, str(row, 'id')),
        ),
      );
    const more = rows.length - cards.length;
    put(
      list,
      overview(opening, of, rows),
      rows.length === 0 && h('p', 'note', 'No hay actividades aquí. Elija otro compromiso o responsable.'),
      ...cards.map(({ root }) => root),
      more > 0 && button(`Ver ${count(more, 'más', 'más')}`, () => draw(of, most + MOST)),
    );
  };
  const refuse = (problems: readonly Problem[], sent: readonly ActivityUpdate[]): void => {
    showAll(cards, problems, sent);
    focusFirst(list);
    warn(`No se guardó. ${problems[0]?.sentence ?? ''}`, problems[0]?.tip);
  };
  const save = button('Guardar', () => void during(save, 'Guardando…', store), 'main');
  const store = async (): Promise<void> => {
    const input = changes();
    if (input.updates.length === 0) return say('No hay cambios que guardar.');
    showAll(cards, [], input.updates);
    const answer = await keep.saving(() => ask('guardarAvance', input));
    if ('problems' in answer) return refuse(answer.problems, input.updates);
    keep.discard();
    await again(answer.sentence);
    app.querySelector<HTMLElement>('footer .main')?.focus({ preventScroll: true });
  };
  const form = h('form', { novalidate: true, input: touched }, list);
  form.addEventListener('submit', (event) => event.preventDefault());
  hush();
  put(
    app,
    chooser(opening, first, (of) => {
      draw(of);
      if (!of.includes('-C'))
        void ask('guardarBorrador', { form: 'avance', id: 'quien', draft: { member: of } });
    }),
    draft && draft.updates.length > 0 && draftNote(() => (keep.discard(), show(opening))),
    form,
    earning(),
    ending(),
    h('footer', {}, voice, save, keep.line),
  );
  draw(first, kept?.most, kept);
  if (said) say(said);
}

const updateOf = (draft: ProgressInput | undefined, row: Row): ActivityUpdate | undefined =>
  draft?.updates.find(({ id }) => id === str(row, 'id'));

const belongs = (row: Row, of: string): boolean =>
  of === '' || str(row, 'compromiso') === of || str(row, 'responsable') === of;

/** Late ones, then what ends soonest; what needs nothing more is last. */
function urgentFirst(rows: readonly Row[], today: string): Row[] {
  const rank = (row: Row): string =>
    `${isLate(row, today) ? 0 : isOpen(row) ? 1 : 2} ${str(row, 'fin') || '9'} ${str(row, 'id')}`;
  return [...rows].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** What was just saved stays where it was: it would jump away under the hand of who works through the list. */
const inOrder = (rows: Row[], order: readonly string[]): Row[] => {
  const place = (row: Row): number => {
    const at = order.indexOf(str(row, 'id'));
    return at < 0 ? order.length : at;
  };
  return rows.sort((a, b) => place(a) - place(b));
};

/** Whose activities, or of which commitment. */
function chooser(
  { commitments, members }: ProgressOpening,
  first: string,
  pick: (of: string) => void,
): HTMLElement {
  const options = (list: ProgressOpening['members']): HTMLElement[] =>
    list.map(({ id, label }) => h('option', { value: id }, `${id.split('-').pop()} · ${label}`));
  const select = h(
    'select',
    { id: 'quien', change: () => pick(select.value) },
    h('option', { value: '' }, 'Todas las actividades'),
    h('optgroup', { label: 'Mis actividades: soy…' }, ...options(members)),
    h('optgroup', { label: 'De un compromiso' }, ...options(commitments)),
  );
  select.value = first;
  return labelled('Actividades de', 'Elija su nombre para ver las suyas, o un compromiso.', select);
}

const percent = (part: number): string => `${Math.round(part * 100)} %`;

/** Of a commitment: its progress against the calendar, and its indicators as a line of words. */
function overview(
  { indicators, board: { today } }: ProgressOpening,
  of: string,
  rows: readonly Row[],
): HTMLElement {
  if (!of.includes('-C') || rows.length === 0) return h('div');
  const { reported, verified, expected } = progressOf(rows, today);
  const pace = paceOf({ reported, verified, expected }, rows, today);
  const own = indicators.filter(({ commitment }) => commitment === of);
  return h(
    'div',
    'help',
    h(
      'p',
      {},
      `Reportado ${percent(reported)} · verificado ${percent(verified)} · esperado ${percent(expected)}. `,
      h('strong', {}, paceWords(pace, reported, expected)),
    ),
    own.length > 0 &&
      h(
        'ul',
        {},
        ...own.map(({ label, words, trend }) =>
          h(
            'li',
            {},
            `${label}: `,
            h('strong', {}, words || 'sin mediciones'),
            words && trend ? ` · ${trend}` : '',
          ),
        ),
      ),
  );
}

/** Each problem goes to the card of the update that it is of. */
function showAll(
  cards: readonly Card[],
  problems: readonly Problem[],
  sent: readonly ActivityUpdate[],
): void {
  let proofs = 0;
  for (const card of cards) card.show([]);
  sent.forEach(({ id, evidence = [] }, index) => {
    const from = proofs;
    proofs += evidence.length;
    const own = problems.filter(({ where }) =>
      where.table === 'evidencias'
        ? (where.index ?? -1) >= from && (where.index ?? -1) < proofs
        : where.index === index,
    );
    cards.find((card) => card.id === id)?.show(own);
  });
}
