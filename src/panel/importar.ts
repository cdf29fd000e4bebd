import type { ImportOpening } from '../core/calls.ts';
import { formFields } from '../core/forms.ts';
import type { Problem } from '../core/problems.ts';
import { RECORD_KEYS, TABLES, type RecordKey } from '../core/tables.ts';
import { nameOf } from './board.ts';
import { matchColumns, missingColumns, rematch } from './columns.ts';
import type { Sheet } from './csv.ts';
import { button, count, h, put } from './dom.ts';
import { app, during, finish, hush, start, voice, warn } from './page.ts';
import { checkSheet, isBad, previewTable, SHOWN } from './preview.ts';
import { ask, close } from './server.ts';
import { readable, source } from './source.ts';

start(() => ask('abrirImportar'), open);

interface State {
  table: RecordKey;
  sheet?: Sheet;
  columns: string[];
  /** What the server found, until something changes. */
  found?: Problem[];
  onlyBad: boolean;
}

function open(opening: ImportOpening): void {
  const state: State = { table: 'compromisos', columns: [], onlyBad: false };
  const body = h('div');
  const foot = h('div');
  const draw = (): void => {
    const [add, ...parts] = state.sheet ? review(opening, state, state.sheet, draw) : [];
    put(body, ...parts);
    put(foot, add);
  };
  const take = (text: string): void => {
    hush();
    delete state.sheet;
    delete state.found;
    const sheet = text.trim() ? readable(text) : undefined;
    if (sheet)
      Object.assign(state, { sheet, columns: matchColumns(state.table, sheet.header), onlyBad: false });
    draw();
  };
  const choose = (table: RecordKey): void => {
    state.table = table;
    delete state.found;
    if (state.sheet) state.columns = matchColumns(table, state.sheet.header);
    hush();
    draw();
  };
  put(
    app,
    h(
      'p',
      {},
      `Se agregan filas al tablero de ${nameOf(opening.board)}, todas o ninguna. Lo que ya existe no cambia.`,
    ),
    tableChoice(choose),
    source(take),
    body,
    h('footer', {}, voice, foot),
  );
}

function tableChoice(choose: (table: RecordKey) => void): HTMLElement {
  const select = h(
    'select',
    { id: 'table', change: () => choose(select.value as RecordKey) },
    ...RECORD_KEYS.map((key) =>
      h('option', { value: key, selected: key === 'compromisos' }, TABLES[key].tab),
    ),
  );
  return h('div', 'field', h('label', { for: 'table' }, '¿Qué va a importar?'), select);
}

/** @returns the button that adds the rows, and what is shown above it. */
function review(opening: ImportOpening, state: State, sheet: Sheet, draw: () => void): HTMLElement[] {
  const { table, columns, found = [] } = state;
  const own = checkSheet(opening, table, columns, sheet);
  const problems = own.map((mine, index) => [...found.filter(({ where }) => where.index === index), ...mine]);
  const missing = missingColumns(table, columns);
  const redraw = (id: string): void => {
    draw();
    document.getElementById(id)?.focus();
  };
  const onlyBad = (): void => {
    state.onlyBad = only.checked;
    redraw('only');
  };
  const only = h('input', { id: 'only', type: 'checkbox', change: onlyBad });
  only.checked = state.onlyBad;
  return [
    adder(state, sheet, missing.length > 0, own.filter(isBad).length, draw),
    h('h2', {}, 'Columnas'),
    ...missing.map(({ label }) =>
      h(
        'p',
        'note wrong',
        `Falta la columna «${label}», que es obligatoria. Elija cuál de las suyas la contiene.`,
      ),
    ),
    columnChoices(state, sheet, redraw),
    h('h2', {}, 'Vista previa'),
    totals(sheet.rows.length, problems.filter(isBad).length),
    h('p', {}, only, h('label', { for: 'only' }, ' Mostrar solo las filas con errores')),
    previewTable(table, columns, sheet, problems, state.onlyBad),
  ];
}

const totals = (rows: number, bad: number): HTMLElement =>
  h(
    'p',
    { role: 'status' },
    h('b', {}, `${count(rows, 'fila', 'filas')}: ${rows - bad} sin errores, ${bad} con errores.`),
    rows > SHOWN && ` Se muestran hasta ${SHOWN}.`,
  );

function adder(state: State, sheet: Sheet, lacksColumn: boolean, bad: number, draw: () => void): HTMLElement {
  const { table, columns } = state;
  const { rows } = sheet;
  const label = `Agregar ${count(rows.length, 'fila', 'filas')}`;
  const add = button(label, () => void during(add, 'Agregando…', send), 'main');
  const send = async (): Promise<void> => {
    if (lacksColumn)
      return warn('Faltan columnas obligatorias.', 'Elija cuáles son en la lista de columnas.');
    if (bad > 0) {
      const many = count(bad, 'fila', 'filas');
      return warn(
        `No se agregó nada: hay ${many} con errores.`,
        'Corrija su tabla y vuelva a pegarla o a elegirla.',
      );
    }
    const answer = await ask('importar', { table, columns, rows });
    if (!('problems' in answer)) return done(answer.sentence);
    state.found = answer.problems;
    draw();
    const general = answer.problems.find(({ where }) => where.index === undefined);
    if (general) warn(general.sentence, general.tip);
    else warn('No se agregó nada: el tablero encontró errores.', 'Están en sus filas.');
  };
  return add;
}

/** For each column of the file, the field to which it goes. */
function columnChoices(state: State, sheet: Sheet, redraw: (id: string) => void): HTMLElement {
  const fields = formFields(state.table);
  const one = (heading: string, column: number): HTMLElement => {
    const id = `c${column}`;
    const select = h(
      'select',
      {
        id,
        change: () => {
          state.columns = rematch(state.columns, column, select.value);
          delete state.found;
          hush();
          redraw(id);
        },
      },
      h('option', { value: '' }, 'No importar'),
      ...fields.map(({ key, label }) =>
        h('option', { value: key, selected: state.columns[column] === key }, label),
      ),
    );
    return h(
      'div',
      'field',
      h('label', { for: id }, heading.slice(0, 80) || `Columna ${column + 1}, sin nombre`),
      select,
    );
  };
  return h('div', 'columns', ...sheet.header.map(one));
}

function done(sentence: string): void {
  finish(
    sentence,
    h('p', {}, 'Revise lo que falta en Tablero PAL ▸ Diagnóstico.'),
    button('Importar otra tabla', () => start(() => ask('abrirImportar'), open), 'main'),
    button('Cerrar', close),
  );
}
