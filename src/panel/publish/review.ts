import type { Finding } from '../../core/answers.ts';
import { count, h } from '../dom.ts';
import { findingList } from '../findings.ts';
import { folded } from './steps.ts';

const group = (title: string, note: string, findings: readonly Finding[]): HTMLElement | undefined =>
  findings.length > 0
    ? h('section', {}, h('h2', {}, title), h('p', 'note wrong', note), findingList(findings))
    : undefined;

/** What keeps the board from being published: personal data apart from what contradicts itself. */
export function blocked(blocking: readonly Finding[]): HTMLElement[] {
  const personal = blocking.filter(({ level }) => level === 'privacidad');
  const wrong = blocking.filter(({ level }) => level !== 'privacidad');
  return [
    group(
      'Datos personales por quitar',
      `${personal.length === 1 ? 'Parece haber un dato personal' : `Parece haber ${count(personal.length, 'dato personal', 'datos personales')}`} en lo que se publica. Elija cada uno para ir a su celda.`,
      personal,
    ),
    group(
      'Antes de publicar',
      `Corrija ${count(wrong.length, 'problema', 'problemas')}. Elija uno para ir a su celda.`,
      wrong,
    ),
  ].filter((part) => part !== undefined);
}

/** What would be published as missing, and what is only worth a look. */
export function lacking(missing: readonly Finding[]): HTMLElement[] {
  const gaps = missing.filter(({ level }) => level === 'falta');
  const others = missing.filter(({ level }) => level !== 'falta');
  const what = gaps.length === 1 ? 'Falta 1 dato' : `Faltan ${gaps.length.toLocaleString('es-MX')} datos`;
  return [
    gaps.length === 0
      ? h('p', {}, 'Al plan no le falta nada.')
      : folded(`${what}: el tablero público lo dirá`, findingList(gaps)),
    ...(others.length > 0
      ? [
          folded(
            `Además, ${count(others.length, 'recomendación o corrección', 'recomendaciones o correcciones')}`,
            findingList(others),
          ),
        ]
      : []),
    h(
      'p',
      'help',
      'Se escriben las pestañas «Tablero público» y «Datos abiertos». Los nombres, correos y teléfonos nunca se publican.',
    ),
  ];
}
