import type { ImportInput, ImportOpening } from '../core/calls.ts';
import { formFields } from '../core/forms.ts';
import type { Problem } from '../core/problems.ts';
import { RECORD_KEYS, TABLES, type RecordKey } from '../core/tables.ts';
import { nameOf } from './board.ts';
import { matchColumns, missingColumns, rematch } from './columns.ts';
import { decode, isWorkbook, readSheet, type Sheet } from './csv.ts';
import { button, count, h, put } from './dom.ts';
import { app, during, finish, hush, say, start, voice, warn } from './page.ts';
import { checkSheet, isBad, previewTable } from './preview.ts';
import { ask, close } from './server.ts';

const MOST_BYTES = 5_000_000;
const MOST_ROWS = 5000;
const MOST_COLUMNS = 200;

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
  const draw = (): void => put(body, ...(state.sheet ? review(opening, state, state.sheet, draw) : []));
  const take = (text: string): void => {
    hush();
    delete state.sheet;
    delete state.found;
    const sheet = text.trim() ? readable(text) : undefined;
    if (sheet) Object.assign(state, { sheet, columns: matchColumns(state.table, sheet.header), onlyBad: false });
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
    h('p', {}, `Se agregan filas al tablero de ${nameOf(opening.board)}, todas o ninguna. Lo que ya existe no cambia.`),
    tableChoice(choose),
    source(take),
    body,
    h('footer', {}, voice),
  );
}

function tableChoice(choose: (table: RecordKey) => void): HTMLElement {
  const select = h(
    'select',
    { id: 'table', change: () => choose(select.value as RecordKey) },
    ...RECORD_KEYS.map((key) => h('option', { value: key, selected: key === 'compromisos' }, TABLES[key].tab)),
  );
  return h('div', { class: 'field' }, h('label', { for: 'table' }, '¿Qué va a importar?'), select);
}

/** A place to paste, to choose a file and to drop one. */
function source(take: (text: string) => void): HTMLElement {
  const area = h('textarea', { id: 'paste', rows: 3, input: () => take(area.value), 'aria-describedby': 'pasteh' });
  const load = (file?: File | null): void => {
    if (file) void readFile(file).then((text) => text !== undefined && ((area.value = ''), take(text)));
  };
  const file = h('input', {
    id: 'file',
    type: 'file',
    accept: '.csv,.tsv,.txt,text/csv',
    change: () => {
      load(file.files?.[0]);
      file.value = '';
    },
  });
  const root = h(
    'div',
    { class: 'drop' },
    h('label', { for: 'paste' }, 'Pegue la tabla, con sus encabezados'),
    h('p', { class: 'help', id: 'pasteh' }, 'Cópiela desde su hoja de cálculo: la primera fila dice el nombre de cada columna.'),
    area,
    h('p', {}),
    h('label', { for: 'file' }, 'O elija un archivo CSV (también puede soltarlo aquí)'),
    file,
  );
  root.addEventListener('dragover', (event) => {
    event.preventDefault();
    root.classList.add('over');
  });
  root.addEventListener('dragleave', () => root.classList.remove('over'));
  root.addEventListener('drop', (event) => {
    event.preventDefault();
    root.classList.remove('over');
    load(event.dataTransfer?.files[0]);
  });
  return root;
}

/** @returns the text of a file, or undefined after saying why it cannot be used. */
async function readFile(file: File): Promise<string | undefined> {
  if (file.size > MOST_BYTES) return tooLong();
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isWorkbook(bytes)) return decode(bytes);
  warn('Es un libro de Excel, no un CSV.', 'Ábralo, copie la tabla y péguela aquí, o guárdelo como CSV.');
  return undefined;
}

function tooLong(): undefined {
  warn(
    'La tabla es demasiado grande: caben 5 MB, 5,000 filas y 200 columnas.',
    'Divídala en partes e impórtelas una por una.',
  );
}

function readable(text: string): Sheet | undefined {
  if (text.length > MOST_BYTES) return tooLong();
  const sheet = readSheet(text);
  if (sheet.rows.length > MOST_ROWS || sheet.header.length > MOST_COLUMNS) return tooLong();
  if (sheet.rows.length === 0) warn('No hay filas debajo de los encabezados.', 'Copie la tabla completa.');
  else if (sheet.unclosed) warn('Hay unas comillas que se abren y no se cierran.', 'Revise las últimas filas de la vista previa.');
  return sheet.rows.length > 0 ? sheet : undefined;
}

function review(opening: ImportOpening, state: State, sheet: Sheet, draw: () => void): HTMLElement[] {
  const { table, columns, found = [] } = state;
  const own = checkSheet(opening, table, columns, sheet);
  const problems = own.map((mine, index) => [...found.filter(({ where }) => where.index === index), ...mine]);
  const bad = problems.filter(isBad).length;
  const missing = missingColumns(table, columns);
  const redraw = (id: string): void => {
    draw();
    document.getElementById(id)?.focus();
  };
  const add = button(`Agregar ${count(sheet.rows.length, 'fila', 'filas')}`, () => void during(add, 'Agregando…', send), 'main');
  const send = async (): Promise<void> => {
    if (missing.length > 0) return warn('Faltan columnas obligatorias.', 'Elija cuáles son en la lista de columnas.');
    if (bad > 0) return warn(`No se agregó nada: hay ${count(bad, 'fila', 'filas')} con errores.`, 'Corrija su tabla y vuelva a pegarla o a elegirla.');
    const input: ImportInput = { table, columns, rows: sheet.rows };
    const answer = await ask('importar', input);
    if (!('problems' in answer)) return done(opening, answer.sentence);
    state.found = answer.problems;
    draw();
    const general = answer.problems.find(({ where }) => where.index === undefined);
    warn(general ? general.sentence : 'No se agregó nada: el tablero encontró errores.', general?.tip ?? 'Están en sus filas.');
  };
  const only = h('input', { id: 'only', type: 'checkbox', change: () => ((state.onlyBad = only.checked), redraw('only')) });
  only.checked = state.onlyBad;
  return [
    h('h2', {}, 'Columnas'),
    ...missing.map(({ label }) =>
      h('p', { class: 'note wrong' }, `Falta la columna «${label}», que es obligatoria. Elija cuál de las suyas la contiene.`),
    ),
    columnChoices(state, sheet, redraw),
    h('h2', {}, 'Vista previa'),
    h('p', { role: 'status' }, h('b', {}, `${count(sheet.rows.length, 'fila', 'filas')}: ${sheet.rows.length - bad} sin errores, ${bad} con errores.`), sheet.rows.length > 100 && ' Se muestran hasta 100.'),
    h('p', {}, only, h('label', { for: 'only' }, ' Mostrar solo las filas con errores')),
    previewTable(table, columns, sheet, problems, state.onlyBad),
    add,
  ];
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
      ...fields.map(({ key, label }) => h('option', { value: key, selected: state.columns[column] === key }, label)),
    );
    return h('div', { class: 'field' }, h('label', { for: id }, heading.slice(0, 80) || `Columna ${column + 1}, sin nombre`), select);
  };
  return h('div', { class: 'columns' }, ...sheet.header.map(one));
}

function done(opening: ImportOpening, sentence: string): void {
  finish(
    sentence,
    h('p', {}, 'Revise lo que falta en Tablero PAL ▸ Diagnóstico.'),
    button('Importar otra tabla', () => start(() => ask('abrirImportar'), open), 'main'),
    button('Cerrar', close),
  );
  say(nameOf(opening.board));
}
