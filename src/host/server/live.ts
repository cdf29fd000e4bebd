import type { ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { LiveEvent, UiEvent } from './api.ts';

export interface Answer {
  button: string;
  text: string;
}

const REST_MS = 150;

interface Listener {
  client: string;
  workbookId: string;
  response: ServerResponse;
}

/** Server-sent events: every window of a workbook hears its changes; its person, what an execution shows. */
export class Live {
  readonly #listeners = new Set<Listener>();
  /** Workbooks of which a change was just told, with the last one since. */
  readonly #resting = new Map<string, LiveEvent | undefined>();
  readonly #waiting = new Map<string, { client: string; answer: (answer: Answer | undefined) => void }>();

  listen(client: string, workbookId: string, response: ServerResponse): void {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      Connection: 'keep-alive',
    });
    response.write('retry: 1000\n\n');
    const listener = { client, workbookId, response };
    this.#listeners.add(listener);
    response.on('close', () => {
      this.#listeners.delete(listener);
      // Nobody is left to press a button: the execution goes on as if the dialog had been closed.
      for (const [id, waiting] of this.#waiting) if (waiting.client === client) this.answer(id, undefined);
    });
  }

  /** A change is told at once, those that follow it closely together: a leap of days makes hundreds. */
  tell(workbookId: string, event: LiveEvent): void {
    if (event.type === 'change') {
      if (this.#resting.has(workbookId)) return void this.#resting.set(workbookId, event);
      this.#rest(workbookId);
    }
    for (const each of this.#listeners) if (each.workbookId === workbookId) write(each, event);
  }

  #rest(workbookId: string): void {
    this.#resting.set(workbookId, undefined);
    const end = () => {
      const last = this.#resting.get(workbookId);
      this.#resting.delete(workbookId);
      if (last) this.tell(workbookId, last);
    };
    setTimeout(end, REST_MS).unref();
  }

  show(client: string, event: UiEvent): void {
    for (const each of this.#listeners) if (each.client === client) write(each, { type: 'ui', event });
  }

  ask(client: string, event: UiEvent): Promise<Answer | undefined> {
    const listeners = [...this.#listeners].filter((each) => each.client === client);
    if (listeners.length === 0) return Promise.resolve(undefined);
    const id = randomUUID();
    return new Promise((resolve) => {
      this.#waiting.set(id, { client, answer: resolve });
      for (const each of listeners) write(each, { type: 'ui', event, ask: id });
    });
  }

  answer(id: string, answer: Answer | undefined): void {
    this.#waiting.get(id)?.answer(answer);
    this.#waiting.delete(id);
  }

  close(): void {
    for (const { response } of this.#listeners) response.end();
  }
}

function write({ response }: Listener, event: LiveEvent): void {
  response.write(`data: ${JSON.stringify(event)}\n\n`);
}
