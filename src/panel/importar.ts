import type { ImportOpening } from '../core/calls.ts';
import type { Problem } from '../core/problems.ts';
import type { Table } from '../core/table.ts';
import type { RecordKey } from '../core/tableKeys.ts';
import { nameOf } from './board.ts';
import { columnChoices } from './columnChoices.ts';
import { matchColumns, missingColumns, rematch } from './columns.ts';
import type { Sheet } from './csv.ts';
import { button, count, h, labelled, put } from './dom.ts';
import { followLine } from './follow.ts';
import { app, during, explain, finish, hush, say, start, voice, warn } from './page.ts';
import { checkSheet, isBad, previewTable, SHOWN, type Checked } from './preview.ts';
import { newKey } from './opened.ts';
import { ask, close } from './server.ts';
import { tick } from './tick.ts';
import { isDataFile } from '../core/dataFile.ts';
import { returning } from './returning.ts';
import { readable, source } from './source.ts';

start(() => ask('abrirImportar'), open);

/** The definitions come with the opening: they are the server's. */
function tableOf({ tables }: ImportOpening, key: RecordKey): Table {
  const found = tables.find((table) => table.key === key);
  if (!found) throw new Error(`no table ${key}`);
  return found;
}

interface State {
  table: Table;
  sheet?: Sheet;
  columns: string[];
  checked: Checked[];
  onlyBad: boolean;
  leaveOut: boolean;
  /** What was sent last, and its key: trying the same again adds nothing twice. */
  sent?: { text: string; key: string };
}

function open(opening: ImportOpening): void {
  const state: State = {
    table: tableOf(opening, 'compromisos'),
    columns: [],
    checked: [],
    onlyBad: false,
    leaveOut: false,
  };
  const body = h('div');
  const foot = h('div');
  let turn = 0;
  const draw = (focus = ''): void => {
    const { sheet } = state;
    put(body, ...(sheet ? review(opening, state, sheet, draw, recheck) : []));
    put(foot, sheet && adder(state, sheet, draw));
    if (focus) document.getElementById(focus)?.focus();
  };
  const recheck = async (focus?: string): Promise<void> => {
    const { sheet, table, columns } = state;
    const mine = ++turn;
    const tell = (done: number): boolean => {
      if (mine !== turn) return false;
      say(
        `Revisando la tabla: ${done.toLocaleString('es-MX')} de ${count(sheet?.rows.length ?? 0, 'fila', 'filas')}…`,
      );
      return true;
    };
    const checked = sheet ? await checkSheet(opening, table, columns, sheet, tell) : [];
    if (!checked || mine !== turn) return;
    if ((sheet?.rows.length ?? 0) > SHOWN) hush();
    Object.assign(state, { checked, leaveOut: false });
    draw(focus);
  };
  const take = (text: string): void => {
    turn += 1;
    hush();
    delete state.sheet;
    if (isDataFile(text)) {
      put(foot);
      put(body, h('p', {}, 'Leyendo los datos…'));
      void returning(body, text).catch((reason: unknown) => {
        put(body);
        explain(reason);
      });
      return;
    }
    const sheet = text.trim() ? readable(text) : undefined;
    if (!sheet) return draw();
    Object.assign(state, { sheet, columns: matchColumns(state.table, sheet.header), onlyBad: false });
    void recheck();
  };
  const choose = (key: RecordKey): void => {
    const table = tableOf(opening, key);
    state.table = table;
    if (state.sheet) state.columns = matchColumns(table, state.sheet.header);
    hush();
    void recheck();
  };
  const intro = `Se agregan filas al tablero de ${nameOf(opening.board)}, todas o ninguna. Lo que ya existe no cambia.`;
  put(app, h('p', {}, intro), tableChoice(opening, choose), source(take), body, h('footer', {}, voice, foot));
}

function tableChoice({ tables }: ImportOpening, choose: (table: RecordKey) => void): HTMLElement {
  const select = h(
    'select',
    { id: 'table', change: () => choose(select.value as RecordKey) },
    ...tables.map(({ key, tab }) => h('option', { value: key, selected: key === 'compromisos' }, tab)),
  );
  return labelled('¿Qué va a importar?', 'La pestaña a la que van las filas de su tabla.', select);
}

