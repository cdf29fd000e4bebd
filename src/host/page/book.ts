import type { BookView, CallReply, LiveEvent, UiEvent } from '../server/api.ts';
import { BookApi } from './api.ts';
import { copyText, parseTable, spreadOver } from './clipboard.ts';
import { cellName, parseCellName } from './dom.ts';
import { Editor } from './editor.ts';
import { Grid } from './grid.ts';
import { handleKey } from './keys.ts';
import { buildLayout } from './layout.ts';
import type { BookLayout } from './layout.ts';
import { scriptEntries } from './menu.ts';
import type { Menu } from './menu.ts';
import { ask, mayOverride, tell, toast } from './modal.ts';
import { SheetModel } from './model.ts';
import { Panels } from './panels.ts';
import { currentPerson } from './people.ts';
import { openPublish } from './publish.ts';
import { firstShown, fixedMenus, tabButton } from './fixed.ts';
import { Selection } from './selection.ts';
import { showNote } from './note.ts';

/** One workbook on screen: it joins the grid, the menus, the panels and the server. */
export class BookPage {
  readonly #api: BookApi;
  readonly #parts: BookLayout;
  readonly #grid: Grid;
  readonly #selection: Selection;
  readonly #editor: Editor;
  readonly #panels: Panels;
  #book: BookView | undefined;
  #model: SheetModel | undefined;
  #menus: Menu[] = [];
  #loading: Promise<void> = Promise.resolve();
  #selected = new Map<number, { row: number; column: number }>();

