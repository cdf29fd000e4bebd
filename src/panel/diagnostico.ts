import type { Diagnosis, Finding } from '../core/calls.ts';
import { LEVELS, LEVEL_TITLES } from '../core/problems.ts';
import { button, count, h, put } from './dom.ts';
import { findingList } from './findings.ts';
import { app, during, hush, say, start, voice } from './page.ts';
import { ask } from './server.ts';

const ALL = 'Todas';

start(() => ask('diagnosticar'), show);

const tabOf = ({ cell }: Finding): string => cell?.tab ?? 'Sin celda';

function show({ findings, counts, next }: Diagnosis): void {
  hush();
  const again = button('Volver a revisar', () => void during(again, 'Revisando…', review), 'main');
  const review = async (): Promise<void> => {
    show(await ask('diagnosticar'));
    say('Diagnóstico actualizado.');
  };
  const groups = h('div');
  const tabs = [...new Set(findings.map(tabOf))].sort((a, b) => a.localeCompare(b, 'es'));
  const filter = h(
    'select',
    { id: 'tab', change: () => put(groups, ...groupsOf(findings, filter.value)) },
    ...[ALL, ...tabs].map((tab) => h('option', { value: tab }, tab)),
  );
  put(
    app,
    h('h2', {}, 'Lo siguiente'),
    h('p', 'note', next),
    h('h2', {}, 'En el tablero'),
    countsOf(counts),
    h(
      'h2',
      {},
      findings.length ? count(findings.length, 'observación', 'observaciones') : 'Sin observaciones',
    ),
    tabs.length > 1 && h('div', 'field', h('label', { for: 'tab' }, 'Pestaña'), filter),
    groups,
    h('footer', {}, voice, again),
  );
  put(groups, ...groupsOf(findings, ALL));
}

function groupsOf(findings: readonly Finding[], tab: string): HTMLElement[] {
  return LEVELS.flatMap((level) => {
    const own = findings.filter((one) => one.level === level && (tab === ALL || tabOf(one) === tab));
    if (own.length === 0) return [];
    const number = own.length.toLocaleString('es-MX');
    return h(
      'details',
      { open: true },
      h('summary', {}, `${LEVEL_TITLES[level]} (${number})`),
      h('div', 'inside', findingList(own)),
    );
  });
}

function countsOf(counts: Diagnosis['counts']): HTMLElement {
  const facts: [string, string | number][] = [
    ['Integrantes del STL', counts.members],
    ['Compromisos', counts.commitments],
    ['Cumplen los ocho criterios', `${counts.ready} de ${counts.commitments}`],
    ['Actividades', counts.activities],
    ['Indicadores', counts.indicators],
  ];
  return h('dl', {}, ...facts.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, String(value))]));
}
