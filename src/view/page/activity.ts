import { str, type Value } from '../../core/board.ts';
import { PROMISED, type Promised } from '../../core/originals.ts';
import { SHAPES } from '../../core/shapes.ts';
import { escape, idAttribute, inline, link, says } from '../html.ts';
import { LATE, percent, shortDate, span } from '../labels.ts';
import type { PublicActivity, PublicRow } from '../shape.ts';
import type { Hanging } from './hanging.ts';
import { evidenceList } from './parts.ts';
import { activityYear } from './year.ts';

const note = (text: string, kind = 'm'): string => `<p class="${kind}">${text}</p>`;

/** What was promised stays in sight, wherever it was moved to. */
function promised({ row }: PublicActivity): string {
  const first = (key: Promised): Value => (row[key] === row[PROMISED[key]] ? '' : (row[PROMISED[key]] ?? ''));
  const before = [first('inicio'), first('fin')] as const;
  return before.some((day) => day !== '') ? ` (antes, ${escape(span(...before))})` : '';
}

const moveNote = ({ row }: PublicRow): string =>
  note(
    `Se movió${says(row, 'de') ? ` del ${shortDate(row['de'])}` : ''} al ${shortDate(row['a'])}` +
      (says(row, 'motivo') ? `: ${inline(str(row, 'motivo'))}` : '') +
      (says(row, 'acuerdo') ? ` (acuerdo ${inline(str(row, 'acuerdo'))})` : ''),
  );

const checks = (verified: readonly PublicRow[]): string =>
  verified
    .map(({ row }) =>
      note(
        `${escape(str(row, 'sector'))}: ${escape(str(row, 'veredicto').toLowerCase())}` +
          (says(row, 'fecha') ? ` el ${shortDate(row['fecha'])}` : '') +
          (says(row, 'vigencia') && str(row, 'vigencia') !== 'Vigente'
            ? `. ${escape(str(row, 'vigencia'))}`
            : '') +
          (says(row, 'comentario') ? `. ${inline(str(row, 'comentario'))}` : ''),
      ),
    )
    .join('');

const answers = (questions: readonly PublicRow[]): string =>
  questions
    .map(({ id, row }) => {
      const reply = says(row, 'respuesta')
        ? `<b>Respuesta</b>${says(row, 'respondida') ? ` (${shortDate(row['respondida'])})` : ''}: ${inline(str(row, 'respuesta'))}` +
          (says(row, 'responde') ? ` — ${inline(str(row, 'responde'))}` : '') +
          (says(row, 'enlace') ? ` ${link(str(row, 'enlace'), 'Documento')}` : '')
        : '<span class="late">Todavía sin respuesta.</span>';
      return `<div class="qa"${idAttribute(id)}><p><b>Pregunta</b> (${shortDate(row['fecha'])}): ${inline(str(row, 'pregunta'))}</p><p>${reply}</p></div>`;
    })
    .join('');

/** Where a citizen asks about one activity or commitment; '' where the guarantor has no form. */
export const askLink = (address: string, id: string): string =>
  address && id
    ? `<a class="ask" href="${escape(address.replace('{ID}', encodeURIComponent(id)))}" rel="noopener" target="_blank">Preguntar</a>`
    : '';

/** @param usual who answers for the commitment; named again only where it is somebody else */
export function activityItem(activity: PublicActivity, usual: string, hanging: Hanging): string {
  const { id, row, responsible, sector, state, progress, late } = activity;
  const who = responsible
    ? inline(responsible) + (sector ? ` (${escape(sector.toLowerCase())})` : '')
    : '<bdi>sin responsable</bdi>';
  return (
    `<li${idAttribute(id)}><p class="s"><b data-s="${SHAPES[state]}">${state}</b> ${percent(progress)}` +
    (late ? ` <b class="late">${LATE}</b>` : '') +
    '</p>' +
    // state and dates go together: in a long plan they repeat together, and weigh little on the way to a phone
    note(
      escape(span(row['inicio'], row['fin'])) +
        promised(activity) +
        (responsible && responsible === usual ? '' : ` · ${who}`),
      'm on',
    ) +
    `<p>${escape(str(row, 'actividad'))}</p>` +
    (says(row, 'producto') ? note(`Producto: ${inline(str(row, 'producto'))}`) : '') +
    (hanging.rich ? activityYear(activity, hanging.year) : '') +
    (hanging.moves.get(id) ?? []).map(moveNote).join('') +
    (says(row, 'informe') ? note(`Avance: ${inline(str(row, 'informe'))}`) : '') +
    (says(row, 'final') ? note(`Resultado: ${inline(str(row, 'final'))}`) : '') +
    evidenceList(hanging.evidence.get(id)) +
    checks(hanging.verifications.get(id) ?? []) +
    answers(hanging.questions.get(id) ?? []) +
    (hanging.rich ? askLink(hanging.ask, id) : '') +
    '</li>'
  );
}

export function activityList(activities: readonly PublicActivity[], usual: string, hanging: Hanging): string {
  const items = activities.map((one) => activityItem(one, usual, hanging)).join('');
  const said = activities.some((one) => usual && one.responsible === usual)
    ? note('Responde la autoridad, salvo donde se indica.')
    : '';
  return `${said}<ol class="acts">${items}</ol>`;
}