function review(
  opening: ImportOpening,
  state: State,
  sheet: Sheet,
  draw: (focus: string) => void,
  recheck: (focus: string) => Promise<void>,
): (HTMLElement | false)[] {
  const { table, columns, checked } = state;
  const bad = checked.filter(({ problems }) => isBad(problems)).length;
  const match = (column: number, key: string, id: string): void => {
    state.columns = rematch(columns, column, key);
    hush();
    void recheck(id);
  };
  return [
    h('h2', {}, 'Columnas'),
    ...missingColumns(table, columns).map(({ label }) =>
      h(
        'p',
        'note wrong',
        `Falta la columna «${label}», que es obligatoria. Elija cuál de las suyas la contiene.`,
      ),
    ),
    columnChoices(table, columns, sheet.header, match),
    h('h2', {}, 'Vista previa'),
    h(
      'p',
      { role: 'status' },
      h(
        'b',
        {},
        `${count(checked.length, 'fila', 'filas')}: ${checked.length - bad} sin errores, ${bad} con errores.`,
      ),
      checked.length > SHOWN && ` Se muestran hasta ${SHOWN}.`,
    ),
    h('p', 'help', 'Así quedará en el tablero; donde su tabla lo dice de otro modo, se ve debajo.'),
    bad > 0 && ticked('only', 'Mostrar solo las filas con errores', state, 'onlyBad', draw),
    bad > 0 &&
      bad < checked.length &&
      ticked('leave', 'Dejar fuera las filas con errores', state, 'leaveOut', draw),
    previewTable(opening, table, columns, sheet, checked, state.onlyBad && bad > 0),
  ];
}

const TICK_HELP = {
  onlyBad: 'Oculta de la vista previa las que no tienen errores.',
  leaveOut: 'Se agregan las demás; las que tienen errores no llegan al tablero.',
};

function ticked(
  id: string,
  label: string,
  state: State,
  key: 'onlyBad' | 'leaveOut',
  draw: (focus: string) => void,
): HTMLElement {
  const change = (on: boolean): void => {
    state[key] = on;
    hush();
    draw(id);
  };
  return tick(id, label, state[key], change, TICK_HELP[key]);
}

const chosenOf = ({ checked, leaveOut }: State): number[] =>
  [...checked.keys()].filter((index) => !leaveOut || !isBad(checked[index]?.problems ?? []));

function adder(state: State, sheet: Sheet, draw: () => void): HTMLElement {
  const chosen = chosenOf(state);
  const many = count(chosen.length, 'fila', 'filas');
  const add = button(`Agregar ${many}`, () => void during(add, `Agregando ${many}…`, send), 'main');
  const send = async (): Promise<void> => {
    const { table, columns, checked } = state;
    if (missingColumns(table, columns).length > 0)
      return warn('Faltan columnas obligatorias.', 'Elija cuáles son en la lista de columnas.');
    const bad = chosen.filter((index) => isBad(checked[index]?.own ?? [])).length;
    if (bad > 0)
      return warn(
        `No se agregó nada: hay ${count(bad, 'fila', 'filas')} con errores.`,
        'Corrija su tabla y vuelva a pegarla o a elegirla, o deje fuera esas filas.',
      );
    const rows = chosen.map((index) => sheet.rows[index] ?? []);
    const text = JSON.stringify([table.key, columns, rows]);
    if (state.sent?.text !== text) state.sent = { text, key: newKey() };
    const answer = await ask('importar', {
      key: state.sent.key,
      table: table.key as RecordKey,
      columns,
      rows,
    });
    if (!('problems' in answer)) return done(answer.sentence, leftOut(sheet, chosen));
    take(state, chosen, answer.problems);
    draw();
    const general = answer.problems.find(({ where }) => where.index === undefined);
    if (general) warn(general.sentence, general.tip);
    else warn('No se agregó nada: el tablero encontró errores.', 'Están en sus filas.');
  };
  return add;
}

/** Puts what the server found at the rows of the file: it counted those that were sent. */
function take(state: State, chosen: readonly number[], found: readonly Problem[]): void {
  state.checked = state.checked.map((one, index) => {
    const sent = chosen.indexOf(index);
    const more = sent < 0 ? [] : found.filter(({ where }) => where.index === sent);
    return { ...one, problems: [...more, ...one.own] };
  });
}

function leftOut(sheet: Sheet, chosen: readonly number[]): string {
  const added = new Set(chosen);
  const numbers = sheet.numbers.filter((_, index) => !added.has(index));
  if (numbers.length === 0) return '';
  const more = numbers.length > 40 ? '…' : '.';
  return `Quedaron fuera de lo agregado, por su número en la tabla: ${numbers.slice(0, 40).join(', ')}${more}`;
}

function done(sentence: string, left: string): void {
  finish(
    sentence,
    left && h('p', 'note', left),
    h('p', {}, 'Revise lo que falta en Tablero PAL ▸ Revisar ▸ Diagnóstico.'),
    followLine(),
    button('Importar otra tabla', () => start(() => ask('abrirImportar'), open), 'main'),
    button('Cerrar', close),
  );
}
