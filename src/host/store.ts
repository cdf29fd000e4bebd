import { mkdir, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workbook } from './model.ts';
import { readWorkbook, writeWorkbook } from './xlsx.ts';

const DELAY_MS = 300;
const STATE = 'host.json';

/** A folder with one .xlsx per workbook and one JSON for what belongs to none (people's properties, triggers, mail). */
export class Store {
  readonly folder: string;
  readonly #files = new Map<string, string>();
  readonly #dirty = new Map<string, Workbook>();
  #state: (() => unknown) | undefined;
  #lastState = '';
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #onError: (error: Error) => void;

  constructor(folder: string, onError: (error: Error) => void = () => undefined) {
    this.folder = folder;
    this.#onError = onError;
  }

  /** Every workbook of the folder; a file that cannot be read is left alone and reported. */
  async load(): Promise<Workbook[]> {
    await mkdir(this.folder, { recursive: true });
    const names = (await readdir(this.folder)).filter((name) => /^[^.~].*\.xlsx$/i.test(name)).sort();
    const books: Workbook[] = [];
    for (const name of names) {
      try {
        const book = await readWorkbook(await readFile(path.join(this.folder, name)));
        if (this.#files.has(book.id)) throw new Error('es una copia de otro libro de la misma carpeta');
        this.#files.set(book.id, name);
        books.push(book);
      } catch (error) {
        this.#onError(
          new Error(`No se pudo abrir ${name}: ${error instanceof Error ? error.message : error}`),
        );
      }
    }
    return books;
  }

  async loadState(): Promise<unknown> {
    const text = await readFile(path.join(this.folder, STATE), 'utf8').catch(() => '');
    this.#lastState = text;
    try {
      return text ? (JSON.parse(text) as unknown) : undefined;
    } catch {
      // Half a file is what a power cut leaves; the workbooks themselves are whole.
      return undefined;
    }
  }

  /** `state` is asked for whenever something is saved. */
  keepState(state: () => unknown): void {
    this.#state = state;
  }

  save(book: Workbook): void {
    this.#dirty.set(book.id, book);
    this.touch();
  }

  touch(): void {
    this.#timer ??= setTimeout(() => void this.flush(), DELAY_MS);
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
    if (name) await unlink(path.join(this.folder, name)).catch(() => undefined);
  }

  async #write(): Promise<void> {
    const books = [...this.#dirty.values()];
    this.#dirty.clear();
    for (const book of books) {
      const name = this.#files.get(book.id) ?? this.#freeName(book.name);
      this.#files.set(book.id, name);
      await this.#replace(name, await writeWorkbook(book));
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
    const taken = new Set([...this.#files.values()].map((each) => each.toLowerCase()));
    const base = safeName(name);
    let candidate = `${base}.xlsx`;
    for (let n = 2; taken.has(candidate.toLowerCase()); n += 1) candidate = `${base} (${n}).xlsx`;
    return candidate;
  }
}

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
