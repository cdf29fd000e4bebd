import type { BookView, Selected } from '../server/api.ts';
import { BookApi } from './api.ts';
import { Charts } from './charts.ts';
import { listenClipboard } from './clipboard.ts';
import { cellName, parseCellName } from './dom.ts';
import { Editor } from './editor.ts';
import { Edits } from './edits.ts';
import { openFilter } from './filter.ts';
import { Grid } from './grid.ts';
import { handleKey } from './keys.ts';
import { buildLayout } from './layout.ts';
import type { BookLayout } from './layout.ts';
import type { Menu } from './menu.ts';
import { tell } from './modal.ts';
import { SheetModel } from './model.ts';
import { currentPerson } from './people.ts';
import { openPublish } from './publish.ts';
import { firstShown, fixedMenus, showTabs, tabButton } from './fixed.ts';
import { ScriptUi } from './script-ui.ts';
import { Selection } from './selection.ts';
import { showNote } from './note.ts';

/** One workbook on screen: it joins the grid, the menus, the panels and the server. */
export class BookPage {
  readonly #api: BookApi;
  readonly #parts: BookLayout;
  readonly #grid: Grid;
  readonly #charts: Charts;
  readonly #selection: Selection;
  readonly #editor: Editor;
  readonly #edits: Edits;
  readonly #script: ScriptUi;
  #book: BookView | undefined;
  #model: SheetModel | undefined;
  #loading: Promise<void> = Promise.resolve();
  #selected = new Map<number, { row: number; column: number }>();
  #opening = 0;

