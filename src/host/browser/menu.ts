import type { Page } from 'playwright-core';

/** Where the menu keeps what does not stand in its first list. */
const UNDER: Readonly<Record<string, readonly string[]>> = {
  Registrar: [
    'Actor…',
    'Integrante del STL…',
    'Reglas del Secretariado…',
    'Sesión…',
    'Acuerdo…',
    'Mesa…',
    'Compromiso…',
    'Medición…',
    'Evidencia…',
    'Requisito de un paso…',
    'Pregunta ciudadana…',
    'Texto del plan…',
  ],
  Plan: ['Importar plan…', 'Revisar y lanzar el plan…', 'Documento del plan…'],
  Revisar: ['Diagnóstico', 'Comprobar enlaces…', 'Traer evaluación del INAI…', 'Historia de la fila'],
  Administrar: [
    'Preparar o reparar tablero…',
    'Recordatorios y calendario…',
    'Entrega y nuevo ejercicio…',
    'Archivar bitácora…',
  ],
};

/** Every item of the menu that opens a panel. */
export const ITEMS: readonly string[] = [
  'Guía y glosario',
  'Actualizar avance…',
  'Publicar…',
  ...Object.values(UNDER)
    .flat()
    .filter((item) => item !== 'Archivar bitácora…'),
];

/** Chooses an item of the menu Tablero PAL as a person does, through the list that it stands in. */
export async function choose(page: Page, item: string): Promise<void> {
  const [list] = Object.entries(UNDER).find(([, items]) => items.includes(item)) ?? [];
  await through(page, 'Tablero PAL', ...(list ? [list] : []), item);
}

/** Clicks one entry of the menus after the other. */
export async function through(page: Page, ...names: string[]): Promise<void> {
  // in the whole page, among the cells of the grid, a role is sought a hundred times as long
  const menus = page.locator('[role=menubar]');
  for (const name of names) await menus.getByRole('menuitem', { name, exact: true }).click();
}
