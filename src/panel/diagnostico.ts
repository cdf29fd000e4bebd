import type { Diagnosis } from '../core/calls.ts';
import type { Finding } from '../core/answers.ts';
import { LEVELS, LEVEL_TITLES, type Level } from '../core/problems.ts';
import { button, count, h, labelled, put } from './dom.ts';
import { findingList } from './findings.ts';
import { app, during, ending, hush, say, start, voice } from './page.ts';
import { ask, isRefusal, lost } from './server.ts';

const ALL = 'Todas';

start(() => ask('diagnosticar'), show);

const tabOf = ({ cell, form }: Finding): string => cell?.tab ?? (form ? 'Por registrar' : 'Sin celda');

function show({ findings, counts, next }: Diagnosis): void {
  hush();
  const again = button('Volver a revisar', () => void during(again, 'Revisando…', review), 'main');
  const review = async (): Promise<void> => {
    show(await ask('diagnosticar'));
    say('Diagnóstico actualizado.');
  };
  const [root, write] = findingGroups();
  const also = h('p', { class: 'help', role: 'status' }, 'Revisando también las pestañas…');
  put(
    app,
    h('h2', {}, 'Lo siguiente'),
    h('p', 'note', next),
    h('h2', {}, 'En el tablero'),
    countsOf(counts),
    root,
    also,
    ending(),
    h('footer', {}, voice, again),
  );
  write(findings);
  void lookAtTabs(also, (more) => write([...findings, ...more]));
}

/** The shape of the tabs takes longer to read: it is added to what is shown already. */
async function lookAtTabs(also: HTMLElement, add: (more: readonly Finding[]) => void): Promise<void> {
  try {
    const all = (await ask('revisarEstructura')).findings;
    // the frozen cuts are looked at by both
    const findings = all.filter(({ code }) => !code.startsWith('corte-'));
    if (findings.length > 0) add(findings);
    put(
      also,
      findings.length > 0
        ? `Las pestañas agregan ${count(findings.length, 'observación', 'observaciones')}.`
        : 'También se revisaron las pestañas: están completas.',
    );
  } catch (reason) {
    const { message, tip } = isRefusal(reason) ? reason : lost();
    also.className = 'note';
    put(also, `No se revisaron las pestañas. ${message} ${tip}`);
  }
}

/** Everything found, by level, with a choice of tab; writing again keeps the choice, what is folded and the focus. */
function findingGroups(): [HTMLElement, (findings: readonly Finding[]) => void] {
  const title = h('h2');
  const groups = h('div');
  const filter = h('select', { id: 'tab', change: () => draw() });
  const choice = labelled('Pestaña', 'Muestra solo lo de una pestaña.', filter);
  const folded = new Set<Level>();
  let shown: readonly Finding[] = [];
  const draw = (): void => put(groups, ...groupsOf(shown, filter.value || ALL, folded));
  const write = (findings: readonly Finding[]): void => {
    shown = findings;
    const chosen = filter.value;
    const tabs = [...new Set(findings.map(tabOf))].sort((a, b) => a.localeCompare(b, 'es'));
    put(filter, ...[ALL, ...tabs].map((tab) => h('option', { value: tab }, tab)));
    if (tabs.includes(chosen)) filter.value = chosen;
    choice.hidden = tabs.length < 2;
    put(
      title,
      findings.length ? count(findings.length, 'observación', 'observaciones') : 'Sin observaciones',
    );
    const focused = groups.contains(document.activeElement) ? document.activeElement?.textContent : undefined;
    draw();
    if (focused === undefined) return;
    const same = [...groups.querySelectorAll<HTMLElement>('button,summary')];
    same.find(({ textContent }) => textContent === focused)?.focus();
  };
  return [h('div', {}, title, choice, groups), write];
}

function groupsOf(findings: readonly Finding[], tab: string, folded: Set<Level>): HTMLElement[] {
  return LEVELS.flatMap((level) => {
    const own = findings.filter((one) => one.level === level && (tab === ALL || tabOf(one) === tab));
    if (own.length === 0) return [];
    const number = own.length.toLocaleString('es-MX');
    const group = h(
      'details',
      {
        open: !folded.has(level),
        toggle: () => void (group.open ? folded.delete(level) : folded.add(level)),
      },
      h('summary', {}, `${LEVEL_TITLES[level]} (${number})`),
      h('div', 'inside', findingList(own)),
    );
    return group;
  });
}

function countsOf(counts: Diagnosis['counts']): HTMLElement {
  const facts: [string, string | number][] = [
    ['Integrantes del STL', counts.members],
    ['Compromisos', counts.commitments],
    ['Pueden entrar al plan', `${counts.ready} de ${counts.commitments}`],
    ['Actividades', counts.activities],
    ['Indicadores', counts.indicators],
  ];
  return h('dl', {}, ...facts.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, String(value))]));
}
