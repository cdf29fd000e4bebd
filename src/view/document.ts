import { str } from '../core/board.ts';
import { longDate } from '../core/dates.ts';
import { ACTIVITY_STATES, SECTORS } from '../core/method.ts';
import { paceWords, SHAPES } from '../core/shapes.ts';
import { activityList, card, type Hanging } from './card.ts';
import { groupBy } from './group.ts';
import { anchor, escape, inline, list, says } from './html.ts';
import { count, cutWords, inShort, GUIDE, percent, planName, planTerm, shortDate } from './labels.ts';
import { withItself } from './frozen.ts';
import { gaps } from './parts.ts';
import type { PublicRecord, PublicCommitment } from './shape.ts';

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const section = (id: string, title: string, content: string): string =>
  content &&
  `<section id="${id}" aria-labelledby="${id}-t"><h2 id="${id}-t">${title}</h2>${content}</section>`;

const meter = (label: string, fraction: number, kind: string): string =>
  `<div class="meter"><span>${label}</span><span class="bar" aria-hidden="true">` +
  `<i${kind} style="width:${Math.round(fraction * 100)}%"></i></span><b>${percent(fraction)}</b></div>`;

function overview(record: PublicRecord): string {
  const { totals } = record;
  const lead = `<p class="lead">${escape(inShort(record))}</p>`;
  const tile = (label: string, value: number): string => `<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const tiles =
    '<dl class="tiles">' +
    tile('compromisos', totals.commitments) +
    tile('actividades', totals.activities) +
    (totals.activities
      ? tile('▲ atrasadas', totals.late) + tile('△ con avance y sin evidencia', totals.unproven)
      : '') +
    tile('compromisos que cumplen los criterios o tienen acuerdo', totals.accepted) +
    '</dl>';
  if (totals.activities === 0) return lead + tiles;
  const { reported, verified, expected } = totals.progress;
  return (
    lead +
    tiles +
    `<div class="box"><p><b${totals.pace === 'behind' ? ' class="late"' : ''}>${paceWords(totals.pace, reported, expected)}</b></p>` +
    meter('Avance reportado', reported, '') +
    meter('Avance verificado', verified, ' class="v"') +
    meter('Esperado hoy', expected, ' class="x"') +
    '<h3>Actividades por estado</h3>' +
    list(
      ACTIVITY_STATES.map((state) => `${SHAPES[state]} ${state}: <b>${totals.byState[state]}</b>`),
      ' class="states"',
    ) +
    '</div>'
  );
}

function entry({ id, row, progress, pace, late }: PublicCommitment): string {
  const state =
    pace === 'none'
      ? paceWords(pace, 0, 0)
      : `${percent(progress.reported)} reportado${late ? ` · <span class="late">▲ ${count(late, 'atrasada', 'atrasadas')}</span>` : ''}`;
  return `<a href="#${anchor(id)}">${inline(str(row, 'titulo'))}</a><span class="m">${state}</span>`;
}

function council(record: PublicRecord): string {
  const columns = SECTORS.map((sector) => {
    const seats = record.members.filter(({ row, seated }) => seated && row['sector'] === sector);
    const items = seats.map(
      ({ row }) =>
        inline(str(row, 'institucion')) +
        (says(row, 'asiento') ? ` <small>${escape(str(row, 'asiento'))}</small>` : ''),
    );
    return `<div class="box"><h3>${sector}</h3>${list(items) || '<p class="m">Nadie registrado</p>'}</div>`;
  });
  return `<div class="cols">${columns.join('')}</div>`;
}

/** The frozen cuts, this one last, with what each reported and the digest that proves it. */
const cutList = (record: PublicRecord): string =>
  list(
    withItself(record).map(
      ({ number, kind, date, reported, verified, digest }) =>
        `<b>Corte ${number}</b> · ${escape(kind)} · ${shortDate(date)}: ${percent(reported)} reportado, ` +
        `${percent(verified)} verificado<br><small>Huella SHA-256: ${escape(digest)}</small>`,
    ),
    '',
    'ol',
  );

const guide = (): string =>
  `<dl class="cols guide">${GUIDE.map(([name, meaning]) => `<div><dt>${name}</dt><dd>${meaning}</dd></div>`).join('')}</dl>`;

function body(record: PublicRecord): string {
  const of = (one: { commitment: string }): string => one.commitment;
  const hanging: Hanging = {
    activities: groupBy(record.activities, of),
    indicators: groupBy(record.indicators, of),
    evidence: groupBy(record.evidence, (one) => one.of),
  };
  const known = new Set(record.commitments.map((one) => one.id));
  const loose = record.activities.filter((one) => !known.has(one.commitment));
  const index =
    record.commitments.length > 1 ? list(record.commitments.map(entry), ' class="toc"', 'ol') : '';
  return (
    section(
      'resumen',
      'En resumen',
      overview(record) + gaps('Lo que le falta al plan', record.plan.missing),
    ) +
    section('lista', 'Qué se prometió', index) +
    section('compromisos', 'Los compromisos', record.commitments.map((one) => card(one, hanging)).join('')) +
    section(
      'sueltas',
      'Actividades sin compromiso',
      loose.length ? `<div class="box">${activityList(loose, '', hanging)}</div>` : '',
    ) +
    section('stl', 'Secretariado Técnico Local', council(record)) +
    section('cortes', 'Cortes publicados', cutList(record)) +
    section('leer', 'Cómo leer este tablero', guide())
  );
}

function footer({ plan, totals, schema }: PublicRecord): string {
  const withheld = totals.withheld
    ? ` Hay ${count(totals.withheld, 'evidencia registrada que no es pública', 'evidencias registradas que no son públicas')}: aquí solo se ${totals.withheld === 1 ? 'cuenta' : 'cuentan'}.`
    : '';
  return (
    `<footer><div class="w"><p>Información registrada por ${inline(plan.guarantor)}. Corte al <time datetime="${escape(plan.at)}">` +
    `${longDate(plan.cut)}</time>.${withheld}</p><p>Estos datos son los mismos de la pestaña «Datos abiertos» del ` +
    `tablero (esquema, versión ${schema}). No se publican nombres, correos ni teléfonos de personas; esta página no ` +
    'guarda ni pide datos de quien la lee.</p></div></footer>'
  );
}

/** @returns the microsite page with a stylesheet that is kept elsewhere. */
export function pageWith(record: PublicRecord, style: string): string {
  const { plan } = record;
  const name = `${planName(plan)} ${plan.year}`;
  const jump = (id: string, label: string): string => `<a href="#${id}">${label}</a>`;
  const nav = list([
    jump('resumen', 'En resumen'),
    ...(record.commitments.length ? [jump('compromisos', 'Compromisos')] : []),
    jump('stl', 'Secretariado Técnico Local'),
    jump('leer', 'Cómo leerlo'),
  ]);
  return (
    '<!DOCTYPE html><html lang="es-MX"><head><meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">' +
    `<title>${escape(name)} · Tablero de seguimiento</title><style>${style}</style></head><body>` +
    '<a class="skip" href="#contenido">Saltar al contenido</a>' +
    `<header><div class="w"><p>Tablero público de seguimiento</p><h1>${escape(name)}</h1>` +
    `<p>${inline(plan.guarantor)}</p><p>${planTerm(plan)} · ${cutWords(record)}</p>` +
    `<nav aria-label="Secciones">${nav}</nav></div></header><main class="w" id="contenido">${body(record)}</main>${footer(record)}</body></html>`
  );
}
