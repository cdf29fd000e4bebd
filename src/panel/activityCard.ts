import { num, str, type Row, type Value } from '../core/board.ts';
import type { Typed } from '../core/answers.ts';
import { shortDay } from '../core/config.ts';
import { daysBetween, isIsoDay } from '../core/dates.ts';
import { EVIDENCIAS_HELP, PROGRESS_HELP } from '../core/helpProof.ts';
import { PROMISED, type Promised } from '../core/originals.ts';
import { parse } from '../core/parse.ts';
import type { Problem } from '../core/problems.ts';
import { activityState, dueDay, isLate, lacksOf } from '../core/progress.ts';
import type { ActivityUpdate, ProgressOpening } from '../core/progressCalls.ts';
import { actividades } from '../core/records/actividades.ts';
import { evidencias } from '../core/records/evidencias.ts';
import { SHAPES } from '../core/shapes.ts';
import { visible } from '../core/words.ts';
import { only, seldom } from './activityForms.ts';
import { button, count, h, put } from './dom.ts';
import {
  controlsOf,
  readControls,
  rootsOf,
  same,
  showProblems,
  type Control,
  type Controls,
} from './form.ts';
import { changesOf, openedOf, type Seen } from './opened.ts';

export interface Card {
  id: string;
  root: HTMLElement;
  /** What was changed of the activity, with what stood there in `seen`; undefined when nothing was. */
  changes: (seen: Seen) => ActivityUpdate | undefined;
  show: (problems: readonly Problem[]) => void;
}

/** One activity: where it stands, what is asked of the person who reports, and what is done seldom below. */
export function activityCard(
  opening: ProgressOpening,
  row: Row,
  draft: ActivityUpdate | undefined,
  seenBefore: Seen | undefined,
  touched: () => void,
  done: (sentence: string) => Promise<void>,
): Card {
  const id = str(row, 'id');
  const { evidence: drafted = [], ...typed } = draft ?? { id };
  const opened = openedOf(row as Typed, typed as Typed, seenBefore);
  const controls = only(actividades, ['avance', 'informe', 'final'], opened.typed, PROGRESS_HELP);
  const progress = controls.get('avance');
  const final = controls.get('final');
  const proofs: Controls[] = [];
  const list = h('div');
  const add = (values: Typed = { publica: 'Sí' }): void => {
    const one = controlsOf(evidencias, values, EVIDENCIAS_HELP, { tipo: same(opening.lists['evidencia']) }, [
      'de',
    ]);
    proofs.push(one);
    list.append(
      h(
        'fieldset',
        {},
        h('legend', {}, `Evidencia nueva ${proofs.length}`),
        ...rootsOf(one, ['titulo', 'direccion', 'tipo', 'fecha', 'publica']),
      ),
    );
  };
  drafted.forEach((one) => add(one));
  const backing = {
    evidence: opening.evidence.filter((one) => str(one, 'de') === id),
    verifications: opening.verifications.filter((one) => str(one, 'actividad') === id),
  };
  const lacks = h('p', { class: 'lacks', role: 'status' });
  const tell = (): void => {
    const fresh = proofs.map((one) => readControls(one)).filter(isFilled) as Row[];
    const now = { ...row, avance: readPercent(progress), final: final?.read() ?? '' };
    const part = num(now, 'avance') ?? 0;
    if (final) final.root.hidden = part < 1 && !visible(str(now, 'final'));
    const evidence = [...backing.evidence, ...fresh];
    const known = new Map(opening.evidence.map((one) => [str(one, 'id'), one]));
    const { today } = opening.board;
    const { complete, verified } = lacksOf(now, { evidence, proof: { ...backing, evidence, known, today } });
    const text =
      complete.length > 0
        ? `Para estar completa le falta: ${complete.join(', ')}.${complete.some((one) => one.includes('evidencia')) ? ' La evidencia se agrega en «Más».' : ''}`
        : verified.length > 0
          ? `Completa con lo escrito aquí. Para verificada le falta: ${verified.join(' y ')}.`
          : '';
    if (lacks.textContent !== text) lacks.textContent = text;
  };
  const cancelled = activityState(row) === 'Cancelada';
  const root = h(
    'section',
    { class: 'card', 'aria-labelledby': `t${id}`, input: tell, change: tell },
    h('h2', { id: `t${id}` }, `${id.split('-').slice(-2).join('-')}. ${str(row, 'actividad').slice(0, 160)}`),
    h('p', 'help', ...standing(row, opening.board.today)),
    h('p', 'help', ...whose(opening, row)),
    ...(cancelled
      ? []
      : [slider(progress, tell), ...rootsOf(controls, ['avance', 'informe', 'final']), lacks]),
    !cancelled &&
      seldom(
        opening,
        row,
        done,
        (inside) => {
          if (proofs.length === 0) add();
          put(
            inside,
            list,
            button('Otra evidencia', () => (add(), touched())),
          );
        },
        drafted.length > 0,
      ),
  );
  tell();
  return {
    id,
    root,
    changes: (seen) => {
      const cells = changesOf(controls, opened, seen);
      const evidence = proofs.map((one) => readControls(one)).filter(isFilled);
      if (Object.keys(cells).length === 0 && evidence.length === 0) return undefined;
      return { id, ...cells, ...(evidence.length > 0 ? { evidence } : {}) };
    },
    show: (problems) => {
      showProblems(
        controls,
        problems.filter(({ where }) => where.table === 'actividades'),
        true,
      );
      const filled = proofs.filter((one) => isFilled(readControls(one)));
      const own = problems.filter(({ where }) => where.table === 'evidencias');
      const first = Math.min(...own.map(({ where }) => where.index ?? 0));
      filled.forEach((one, index) =>
        showProblems(
          one,
          own.filter(({ where }) => where.index === first + index),
          true,
        ),
      );
    },
  };
}

