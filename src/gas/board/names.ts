import type { CallName } from '../../core/calls.ts';

/** Every global function of the bundle; whoever opens a panel can call any of them, so the list is kept by hand. */
export const TRIGGERS = ['onOpen', 'onInstall', 'onEdit', 'diario'] as const;
export const MENU = [
  'mostrarPreparar',
  'mostrarIntegrante',
  'mostrarCompromiso',
  'mostrarImportar',
  'mostrarDiagnostico',
  'mostrarPublicar',
  'mostrarHistoria',
  'archivarBitacora',
  'mostrarEnlaces',
  'mostrarRecordatorios',
] as const;
export const CALLS: Record<CallName, true> = {
  abrirPreparar: true,
  guardarPreparar: true,
  abrirIntegrante: true,
  guardarIntegrante: true,
  abrirCompromiso: true,
  guardarCompromiso: true,
  guardarBorrador: true,
  diagnosticar: true,
  revisarEstructura: true,
  abrirHistoria: true,
  recuperar: true,
  irACelda: true,
  abrirImportar: true,
  importar: true,
  abrirPublicar: true,
  publicar: true,
  continuar: true,
  abrirEnlaces: true,
  comprobarEnlaces: true,
  abrirRecordatorios: true,
  guardarRecordatorios: true,
  previaRecordatorios: true,
  probarRecordatorios: true,
};
