import type { Calls } from '../../core/calls.ts';
import type { FormTable } from '../../core/recordCalls.ts';
import { recordAsked, recordInput } from '../../core/recordInputs.ts';
import { factsOf, openForm, openLocked } from './calls.ts';
import { answer, expectInput } from './edge.ts';
import { part } from './load.ts';
import { showSidebar } from './show.ts';

export const abrirRegistro: Calls['abrirRegistro'] = (raw) =>
  answer(() => {
    const asked = expectInput(recordAsked, raw);
    const book = openForm();
    return { board: factsOf(book), ...part('registro').openRecord(book, asked) };
  });

export const guardarRegistro: Calls['guardarRegistro'] = (raw) =>
  answer(() => {
    const input = expectInput(recordInput, raw);
    return part('registro').saveRecord(openLocked(), input);
  });

/** The panel is one file for all tables; which one it is about, and which record, stands at its end. */
const opener =
  (table: FormTable, title: string) =>
  (id?: unknown): void =>
    showSidebar('registro', title, { table, id });

export const mostrarActor = opener('actores', 'Actor');
export const mostrarReglas = opener('gobernanza', 'Reglas del Secretariado');
export const mostrarSesion = opener('sesiones', 'Sesión');
export const mostrarAcuerdo = opener('acuerdos', 'Acuerdo');
export const mostrarMesa = opener('mesas', 'Mesa');
export const mostrarMedicion = opener('mediciones', 'Medición');
export const mostrarEvidencia = opener('evidencias', 'Evidencia');
export const mostrarRequisito = opener('pasos', 'Requisito del paso');
export const mostrarPregunta = opener('preguntas', 'Pregunta');
export const mostrarTexto = opener('textos', 'Texto del plan');
