import type { DocumentCalls } from '../../core/documentCalls.ts';
import { factsOf, openForm, openLocked } from './calls.ts';
import { answer } from './edge.ts';
import { part } from './load.ts';

export const abrirDocumento: DocumentCalls['abrirDocumento'] = (raw) =>
  answer(() => part('documento').openDocument(raw, openForm, factsOf));

export const abrirEntrega: DocumentCalls['abrirEntrega'] = (raw) =>
  answer(() => part('entrega').openHandover(raw, openForm, factsOf));

export const traerEjercicio: DocumentCalls['traerEjercicio'] = (raw) =>
  answer(() => part('entrega').bringExercise(raw, openLocked));
