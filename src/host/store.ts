import { mkdir, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workbook } from './model.ts';
import { readWorkbook, writeWorkbook } from './xlsx.ts';

const DELAY_MS = 300;
/** Writing takes at most so much of the time: whoever works in a large workbook is not kept waiting by it. */
const SHARE = 0.05;
const MOST_DELAY_MS = 3_000;
const STATE = 'host.json';

/** A folder with one .xlsx per workbook and one JSON for what belongs to none (people's properties, triggers, mail). */
export class Store {
  readonly folder: string;
  readonly #files = new Map<string, string>();
  /** Files that are no workbook of ours, because they cannot be read, must not be written over either. */
  readonly #taken = new Set<string>();
  readonly #dirty = new Map<string, Workbook>();
  #state: (() => unknown) | undefined;
  #lastState = '';
  #timer: NodeJS.Timeout | undefined;
  #delay = DELAY_MS;
  #writing: Promise<void> = Promise.resolve();
  #onError: (error: Error) => void;

  constructor(folder: string, onError: (error: Error) => void = () => undefined) {
    this.folder = folder;
    this.#onError = onError;
  }

  /** Every workbook of the folder; a file that cannot be read is left alone and reported. */
  async load(): Promise<Workbook[]> {
    const books: Workbook[] = [];
    for (const file of await this.#list()) {
      const book = await this.#read(file);
      if (book) books.push(book);
    }
    return books;
  }

  /**
   * The workbook that has this name inside, or else in its file's name. The likeliest file is read first.
   * @throws when a file of exactly that name is there and cannot be read
   */
  async find(name: string): Promise<Workbook | undefined> {
    const wanted = name.normalize('NFC');
    const likely = keyOf(`${safeName(name)}.xlsx`);
    const files = await this.#list();
    let named: Workbook | undefined;
    for (const file of [...files.filter((each) => keyOf(each) === likely), ...files]) {
      if ([...this.#files.values()].includes(file)) continue;
      const book = await this.#read(file);
      if (book?.name.normalize('NFC') === wanted) return book;
      if (keyOf(file) !== keyOf(`${wanted}.xlsx`)) continue;
      if (!book) throw new Error(`El archivo ${file} no se puede leer.`);
      named = book;
    }
    return named;
  }

  async #list(): Promise<string[]> {
    await mkdir(this.folder, { recursive: true });
    const files = (await readdir(this.folder)).filter((name) => /^[^.~].*\.xlsx$/i.test(name)).sort();
    for (const file of files) this.#taken.add(keyOf(file));
    return files;
  }

  async #read(file: string): Promise<Workbook | undefined> {
    try {
      const book = await readWorkbook(await readFile(path.join(this.folder, file)));
      if ((this.#files.get(book.id) ?? file) !== file)
        throw new Error('es una copia de otro libro de la misma carpeta');
      this.#files.set(book.id, file);
      return book;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#onError(new Error(`No se pudo abrir ${file}: ${why}`));
      return undefined;
    }
  }

  async loadState(): Promise<unknown> {
    const text = await readFile(path.join(this.folder, STATE), 'utf8').catch(() => '');
    try {
      return text ? (JSON.parse(text) as unknown) : undefined;
    } catch {
      // Half a file is what a power cut leaves; the workbooks themselves are whole.
      return undefined;
    }
  }

  /** `state` is asked for whenever something is saved; now it is what is on the disk, or nothing yet. */
  keepState(state: () => unknown): void {
    this.#state = state;
    this.#lastState = JSON.stringify(state());
  }

  /** Whether anything is waiting to be written. */
  get isChanged(): boolean {
    return (
      this.#dirty.size > 0 || (this.#state !== undefined && JSON.stringify(this.#state()) !== this.#lastState)
    );
  }

  save(book: Workbook): void {
    this.#dirty.set(book.id, book);
    this.touch();
  }

  touch(): void {
    this.#timer ??= setTimeout(() => void this.flush(), this.#delay);
  }

  /** Resolves when everything that had changed is on the disk. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write()).catch((error: Error) => this.#onError(error));
    return this.#writing;
  }

  async remove(id: string): Promise<void> {
    this.#dirty.delete(id);
    await this.flush();
    const name = this.#files.get(id);
    this.#files.delete(id);
    if (!name) return;
    await unlink(path.join(this.folder, name)).catch(() => undefined);
    this.#taken.delete(keyOf(name));
  }

  async #write(): Promise<void> {
    const begun = performance.now();
    await this.#writeAll();
    const pause = (performance.now() - begun) * (1 / SHARE - 1);
    this.#delay = Math.min(MOST_DELAY_MS, Math.max(DELAY_MS, pause));
  }

  async #writeAll(): Promise<void> {
    const books = [...this.#dirty.values()];
    for (const book of books) {
      const name = this.#files.get(book.id) ?? this.#freeName(book.name);
      this.#files.set(book.id, name);
      this.#dirty.delete(book.id);
      try {
        await this.#replace(name, await writeWorkbook(book));
      } catch (error) {
        // Whatever is saved next tries again with this one.
        this.#dirty.set(book.id, book);
        throw error;
      }
    }
    const state = this.#state ? JSON.stringify(this.#state()) : '';
    if (state && state !== this.#lastState) {
      await this.#replace(STATE, state);
      this.#lastState = state;
    }
  }

  async #replace(name: string, content: Uint8Array | string): Promise<void> {
    const target = path.join(this.folder, name);
    const beside = path.join(this.folder, `.${name}.tmp`);
    await writeFile(beside, content);
    await rename(beside, target);
  }

  #freeName(name: string): string {
    const base = safeName(name);
    let candidate = `${base}.xlsx`;
    for (let n = 2; this.#taken.has(keyOf(candidate)); n += 1) candidate = `${base} (${n}).xlsx`;
    this.#taken.add(keyOf(candidate));
    return candidate;
  }
}

/** Two names that are one on a disk that knows no capitals. */
const keyOf = (file: string): string => file.normalize('NFC').toLowerCase();

/** A name that Windows, macOS and Linux all take: no reserved signs or words, no final dot, 80 bytes at most. */
export function safeName(name: string): string {
  let clean = name
    .normalize('NFC')

    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '-')
    .replace(/^[.~\s]+|[.\s]+$/g, '');
  while (Buffer.byteLength(clean) > 80) clean = [...clean].slice(0, -1).join('');
  if (/^(con|prn|aux|nul|com\d|lpt\d)$/i.test(clean)) clean = `${clean}-libro`;
  return clean || 'Libro';
}
