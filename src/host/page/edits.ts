import type { EditReply, EditRequest, RowsRequest, UiEvent } from '../server/api.ts';
import type { BookApi } from './api.ts';
import { mayOverride, tell } from './modal.ts';
import type { SheetModel } from './model.ts';
import type { Area } from './selection.ts';
import { UndoStack } from './undo.ts';

export interface EditsHost {
  api: BookApi;
  model(): SheetModel | undefined;
  openSheet(id: number): Promise<void>;
  repaint(rows: number[]): void;
  reload(): Promise<void>;
  show(events: UiEvent[]): void;
  select(area: Area): void;
  /** Opens the cell again with a text that could not be saved. */
  reopen(row: number, column: number, text: string): void;
}

/** What a person does to the cells and rows of the sheet on screen, and how it is taken back. */
export class Edits {
  readonly #host: EditsHost;
  readonly #undo = new UndoStack();
  #pending: Promise<unknown> = Promise.resolve();

  constructor(host: EditsHost) {
    this.#host = host;
  }

  async write(row: number, column: number, values: string[][]): Promise<void> {
    const model = this.#host.model();
    if (!model) return;
    this.#guess(model, { row, column, values });
    await this.#inTurn(() => this.#write(model, row, column, values));
  }

  /** What an edit finds and leaves is known only when those before it have ended. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#pending.then(work);
    this.#pending = turn.catch(() => undefined);
    return turn;
  }

  #guess(model: SheetModel, { row, column, values }: Omit<EditRequest, 'sheetId'>): void {
    values.forEach((line, r) => line.forEach((text, c) => model.guess(row + r, column + c, text)));
    this.#host.repaint(values.map((_, r) => row + r));
  }

  #settle(model: SheetModel, { row, column, values }: Omit<EditRequest, 'sheetId'>): void {
    values.forEach((line, r) => line.forEach((text, c) => model.settle(row + r, column + c, text)));
    this.#host.repaint(values.map((_, r) => row + r));
  }

  async #write(model: SheetModel, row: number, column: number, values: string[][]): Promise<void> {
    const entry = this.#undo.begin(model, row, column, values);
    const isDone = await this.#send(model, { sheetId: model.view.id, row, column, values });
    if (isDone) this.#undo.push(entry, model);
  }

  clear({ row, column, rows, columns }: Area): Promise<void> {
    const line = Array.from({ length: columns }, () => '');
    return this.write(
      row,
      column,
      Array.from({ length: rows }, () => line),
    );
  }

  toggle({ row, column }: { row: number; column: number }): boolean {
    const model = this.#host.model();
    if (!model?.rule(row, column)?.checkbox) return false;
    void this.write(row, column, [[model.cell(row, column)?.checked ? 'FALSE' : 'TRUE']]);
    return true;
  }

  rows(what: RowsRequest['what'], area: Area): Promise<void> {
    return this.#inTurn(() => this.#rows(what, area));
  }

  async #rows(what: RowsRequest['what'], { row, rows }: Area): Promise<void> {
    const model = this.#host.model();
    if (!model) return;
    const { id: sheetId, columnCount } = model.view;
    const request = { sheetId, row: what === 'abajo' ? row + rows - 1 : row, what };
    const count = what === 'eliminar' ? rows : 1;
    const entry = this.#undo.beginRows(model, { ...request, count });
    if (!(await this.#sendRows({ ...request, count }))) return;
    this.#undo.push(entry, model);
    this.#host.select({ row: what === 'abajo' ? row + rows : row, column: 0, rows: 1, columns: columnCount });
  }

  undo(): Promise<void> {
    return this.#inTurn(() => this.#takeBack());
  }

  async #takeBack(): Promise<void> {
    const entry = this.#undo.pop();
    if (!entry) return tell('Deshacer', 'No hay nada que deshacer en esta ventana.');
    if (entry.sheetId !== this.#host.model()?.view.id) await this.#host.openSheet(entry.sheetId);
    const model = this.#host.model();
    if (model?.view.id !== entry.sheetId || model.view.rowCount !== entry.rowCount) {
      return tell('Deshacer', 'Las filas de la hoja cambiaron desde entonces: ya no se puede deshacer.');
    }
    const { sheetId, row, column } = entry;
    if (entry.rows && !(await this.#sendRows({ ...entry.rows, sheetId, confirmed: true }))) return;
    const values = this.#undo.textsFor(entry, model);
    const [first] = values;
    if (!first) return;
    await this.#send(model, { sheetId, row, column, values, confirmed: true });
    this.#host.select({ row, column, rows: values.length, columns: first.length });
  }

  async #send(model: SheetModel, request: EditRequest): Promise<boolean> {
    const { row, column, values } = request;
    this.#guess(model, request);
    const reply = await this.#ask(() => this.#host.api.edit(request));
    this.#settle(model, request);
    const [only, ...others] = values.flat();
    if (!reply && only && others.length === 0) this.#host.reopen(row, column, only);
    if (reply?.warning === undefined || request.confirmed) return this.#ended(reply);
    return (await mayOverride(reply.warning)) && this.#send(model, { ...request, confirmed: true });
  }

  async #sendRows(request: RowsRequest): Promise<boolean> {
    const reply = await this.#ask(() => this.#host.api.rows(request));
    if (reply?.warning === undefined || request.confirmed) return this.#ended(reply);
    return (await mayOverride(reply.warning)) && this.#sendRows({ ...request, confirmed: true });
  }

  async #ask(request: () => Promise<EditReply>): Promise<EditReply | undefined> {
    const reply = await request().catch(async (error: Error) => {
      await tell('No se guardó', error.message);
      return undefined;
    });
    await this.#host.reload();
    return reply;
  }

  async #ended(reply: EditReply | undefined): Promise<boolean> {
    if (!reply) return false;
    const [refused] = reply.refused;
    if (refused) await tell('Hubo un problema', `${refused.cell}: ${refused.message}`);
    this.#host.show(reply.ui);
    return !refused;
  }
}