  constructor(id: string) {
    this.#api = new BookApi(id, currentPerson());
    this.#parts = buildLayout({
      personChanged: (email) => this.#become(email),
      timePassed: () => void this.#reload(true),
      goTo: (text) => this.#goTo(text),
      writeFormula: (text) => void this.#writeActive(text),
    });
    this.#grid = new Grid(this.#parts.grid, {
      painted: (element, row, column) => this.#selection.mark(element, row, column),
    });
    this.#charts = new Charts(this.#grid);
    this.#selection = new Selection(
      this.#grid,
      () => this.#model,
      () => this.#selectionChanged(),
    );
    this.#editor = new Editor({
      grid: this.#grid,
      model: () => this.#model,
      commit: (row, column, text) => void this.#edits.write(row, column, [[text]]),
      moved: (down, right) => this.#selection.move(down, right),
    });
    this.#edits = new Edits({
      api: this.#api,
      model: () => this.#model,
      openSheet: (sheetId) => this.#openSheet(sheetId),
      repaint: (rows) => this.#grid.refresh(rows),
      reload: () => this.#reload(true),
      show: (events) => this.#script.show(events),
      select: (area) => this.#selection.select(area),
      reopen: (row, column, text) => {
        this.#selection.select({ row, column });
        void this.#editor.start(row, column, text);
      },
    });
    this.#script = new ScriptUi({
      api: this.#api,
      parts: this.#parts,
      fixed: this.#fixedMenus(),
      place: () => this.#place(),
      reload: () => this.#reload(),
      follow: (selected) => void this.#follow(selected),
      focusGrid: () => this.#grid.focus(),
    });
    this.#listen();
  }

  async start(): Promise<void> {
    this.#book = await this.#api.book();
    const first = this.#book.tabs.find((tab) => !tab.hidden) ?? this.#book.tabs[0];
    this.#showTabs(first?.id);
    this.#script.showMenus();
    if (first) await this.#openSheet(first.id);
    this.#api.listen(
      (event) => this.#script.hear(event),
      (yes) => this.#parts.status(yes ? '' : 'Sin conexión con el servidor local. Se intenta de nuevo…'),
    );
    this.#grid.focus();
    await this.#open();
  }

  async #open(): Promise<void> {
    this.#script.show((await this.#api.open()).ui);
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
      if (target?.closest('.check')) this.#edits.toggle(this.#selection.active);
      else if (target?.closest('.funnel')) this.#filter(this.#selection.active.column);
      else if (target?.closest('.arrow')) this.#startEdit();
    });
    listenClipboard({
      model: () => (grid.contains(document.activeElement) && !this.#editor.isOpen ? this.#model : undefined),
      area: () => this.#selection.area,
      edits: this.#edits,
    });
  }

  #key(event: KeyboardEvent): void {
    if (this.#editor.isOpen) return;
    const ours = handleKey(event, this.#selection, {
      edit: (text) => this.#startEdit(text),
      clear: () => void this.#edits.clear(this.#selection.area),
      toggle: () => this.#edits.toggle(this.#selection.active),
      undo: () => void this.#edits.undo(),
      pageRows: () => Math.max(1, Math.floor((this.#grid.holder?.clientHeight ?? 400) / 24) - 1),
      lastCell: () => this.#model?.lastCell ?? { row: 0, column: 0 },
    });
    if (ours) event.preventDefault();
  }

  async #writeActive(text: string): Promise<void> {
    const { row, column } = this.#selection.active;
    // now and not when it is saved: whoever has gone on by then keeps the keys
    this.#grid.focus();
    await this.#edits.write(row, column, [[text]]);
  }

  #startEdit(text?: string): void {
    const { row, column } = this.#selection.active;
    const protection = this.#model?.protection(row, column);
    if (protection && !protection.warningOnly && !protection.mayEdit) {
      void tell(
        'Celda protegida',
        `No puede modificar ${cellName(row, column)}. Pida permiso al propietario del libro.`,
      );
      return;
    }
    void this.#editor.start(row, column, text);
  }

  async #follow(selected: Selected): Promise<void> {
    if (selected.sheetId !== this.#model?.view.id) await this.#openSheet(selected.sheetId);
    this.#selection.select(selected);
  }

  #fixedMenus(): Menu[] {
    return fixedMenus(this.#api.id, {
      publish: () => void this.#publish(),
      undo: () => this.#onGrid(() => this.#edits.undo()),
      edit: () => this.#startEdit(),
      clear: () => void this.#edits.clear(this.#selection.area),
      filter: () => this.#filter(this.#selection.active.column),
      rows: (what) => this.#onGrid(() => this.#edits.rows(what, this.#selection.area)),
    });
  }

  #filter(column: number): void {
    const model = this.#model;
    if (!model) return;
    void openFilter(model, column, async (hidden) => {
      await this.#api.filter({ sheetId: model.view.id, column, hidden });
      await this.#reload(true);
    });
  }

  /** The menu gives the keys back at once, so that the next one already goes to the grid. */
  #onGrid(act: () => Promise<void>): void {
    this.#grid.focus();
    void act();
  }

  async #publish(): Promise<void> {
    this.#book = await this.#api.book();
    openPublish(this.#api, this.#book, () => void this.#reload());
  }

  #become(email: string): void {
    this.#api.user = email;
    this.#script.forgetMenus();
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
    const opening = (this.#opening += 1);
    const view = await this.#api.sheet(id, -1);
    if (opening !== this.#opening) return;
    const model = new SheetModel(view);
    this.#model = model;
    await this.#grid.show(model);
    if (model !== this.#model) return;
    this.#charts.show(model);
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
    // another tab may have been opened meanwhile
    if (model !== this.#model) return this.#showTabs(this.#model?.view.id);
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
    this.#charts.show(model);
    this.#selectionChanged();
  }

  #openTab(id: number): void {
    void this.#openSheet(id).then(() => {
      // whoever writes in the bar before the tab is drawn goes on writing there
      if (!(document.activeElement instanceof HTMLInputElement)) this.#grid.focus();
    });
  }

  #showTabs(current: number | undefined): void {
    const tabs = (this.#book?.tabs ?? []).filter((tab) => !tab.hidden || tab.id === current);
    this.#parts.title(this.#book?.name ?? '');
    showTabs(
      this.#parts.tabs,
      tabs.map((tab) => tabButton(tab, tab.id === current, () => this.#openTab(tab.id))),
    );
  }
}
