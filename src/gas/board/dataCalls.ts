import type { DataCalls } from '../../core/dataCalls.ts';
import { openForm, openLocked, openToLook } from './calls.ts';
import { answer } from './edge.ts';
import { part } from './load.ts';

export const descargarDatos: DataCalls['descargarDatos'] = () =>
  answer(() => part('datos').dataFiles(openToLook()));

export const descargarPagina: DataCalls['descargarPagina'] = () =>
  answer(() => part('datos').pageFile(openToLook()));

export const leerDatos: DataCalls['leerDatos'] = (raw) =>
  answer(() => part('datos').readFile(raw, openForm()));

export const traerDatos: DataCalls['traerDatos'] = (raw) =>
  answer(() => part('datos').bringData(raw, openLocked));
