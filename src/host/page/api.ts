import type {
  BookView,
  CallReply,
  ClockView,
  EditReply,
  EditRequest,
  FilterRequest,
  LiveEvent,
  RowsRequest,
  Selected,
  SheetView,
} from '../server/api.ts';

export const client = crypto.randomUUID();

function token(): string {
  return document.body.dataset['token'] ?? '';
}

async function answer<T>(response: Response): Promise<T> {
  const body = (await response.json()) as T & { error?: { message: string } };
  if (!response.ok) throw new Error(body.error?.message ?? 'El servidor local no respondió.');
  return body;
}

async function request(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch {
    throw new Error('No hay respuesta del servidor local. ¿Sigue abierto?');
  }
}

export async function post<T>(path: string, message: object = {}): Promise<T> {
  return answer(
    await request(`/api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Token': token() },
      body: JSON.stringify({ client, ...message }),
    }),
  );
}

async function get<T>(path: string): Promise<T> {
  return answer(await request(`/api/${path}`));
}

export const clockView = (): Promise<ClockView> => get('reloj');

/** What the page asks of the server about one workbook, always as the person chosen in the corner. */
export class BookApi {
  readonly id: string;
  user: string;

  constructor(id: string, user: string) {
    this.id = id;
    this.user = user;
  }

  book(): Promise<BookView> {
    return get(`libro/${this.id}`);
  }

  sheet(sheetId: number, since: number): Promise<SheetView> {
    const query = new URLSearchParams({ hoja: String(sheetId), desde: String(since), persona: this.user });
    return get(`libro/${this.id}/celdas?${query}`);
  }

  open(): Promise<CallReply> {
    return this.#post('abrir');
  }

  call(name: string, args: unknown[], selection: Selected | undefined): Promise<CallReply> {
    return this.#post('llamar', { name, args, selection });
  }

  menu(name: string, selection: Selected | undefined): Promise<CallReply> {
    return this.#post('menu', { name, selection });
  }

  edit(edit: EditRequest): Promise<EditReply> {
    return this.#post('editar', { edit });
  }

  rows(rows: RowsRequest): Promise<EditReply> {
    return this.#post('filas', { rows });
  }

  filter(filter: FilterRequest): Promise<unknown> {
    return this.#post('filtrar', { filter });
  }

  publish(sheetIds: number[]): Promise<{ key?: string }> {
    return this.#post('publicar', { sheetIds });
  }

  reply(ask: string, pressed: { button: string; text: string } | undefined): Promise<unknown> {
    return post('respuesta', { ask, answer: pressed });
  }

  listen(hear: (event: LiveEvent) => void, connected: (yes: boolean) => void): void {
    const source = new EventSource(`/api/eventos/${this.id}?${new URLSearchParams({ cliente: client })}`);
    source.onmessage = (message: MessageEvent<string>) => hear(JSON.parse(message.data) as LiveEvent);
    source.onopen = () => connected(true);
    source.onerror = () => connected(false);
  }

  #post<T>(what: string, message: object = {}): Promise<T> {
    return post(`libro/${this.id}/${what}`, { user: this.user, ...message });
  }
}
