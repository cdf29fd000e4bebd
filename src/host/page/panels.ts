import type { CallReply, UiEvent } from '../server/api.ts';
import { withBridge } from './bridge.ts';
import { button, el } from './dom.ts';

const SANDBOX = 'allow-scripts allow-forms allow-modals allow-popups allow-downloads';
const SIDEBAR_WIDTH = 300;

export interface PanelHost {
  call(name: string, args: unknown[]): Promise<CallReply>;
  /** What the execution showed. */
  show(events: UiEvent[]): void;
  focusGrid(): void;
  /** Where the sidebar goes. */
  side: HTMLElement;
}

type PanelEvent = Extract<UiEvent, { type: 'sidebar' | 'dialog' }>;

interface Message {
  bridge?: number;
  kind?: string;
  id?: number;
  name?: string;
  args?: unknown[];
  pixels?: number;
}

/** The add-on's own pages, each in a frame that may run scripts but has no origin, cookies or access to this page. */
export class Panels {
  readonly #host: PanelHost;
  #sidebar: { aside: HTMLElement; frame: HTMLIFrameElement } | undefined;
  #dialog: { dialog: HTMLDialogElement; frame: HTMLIFrameElement } | undefined;

  constructor(host: PanelHost) {
    this.#host = host;
    window.addEventListener('message', (event: MessageEvent<Message | null>) => this.#hear(event));
  }

  open(event: PanelEvent): void {
    if (event.type === 'sidebar') this.#openSidebar(event);
    else this.#openDialog(event);
  }

  /** `google.script.host.close()` from a script that the server ran closes the dialog first. */
  close(): void {
    if (this.#dialog) this.#dialog.dialog.close();
    else this.closeSidebar();
  }

  closeSidebar(): void {
    this.#sidebar?.aside.remove();
    this.#sidebar = undefined;
    this.#host.side.hidden = true;
    this.#host.focusGrid();
  }

  #frame(title: string, html: string): HTMLIFrameElement {
    const frame = el('iframe', { title, sandbox: SANDBOX });
    frame.srcdoc = withBridge(html);
    frame.addEventListener('load', () => frame.focus(), { once: true });
    return frame;
  }

  #openSidebar({ title, html }: PanelEvent): void {
    this.#sidebar?.aside.remove();
    const frame = this.#frame(title, html);
    const bar = el(
      'header',
      {},
      el('h2', {}, title),
      button('✕', () => this.closeSidebar(), {
        class: 'icon',
        'aria-label': `Cerrar ${title}`,
        title: 'Cerrar',
      }),
    );
    const aside = el('aside', { class: 'sidebar', 'aria-label': title }, bar, frame);
    aside.style.setProperty('--width', `${SIDEBAR_WIDTH}px`);
    this.#sidebar = { aside, frame };
    this.#host.side.hidden = false;
    this.#host.side.replaceChildren(aside);
  }

  #openDialog({ title, html, width, height, modal }: PanelEvent): void {
    this.#dialog?.dialog.close();
    const frame = this.#frame(title, html);
    const close = () => dialog.close();
    const bar = el(
      'header',
      {},
      el('h2', {}, title),
      button('✕', close, { class: 'icon', 'aria-label': `Cerrar ${title}`, title: 'Cerrar' }),
    );
    const dialog = el('dialog', { class: 'panel-dialog', 'aria-label': title }, bar, frame);
    dialog.style.setProperty('--width', `${width ?? 600}px`);
    dialog.style.setProperty('--height', `${height ?? 400}px`);
    const opened = { dialog, frame };
    const before = document.activeElement;
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (this.#dialog === opened) this.#dialog = undefined;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else this.#host.focusGrid();
    });
    this.#dialog = opened;
    document.body.append(dialog);
    if (modal === false) dialog.show();
    else dialog.showModal();
  }

  #hear({ source, data }: MessageEvent<Message | null>): void {
    if (data?.bridge !== 1 || !source) return;
    const inSidebar = source === this.#sidebar?.frame.contentWindow;
    const inDialog = source === this.#dialog?.frame.contentWindow;
    if (!inSidebar && !inDialog) return;
    switch (data.kind) {
      case 'run':
        void this.#run(source as Window, data);
        break;
      case 'close':
        if (inDialog) this.#dialog?.dialog.close();
        else this.closeSidebar();
        break;
      case 'escape':
        if (inDialog) this.#dialog?.dialog.close();
        break;
      case 'width':
      case 'height':
        if (inDialog) this.#dialog?.dialog.style.setProperty(`--${data.kind}`, `${Number(data.pixels)}px`);
        break;
      case 'focus':
        this.#host.focusGrid();
    }
  }

  async #run(frame: Window, { id, name = '', args = [] }: Message): Promise<void> {
    const reply = await this.#host
      .call(name, args)
      .catch((error: Error): CallReply => ({ error: { name: 'Error', message: error.message }, ui: [] }));
    const { error, value = null } = reply;
    frame.postMessage(error ? { bridge: 1, id, ok: false, error } : { bridge: 1, id, ok: true, value }, '*');
    this.#host.show(reply.ui);
  }
}
