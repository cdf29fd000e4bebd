import type { NationalCallName } from '../core/national/calls.ts';

/** Every global function of the bundle; whoever opens a panel can call any of them, so the list is kept by hand. */
export const TRIGGERS = ['onOpen', 'onInstall', 'onEdit', 'diario', 'seguir'] as const;
export const MENU = [
  'mostrarPreparar',
  'mostrarActualizar',
  'mostrarDirecciones',
  'mostrarMonitoreo',
  'mostrarEvaluacion',
  'mostrarArchivo',
  'mostrarNacional',
  'mostrarInformes',
] as const;
export const CALLS: Record<NationalCallName, true> = {
  guardarPreparar: true,
  abrirActualizar: true,
  actualizar: true,
  guardarDirecciones: true,
  guardarDiario: true,
  abrirInstrumento: true,
  guardarJuicio: true,
  abrirArchivo: true,
  archivar: true,
  abrirNacional: true,
  descargarNacional: true,
  abrirInforme: true,
  publicarJuicios: true,
  continuar: true,
};