/** Evidence in which only the default was left is not sent. */
const isFilled = ({ publica: _, ...typed }: Typed): boolean =>
  Object.values(typed).some((value) => visible(String(value)) !== '');

function readPercent(control: Control | undefined): Value {
  const field = actividades.fields.find(({ key }) => key === 'avance');
  const parsed = field && control ? parse(field, control.read()) : undefined;
  return parsed && 'value' in parsed ? parsed.value : '';
}

/** The same figure by hand; arrows move it by five. */
function slider(control: Control | undefined, tell: () => void): HTMLElement {
  const range = h('input', {
    type: 'range',
    min: 0,
    max: 100,
    step: 5,
    'aria-label': 'Avance, en pasos de 5 %',
    'aria-describedby': control?.input.getAttribute('aria-describedby') ?? undefined,
  });
  const follow = (): void => {
    range.value = String(Math.round((Number(readPercent(control)) || 0) * 100));
    range.setAttribute('aria-valuetext', `${range.value} %`);
  };
  range.addEventListener('input', () => {
    control?.write(Number(range.value) / 100);
    range.setAttribute('aria-valuetext', `${range.value} %`);
    tell();
  });
  control?.input.addEventListener('change', follow);
  follow();
  return range;
}

/** @param days until its end @param late before the launch no day binds */
function timeLeft(days: number, late: boolean): string {
  const said = count(Math.abs(days), 'día', 'días');
  if (late) return `▲ Atrasada ${said}. `;
  if (days < 0) return `Su fecha de fin pasó hace ${said}. `;
  return days <= 15 ? `Termina en ${said}. ` : '';
}

/** Its state as word and shape, its days, and whether they have passed. */
function standing(row: Row, today: string): (Node | string)[] {
  const state = activityState(row);
  const { inicio, fin } = row;
  const due = dueDay(row);
  const days = due === '' ? undefined : daysBetween(today, due);
  const when =
    days === undefined || ['Completa', 'Verificada', 'Cancelada'].includes(state)
      ? ''
      : timeLeft(days, isLate(row, today));
  const first = (key: Promised): string =>
    isIsoDay(row[PROMISED[key]]) && row[PROMISED[key]] !== row[key]
      ? `${key} original: ${shortDay(str(row, PROMISED[key]))}`
      : '';
  const moved = [first('inicio'), first('fin')].filter((part) => part !== '').join(', ');
  const checks = str(row, 'verificacion');
  return [
    h('strong', {}, `${SHAPES[state]} ${state}`),
    ` · ${shortDay(String(inicio)) || 'sin inicio'} a ${shortDay(String(fin)) || 'sin fin'}${moved && ` (${moved})`}. `,
    h('strong', {}, when),
    checks && `${checks}.`,
  ];
}

/** Of which commitment it is, and who answers for it. */
function whose({ commitments, members }: ProgressOpening, row: Row): (Node | string)[] {
  const label = (list: ProgressOpening['members'], key: string): string => {
    const found = list.find(({ id }) => id === str(row, key))?.label ?? str(row, key);
    return found.length > 90 ? `${found.slice(0, 89)}…` : found;
  };
  return [
    `Compromiso: ${label(commitments, 'compromiso') || 'sin compromiso'}. `,
    `Responde: ${label(members, 'responsable') || 'nadie todavía'}.`,
  ];
}
