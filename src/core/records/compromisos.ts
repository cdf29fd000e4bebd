import { CRITERIA_KEYS, CRITERIA_LABELS } from '../criteriaKeys.ts';
import { choice, computed, id, long, money, number, percent, required, review, text } from '../fields.ts';
import { MESA_SECTORS, POTENTIALS } from '../method.ts';
import type { Table } from '../table.ts';

const justifications = CRITERIA_KEYS.map((key) =>
  long(`porque_${key}`, `${CRITERIA_LABELS[key]}: justificación`, { max: 1000 }),
);

export const compromisos: Table = {
  key: 'compromisos',
  tab: 'Compromisos',
  fields: [
    id('id', 'ID'),
    long('titulo', 'Compromiso', {
      ...required,
      max: 1000,
    }),
    text('tema', 'Tema', { max: 120 }),
    long('problema', 'Problema público'),
    long('linea_base', 'Línea base del problema', {
      max: 1000,
    }),
    long('accion', 'Qué se hará'),
    long('objetivo', 'Objetivo', { max: 1000 }),
    text('mesa', 'Mesa de origen', { to: 'mesas' }),
    choice('mesa_sectores', 'Sectores en la mesa', {
      choices: MESA_SECTORS,
    }),
    text('autoridad', 'Autoridad responsable'),
    text('sociedad', 'Sociedad civil corresponsable'),
    long('beneficiarios', 'Personas beneficiarias', {
      max: 1000,
    }),
    long('antes', 'Situación antes', { max: 1000 }),
    long('despues', 'Situación después', { max: 1000 }),
    choice('potencial', 'Potencial transformador', {
      choices: POTENTIALS,
    }),
    long('replica', 'Qué se necesita para repetirlo', {
      max: 1000,
    }),
    text('licencia', 'Licencia', {
      max: 150,
    }),
    choice('agenda', 'Línea de la Agenda Nacional', {
      catalog: 'agenda',
    }),
    long('agenda_como', 'Cómo contribuye a la Agenda', { max: 1000 }),
    text('fondo', 'Fondo o programa (Follow the Money)'),
    money('asignado', 'Monto asignado (MXN)'),
    money('ejercido', 'Monto ejercido (MXN)'),
    text('fuente_gasto', 'Fuente del gasto', { max: 2000 }),
    long('sin_fondo', 'Por qué no aplica Follow the Money', {
      max: 1000,
    }),
    long('valores', 'Valores OGP', {
      max: 2000,
    }),
    long('ods', 'ODS', {
      max: 1000,
    }),
    ...justifications,
    text('acuerdo', 'Acuerdo del STL que lo acepta', {
      max: 100,
      to: 'acuerdos',
    }),
    text('anterior', 'ID en el ejercicio anterior', { max: 40 }),
    number('criterios', 'Criterios que cumple', computed),
    percent('avance', 'Avance reportado', computed),
    percent('verificado', 'Avance verificado', computed),
    review,
  ],
};