  constructor(id: string) {
    this.#api = new BookApi(id, currentPerson());
    this.#parts = buildLayout({
      personChanged: (email) => this.#become(email),
      goTo: (text) => this.#goTo(text),
      writeFormula: (text) => void this.#write([[text]], false).then(() => this.#grid.focus()),
    });
    this.#grid = new Grid(this.#parts.grid, {
      painted: (element, row, column) => this.#selection.mark(element, row, column),
    });
    this.#selection = new Selection(
      this.#grid,
      () => this.#model,
      () => this.#selectionChanged(),
    );
    this.#editor = new Editor({
      grid: this.#grid,
      model: () => this.#model,
      commit: (row, column, text) => void this.#edit(row, column, [[text]]),
      moved: (down, right) => this.#selection.move(down, right),
    });
    this.#panels = new Panels({
      call: (name, args) => this.#api.call(name, args, this.#place()),
      show: (events) => this.#show(events),
      focusGrid: () => this.#grid.focus(),
      side: this.#parts.side,
    });
    this.#listen();
  }

  async start(): Promise<void> {
    this.#book = await this.#api.book();
    const first = this.#book.tabs.find((tab) => !tab.hidden) ?? this.#book.tabs[0];
    this.#showTabs(first?.id);
    this.#showMenus();
    if (first) await this.#openSheet(first.id);
    this.#api.listen(
      (event) => this.#hear(event),
      (yes) => this.#parts.status(yes ? '' : 'Sin conexión con el servidor local. Se intenta de nuevo…'),
    );
    this.#grid.focus();
    await this.#open();
  }

  async #open(): Promise<void> {
    this.#show((await this.#api.open()).ui);
  }

  #listen(): void {
    const { grid } = this.#parts;
    grid.addEventListener('keydown', (event) => this.#key(event));
    grid.addEventListener('dblclick', (event) => {
      const inCell = event.target instanceof Element && event.target.closest('[data-cell]');
      if (inCell) this.#startEdit();
    });
    grid.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : undefined;
      if (target?.closest('.check')) this.#toggle();
      else if (target?.closest('.arrow')) this.#startEdit();
    });
    for (const kind of ['copy', 'cut', 'paste'] as const) {
      document.addEventListener(kind, (event) => this.#clipboard(event, kind));
    }
  }

  #key(event: KeyboardEvent): void {
    if (this.#editor.isOpen) return;
    const ours = handleKey(event, this.#selection, {
      edit: (text) => this.#startEdit(text),
      clear: () => this.#clear(),
      toggle: () => this.#toggle(),
      pageRows: () => Math.max(1, Math.floor((this.#grid.holder?.clientHeight ?? 400) / 24) - 1),
      lastCell: () => ({
        row: (this.#model?.view.rowCount ?? 1) - 1,
        column: (this.#model?.view.columnCount ?? 1) - 1,
      }),
    });
    if (ours) event.preventDefault();
  }

  #clipboard(event: ClipboardEvent, kind: 'copy' | 'cut' | 'paste'): void {
    const inGrid = this.#parts.grid.contains(document.activeElement) && !this.#editor.isOpen;
    if (!inGrid || !this.#model || !event.clipboardData) return;
    event.preventDefault();
    if (kind === 'paste') {
      const values = spreadOver(parseTable(event.clipboardData.getData('text/plain')), this.#selection.area);
      void this.#write(values, true);
      return;
    }
    event.clipboardData.setData('text/plain', copyText(this.#model, this.#selection.area));
    if (kind === 'cut') this.#clear();
  }

  #clear(): void {
    const { rows, columns } = this.#selection.area;
    void this.#write(
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => '')),
      true,
    );
  }

  #toggle(): boolean {
    const { row, column } = this.#selection.active;
    if (!this.#model?.rule(row, column)?.checkbox) return false;
    void this.#edit(row, column, [[this.#model.cell(row, column)?.checked ? 'FALSE' : 'TRUE']]);
    return true;
  }

  #startEdit(text?: string): void {
    const { row, column } = this.#selection.active;
    const protection = this.#model?.protection(row, column);
    if (protection && !protection.warningOnly && !protection.mayEdit) {
      void tell(
        'Celda protegida',
        `No puedes modificar ${cellName(row, column)}. Pide permiso al propietario del libro.`,
      );
      return;
    }
    void this.#editor.start(row, column, text);
  }

  async #write(values: string[][], asRange: boolean): Promise<void> {
    const { row, column } = asRange ? this.#selection.area : this.#selection.active;
    await this.#edit(row, column, values);
  }

  async #edit(row: number, column: number, values: string[][], isConfirmed = false): Promise<void> {
    const model = this.#model;
    if (!model) return;
    values.forEach((line, r) => line.forEach((text, c) => model.guess(row + r, column + c, text)));
    this.#grid.refresh(values.map((_, r) => row + r));
    const request = {
      sheetId: model.view.id,
      row,
      column,
      values,
      ...(isConfirmed ? { confirmed: true } : {}),
    };
    const reply = await this.#api.edit(request).catch(async (error: Error) => {
      await tell('No se guardó', error.message);
      return undefined;
    });
    await this.#reload(true);
    if (!reply) return;
    if (reply.warning !== undefined && !isConfirmed) {
      if (await mayOverride(reply.warning)) await this.#edit(row, column, values, true);
      return;
    }
    const [refused] = reply.refused;
    if (refused) await tell('Hubo un problema', `${refused.cell}: ${refused.message}`);
    this.#show(reply.ui);
  }

  #hear(event: LiveEvent): void {
    if (event.type === 'gone')
      void tell('Libro eliminado', 'Este libro ya no existe.').then(() => location.assign('/'));
    else if (event.type === 'change') void this.#reload();
    else if (event.ask !== undefined) void this.#ask(event.event, event.ask);
    else this.#show([event.event]);
  }

  async #ask(event: UiEvent, id: string): Promise<void> {
    if (event.type !== 'alert' && event.type !== 'prompt') return;
    await this.#api.reply(id, await ask(event.title, event.message, event.buttons, event.type === 'prompt'));
  }

  #show(events: UiEvent[]): void {
    for (const event of events) {
      if (event.type === 'sidebar' || event.type === 'dialog') this.#panels.open(event);
      else if (event.type === 'toast') toast(event.message, event.title, event.seconds);
      else if (event.type === 'close') this.#panels.close();
      else if (event.type === 'menu') this.#addMenu(event);
      else if (event.type === 'select' && event.workbookId === this.#api.id)
        void this.#follow(event.selected);
    }
  }

  async #follow(selected: {
    sheetId: number;
    row: number;
    column: number;
    rows: number;
    columns: number;
  }): Promise<void> {
    if (selected.sheetId !== this.#model?.view.id) await this.#openSheet(selected.sheetId);
    this.#selection.select(selected);
  }

  #addMenu({ title, items }: Extract<UiEvent, { type: 'menu' }>): void {
    const menu = { title, items: scriptEntries(items, (name) => void this.#runMenu(name)) };
    this.#menus = [...this.#menus.filter((each) => each.title !== title), menu];
    this.#showMenus();
  }

  async #runMenu(name: string): Promise<void> {
    this.#parts.busy(true);
    const reply = await this.#api
      .menu(name, this.#place())
      .catch((error: Error): CallReply => ({ error: { name: 'Error', message: error.message }, ui: [] }));
    this.#parts.busy(false);
    await this.#reload();
    this.#show(reply.ui);
    if (reply.error) await tell('El complemento se detuvo', `${reply.error.name}: ${reply.error.message}`);
  }

  #showMenus(): void {
    const fixed = fixedMenus(this.#api.id, {
      publish: () => void this.#publish(),
      edit: () => this.#startEdit(),
      clear: () => this.#clear(),
    });
    this.#parts.menus.show([...fixed, ...this.#menus]);
  }

  async #publish(): Promise<void> {
    this.#book = await this.#api.book();
    openPublish(this.#api, this.#book, () => void this.#reload());
  }

  #become(email: string): void {
    this.#api.user = email;
    this.#menus = [];
    this.#showMenus();
    if (this.#model) void this.#openSheet(this.#model.view.id).then(() => this.#open());
  }

  #goTo(text: string): void {
    const point = parseCellName(text);
    if (point) this.#selection.select(point);
    this.#grid.focus();
  }

  #place() {
    const sheetId = this.#model?.view.id;
    return sheetId === undefined ? undefined : { sheetId, ...this.#selection.area };
  }

  #selectionChanged(): void {
    const { row, column } = this.#selection.active;
    const model = this.#model;
    if (!model) return;
    this.#selected.set(model.view.id, { row, column });
    this.#parts.address(this.#selection.name, model.editText(row, column));
    showNote(this.#grid, model, row, column);
  }

  async #openSheet(id: number): Promise<void> {
    this.#editor.finish(true);
    const view = await this.#api.sheet(id, -1);
    this.#model = new SheetModel(view);
    await this.#grid.show(this.#model);
    this.#showTabs(id);
    const first = { row: firstShown(view.hiddenRows), column: firstShown(view.hiddenColumns) };
    this.#selection.select(this.#selected.get(id) ?? first, this.#selected.has(id));
  }

  /** One request at a time; those who ask meanwhile wait for the next. */
  #reload(force = false): Promise<void> {
    this.#loading = this.#loading
      .then(() => this.#load(force))
      .catch((error: Error) => this.#parts.status(error.message));
    return this.#loading;
  }

  async #load(force: boolean): Promise<void> {
    const model = this.#model;
    if (!model) return;
    this.#book = await this.#api.book();
    this.#showTabs(model.view.id);
    if (!force && this.#book.revision === model.view.revision) return;
    if (!this.#book.tabs.some(({ id }) => id === model.view.id)) {
      const [next] = this.#book.tabs;
      if (next) await this.#openSheet(next.id);
      return;
    }
    const view = await this.#api.sheet(model.view.id, force ? -1 : model.view.revision);
    if (model !== this.#model) return;
    const changed = model.update(view);
    if (!changed) await this.#grid.show(model, true);
    else if (!this.#editor.isOpen) this.#grid.refresh(changed);
    this.#selectionChanged();
  }

  async #openTab(id: number): Promise<void> {
    await this.#openSheet(id);
    this.#grid.focus();
  }

  #showTabs(current: number | undefined): void {
    const tabs = (this.#book?.tabs ?? []).filter((tab) => !tab.hidden || tab.id === current);
    this.#parts.title(this.#book?.name ?? '');
    this.#parts.tabs.replaceChildren(
      ...tabs.map((tab) => tabButton(tab, tab.id === current, () => void this.#openTab(tab.id))),
    );
  }
}
