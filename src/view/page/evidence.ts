import { str } from '../../core/board.ts';
import { anchor, escape, inline, list } from '../html.ts';
import { count } from '../labels.ts';
import type { PublicRecord, PublicRow } from '../shape.ts';
import { document, short } from './parts.ts';
import type { Hanging } from './hanging.ts';

const OF: readonly (readonly [
  list: 'steps' | 'sessions' | 'agreements' | 'mesas' | 'commitments' | 'activities' | 'indicators',
  title: string,
  says: string,
])[] = [
  ['commitments', 'De compromisos', 'titulo'],
  ['activities', 'De actividades', 'actividad'],
  ['indicators', 'De indicadores', 'variable'],
  ['sessions', 'De sesiones', 'tipo'],
  ['agreements', 'De acuerdos', 'acuerdo'],
  ['mesas', 'De mesas', 'tema'],
  ['steps', 'De los pasos', 'requisito'],
];

const SHOWN: readonly string[] = ['commitments', 'activities', 'indicators'];

/** All documentary evidence in one list, by what it proves (step 6: "toda la evidencia documental"). */
export function evidence(record: PublicRecord, hanging: Hanging): string {
  if (record.evidence.length === 0 && record.totals.withheld === 0) return '';
  const { withheld } = record.totals;
  const total = count(record.evidence.length, 'documento público', 'documentos públicos');
  const lead = `<p>${total}${withheld ? ` y ${count(withheld, 'registrado que no es público', 'registrados que no son públicos')}` : ''}.</p>`;
  // a very large plan does not say twice what each commitment shows
  const told = hanging.rich ? OF : OF.filter(([kind]) => !SHOWN.includes(kind));
  const groups = told.map(([kind, title, key]) => {
    const items = record[kind].flatMap(({ id, row }: PublicRow) => {
      const own = hanging.evidence.get(id) ?? [];
      const name = `<a href="#${anchor(id)}">${escape(id)}</a> ${inline(short(str(row, key)))}`;
      return own.length ? [`${name}${list(own.map(document), ' class="ev"')}`] : [];
    });
    return items.length ? `<h3>${title}</h3>${list(items, ' class="plain"')}` : '';
  });
  const elsewhere = hanging.rich
    ? ''
    : '<p>La de cada compromiso, actividad e indicador está en su ficha.</p>';
  return lead + elsewhere + groups.join('');
}
