import { reviewIn } from '../onEdit.ts';
import { finishers } from './calls.ts';
export {
  abrirRegistro,
  guardarRegistro,
  mostrarActor,
  mostrarAcuerdo,
  mostrarEvidencia,
  mostrarMedicion,
  mostrarMesa,
  mostrarPregunta,
  mostrarReglas,
  mostrarRequisito,
  mostrarSesion,
  mostrarTexto,
} from './recordCalls.ts';
export {
  abrirAvance,
  cancelarActividad,
  guardarAvance,
  ponerAlDia,
  reprogramarActividad,
  verificarActividad,
} from './progressCalls.ts';
import { part } from './load.ts';
import { showDialog, showSidebar } from './show.ts';

export {
  abrirArchivo,
  abrirCompromiso,
  abrirHistoria,
  archivar,
  continuar,
  abrirImportar,
  abrirIntegrante,
  abrirPreparar,
  abrirPublicar,
  diagnosticar,
  guardarBorrador,
  guardarCompromiso,
  guardarIntegrante,
  guardarPreparar,
  importar,
  irACelda,
  publicar,
  recuperar,
  revisarEstructura,
  traerDeVuelta,
} from './calls.ts';
export { abrirGuia } from './guideCalls.ts';
export { abrirDocumento, abrirEntrega, traerEjercicio } from './documentCalls.ts';
export { descargarDatos, descargarPagina, leerDatos, traerDatos } from './dataCalls.ts';
export { guardarDirecciones } from './addressCalls.ts';
export { abrirPlan, lanzar } from './planCalls.ts';
export { abrirEvaluacion, traerEvaluacion } from './marksCalls.ts';
export { abrirEnlaces, comprobarEnlaces } from './linksCalls.ts';
export {
  abrirRecordatorios,
  diario,
  guardarRecordatorios,
  previaRecordatorios,
  probarRecordatorios,
} from './remindersCalls.ts';

/** Builds the menu without reading anything: it also runs where the add-on has no permission yet. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Tablero PAL')
    .addItem('Guía y glosario', 'mostrarGuia')
    .addSubMenu(
      ui
        .createMenu('Registrar')
        .addItem('Actor…', 'mostrarActor')
        .addItem('Integrante del STL…', 'mostrarIntegrante')
        .addItem('Reglas del Secretariado…', 'mostrarReglas')
        .addItem('Sesión…', 'mostrarSesion')
        .addItem('Acuerdo…', 'mostrarAcuerdo')
        .addItem('Mesa…', 'mostrarMesa')
        .addItem('Compromiso…', 'mostrarCompromiso')
        .addItem('Medición…', 'mostrarMedicion')
        .addItem('Evidencia…', 'mostrarEvidencia')
        .addItem('Requisito de un paso…', 'mostrarRequisito')
        .addItem('Pregunta ciudadana…', 'mostrarPregunta')
        .addItem('Texto del plan…', 'mostrarTexto'),
    )
    .addItem('Actualizar avance…', 'mostrarAvance')
    .addSubMenu(
      ui
        .createMenu('Plan')
        .addItem('Importar plan…', 'mostrarImportar')
        .addItem('Revisar y lanzar el plan…', 'mostrarPlan')
        .addItem('Documento del plan…', 'mostrarDocumento'),
    )
    .addItem('Publicar…', 'mostrarPublicar')
    .addSeparator()
    .addSubMenu(
      ui
        .createMenu('Revisar')
        .addItem('Diagnóstico', 'mostrarDiagnostico')
        .addItem('Comprobar enlaces…', 'mostrarEnlaces')
        .addItem('Traer evaluación del INAI…', 'mostrarEvaluacion')
        .addItem('Historia de la fila', 'mostrarHistoria'),
    )
    .addSubMenu(
      ui
        .createMenu('Administrar')
        .addItem('Preparar o reparar tablero…', 'mostrarPreparar')
        .addItem('Recordatorios y calendario…', 'mostrarRecordatorios')
        .addItem('Entrega y nuevo ejercicio…', 'mostrarEntrega')
        .addItem('Archivar bitácora…', 'mostrarArchivo'),
    )
    .addToUi();
}

export function onInstall(): void {
  onOpen();
}

/** Simple trigger: what was typed or pasted stays as it is; the board notes, computes and gives IDs around it. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  reviewIn(event, finishers, (connection, edited) => part('edicion').reviewTyped(connection, edited), ADVICE);
}

const ADVICE = {
  goesOn: 'al abrir Tablero PAL ▸ Revisar ▸ Diagnóstico',
  again:
    'Lo que escribió está en su celda; para que el tablero lo revise, use Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
};

export const mostrarPreparar = (): void => showDialog('preparar', 'Preparar o reparar tablero', 520, 600);
export const mostrarIntegrante = (id?: unknown): void =>
  showSidebar('integrante', 'Integrante del STL', { id });
export const mostrarCompromiso = (id?: unknown): void => showSidebar('compromiso', 'Compromiso', { id });
export const mostrarAvance = (): void => showSidebar('avance', 'Actualizar avance');
export const mostrarImportar = (): void => showDialog('importar', 'Importar plan', 900, 640);
export const mostrarDiagnostico = (): void => showSidebar('diagnostico', 'Diagnóstico');
export const mostrarHistoria = (): void => showSidebar('historia', 'Historia');
export const mostrarArchivo = (): void => showSidebar('archivo', 'Archivar bitácora');
export const mostrarGuia = (): void => showSidebar('guia', 'Guía y glosario');
export const mostrarPlan = (): void => showSidebar('plan', 'Revisar plan');
export const mostrarPublicar = (): void => showSidebar('publicar', 'Publicar');
export const mostrarDocumento = (): void => showDialog('documento', 'Documento del plan', 640, 640);
export const mostrarEntrega = (): void => showDialog('entrega', 'Entrega y nuevo ejercicio', 640, 640);
export const mostrarEnlaces = (): void => showSidebar('enlaces', 'Comprobar enlaces');
export const mostrarEvaluacion = (): void => showSidebar('evaluacion', 'Evaluación del INAI');
export const mostrarRecordatorios = (): void => showSidebar('recordatorios', 'Recordatorios y calendario');
