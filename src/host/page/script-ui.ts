import { sentenceOf } from '../world/failure.ts';
import type { CallReply, LiveEvent, Selected, UiEvent } from '../server/api.ts';
import type { BookApi } from './api.ts';
import type { BookLayout } from './layout.ts';
import { scriptEntries } from './menu.ts';
import type { Menu } from './menu.ts';
import { ask, tell, toast } from './modal.ts';
import { Panels } from './panels.ts';

export interface ScriptUiHost {
  api: BookApi;
  parts: BookLayout;
  /** The menus before those of the add-on. */
  fixed: Menu[];
  place(): Selected | undefined;
  reload(): Promise<void>;
  follow(selected: Selected): void;
  focusGrid(): void;
}

/** What the add-on puts on screen: its menus, panels, questions and notices. */
export class ScriptUi {
  readonly #host: ScriptUiHost;
  readonly #panels: Panels;
  #menus: Menu[] = [];

  constructor(host: ScriptUiHost) {
    this.#host = host;
    this.#panels = new Panels({
      call: (name, args) => host.api.call(name, args, host.place()),
      show: (events) => this.show(events),
      focusGrid: () => host.focusGrid(),
      side: host.parts.side,
    });
  }

  hear(event: LiveEvent): void {
    if (event.type === 'gone')
      void tell('Libro eliminado', 'Este libro ya no existe.').then(() => location.assign('/'));
    else if (event.type === 'change') void this.#host.reload();
    else if (event.ask !== undefined) void this.#ask(event.event, event.ask);
    else this.show([event.event]);
  }

  async #ask(event: UiEvent, id: string): Promise<void> {
    if (event.type !== 'alert' && event.type !== 'prompt') return;
    const pressed = await ask(event.title, event.message, event.buttons, event.type === 'prompt');
    await this.#host.api.reply(id, pressed);
  }

  show(events: UiEvent[]): void {
    for (const event of events) {
      if (event.type === 'sidebar' || event.type === 'dialog') this.#panels.open(event);
      else if (event.type === 'toast') toast(event.message, event.title, event.seconds);
      else if (event.type === 'close') this.#panels.close();
      else if (event.type === 'menu') this.#addMenu(event);
      else if (event.type === 'select' && event.workbookId === this.#host.api.id)
        this.#host.follow(event.selected);
    }
  }

  #addMenu({ title, items }: Extract<UiEvent, { type: 'menu' }>): void {
    const menu = { title, items: scriptEntries(items, (name) => void this.#runMenu(name)) };
    this.#menus = [...this.#menus.filter((each) => each.title !== title), menu];
    this.showMenus();
  }

  async #runMenu(name: string): Promise<void> {
    const { api, parts, place } = this.#host;
    parts.busy(true);
    const reply = await api
      .menu(name, place())
      .catch((error: Error): CallReply => ({ error: { name: 'Error', message: error.message }, ui: [] }));
    parts.busy(false);
    await this.#host.reload();
    this.show(reply.ui);
    if (reply.error) await tell('El complemento se detuvo', sentenceOf(reply.error));
  }

  showMenus(): void {
    this.#host.parts.menus.show([...this.#host.fixed, ...this.#menus]);
  }

  forgetMenus(): void {
    this.#menus = [];
    this.showMenus();
  }
}
