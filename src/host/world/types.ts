import type { Workbook } from '../model.ts';
import type { MeterReport } from '../meter.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface Manifest {
  timeZone: string;
  /** Absent = every scope is granted. */
  oauthScopes?: string[];
  urlFetchWhitelist?: string[];
  webapp?: { access?: string; executeAs?: string };
}

/** What clasp pushes: one classic script, HTML files by name (without `.html`), the manifest. */
export interface Project {
  name: string;
  code: string;
  files: Record<string, string>;
  manifest: Manifest;
}

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';
export type Kind = 'call' | 'menu' | 'trigger' | 'open' | 'edit' | 'doGet' | 'eval';

export interface RunOptions {
  project: Project;
  /** The container; absent = standalone (getActiveSpreadsheet is null). */
  workbookId?: string;
  /** E-mail of the executing identity; '' = anonymous. */
  user: string;
  /** Name of the global function; for `eval` the completion value of the script is the result. */
  entry: string;
  args: readonly Json[];
  kind: Kind;
  /** Default: LIMITED for `open` and `edit`, FULL otherwise. */
  authMode?: AuthMode;
  /** Answers to alert/prompt, in order: a button's name, or { button, text }. */
  answers?: (string | { button: string; text: string })[];
  /** What the person has selected. */
  selection?: Selected;
  /** Web apps: the e-mail that Session.getActiveUser may say; absent = decided by World.activeUser. */
  visitor?: string;
  /** The k-th service call (from 1) fails. */
  failAt?: number;
  failMode?: 'exception' | 'killed' | 'lock';
  /** Default 6 minutes, 30 seconds for simple triggers. */
  timeoutMs?: number;
  /** How many times longer than on a usual day each service call takes; the script's clock then runs on with them. */
  slowness?: number;
  /** `open`, `edit`: built by World.onOpen and World.type. */
  event?: EventSeed;
}

export interface Selected {
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface EventSeed {
  range?: Selected;
  value?: string;
  oldValue?: string;
  parameter?: Record<string, string>;
  parameters?: Record<string, string[]>;
  queryString?: string;
  contextPath?: string;
  contentLength?: number;
  triggerUid?: string;
  /** What a time-driven trigger's function is told, by field. */
  clock?: Record<string, Json>;
}

export type UiEvent =
  | {
      type: 'sidebar' | 'dialog';
      title: string;
      html: string;
      width?: number;
      height?: number;
      modal?: boolean;
    }
  | { type: 'toast'; message: string; title: string; seconds: number }
  | { type: 'menu'; title: string; addon: boolean; items: MenuItem[] }
  | { type: 'alert' | 'prompt'; title: string; message: string; buttons: string[] }
  | { type: 'select'; workbookId: string; selected: Selected }
  | { type: 'close' };

export type MenuItem =
  | { caption: string; functionName: string }
  | { separator: true }
  | { title: string; items: MenuItem[] };

export interface Failure {
  /** '' where what was thrown is no error. */
  name: string;
  message: string;
  stack?: string;
}

export interface Outcome {
  /** Absent when it failed. HtmlOutput and TextOutput arrive as WebOutput. */
  value?: Json;
  error?: Failure;
  meter: MeterReport;
  log: string[];
  ui: UiEvent[];
}

/** The JSON value of a doGet that returned HtmlOutput or TextOutput. */
export type WebOutput =
  | {
      output: 'html';
      content: string;
      title: string;
      meta: { name: string; content: string }[];
      faviconUrl: string | null;
      frames: string;
    }
  | { output: 'text'; content: string; mimeType: string; fileName: string | null };

export interface Mail {
  to: string;
  subject: string;
  body: string;
  htmlBody?: string;
  cc?: string;
  bcc?: string;
  replyTo?: string;
  name?: string;
  noReply?: true;
  attachments?: MailPart[];
  /** `cid:` names of htmlBody. */
  inlineImages?: Record<string, MailPart>;
  from: string;
  /** ISO. */
  date: string;
}

export interface MailPart {
  name: string;
  type: string;
  base64: string;
}

export interface WebRequest {
  url: string;
  /** Lower case. */
  method: string;
  headers: Record<string, string>;
  payload: string;
  contentType?: string;
}

export interface WebResponse {
  status: number;
  headers?: Record<string, string | string[]>;
  body: string;
  /** When the body is no text. */
  base64?: string;
  /** Nothing was received at all: why. */
  failure?: 'dns' | 'unreachable' | 'timeout' | 'ssl';
}

/** undefined = nobody answers at that address. */
export type Web = (request: WebRequest) => WebResponse | undefined | Promise<WebResponse | undefined>;

/** Shows the event; for alert and prompt resolves with the pressed button and the text. */
export type Ask = (event: UiEvent) => Promise<{ button: string; text: string } | undefined>;

export interface Trigger {
  id: string;
  project: string;
  user: string;
  handler: string;
  eventType: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_FORM_SUBMIT' | 'ON_CHANGE';
  source: 'SPREADSHEETS' | 'CLOCK';
  sourceId: string | null;
  /** The container of the script that made it; null = standalone. */
  workbookId: string | null;
  /** ISO; a time-driven trigger counts from here. */
  created: string;
  /** ISO: the last moment at which it was due and ran. */
  last?: string;
  schedule?: Schedule;
}

/** By the names of ClockTriggerBuilder's methods; `at` is in milliseconds, `atDate` [year, month, day]. */
export interface Schedule {
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  everyWeeks?: number;
  onMonthDay?: number;
  onWeekDay?: string;
  atHour?: number;
  nearMinute?: number;
  inTimezone?: string;
  after?: number;
  at?: number;
  atDate?: number[];
}

export interface Refusal {
  row: number;
  column: number;
  message: string;
}

export interface Typed {
  /** Cells whose validation rejects the text; nothing is written then. */
  refused: Refusal[];
  /** The onEdit executions, when the project has one. */
  edit?: Outcome;
}

export type Change = { workbookId: string; revision: number; workbook: Workbook };
