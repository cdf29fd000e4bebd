import { str } from '../../core/board.ts';
import { SECTORS, STEPS } from '../../core/method.ts';
import { escape, idAttribute, inline, link, list, says } from '../html.ts';
import { count, shortDate } from '../labels.ts';
import type { PublicRecord, PublicRow } from '../shape.ts';
import { evidenceList } from './parts.ts';
import type { Hanging } from './hanging.ts';

function seats(record: PublicRecord): string {
  const columns = SECTORS.map((sector) => {
    const own = record.members.filter(({ row, seated }) => seated && row['sector'] === sector);
    const items = own.map(
      ({ row }) =>
        inline(str(row, 'institucion')) +
        (says(row, 'asiento') ? ` <small>${escape(str(row, 'asiento'))}</small>` : ''),
    );
    return `<div class="box"><h3>${sector}</h3>${list(items) || '<p class="m">Nadie registrado</p>'}</div>`;
  });
  return `<div class="cols">${columns.join('')}</div>`;
}

/** The rules that hold on the day of the cut. */
function rules({ rules: all, plan }: PublicRecord): string {
  const held = all.filter(({ row }) => str(row, 'desde') <= plan.cut);
  const now = [...held].sort((a, b) => (str(a.row, 'desde') < str(b.row, 'desde') ? 1 : -1))[0]?.row;
  if (!now) return '';
  const facts = [
    says(now, 'regla') && `Decide por ${inline(str(now, 'regla').toLowerCase())}`,
    says(now, 'quorum') && `con ${count(Number(now['quorum']), 'asiento presente', 'asientos presentes')}`,
    says(now, 'institucion') && `facilita ${inline(str(now, 'institucion'))}`,
    says(now, 'documento') && link(str(now, 'documento'), 'Reglas'),
    says(now, 'agenda') && link(str(now, 'agenda'), 'Agenda anual'),
  ].filter(Boolean);
  return facts.length ? `<p>${facts.join(' · ')}</p>` : '';
}

const CAME = [
  ['asiste_garante', 'organismo garante'],
  ['asiste_sociedad', 'sociedad civil'],
  ['asiste_autoridad', 'autoridad'],
] as const;

const attendance = (row: PublicRow['row']): string => {
  const came = CAME.filter(([key]) => says(row, key)).map(([key, label]) => `${str(row, key)} de ${label}`);
  return came.length ? ` · Asistieron ${came.join(', ')}` : '';
};

function session({ id, row }: PublicRow, agreements: readonly PublicRow[], hanging: Hanging): string {
  const quorum = str(row, 'quorum');
  return (
    `<li${idAttribute(id)}><p><b>${shortDate(row['fecha'])}</b> · ${inline(str(row, 'tipo') || 'Sesión')}` +
    `${attendance(row)}${quorum === 'Sí' || quorum === 'No' ? ` · ${quorum === 'Sí' ? '● Con quórum' : '▲ Sin quórum'}` : ''}` +
    (says(row, 'minuta') ? ` · ${link(str(row, 'minuta'), 'Minuta')}` : '') +
    `</p>${list(agreements.map(agreement))}${evidenceList(hanging.evidence.get(id))}</li>`
  );
}

const agreement = ({ id, row }: PublicRow): string =>
  `<span${idAttribute(id)}>${inline(str(row, 'acuerdo'))}</span> <small>${escape(str(row, 'estado') || 'Pendiente')}` +
  `${says(row, 'cumplido') ? ` el ${shortDate(row['cumplido'])}` : says(row, 'vence') ? `; vence el ${shortDate(row['vence'])}` : ''}</small>`;

const mesa = ({ id, row }: PublicRow, hanging: Hanging): string =>
  `<li${idAttribute(id)}><p>${says(row, 'fecha') ? `<b>${shortDate(row['fecha'])}</b> · ` : ''}${inline(str(row, 'tema'))}${attendance(row)}` +
  (says(row, 'minuta') ? ` · ${link(str(row, 'minuta'), 'Minuta')}` : '') +
  `</p>${says(row, 'problema') ? `<p class="m">Problema: ${inline(str(row, 'problema'))}</p>` : ''}${evidenceList(hanging.evidence.get(id))}</li>`;

const dated = (rows: readonly PublicRow[]): PublicRow[] =>
  [...rows].sort((a, b) => (str(a.row, 'fecha') < str(b.row, 'fecha') ? 1 : -1));

/** Who decides, by institution and sector, with its sessions and mesas, the latest first. */
export function council(record: PublicRecord, hanging: Hanging): string {
  const of = (id: string): PublicRow[] => record.agreements.filter(({ row }) => str(row, 'sesion') === id);
  const sessions = dated(record.sessions).map((one) => session(one, of(one.id), hanging));
  const mesas = dated(record.mesas).map((one) => mesa(one, hanging));
  return (
    seats(record) +
    rules(record) +
    (sessions.length ? `<h3>Sesiones y acuerdos</h3><ol class="acts">${sessions.join('')}</ol>` : '') +
    (mesas.length ? `<h3>Mesas participativas</h3><ol class="acts">${mesas.join('')}</ol>` : '')
  );
}

const MARKS: Readonly<Record<string, string>> = {
  Cumplido: '✔',
  'En curso': '►',
  Pendiente: '○',
  Vencido: '▲',
};

/** The six steps of the exercise with what each asks for, and its proof. */
export function steps(record: PublicRecord, hanging: Hanging): string {
  if (record.steps.length === 0) return '';
  const item = ({ id, row }: PublicRow): string =>
    `<span${idAttribute(id)}>${MARKS[str(row, 'estado')] ?? '○'} ${inline(str(row, 'requisito'))}</span> <small>${escape(str(row, 'estado'))}` +
    `${says(row, 'hecho') ? ` el ${shortDate(row['hecho'])}` : ''}</small>` +
    (says(row, 'documento') ? ` ${link(str(row, 'documento'), 'Documento')}` : '') +
    evidenceList(hanging.evidence.get(id));
  const columns = STEPS.map(({ number, title }) => {
    const own = record.steps.filter(({ row }) => row['paso'] === number);
    return own.length
      ? `<div class="box"><h3>${number}. ${escape(title)}</h3>${list(own.map(item), ' class="plain"')}</div>`
      : '';
  });
  return `<div class="cols">${columns.join('')}</div>`;
}
