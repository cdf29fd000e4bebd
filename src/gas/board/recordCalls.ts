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

/** The panel is one file for all tables; which one it is about stands at its end. */
const show = (table: FormTable, title: string): void =>
  showSidebar('registro', title, `<i hidden id="table" data-table="${table}"></i>`);

export const mostrarActor = (): void => show('actores', 'Actor');
export const mostrarReglas = (): void => show('gobernanza', 'Reglas del Secretariado');
export const mostrarSesion = (): void => show('sesiones', 'Sesión');
export const mostrarAcuerdo = (): void => show('acuerdos', 'Acuerdo');
export const mostrarMesa = (): void => show('mesas', 'Mesa');
export const mostrarMedicion = (): void => show('mediciones', 'Medición');
export const mostrarEvidencia = (): void => show('evidencias', 'Evidencia');
export const mostrarRequisito = (): void => show('pasos', 'Requisito del paso');
export const mostrarTexto = (): void => show('textos', 'Texto del plan');
