import { longDate } from '../../core/dates.ts';
import { escape, inline } from '../html.ts';
import { cutWords, GUIDE, planName, planTerm } from '../labels.ts';
import type { PublicRecord } from '../shape.ts';
import { activityList } from './activity.ts';
import { card } from './card.ts';
import { council, steps } from './council.ts';
import { cutList } from './cuts.ts';
import { evidence } from './evidence.ts';
import { hangingOf, type Hanging } from './hanging.ts';
import { calendar, overview } from './overview.ts';
import { section } from './parts.ts';
import { navOf, shell, type Assets } from './shell.ts';
import { tools } from './tools.ts';

/** The parts of the page, each of which can also be asked for alone. */
export const VIEWS = [
  'resumen',
  'calendario',
  'compromisos',
  'evidencia',
  'secretariado',
  'pasos',
  'cortes',
  'leer',
] as const;
export type View = (typeof VIEWS)[number];

export const TITLES: Readonly<Record<View, string>> = {
  resumen: 'En resumen',
  calendario: 'Lo prometido, en el año',
  compromisos: 'Los compromisos',
  evidencia: 'Toda la evidencia',
  secretariado: 'Secretariado Técnico Local',
  pasos: 'Los seis pasos',
  cortes: 'Cortes publicados',
  leer: 'Cómo leer este tablero',
};

const MENU: Readonly<Partial<Record<View, string>>> = {
  calendario: 'Calendario',
  compromisos: 'Compromisos',
  evidencia: 'Evidencia',
  secretariado: 'Secretariado',
  pasos: 'Pasos',
  cortes: 'Cortes',
  leer: 'Cómo leerlo',
};

const guide = (): string =>
  `<dl class="cols guide">${GUIDE.map(([name, meaning]) => `<div><dt>${name}</dt><dd>${meaning}</dd></div>`).join('')}</dl>`;

function cards(record: PublicRecord, hanging: Hanging): string {
  const known = new Set(record.commitments.map((one) => one.id));
  const loose = record.activities.filter((one) => !known.has(one.commitment));
  return (
    (record.commitments.length > 1 ? tools() : '') +
    record.commitments.map((one) => card(one, hanging)).join('') +
    (loose.length
      ? `<article><h3>Actividades sin compromiso</h3>${activityList(loose, '', hanging)}</article>`
      : '')
  );
}

const CONTENT: Readonly<Record<View, (record: PublicRecord, hanging: Hanging) => string>> = {
  resumen: overview,
  calendario: calendar,
  compromisos: cards,
  evidencia: evidence,
  secretariado: council,
  pasos: steps,
  cortes: cutList,
  leer: guide,
};

const FILES = [
  ['json', 'todo en JSON'],
  ['csv&amp;tabla=compromisos', 'compromisos en CSV'],
  ['csv&amp;tabla=actividades', 'actividades en CSV'],
  ['atom', 'aviso de cada corte (Atom)'],
] as const;

/** Only the web app has an address at which to ask for them. */
const files = (home: string | undefined): string =>
  home
    ? `<p>Los datos: ${FILES.map(([asked, label]) => `<a href="${escape(home)}?formato=${asked}" target="_top">${label}</a>`).join(', ')}.</p>`
    : '';

function footer({ plan, schema }: PublicRecord, home: string | undefined): string {
  return (
    `<p>Información registrada por ${inline(plan.guarantor)}. Corte al <time datetime="${escape(plan.at)}">` +
    `${longDate(plan.cut)}</time>.</p><p>Estos datos son los mismos de la pestaña «Datos abiertos» del tablero (esquema, ` +
    `versión ${schema}). No se publican nombres, correos ni teléfonos de personas; esta página no guarda ni pide datos de ` +
    `quien la lee.</p>${files(home)}`
  );
}

export interface Options {
  /** Only this part of the page. */
  view?: View;
  /** Said above everything: why the reader sees an older copy. */
  notice?: string;
  /** Of the web app that serves it: shared links lead there, and from a single part there is a way to the whole. */
  home?: string;
}

const whole = (home: string | undefined): string =>
  home ? `<p><a href="${escape(home)}" target="_top">Ver el tablero completo</a></p>` : '';

/** @returns the microsite page: one file that asks nobody for anything and is complete without its scripts. */
export function pageWith(record: PublicRecord, assets: Assets, { view, notice, home }: Options = {}): string {
  const { plan } = record;
  const hanging = hangingOf(record);
  const name = `${planName(plan)} ${plan.year}`;
  const contents = VIEWS.filter((one) => !view || one === view).map((one): [View, string] => [
    one,
    section(one, TITLES[one], CONTENT[one](record, hanging)),
  ]);
  const there = new Set(contents.filter(([, content]) => content !== '').map(([one]) => one));
  const nav = navOf(
    VIEWS.flatMap((one): [string, string][] => {
      const label = MENU[one];
      return label && there.has(one) ? [[one, label]] : [];
    }),
  );
  return shell(
    {
      title: `${name} · Tablero de seguimiento`,
      home,
      head:
        `<p>Tablero público de seguimiento</p><h1>${escape(name)}</h1>` +
        `<p>${inline(plan.guarantor)}</p><p>${planTerm(plan)} · ${cutWords(record)}</p>`,
      nav: view ? whole(home) : nav,
      main:
        (notice ? `<p class="notice">${escape(notice)}</p>` : '') +
        contents.map(([, content]) => content).join(''),
      footer: footer(record, home),
      scripted: !view || view === 'compromisos',
    },
    assets,
  );
}
