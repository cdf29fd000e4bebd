import { NATIONAL } from '../core/national/tables.ts';
import { addTables } from '../core/tables.ts';
import { showSidebar, toast } from '../gas/board/show.ts';
import { reviewIn } from '../gas/onEdit.ts';
import { finishers, guardarPreparar } from './calls.ts';
import { part } from './load.ts';

export {
  abrirActualizar,
  abrirArchivo,
  abrirInforme,
  abrirInstrumento,
  abrirNacional,
  actualizar,
  archivar,
  continuar,
  descargarNacional,
  diario,
  guardarDiario,
  guardarDirecciones,
  guardarJuicio,
  guardarPreparar,
  publicarJuicios,
  seguir,
} from './calls.ts';

addTables(NATIONAL);

/** Builds the menu without reading anything: it also runs where the add-on has no permission yet. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Tablero PAL')
    .addItem('Actualizar entidades…', 'mostrarActualizar')
    .addItem('Direcciones de las entidades…', 'mostrarDirecciones')
    .addItem('Monitoreo (6 meses)…', 'mostrarMonitoreo')
    .addItem('Evaluación (12 meses)…', 'mostrarEvaluacion')
    .addItem('Publicar tablero nacional…', 'mostrarNacional')
    .addItem('Informes…', 'mostrarInformes')
    .addSeparator()
    .addSubMenu(
      ui
        .createMenu('Administrar')
        .addItem('Preparar o reparar tablero', 'mostrarPreparar')
        .addItem('Archivar bitácora…', 'mostrarArchivo'),
    )
    .addToUi();
}

export function onInstall(): void {
  onOpen();
}

/** Simple trigger: what people type is checked, noted and remembered; what the program writes says again what it said. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  reviewIn(event, finishers, (connection, edited) => part('edicion').reviewEdit(connection, edited), {
    goesOn: 'al abrir Tablero PAL ▸ Actualizar entidades',
    again: AGAIN,
  });
}

const AGAIN =
  'Lo que escribió está en su celda; vuelva a escribirlo en unos segundos para que el libro lo revise.';

export const mostrarActualizar = (): void => showSidebar('actualizar', 'Actualizar entidades');
export const mostrarDirecciones = (): void => showSidebar('direcciones', 'Direcciones de las entidades');

export const mostrarMonitoreo = (): void => showSidebar('monitoreo', 'Monitoreo (6 meses)');
export const mostrarEvaluacion = (): void => showSidebar('evaluacion', 'Evaluación (12 meses)');
export const mostrarArchivo = (): void => showSidebar('archivo', 'Archivar bitácora');
export const mostrarNacional = (): void => showSidebar('nacional', 'Publicar tablero nacional');
export const mostrarInformes = (): void => showSidebar('informes', 'Informes');

/** There is nothing to ask: what happened is said in a corner. */
export function mostrarPreparar(): void {
  const said = guardarPreparar();
  if ('refused' in said) toast(`${said.refused.sentence} ${said.refused.tip}`);
  else if ('pending' in said) toast(said.pending.sentence);
  else toast(said.sentence);
}
