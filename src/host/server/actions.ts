import { randomBytes } from 'node:crypto';
import { MAX_TEXT } from '../coerce.ts';
import type { Sheet, Workbook } from '../model.ts';
import type { Json, Outcome, Project, Refusal, RunOptions, UiEvent } from '../world/types.ts';
import { cellName } from '../xlsx/a1.ts';
import type { CallReply, EditReply, EditRequest } from './api.ts';
import { Refused } from './http.ts';
import { PROTECTED, protectedReply } from './rows.ts';
import type { Actor, Host } from './actor.ts';

const MOST_CELLS = 500_000;
/** What a whole sheet of Google's holds; a place beyond it is a mistake. */
const LARGEST_SHEET = 10_000_000;

/** Only one such execution shows its dialogs in one window, so they are handed over as they come. */
async function run(
  host: Host,
  actor: Actor,
  options: Omit<RunOptions, 'user' | 'selection'>,
): Promise<CallReply> {
  const asked = new Set<string>();
  const outcome = await host.world.runInWorker(
    { ...options, user: actor.user, ...(actor.selection ? { selection: actor.selection } : {}) },
    async (event) => {
      asked.add(JSON.stringify(event));
      if (event.type === 'alert' || event.type === 'prompt') return host.live.ask(actor.client, event);
      host.live.show(actor.client, event);
      return undefined;
    },
  );
  return reply(outcome, asked);
}

function reply({ value, error, ui }: Outcome, shown: ReadonlySet<string>): CallReply {
  const isQuestion = (event: UiEvent) => event.type === 'alert' || event.type === 'prompt';
  return {
    ...(value === undefined ? {} : { value }),
    ...(error ? { error: { name: error.name, message: error.message } } : {}),
    ui: ui.filter((event) => !isQuestion(event) && !shown.has(JSON.stringify(event))),
  };
}

async function projectOf(host: Host, book: Workbook): Promise<Project> {
  const project = await host.bundles.of(book);
  if (!project)
    throw new Refused(503, `Todavía no hay un complemento construido en dist/${book.project ?? 'board'}.`);
  // Dates inside a script are in the time zone of its manifest, and a process has only one.
  process.env['TZ'] = project.manifest.timeZone;
  return project;
}

export async function callFunction(
  host: Host,
  book: Workbook,
  actor: Actor,
  name: string,
  args: Json[],
  kind: 'call' | 'menu',
): Promise<CallReply> {
  return run(host, actor, {
    project: await projectOf(host, book),
    workbookId: book.id,
    entry: name,
    args,
    kind,
  });
}

/** Opening a workbook runs onOpen; without a bundle the workbook opens all the same, without a menu. */
export async function openBook(host: Host, book: Workbook, actor: Actor): Promise<CallReply> {
  const project = await host.bundles.of(book);
  if (!project) return { ui: [] };
  return reply(host.world.onOpen({ project, workbookId: book.id, user: actor.user }), new Set());
}

export async function edit(
  host: Host,
  book: Workbook,
  actor: Actor,
  request: EditRequest,
): Promise<EditReply> {
  const sheet = book.sheets.find(({ id }) => id === request.sheetId);
  if (!sheet) throw new Refused(404, 'Esa hoja ya no existe.');
  if (!Array.isArray(request.values) || !request.values.every(Array.isArray))
    throw new Refused(400, 'Lo que se envió no se entiende.');
  const width = request.values.reduce((most, row) => Math.max(most, row.length), 0);
  if (request.values.length * width > MOST_CELLS) throw new Refused(413, 'Son demasiadas celdas de una vez.');
  checkPlace(sheet, request, width);
  const touched = request.values.flatMap((row, r) =>
    row.map((_, c) => [request.row + r, request.column + c] as const),
  );
  const no = protectedReply(book, sheet, actor.user, touched, request.confirmed === true);
  return no ?? typed(host, book, actor, request);
}

function checkPlace(sheet: Sheet, { row, column, values }: EditRequest, width: number): void {
  const isText = values.every(
    (line) => Array.isArray(line) && line.every((text) => typeof text === 'string'),
  );
  if (!isText) throw new Refused(400, 'Lo que se envió no se entiende.');
  const isPlace = [row, column].every((position) => Number.isInteger(position) && position >= 0);
  const rows = Math.max(sheet.rowCount, row + values.length);
  const columns = Math.max(sheet.columnCount, column + width);
  if (!isPlace || rows * columns > LARGEST_SHEET)
    throw new Refused(400, 'Eso no cabe en la hoja: empieza o termina demasiado lejos.');
  values.forEach((line, down) =>
    line.forEach((text, across) => {
      if (text.length <= MAX_TEXT) return;
      const cell = cellName(row + down, column + across);
      throw new Refused(413, tooLong(cell, text.length));
    }),
  );
}

const inWords = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const tooLong = (cell: string, length: number): string =>
  `El texto de ${cell} tiene ${inWords(length)} caracteres y en una celda caben ${inWords(MAX_TEXT)}. No se guardó nada: acórtelo o repártalo en varias celdas.`;

async function typed(host: Host, book: Workbook, actor: Actor, request: EditRequest): Promise<EditReply> {
  const project = await host.bundles.of(book);
  const { sheetId, row, column, values } = request;
  const result = host.world.type({
    ...(project ? { project } : {}),
    ...{ workbookId: book.id, sheetId, row, column, values, user: actor.user },
  });
  return {
    refused: result.refused.map((each) => ({
      cell: cellName(each.row, each.column),
      message: refusalSentence(book, sheetId, each),
    })),
    ui: result.edit ? reply(result.edit, new Set()).ui : [],
  };
}

/** The engine speaks as Google's errors do, in English; a person reads why in Spanish. */
function refusalSentence(book: Workbook, sheetId: number, { row, column }: Refusal): string {
  const rule = book.sheets.find(({ id }) => id === sheetId)?.rows[row]?.[column]?.validation;
  if (!rule) return PROTECTED;
  if (rule.helpText) return rule.helpText;
  const [choices] = rule.values;
  if (rule.criteria !== 'VALUE_IN_LIST' || !Array.isArray(choices))
    return 'Lo que escribió no cumple la regla de esta celda.';
  return `Lo que escribió no está en la lista de esta celda. Elija: ${choices.join(', ')}.`;
}

/** The key that Google would put in the address; it stays the same when the choice of tabs changes. */
export function publish(host: Pick<Host, 'world'>, book: Workbook, sheetIds: number[]): { key?: string } {
  const known = sheetIds.filter((id) => book.sheets.some((sheet) => sheet.id === id));
  if (known.length === 0) delete book.published;
  else {
    const key = book.published?.key ?? `2PACX-1v${randomBytes(60).toString('base64url')}`;
    book.published = { key, sheetIds: known };
  }
  host.world.changed(book);
  return book.published ? { key: book.published.key } : {};
}
