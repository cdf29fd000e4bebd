/** @param more options after the first, which leaves all */
export const select = (name: string, label: string, first: string, more = ''): string =>
  `<label>${label}<select name="${name}"><option value="">${first}</option>${more}</select></label>`;

const ORDERS = [
  ['titulo', 'Por título'],
  ['avance', 'Menor avance primero'],
  ['atraso', 'Más atrasadas primero'],
] as const;

/** Stands there from the start, so that nothing moves when the script wakes it; without a script it is not shown. */
export const tools = (): string =>
  '<form class="tools" role="search" aria-label="Buscar y filtrar compromisos">' +
  '<label>Buscar<input type="search" name="buscar" autocomplete="off"></label>' +
  select('estado', 'Estado', 'Todos') +
  select('responsable', 'Responsable', 'Todos') +
  select('sector', 'Sector', 'Todos') +
  select('tema', 'Tema', 'Todos') +
  select(
    'orden',
    'Orden',
    'Como en el plan',
    ORDERS.map(([value, label]) => `<option value="${value}">${label}</option>`).join(''),
  ) +
  '<label><input type="checkbox" name="atrasadas" value="1"> Solo atrasadas</label>' +
  '<button type="submit" name="ir">Ver resultados</button><button type="button" name="quitar">Quitar filtros</button><button type="button" name="imprimir">Imprimir</button>' +
  '<p role="status"></p></form>';
