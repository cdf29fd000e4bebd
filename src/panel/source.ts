import { strFromU8, unzipSync } from 'fflate';
import { decode, isWorkbook, readSheet, type Sheet } from './csv.ts';
import { h } from './dom.ts';
import { explain, warn } from './page.ts';

const MOST_BYTES = 5_000_000;
const MOST_ROWS = 5000;
const MOST_COLUMNS = 200;

/** A place to paste, to choose a file and to drop one. */
export function source(take: (text: string) => void): HTMLElement {
  const paste = (): void => {
    chosen.textContent = '';
    take(area.value);
  };
  const area = h('textarea', { id: 'paste', rows: 3, input: paste, 'aria-describedby': 'pasteh' });
  const chosen = h('b');
  const load = (file?: File): void => {
    if (!file) return;
    readFile(file).then((text) => {
      if (text === undefined) return;
      area.value = '';
      chosen.textContent = file.name;
      take(text);
    }, explain);
  };
  const file = h('input', {
    id: 'file',
    type: 'file',
    accept: '.csv,.tsv,.txt,.json,.zip,text/csv',
    'aria-describedby': 'pasteh',
    change: () => {
      load(file.files?.[0]);
      file.value = '';
    },
  });
  const root = h(
    'div',
    'drop',
    h('label', { for: 'paste' }, 'Pegue la tabla, con sus encabezados'),
    h(
      'p',
      { class: 'help', id: 'pasteh' },
      'Cópiela desde su hoja de cálculo: la primera fila dice el nombre de cada columna. En un tablero vacío puede elegir también los datos que otro publicó (.zip o «datos.json»).',
    ),
    area,
    h('p', 'pick', file, h('label', { for: 'file' }, 'Elegir archivo'), ' o suéltelo aquí. ', chosen),
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
  const data = dataIn(bytes);
  if (data !== undefined) return data;
  warn('Es un libro de Excel, no un CSV.', 'Ábralo, copie la tabla y péguela aquí, o guárdelo como CSV.');
  return undefined;
}

const INSIDE = 'datos.json';
/** A small file may unpack to more than a browser holds. */
const MOST_UNPACKED = 20_000_000;

/** @returns the open data inside the file that publishing gives; undefined where it is another one. */
function dataIn(bytes: Uint8Array): string | undefined {
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === INSIDE && originalSize <= MOST_UNPACKED,
    })[INSIDE];
    return found && strFromU8(found);
  } catch {
    return undefined;
  }
}

function tooLong(): undefined {
  warn(
    'La tabla es demasiado grande: caben 5 MB, 5,000 filas y 200 columnas.',
    'Divídala en partes e impórtelas una por una.',
  );
}

/** @returns the table that a text holds, or undefined after saying why it cannot be used. */
export function readable(text: string): Sheet | undefined {
  if (text.length > MOST_BYTES) return tooLong();
  const sheet = readSheet(text);
  if (sheet.rows.length > MOST_ROWS || sheet.header.length > MOST_COLUMNS) return tooLong();
  if (sheet.rows.length === 0) warn('No hay filas debajo de los encabezados.', 'Copie la tabla completa.');
  else if (sheet.unclosed)
    warn('Hay unas comillas que se abren y no se cierran.', 'Revise las últimas filas de la vista previa.');
  return sheet.rows.length > 0 ? sheet : undefined;
}
