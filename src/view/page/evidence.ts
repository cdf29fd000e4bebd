import { str } from '../../core/board.ts';
import { anchor, escape, inline, link, list, says } from '../html.ts';
import { count } from '../labels.ts';
import type { PublicRecord, PublicRow } from '../shape.ts';
import { document, short } from './parts.ts';
import type { Hanging } from './hanging.ts';

interface Kind {
  list: 'steps' | 'rules' | 'sessions' | 'agreements' | 'mesas' | 'commitments' | 'activities' | 'indicators';
  title: string;
  /** The column that tells it from others. */
  names: string;
  /** Columns of its own that lead to a document. */
  own?: readonly (readonly [key: string, label: string])[];
}

/** Those whose documents their cards show are first. */
const KINDS: readonly Kind[] = [
  { list: 'commitments', title: 'De compromisos', names: 'titulo' },
  { list: 'activities', title: 'De actividades', names: 'actividad' },
  { list: 'indicators', title: 'De indicadores', names: 'variable' },
  { list: 'sessions', title: 'De sesiones', names: 'tipo', own: [['minuta', 'Minuta']] },
  { list: 'agreements', title: 'De acuerdos', names: 'acuerdo' },
  { list: 'mesas', title: 'De mesas', names: 'tema', own: [['minuta', 'Minuta']] },
  {
    list: 'rules',
    title: 'Del Secretariado',
    names: 'regla',
    own: [
      ['documento', 'Reglas'],
      ['agenda', 'Agenda anual'],
    ],
  },
  { list: 'steps', title: 'De los pasos', names: 'requisito', own: [['documento', 'Documento']] },
];
const ON_CARDS = 3;

const documentsOf = ({ id, row }: PublicRow, { own = [] }: Kind, hanging: Hanging): string[] => [
  ...own.filter(([key]) => says(row, key)).map(([key, label]) => link(str(row, key), label)),
  ...(hanging.evidence.get(id) ?? []).map(document),
];

function nameOf({ id, row }: PublicRow, kind: Kind): string {
  const words = inline(short(str(row, kind.names)));
  return kind.list === 'rules' ? words : `<a href="#${anchor(id)}">${escape(id)}</a> ${words}`;
}

/** All documentary evidence in one list, by what it proves (step 6: "toda la evidencia documental"). */
export function evidence(record: PublicRecord, hanging: Hanging): string {
  const { withheld } = record.totals;
  // a very large plan does not say twice what each commitment shows
  const told = hanging.rich ? KINDS : KINDS.slice(ON_CARDS);
  let own = 0;
  const groups = told.map((kind) => {
    const items = record[kind.list].flatMap((one: PublicRow) => {
      const found = documentsOf(one, kind, hanging);
      own += found.length - (hanging.evidence.get(one.id) ?? []).length;
      return found.length ? [nameOf(one, kind) + list(found, ' class="ev"')] : [];
    });
    return items.length ? `<h3>${kind.title}</h3>${list(items, ' class="plain"')}` : '';
  });
  const total = record.evidence.length + own;
  if (total + withheld === 0) return '';
  return (
    `<p>${count(total, 'documento público', 'documentos públicos')}` +
    (withheld
      ? ` y ${count(withheld, 'registrado que no es público', 'registrados que no son públicos')}`
      : '') +
    `.</p>${hanging.rich ? '' : '<p>La de cada compromiso, actividad e indicador está en su ficha.</p>'}${groups.join('')}`
  );
}
